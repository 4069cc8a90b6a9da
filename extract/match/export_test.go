package match

import (
	"regexp"
	"strings"
	"time"

	"github.com/dlclark/regexp2/v2"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/rules"
)

// bareSymbols are plain-text patterns for what locate reads once for all rules.
var bareSymbols = map[string]string{
	"number": `[0-9][0-9.,]*`, "money": `[0-9][0-9.,]* ?(?:nghìn|triệu|tỷ|tỉ)?(?: ?đồng|đ)`, "percent": `[0-9][0-9,.]* ?%`,
	"excluded": `[0-9]+ (?:tuổi|km|giờ)`, "period": `(?:năm [0-9]{4}|quý [ivx0-9]+|[0-9]+ tháng|ngày [0-9/]+)`,
	"union": `(?:liên đoàn lao động|lđlđ|công đoàn)[^,.;]{0,30}`, "state": `(?:ubnd|ủy ban nhân dân)[^,.;]{0,20}`, "firm": `công ty[^,.;]{0,30}`,
	"org": `(?:liên đoàn lao động|lđlđ|ubnd|công ty)[^,.;]{0,30}`, "place": `(?:huyện|quận|tỉnh|thành phố) \w+`,
	"docno": `[0-9]+[/-][\w-]+`, "quoted": `“[^”]{1,80}”`, "other": `\w+`,
}

var notSet = regexp.MustCompile(`\[\^[^\]]*\](\{0,([0-9]+)\}|[*+?])?`)

// BareRules writes the evidence patterns of a book, with what must stand before them, as regular expressions over folded text: each
// class an alternation of its terms. It is what the rules cost without symbols, filter and shared reading.
func BareRules(book *rules.Book) (out []*regexp2.Regexp, skipped int) {
	terms := map[string][]string{}
	for _, c := range book.Classes {
		for _, t := range c.Terms {
			for _, a := range alternatives(t) {
				terms[c.Name] = append(terms[c.Name], regexp.QuoteMeta(lexicon.Fold(a)))
			}
		}
	}
	for _, r := range book.Rules {
		p := ""
		if r.Before != "" {
			p = "(?<=" + bare(r.Before, book, terms, Macros(book)) + ")"
		}
		re, err := regexp2.Compile(p+bare(r.Match, book, terms, Macros(book)), regexp2.ExplicitCapture)
		if err != nil {
			skipped++
			continue
		}
		re.MatchTimeout = 250 * time.Millisecond // a longer one would flatter the comparison
		out = append(out, re)
	}
	return out, skipped
}

func bare(pattern string, book *rules.Book, terms map[string][]string, macros map[string]string) string {
	// A negated set of symbols is, over text, a run of anything but sentence marks.
	pattern = notSet.ReplaceAllString(pattern, "<<gap>>")
	var b strings.Builder
	ps, err := pieces(strings.ReplaceAll(pattern, "<<gap>>", "{gap_}"))
	if err != nil {
		return pattern
	}
	for _, p := range ps {
		switch {
		case p.kind == pieceRaw && p.text == `\.`:
			b.WriteString(`\.`)
		case p.kind == pieceRaw:
			b.WriteString(p.text)
		case p.kind == pieceWords:
			b.WriteString(` ?` + regexp.QuoteMeta(lexicon.Fold(p.text)) + ` ?`)
		case p.text == "gap_":
			b.WriteString(`[^;.!?]{0,80}`)
		case macros[p.text] != "":
			b.WriteString("(?:" + bare(macros[p.text], book, terms, without(macros, p.text)) + ")")
		case bareSymbols[p.text] != "":
			b.WriteString(` ?(?:` + bareSymbols[p.text] + `) ?`)
		default:
			b.WriteString(` ?(?:` + strings.Join(closure(p.text, book, terms, map[string]bool{}), "|") + `) ?`)
		}
	}
	return b.String()
}

// Unfiltered gives the rules whose evidence and surroundings fit a view, run one by one; Filtered says which of them the
// filter lets through.
func (m *Matcher) Unfiltered(view []rune) (fit []int, err error) {
	for i := range m.rules {
		c := &m.rules[i]
		found := false
		err := c.match.FindRunesMatches(view, 0, func(v regexp2.MatchView) bool {
			from, n, _ := v.GroupRange(0)
			if n == 0 {
				return true
			}
			failed, err := c.surroundings(view, nil, from, from+n)
			found = err == nil && (failed == "" || failed == "topic")
			return !found
		})
		if err != nil {
			return nil, err
		}
		if found {
			fit = append(fit, i)
		}
	}
	return fit, nil
}

// Filtered says whether the filter lets rule i run on a view.
func (m *Matcher) Filtered(view []rune, i int) bool {
	set := make([]uint64, m.filter.words)
	m.filter.may(view, set)
	return set[i/64]&(1<<(i%64)) != 0
}

// RuleID gives the id of rule i.
func (m *Matcher) RuleID(i int) string { return m.rules[i].ID }
