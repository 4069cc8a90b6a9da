package export

import (
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

// sortVietnamese sorts names as a Vietnamese dictionary does.
func sortVietnamese(names []string) {
	keys := map[string]string{}
	for i, key := range sortKeys(names) {
		keys[names[i]] = string(key)
	}
	slices.SortFunc(names, func(a, b string) int {
		switch {
		case keys[a] < keys[b]:
			return -1
		case keys[a] > keys[b]:
			return 1
		}
		return 0
	})
}
