package compare

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"github.com/tongket/tongket/export"
	"github.com/tongket/tongket/model"
	"github.com/tongket/tongket/model/panel"
)

// writeCSV writes a file a table: so-sanh.csv becomes so-sanh.panel.csv, so-sanh.analysis.csv, so-sanh.ledger.csv,
// so-sanh.findings.csv and so-sanh.coverage.csv. The form is that of export's CSV.
func writeCSV(files *export.Files, path string, r *report) error {
	stem := strings.TrimSuffix(path, path[len(path)-len(".csv"):])
	return firstError(
		func() error { return csvFile(files, stem+".panel.csv", r, panelColumns(), r.eachRow) },
		func() error { return csvFile(files, stem+".analysis.csv", r, analysisColumns(), r.eachRow) },
		func() error { return csvFile(files, stem+".ledger.csv", r, ledgerColumns(), r.eachEntry) },
		func() error { return csvFile(files, stem+".findings.csv", r, findingColumns(), r.eachFinding) },
		func() error { return csvFile(files, stem+".coverage.csv", r, coverageColumns(r), r.eachLine) },
	)
}

func firstError(steps ...func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// csvFile writes one table.
func csvFile[T any](files *export.Files, path string, r *report, columns []column[T], rows func(yield func(T) bool)) error {
	f, err := files.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 64<<10)
	line := []byte(r.csv.Mark())
	for i := range columns {
		line = r.csv.AppendCell(line, i, csvCell(columns[i].name))
	}
	for row := range rows {
		if err := csvLine(w, line); err != nil {
			return err
		}
		line = line[:0]
		for i := range columns {
			line = r.csv.AppendCell(line, i, csvCell(columns[i].value(r, row)))
		}
	}
	if err := csvLine(w, line); err != nil {
		return err
	}
	return w.Flush()
}

func csvLine(w io.Writer, line []byte) error {
	_, err := w.Write(append(line, "\r\n"...))
	return err
}

// csvCell gives a value as CSV writers take it.
func csvCell(v any) *model.Cell {
	number := ""
	switch v := v.(type) {
	case nil:
		return &model.Cell{}
	case string:
		return &model.Cell{Type: model.TypeText, Set: true, Text: v}
	case bool:
		return &model.Cell{Type: model.TypeText, Set: true, Text: strconv.FormatBool(v)}
	case int:
		return &model.Cell{Type: model.TypeInteger, Set: true, Int: int64(v)}
	case exact:
		number = string(v)
	case float64:
		number = strconv.FormatFloat(v, 'f', -1, 64)
	}
	d, err := model.ParseDecimal(number)
	if err != nil { // more digits than a Decimal has: sums of very large amounts
		return &model.Cell{Type: model.TypeText, Set: true, Text: number}
	}
	return &model.Cell{Type: model.TypeDecimal, Set: true, Decimal: d}
}

func (r *report) eachRow(yield func(at) bool) {
	for i := range r.Rows {
		if !yield(at(i)) {
			return
		}
	}
}

func (r *report) eachEntry(yield func(*panel.Entry) bool) {
	for e := range r.Entries() {
		if !yield(&e) {
			return
		}
	}
}

func (r *report) eachFinding(yield func(*panel.Finding) bool) {
	for i := range r.Findings {
		if !yield(&r.Findings[i]) {
			return
		}
	}
}

func (r *report) eachLine(yield func(*panel.Line) bool) {
	for i := range r.coverage.Lines {
		if !yield(&r.coverage.Lines[i]) {
			return
		}
	}
}
