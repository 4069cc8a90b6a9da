package model

import "slices"

// Lang is a language of labels and messages: Vi or En.
type Lang string

// The languages. Anything else, the zero value too, reads as Vi.
const (
	Vi Lang = "vi"
	En Lang = "en"
)

// pick gives en where the language is English and vi otherwise.
func (l Lang) pick(vi, en string) string {
	if l == En {
		return en
	}
	return vi
}

// Term is one code of a closed list, with its names and meaning in both languages.
type Term[C ~string] struct {
	Code         C
	Unit         Unit // of an Indicator; empty in other lists
	Vi, En       string
	DescVi, Desc string
}

// Label gives the term's name in lang.
func (t Term[C]) Label(lang Lang) string { return lang.pick(t.Vi, t.En) }

// Meaning gives the term's meaning in lang.
func (t Term[C]) Meaning(lang Lang) string { return lang.pick(t.DescVi, t.Desc) }

// Find looks a code up in a list of terms: Find(Indicators(), "members"). ok is false where the list has no such code.
func Find[C ~string](terms []Term[C], code string) (term Term[C], ok bool) {
	i := slices.IndexFunc(terms, func(t Term[C]) bool { return string(t.Code) == code })
	if i < 0 {
		return Term[C]{}, false
	}
	return terms[i], true
}

// label gives the name of c in lang, or the code itself where the list does not know it.
func label[C ~string](terms []Term[C], c C, lang Lang) string {
	if t, ok := Find(terms, string(c)); ok {
		return t.Label(lang)
	}
	return string(c)
}

func clone[C ~string](terms []Term[C]) []Term[C] { return slices.Clone(terms) }
