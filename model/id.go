package model

import (
	"crypto/sha256"
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
	seen := make(map[string]int, r.Len())
	var buf []byte
	for rec := range r.All() {
		h, e, code := parts(rec)
		if h == nil {
			continue
		}
		buf = append(buf[:0], rec.Kind()...)
		for _, s := range [...]string{r.Document.SHA256, e.Rule, code} {
			buf = append(append(buf, 0), s...)
		}
		buf = strconv.AppendInt(append(buf, 0), int64(e.Start), 10)
		buf = strconv.AppendInt(append(buf, 0), int64(e.End), 10)
		n := seen[string(buf)]
		seen[string(buf)] = n + 1
		buf = strconv.AppendInt(append(buf, 0), int64(n), 10)
		sum := sha256.Sum256(buf)
		h.Doc, h.ID = r.Document.Doc, string(rec.Kind()[0])+hex.EncodeToString(sum[:idLen/2])
	}
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
