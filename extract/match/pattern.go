// Package match runs the rule book over sentences: patterns on the symbol view, in regexp2. It finds, and understands nothing:
// what a find means is resolve's business.
package match

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/lexicon"
)

// A pattern is a regular expression over symbols, written with
//
//	{class}     one symbol of a class, or a macro in place
//	words       literal words, cut into symbols as text is
//	. [ ] ( ) | ? * + {2,3} ^ $ (?: (?= (?! (?<= (?<! (?<name>   as in regexp2
//	\.          a punctuation mark that regexp2 would read as an operator
//
// White space separates words and means nothing else.
type piece struct {
	kind pieceKind
	text string // raw syntax, class name or words
	at   int    // byte offset in the pattern
}

type pieceKind uint8

const (
	pieceRaw pieceKind = iota
	pieceClass
	pieceWords
)

// PatternError is a mistake in a pattern, with its byte offset.
type PatternError struct {
	Offset  int
	Message string
}

// Error gives the message.
func (e *PatternError) Error() string { return e.Message }

// pieces cuts a pattern.
func pieces(p string) (out []piece, err error) {
	for i := 0; i < len(p); {
		c := p[i]
		switch {
		case c == ' ' || c == '\n' || c == '\t':
			i++
		case c == '{' && i+1 < len(p) && !(p[i+1] >= '0' && p[i+1] <= '9' || p[i+1] == ','):
			end := strings.IndexByte(p[i:], '}')
			if end < 0 {
				return nil, &PatternError{i, "'{' is not closed"}
			}
			out = append(out, piece{pieceClass, p[i+1 : i+end], i})
			i += end + 1
		case c == '{':
			end := strings.IndexByte(p[i:], '}')
			if end < 0 {
				return nil, &PatternError{i, "'{' is not closed"}
			}
			out = append(out, piece{pieceRaw, p[i : i+end+1], i})
			i += end + 1
		case strings.HasPrefix(p[i:], "(?<") && i+3 < len(p) && p[i+3] != '=' && p[i+3] != '!':
			end := strings.IndexByte(p[i:], '>')
			if end < 0 {
				return nil, &PatternError{i, "a group's name is not closed"}
			}
			out = append(out, piece{pieceRaw, p[i : i+end+1], i})
			i += end + 1
		case c == '\\':
			if i+1 == len(p) {
				return nil, &PatternError{i, "'\\' at the end"}
			}
			r, n := utf8.DecodeRuneInString(p[i+1:])
			if isWord(r) {
				return nil, &PatternError{i, fmt.Sprintf("'\\%c' has no meaning on symbols", r)}
			}
			out = append(out, piece{pieceRaw, p[i : i+1+n], i})
			i += 1 + n
		default:
			end := wordsEnd(p, i)
			if end == i {
				out = append(out, piece{pieceRaw, p[i : i+1], i})
				i++
				break
			}
			out = append(out, piece{pieceWords, strings.TrimSpace(p[i:end]), i})
			i = end
		}
	}
	return out, nil
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) }

// wordsEnd finds where a run of words that begins at i ends. "/" and "-" between letters belong to it ("đ/c", "cnvc-lđ").
func wordsEnd(p string, i int) int {
	end := i
	for j, r := range p[i:] {
		switch {
		case isWord(r):
			end = i + j + len(string(r))
		case r == ' ' && end > i, (r == '/' || r == '-') && end == i+j && end > i:
		default:
			return end
		}
	}
	return end
}

// Literals gives the literal words of a pattern, one by one: the lexicon must know each before it is built.
func Literals(pattern string, macros map[string]string) (out []string, err error) {
	ps, err := pieces(pattern)
	if err != nil {
		return nil, err
	}
	for _, p := range ps {
		switch p.kind {
		case pieceWords:
			out = append(out, strings.Fields(p.text)...)
		case pieceClass:
			name := strings.TrimPrefix(p.text, "^")
			if m, ok := macros[name]; ok {
				more, err := Literals(m, without(macros, name))
				if err != nil {
					return nil, err
				}
				out = append(out, more...)
			}
		}
	}
	return out, nil
}

// without gives the macros that a macro may use: all but itself, so that a cycle ends as an unknown name.
func without(macros map[string]string, name string) map[string]string {
	rest := make(map[string]string, len(macros))
	for k, v := range macros {
		if k != name {
			rest[k] = v
		}
	}
	return rest
}

// expand writes a pattern as regexp2 reads it.
func expand(pattern string, lex *lexicon.Lexicon, macros map[string]string) (string, error) {
	ps, err := pieces(pattern)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	inSet := false
	for i, p := range ps {
		switch p.kind {
		case pieceRaw:
			switch p.text {
			case "[":
				inSet = true
			case "]":
				inSet = false
			}
			b.WriteString(p.text)
		case pieceWords:
			syms := lex.Symbols(p.text)
			if slices.Contains(syms, lexicon.SymOther) {
				return "", &PatternError{p.at, fmt.Sprintf("%q is no word that text can have: a word and digits are two", p.text)}
			}
			one := len(syms) == 1 || inSet
			quantified := i+1 < len(ps) && ps[i+1].kind == pieceRaw && strings.ContainsAny(ps[i+1].text[:1], "?*+{")
			if !one && quantified {
				b.WriteString("(?:" + escape(syms) + ")")
			} else {
				b.WriteString(escape(syms))
			}
		case pieceClass:
			s, err := expandName(p, lex, macros, inSet)
			if err != nil {
				return "", err
			}
			b.WriteString(s)
		}
	}
	return b.String(), nil
}

func expandName(p piece, lex *lexicon.Lexicon, macros map[string]string, inSet bool) (string, error) {
	name, negated := strings.CutPrefix(p.text, "^")
	if m, ok := macros[name]; ok && !negated {
		s, err := expand(m, lex, without(macros, name))
		if err != nil {
			return "", &PatternError{p.at, fmt.Sprintf("in {%s}: %v", name, err)}
		}
		if inSet {
			set, open := strings.CutPrefix(s, "[")
			set, closed := strings.CutSuffix(set, "]")
			if !open || !closed || strings.ContainsAny(set, "[]") {
				return "", &PatternError{p.at, fmt.Sprintf("{%s} is no set and cannot stand in one", name)}
			}
			return set, nil
		}
		return "(?:" + s + ")", nil
	}
	syms := lex.Class(name)
	if syms == nil {
		return "", &PatternError{p.at, fmt.Sprintf("no class or macro is called %q%s", name, nearest(name, lex, macros))}
	}
	switch {
	case inSet && negated:
		return "", &PatternError{p.at, fmt.Sprintf("{^%s} cannot stand in a set", name)}
	case inSet:
		return escape(syms), nil
	case negated:
		return "[^" + escape(syms) + "]", nil
	case len(syms) == 1:
		return escape(syms), nil
	}
	return "[" + escape(syms) + "]", nil
}

func escape(syms []rune) string {
	var b strings.Builder
	for _, r := range syms {
		if r < 128 && !isWord(r) && r != lexicon.SymOther {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// nearest gives a hint for a mistyped name.
func nearest(name string, lex *lexicon.Lexicon, macros map[string]string) string {
	best, bestAt := "", 3
	names := lex.Classes()
	for m := range macros {
		names = append(names, m)
	}
	for _, n := range names {
		if d := distance(name, n); d < bestAt || d == bestAt && best != "" && n < best {
			best, bestAt = n, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(": did you mean %q?", best)
}

// distance is Levenshtein's.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := last
			if a[i] != b[j] {
				cost++
			}
			last = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}
