package locate

import (
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// view writes the sentence as a string of symbols: one for each mention, lexicon term, punctuation mark and other word.
func view(lex *lexicon.Lexicon, s *text.Sentence, room *room) text.View {
	most := len(s.Tokens)
	v := text.View{Runes: room.runes.Room(most)[:most], At: room.starts.Room(most + 1)[:most+1]}
	n, from := 0, 0
	for i := range s.Mentions {
		m := &s.Mentions[i]
		if from < m.First {
			n = spell(lex, v, n, s.Tokens[:m.First], from)
		}
		v.Runes[n], v.At[n] = symbolOf(lex, s, m), int32(m.First)
		n, from = n+1, m.Last
	}
	n = spell(lex, v, n, s.Tokens, from)
	v.At[n] = int32(most)
	return text.View{Runes: room.runes.Take(v.Runes[:n]), At: room.starts.Take(v.At[:n+1])}
}

// spell writes the symbols of tokens from i on, which belong to no mention, to the place n of a view. It gives the place after
// them.
func spell(lex *lexicon.Lexicon, v text.View, n int, tokens []text.Token, i int) int {
	for i < len(tokens) {
		symbol, longer := lex.Alone(tokens[i].Word)
		length := 1
		switch {
		case longer:
			if term, l := lex.Longest(tokens[i:]); l > 0 {
				symbol, length = term, l
			}
		case symbol == '.':
			if length = dots(tokens[i:]); length > 1 { // "khó khăn... được tặng vé" is one clause
				symbol = lexicon.Mark(lexicon.MarkEllipsis)
			}
		}
		v.Runes[n], v.At[n] = symbol, int32(i)
		n, i = n+1, i+length
	}
	return n
}

// dots counts the full stops that tokens begin with.
func dots(tokens []text.Token) (n int) {
	for n < len(tokens) && tokens[n].Word == '.' {
		n++
	}
	return n
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
		sym, n := lex.Longest(s.Tokens[m.First+1 : m.Last-1])
		if n == m.Last-m.First-2 || n > 0 && lex.In(sym, "award_form") { // so does the form that opens one: “Giải thưởng 28/7”
			return sym
		}
		return lexicon.SymQuoted
	}
	return lexicon.SymExcluded
}
