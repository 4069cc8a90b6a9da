package panel

import (
	"strings"

	"github.com/tongket/tongket/model"
)

// observation is one figure as the ledger keeps it: a run has millions, so that texts are numbers of words.
type observation struct {
	source, unit                      int32
	indicator, status, bound, measure int32
	scope, per, change, org, period   int32
	start, end                        int32
	role                              Role
	repeatOf, partOf                  int32 // of the ledger; none
	over                              Period
	asOf                              Day
	value                             model.Decimal
	max, of                           *model.Decimal
	id, quote                         string
}

// Role says what became of a figure.
type Role uint8

// The roles.
const (
	RoleOutside  Role = iota // not settled: no cell has it
	RoleChosen               // the panel shows it
	RoleAgrees               // another document says the same, or the same in rounder words
	RoleOther                // of another day of the period, or of lower rank and compatible
	RoleConflict             // contradicts the chosen one
	RoleRepeat               // said again: in the same document, or by a reprint of it
	RolePart                 // a part of the chosen one
	RoleChange               // a difference ("tăng 12 CĐCS"), no level
	RoleNoUnit               // the document does not say whose figure it is
	RoleNoPeriod             // the document does not say of when it is
	RoleUnclear              // a percentage that does not say of what
)

// Entry is one figure of the ledger with all that is known about it.
type Entry struct {
	Source    int    // number of its document in Panel.Sources
	ID        string // of the record
	Unit      int    // number of its unit in Panel.Units; -1 where the record does not say
	Org       string
	Indicator model.Indicator
	Status    model.Status
	Bound     model.Bound
	Measure   model.Unit
	Change    model.Change
	Scope     string
	Per       string
	Period    string // as the record has it
	AsOf      Day    // the day that it is counted for: the period's end, or the publication before it; 0 without a period
	Value     model.Decimal
	Max, Of   *model.Decimal
	Start     int
	End       int
	Quote     string
	Role      Role
	RepeatOf  int // number of the entry that says it first; -1 for none
	PartOf    int // number of the entry that has it within; -1 for none
}

// Stated gives the interval of the entry's value.
func (e *Entry) Stated() Interval { return Stated(e.Value, e.Max, e.Bound) }

func (p *Panel) entry(i int) Entry {
	o, text := &p.ledger[i], p.words.list
	return Entry{
		Source: int(o.source), ID: o.id, Unit: int(o.unit), Org: text[o.org], Indicator: model.Indicator(text[o.indicator]),
		Status: model.Status(text[o.status]), Bound: model.Bound(text[o.bound]), Measure: model.Unit(text[o.measure]),
		Change: model.Change(text[o.change]), Scope: text[o.scope], Per: text[o.per], Period: text[o.period], AsOf: o.asOf,
		Value: o.value, Max: o.max, Of: o.of, Start: int(o.start), End: int(o.end), Quote: o.quote,
		Role: o.role, RepeatOf: int(o.repeatOf), PartOf: int(o.partOf),
	}
}

// stated gives the interval of entry i.
func (p *Panel) stated(i int32) Interval {
	o := &p.ledger[i]
	return Stated(o.value, o.max, model.Bound(p.words.list[o.bound]))
}

// rounded gives the interval of entry i with room for rounding.
func (p *Panel) rounded(i int32) Interval {
	o := &p.ledger[i]
	return p.stated(i).Widen(rounding(o.value, o.quote))
}

// multipliers are the words that show a number written in round figures: "1,6 tỷ" may stand for 1.598 triệu, but "280 CĐCS"
// is 280.
var multipliers = [...]string{"nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"}

// rounding gives half a unit of the last digit that a rounded number shows, else zero.
func rounding(v model.Decimal, quote string) model.Decimal {
	quote = strings.ToLower(quote)
	round := false
	for _, m := range multipliers {
		round = round || strings.Contains(quote, m)
	}
	if !round || v.IsZero() {
		return model.Decimal{}
	}
	unit := int64(1)
	for c := v.Normal(); c.Scale == 0 && c.Coef%10 == 0; c.Coef /= 10 {
		unit *= 10
	}
	half, _ := model.NewDecimal(unit).Mul(5)
	return model.Decimal{Coef: half.Coef, Scale: half.Scale + 1}.Normal()
}
