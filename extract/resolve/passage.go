package resolve

import (
	"sort"

	"github.com/tongket/tongket/extract/text"
)

// passage is the words and numbers of a stretch of text, without its marks. What a slash or a colon joins ("đ/c", "8:30") and a word
// with figures in it are one word, which nobody knows.
type passage struct {
	doc   string // that the words stand in
	words []text.Token
}

// passageOf gives the words of tokens of doc, until the next passage is asked for.
func (w *work) passageOf(doc string, tokens []text.Token) passage {
	w.plain = appendWords(w.plain[:0], tokens)
	return passage{doc, w.plain}
}

// passageIn gives the words of block b up to byte end, without its marker, until the next passage is asked for.
func (w *work) passageIn(b, end int) passage {
	w.plain = w.plain[:0]
	for i := w.firstSentence(b); i < len(w.sentences) && w.sentences[i].Block == b && w.sentences[i].Start < end; i++ {
		w.plain = appendWords(w.plain, before(&w.sentences[i], end))
	}
	return passage{w.doc.Text, w.plain}
}

// before gives the tokens of s that begin before byte end.
func before(s *text.Sentence, end int) []text.Token {
	if s.End <= end {
		return s.Tokens
	}
	return s.Tokens[:sort.Search(len(s.Tokens), func(k int) bool { return int(s.Tokens[k].Start) >= end })]
}

// appendWords appends the words among tokens to dst.
func appendWords(dst, tokens []text.Token) []text.Token {
	for i := 0; i < len(tokens); {
		if !joins(&tokens[i]) {
			i++
			continue
		}
		end := i + 1
		for end < len(tokens) && joins(&tokens[end]) && !tokens[end].Is(text.FlagSpace) {
			end++
		}
		dst = append(dst, oneWord(tokens[i:end]))
		i = end
	}
	return dst
}

// joins says whether t is a part of a word: neither a mark nor a space parts it from the next.
func joins(t *text.Token) bool { return !t.Is(text.FlagPunct) || t.Word == '/' || t.Word == ':' }

// oneWord gives the word that tokens make. A colon at its end is none of it.
func oneWord(tokens []text.Token) text.Token {
	last := len(tokens) - 1
	if last > 0 && tokens[last].Word == ':' {
		last--
	}
	if last == 0 && !tokens[0].Is(text.FlagPunct) {
		return tokens[0]
	}
	return text.Token{Start: tokens[0].Start, End: tokens[last].End}
}
