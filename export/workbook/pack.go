package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"
)

// epoch stands for "now", which workbooks do not know: the first moment that a zip archive can hold.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

const timeFormat = time.RFC3339

// contentTypes is the part that readers look for first.
const contentTypes = "[Content_Types].xml"

// parts takes the place of the zip archive that excelize would build in memory and in random order: it keeps every part,
// compressed, in a file of its own until they are put in order.
type parts struct {
	book *Book
	list []*part
	last *part
}

// part is one part of the workbook. excelize gives it whole: all rows but the headers of tables lie elsewhere.
type part struct {
	zip.FileHeader
	bytes.Buffer
	path string
}

// Create begins a part; the one before it is complete.
func (p *parts) Create(name string) (io.Writer, error) {
	if err := p.Close(); err != nil {
		return nil, err
	}
	p.last = &part{
		FileHeader: zip.FileHeader{Name: name, Method: zip.Deflate, Modified: epoch},
		path:       filepath.Join(p.book.dir, fmt.Sprintf("part%d", len(p.list))),
	}
	p.list = append(p.list, p.last)
	return p.last, nil
}

// AddFS is asked for by excelize's interface and used by nobody.
func (*parts) AddFS(fs.FS) error { return errors.New("xlsx: no file systems") }

// Close completes the last part.
func (p *parts) Close() error {
	if p.last == nil {
		return nil
	}
	last := p.last
	p.last = nil
	switch sheet := p.book.sheetOf(last.Name); {
	case sheet != nil:
		return last.pack(func(w io.Writer) error { return sheet.write(w, last.Bytes()) })
	case last.Name == contentTypes:
		sorted, err := sortTypes(last.Bytes())
		return errors.Join(err, last.pack(func(w io.Writer) error { _, err := w.Write(sorted); return err }))
	}
	return last.pack(func(w io.Writer) error { _, err := w.Write(last.Bytes()); return err })
}

// sheetOf gives the sheet that a part holds, or nil.
func (b *Book) sheetOf(part string) *Sheet {
	var n int
	if _, err := fmt.Sscanf(part, "xl/worksheets/sheet%d.xml", &n); err != nil || n < 1 || n > len(b.sheets) {
		return nil
	}
	return b.sheets[n-1]
}

// write completes a sheet: its rows come after what excelize wrote of them, and its head gets its true extent. excelize says
// "A1" there, as it does of streams that it begins before anybody knows how many rows come, and readers that believe it see
// one row.
func (s *Sheet) write(w io.Writer, b []byte) error {
	head, tail, ok := bytes.Cut(b, []byte("</sheetData>"))
	if !ok {
		return errors.New("no rows")
	}
	head = bytes.Replace(head, []byte(`<dimension ref="A1"`), []byte(`<dimension ref="`+s.extent()+`"`), 1)
	if _, err := w.Write(head); err != nil {
		return err
	}
	if err := s.body.copy(w); err != nil {
		return err
	}
	_, err := w.Write(append([]byte("</sheetData>"), tail...))
	return err
}

// pack compresses what write writes into the part's file. The fastest level makes files half as large again as the usual
// one, in a third of the time.
func (p *part) pack(write func(w io.Writer) error) error {
	f, err := os.Create(p.path)
	if err != nil {
		return err
	}
	packed, err := flate.NewWriter(f, flate.BestSpeed)
	if err != nil {
		return errors.Join(err, f.Close())
	}
	sum := crc32.NewIEEE()
	size := &counter{}
	err = errors.Join(write(io.MultiWriter(packed, sum, size)), packed.Close())
	at, seek := f.Seek(0, io.SeekCurrent)
	p.UncompressedSize64, p.CompressedSize64, p.CRC32 = size.n, uint64(at), sum.Sum32()
	p.Reset()
	return errors.Join(err, seek, f.Close())
}

// counter counts bytes.
type counter struct{ n uint64 }

func (c *counter) Write(b []byte) (int, error) {
	c.n += uint64(len(b))
	return len(b), nil
}

// sortTypes puts the content types of the workbook's parts in order.
func sortTypes(b []byte) ([]byte, error) {
	type entry struct {
		Extension   string `xml:"Extension,attr,omitempty"`
		PartName    string `xml:"PartName,attr,omitempty"`
		ContentType string `xml:"ContentType,attr"`
	}
	var types struct {
		XMLName  xml.Name `xml:"http://schemas.openxmlformats.org/package/2006/content-types Types"`
		Default  []entry
		Override []entry
	}
	if err := xml.Unmarshal(b, &types); err != nil {
		return nil, err
	}
	for _, list := range [][]entry{types.Default, types.Override} {
		slices.SortFunc(list, func(a, b entry) int { return strings.Compare(a.Extension+a.PartName, b.Extension+b.PartName) })
	}
	sorted, err := xml.Marshal(types)
	return append([]byte(xml.Header), sorted...), err
}

// pack writes the workbook's parts in a fixed order under a fixed time, so that the same content gives the same bytes.
func (b *Book) pack(w io.Writer) error {
	p := &parts{book: b}
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return p })
	if _, err := b.file.WriteTo(io.Discard); err != nil {
		return err
	}
	slices.SortFunc(p.list, func(a, b *part) int {
		switch contentTypes {
		case a.Name:
			return -1
		case b.Name:
			return 1
		}
		return strings.Compare(a.Name, b.Name)
	})
	zw := zip.NewWriter(w)
	for _, part := range p.list {
		if err := part.copy(zw); err != nil {
			return err
		}
	}
	return zw.Close()
}

func (p *part) copy(zw *zip.Writer) error {
	f, err := os.Open(p.path)
	if err != nil {
		return err
	}
	defer f.Close()
	w, err := zw.CreateRaw(&p.FileHeader)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, f)
	return errors.Join(err, os.Remove(p.path))
}
