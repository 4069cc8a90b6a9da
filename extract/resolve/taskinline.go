package resolve

import (
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// taskVocabulary gives the words that inline markers are made of.
func taskVocabulary() []string {
	return append(slices.Concat(cardinals, ranking, romans), "là", "thứ", "và")
}

// romans are the small Roman numbers of markers such as "(ii)".
var romans = []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"}

// inlineMark is a marker inside a paragraph: "(2)", "(ii)", "hai là", "thứ hai".
type inlineMark struct {
	ordinal
	text.Span
	sentence int
}

// inlineReader finds the markers inside paragraphs.
type inlineReader struct {
	cardinals, ranking, romans []text.Word
	is, nth, and               text.Word
}

func newInlineReader(lex *lexicon.Lexicon) inlineReader {
	return inlineReader{wordsOf(lex, cardinals), wordsOf(lex, ranking), wordsOf(lex, romans), lex.Word("là"), lex.Word("thứ"), lex.Word("và")}
}

func wordsOf(lex *lexicon.Lexicon, list []string) (out []text.Word) {
	for _, s := range list {
		out = append(out, lex.Word(s))
	}
	return out
}

// inlineLists gives the task lists that stand inside a paragraph, outside the lists already taken, which are in order.
func (w *work) inlineLists(taken []taskList) (lists []taskList) {
	var marks []inlineMark
	for i := 0; i < len(w.sentences); {
		b := w.sentences[i].Block
		block := &w.doc.Blocks[b]
		first := i
		marks = marks[:0]
		if o, ok := w.marker(b); ok && o.number == 1 {
			marks = append(marks, inlineMark{o, w.markerSpan(b, o), i})
		}
		for ; i < len(w.sentences) && w.sentences[i].Block == b; i++ {
			if w.frames[i].words.has(opensBracket | ordinalWord) {
				marks = w.inline.marks(marks, &w.sentences[i], i)
			}
		}
		// "Một là, Hai là, …": what the block begins with is a marker once.
		marks = slices.CompactFunc(marks, func(a, b inlineMark) bool { return a.Overlaps(b.Span) })
		switch block.Role {
		case text.RoleBody, text.RoleLead, text.RoleListItem:
			for len(taken) > 0 && taken[0].span().End <= block.Start {
				taken = taken[1:]
			}
			if len(marks) > 1 && (len(taken) == 0 || !taken[0].span().Overlaps(block.Span)) {
				lists = append(lists, w.inlineIn(marks, first)...)
			}
		}
	}
	return lists
}

// marks appends the markers in sentence i.
func (r *inlineReader) marks(dst []inlineMark, s *text.Sentence, i int) []inlineMark {
	t := s.Tokens
	for k := range t {
		switch {
		case t[k].Word == '(' && k+2 < len(t) && t[k+1].Is(text.FlagDigits) && t[k+2].Word == ')' && t[k+1].End-t[k+1].Start <= 2:
			o := ordinal{rankLetter, "(1)", 0}
			dst = append(dst, inlineMark{o, text.Span{Start: int(t[k].Start), End: int(t[k+2].End)}, i})
		case t[k].Word == '(' && k+2 < len(t) && t[k+2].Word == ')' && slices.Contains(r.romans, t[k+1].Word):
			o := ordinal{rankLetter, "(i)", slices.Index(r.romans, t[k+1].Word) + 1}
			dst = append(dst, inlineMark{o, text.Span{Start: int(t[k].Start), End: int(t[k+2].End)}, i})
		case k+1 < len(t) && (t[k+1].Word == r.is || t[k].Word == r.nth) && (k == 0 || t[k-1].Is(text.FlagPunct) || t[k-1].Word == r.and):
			var o ordinal
			if n := slices.Index(r.cardinals, t[k].Word); n >= 0 && t[k+1].Word == r.is {
				o = ordinal{rankSpelled, "là", n + 1}
			} else if n := slices.Index(r.ranking, t[k+1].Word); n >= 0 && t[k].Word == r.nth {
				o = ordinal{rankSpelled, "thứ", n + 1}
			} else {
				continue
			}
			dst = append(dst, inlineMark{o, text.Span{Start: int(t[k].Start), End: int(t[k+1].End)}, i})
		}
	}
	return dst
}

// inlineIn gives the lists that the markers of one paragraph make; its first sentence is first.
func (w *work) inlineIn(marks []inlineMark, first int) (lists []taskList) {
	for k := range marks {
		if marks[k].style == "(1)" && marks[k].number == 0 {
			marks[k].number = inlineNumber(strings.Trim(marks[k].In(w.doc.Text), "() "))
		}
	}
	for k := 0; k < len(marks); k++ {
		if marks[k].number != 1 {
			continue
		}
		run := []inlineMark{marks[k]}
		for _, m := range marks[k+1:] {
			if m.style == run[0].style && m.number == 1 {
				break
			}
			if m.style == run[0].style && m.number == len(run)+1 {
				run = append(run, m)
			}
		}
		if len(run) < 2 {
			continue
		}
		if n, ok := w.introduces(run[0], first); ok {
			return append(lists, w.inlineList(run, n))
		}
	}
	return lists
}

// inlineNumber reads the number of "(1)": small does not count one.
func inlineNumber(digits string) int {
	if digits == "1" || digits == "01" {
		return 1
	}
	return small(digits)
}

// introduces says whether the words before the first marker of a list inside a paragraph promise tasks, and how many.
func (w *work) introduces(m inlineMark, first int) (declared int, ok bool) {
	s := &w.sentences[m.sentence]
	if open := w.doc.Text[w.sentences[first].Start:max(m.Start, w.sentences[first].Start)]; unclosed(open) {
		return 0, false
	}
	intro, promise := before(s, m.Start), w.cues.sentence
	if !slices.ContainsFunc(intro, func(t text.Token) bool { return joins(&t) && t.Word != ':' }) {
		if m.sentence == 0 {
			return 0, false
		}
		p := &w.sentences[m.sentence-1]
		intro = p.Tokens
		if p.Block != s.Block && w.doc.Blocks[p.Block].Role == text.RoleSection {
			promise = w.cues.heading
		}
	}
	words := w.passageOf(w.doc.Text, intro)
	return w.cues.lastCounted(words).value, promise(words) == cueTasks
}

// unclosed says whether a quotation is open at the end of s.
func unclosed(s string) bool {
	return strings.Count(s, "“") > strings.Count(s, "”")+strings.Count(s, `"`) || strings.Count(s, "“") == 0 && strings.Count(s, `"`)%2 == 1
}

// inlineList makes the list of a run of markers. An item ends before the next marker, the last one with its sentence.
func (w *work) inlineList(run []inlineMark, declared int) taskList {
	list := taskList{declared: declared, rule: ruleInline}
	for k, m := range run {
		end := w.sentences[m.sentence].End
		if k+1 < len(run) {
			end = run[k+1].Start
		}
		at := w.trimItem(text.Span{Start: m.End, End: end})
		list.items = append(list.items, taskItem{number: m.number, marker: m.Span, parts: []text.Span{at}, sentence: m.sentence})
	}
	return list
}

// trimItem takes marks and a last "và" off the ends of an item: "(1) …; và (2) …".
func (w *work) trimItem(at text.Span) text.Span {
	const marks = " \t\r\n\u00A0,;:.–-"
	s := strings.TrimRight(at.In(w.doc.Text), marks)
	if cut := strings.LastIndexByte(s, ' '); cut >= 0 && lexicon.Fold(s[cut:]) == "và" {
		s = strings.TrimRight(s[:cut], marks)
	}
	at.End = at.Start + len(s)
	at.Start += len(s) - len(strings.TrimLeft(s, marks))
	return at
}
