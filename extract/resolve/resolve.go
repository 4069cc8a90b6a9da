// Package resolve turns finds into records: whose figure it is, of when, in what state. What a sentence does not say
// itself it inherits from its paragraph, section, lead or title; it never guesses.
package resolve

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// Resolver makes records of finds. It never changes after New and may be shared.
type Resolver struct {
	lex         *lexicon.Lexicon
	places      *names.Gazetteer
	each        text.Word          // mỗi: the amount after it is for one
	passiveWord text.Word          // được
	toWhom      text.Word          // cho
	byWhom      text.Word          // do
	inPlace     map[text.Word]bool // tại, ở
	about       text.Word          // về: it opens a paragraph on one of several matters
	apart       text.Word          // riêng: what its sentence says is said of that alone
	numero      text.Word          // số, before a document's number
	guidance    text.Word          // sự: "dưới sự lãnh đạo của …"
	under       map[text.Word]bool // what stands before it: dưới, được
	andWord     text.Word          // và
	marks       markTable
	wordMarks   wordMarks
	inline      inlineReader
	cues        cueReader
	phrases     *lexicon.Phrases
	forms       lexicon.Table[model.Form] // of an honour, by the words for it
}

// Vocabulary gives the words that a resolver looks for itself.
func Vocabulary() []string {
	return slices.Concat(
		[]string{each, "số", "về", "riêng", "tại", "ở", "cho", "do", "cũng", "từ", "lên", "xuống", "là", "được", "sự", "dưới", "nhờ", "và", "với"}, taskVocabulary(), phraseVocabulary(),
	)
}

// wordsIn gives the words of phrases.
func wordsIn(phrases []string) []string { return strings.Fields(strings.Join(phrases, " ")) }

// New gives a resolver over a lexicon built with Vocabulary.
func New(lex *lexicon.Lexicon, places *names.Gazetteer) *Resolver {
	r := &Resolver{
		lex: lex, places: places, each: lex.Word(each), about: lex.Word("về"), apart: lex.Word("riêng"), numero: lex.Word("số"), passiveWord: lex.Word("được"), toWhom: lex.Word("cho"), byWhom: lex.Word("do"),
		marks: newMarks(lex), wordMarks: newWordMarks(lex), inline: newInlineReader(lex), forms: newForms(lex), phrases: newPhrases(lex),
	}
	r.cues = newCueReader(lex, r.phrases)
	r.guidance, r.andWord = lex.Word("sự"), lex.Word("và")
	r.under = map[text.Word]bool{lex.Word("dưới"): true, lex.Word("được"): true, lex.Word("nhờ"): true, lex.Word("với"): true}
	r.inPlace = map[text.Word]bool{lex.Word("tại"): true, lex.Word("ở"): true}
	return r
}

// work is one document under resolution.
type work struct {
	*Resolver
	*Scratch
	doc           *text.Document
	head          text.Head
	margins       []text.Sentence // of kicker, letterhead and page furniture: they say whose page it is, and hold no facts
	sentences     []text.Sentence
	finds         [][]rules.Find // by sentence
	published     text.Civil     // zero where unknown
	main          text.Org       // the organisation that the document is about; Name is empty where none stands out
	mainSure      bool           // title, kicker or letterhead name it
	plan          bool           // the document is a plan
	growth        bool           // its title speaks of taking in members or founding unions
	lined         bool           // every sentence of the body is a line; see goesOn
	titleYear     int            // the year that its title names; 0 where none
	titleMonth    int            // the last month that the title names first; 0 where it names a whole year or none
	titleSchool   *text.Period   // the school year that it names; nil where none
	quarters      [5]bool        // the quarters that it names
	titleCued     bool           // titlePromises is known
	titlePromises cue
	tasked        bool   // all tasks are known
	province      string // the province that the document speaks of
	out           *model.Records

	written      writtenPeriod
	numbers      []model.Decimal // memory of number
	lastNamed    *text.Mention   // of which lastName is the completed name
	lastName     *text.Org
	rankSaid     map[string]string    // districts with their rank, as far as the text says it; see rankOf
	communes     map[string]*text.Org // the unions of communes that it names; see communeNamed
	terms        map[int]*text.Period // of office, by the year in which they begin; see termFrom
	newTerm      string               // the latest term of office that it names
	announcedFor string               // the period for which its lead announces tasks
}

// Document gives the records of a document: its finds by sentence as match gives them, and the tasks, references and
// campaigns that resolve reads from blocks and mentions itself.
func (r *Resolver) Document(doc *text.Document, head text.Head, margins, sentences []text.Sentence, finds [][]rules.Find, m *Scratch) model.Records {
	var out model.Records
	w := &work{Resolver: r, Scratch: m, doc: doc, head: head, margins: margins, sentences: sentences, finds: finds, out: &out}
	w.published = civil(head.Published)
	w.look()
	w.findHeadings()
	w.document()
	w.tasks()
	w.tasked = true
	w.metrics()
	w.awards()
	w.tables()
	if start := func(m *model.Metric) int { return m.Start }; !inOrder(out.Metrics, start) { // those of tables came last
		slices.SortStableFunc(out.Metrics, func(a, b model.Metric) int { return cmp.Compare(a.Start, b.Start) })
	}
	if start := func(a *model.Award) int { return a.Start }; !inOrder(out.Awards, start) {
		slices.SortStableFunc(out.Awards, func(a, b model.Award) int { return cmp.Compare(a.Start, b.Start) })
	}
	w.references()
	w.campaigns()
	w.formerly()
	return out
}

// inOrder says whether records stand in the order of their starts. Records are large: none is copied for it.
func inOrder[T any](records []T, start func(*T) int) bool {
	for k := 1; k < len(records); k++ {
		if start(&records[k]) < start(&records[k-1]) {
			return false
		}
	}
	return true
}

// evidence gives the place, words and rule of a record.
func (w *work) evidence(at text.Span, rule string) model.Evidence {
	return model.Evidence{Start: at.Start, End: at.End, Quote: at.In(w.doc.Text), Rule: rule}
}

// details are the first words of a sentence that goes on with the one before: "Cụ thể, …", "Theo đó, …", "Trong đó, …"; "Trong
// năm học qua, …" begins anew.
var details = []string{"cụ thể", "theo đó", "trong đó"}

// bases are the first words of a sentence that begins with what it rests on: "Trên cơ sở chỉ tiêu giai đoạn 2029-2033 của …, ".
var bases = []string{"trên cơ", "căn cứ"}

// congress is what a title begins with that is about the union behind it; carry stands before the year to which something goes over:
// "kết dư chuyển sang năm 2031".
var congress, carry = []string{"đại hội"}, []string{"chuyển sang"}

// civil reads the date of "2020-01-22T16:05"; zero where it is none.
func civil(s string) (c text.Civil) {
	if len(s) < 10 {
		return c
	}
	y, err1 := strconv.Atoi(s[:4])
	m, err2 := strconv.Atoi(s[5:7])
	d, err3 := strconv.Atoi(s[8:10])
	if err1 != nil || err2 != nil || err3 != nil {
		return c
	}
	return text.Civil{Year: y, Month: m, Day: d}
}

// lookBack is how many sentences, or records, back something is looked for: as far as a section of a report goes, and no
// further, so that the cost grows with the length of the text alone.
const lookBack = 200
