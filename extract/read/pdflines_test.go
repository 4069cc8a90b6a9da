package read

import (
	"testing"
	"time"

	"github.com/tongket/tongket/extract/read/pdf"
)

// typeset puts words on a line, letter by letter, with gaps before them.
func typeset(at, y float32, words ...any) (glyphs []pdf.Glyph) {
	for _, w := range words {
		switch w := w.(type) {
		case float64:
			at += float32(w)
		case string:
			for _, r := range w {
				glyphs = append(glyphs, pdf.Glyph{Box: pdf.Box{Left: at, Right: at + 5, Bottom: y, Top: y + 10}, Rune: r})
				at += 5
			}
		}
	}
	return glyphs
}

// The tab behind the letter of a list may have hardly any room, the gap in "3.000" has none.
func TestMarkerGap(t *testing.T) {
	for want, words := range map[string][]any{
		"b. Khối":        {"b.", 0.6, "Khối"},
		"b. Khối trường": {"b.", 0.6, "Kh", 0.6, "ối", 3.0, "trường"},
		"3.000 cây":      {"3.", 0.6, "000", 3.0, "cây"},
		"A.Blong":        {"A.", 0.2, "Blong"},
	} {
		if lines := pdfLines(typeset(20, 100, words...)); len(lines) != 1 || lines[0].text() != want {
			t.Errorf("%+v, want %q", lines, want)
		}
	}
}

// Columns of running text are read one after the other; a table without ruled lines is read line by line.
func TestPDFColumns(t *testing.T) {
	var prose, table []pdf.Glyph
	for y := float32(200); y >= 140; y -= 12 {
		prose = append(append(prose, typeset(20, y, "một hai ba bốn năm")...), typeset(140, y, "sáu bảy tám chín mười")...)
		table = append(append(table, typeset(20, y, "Huyện Lạc Thủy")...), typeset(140, y, "96 CĐCS")...)
	}
	if lines := pdfPageLines(pdfStripes(prose)); len(lines) != 12 || lines[0].columns != proseColumns || lines[5].group != 1 || lines[6].group != 2 || lines[6].text() != "sáu bảy tám chín mười" {
		t.Errorf("%+v", lines)
	}
	var long []pdf.Glyph
	for y := float32(0); y < 60_000; y += 12 {
		long = append(append(long, typeset(20, y, "Huyện Lạc Thủy")...), typeset(140, y, "96 CĐCS")...)
	}
	start := time.Now()
	if lines := pdfPageLines(pdfStripes(long)); len(lines) != 5000 || time.Since(start) > 5*time.Second {
		t.Errorf("%d lines after %v", len(lines), time.Since(start))
	}
	if lines := pdfPageLines(pdfStripes(table)); len(lines) != 6 || lines[0].group != 0 || len(lines[0].pieces) != 2 {
		t.Errorf("%+v", lines)
	}
}
