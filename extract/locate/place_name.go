package locate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/text"
)

// placeName is a spelling of the gazetteer.
type placeName struct {
	province  *names.Province
	districts []names.District
}

// isProvince says whether the name under this rank is a province; n may be nil.
func (n *placeName) isProvince(typ string) bool {
	return n != nil && n.province != nil && (typ == "tỉnh" || typ == n.province.Type)
}

// text gives the name as the gazetteer writes it, for a rank ("" where none is said: the province comes first).
func (n *placeName) text(typ string) string {
	if n.province != nil && typ == "" || n.isProvince(typ) {
		return n.province.Name
	}
	for _, d := range n.districts {
		if typ == "" || d.Type == typ {
			return d.Name
		}
	}
	return ""
}

// known reads a name of the gazetteer at token i; both its ends have capitals, but for syllables as in "Cư M'gar".
func (f *orgFinder) known(s *scan, i int) (n *placeName, end int) {
	v, end := f.places.longest(s, i)
	if v == 0 || !s.capital(i) || !s.capital(end-1) && !skippable(s.tokens[max(end-2, 0)]) {
		return nil, i
	}
	return &f.placeList[v-1], end
}

// The most syllables of a name of a place, and of an organisation, that no list has.
const (
	maxPlace = 4
	maxFirm  = 10
)

// nameLength says how many tokens at i are the name of a unit that the gazetteer lacks; 0 where a person's name stands
// there. After an office ("Chủ tịch LĐLĐ huyện Vũ Thị Bích Hòa") three syllables or four are a person, and so are those
// from a surname on in a longer run ("… huyện Hà Sơn Nguyễn Văn A"). Provinces are all known but for old ones of two
// syllables ("tỉnh Hà Tây").
func (f *orgFinder) nameLength(s *scan, i int, person, province bool) int {
	n := f.run(s, i, maxFirm)
	switch {
	case province && (n != 2 || person):
		return 0
	case s.tokens[i].Is(text.FlagCaps) && n > 3: // LĐLĐ HUYỆN HÀ SƠN TỔNG KẾT NĂM 2022: nothing tells where it ends
		return 2
	case n <= 2:
		return n
	case person && n <= maxPlace:
		return 0
	case n <= maxPlace:
		return n
	}
	for j := 2; j <= maxPlace; j++ {
		if f.is(s, i+j, oSurname) {
			return j
		}
	}
	return 2
}

// run counts the capitalised tokens from i on, up to limit: hyphens inside ("Phan Rang-Tháp Chàm") belong to them; a word
// that begins another organisation, an office or an activity ends them, and so does a change between all capitals and title
// case, as at the end of a letterhead's column.
func (f *orgFinder) run(s *scan, i, limit int) int {
	j := i
	for syllables := 0; syllables < limit && s.capital(j); syllables++ {
		if j > i && (s.farFrom(j) || f.stopsRun(s, j) || s.tokens[i].Is(text.FlagCaps) != s.tokens[j].Is(text.FlagCaps) && len(s.raw(j)) > 3) {
			break
		}
		j++
		if s.punct(j, '-') && s.joined(j) && s.joined(j+1) && s.capital(j+1) || s.punct(j, '\'') && s.joined(j) && s.joined(j+1) {
			j++
		}
	}
	if j > i && s.tokens[j-1].Is(text.FlagPunct) {
		j--
	}
	return j - i
}

// stopsRun says whether something else than a name begins at token i.
func (f *orgFinder) stopsRun(s *scan, i int) bool {
	v, _ := f.stops.longest(s, i)
	return v != 0
}

// proper gives tokens [i,j) as a name: composed, single spaces, and title case for capitals throughout where fix is set. A document
// writes the same names again and again.
func (f *orgFinder) proper(s *scan, i, j int, fix bool) string {
	if i >= j {
		return ""
	}
	as := written{s.span(i, j).In(s.doc), fix}
	name, known := s.room.names[as]
	if !known {
		name = spelled(s, i, j, fix)
		if len(s.room.names) < maxNames {
			s.room.names[as] = name
		}
	}
	return name
}

// maxNames is how many names of a document are remembered: more have only lists, which name each once.
const maxNames = 256

// written is a name as a document writes it, and whether its capitals may be those of a headline.
type written struct {
	raw string
	fix bool
}

func spelled(s *scan, i, j int, fix bool) string {
	for k := i; k < j; k++ {
		if t := s.tokens[k]; !t.Is(text.FlagCaps) && !t.Is(text.FlagPunct) && utf8.RuneCountInString(s.raw(k)) > 1 {
			fix = false
		}
	}
	var b strings.Builder
	for k := i; k < j; k++ {
		if k > i && s.tokens[k].Is(text.FlagSpace) {
			b.WriteByte(' ')
		}
		word := clean(s.raw(k))
		if fix {
			word = title(word)
		}
		b.WriteString(word)
	}
	return b.String()
}

// clean composes a word and drops marks without width: "CĐ\u00adCS" is "CĐCS".
func clean(word string) string {
	word = norm.NFC.String(word)
	return strings.Map(func(r rune) rune {
		switch r {
		case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF':
			return -1
		}
		return r
	}, word)
}

// title gives MƯỜNG as Mường.
func title(word string) string {
	r, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + strings.ToLower(word[size:])
}
