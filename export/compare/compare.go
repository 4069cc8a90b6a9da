// Package compare writes a comparison (package panel) for people: a workbook, a page, CSV tables or a Markdown summary. All
// of them take their tables from the same lists of columns.
package compare

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tongket/tongket/export"
	"github.com/tongket/tongket/model"
	"github.com/tongket/tongket/model/panel"
)

// Options say how to write.
type Options struct {
	Lang    model.Lang // of labels; "" is Vietnamese
	CSV     export.CSV // how CSV files look
	Refused int        // documents that could not be read
}

// Format is a way to write a comparison. A new one is one file and one line in Formats.
type Format struct {
	Name       string
	Extensions []string // lower case, with the dot
	Write      func(files *export.Files, path string, r *report) error
}

// Formats lists the ways to write a comparison.
func Formats() []Format {
	return []Format{
		{"xlsx", []string{".xlsx"}, writeXLSX},
		{"html", []string{".html", ".htm"}, writeHTML},
		{"csv", []string{".csv"}, writeCSV},
		{"md", []string{".md"}, writeMarkdown},
	}
}

// ByPath finds a format by the extension of a path.
func ByPath(path string) (Format, bool) {
	ext := strings.ToLower(filepath.Ext(path))
	list := Formats()
	if i := slices.IndexFunc(list, func(f Format) bool { return slices.Contains(f.Extensions, ext) }); i >= 0 {
		return list[i], true
	}
	return Format{}, false
}

// Write writes a comparison to every path, each in the format of its extension. The files take their names by
// files.Commit.
func Write(files *export.Files, paths []string, p *panel.Panel, o Options) error {
	r := newReport(p, o)
	for _, path := range paths {
		f, _ := ByPath(path)
		if err := f.Write(files, path, r); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return nil
}

// report is a comparison with everything that is reckoned of it once for all formats.
type report struct {
	*panel.Panel
	lang     model.Lang
	csv      export.CSV
	refused  int
	analysis []panel.Analysis
	coverage panel.Coverage
	quality  panel.Quality
}

func newReport(p *panel.Panel, o Options) *report {
	return &report{Panel: p, lang: o.Lang, csv: o.CSV, refused: o.Refused, analysis: p.Analyse(), coverage: p.Coverage(), quality: p.Quality()}
}

// phrase is a text in both languages.
type phrase struct{ vi, en string }

func (p phrase) in(lang model.Lang) string {
	if lang == model.En {
		return p.en
	}
	return p.vi
}

// say gives a phrase in the report's language.
func (r *report) say(vi, en string) string { return phrase{vi, en}.in(r.lang) }
