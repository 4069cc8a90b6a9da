package resolve

import (
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// ownNumber records the document's own number, which stands in its letterhead: "Số: 87/BC-LĐLĐ". It is dated as the
// document is.
func (w *work) ownNumber() {
	for b := range w.doc.Blocks {
		block := &w.doc.Blocks[b]
		if block.Role != text.RoleLetterhead {
			continue
		}
		at, ok := ownNumberIn(w.doc.Text, block.Span)
		if !ok {
			continue
		}
		_, after, _ := strings.Cut(at.In(w.doc.Text), ":")
		n := number(strings.TrimSpace(after))
		kind := typeOf(n)
		if kind == "" {
			return
		}
		date := ""
		if c := w.published; c.Day > 0 {
			date = w.head.Published[:10]
		}
		w.out.References = append(w.out.References, model.Reference{Type: kind, Number: n, Date: date, Evidence: w.evidence(at, "reference.own")})
		return
	}
}

// ownNumberIn finds "Số: 87/BC-LĐLĐ" in a block: digits, a slash and a symbol behind "Số:".
func ownNumberIn(doc string, block text.Span) (at text.Span, ok bool) {
	s := block.In(doc)
	colon := strings.IndexByte(s, ':')
	if colon < 0 {
		return at, false
	}
	start := strings.LastIndexAny(strings.TrimRight(s[:colon], " "), " \t\u00A0") + 1
	if lexicon.Fold(s[start:colon]) != "số" {
		return at, false
	}
	i := colon + 1 + len(s[colon+1:]) - len(strings.TrimLeft(s[colon+1:], " \u00A0"))
	end := i
	for end < len(s) && s[end] != ' ' && s[end] != '\t' && s[end] != '\n' && s[end] != ';' && s[end] != ',' {
		end++
	}
	digits := i < end && s[i] >= '0' && s[i] <= '9' // a form has "Số: …/BC-LĐLĐ"
	return text.Span{Start: block.Start + start, End: block.Start + end}, digits && strings.IndexByte(s[i:end], '/') > 0
}
