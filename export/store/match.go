package store

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// match is a fact at two times; one of them may be nil.
type match struct{ old, now map[string]any }

// matched finds for each fact the one that it was before: the first that says the same, else one at the same place of the same
// bytes, else one about the same thing.
func matched(old, now []map[string]any, sameBytes bool) (list []match) {
	keys := []func(map[string]any) string{whatItSays, whatItIsAbout}
	if sameBytes {
		keys = []func(map[string]any) string{whatItSays, whereItStands, whatItIsAbout}
	}
	partner := make([]map[string]any, len(now))
	taken := make([]bool, len(old))
	for _, key := range keys {
		waiting := map[string][]int{}
		for i, fact := range old {
			if !taken[i] {
				k := key(fact)
				waiting[k] = append(waiting[k], i)
			}
		}
		for j, fact := range now {
			if k := key(fact); partner[j] == nil && len(waiting[k]) > 0 {
				i := waiting[k][0]
				waiting[k], taken[i], partner[j] = waiting[k][1:], true, old[i]
			}
		}
	}
	for i, fact := range old {
		if !taken[i] {
			list = append(list, match{old: fact})
		}
	}
	for j, fact := range now {
		list = append(list, match{partner[j], fact})
	}
	return list
}

// whatItSays is all that a fact says.
func whatItSays(fact map[string]any) string { return without(fact, placing) }

// whereItStands is the place of a fact.
func whereItStands(fact map[string]any) string {
	return fmt.Sprint(fact["record"], " ", fact["start"], " ", fact["end"])
}

// whatItIsAbout is a fact without its figures and its words.
func whatItIsAbout(fact map[string]any) string {
	figures := []string{"value", "value_max", "bound", "of", "quote", "rule", "individuals", "collectives", "ordinal", "list"}
	return without(fact, func(field string) bool { return placing(field) || slices.Contains(figures, field) })
}

// without writes a fact without some of its fields, the others in order.
func without(fact map[string]any, left func(string) bool) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(fact)) {
		if !left(name) {
			value, _ := json.Marshal(fact[name]) // it was read from JSON
			b.WriteString(name + "=" + string(value) + "\n")
		}
	}
	return b.String()
}
