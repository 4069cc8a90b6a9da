package locate

import (
	"strings"
	"unicode"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// docNumberFinder finds the numbers of legal and party documents: 558/QĐ-TTg, 05-CT/TW, and 20 of "Nghị quyết 20". It
// never changes after newDocNumberFinder.
type docNumberFinder struct{ words vocabulary }

// What a word can be to a document number.
const (
	dTypeHead class = 1 << iota // first word of a type: Nghị
	dTypeTail                   // second word of a type: quyết
	dTypeOne                    // a type of one word: Luật
	dNumber                     // số
	dCited                      // second word of a type that is cited by a plain number: Nghị quyết 20, not "Hướng dẫn 20"
	dAfter                      // may follow a plain number that is cited
	dTime                       // behind a plain number that counts it: CHƯƠNG TRÌNH 6 THÁNG CUỐI NĂM
	dPart                       // part of a document's symbol that may be in small letters or mixed: TTg
)

var docNumberLists = []wordList{
	{dTypeHead, "nghị quyết chỉ thông kế công chương quy hướng báo kết thông đề tờ"},
	{dTypeTail, "quyết định thị tư hoạch văn trình dẫn cáo luận tri án điện chế báo"},
	{dTypeOne, "luật"},
	{dNumber, "số"},
	{dCited, "quyết định thị tư luận trình"},
	{dAfter, "về của và ngày năm do là thì để quy"},
	{dTime, "tháng quý tuần"},
	{dPart, "qđ ct tw tư nđ cp nq bch hđbt bc lđlđ tc kh tlđ ubnd ttg tb ubkt cspl tt btc blđtbxh ttr hd cv pl qh tu hu đu ctr ctrph cđn cđgd cđvc cđyt mttq"},
}

// closed takes the spaces around the marks of a symbol: "39/HD - CĐN".
var closed = strings.NewReplacer(" /", "/", "/ ", "/", " - ", "-", " -", "-", "- ", "-")

// docNumberVocabulary gives every word that the document number finder knows.
func docNumberVocabulary() []string { return wordsOf(docNumberLists...) }

func newDocNumberFinder(lex *lexicon.Lexicon) *docNumberFinder {
	return &docNumberFinder{newVocabulary(lex, docNumberLists...)}
}

func (f *docNumberFinder) is(s *scan, i int, c class) bool { return f.words.of(s.word(i))&c != 0 }

// find adds a mention for every document number of s.
func (f *docNumberFinder) find(s *scan) {
	s.visit(concernsDocument, func(i int) int {
		end := f.at(s, i)
		if end > i {
			m := text.Mention{Kind: text.MentionDocNumber, DocNumber: &text.DocNumber{Number: closed.Replace(strings.Join(strings.Fields(s.span(i, end).In(s.doc)), " "))}}
			s.add(i, end, m)
		}
		return end
	})
}

// at gives the end of the document number that begins with the digits at i, or i.
func (f *docNumberFinder) at(s *scan, i int) (end int) {
	if s.joined(i) && isWord(s.tokens[i-1]) {
		return i
	}
	named := f.is(s, i-1, dNumber)
	if named || s.joined(i+1) || s.punct(i+1, '/') || s.punct(i+1, '-') {
		if end = f.symbol(s, i); end > i {
			return end
		}
	}
	if named || f.is(s, i-1, dTypeTail|dTypeOne) {
		return f.bare(s, i)
	}
	return i
}

// symbol finds the end of a number with a symbol: digits, perhaps a letter ("6b") or a year ("95/2013"), and parts in
// capitals joined by "/" and "-". It is i where there is none. "12 đoàn viên/30 CNVCLĐ" and "30/20" have no such parts.
func (f *docNumberFinder) symbol(s *scan, i int) int {
	j := i + 1
	if s.joined(j) && s.free(j) && isWord(s.tokens[j]) && s.width(j) == 1 {
		j++
	}
	parts := 0
	if f.is(s, i-1, dNumber) && s.free(j) && s.tokens[j].Is(text.FlagCaps) && f.is(s, j, dPart) && s.joined(j+1) && s.punct(j+1, '/') {
		parts, j = 1, j+1 // "số 29 NQ/TW"
	}
	for k := 0; k < 6; k++ {
		if !s.free(j) || !s.punct(j, '/') && !s.punct(j, '-') || !s.free(j+1) || !s.tight(j) && !(parts > 0 && f.is(s, j+1, dPart)) {
			break
		}
		if s.digitsAt(j + 1) {
			if k > 0 || s.width(j+1) != 4 || !s.punct(j, '/') { // only a year: 95/2013/NĐ-CP
				break
			}
		} else if !f.part(s, j+1) {
			break
		} else {
			parts++
		}
		j += 2
		if s.digitsAt(j) && s.joined(j) { // 45/2019/QH14
			j++
		}
	}
	if parts == 0 || parts == 1 && !f.known(s, i, j) {
		return i
	}
	return j
}

// tight says whether the mark at j stands close between its neighbours: "12 / KH - LĐLĐ" is too far apart, but a space
// on one side is a slip.
func (s *scan) tight(j int) bool { return s.joined(j) || s.joined(j+1) }

// part says whether token i is a part of a symbol: capitals, a known part such as TTg, or capitals among small letters as in
// ToC (tổ chức).
func (f *docNumberFinder) part(s *scan, i int) bool {
	t := s.tokens[i]
	return t.Is(text.FlagCaps) || t.Is(text.FlagUpper) && (f.is(s, i, dPart) || strings.IndexFunc(s.raw(i)[1:], unicode.IsUpper) >= 0)
}

// known says whether a number with a single part is one of a document: 176-HĐBT; but "12/CĐCS" is a typing slip.
func (f *docNumberFinder) known(s *scan, i, end int) bool {
	return f.is(s, end-1, dPart) && (f.is(s, i-1, dNumber) || f.typed(s, i)) || end-i > 3
}

// typed says whether a document type, perhaps with "số", stands right before token i.
func (f *docNumberFinder) typed(s *scan, i int) bool {
	if f.is(s, i-1, dNumber) {
		i--
	}
	return f.is(s, i-1, dTypeTail) && f.is(s, i-2, dTypeHead) || f.is(s, i-1, dTypeOne)
}

// bare takes plain digits after a document type: "Nghị quyết 20", "Thông tư số 86". Without "số" the type begins with a
// capital and nothing counted follows: "Quyết định 12 nội dung" is a number of things.
func (f *docNumberFinder) bare(s *scan, i int) int {
	if s.width(i) > 4 || !f.typed(s, i) || s.marked(i+2, '.') || s.marked(i+2, ',') || s.marked(i+2, '/') {
		return i
	}
	if f.is(s, i-1, dNumber) {
		return i + 1
	}
	next := i + 1
	follows := next == len(s.tokens) || s.taken[next] || s.punct(next, ',') || s.punct(next, '.') || s.punct(next, ';') ||
		s.punct(next, ')') || s.capital(next) || f.is(s, next, dAfter)
	if !s.capital(i-2) || !f.is(s, i-1, dCited) || isYear(s, i) || !follows || f.is(s, next, dTime) {
		return i
	}
	return i + 1
}

// isYear says whether the digits at i read as a year of our time: "Kế hoạch 2024" is the plan of that year.
func isYear(s *scan, i int) bool {
	return s.width(i) == 4 && (s.raw(i)[:2] == "19" || s.raw(i)[:2] == "20")
}
