package read

import (
	"regexp"
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// What stands between a mail and the earlier one that it answers or sends on, in the words of Gmail, Yahoo, Outlook and
// Thunderbird in Vietnamese and English.
var (
	quoteIntro   = regexp.MustCompile(`(?i)^(?:vào|ngày|lúc|on|at)\s[^\n]{6,200}(?:\n[^\n]{0,200})?(?:đã viết|viết|wrote)\s*:$`)
	introEnd     = regexp.MustCompile(`(?i)^(?:[^\n]{0,100}\s)?(?:đã viết|wrote)\s*:$`)
	sentAt       = regexp.MustCompile(`@|\b\d{1,2}:\d{2}\b`) // every one of them says the address or the time; "Ngày 12/3, chị viết:" is none
	introStart   = regexp.MustCompile(`(?i)^(?:vào|ngày|on)\s.{6,200}$`)
	originalMail = regexp.MustCompile(`(?i)^[-_ ]*(?:original message|thư gốc|tin nhắn gốc|thư ban đầu)[-_ ]*$`)
	fromField    = regexp.MustCompile(`(?i)^(?:from|từ|người gửi)\s*:`)
	sentField    = regexp.MustCompile(`(?i)(?:^|\n)(?:sent|date|đã gửi|ngày|ngày gửi|gửi lúc)\s*:`)
	forwarded    = regexp.MustCompile(`(?i)^[-_ ]*(?:begin )?(?:forwarded message|thư (?:được )?chuyển tiếp|chuyển tiếp thư)\s*:?[-_ ]*$`)
	forwardTitle = regexp.MustCompile(`(?i)^\s*(?:fwd?|fw|chuyển tiếp)\s*:`)
)

// markQuoted makes the earlier mails that a reply repeats margins: their figures are not the reply's, and were counted where they
// were first sent. A mail that is sent on without a word of its own is that mail.
func markQuoted(doc *text.Document) {
	quoted := make([]bool, len(doc.Blocks))
	last := lastQuote(doc)
	quotes, rest := len(doc.Blocks), len(doc.Blocks) // from there on all that is quoted, and all, is of earlier mails
	intro, own := 0, false                           // intro is where the last introduction ends
	for i := range doc.Blocks {
		if forwarded.MatchString(doc.Blocks[i].In(doc.Text)) || forwardTitle.MatchString(doc.Meta.Title) && introOf(doc, i) > 0 {
			own = true
			break
		}
		if n := introOf(doc, i); n > 0 && last >= i+n {
			quotes, intro = min(quotes, i), i+n
		} else if n > 0 { // nothing shows how far the earlier mail goes
			rest = min(rest, i)
		}
		quoted[i] = i < intro || i >= rest || i >= quotes && doc.Blocks[i].Kind == text.Quote || arrowed(doc, i)
		own = own || !quoted[i]
	}
	for i := range doc.Blocks {
		if own && (quoted[i] || i >= rest || i >= quotes && doc.Blocks[i].Kind == text.Quote) {
			doc.Blocks[i].Kind = text.Margin
		}
	}
}

// arrowed says whether block i stands behind the mark of what is quoted.
func arrowed(doc *text.Document, i int) bool {
	return strings.HasPrefix(doc.Blocks[i].In(doc.Text), ">")
}

// lastQuote gives the last block that is quoted; -1 where none is.
func lastQuote(doc *text.Document) int {
	for i := len(doc.Blocks) - 1; i >= 0; i-- {
		if doc.Blocks[i].Kind == text.Quote || arrowed(doc, i) {
			return i
		}
	}
	return -1
}

// introOf tells how many blocks from block i on introduce an earlier mail.
func introOf(doc *text.Document, i int) int {
	s := doc.Blocks[i].In(doc.Text)
	switch {
	case len(s) > 400:
	case quoteIntro.MatchString(s) && sentAt.MatchString(s), originalMail.MatchString(s):
		return 1
	case introStart.MatchString(s) && sentAt.MatchString(s) && i+1 < len(doc.Blocks) && introEnd.MatchString(doc.Blocks[i+1].In(doc.Text)):
		return 2
	case fromField.MatchString(s):
		for j := i; j < min(i+3, len(doc.Blocks)); j++ {
			if sentField.MatchString(doc.Blocks[j].In(doc.Text)) {
				return 1
			}
		}
	}
	return 0
}
