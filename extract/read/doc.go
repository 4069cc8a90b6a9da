package read

import (
	"bytes"
	"errors"

	"github.com/tongket/tongket/extract/text"
)

// officeProgram reads the files of old versions of Word and Excel: LibreOffice.
const officeProgram = "soffice"

func docNames() []string { return []string{".doc", ".dot"} }

// matchDOC goes by the name, for other programs keep their files in the same kind of container.
func matchDOC(p Probe) bool { return isOLE(p.Head) && p.Named(docNames()...) }

// isOLE says whether a file is a compound file: an old Office document, or a new one under a password (MS-CFB).
func isOLE(head []byte) bool {
	return bytes.HasPrefix(head, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
}

// readDOC has a Word 97 to 2003 document made a DOCX, and reads that. No library in Go reads the automatic numbers and the
// tracked changes of these files.
func readDOC(doc *text.Document, data []byte, o Options) error {
	switch {
	case hasStream(data, "EncryptedPackage"), hasStream(data, "EncryptionInfo"):
		return &Error{Reason: Encrypted, Err: errors.New("a password is needed")}
	case !hasStream(data, "WordDocument"):
		return errors.New("no Word document in the file")
	}
	converted, err := o.convert(data, ".doc", ".docx")
	if err != nil {
		return err
	}
	return readDOCX(doc, converted, o)
}

// convert makes a document of a new format of one of an old format.
func (o Options) convert(data []byte, from, to string) ([]byte, error) {
	if o.Convert == nil {
		return nil, &Error{Reason: NeedsProgram, Err: errors.New("LibreOffice")}
	}
	return o.Convert(data, from, to)
}

// hasStream says whether a compound file has an entry of that name in its directory, where names are UTF-16.
func hasStream(data []byte, name string) bool {
	var wide []byte
	for _, c := range []byte(name) {
		wide = append(wide, c, 0)
	}
	return bytes.Contains(data, append(wide, 0, 0))
}
