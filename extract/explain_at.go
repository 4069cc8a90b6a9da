package extract

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/match"
	"github.com/tongket/tongket/model"
)

// Answer says what became of the number at a byte, and why.
type Answer struct {
	Block    string         // role of the block there; "" outside of all blocks
	Read     bool           // whether records may come from that block
	Sentence int            // of Trace.Sentences; -1 where there is none
	Numeral  *model.Numeral // nil where no numeral stands there
	Record   model.Record   // that used it, or nil
	Lost     []match.Loss   // finds over the number that another find beat
	Misses   []match.Miss   // rules whose match holds the number and whose surroundings fail; the most particular first
	Near     []match.Near   // rules that lack one piece; only where Misses is empty
}

// The most that an Answer names of each.
const (
	maxMisses = 8
	maxNear   = 5
)

// At answers what became of the number at a byte of the text.
func (t *Trace) At(at int) Answer {
	a := Answer{Sentence: t.SentenceAt(at)}
	if b := t.BlockAt(at); b != nil {
		a.Block, a.Read = b.Role.String(), b.Role.Read()
	}
	for i := range t.Records.Numerals {
		if n := &t.Records.Numerals[i]; n.Start <= at && at < n.End {
			a.Numeral = n
		}
	}
	if a.Numeral == nil {
		return a
	}
	if a.Numeral.UsedBy != "" {
		a.Record, _ = t.Record(a.Numeral.UsedBy)
	}
	if a.Sentence >= 0 && t.Topical {
		t.why(&a, at)
	}
	return a
}

// why gathers the finds and rules around the number.
func (t *Trace) why(a *Answer, at int) {
	s := &t.Sentences[a.Sentence]
	symbol := viewAt(s.View.At, len(s.View.Runes), func(token int) bool { return int(s.Tokens[token].Start) <= at })
	holds := func(from, to int) bool { return from <= symbol && symbol < to }
	for _, l := range t.Lost[a.Sentence] {
		if holds(l.Loser.From, l.Loser.To) {
			a.Lost = append(a.Lost, l)
		}
	}
	if a.Record != nil {
		return
	}
	for _, m := range t.x.matcher.Misses(s, t.Heads[a.Sentence]) {
		// A rule that asks for a bare number misses every number: naming it helps nobody.
		bare := m.Find.To-m.Find.From == 1 && s.View.Runes[symbol] == lexicon.SymNumber
		if holds(m.Find.From, m.Find.To) && !bare {
			a.Misses = append(a.Misses, m)
		}
	}
	slices.SortStableFunc(a.Misses, func(m, n match.Miss) int {
		return cmp.Or(cmp.Compare(n.Find.To-n.Find.From, m.Find.To-m.Find.From), cmp.Compare(n.Find.Rule.Priority, m.Find.Rule.Priority), strings.Compare(m.Find.Rule.ID, n.Find.Rule.ID))
	})
	a.Misses = a.Misses[:min(maxMisses, len(a.Misses))]
	if len(a.Misses) == 0 {
		a.Near = match.Nearest(t.x.book, t.x.lex, s.View.Runes, symbol, maxNear)
	}
}

// viewAt gives the last of n view runes whose first token satisfies begins.
func viewAt(at []int32, n int, begins func(token int) bool) int {
	for i := n - 1; i > 0; i-- {
		if begins(int(at[i])) {
			return i
		}
	}
	return 0
}
