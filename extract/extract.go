// Package extract reads Vietnamese trade-union reports and news and gives the records of package model: who has how many
// unions and members, whom it honoured, what it gave and raised, which tasks it set itself; each with the bytes that say so.
//
// An Extractor is made once and shared:
//
//	x, err := extract.New(extract.Options{})
//	records, err := x.Bytes("report.txt", data)
package extract

import (
	"fmt"
	"iter"
	"sync"

	"github.com/tongket/tongket/extract/check"
	"github.com/tongket/tongket/extract/clean"
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/locate"
	"github.com/tongket/tongket/extract/match"
	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/extract/resolve"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// Options say how to extract. The zero value uses the embedded rule book and writes no census.
type Options struct {
	Rules  string       // folder with rule packs that add to or replace the embedded ones; "" for none
	Census bool         // give a numeral record for every numeral of the body
	Text   bool         // give the text as read beside the records
	Reach  bool         // give what tells which rules can reach the document; see Unreached
	Read   read.Options // limits and format
}

// Extractor holds the compiled rule book and the gazetteer. It never changes after New and may be shared by goroutines.
type Extractor struct {
	options  Options
	book     *rules.Book
	lex      *lexicon.Lexicon
	locator  *locate.Locator
	matcher  *match.Matcher
	resolver *resolve.Resolver
	checker  *check.Checker
	scratch  sync.Pool // of *scratch
}

// New compiles the rule book. Every mistake in it is reported, joined, with file, line and column.
func New(o Options) (*Extractor, error) {
	book, err := rules.Load(o.Rules)
	if err != nil {
		return nil, err
	}
	gazetteer, err := names.Load()
	if err != nil {
		return nil, fmt.Errorf("gazetteer: %w", err)
	}
	lex, err := match.Lexicon(book, append(append(locate.Vocabulary(gazetteer), resolve.Vocabulary()...), check.Vocabulary()...))
	if err != nil {
		return nil, err
	}
	o.Read = o.Read.Filled()
	x := &Extractor{options: o, book: book, lex: lex}
	if x.matcher, err = match.New(book, lex); err != nil {
		return nil, err
	}
	x.locator = locate.New(lex, gazetteer)
	x.resolver = resolve.New(lex, gazetteer)
	x.checker = check.New(lex)
	x.scratch.New = func() any { return x.newScratch() }
	return x, nil
}

// Bytes reads a document from memory and extracts its records. source is its path or URL: it names the document and
// hints at its format. The error is a *read.Error where the bytes are no text that can be read.
func (x *Extractor) Bytes(source string, data []byte) (model.Records, error) {
	doc, err := read.Bytes(source, data, x.options.Read)
	if err != nil {
		return model.Records{}, err
	}
	return x.Document(doc), nil
}

// File reads the file at path and extracts the records of every document in it, one after the other: an archive, a mailbox
// or a table of articles holds several. A document that cannot be read gives a *read.Error, and the next one follows.
func (x *Extractor) File(path string) iter.Seq2[model.Records, error] {
	return func(yield func(model.Records, error) bool) {
		for p := range read.Parts(path, x.options.Read) {
			r := model.Records{}
			doc, err := p.Document(x.options.Read)
			if err == nil {
				r = x.Document(doc)
			}
			if !yield(r, err) {
				return
			}
		}
	}
}

// Document gives the records of a document as read. It sets the roles of the document's blocks.
func (x *Extractor) Document(doc *text.Document) model.Records {
	m := x.scratch.Get().(*scratch)
	defer func() { m.Reset(); x.scratch.Put(m) }()
	return x.document(doc, m, x.options.Census, x.matcher.Sentence).records
}

// scratch is the memory of one document after another: records hold no part of it.
type scratch struct {
	*locate.Scratch
	matching           *match.Scratch
	resolving          resolve.Scratch
	sentences, margins []text.Sentence
	finds              [][]rules.Find
	heads              headings
}

// Reset frees the memory for the next document.
func (m *scratch) Reset() {
	m.Scratch.Reset()
	m.matching.Reset()
	m.resolving.Reset()
}

func (x *Extractor) newScratch() *scratch {
	return &scratch{Scratch: x.locator.NewScratch(), matching: x.matcher.NewScratch()}
}

// matching is what gives the finds of a sentence under its headings: that of the matcher, or one that watches it.
type matching func(s *text.Sentence, heads []rune, m *match.Scratch, report func(rules.Problem)) []rules.Find

// stages is what the stages made of a document.
type stages struct {
	head      text.Head
	topical   bool // it speaks of unions or workers: no other document has records but its own
	sentences []text.Sentence
	finds     [][]rules.Find // by sentence
	problems  []rules.Problem
	records   model.Records
}

// document leads a document through the stages. All but its records lives in m.
func (x *Extractor) document(doc *text.Document, m *scratch, census bool, match matching) (r stages) {
	r.head = clean.Roles(doc)
	r.topical = x.locator.Topical(doc, m.Scratch)
	m.sentences, m.margins, m.finds = m.sentences[:0], m.margins[:0], m.finds[:0]
	if r.topical {
		x.locate(doc, m)
		m.heads.begin(doc)
		report := func(p rules.Problem) { r.problems = append(r.problems, p) }
		for i := range m.sentences {
			m.finds = append(m.finds, match(&m.sentences[i], m.heads.over(m.sentences, i), m.matching, report))
		}
		r.sentences, r.finds = m.sentences, m.finds
		r.records = x.resolver.Document(doc, r.head, m.margins, r.sentences, r.finds, &m.resolving)
	} else {
		r.records = x.resolver.Document(doc, r.head, nil, nil, nil, &m.resolving)
		if census {
			x.locate(doc, m)
			r.sentences = m.sentences
		}
	}
	x.checker.Document(doc, r.topical, r.sentences, r.problems, &r.records)
	if census {
		x.checker.Census(doc, r.topical, r.sentences, r.finds, &r.records)
	}
	if x.options.Text {
		r.records.Reading = doc.Reading()
	}
	if x.options.Reach {
		r.records.Reach = x.reach(r.topical, r.sentences)
	}
	return r
}

// locate finds the sentences of the blocks that are read, in order, and those of the margins: kicker, letterhead and
// furniture, which name the organisation and the place but hold no facts.
func (x *Extractor) locate(doc *text.Document, m *scratch) {
	for b := range doc.Blocks {
		switch role := doc.Blocks[b].Role; {
		case role.Read():
			m.sentences = x.locator.Sentences(m.sentences, doc, b, m.Scratch)
		case role == text.RoleKicker || role == text.RoleLetterhead || role == text.RoleFurniture:
			m.margins = x.locator.Sentences(m.margins, doc, b, m.Scratch)
		}
	}
}

// maxHeads is how many symbols of headings and sentences before a sentence a rule's topic is looked for in. Beyond it, and
// in one heading, only a quarter of them is kept.
const maxHeads = 2000

// headings gives the views of the headings and paragraph heads that govern a sentence: where a rule looks for its topic.
type headings struct {
	doc     *text.Document
	section []rune
	block   int
	before  []rune
}

// begin begins with the first sentence of a document.
func (h *headings) begin(doc *text.Document) {
	h.doc, h.section, h.before = doc, h.section[:0], h.before[:0]
}

// over gives the view of the section heading over sentence i and of the sentences before it in its block, until it is called
// again.
func (h *headings) over(sentences []text.Sentence, i int) []rune {
	s := &sentences[i]
	if i == 0 || s.Block != h.block {
		h.block = s.Block
		h.before = append(h.before[:0], h.section...)
	} else {
		h.before = append(h.before, sentences[i-1].View.Runes...)
		if n := len(h.before); n > maxHeads { // a topic further back is none
			first := min(len(h.section), maxHeads/4)
			h.before = append(append(h.before[:0], h.section[:first]...), h.before[n-maxHeads/4:n]...)
		}
	}
	switch h.doc.Blocks[s.Block].Role {
	case text.RoleSection, text.RoleTitle:
		if i == 0 || sentences[i-1].Block != s.Block {
			h.section = h.section[:0]
		}
		if len(h.section) < maxHeads/4 {
			h.section = append(append(h.section, s.View.Runes...), '.')
		}
	}
	return h.before
}
