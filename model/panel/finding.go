package panel

import (
	"cmp"
	"slices"

	"github.com/tongket/tongket/model"
)

// FindingCode says what is wrong.
type FindingCode string

// The findings of the audit, worst first.
const (
	Conflict       FindingCode = "conflict"         // two documents say different things of one day or period
	ConflictWithin FindingCode = "conflict_within"  // one document contradicts itself
	PartExceeds    FindingCode = "part_exceeds"     // a part is more than its whole: new members and members, a quarter and its year
	SumDiffers     FindingCode = "sum_differs"      // districts together are more than their province, or all of them less
	MembersExceed  FindingCode = "members_exceed"   // more members than workers
	RateDiffers    FindingCode = "rate_differs"     // "30/20 … đạt 140%"
	PartsDoNotSum  FindingCode = "parts_do_not_sum" // a document's own check: parts and total
	CountDiffers   FindingCode = "declared_differs" // a document's own check: announced and listed
	Jump           FindingCode = "jump"             // too much or too little against the year before
	UnitEnded      FindingCode = "unit_ended"       // a figure of a district from after 30 June 2025
)

// FindingCodes lists the codes, worst first.
func FindingCodes() []FindingCode {
	return []FindingCode{Conflict, ConflictWithin, PartExceeds, SumDiffers, MembersExceed, RateDiffers, PartsDoNotSum, CountDiffers, Jump, UnitEnded}
}

// Finding is one thing of the audit that a reader should look at.
type Finding struct {
	Code      FindingCode
	Unit      int // number in Panel.Units; -1 where a document's own warning names none
	Indicator model.Indicator
	Period    Period
	Entries   []int // ledger entries that show it, the one that the panel believes first; none for a document's own warning
	Sum       Interval
	Source    int            // of a document's own warning
	Warning   *model.Warning // the warning itself; nil for all others
}

func (p *Panel) find(f Finding) { p.Findings = append(p.Findings, f) }

// audit looks for what does not foot. Conflicts were found when the cells were settled.
func (p *Panel) audit(b *base) {
	p.auditWholes(b)
	p.auditSums(b)
	for i := range b.cells {
		c := &b.cells[i]
		if p.words.list[c.key.status] == string(model.Actual) {
			p.auditPairs(b, c)
			p.auditJump(b, c)
			p.auditEnded(c)
		}
	}
	for at := range p.Sources {
		p.auditRates(at)
		p.passWarnings(at)
	}
	p.Findings = slices.DeleteFunc(p.Findings, func(f Finding) bool { return !p.wantsFinding(&f) })
	codes := FindingCodes()
	slices.SortStableFunc(p.Findings, func(x, y Finding) int {
		return cmp.Or(cmp.Compare(slices.Index(codes, x.Code), slices.Index(codes, y.Code)), p.compareUnits(x.Unit, y.Unit),
			cmp.Compare(p.order[p.words.numbers[string(x.Indicator)]], p.order[p.words.numbers[string(y.Indicator)]]), cmp.Compare(x.Period.To, y.Period.To), cmp.Compare(x.Period.From, y.Period.From))
	})
}

// wantsFinding says whether a finding is about what was asked for.
func (p *Panel) wantsFinding(f *Finding) bool {
	if f.Warning != nil {
		return true
	}
	return p.Options.Periods.Has(f.Period) && (len(p.Options.Indicators) == 0 || slices.Contains(p.Options.Indicators, f.Indicator))
}

func (p *Panel) compareUnits(a, b int) int {
	if a < 0 || b < 0 || a == b {
		return cmp.Compare(a, b)
	}
	return cmp.Compare(p.unitKeys[a], p.unitKeys[b])
}

// passWarnings repeats what a document's own check found.
func (p *Panel) passWarnings(at int) {
	s := &p.Sources[at]
	if s.ReprintOf >= 0 {
		return
	}
	for i := range s.warnings {
		w := &s.warnings[i]
		code := PartsDoNotSum
		switch w.Code {
		case model.DeclaredCountDiffers:
			code = CountDiffers
		case model.ConflictingValues:
			continue // ConflictWithin has both spans
		}
		p.find(Finding{Code: code, Unit: int(s.unit), Source: at, Warning: w})
	}
}
