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
	found := m.fits(s, heads, r, report)
	if len(found) == 0 {
		return nil
	}
	return r.kept.Take(r.rivals.settle(r.kept.Room(len(found)), found, lost))
}

// fits gives the places in s where rules hold, in order, before conflicts are settled.
func (m *Matcher) fits(s *text.Sentence, heads []rune, r *Scratch, report func(rules.Problem)) []rules.Find {
	l := m.look(s, heads, r, report)
	for i := range m.blocks {
		l.block(&m.blocks[i])
	}
	return l.found
}

// look is the search of one sentence.
type look struct {
	*Scratch
	m      *Matcher
	s      *text.Sentence
	in     symbols // its view
	heads  symbols // their codes once a rule has asked
	report func(rules.Problem)
}

// look begins the search of a sentence.
func (m *Matcher) look(s *text.Sentence, heads []rune, r *Scratch, report func(rules.Problem)) look {
	edge := uint16(m.lex.Size())
	r.around = append(m.lex.Codes(append(r.around[:0], edge), s.View.Runes), edge)
	r.found = r.found[:0]
	clear(r.next)
	clear(r.sound)
	return look{Scratch: r, m: m, s: s, in: symbols{s.View.Runes, r.around[1 : len(r.around)-1]}, heads: symbols{runes: heads}, report: report}
}

// block runs the rules of a block: at each symbol those whose evidence may begin with it.
func (l *look) block(b *block) {
	may := b.filter.may(l.in.codes, l.seen)
	if may.empty() {
		return
	}
	for at, code := range l.in.codes {
		first := b.first[code]
		if first == 0 {
			continue
		}
		pair := b.pairs[first+b.second[l.around[at+2]]]
		if pair == 0 {
			continue
		}
		begin, behind := &b.sets[pair], &b.sets[b.previous[l.around[at]]]
		for w := range may {
			for set := may[w] & begin[w] & behind[w]; set != 0; set &= set - 1 {
				if i := b.from + w*64 + bits.TrailingZeros64(set); at >= int(l.next[i]) {
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
		if c.match.may == nil || c.match.may.Holds(l.in.codes[at:]) {
			l.byRegexp(i)
		}
		return
	}
	places := l.places[:2*len(c.groups)]
	to := c.match.auto.End(l.in.codes, at, places)
	if to <= at {
		return
	}
	l.next[i] = int32(to)
	if l.stands(i, at, to) {
		parts := l.parts.Take(c.parts(l.parts.Room(len(c.groups)), l.in.codes, at, to, places))
		l.add(rules.Find{Rule: c.Rule, Sentence: l.s, From: at, To: to, Parts: parts})
	}
}

// byRegexp runs a rule whose evidence regexp2 must find, over the whole sentence.
func (l *look) byRegexp(i int) {
	l.next[i] = allFound
	finds, err := l.m.rules[i].search(l.s)
	if err != nil {
		l.give(i, err)
	}
	for _, f := range finds {
		if l.next[i] < givenUp && l.stands(i, f.From, f.To) {
			l.add(f)
		}
	}
}

// add puts a find in its place: mostly the last one, as they are found from left to right.
func (l *look) add(f rules.Find) {
	l.found = append(l.found, f)
	for i := len(l.found) - 1; i > 0 && precedes(&l.found[i], &l.found[i-1]); i-- {
		l.found[i-1], l.found[i] = l.found[i], l.found[i-1]
	}
}

// precedes orders finds by where they begin and end, then by the ids of their rules.
func precedes(a, b *rules.Find) bool {
	switch {
	case a.From != b.From:
		return a.From < b.From
	case a.To != b.To:
		return a.To < b.To
	}
	return a.Rule.ID < b.Rule.ID
}

// stands says whether what is around an evidence of rule i holds.
func (l *look) stands(i, from, to int) bool {
	v, err := l.m.rules[i].beside(&l.in, from, to)
	if err != nil {
		l.give(i, err)
	}
	return err == nil && v == holds && l.whole(i)
}

// whole says whether what rule i asks of the whole sentence holds. It is asked once: a table has hundreds of figures.
func (l *look) whole(i int) bool {
	if l.sound[i] {
		return true
	}
	c := &l.m.rules[i]
	if c.topic != nil && len(l.heads.codes) < len(l.heads.runes) {
		l.headCodes = l.m.lex.Codes(l.headCodes[:0], l.heads.runes)
		l.heads.codes = l.headCodes
	}
	v, err := c.over(&l.in, &l.heads)
	if err != nil {
		l.give(i, err)
	}
	if l.sound[i] = err == nil && v == holds; !l.sound[i] {
		l.next[i] = givenUp
	}
	return l.sound[i]
}

// What next holds of a rule of which no more evidence is looked for.
const (
	allFound = math.MaxInt32 - 1 // regexp2 has searched the sentence
	givenUp  = math.MaxInt32     // none can stand in it
)

// give gives rule i up in this sentence.
func (l *look) give(i int, err error) {
	l.next[i] = givenUp
	l.report(rules.Problem{Rule: l.m.rules[i].Rule, At: l.s.Span, Err: err})
}
