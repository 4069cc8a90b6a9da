package rules

import (
	"fmt"
	"strings"
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
	case r.Emits.Record == "metric" && r.Emits.Indicator == "":
		return "a metric needs an indicator"
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
