package read

import (
	"errors"

	"github.com/tongket/tongket/extract/text"
)

func xlsNames() []string { return []string{".xls", ".xlt"} }

// matchXLS goes by the name, as matchDOC does. Many a file of that name is none: web pages and tables of text are known by their content.
func matchXLS(p Probe) bool { return isOLE(p.Head) && p.Named(xlsNames()...) }

// readXLS has an Excel 5 to 2003 workbook made an XLSX, and reads that.
func readXLS(doc *text.Document, data []byte, o Options) error {
	converted, err := convertXLS(data, o)
	if err != nil {
		return err
	}
	return readXLSX(doc, converted, o)
}

// xlsParts emits a document a row where a column of texts is named.
func xlsParts(in *input, o Options, emit func(Part) error) error {
	if o.TextColumn == "" {
		return in.single(Format{Name: "xls", Read: readXLS}, o, emit)
	}
	data, err := in.all(o)
	if err != nil {
		return err
	}
	converted, err := convertXLS(data, o)
	if err != nil {
		return err
	}
	sheets, _, err := xlsxSheets(converted, o)
	if err != nil {
		return err
	}
	return in.articles("xls", sheets, o, emit)
}

// convertXLS has a workbook made an XLSX. The stream of the sheets is called Book up to Excel 95.
func convertXLS(data []byte, o Options) ([]byte, error) {
	switch {
	case hasStream(data, "EncryptedPackage"), hasStream(data, "EncryptionInfo"):
		return nil, &Error{Reason: Encrypted, Err: errors.New("a password is needed")}
	case !hasStream(data, "Workbook") && !hasStream(data, "Book"):
		return nil, errors.New("no workbook in the file")
	}
	return o.convert(data, ".xls", ".xlsx")
}
