// Package export writes records to files. One output format is one file; all of them take their columns from model.
//
// Outputs are complete files at all times: everything is written beside its target and takes its name only when the whole
// run has succeeded.
package export

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tongket/tongket/model"
)

// Options says how to write. The zero value is ready to use.
type Options struct {
	Lang   model.Lang // of labels, where a format has any; "" is Vietnamese
	Census bool       // numerals are written too
	CSV    CSV        // how CSV files look
	Run    *Run       // of the whole run; nil where nothing is known of it
	Page   string     // path of the evidence page that the same run writes; "" for none
	// Changes gives what changed since the outputs before; nil where there were none, or nobody knows.
	Changes Changes
}

// Writer writes the records of one document after another to one target. It is not for concurrent use.
type Writer interface {
	// Document writes all records of a document. The writer keeps nothing of them.
	Document(*model.Records) error
	// Close writes what is left. It does not name the files: Files.Commit does.
	Close() error
}

// Format is an output format. A new one is one file and one line in Formats.
type Format struct {
	Name       string
	Extensions []string // lower case, with the dot
	// Shows says that the format shows the text as read with every numeral of it: records must hold Reading and Numerals.
	Shows bool
	// Open begins the output at path; its files are made through files.
	Open func(files *Files, path string, o Options) (Writer, error)
	// Stream begins the output on a stream; nil where a format needs files.
	Stream func(w io.Writer, o Options) Writer
}

// Formats lists the output formats; the first is the one of standard output.
func Formats() []Format {
	return []Format{
		{Name: "jsonl", Extensions: []string{".jsonl", ".ndjson"}, Open: openJSONL, Stream: newJSONL},
		{Name: "csv", Extensions: []string{".csv"}, Open: openCSV},
		{Name: "markdown", Extensions: []string{".md"}, Open: openMarkdown, Stream: newMarkdown, Shows: true},
		{Name: "package", Extensions: []string{"/"}, Open: openPackage},
		{Name: "xlsx", Extensions: []string{".xlsx"}, Open: openXLSX, Shows: true},
		{Name: "sqlite", Extensions: []string{".sqlite", ".db"}, Open: openSQLite},
		{Name: "parquet", Extensions: []string{".parquet"}, Open: openParquet},
		{Name: "html", Extensions: []string{".html", ".htm"}, Shows: true, Open: openHTML, Stream: newHTML},
	}
}

// ByName finds a format by its name.
func ByName(name string) (Format, bool) {
	return find(func(f Format) bool { return f.Name == name })
}

// ByPath finds a format by the extension of a path. That of a folder is the slash at its end.
func ByPath(path string) (Format, bool) {
	ext := strings.ToLower(filepath.Ext(path))
	if path != "" && os.IsPathSeparator(path[len(path)-1]) {
		ext = "/"
	}
	return find(func(f Format) bool { return slices.Contains(f.Extensions, ext) })
}

func find(is func(Format) bool) (Format, bool) {
	list := Formats()
	if i := slices.IndexFunc(list, is); i >= 0 {
		return list[i], true
	}
	return Format{}, false
}

// Set writes every document to several targets at once. Either all of them take their names, or none does.
type Set struct {
	files   Files
	writers []Writer
}

// Open adds a target in a format.
func (s *Set) Open(f Format, path string, o Options) error {
	w, err := f.Open(&s.files, path, o)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	s.writers = append(s.writers, inLang(w, o.Lang))
	return nil
}

// Stream adds a target in a format that needs no file, such as standard output. The format must have Stream.
func (s *Set) Stream(f Format, w io.Writer, o Options) {
	s.writers = append(s.writers, inLang(f.Stream(w, o), o.Lang))
}

// Document writes the records of one document to every target.
func (s *Set) Document(r *model.Records) error {
	for _, w := range s.writers {
		if err := w.Document(r); err != nil {
			return err
		}
	}
	return nil
}

// Commit completes all targets and gives them their names. After an error nothing has been replaced, but for targets
// named before the file system failed.
func (s *Set) Commit() error {
	for _, w := range s.writers {
		if err := w.Close(); err != nil {
			return err
		}
	}
	s.writers = nil
	return s.files.Commit()
}

// Abort drops everything that was not committed: no target is replaced, no file stays behind. After Commit it does nothing.
func (s *Set) Abort() { s.files.Abort() }

// Paths lists the files that Commit names, in order.
func (s *Set) Paths() []string { return s.files.Paths() }

// columns are the kinds that o asks for.
func columns(o Options) []model.Kind {
	kinds := model.Kinds()
	if !o.Census {
		kinds = slices.DeleteFunc(kinds, func(k model.Kind) bool { return k.Name == model.KindNumeral })
	}
	return kinds
}
