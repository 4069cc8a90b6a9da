package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"hash"
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
	dir    string
	extent func(part string) string // of a sheet; "" for other parts
	list   []*part
	last   *part
}

// part is one part of the workbook on its way through the compressor.
type part struct {
	zip.FileHeader
	file   *os.File
	packed *flate.Writer
	sum    hash.Hash32
	head   bytes.Buffer // what comes first is held back until it can be mended
	extent string       // to put into a sheet's head
	mended bool
}

// Create begins a part; the one before it is complete.
func (p *parts) Create(name string) (io.Writer, error) {
	if err := p.Close(); err != nil {
		return nil, err
	}
	f, err := os.Create(filepath.Join(p.dir, fmt.Sprintf("part%d", len(p.list))))
	if err != nil {
		return nil, err
	}
	packed, err := flate.NewWriter(f, flate.BestSpeed)
	if err != nil {
		return nil, err
	}
	p.last = &part{
		FileHeader: zip.FileHeader{Name: name, Method: zip.Deflate, Modified: epoch},
		file:       f, packed: packed, sum: crc32.NewIEEE(), extent: p.extent(name),
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
	return last.close()
}

// headSize is more than excelize writes before the rows: name spaces, some 5 KB, and the widths of columns.
const headSize = 16 << 10

// Write compresses what comes, after the head has been mended.
func (p *part) Write(b []byte) (int, error) {
	if p.mended {
		return len(b), p.pack(b)
	}
	p.head.Write(b)
	if p.head.Len() < headSize || p.Name == contentTypes {
		return len(b), nil
	}
	return len(b), p.mend()
}

// mend passes on the head. A streamed sheet says there that it ends at A1, since it was written before anybody knew how
// many rows would come, and readers that believe it see one row. The list of content types stands in a random order.
func (p *part) mend() error {
	p.mended = true
	head := p.head.Bytes()
	if p.extent != "" {
		head = bytes.Replace(head, []byte(`<dimension ref="A1"`), []byte(`<dimension ref="`+p.extent+`"`), 1)
	}
	if p.Name == contentTypes {
		var err error
		if head, err = sortTypes(head); err != nil {
			return err
		}
	}
	return p.pack(head)
}

func (p *part) pack(b []byte) error {
	p.UncompressedSize64 += uint64(len(b))
	p.sum.Write(b)
	_, err := p.packed.Write(b)
	return err
}

func (p *part) close() error {
	if !p.mended {
		if err := p.mend(); err != nil {
			return err
		}
	}
	err := p.packed.Close()
	at, seek := p.file.Seek(0, io.SeekCurrent)
	p.CompressedSize64, p.CRC32 = uint64(at), p.sum.Sum32()
	return errors.Join(err, seek, p.file.Close())
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
	p := &parts{dir: b.dir, extent: b.extent}
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

// extent gives the range of the sheet that a part holds, or "".
func (b *Book) extent(part string) string {
	var n int
	if _, err := fmt.Sscanf(part, "xl/worksheets/sheet%d.xml", &n); err != nil || n < 1 || n > len(b.sheets) {
		return ""
	}
	return b.sheets[n-1].extent()
}

func (p *part) copy(zw *zip.Writer) error {
	f, err := os.Open(p.file.Name())
	if err != nil {
		return err
	}
	defer f.Close()
	w, err := zw.CreateRaw(&p.FileHeader)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, f)
	return errors.Join(err, os.Remove(p.file.Name()))
}
