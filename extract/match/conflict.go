package match

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/rules"
)

// candidate is a find before conflicts are settled.
type candidate struct {
	rules.Find
	claims []int // view positions that no other find of the same family may have
}

// families of records: within one, two finds must not share a claim. A number is a metric or part of an award, never both.
func family(record string) string {
	switch record {
	case "metric", "award", "":
		return "figure"
	}
	return record
}

// settle keeps, of finds that claim the same number (or, for references and campaigns, the same words), the first in this
// total order: higher priority, longer evidence, more parts, the place, the rule's id. lost is called for each loser.
func settle(all []candidate, lost func(loser, winner *rules.Find)) []rules.Find {
	for i := range all {
		all[i].claims = claims(&all[i].Find)
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(
			cmp.Compare(b.Rule.Priority, a.Rule.Priority),
			cmp.Compare(b.To-b.From, a.To-a.From),
			cmp.Compare(len(b.Parts), len(a.Parts)),
			cmp.Compare(a.From, b.From),
			strings.Compare(a.Rule.ID, b.Rule.ID),
		)
	})
	type claim struct {
		family string
		at     int
	}
	owner := map[claim]int{}
	var kept []rules.Find
	for i := range all {
		c := &all[i]
		fam := family(c.Rule.Emits.Record)
		winner := -1
		for _, at := range c.claims {
			if w, taken := owner[claim{fam, at}]; taken {
				winner = w
				break
			}
		}
		if winner >= 0 {
			if lost != nil {
				lost(&c.Find, &all[winner].Find)
			}
			continue
		}
		for _, at := range c.claims {
			owner[claim{fam, at}] = i
		}
		kept = append(kept, c.Find)
	}
	slices.SortFunc(kept, func(a, b rules.Find) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), strings.Compare(a.Rule.ID, b.Rule.ID))
	})
	return kept
}

// claims gives the view positions that a find claims: its numbers for a figure, its words for a reference or campaign.
// Where the rule names the part "n", the other numbers of the evidence ("of", "than") stay free.
func claims(f *rules.Find) (out []int) {
	view := f.Sentence.View.Runes
	if family(f.Rule.Emits.Record) != "figure" {
		for at := f.From; at < f.To; at++ {
			out = append(out, at)
		}
		return out
	}
	ranges := []rules.Part{{From: f.From, To: f.To}}
	if named := slices.ContainsFunc(f.Parts, counted); named {
		ranges = f.Parts
	}
	for _, p := range ranges {
		if p.Name != "" && !counted(p) {
			continue
		}
		for at := p.From; at < p.To; at++ {
			if quantity(view[at]) {
				out = append(out, at)
			}
		}
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
