package model

import (
	"encoding/binary"
	"encoding/hex"
)

// idLen is how many hexadecimal digits of a digest an id keeps: 48 bits, enough for a corpus of millions. A letter stands
// before them, so that no spreadsheet takes "12345e678901" for a number.
const idLen = 12

// DocID makes a document's id from the SHA-256 of its bytes in hex: the same bytes have the same id wherever they lie.
func DocID(sha256hex string) string { return "d" + sha256hex[:min(idLen, len(sha256hex))] }

// Identify gives every record its document's id and its own. Document.SHA256 must be set, and nothing may be added,
// removed or moved afterwards except numerals, whose UsedBy needs the ids of the others: call it again then.
// A record's id depends on the document's bytes, its place, its rule and what it states, not on the records around it,
// unless another has just the same.
func (r *Records) Identify() {
	r.Document.Doc = DocID(r.Document.SHA256)
	n := r.Len() - 1
	w := idWriter{doc: digest(0).text(r.Document.SHA256), taken: newDigestSet(n), ids: make([]byte, 0, n*(idLen+1))}
	for rec := range r.All() {
		if h, e, d := w.parts(rec); h != nil {
			w.add(rec.Kind()[0], d.text(e.Rule).number(e.Start).number(e.End))
		}
	}
	ids := string(w.ids) // one piece of memory for all
	for rec := range r.All() {
		if h, _, _ := w.parts(rec); h != nil {
			h.Doc, h.ID = r.Document.Doc, ids[:idLen+1]
			ids = ids[idLen+1:]
		}
	}
}

// idWriter writes the ids of the records of a document one behind the other.
type idWriter struct {
	doc   digest
	taken digestSet
	ids   []byte
}

func (w *idWriter) add(letter byte, d digest) {
	d >>= 64 - idLen*4
	for !w.taken.add(d) {
		d = d.number(1) >> (64 - idLen*4)
	}
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], uint64(d))
	w.ids = hex.AppendEncode(append(w.ids, letter), b[8-idLen/2:])
}

// parts gives the head and the evidence of a record and the digest of what it states; head is nil for a Document.
func (w *idWriter) parts(r Record) (*Head, *Evidence, digest) {
	switch r := r.(type) {
	case *Metric:
		return &r.Head, &r.Evidence, w.doc.text(string(r.Indicator))
	case *Award:
		return &r.Head, &r.Evidence, w.doc.text(string(r.Form))
	case *Task:
		return &r.Head, &r.Evidence, w.doc.number(r.List).number(r.Ordinal)
	case *Reference:
		return &r.Head, &r.Evidence, w.doc.text(r.Type).text(r.Number)
	case *Campaign:
		return &r.Head, &r.Evidence, w.doc.text(string(r.Type))
	case *Warning:
		return &r.Head, &r.Evidence, w.doc.text(string(r.Code))
	case *Numeral:
		return &r.Head, &r.Evidence, w.doc
	}
	return nil, nil, 0
}
