package read

import (
	"math"
	"strings"

	"github.com/tongket/tongket/extract/read/pdf"
)

// pdfPageLines puts the characters of a page, cut into stripes, into lines, from top to bottom. Where text stands in columns, those of a newspaper or
// the two of a letterhead, the lines of a column follow each other.
func pdfPageLines(stripes []stripe) (lines []pdfLine) {
	groups, plain := 0, 0 // stripes from plain on are not yet put into lines
	flush := func(end int) {
		var between []pdf.Glyph
		for _, s := range stripes[plain:end] {
			between = append(between, s.glyphs...)
		}
		lines, plain = append(lines, pdfLines(between)...), end
	}
	for i := 0; i < len(stripes); i++ {
		r := columnsAt(stripes, i, plain)
		if r.kind == noColumns { // a long table is not tried again from each of its rows
			i += (r.to - r.from) / 2
			continue
		}
		flush(r.from)
		for _, column := range r.columns {
			groups++
			for k := range column {
				column[k].group, column[k].columns = groups, r.kind
			}
			lines = append(lines, column...)
		}
		plain, i = r.to, r.to-1
	}
	flush(len(stripes))
	return lines
}

// columnSet is a run of stripes that stand in columns.
type columnSet struct {
	from, to int
	kind     columnKind
	columns  [][]pdfLine
}

// columnsAt finds the columns that begin with stripe i, or up to two stripes before, but not before first: the last column may begin higher
// than the others.
func columnsAt(stripes []stripe, i, first int) (r columnSet) {
	n, gutters := columnRun(stripes[i:], minGutter)
	if n == 0 {
		return r
	}
	r.from, r.to = i, i+n
	for r.from > max(first, i-2) && near(&stripes[r.from-1], &stripes[r.from]) && len(intersect(gutters, stripes[r.from-1].free, minGutter*stripes[r.from].size)) > 0 {
		r.from--
	}
	if r.columns, r.kind = pdfColumns(stripes[r.from:r.to], gutters); r.kind == proseColumns {
		return r
	}
	// The two columns of a letterhead may all but touch.
	n, gutters = columnRun(stripes[i:], narrowGutter)
	r.from, r.to = i, i+n
	if r.columns, r.kind = pdfColumns(stripes[r.from:r.to], gutters); r.kind == proseColumns {
		r.kind = noColumns
	}
	return r
}

// columnKind says what columns are for.
type columnKind uint8

const (
	noColumns       columnKind = iota
	proseColumns               // text goes on from one to the next
	officialColumns            // the head or the foot of an official letter
)

// columnRun tells how many stripes, from the first, have upright gaps of a width in common that part text from text, and gives those.
func columnRun(stripes []stripe, wide float32) (n int, gutters []gap) {
	gutters = inner(stripes[0].free)
	if len(gutters) == 0 {
		return 0, nil
	}
	for n = 1; n < len(stripes); n++ {
		s, last := &stripes[n], &stripes[n-1]
		common := intersect(gutters, s.free, wide*s.size)
		if len(common) == 0 || !near(last, s) {
			break
		}
		gutters = common
	}
	return n, gutters
}

// pdfColumns cuts stripes into columns and says what they are for; noColumns where they make no sense one after the other.
func pdfColumns(stripes []stripe, gutters []gap) (columns [][]pdfLine, kind columnKind) {
	parts := make([][]pdf.Glyph, len(gutters)+1)
	for i := range stripes {
		for _, g := range stripes[i].glyphs {
			k := 0
			for k < len(gutters) && (g.Left+g.Right)/2 > (gutters[k].left+gutters[k].right)/2 {
				k++
			}
			parts[k] = append(parts[k], g)
		}
	}
	prose := len(stripes) > 0
	for _, part := range parts {
		lines := pdfLines(part)
		columns = append(columns, lines)
		prose = prose && runsOn(lines, len(parts))
		for i := range lines {
			if len(parts) == 2 && isOfficial(lines[i].text()) {
				kind = officialColumns
			}
		}
	}
	if kind == noColumns && prose {
		kind = proseColumns
	}
	return columns, kind
}

// runsOn says whether the lines of one of n columns are those of running text: several words each, most of them as wide as the column.
func runsOn(lines []pdfLine, n int) bool {
	left, right := float32(math.Inf(1)), float32(math.Inf(-1))
	for i := range lines {
		left, right = min(left, lines[i].Left), max(right, lines[i].Right)
	}
	full, words, figures := 0, 0, 0
	for i := range lines {
		s := lines[i].text()
		if lines[i].Right-lines[i].Left >= 0.8*(right-left) {
			full++
		}
		words += len(strings.Fields(s))
		if strings.Trim(s, "0123456789.,%/- ") == "" {
			figures++
		}
	}
	return len(lines) >= 4 && full*2 >= len(lines) && words >= len(lines)*max(3, 6-n) && figures*5 < len(lines)
}
