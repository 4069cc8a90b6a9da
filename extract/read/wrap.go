package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/text"
)

// The widths, in columns, at which mails and old pages wrap their lines.
const (
	minWrap   = 50
	maxWrap   = 110
	minBroken = 3 // lines that go on in mid-sentence
	wrapSlack = 8 // an editor that hyphenates or counts bytes leaves lines this much short
)

// wrapWidth finds the width at which the file's lines were wrapped by hand or by a mailer, or 0 where they were not:
// then a line is a paragraph. Lines count as wrapped where they are full (the next word would not have fitted), end in
// mid-sentence and go on in lower case.
func wrapWidth(s string, lines []text.Block) int {
	if !goOn(s, lines) {
		return 0
	}
	var widths [maxWrap + 1]int
	long, pairs := 0, 0
	for i := range lines {
		w := width(lines[i].In(s))
		switch {
		case w > maxWrap:
			if long++; long*10 > len(lines) {
				return 0
			}
		case i+1 < len(lines) && follows(s, lines, i+1):
			widths[w]++
			pairs++
		}
	}
	if pairs < 3 {
		return 0
	}
	limit, above := maxWrap, widths[maxWrap]
	for above*10 < pairs { // one line in ten may stick out
		limit--
		above += widths[limit]
	}
	if limit < minWrap {
		return 0
	}
	full, cut := 0, 0
	for i := 1; i < len(lines); i++ {
		if !follows(s, lines, i) || !fills(s, lines, i-1, limit) {
			continue
		}
		full++
		if broken(s, lines[i-1], lines[i]) {
			cut++
		}
	}
	if cut < minBroken || cut*2 < full || full*4 < pairs {
		return 0
	}
	return limit
}

// goOn says whether as many lines are cut in mid-sentence as it takes. It spares ordinary files, of a paragraph a line, the
// counting of columns.
func goOn(s string, lines []text.Block) bool {
	n := 0
	for i := 1; i < len(lines) && n < minBroken; i++ {
		if broken(s, lines[i-1], lines[i]) && follows(s, lines, i) {
			n++
		}
	}
	return n >= minBroken
}

// broken says whether the sentence at the end of a line goes on in the next.
func broken(s string, line, next text.Block) bool {
	return beginsLower(s, next) && !endsSentence(line.In(s))
}

// beginsLower says whether a line begins with a small letter.
func beginsLower(s string, line text.Block) bool {
	r, _ := utf8.DecodeRuneInString(s[line.Start:])
	return unicode.IsLower(r)
}

// follows says whether line i stands directly below line i-1, and neither is one of several columns.
func follows(s string, lines []text.Block, i int) bool {
	if i == 0 || lines[i].Gap || lines[i].Kind != text.Paragraph || lines[i-1].Kind != text.Paragraph {
		return false
	}
	return !beside(s, lines, i) && !beside(s, lines, i-1) && !beside(s, lines, i+1)
}

// beside says whether lines i-1 and i are columns of one line.
func beside(s string, lines []text.Block, i int) bool {
	if i <= 0 || i >= len(lines) || lines[i].Gap {
		return false
	}
	for _, c := range []byte(s[lines[i-1].End:lines[i].Start]) {
		if c == '\n' || c == '\r' || c == '\f' {
			return false
		}
	}
	return true
}

// fills says whether the first word of line i+1 would not have fitted on line i.
func fills(s string, lines []text.Block, i, limit int) bool {
	next := lines[i+1].In(s)
	if n := strings.IndexAny(next, " \t"); n >= 0 {
		next = next[:n]
	}
	return width(lines[i].In(s))+1+width(next) > limit-wrapSlack
}

// endsSentence says whether a line ends in a mark that ends sentences.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, `"”’'»)`)
	return strings.HasSuffix(line, "…") || line != "" && strings.IndexByte(".!?:;", line[len(line)-1]) >= 0
}

// joinWrapped joins lines that were wrapped at limit, and those of which the first one's comma says that it goes on: the
// block spans them all, and the line end in it is white space. A limit of 0 says that no width is known.
func joinWrapped(s string, lines []text.Block, limit int) []text.Block {
	var out []text.Block // nil as long as nothing was joined
	for i := range lines {
		if i > 0 && (limit > 0 && fills(s, lines, i-1, limit) && goesOn(s, lines[i-1], lines[i]) || hangs(s, lines[i-1], lines[i])) && follows(s, lines, i) {
			if out == nil {
				out = append(make([]text.Block, 0, len(lines)), lines[:i]...)
			}
			out[len(out)-1].End = lines[i].End
			continue
		}
		if out != nil {
			out = append(out, lines[i])
		}
	}
	if out == nil {
		return lines
	}
	return out
}

// hangs says whether a line of some length ends in a comma, or any in a number, and the next begins in lower case: two lines
// alone show no width, but what is counted stands on the next.
func hangs(s string, line, next text.Block) bool {
	if !beginsLower(s, next) || listMarker(next.In(s)) > 0 {
		return false
	}
	last := s[line.End-1]
	return last == ',' && width(line.In(s)) >= minWrap || last >= '0' && last <= '9' && strings.IndexByte(line.In(s), ' ') > 0 && width(line.In(s)) >= minWrap/2
}

// goesOn says whether a full line is continued by the next: not by a list item, an indented line or what a colon announces.
func goesOn(s string, line, next text.Block) bool {
	if listMarker(next.In(s)) > 0 {
		return false
	}
	if beginsLower(s, next) {
		return true
	}
	return s[line.End-1] != ':' && indent(s, next.Start) <= indent(s, line.Start)
}

func indent(s string, start int) (n int) {
	for n < 16 && start-n > 0 && (s[start-n-1] == ' ' || s[start-n-1] == '\t') {
		n++
	}
	return n
}

// listMarker gives the length of a marker such as "- ", "1. ", "(2) ", "a) ", "IV. " at the start of a line, or 0. Years are none:
// a wrapped line may well begin with "2019. ".
func listMarker(line string) int {
	n := strings.IndexAny(line, " \t")
	if n <= 0 || n > 6 {
		return 0
	}
	mark := line[:n]
	switch mark {
	case "-", "–", "—", "+", "*", "•", "●", "▪", "":
		return n
	}
	core := strings.TrimRight(strings.TrimLeft(mark, "("), ".)/")
	if core == mark || core == "" {
		return 0
	}
	if len(core) <= 2 && strings.Trim(core, "0123456789") == "" || len(core) <= 4 && strings.Trim(core, "IVX") == "" || len(core) == 1 && core[0] >= 'a' && core[0] <= 'z' {
		return n
	}
	return 0
}
