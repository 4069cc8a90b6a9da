package match

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/rules"
)

// families of records: within one, two finds must not share a claim. A number is a metric or part of an award, never both.
func family(record string) string {
	switch record {
	case "metric", "award", "":
		return "figure"
	}
	return record
}

// owners says who has the view positions of a sentence: one table for each family of records that it has finds of. It is
// memory that may be used for the next sentence.
type owners struct {
	tables []ownerTable
	claims []int // of the find in hand
	order  []int // the finds, the first choice first
}

type ownerTable struct {
	family string
	owner  []int32 // by view position: the find that has it, from 1
}

// table gives the table of a family in a sentence of n symbols.
func (o *owners) table(family string, n int) []int32 {
	for i := range o.tables {
		if o.tables[i].family == family {
			return o.tables[i].owner
		}
	}
	k := len(o.tables)
	o.tables = slices.Grow(o.tables, 1)[:k+1]
	t := &o.tables[k] // with the memory of a table of an earlier sentence
	t.family, t.owner = family, slices.Grow(t.owner[:0], n)[:n]
	clear(t.owner)
	return t.owner
}

// settle appends to kept, of finds that claim the same number (or, for references and campaigns, the same words), the first in this
// total order: higher priority, longer evidence, more parts, the place, the rule's id. lost is called for each loser.
func settle(kept, all []rules.Find, o *owners, lost func(loser, winner *rules.Find)) []rules.Find {
	o.order = o.order[:0]
	for i := range all {
		o.order = append(o.order, i)
	}
	slices.SortFunc(o.order, func(i, j int) int {
		a, b := &all[i], &all[j]
		return cmp.Or(
			cmp.Compare(b.Rule.Priority, a.Rule.Priority),
			cmp.Compare(b.To-b.From, a.To-a.From),
			cmp.Compare(len(b.Parts), len(a.Parts)),
			cmp.Compare(a.From, b.From),
			strings.Compare(a.Rule.ID, b.Rule.ID),
		)
	})
	o.tables = o.tables[:0]
	for _, i := range o.order {
		f := &all[i]
		owner := o.table(family(f.Rule.Emits.Record), len(f.Sentence.View.Runes))
		o.claims = claims(o.claims[:0], f)
		taken := slices.IndexFunc(o.claims, func(at int) bool { return owner[at] > 0 })
		if taken >= 0 {
			if lost != nil {
				lost(f, &all[owner[o.claims[taken]]-1])
			}
			continue
		}
		for _, at := range o.claims {
			owner[at] = int32(i + 1)
		}
		kept = append(kept, *f)
	}
	slices.SortFunc(kept, func(a, b rules.Find) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), strings.Compare(a.Rule.ID, b.Rule.ID))
	})
	return kept
}

// claims appends the view positions that a find claims, which no other find of the same family may have: its numbers for a
// figure, its words for a reference or campaign. Where the rule names the part "n", the other numbers of the evidence ("of",
// "than") stay free.
func claims(out []int, f *rules.Find) []int {
	view := f.Sentence.View.Runes
	if family(f.Rule.Emits.Record) != "figure" {
		for at := f.From; at < f.To; at++ {
			out = append(out, at)
		}
		return out
	}
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
