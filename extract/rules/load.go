package rules

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

//go:embed lexicon/*.yaml packs/*.yaml
var embedded embed.FS

// Class is a class of a lexicon file: terms that rules name by one macro.
type Class struct {
	Name     string
	Means    string   `yaml:"means"`
	Terms    []string `yaml:"terms"`
	Includes []string `yaml:"includes"` // classes whose terms belong to this one too

	File string `yaml:"-"`
	Line int    `yaml:"-"`
}

// Macro is a named piece of pattern that rules may use like a class.
type Macro struct {
	Name    string
	Pattern string
	File    string
	Line    int
}

// Book is the whole rule book, in the order of its files.
type Book struct {
	Classes []Class
	Macros  []Macro
	Rules   []*Rule

	embedded int          // how many of Rules came with the program: those may be replaced
	replaced map[int]bool // which of them were
}

// limits of a rule pack: a pack beyond them is a mistake or an attack, and is refused.
const (
	maxPackBytes = 1 << 20
	maxRules     = 5000
)

// Load reads the embedded rule book and, where dir is not empty, the *.yaml and *.yml files in dir: a rule there replaces
// the embedded rule of the same id, a class adds its terms to the embedded class. A folder without such files is an error.
// Every mistake in a file is an *Error; all of them are joined.
func Load(dir string) (*Book, error) {
	b := &Book{replaced: map[int]bool{}}
	_, errs := b.readAll(embedded, "lexicon", "packs")
	b.embedded = len(b.Rules)
	if dir != "" {
		info, err := os.Stat(dir)
		if err != nil {
			return nil, fmt.Errorf("rules: %w", err)
		}
		if !info.IsDir() {
			return nil, fmt.Errorf("rules: %s is no folder", dir)
		}
		files, more := b.readAll(os.DirFS(dir), ".")
		if files == 0 {
			more = append(more, fmt.Errorf("rules: %s holds no *.yaml or *.yml file", dir))
		}
		errs = append(errs, more...)
	}
	if len(b.Rules) > maxRules {
		errs = append(errs, fmt.Errorf("rules: %d rules, more than %d", len(b.Rules), maxRules))
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return b, nil
}

// Read adds one file to the book, as Load does with each file.
func (b *Book) Read(name string, data []byte) []error {
	if len(data) > maxPackBytes {
		return []error{&Error{File: name, Line: 1, Col: 1, Message: fmt.Sprintf("larger than %d bytes", maxPackBytes)}}
	}
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		return []error{yamlError(name, err)}
	}
	r := reader{book: b, file: name, lines: strings.Split(string(data), "\n")}
	for _, doc := range file.Docs {
		if doc.Body == nil {
			continue
		}
		top, ok := doc.Body.(*ast.MappingNode)
		if !ok {
			r.fail(doc.Body, "", "a file of rules begins with 'lexicon:', 'macros:' or 'rules:'")
			continue
		}
		for _, v := range top.Values {
			r.section(v)
		}
	}
	return r.errs
}

// readAll reads the rule files of folders, in the order of their names, and says how many there are.
func (b *Book) readAll(fsys fs.FS, dirs ...string) (files int, errs []error) {
	for _, dir := range dirs {
		entries, err := fs.ReadDir(fsys, dir)
		if err != nil {
			return files, append(errs, err)
		}
		for _, e := range entries {
			if ext := path.Ext(e.Name()); e.IsDir() || ext != ".yaml" && ext != ".yml" {
				continue
			}
			files++
			name := path.Join(dir, e.Name())
			data, err := fs.ReadFile(fsys, name)
			if err != nil {
				errs = append(errs, err)
				continue
			}
			errs = append(errs, b.Read(name, data)...)
		}
	}
	return files, errs
}

// reader turns the nodes of one file into classes, macros and rules.
type reader struct {
	book  *Book
	file  string
	lines []string
	errs  []error
}

func (r *reader) fail(at ast.Node, rule, format string, args ...any) {
	pos := at.GetToken().Position
	e := &Error{File: r.file, Line: pos.Line, Col: pos.Column, Rule: rule, Message: fmt.Sprintf(format, args...)}
	if pos.Line >= 1 && pos.Line <= len(r.lines) {
		line := r.lines[pos.Line-1]
		e.Excerpt = "  " + line + "\n  " + strings.Repeat(" ", max(0, min(pos.Column, len(line)+1)-1)) + "^"
	}
	r.errs = append(r.errs, e)
}

func (r *reader) section(v *ast.MappingValueNode) {
	switch key := v.Key.String(); key {
	case "lexicon":
		r.mapping(v.Value, r.class)
	case "macros":
		r.mapping(v.Value, r.macro)
	case "rules":
		seq, ok := v.Value.(*ast.SequenceNode)
		if !ok {
			r.fail(v.Value, "", "rules must be a list")
			return
		}
		for _, n := range seq.Values {
			r.rule(n)
		}
	default:
		r.fail(v, "", "unknown section %q: want lexicon, macros or rules", key)
	}
}

func (r *reader) mapping(n ast.Node, each func(name string, v *ast.MappingValueNode)) {
	switch m := n.(type) {
	case *ast.MappingNode:
		for _, v := range m.Values {
			each(v.Key.String(), v)
		}
	case *ast.MappingValueNode:
		each(m.Key.String(), m)
	default:
		r.fail(n, "", "want names with values")
	}
}

func (r *reader) class(name string, v *ast.MappingValueNode) {
	c := Class{Name: name, File: r.file, Line: v.GetToken().Position.Line}
	if r.decode(v.Value, name, &c) {
		r.book.Classes = append(r.book.Classes, c)
	}
}

func (r *reader) macro(name string, v *ast.MappingValueNode) {
	m := Macro{Name: name, File: r.file, Line: v.GetToken().Position.Line}
	if r.decode(v.Value, name, &m.Pattern) {
		r.book.Macros = append(r.book.Macros, m)
	}
}

func (r *reader) rule(n ast.Node) {
	rule := &Rule{File: r.file, Line: n.GetToken().Position.Line}
	if !r.decode(n, "", rule) {
		return
	}
	if bad := rule.fault(); bad != "" {
		r.fail(n, rule.ID, "%s", bad)
		return
	}
	if i := slices.IndexFunc(r.book.Rules, func(o *Rule) bool { return o.ID == rule.ID }); i >= 0 {
		first := r.book.Rules[i]
		if i >= r.book.embedded || r.book.replaced[i] {
			r.fail(n, rule.ID, "the id is used twice, first in %s, line %d", first.File, first.Line)
			return
		}
		r.book.Rules[i], r.book.replaced[i] = rule, true
		return
	}
	r.book.Rules = append(r.book.Rules, rule)
}

func (r *reader) decode(n ast.Node, rule string, to any) bool {
	if n == nil {
		return false
	}
	err := yaml.NodeToValue(n, to, yaml.Strict())
	if err == nil {
		return true
	}
	e := yamlError(r.file, err)
	e.Rule = rule
	if e.Line == 0 {
		e.Line, e.Col = n.GetToken().Position.Line, n.GetToken().Position.Column
	}
	r.errs = append(r.errs, e)
	return false
}

// yamlError turns an error of the YAML library into ours, with its place.
func yamlError(file string, err error) *Error {
	e := &Error{File: file, Line: 1, Col: 1, Message: err.Error()}
	var ye yaml.Error
	if errors.As(err, &ye) {
		e.Message = ye.GetMessage()
		if t := ye.GetToken(); t != nil && t.Position != nil {
			e.Line, e.Col = t.Position.Line, t.Position.Column
		}
	}
	return e
}
