package read

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

func xlsxNames() []string { return []string{".xlsx", ".xlsm"} }

func matchXLSX(p Probe) bool { return p.Has("xl/workbook.xml") }

// readXLSX reads the sheets of a workbook that are shown, one after the other.
func readXLSX(doc *text.Document, data []byte, o Options) (err error) {
	defer recovered(&err)
	sheets, hidden, err := xlsxSheets(data, o)
	if err != nil {
		return err
	}
	doc.Encoding = "utf-8"
	for _, name := range hidden {
		doc.Problems = append(doc.Problems, text.Problem{Code: model.SheetHidden, Message: model.HiddenSheet.With(name)})
	}
	return readSheets(doc, sheets, o)
}

// xlsxParts emits a document a row where a column of texts is named.
func xlsxParts(in *input, o Options, emit func(Part) error) error {
	if o.TextColumn == "" {
		return in.single(Format{Name: "xlsx", Read: readXLSX}, o, emit)
	}
	data, err := in.all(o)
	if err != nil {
		return err
	}
	sheets, _, err := xlsxSheets(data, o)
	if err != nil {
		return err
	}
	return in.articles("xlsx", sheets, o, emit)
}

// ownName is what tongket calls itself in the workbooks that it makes.
const ownName = "tongket"

// xlsxSheets opens a workbook.
func xlsxSheets(data []byte, o Options) (sheets []sheet, hidden []string, err error) {
	if err := checkWorkbook(data, o); err != nil {
		return nil, nil, err
	}
	// The sizes are checked, and nothing may be written to disk: both limits of excelize are out of the way.
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: 1 << 40, UnzipXMLSizeLimit: 1 << 40})
	if err != nil {
		return nil, nil, err
	}
	if made, err := f.GetDocProps(); err == nil && made.Creator == ownName {
		return nil, nil, &Error{Reason: OwnOutput, Err: errOwnOutput}
	}
	props, err := f.GetWorkbookProps()
	if err != nil {
		return nil, nil, err
	}
	epoch1904 := props.Date1904 != nil && *props.Date1904
	for _, name := range f.GetSheetList() {
		if shown, err := f.GetSheetVisible(name); err == nil && !shown {
			hidden = append(hidden, name)
			continue
		}
		sheets = append(sheets, sheet{name, xlsxRows(f, name, epoch1904)})
	}
	return sheets, hidden, nil
}

// maxElements is how many elements the parts of a workbook may have: a million cells. The library keeps some hundred bytes for each.
const maxElements = 3_000_000

// checkWorkbook unpacks every part once, within the limits, before a library does it without any.
func checkWorkbook(data []byte, o Options) error {
	m := &meter{ratio: o.MaxRatio}
	z, err := openZip(meteredAt{bytes.NewReader(data), m}, int64(len(data)), o)
	if err != nil {
		return err
	}
	left := maxElements
	for _, f := range z.File {
		part, err := readMember(f, m, o)
		if err == nil && (strings.HasSuffix(f.Name, ".xml") || strings.HasSuffix(f.Name, ".rels")) {
			left, err = checkXML(part, left, o)
		}
		if err != nil {
			return inPart(f.Name, err)
		}
	}
	return nil
}

// checkXML counts the elements of a part down from those that are left, and watches its depth.
func checkXML(part []byte, left int, o Options) (int, error) {
	x := newXMLScan(part, o)
	for {
		switch x.next() {
		case xmlDone:
			return left, x.err
		case xmlStart:
			if left--; left < 0 {
				return 0, &Error{Reason: TooLarge, Err: fmt.Errorf("more than %d elements", maxElements)}
			}
		}
	}
}

// xlsxRows reads a sheet twice at once: the values as stored, and as shown, which tells percentages and dates.
func xlsxRows(f *excelize.File, name string, epoch1904 bool) func(func([]string, error) bool) {
	return func(yield func([]string, error) bool) {
		stored, err := f.Rows(name)
		if err != nil {
			yield(nil, err)
			return
		}
		shown, err := f.Rows(name)
		if err != nil {
			yield(nil, err)
			return
		}
		for stored.Next() && shown.Next() {
			raw, err := stored.Columns(excelize.Options{RawCellValue: true})
			seen, also := shown.Columns()
			if err := errors.Join(err, also); err != nil {
				yield(nil, err)
				return
			}
			for i := range min(len(raw), len(seen), maxColumns) {
				raw[i] = cellValue(raw[i], seen[i], epoch1904)
			}
			if !yield(raw[:min(len(raw), maxColumns)], nil) {
				return
			}
		}
		if err := errors.Join(stored.Error(), shown.Error()); err != nil {
			yield(nil, err)
		}
	}
}

// recovered makes an error of a panic: workbooks that no program would write have brought excelize down before.
func recovered(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("panic: %v", p)
	}
}

// The ways in which a number is shown as a day or a month: "12-31-23", "31.12.2023 8:00", "31-Dec"; "Dec-23", "12/2023".
var (
	shownDay   = regexp.MustCompile(`^(\d{1,2}|\d{4})[-/.](\d{1,2}|[A-Za-z]{3,9})[-/.](\d{2}|\d{4})( \d{1,2}:.*)?$|^\d{1,2}[-/][A-Za-z]{3,9}$`)
	shownMonth = regexp.MustCompile(`^[A-Za-z]{3,9}[-/ ]\d{2,4}$|^\d{1,2}[-/]\d{4}$`)
)

// cellValue writes a cell as Vietnamese readers do, whatever the language of its format: 0.153 shown as "15.3%" is "15,3%",
// 45291 shown as "12-31-23" is 31/12/2023, 1234.5 shown as "1,234.5" is "1234,5".
func cellValue(stored, shown string, epoch1904 bool) string {
	v, err := strconv.ParseFloat(stored, 64)
	if err != nil {
		return stored
	}
	layout := ""
	switch {
	case strings.HasSuffix(shown, "%"):
		return decimalText(v*100) + "%"
	case shown == stored:
	case shownDay.MatchString(shown):
		layout = "02/01/2006"
	case shownMonth.MatchString(shown):
		layout = "01/2006"
	}
	if layout != "" {
		if t, err := excelize.ExcelDateToTime(v, epoch1904); err == nil {
			return t.Format(layout)
		}
	}
	return decimalText(v)
}

// decimalText writes a number with a comma, without the noise of binary fractions.
func decimalText(v float64) string {
	s := strconv.FormatFloat(v, 'g', 15, 64)
	if r, err := strconv.ParseFloat(s, 64); err == nil {
		s = strconv.FormatFloat(r, 'f', -1, 64)
	}
	return strings.Replace(s, ".", ",", 1)
}
