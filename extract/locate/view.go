package locate

import (
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// view writes the sentence as a string of symbols: one for each mention, lexicon term, punctuation mark and other word.
func view(lex *lexicon.Lexicon, s *text.Sentence) {
	v := &s.View
	m := 0
	for i := 0; i < len(s.Tokens); {
		limit := len(s.Tokens)
		if m < len(s.Mentions) {
			limit = s.Mentions[m].First
		}
		if i == limit {
			put(v, symbolOf(lex, s, &s.Mentions[m]), i)
			i = s.Mentions[m].Last
			m++
			continue
		}
		if n := dots(s.Tokens[i:limit]); n > 1 { // "khó khăn... được tặng vé" is one clause
			put(v, lexicon.Mark(lexicon.MarkEllipsis), i)
			i += n
			continue
		}
		sym, n := lex.Longest(s.Tokens[i:limit])
		if n == 0 {
			sym, n = plain(s.Tokens[i]), 1
		}
		put(v, sym, i)
		i += n
	}
	v.At = append(v.At, int32(len(s.Tokens)))
}

// dots counts the full stops that tokens begin with.
func dots(tokens []text.Token) (n int) {
	for n < len(tokens) && tokens[n].Word == '.' && tokens[n].Is(text.FlagPunct) {
		n++
	}
	return n
}

// plain gives the symbol of a token that belongs to no term.
func plain(t text.Token) rune {
	switch {
	case t.Is(text.FlagDigits):
		return lexicon.SymDigits
	case t.Is(text.FlagPunct):
		switch t.Word {
		case lexicon.MarkOpen, lexicon.MarkClose: // one quotation mark is enough for rules
			return '"'
		}
		return lexicon.Mark(t.Word)
	}
	return lexicon.SymOther
}

func symbolOf(lex *lexicon.Lexicon, s *text.Sentence, m *text.Mention) rune {
	switch m.Kind {
	case text.MentionQuantity:
		switch m.Quantity.Unit {
		case text.Money:
			return lexicon.SymMoney
		case text.Percent, text.Points:
			return lexicon.SymPercent
		}
		return lexicon.SymNumber
	case text.MentionPeriod:
		return lexicon.SymPeriod
	case text.MentionOrg:
		switch m.Org.Class {
		case text.OrgUnion:
			return lexicon.SymUnion
		case text.OrgFirm:
			return lexicon.SymFirm
		}
		return lexicon.SymState
	case text.MentionPlace:
		return lexicon.SymPlace
	case text.MentionDocNumber:
		return lexicon.SymDocNumber
	case text.MentionQuoted:
		// 3 “Mái ấm Công đoàn” are houses: a quoted term keeps its meaning.
		if sym, n := lex.Longest(s.Tokens[m.First+1 : m.Last-1]); n == m.Last-m.First-2 {
			return sym
		}
		return lexicon.SymQuoted
	}
	return lexicon.SymExcluded
}

func put(v *text.View, sym rune, at int) {
	v.Runes = append(v.Runes, sym)
	v.At = append(v.At, int32(at))
}
