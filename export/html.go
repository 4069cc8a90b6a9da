package export

import (
	"bufio"
	"io"
	"strconv"

	"github.com/tongket/tongket/model"
)

// html writes the evidence page: one file that shows every document with its records where they stand in the text. The
// texts and records lie in the file in packed chunks, of which the page opens those that somebody looks at; the index of
// all documents and facts comes last.
type html struct {
	w     *bufio.Writer
	lang  model.Lang
	index *pageIndex
	chunk []byte // JSON of documents, of which each but the first has a comma before it
	count int    // chunks written
	unit  []int  // scratch of units
}

// chunkBytes is how much JSON a chunk holds before it is packed: what a reader waits for who opens one document.
const chunkBytes = 256 << 10

func openHTML(files *Files, path string, o Options) (Writer, error) {
	f, err := files.Create(path)
	if err != nil {
		return nil, err
	}
	return newHTML(f, o), nil
}

func newHTML(w io.Writer, o Options) Writer {
	return &html{w: bufio.NewWriterSize(w, 64<<10), lang: o.Lang, index: newPageIndex(o)}
}

// Document packs a document with its text and its records. A document whose bytes came before is named, not shown again.
func (h *html) Document(r *model.Records) error {
	if h.count == 0 && len(h.chunk) == 0 {
		if err := pageHead(h.w, h.lang); err != nil {
			return err
		}
	}
	if !h.index.add(r, h.count) {
		return nil
	}
	if len(h.chunk) > 0 {
		h.chunk = append(h.chunk, ',')
	}
	h.chunk, h.unit = appendPageDocument(h.chunk, r, h.unit)
	if len(h.chunk) < chunkBytes {
		return nil
	}
	return h.flush()
}

// flush writes the chunk, and what the index needs of its facts.
func (h *html) flush() error {
	facts, err := h.index.chunk()
	if err != nil {
		return err
	}
	id := strconv.Itoa(h.count)
	h.count++
	data := append(append([]byte{'['}, h.chunk...), ']')
	h.chunk = h.chunk[:0]
	if err := pack(h.w, "chunk-"+id, data); err != nil {
		return err
	}
	return pack(h.w, "facts-"+id, facts)
}

// Close writes the last chunk, the index and the script that reads them.
func (h *html) Close() error {
	if h.count == 0 && len(h.chunk) == 0 {
		if err := pageHead(h.w, h.lang); err != nil {
			return err
		}
	}
	if len(h.chunk) > 0 {
		if err := h.flush(); err != nil {
			return err
		}
	}
	index, err := h.index.json()
	if err != nil {
		return err
	}
	if err := pack(h.w, "index", index); err != nil {
		return err
	}
	if err := pageFoot(h.w); err != nil {
		return err
	}
	return h.w.Flush()
}
