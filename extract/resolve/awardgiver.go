package resolve

import (
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// giver gives who awards a find, or "". Words beside the honour decide ("Bằng khen của Thủ tướng", "được LĐLĐ tỉnh tặng"); who
// hands over what another gives is not the giver. Otherwise it is who acts in the clause.
func (w *work) giver(i int, f *rules.Find, status model.Status) string {
	if p, ok := f.Part("by"); ok {
		return strings.Join(w.orgsIn(i, p), ", ")
	}
	if p, ok := f.Part("mid"); ok {
		names := w.orgsIn(i, p)
		if status == model.Proposed && len(names) > 1 { // được LĐLĐ huyện đề nghị UBND tỉnh khen thưởng
			names = names[len(names)-1:]
		}
		if len(names) > 0 {
			return strings.Join(names, ", ")
		}
	}
	if names := w.owners(i, f); len(names) > 0 {
		return strings.Join(names, ", ")
	}
	if name := w.asked(i, f.From); name != "" && status == model.Proposed && !w.frames[i].passive(f) {
		return name
	}
	if j, ok := w.listHead(i); ok {
		end := len(w.sentences[j].View.Runes)
		if name := w.asked(j, end); name != "" && w.frames[j].held.has(isProposed) {
			return name
		}
		if name := w.acting(j, end); name != "" {
			return name
		}
	}
	switch {
	case w.frames[i].passive(f):
		return ""
	case status == model.Proposed:
		return w.asked(i, f.From)
	}
	return w.acting(i, f.From)
}

// owners gives whose honour it is where the evidence says so: "Kỷ niệm chương Vì sự nghiệp … của Tổng LĐLĐ Việt Nam cho 14 cán bộ".
func (w *work) owners(i int, f *rules.Find) []string {
	frame := &w.frames[i]
	if !frame.held.has(isOf) {
		return nil
	}
	for k := f.From + 1; k < f.To; k++ {
		if frame.marks[k-1].has(isOf) {
			if names := w.orgsIn(i, rules.Part{From: k, To: k + 1}); len(names) > 0 {
				return names
			}
		}
	}
	return nil
}

// orgsIn gives the names of the organisations in a part, each once. They hold until the next are asked for.
func (w *work) orgsIn(i int, p rules.Part) []string {
	names := w.givers[:0]
	s := &w.sentences[i]
	for k := range s.Mentions {
		m := &s.Mentions[k]
		if m.Kind == text.MentionOrg && m.First >= int(s.View.At[p.From]) && m.First < int(s.View.At[p.To]) {
			if n := w.giverName(i, k); !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
	}
	w.givers = names
	return names
}

// giverName gives mention k of sentence i as a giver: its chair where the chair speaks for it.
func (w *work) giverName(i, k int) string {
	o := w.sentences[i].Mentions[k].Org
	name := o.Name
	if o.Class == text.OrgUnion {
		name = w.named(i, k).Name
	}
	if o.Chair {
		return "Chủ tịch " + name
	}
	return name
}

// asked gives whom the clause before view rune at asks for the honour: "đề nghị UBND tỉnh khen thưởng". Who asks is not
// the giver.
func (w *work) asked(i, at int) string {
	s := &w.sentences[i]
	for k := len(s.Mentions) - 1; k >= 0; k-- {
		m := &s.Mentions[k]
		here := viewAt(s, m.First)
		if m.Kind != text.MentionOrg || here >= at {
			continue
		}
		for n := here - 1; n >= 0 && n >= here-4; n-- {
			if w.frames[i].marks[n].has(isProposed) {
				return w.giverName(i, k)
			}
		}
		return ""
	}
	return ""
}

// acting gives who acts before view rune at: on whose behalf the honour is handed over, else the last organisation that
// is not merely spoken of, a union or state body before a firm; in a sentence that begins with the verb, the organisation
// that the paragraph is about.
func (w *work) acting(i, at int) string {
	s := &w.sentences[i]
	found, firm := -1, -1
	for k := range s.Mentions {
		m := &s.Mentions[k]
		if m.Kind != text.MentionOrg || viewAt(s, m.First) >= at {
			continue
		}
		switch {
		case w.onBehalf(i, m):
			return w.giverName(i, k)
		case w.spokenOf(i, m):
		case m.Org.Class == text.OrgFirm:
			firm = k
		default:
			found = k
		}
	}
	switch {
	case found >= 0:
		return w.giverName(i, found)
	case firm >= 0:
		return w.giverName(i, firm)
	case w.doc.Blocks[s.Block].Role != text.RoleTitle && w.frames[i].verbFirst(s, at):
		p := w.point(i, int(s.View.At[at]))
		return w.orgAt(&p).Name
	}
	return ""
}

// onBehalf says whether the honour is handed over on behalf of m: "Thừa ủy quyền Thủ tướng, bí thư huyện gắn".
func (w *work) onBehalf(i int, m *text.Mention) bool {
	f := &w.frames[i]
	if !f.held.has(isOnBehalf) {
		return false
	}
	here := viewAt(&w.sentences[i], m.First)
	return here > 0 && f.marks[here-1].has(isOnBehalf)
}

// verbFirst says whether nothing but verbs of giving and dates stands before view rune at: the sentence leaves its subject
// to the one before.
func (f *frame) verbFirst(s *text.Sentence, at int) bool {
	for k, r := range s.View.Runes[:at] {
		if r != ',' && r != '-' && !f.marks[k].has(isOpening) {
			return false
		}
	}
	return true
}
