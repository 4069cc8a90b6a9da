package locate

import (
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/text"
)

// orgFinder finds organisations and places by their grammar: a head ("LĐLĐ", "Công ty TNHH"), a rank ("huyện"), and the
// capitalised run that names it. The gazetteer helps where it can; no name must be in it. It never changes once built.
type orgFinder struct {
	first       []uint8 // by word: what it may begin; nearly every token is turned away here
	heads       phrases
	headList    []head
	ranks       phrases
	rankList    []rank
	places      phrases // names of the gazetteer
	placeList   []placeName
	gazetteer   *names.Gazetteer
	sectors     phrases
	sectorList  []string
	firmTypes   phrases
	typeList    []string
	stops       phrases // what ends a capitalised run
	plurals     phrases // what before an organisation without a name makes it a noun that is counted: "các LĐLĐ huyện"
	words       vocabulary
	chu, tich   text.Word
	pho         text.Word
	vietNam     phrases
	ta, nganh   text.Word
	block       text.Word // khối
	shortOffice text.Word // VP, short for Văn phòng
	zones       phrases
	bodies      phrases
	trades      phrases
	compounds   phrases
}

// What a word can be beside a name.
const (
	oSurname  class = 1 << iota
	oIndustry       // a syllable that names of firms write small
	oOffice         // last word of an office or address: "Chủ tịch", "đồng chí"
	oBefore         // what may stand before a place without rank: "tại Tân Yên"
	oStrong         // what stands only before places: "tại", "ở"
	oUnion          // last word of "Công đoàn", "công đoàn cơ sở"
	oAsks           // what stands before "Trung ương" where it is a body
)

// is says whether token i has a word of class c.
func (f *orgFinder) is(s *scan, i int, c class) bool { return f.words.of(s.word(i))&c != 0 }

// What a word may begin.
const (
	beginsHead      uint8 = 1 << iota
	beginsSmallHead       // a head that needs no capital
	beginsRank
	beginsPlace
)

// find adds the organisations and places of a sentence. It runs before the other finders.
func (f *orgFinder) find(s *scan) {
	s.visit(concernsOrg, func(i int) int { return f.at(s, i, f.first[s.tokens[i].Word]) })
}

// at reads what begins at token i and gives the token to go on from.
func (f *orgFinder) at(s *scan, i int, begins uint8) int {
	if begins&beginsHead != 0 {
		if end := f.head(s, i); end > i {
			return end
		}
	}
	if begins&beginsRank != 0 {
		if end := f.place(s, i); end > i {
			return end
		}
	}
	if begins&beginsPlace != 0 && s.capital(i) {
		return f.barePlace(s, i)
	}
	return i
}

// head reads the organisation whose head begins at i; it gives i where there is none, and the end of the head where it is
// a noun and no organisation ("công đoàn cơ sở").
func (f *orgFinder) head(s *scan, i int) int {
	v, end := f.heads.longest(s, i)
	if v == 0 || inNumber(s, i, end) {
		return i
	}
	h := &f.headList[v-1]
	if h.capital && !s.capital(i) {
		return i
	}
	end = f.gloss(s, h, end)
	org, end, ok := h.read(f, s, h, i, end)
	if !ok {
		return end
	}
	first := i
	if org.Class != text.OrgFirm {
		if from, chair := f.chair(s, i, end); chair {
			first, org.Chair = from, true
		}
	}
	if org.Anaphor && !org.Chair && f.plural(s, i, end) {
		return end
	}
	s.add(first, end, text.Mention{Kind: text.MentionOrg, Org: org})
	return end
}

// gloss skips the abbreviation in "Liên đoàn Lao động (LĐLĐ) tỉnh Nam Hà": it gives the token after it, or end.
func (f *orgFinder) gloss(s *scan, h *head, end int) int {
	if !s.punct(end, '(') {
		return end
	}
	v, last := f.heads.longest(s, end+1)
	if v == 0 || !s.punct(last, ')') || f.headList[v-1].name != h.name && !(h.name == national && f.headList[v-1].name == federation) {
		return end
	}
	return last + 1
}

// inNumber says whether the head [i,end) is part of a document's number or an address: "87/BC-LĐLĐ", "418/LĐLĐ-CSPL",
// "ldld.phutan@…".
func inNumber(s *scan, i, end int) bool {
	if s.joined(i) && s.joined(i-1) && s.tokens[i-1].Is(text.FlagPunct) && !s.punct(i-1, '(') {
		switch s.word(i - 1) {
		case '-', '/', '@', '.':
			return true
		}
	}
	if end-i > 1 || !s.joined(end) || !s.joined(end+1) {
		return false
	}
	return s.punct(end, '-') || s.punct(end, '@') || s.punct(end, '.') && !s.capital(end+1)
}

// chair says whether "Chủ tịch" stands right before the organisation [i,end) and nobody is named after it: then the chair
// speaks for the body. "Phó Chủ tịch" and "Chủ tịch LĐLĐ huyện Nguyễn Văn A" do not.
func (f *orgFinder) chair(s *scan, i, end int) (first int, ok bool) {
	if s.word(i-1) != f.tich || s.word(i-2) != f.chu || !s.free(i-1) || !s.free(i-2) {
		return i, false
	}
	if s.word(i-3) == f.pho || f.personAt(s, end) {
		return i, false
	}
	return i - 2, true
}

// personAt says whether a person's name begins at token i.
func (f *orgFinder) personAt(s *scan, i int) bool {
	if !s.goesOn(i) || f.stopsRun(s, i) {
		return false
	}
	n := f.run(s, i, maxPlace+1)
	return n >= 3 || n == 2 && f.is(s, i, oSurname)
}

// office says whether somebody's office or form of address ends right before token i.
func (f *orgFinder) office(s *scan, i int) bool { return f.is(s, i-1, oOffice) }

// plural says whether the nameless organisation [i,end) is one of many: "11 LĐLĐ huyện", "các LĐLĐ", "LĐLĐ huyện, thị xã".
func (f *orgFinder) plural(s *scan, i, end int) bool {
	if i > 0 && s.tokens[i-1].Is(text.FlagDigits) && !s.tokens[i-1].Is(text.FlagPunct) {
		return true
	}
	for n := 1; n <= 2; n++ {
		if v, e := f.plurals.longest(s, i-n); v != 0 && e == i {
			return true
		}
	}
	if !s.punct(end, ',') && !s.punct(end, '/') {
		return false
	}
	r, next := f.rankAt(s, end+1)
	return r != nil && r.fixed == "" && !s.capital(next)
}

// newOrgFinder builds the finder over a lexicon that was built with orgVocabulary and the gazetteer's vocabulary.
func newOrgFinder(lex *lexicon.Lexicon, g *names.Gazetteer) *orgFinder {
	c := phraser{lexicon.NewTokenizer(lex, nil)}
	f := &orgFinder{headList: heads, gazetteer: g, typeList: firmTypes, sectorList: sectors}
	f.places.loose = true
	var small phrases
	for i, h := range heads {
		c.all(&f.heads, h.words, i+1)
		if !h.capital {
			c.all(&small, h.words, 1)
		}
	}
	for i, r := range ranks {
		f.rankList = append(f.rankList, r.rank)
		c.all(&f.ranks, r.words, i+1)
	}
	for i, t := range firmTypes {
		c.add(&f.firmTypes, t, i+1)
	}
	for i, t := range sectors {
		c.add(&f.sectors, t, i+1)
	}
	c.all(&f.stops, stopPhrases, 1)
	c.all(&f.plurals, pluralPhrases, 1)
	c.all(&f.vietNam, "việt nam|vn", 1)
	for i, z := range zones {
		c.all(&f.zones, z.words, i+1)
	}
	c.all(&f.bodies, publicBodies, 1)
	c.all(&f.trades, trades, 1)
	c.all(&f.compounds, compounds, 1)
	f.addPlaces(c, g)
	f.words = newVocabulary(lex, wordList{oSurname, surnames}, wordList{oIndustry, industryWords}, wordList{oOffice, officeWords},
		wordList{oBefore, placeBefore}, wordList{oStrong, placeStrong}, wordList{oAsks, centreBefore}, wordList{oUnion, unionBefore})
	for _, p := range []*phrases{&f.heads, &f.ranks, &f.firmTypes, &f.sectors, &f.stops, &f.plurals, &f.vietNam, &f.zones, &f.bodies, &f.trades, &f.compounds, &f.places} {
		p.freeze()
	}
	f.chu, f.tich, f.pho, f.ta = lex.Word("chủ"), lex.Word("tịch"), lex.Word("phó"), lex.Word("ta")
	f.nganh, f.block, f.shortOffice = lex.Word("ngành"), lex.Word("khối"), lex.Word("vp")
	f.mark(beginsHead, &f.heads)
	f.mark(beginsSmallHead, &small)
	f.mark(beginsRank, &f.ranks)
	f.mark(beginsPlace, &f.places)
	return f
}

func (f *orgFinder) addPlaces(c phraser, g *names.Gazetteer) {
	for i, n := range g.Names() {
		f.placeList = append(f.placeList, placeName{n.Province, n.Districts})
		c.add(&f.places, n.Spelling, i+1)
	}
}

// mark notes in f.first what the phrases begin with.
func (f *orgFinder) mark(begins uint8, p *phrases) {
	for w, node := range p.root {
		if node == 0 {
			continue
		}
		for w >= len(f.first) {
			f.first = append(f.first, 0)
		}
		f.first[w] |= begins
	}
}
