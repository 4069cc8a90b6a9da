package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/tongket/tongket/extract/lexicon"
)

// aliases are the other names of provinces: abbreviations, older spellings, spellings in one word.
var aliases = map[string][]string{
	"Hồ Chí Minh":       {"hcm", "hcmc", "tphcm", "tp hcm", "sài gòn"},
	"Hà Nội":            {"hn", "tphn"},
	"Bà Rịa - Vũng Tàu": {"br vt", "brvt"},
	"Thừa Thiên Huế":    {"tt huế", "tth"},
	"Đắk Lắk":           {"đắklắk", "đăklăk", "đaklak", "daklak", "đắclắc"},
	"Đắk Nông":          {"đắknông", "đăknông", "đaknông", "daknong", "đắcnông"},
	"Bắc Kạn":           {"bắc cạn"},
	"Kon Tum":           {"kontum", "công tum"},
	"Lào Cai":           {"lao cai"},
}

// respelled are syllables that people write in several ways; the first is the gazetteer's.
var respelled = [][]string{
	{"đắk", "đăk", "đắc", "đak", "dak", "đăc"},
	{"đăk", "đắk", "đắc", "đak", "dak"},
	{"lắk", "lăk", "lắc", "lak"},
	{"krông", "krong"},
	{"pắk", "păk", "pắc"},
	{"mỹ", "mĩ"},
	{"lý", "lí"},
	{"kỳ", "kì"},
	{"quy", "qui"},
}

// key folds a name to what all its spellings share: "Bà Rịa – Vũng Tàu" and "bà rịa vũng tàu" are one, and so are
// "TP. HCM" and "tp hcm".
func key(name string) string {
	// Marks go first: "Hoá'" has its tone mark moved only where the word is seen to end.
	return lexicon.Fold(strings.Map(func(r rune) rune {
		if r == '\'' || unicode.IsPunct(r) || unicode.IsSymbol(r) {
			return ' '
		}
		return r
	}, name))
}

// spellings gives the keys under which a gazetteer name is found, its own first.
func spellings(name string) []string {
	out := []string{""}
	for i, syllable := range strings.Fields(key(name)) {
		var grown []string
		for _, choice := range choices(syllable) {
			for _, head := range out {
				if i > 0 {
					head += " "
				}
				grown = append(grown, head+choice)
			}
		}
		out = grown
	}
	return append(out, aliases[name]...)
}

func choices(syllable string) []string {
	for _, group := range respelled {
		if group[0] == syllable {
			return group
		}
	}
	return []string{syllable}
}

// ranks are what may stand before a name; longer ones first.
var ranks = []string{"thành phố ", "thị xã ", "tỉnh ", "huyện ", "quận ", "tp ", "tx "}

// withoutRank cuts "tỉnh", "TP." and the like from a key.
func withoutRank(key string) string {
	for _, r := range ranks {
		if rest, ok := strings.CutPrefix(key, r); ok && rest != "" {
			return rest
		}
	}
	return key
}

// unaccented writes a key as people do who have no Vietnamese keyboard: "đắk lắk" gives "dak lak".
func unaccented(key string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == 'đ':
			return 'd'
		}
		return r
	}, norm.NFD.String(key))
}
