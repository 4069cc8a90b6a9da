package read

import (
	"strings"

	"golang.org/x/net/html"
)

type wordKind uint8

const (
	noWord wordKind = iota
	weakWord
	strongWord
)

// furnitureWord looks for a word in class, id and role that names something other than an article.
func furnitureWord(n *html.Node) (found wordKind) {
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" && a.Key != "role" {
			continue
		}
		before := ""
		classWords(a.Val, func(w string, first bool) bool {
			kind := kindOf(w, before, first)
			before = w
			found = max(found, kind)
			return found < strongWord
		})
	}
	return found
}

// kindOf judges one word of a class name; "no-sidebar" and "has-sidebar" speak of a page's frame.
func kindOf(w, before string, first bool) wordKind {
	if first && w == "widget" { // "elementor-widget" wraps everything, articles too
		return weakWord
	}
	switch before {
	case "no", "has", "with", "without", "hide":
		return noWord
	}
	pair := ""
	if before != "" && !first {
		pair = before + "-" + w
	}
	switch {
	case strongWords[w] || strongWords[pair]:
		return strongWord
	case weakWords[w] || weakWords[pair]:
		return weakWord
	}
	return noWord
}

// classWords cuts "relatedNews box_tin-moi" into its words, lower case; first says that a word begins a class name.
func classWords(value string, yield func(word string, first bool) bool) {
	first := true
	for i := 0; i < len(value); {
		start := i
		for i < len(value) && isAlnum(value[i]) && (i == start || !isUpper(value[i]) || isUpper(value[i-1])) {
			i++
		}
		if i > start {
			if !yield(strings.ToLower(value[start:i]), first) {
				return
			}
			first = false
			continue
		}
		first = first || value[i] == ' '
		i++
	}
}

// hasClass says whether a word occurs in the class of n.
func hasClass(n *html.Node, word string) (found bool) {
	class := attr(n, "class")
	if class == "" {
		return false
	}
	classWords(class, func(w string, _ bool) bool {
		found = w == word
		return !found
	})
	return found
}

func isUpper(b byte) bool { return b >= 'A' && b <= 'Z' }

func isAlnum(b byte) bool {
	return b >= 'a' && b <= 'z' || isUpper(b) || b >= '0' && b <= '9'
}
