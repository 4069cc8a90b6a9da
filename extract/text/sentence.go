package text

import (
	"sort"

	"github.com/tongket/tongket/model"
)

// Sentence is a run of tokens of one block, with what locate found in it.
type Sentence struct {
	Span
	Block    int // index into Document.Blocks
	Tokens   []Token
	Mentions []Mention // in order; they do not overlap
	View     View
}

// View is the sentence as rules see it: one rune a symbol. At[i] is the token where rune i begins; At has one more
// element than Runes, the number of tokens.
type View struct {
	Runes []rune
	At    []int32
}

// TokensOf gives the tokens of view runes [from,to) of s.
func (s *Sentence) TokensOf(from, to int) []Token {
	return s.Tokens[s.View.At[from]:s.View.At[to]]
}

// SpanOf gives the place in the text of view runes [from,to); from < to.
func (s *Sentence) SpanOf(from, to int) Span {
	t := s.TokensOf(from, to)
	return Span{int(t[0].Start), int(t[len(t)-1].End)}
}

// MentionKind tells the mentions apart.
type MentionKind uint8

// The kinds of mentions.
const (
	MentionQuantity MentionKind = iota + 1
	MentionExcluded             // a numeral that counts nothing of ours; Reason says why
	MentionPeriod
	MentionOrg
	MentionPlace
	MentionDocNumber
	MentionQuoted // a name in quotation marks
)

// Mention is something that locate read: a quantity, a date, an organisation, …
type Mention struct {
	Span
	Kind        MentionKind
	First, Last int    // its tokens in the sentence: [First,Last)
	Reason      string // of MentionExcluded: the census reason
	Quantity    *Quantity
	Period      *Period
	Org         *Org
	DocNumber   *DocNumber
}

// Unit is the base unit of a quantity.
type Unit uint8

// The units. Count is anything that is counted: the noun beside it says what.
const (
	Count Unit = iota
	Money
	Percent
	Points // percentage points ("6,2 điểm phần trăm")
)

// Quantity is a number as read: exact value in the base unit, bound, range and total.
type Quantity struct {
	Value, Max model.Decimal // Max only where Bound is range
	Of         model.Decimal // second number of "30/20", "58 trên 63"; only where HasOf
	HasOf      bool
	Bound      model.Bound
	Unit       Unit
	Currency   string // "vnd", "usd"; only for Money
	Per        Span   // what one unit belongs to ("suất" of "300.000 đồng/suất"); empty where nothing is said
	Number     Span   // the numeral itself, without bound words and unit: what the census counts
	Spelled    bool   // written in words
}

// PeriodKind tells how a period is given.
type PeriodKind uint8

// The kinds of periods.
const (
	PeriodDate     PeriodKind = iota // a day: 14/01/2021
	PeriodMonth                      // tháng 5/2023
	PeriodQuarter                    // quý I/2021
	PeriodYear                       // năm 2020
	PeriodSpan                       // 9 tháng đầu năm 2020, giai đoạn 2015-2020, nhiệm kỳ, năm học
	PeriodRelative                   // năm qua, đến nay: Relative says which; resolved against the publication date
)

// Civil is a calendar date of which month and day may be missing (0).
type Civil struct{ Year, Month, Day int }

// Period is a date or a stretch of time as read. A missing year (0) is filled by resolve from the frame or the
// publication date: "ngày 18/1", "quý III", "6 tháng đầu năm".
type Period struct {
	Kind     PeriodKind
	From, To Civil  // inclusive; To equals From for a single date
	Quarter  int    // 1 to 4 where Kind is PeriodQuarter
	Months   [2]int // first and last month where the year is missing and the period is part of a year: 1,9 for "9 tháng đầu năm"
	Relative string // "this-year", "present-year", "this-school-year", "past-year", "last-year", "now", "since", "year-start-to-now", "term", "next-term", "this-month"
	AsOf     bool   // "tính đến …", "đến tháng 5/2023": the state at the end, not a stretch
	Compared bool   // "so với cùng kỳ năm 2022": what is compared with, never the figure's own period
	Named    bool   // "Luật Công đoàn năm 2012": part of a name, never a figure's period
	Same     bool   // "cùng kỳ năm 2022": the part of that year which the text speaks of
	Term     bool   // nhiệm kỳ
	School   bool   // năm học
}

// Level is an organisation's level.
type Level uint8

// The levels.
const (
	LevelUnknown Level = iota
	LevelNational
	LevelProvince
	LevelDistrict
	LevelCommune
	LevelGrassroots
)

// OrgClass says what kind of body an organisation is.
type OrgClass uint8

// The classes.
const (
	OrgUnion OrgClass = iota // LĐLĐ, công đoàn ngành, CĐCS: the organisations that facts are about
	OrgState                 // UBND, Chủ tịch nước, Thủ tướng, Bộ …: award givers
	OrgParty                 // Đảng ủy, Huyện ủy, …
	OrgFirm                  // Công ty …, bệnh viện, trường
	OrgOther
)

// Org is an organisation as read.
type Org struct {
	Class    OrgClass
	Level    Level
	Name     string // canonical, abbreviations expanded: "Liên đoàn Lao động huyện Thanh Trì"
	District string
	Province string
	Chair    bool // "Chủ tịch LĐLĐ huyện": the chair speaks for the body; Name is without "Chủ tịch"
	Anaphor  bool // "LĐLĐ huyện", "đơn vị", "nơi đây", "huyện": names no proper name; resolve looks back
}

// DocNumber is the number of a legal or party document: "558/QĐ-TTg".
type DocNumber struct{ Number string }

// MentionFrom gives the first mention of s that begins at token i or after it; len(Mentions) where there is none.
func (s *Sentence) MentionFrom(i int) int {
	return sort.Search(len(s.Mentions), func(j int) bool { return s.Mentions[j].First >= i })
}

// MentionEnding gives the first mention of s that ends behind token i; len(Mentions) where there is none.
func (s *Sentence) MentionEnding(i int) int {
	return sort.Search(len(s.Mentions), func(j int) bool { return s.Mentions[j].Last > i })
}

// SentenceAt gives the sentence, of a document's in order, in which a byte stands, or -1.
func SentenceAt(sentences []Sentence, at int) int {
	i := sort.Search(len(sentences), func(i int) bool { return sentences[i].Start > at }) - 1
	if i < 0 || at >= sentences[i].End {
		return -1
	}
	return i
}
