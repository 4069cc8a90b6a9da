package read

import (
	"regexp"
	"strings"
)

// odtStyles are the styles of an OpenDocument text by family and name.
type odtStyles struct {
	styles map[string]*odtStyle
	lists  map[string]*[maxLevels]listLevel
	fonts  map[string]string // the family of a declared font
}

// odtStyle is what a style says of the things that matter here.
type odtStyle struct {
	parent   string
	font     string
	hidden   bool
	title    bool
	unlisted bool // it takes headings out of the outline
}

// outlineList is the key of the list that headings are counted by; no style has it as its name.
const outlineList = "\x00outline"

func newODTStyles() *odtStyles {
	return &odtStyles{map[string]*odtStyle{}, map[string]*[maxLevels]listLevel{}, map[string]string{}}
}

// visit takes the definition of a style, a list or a font.
func (s *odtStyles) visit(x *xmlScan) {
	name := x.attr("name")
	switch {
	case x.is("font-face"):
		s.fonts[name] = strings.Trim(x.attr("font-family"), "'")
	case x.is("style"):
		list, said := x.find("list-style-name")
		style := &odtStyle{parent: x.attr("parent-style-name"), title: name == "Title", unlisted: said && len(list) == 0}
		s.styles[x.attr("family")+" "+name] = style
		x.each(func() {
			if x.is("text-properties") {
				style.font = first(x.attr("font-name"), strings.Trim(x.attr("font-family"), "'"))
				style.hidden = x.attr("display") == "none"
			}
		})
	case x.is("outline-style"):
		s.lists[outlineList] = readODTList(x)
	default:
		s.lists[name] = readODTList(x)
	}
}

// readODTList reads the levels of a list style.
func readODTList(x *xmlScan) *[maxLevels]listLevel {
	l := &[maxLevels]listLevel{}
	x.each(func() {
		i := number(x.attr("level"), 0) - 1
		if i < 0 || i >= maxLevels {
			return
		}
		switch string(x.name) {
		case "list-level-style-number", "outline-level-style":
			l[i] = listLevel{start: number(x.attr("start-value"), 1), format: odtFormats[x.attr("num-format")], text: odtPattern(x, i)}
			if l[i].format == "" {
				l[i].format = "none"
			}
		case "list-level-style-bullet":
			l[i] = listLevel{format: "bullet", text: x.attr("bullet-char")}
		}
	})
	return l
}

// odtFormats gives the names that listNumber knows.
var odtFormats = map[string]string{"1": "decimal", "01": "decimalZero", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}

var odtPlace = regexp.MustCompile(`%([0-9]+)%`)

// odtPattern gives the pattern of a level: what LibreOffice writes it down as, or prefix, numbers and suffix.
func odtPattern(x *xmlScan, level int) string {
	if p := x.attr("num-list-format"); p != "" {
		return odtPlace.ReplaceAllString(p, "%$1")
	}
	shown := min(max(number(x.attr("display-levels"), 1), 1), level+1)
	var places []string
	for i := level + 1 - shown; i <= level && i < 9; i++ {
		places = append(places, "%"+string(rune('1'+i)))
	}
	return x.attr("num-prefix") + strings.Join(places, ".") + x.attr("num-suffix")
}

// chain calls visit with a style and its parents, as long as visit asks for more.
func (s *odtStyles) chain(family, name string, visit func(*odtStyle) bool) {
	for range maxBased {
		style := s.styles[family+" "+name]
		if style == nil || visit(style) || style.parent == "" {
			return
		}
		name = style.parent
	}
}

// look gives font and visibility of a text in a style; what the style leaves open is as around it.
func (s *odtStyles) look(family, name string, around odtLook) odtLook {
	font := ""
	s.chain(family, name, func(d *odtStyle) bool {
		around.hidden = around.hidden || d.hidden
		font = d.font
		return font != ""
	})
	if font == "" {
		return around
	}
	around.font = max(classOf(font), classOf(s.fonts[font]))
	return around
}

// title says whether a paragraph style is that of a document's title.
func (s *odtStyles) title(name string) (is bool) {
	s.chain("paragraph", name, func(d *odtStyle) bool { is = d.title; return is })
	return is
}

// odtLook is how a text looks.
type odtLook struct {
	font   fontClass
	hidden bool
}

// unlisted says whether a paragraph style takes headings out of the outline's numbers.
func (s *odtStyles) unlisted(name string) (is bool) {
	s.chain("paragraph", name, func(d *odtStyle) bool { is = d.unlisted; return is })
	return is
}
