package match

import (
	"math"
	"math/bits"

	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
)

// Sentence gives the finds in s, conflicts settled, in order; they live in r. heads is the view of the headings over the
// sentence: where rules look for their topic. report is told of rules that could not be run.
func (m *Matcher) Sentence(s *text.Sentence, heads []rune, r *Scratch, report func(rules.Problem)) []rules.Find {
	return m.find(s, heads, r, report, nil)
}

// find gives the finds in s and tells lost, if there is one, of those that another one beat.
func (m *Matcher) find(s *text.Sentence, heads []rune, r *Scratch, report func(rules.Problem), lost func(loser, winner *rules.Find)) []rules.Find {
	var few [8]uint64
	may := few[:min(m.filter.words, len(few))]
	if m.filter.words > len(few) {
		may = make([]uint64, m.filter.words)
	}
	if !m.filter.may(s.View.Runes, may) {
		return nil
	}
	l := m.look(s, heads, r, report)
	l.bySymbol(may)
	l.byRegexp(may)
	if len(l.found) == 0 {
		return nil
	}
	return r.kept.Take(settle(r.kept.Room(len(l.found)), l.found, &r.owners, lost))
}

// look is the search of one sentence.
type look struct {
	*Scratch
	m      *Matcher
	s      *text.Sentence
	heads  []rune
	asked  bool // headCodes are those of heads
	report func(rules.Problem)
}

// look begins the search of a sentence.
func (m *Matcher) look(s *text.Sentence, heads []rune, r *Scratch, report func(rules.Problem)) look {
	r.codes = m.lex.Codes(r.codes[:0], s.View.Runes)
	r.found = r.found[:0]
	clear(r.next)
	clear(r.over)
	return look{Scratch: r, m: m, s: s, heads: heads, report: report}
}

// bySymbol runs the rules whose evidence is an automaton: at each symbol those that may begin with it. It notes those that
// regexp2 must run.
func (l *look) bySymbol(may []uint64) {
	clear(l.search)
	for at := range l.codes {
		first, second := l.m.begin.at(l.codes, at)
		for w := range may {
			for set := may[w] & first[w] & second[w]; set != 0; set &= set - 1 {
				if i := w*64 + bits.TrailingZeros64(set); at >= int(l.next[i]) {
					l.at(i, at)
				}
			}
		}
	}
}

// at looks whether the evidence of rule i begins at a symbol.
func (l *look) at(i, at int) {
	c := &l.m.rules[i]
	if c.match.auto == nil {
		if c.match.may.Holds(l.codes[at:]) {
			l.search[i/64] |= 1 << (i % 64)
			l.next[i] = math.MaxInt32
		}
		return
	}
	if to := c.match.auto.End(l.codes, at); to > at {
		l.next[i] = int32(to)
		l.evidence(i, rules.Find{Rule: c.Rule, Sentence: l.s, From: at, To: to})
	}
}

// byRegexp runs the rules whose evidence regexp2 must find.
func (l *look) byRegexp(may []uint64) {
	for w, set := range l.search {
		for set |= may[w] & l.m.begin.anywhere[w]; set != 0; set &= set - 1 {
			i := w*64 + bits.TrailingZeros64(set)
			l.next[i] = 0
			finds, err := l.m.rules[i].search(l.s)
			if err != nil {
				l.give(i, err)
			}
			for _, f := range finds {
				if l.next[i] < math.MaxInt32 {
					l.evidence(i, f)
				}
			}
		}
	}
}

// evidence takes a find of rule i if what is around it holds.
func (l *look) evidence(i int, f rules.Find) {
	c := &l.m.rules[i]
	v, err := c.beside(symbols{l.s.View.Runes, l.codes}, f.From, f.To)
	if err == nil && v == holds {
		v, err = l.whole(i)
	}
	switch {
	case err != nil:
		l.give(i, err)
	case v == holds:
		if c.match.auto != nil {
			f.Parts = l.parts.Take(c.parts(l.parts.Room(len(c.groups)), l.codes, f.From, f.To))
		}
		l.found = append(l.found, f)
	}
}

// whole says what holds of rule i over the whole sentence.
func (l *look) whole(i int) (v verdict, err error) {
	c := &l.m.rules[i]
	if l.over[i] == unasked {
		if c.topic != nil && !l.asked {
			l.asked = true
			l.headCodes = l.m.lex.Codes(l.headCodes[:0], l.heads)
		}
		l.over[i], err = c.over(symbols{l.s.View.Runes, l.codes}, symbols{l.heads, l.headCodes})
	}
	return l.over[i], err
}

// give gives rule i up in this sentence.
func (l *look) give(i int, err error) {
	l.next[i] = math.MaxInt32
	l.report(rules.Problem{Rule: l.m.rules[i].Rule, At: l.s.Span, Err: err})
}
