package rules

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/tongket/tongket/model"
)

// fault says what is wrong with a rule in itself, or "". Patterns are judged where they are compiled, examples where they are run.
func (r *Rule) fault() string {
	switch {
	case r.ID == "":
		return "a rule needs an id"
	case r.Means == "":
		return "a rule needs 'means': one line for people"
	case r.Match == "":
		return "a rule needs 'match'"
	case r.Emits.Exclude == "" && r.Emits.Record == "":
		return "a rule needs 'emits: {record: …}' or 'emits: {exclude: …}'"
	case r.Emits.fault() != "":
		return r.Emits.fault()
	case len(r.Yes) < 2 || len(r.No) < 2:
		return "a rule needs at least two 'yes' and two 'no' sentences"
	}
	for _, y := range r.Yes {
		if strings.Count(y.Text, "[") != 1 || strings.Count(y.Text, "]") != 1 || strings.Index(y.Text, "[") > strings.Index(y.Text, "]") {
			return fmt.Sprintf("'yes' sentence %q needs its evidence in one pair of square brackets", y.Text)
		}
	}
	return ""
}

// Same is the indicator of a rule whose figure goes on with the one before it.
const Same = "same"

// Next is the indicator of a rule whose figure shares the noun of the one after it: "220, 150 và 185 suất quà".
const Next = "next"

// Before is the form of a rule whose honour is named before its evidence: "tặng Bằng khen cho 8 tập thể và 13 đơn vị".
const Before = "before"

// fault says which code of the emission no list of the contract has, or "".
func (e *Emit) fault() string {
	switch {
	case e.Exclude != "":
		return unlisted("exclude", e.Exclude, model.CensusReasons())
	case e.Record == "metric" && e.Indicator == "":
		return "a metric needs an indicator"
	case e.Record != "metric" && e.Record != "award":
		return fmt.Sprintf("record %q: want metric or award", e.Record)
	case e.Indicator != "" && e.Indicator != Same && e.Indicator != Next && unlisted("", e.Indicator, model.Indicators()) != "":
		return unlisted("indicator", e.Indicator, model.Indicators())
	}
	form := e.Form
	if form == Before {
		form = ""
	}
	return cmp.Or(unlisted("form", form, model.Forms()), unlisted("status", e.Status, model.Statuses()),
		unlisted("bound", string(e.Bound), model.Bounds()), unlisted("change", e.Change, model.Changes()))
}

// unlisted says that code stands in no list of terms, or "".
func unlisted[C ~string](field, code string, terms []model.Term[C]) string {
	if _, ok := model.Find(terms, code); ok || code == "" {
		return ""
	}
	return fmt.Sprintf("%s %q is no code of the contract", field, code)
}
