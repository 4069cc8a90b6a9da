package runs

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tongket/tongket/model"
)

// descriptorName is the file that says what a data package holds (https://datapackage.org).
const descriptorName = "datapackage.json"

// descriptor is what is needed of it.
type descriptor struct {
	Resources []resource `json:"resources"`
}

type resource struct {
	Name    string `json:"name"`
	Path    string `json:"path"`
	Guarded bool   `json:"guarded"`
	Dialect struct {
		Delimiter string `json:"delimiter"`
	} `json:"dialect"`
	Schema struct {
		Fields []struct {
			DecimalChar string `json:"decimalChar"`
		} `json:"fields"`
	} `json:"schema"`
}

// isPackage says whether path is the folder of a data package.
func isPackage(path string) bool {
	info, err := os.Stat(filepath.Join(path, descriptorName))
	return err == nil && info.Mode().IsRegular()
}

// dataPackage reads a run's data package: the tables of documents, metrics, warnings and numerals side by side, each in the
// order of the documents.
func dataPackage(path string) iter.Seq2[*model.Records, error] {
	return func(yield func(*model.Records, error) bool) {
		tables, err := openTables(path)
		defer func() {
			for _, t := range tables {
				_ = t.file.Close()
			}
		}()
		for err == nil {
			var r *model.Records
			if r, err = join(tables); r == nil || err != nil || !yield(r, nil) {
				break
			}
		}
		if err != nil {
			yield(nil, err)
		}
	}
}

// openTables opens the tables that are wanted, that of the documents first.
func openTables(path string) (tables []*csvTable, err error) {
	b, err := os.ReadFile(filepath.Join(path, descriptorName))
	if err != nil {
		return nil, &Error{path, 0, err}
	}
	var d descriptor
	if err := json.Unmarshal(b, &d); err != nil {
		return nil, &Error{filepath.Join(path, descriptorName), 0, err}
	}
	for _, k := range model.Kinds() {
		if k.Name != model.KindDocument && !wanted(k.Name) {
			continue
		}
		i := slices.IndexFunc(d.Resources, func(r resource) bool { return r.Name == k.Plural })
		if i < 0 {
			if k.Name == model.KindDocument || k.Name == model.KindMetric {
				return tables, &Error{filepath.Join(path, descriptorName), 0, fmt.Errorf("%w: %s", errNoTable, k.Plural)}
			}
			continue
		}
		t, err := openTable(path, &d.Resources[i], k)
		if err != nil {
			return tables, err
		}
		tables = append(tables, t)
	}
	return tables, nil
}

// errNoTable says that a data package is not one of ours.
var errNoTable = errors.New("no such table in the package")

// csvTable is a table that is being read.
type csvTable struct {
	path    string
	kind    model.Kind
	file    *os.File
	rows    *csv.Reader
	fields  []*model.Field // of the columns; nil for one that the schema does not have
	comma   bool           // numbers have a decimal comma
	guarded bool
	next    model.Record // read ahead
	done    bool
}

func openTable(dir string, r *resource, k model.Kind) (*csvTable, error) {
	if !filepath.IsLocal(r.Path) { // a package may come from anywhere
		return nil, &Error{filepath.Join(dir, descriptorName), 0, fmt.Errorf("%q leads out of the package", r.Path)}
	}
	t := &csvTable{path: filepath.Join(dir, r.Path), kind: k, guarded: r.Guarded}
	var err error
	if t.file, err = os.Open(t.path); err != nil {
		return nil, &Error{t.path, 0, err}
	}
	in := bufio.NewReaderSize(t.file, 1<<16)
	if mark, err := in.Peek(3); err == nil && string(mark) == "\uFEFF" {
		_, _ = in.Discard(3)
	}
	t.rows = csv.NewReader(in)
	t.rows.ReuseRecord = true
	if r.Dialect.Delimiter != "" {
		t.rows.Comma = rune(r.Dialect.Delimiter[0])
	}
	for _, f := range r.Schema.Fields {
		t.comma = t.comma || f.DecimalChar == ","
	}
	head, err := t.rows.Read()
	if err != nil {
		_ = t.file.Close()
		return nil, &Error{t.path, 1, err}
	}
	for _, name := range head {
		i := slices.IndexFunc(t.kind.Fields, func(f model.Field) bool { return f.Name == name })
		if i < 0 {
			t.fields = append(t.fields, nil)
			continue
		}
		t.fields = append(t.fields, &t.kind.Fields[i])
	}
	return t, nil
}

// peek gives the next record without taking it; nil at the end.
func (t *csvTable) peek() (model.Record, error) {
	if t.next != nil || t.done {
		return t.next, nil
	}
	row, err := t.rows.Read()
	if errors.Is(err, io.EOF) {
		t.done = true
		return nil, nil
	}
	line, _ := t.rows.FieldPos(0)
	if err != nil {
		return nil, &Error{t.path, 0, err} // the error tells the line
	}
	if t.next, err = model.DecodeJSON(t.line(row)); err != nil {
		return nil, &Error{t.path, line, err}
	}
	return t.next, nil
}

// line makes of a row the line of JSON Lines that says the same.
func (t *csvTable) line(row []string) []byte {
	line := append(append([]byte(`{"record":"`), t.kind.Name...), '"')
	for i, v := range row {
		f := t.fields[i]
		if f == nil || v == "" {
			continue
		}
		line = append(append(append(line, `,"`...), f.Name...), `":`...)
		switch f.Type {
		case model.TypeInteger:
			line = append(line, v...)
		case model.TypeDecimal:
			if t.comma {
				v = strings.Replace(v, ",", ".", 1)
			}
			line = append(line, v...)
		default:
			text, _ := json.Marshal(t.unguarded(v)) // a string cannot fail
			line = append(line, text...)
		}
	}
	return append(line, '}')
}

// unguarded takes away the ' that keeps a spreadsheet from running a text.
func (t *csvTable) unguarded(s string) string {
	rest, ok := strings.CutPrefix(s, "'")
	if ok && t.guarded && strings.IndexAny(strings.TrimLeft(rest, " \u00A0"), "=+-@\t\r\n\x00＝＋－＠") == 0 {
		return rest
	}
	return s
}

// join gives the next document with its records from all tables; nil at the end.
func join(tables []*csvTable) (*model.Records, error) {
	first, err := tables[0].peek()
	if first == nil || err != nil {
		return nil, err
	}
	r := &model.Records{}
	r.Append(first)
	tables[0].next = nil
	for _, t := range tables[1:] {
		for {
			rec, err := t.peek()
			if err != nil {
				return nil, err
			}
			if rec == nil {
				break
			}
			if doc, _ := rec.Key(); doc != r.Document.Doc {
				break
			}
			r.Append(rec)
			t.next = nil
		}
	}
	if last, err := tables[0].peek(); last == nil && err == nil {
		return r, leftOver(tables[1:])
	}
	return r, nil
}

// leftOver finds records whose document did not come, or came before.
func leftOver(tables []*csvTable) error {
	for _, t := range tables {
		if rec, err := t.peek(); rec != nil || err != nil {
			if err == nil {
				doc, _ := rec.Key()
				err = &Error{t.path, 0, fmt.Errorf("%w: %s", errOrder, doc)}
			}
			return err
		}
	}
	return nil
}
