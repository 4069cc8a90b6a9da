package export

import (
	"bytes"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// sortKeys gives, for names in any order, keys whose byte order is that of Vietnamese: Đ after D, tones after letters.
// Names that Vietnamese takes for equal are told apart by their bytes, so that no order is left to chance.
func sortKeys(names []string) [][]byte {
	c := collate.New(language.Vietnamese)
	var buf collate.Buffer
	keys := make([][]byte, len(names))
	for i, name := range names {
		keys[i] = append(append(slices.Clone(c.KeyFromString(&buf, name)), 0), name...)
		buf.Reset()
	}
	return keys
}

// vietnameseRanks gives for each name its place among all in the order of Vietnamese, from 0.
func vietnameseRanks(names []string) []int {
	keys := sortKeys(names)
	order := make([]int, len(names))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return bytes.Compare(keys[a], keys[b]) })
	places := make([]int, len(names))
	for at, i := range order {
		places[i] = at
	}
	return places
}
