package locate

import (
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// topics are the words of which a text must hold one to speak of unions or workers at all; "đoàn viên" alone are more
// often those of the Youth Union. Most news holds none, and is done with after this look.
var topics = []string{
	"công đoàn", "công nhân", "người lao động", "nghiệp đoàn", "liên đoàn lao động", "viên chức", "đình công", "ngừng việc",
	"lđlđ", "cđcs", "cnvclđ", "cnvc", "cnlđ", "cnvcld", "nlđ", "đvcđ", "tlđ", "cbccvc", "cbccvclđ", "cđ", "cbcđ", "ldld",
}

func topicVocabulary() []string { return strings.Fields(strings.Join(topics, " ")) }

func newTopics(lex *lexicon.Lexicon) (p phrases) {
	c := phraser{lexicon.NewTokenizer(lex, nil)}
	for _, t := range topics {
		c.add(&p, t, 1)
	}
	p.freeze()
	return p
}

// Topical says whether a document speaks of unions or workers in the blocks that are read, or comes under a union's letterhead or name.
func (l *Locator) Topical(doc *text.Document, m *Scratch) bool {
	defer m.Reset()
	for b := range doc.Blocks {
		if role := doc.Blocks[b].Role; !role.Read() && role != text.RoleLetterhead && role != text.RoleKicker {
			continue
		}
		m.tokens = m.tk.Append(m.tokens[:0], doc.Text, doc.Blocks[b].Span)
		s := scan{tokens: m.tokens}
		for i := range m.tokens {
			if m.tokens[i].Flags&beginsTopic == 0 {
				continue
			}
			if v, _ := l.topics.longest(&s, i); v != 0 {
				return true
			}
		}
	}
	return false
}
