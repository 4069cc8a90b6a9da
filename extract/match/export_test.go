package match

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/dlclark/regexp2/v2"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
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

// Finds gives what the rules find in s before conflicts are settled, as text, in order.
func (m *Matcher) Finds(s *text.Sentence, heads []rune) (out []string) {
	may := make([]uint64, m.filter.words)
	m.filter.may(s.View.Runes, may)
	var problems []string
	l := m.look(s, heads, func(p rules.Problem) { problems = append(problems, p.Err.Error()) }, m.newRoom())
	l.bySymbol(may)
	l.byRegexp(may)
	for _, f := range l.found {
		out = append(out, show(f))
	}
	slices.Sort(out)
	return append(problems, out...)
}

// FindsByRegexp gives the same by regexp2 alone: every pattern of every rule, one by one.
func (m *Matcher) FindsByRegexp(s *text.Sentence, heads []rune) (out []string, err error) {
	for i := range m.rules {
		c := slow(m.rules[i])
		found, err := c.search(s)
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			v, err := c.surroundings(m.symbols(s.View.Runes), m.symbols(heads), f.From, f.To)
			if err != nil {
				return nil, err
			}
			if v == holds {
				out = append(out, show(f))
			}
		}
	}
	slices.Sort(out)
	return out, nil
}

// slow gives a rule without its automata.
func slow(c compiled) compiled {
	for _, p := range []**pattern{&c.match, &c.before, &c.after, &c.notBefore, &c.notAfter, &c.unless, &c.topic} {
		if *p != nil {
			*p = &pattern{re: (*p).re}
		}
	}
	return c
}

func show(f rules.Find) string {
	return fmt.Sprintf("%s %d-%d %v", f.Rule.ID, f.From, f.To, f.Parts)
}

// ByRegexp names the patterns that regexp2 runs, as rule and field.
func (m *Matcher) ByRegexp() (out []string) {
	for i := range m.rules {
		c := &m.rules[i]
		for _, p := range []struct {
			field string
			*pattern
		}{{"match", c.match}, {"before", c.before}, {"after", c.after}, {"not_before", c.notBefore}, {"not_after", c.notAfter}, {"unless", c.unless}, {"topic", c.topic}} {
			if p.pattern != nil && p.auto == nil {
				out = append(out, c.ID+" "+p.field)
			}
		}
	}
	return out
}
