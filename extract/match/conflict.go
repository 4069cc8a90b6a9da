package match

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/rules"
)

// rivals is the memory in which finds that claim the same number are settled.
type rivals struct {
	order  []int   // the finds, the first choice first
	owner  []int32 // by view position behind the first find's: the find that has it, from 1
	claims []int   // of the find in hand
	wins   []bool  // by find
}

// settle appends to kept, of finds in order that claim the same number, the first choice. lost is called for each loser.
func (r *rivals) settle(kept, all []rules.Find, lost func(loser, winner *rules.Find)) []rules.Find {
	for len(all) > 0 {
		n := overlapping(all)
		if n == 1 {
			kept = append(kept, all[0])
		} else {
			kept = r.choose(kept, all[:n], lost)
		}
		all = all[n:]
	}
	return kept
}

// overlapping gives how many finds, from the first, hang together: nothing else can claim their numbers.
func overlapping(all []rules.Find) (n int) {
	end := all[0].To
	for n = 1; n < len(all) && all[n].From < end; n++ {
		end = max(end, all[n].To)
	}
	return n
}

// choose settles finds that hang together.
func (r *rivals) choose(kept, all []rules.Find, lost func(loser, winner *rules.Find)) []rules.Find {
	base, end := all[0].From, 0
	r.order, r.wins = r.order[:0], r.wins[:0]
	for i := range all {
		r.order, r.wins = append(r.order, i), append(r.wins, false)
		end = max(end, all[i].To)
	}
	slices.SortFunc(r.order, func(i, j int) int { return preference(&all[i], &all[j]) })
	r.owner = slices.Grow(r.owner[:0], end-base)[:end-base]
	clear(r.owner)
	for _, i := range r.order {
		r.claims = claims(r.claims[:0], &all[i])
		taken := slices.IndexFunc(r.claims, func(at int) bool { return r.owner[at-base] > 0 })
		if r.wins[i] = taken < 0; !r.wins[i] {
			if lost != nil {
				lost(&all[i], &all[r.owner[r.claims[taken]-base]-1])
			}
			continue
		}
		for _, at := range r.claims {
			r.owner[at-base] = int32(i + 1)
		}
	}
	for i, wins := range r.wins {
		if wins {
			kept = append(kept, all[i])
		}
	}
	return kept
}

// preference puts the first choice first, in a total order: higher priority, longer evidence, more parts, the place, the rule's id.
func preference(a, b *rules.Find) int {
	switch {
	case a.Rule.Priority != b.Rule.Priority:
		return cmp.Compare(b.Rule.Priority, a.Rule.Priority)
	case a.To-a.From != b.To-b.From:
		return cmp.Compare(b.To-b.From, a.To-a.From)
	case len(a.Parts) != len(b.Parts):
		return cmp.Compare(len(b.Parts), len(a.Parts))
	case a.From != b.From:
		return cmp.Compare(a.From, b.From)
	}
	return strings.Compare(a.Rule.ID, b.Rule.ID)
}

// claims appends the view positions that a find claims, which no other find may have: its numbers. A number is a metric or
// part of an award, never both. Where the rule names the part "n", the other numbers of the evidence ("of", "than") stay free.
func claims(out []int, f *rules.Find) []int {
	view := f.Sentence.View.Runes
	numbers := func(from, to int) {
		for at := from; at < to; at++ {
			if quantity(view[at]) {
				out = append(out, at)
			}
		}
	}
	if named := slices.ContainsFunc(f.Parts, counted); named {
		for _, p := range f.Parts {
			if counted(p) {
				numbers(p.From, p.To)
			}
		}
	} else {
		numbers(f.From, f.To)
	}
	if len(out) == 0 { // "không xảy ra đình công": the words stand for the number
		out = append(out, f.From)
	}
	return out
}

// counted says whether a part holds numbers that its find claims.
func counted(p rules.Part) bool {
	switch p.Name {
	case "n", "collectives", "individuals", "undivided", "prizes":
		return true
	}
	return false
}

func quantity(r rune) bool {
	return r == lexicon.SymNumber || r == lexicon.SymMoney || r == lexicon.SymPercent
}
