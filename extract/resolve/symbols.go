package resolve

import (
	"slices"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// each is the word before a noun that makes the amount after it one for each.
const each = "mỗi"

// symbols are the classes that resolve itself looks for in views. The class "neutral" is none of them: it takes words such
// as "thực hiện" out of the reach of "hiện", which says that a figure is so.
type symbols struct {
	status      lexicon.Table[model.Status]
	plan        lexicon.Table[bool]
	narrows     lexicon.Table[bool]
	growth      lexicon.Table[bool]
	duty        lexicon.Table[bool]
	people      lexicon.Table[bool]
	unit        lexicon.Table[bool] // words for employers and units
	entrusted   lexicon.Table[bool] // what makes the verb behind it a plan
	partly      lexicon.Table[bool]
	likewise    lexicon.Table[bool] // what opens a sentence that goes on with more of the same
	verb        lexicon.Table[bool]
	entire      lexicon.Table[bool] // toàn tỉnh, cả huyện
	flashback   lexicon.Table[bool] // the first words of a sentence that looks back
	befallen    lexicon.Table[bool] // what has befallen those counted before it
	inOrder     lexicon.Table[bool] // words for "in this order"
	acts        lexicon.Table[bool] // what stands behind one who acts
	rise        lexicon.Table[bool] // words before a difference
	fall        lexicon.Table[bool]
	firm        lexicon.Table[bool]       // words for an employer that point back to the one named
	many        lexicon.Table[bool]       // words before them that speak of several
	planned     lexicon.Table[bool]       // what a title begins with that makes the whole document a plan
	assigned    lexicon.Table[bool]       // what it says near its beginning that does the same
	achieved    lexicon.Table[bool]       // what the heading of results begins with
	will        lexicon.Table[bool]       // marks of the future
	sets        lexicon.Table[bool]       // verbs behind which, and a colon, targets stand
	lookback    lexicon.Table[bool]       // headings of how things stand: "Đặc điểm tình hình"
	form        lexicon.Table[model.Form] // of an honour
	awardForm   lexicon.Table[bool]
	passive     lexicon.Table[bool] // said of those honoured: được, nhận, đạt
	opens       lexicon.Table[bool] // what may stand before the verb of a sentence without a subject
	undertaking lexicon.Table[bool] // names that need no quotation marks
	of          rune                // của
	from        rune                // từ
	is          rune                // là
	and         rune                // và
	up          rune                // lên
	down        rune                // xuống
}

func newSymbols(lex *lexicon.Lexicon) symbols {
	s := symbols{
		status: lexicon.NewTable[model.Status](lex), plan: lex.Set("plan"), narrows: lex.Set("narrows"), growth: lex.Set("admit", "found"),
		duty: lex.Set("duty"), people: lex.Set("people"), unit: lex.Set("unit"), entrusted: lex.Set("entrusted"), partly: lex.Set("partly"), likewise: lex.Set("likewise"), verb: lex.Set("verb"), inOrder: lex.Set("respectively"), befallen: lex.Set("strike"), flashback: lex.Set("flashback"), entire: lex.Set("entire"), acts: lex.Set("verb", "done", "give", "confer", "target"), rise: lex.Set("rise"), fall: lex.Set("fall"),
		firm: lex.Set("employer"), many: lex.Set("several"), planned: lex.Set("planned"), lookback: lex.Set("lookback"), assigned: lex.Set("assigned"), sets: lex.Set("sets"), will: lex.Set("will"), achieved: lex.Set("achieved"),
		form: lexicon.NewTable[model.Form](lex), awardForm: lex.Set("award_form"), passive: lex.Set("passive", "receive", "attain"),
		opens: lex.Set("confer", "period", "done", "commendation"), undertaking: lex.Set("campaign_name", "programme_name", "fund"),
		of: lex.Symbols("của")[0], from: lex.Symbols("từ")[0], is: lex.Symbols("là")[0], and: lex.Symbols("và")[0], up: lex.Symbols("lên")[0], down: lex.Symbols("xuống")[0],
	}
	for _, c := range []struct {
		class string
		model.Status
	}{{"done", model.Actual}, {"target", model.Target}, {"proposed", model.Proposed}} {
		s.status.Put(c.Status, lex.Class(c.class)...)
	}
	for _, f := range slices.Backward(model.Forms()) { // of two forms of one word the first counts
		s.form.Put(f.Code, lex.Class(string(f.Code))...)
	}
	return s
}

// viewAt gives the view rune that holds token at.
func viewAt(s *text.Sentence, at int) int {
	i, found := slices.BinarySearch(s.View.At[:len(s.View.Runes)], int32(at))
	if !found {
		i--
	}
	return max(i, 0)
}

// lookBack is how many sentences, or records, back something is looked for: as far as a section of a report goes, and no
// further, so that the cost grows with the length of the text alone.
const lookBack = 200
