package export

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// parts takes the place of the zip archive that excelize would build in memory, in random order: it keeps every part in a
// file of its own until pack.
type parts struct {
	dir  string
	list []part
	last *os.File
}

type part struct{ name, file string }

// Create begins a part; the one before it is complete.
func (p *parts) Create(name string) (io.Writer, error) {
	if err := p.Close(); err != nil {
		return nil, err
	}
	f, err := os.Create(filepath.Join(p.dir, fmt.Sprintf("part%d", len(p.list))))
	if err != nil {
		return nil, err
	}
	p.list = append(p.list, part{name, f.Name()})
	p.last = f
	return f, nil
}

// AddFS is asked for by excelize's interface and used by nobody.
func (p *parts) AddFS(fs.FS) error { return fmt.Errorf("xlsx: no file systems") }

// Close completes the last part.
func (p *parts) Close() error {
	if p.last == nil {
		return nil
	}
	f := p.last
	p.last = nil
	return f.Close()
}

// pack writes the workbook: parts in a fixed order under a fixed time, so that the same records give the same bytes.
func (x *xlsx) pack() error {
	if err := x.book.SetDocProps(&excelize.DocProperties{
		Creator: "tongket", LastModifiedBy: "tongket", Created: epoch.Format(time.RFC3339), Modified: epoch.Format(time.RFC3339),
	}); err != nil {
		return err
	}
	p := &parts{dir: x.dir}
	x.book.SetZipWriter(func(io.Writer) excelize.ZipWriter { return p })
	if _, err := x.book.WriteTo(io.Discard); err != nil {
		return err
	}
	const first = "[Content_Types].xml" // readers that stream look for it first
	slices.SortFunc(p.list, func(a, b part) int {
		if a.name == first {
			return -1
		}
		if b.name == first {
			return 1
		}
		return strings.Compare(a.name, b.name)
	})
	zw := zip.NewWriter(x.out)
	for _, part := range p.list {
		if err := x.copy(zw, part); err != nil {
			return err
		}
	}
	return zw.Close()
}

// epoch stands for "now", which outputs do not know: the first moment that a zip archive can hold.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

func (x *xlsx) copy(zw *zip.Writer, p part) error {
	f, err := os.Open(p.file)
	if err != nil {
		return err
	}
	defer f.Close()
	w, err := zw.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: epoch})
	if err != nil {
		return err
	}
	var from io.Reader = f
	var n int
	if _, err := fmt.Sscanf(p.name, "xl/worksheets/sheet%d.xml", &n); err == nil && n >= 1 && n <= len(x.all) {
		if from, err = withDimension(f, x.all[n-1].extent()); err != nil {
			return err
		}
	}
	_, err = io.Copy(w, from)
	return err
}

// withDimension puts a sheet's real extent into its head. A streamed sheet says "A1" there, written before anybody knew
// how many rows would come, and readers that believe it see one row.
func withDimension(f io.Reader, extent string) (io.Reader, error) {
	head := make([]byte, 16<<10) // excelize writes some 5 KB of name spaces before it
	n, err := io.ReadFull(f, head)
	if err != nil && err != io.ErrUnexpectedEOF {
		return nil, err
	}
	head = bytes.Replace(head[:n], []byte(`<dimension ref="A1"`), []byte(`<dimension ref="`+extent+`"`), 1)
	return io.MultiReader(bytes.NewReader(head), f), nil
}
