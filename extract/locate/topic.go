package locate

import (
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// topics are the words of which a text must hold one to speak of unions or workers at all; "đoàn viên" alone are more often
// those of the Youth Union. Most news holds none,
// and is done with after this look.
var topics = []string{
	"công đoàn", "công nhân", "người lao động", "nghiệp đoàn", "liên đoàn lao động", "viên chức", "đình công", "ngừng việc",
	"lđlđ", "cđcs", "cnvclđ", "cnvc", "cnlđ", "cnvcld", "nlđ", "đvcđ", "tlđ", "cbccvc", "cbccvclđ", "cđ", "cbcđ", "ldld",
}

// topicFinder looks for topics in tokens.
type topicFinder struct {
	first []bool                      // by word: a topic begins with it
	next  map[text.Word][][]text.Word // by first word: the words that must follow
}

func newTopicFinder(lex *lexicon.Lexicon) topicFinder {
	f := topicFinder{next: map[text.Word][][]text.Word{}}
	for _, t := range topics {
		words := strings.Fields(t)
		var rest []text.Word
		for _, w := range words[1:] {
			rest = append(rest, lex.Word(w))
		}
		first := lex.Word(words[0])
		f.next[first] = append(f.next[first], rest)
		if n := int(first) + 1; n > len(f.first) {
			f.first = append(f.first, make([]bool, n-len(f.first))...)
		}
		f.first[first] = true
	}
	return f
}

// in says whether a topic stands in the tokens.
func (f topicFinder) in(tokens []text.Token) bool {
	for i := range tokens {
		if w := int(tokens[i].Word); w >= len(f.first) || !f.first[w] {
			continue
		}
		for _, rest := range f.next[tokens[i].Word] {
			if i+len(rest) < len(tokens) && follows(tokens[i+1:], rest) {
				return true
			}
		}
	}
	return false
}

func follows(tokens []text.Token, words []text.Word) bool {
	for k, w := range words {
		if tokens[k].Word != w {
			return false
		}
	}
	return true
}

// Topical says whether a document speaks of unions, members or workers in the blocks that are read.
func (l *Locator) Topical(doc *text.Document, m *Scratch) bool {
	defer m.Reset()
	for b := range doc.Blocks {
		if doc.Blocks[b].Role.Read() {
			if m.tokens = m.tk.Append(m.tokens[:0], doc.Text, doc.Blocks[b].Span); l.topic.in(m.tokens) {
				return true
			}
		}
	}
	return false
}
