package model

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strconv"
)

// idLen is how many hexadecimal digits of a digest an id keeps: 48 bits, enough for a corpus of millions. A letter stands
// before them, so that no spreadsheet takes "12345e678901" for a number.
const idLen = 12

// DocID makes a document's id from the SHA-256 of its bytes in hex: the same bytes have the same id wherever they lie.
func DocID(sha256hex string) string { return "d" + sha256hex[:min(idLen, len(sha256hex))] }

// Identify gives every record its document's id and its own. Document.SHA256 must be set, and nothing may be added,
// removed or moved afterwards except numerals, whose UsedBy needs the ids of the others: call it again then.
// A record's id depends on the document's bytes, its place, its rule and what it states, not on the records around it.
func (r *Records) Identify() {
	r.Document.Doc = DocID(r.Document.SHA256)
	w := idWriter{seen: make(map[uint64]int, r.Len()), ids: make([]byte, 0, (idLen+1)*r.Len())}
	for rec := range r.All() {
		if h, e, code := parts(rec); h != nil {
			w.add(rec.Kind(), r.Document.SHA256, e, code)
		}
	}
	ids := string(w.ids) // one piece of memory for all
	for rec := range r.All() {
		if h, _, _ := parts(rec); h != nil {
			h.Doc, h.ID = r.Document.Doc, ids[:idLen+1]
			ids = ids[idLen+1:]
		}
	}
}

// idWriter writes the ids of the records of a document one behind the other.
type idWriter struct {
	seen map[uint64]int // how many records have been made of the same, by its digest
	buf  []byte
	ids  []byte
}

func (w *idWriter) add(kind KindName, doc string, e *Evidence, code string) {
	buf := append(w.buf[:0], kind...)
	for _, s := range [...]string{doc, e.Rule, code} {
		buf = append(append(buf, 0), s...)
	}
	buf = strconv.AppendInt(append(buf, 0), int64(e.Start), 10)
	buf = strconv.AppendInt(append(buf, 0), int64(e.End), 10)
	buf = append(buf, 0)
	w.buf = append(buf, '0')
	sum := sha256.Sum256(w.buf)
	digest := binary.BigEndian.Uint64(sum[:])
	n := w.seen[digest]
	w.seen[digest] = n + 1
	if n > 0 {
		w.buf = strconv.AppendInt(buf, int64(n), 10)
		sum = sha256.Sum256(w.buf)
	}
	w.ids = hex.AppendEncode(append(w.ids, kind[0]), sum[:idLen/2])
}

// parts gives what an id is made of; head is nil for a Document.
func parts(r Record) (head *Head, e *Evidence, code string) {
	switch r := r.(type) {
	case *Metric:
		return &r.Head, &r.Evidence, string(r.Indicator)
	case *Award:
		return &r.Head, &r.Evidence, string(r.Form)
	case *Task:
		return &r.Head, &r.Evidence, strconv.Itoa(r.List) + "." + strconv.Itoa(r.Ordinal)
	case *Reference:
		return &r.Head, &r.Evidence, r.Type + r.Number
	case *Campaign:
		return &r.Head, &r.Evidence, string(r.Type)
	case *Warning:
		return &r.Head, &r.Evidence, string(r.Code)
	case *Numeral:
		return &r.Head, &r.Evidence, ""
	}
	return nil, nil, ""
}
