package read

import (
	"strconv"
	"strings"
)

// docxStyles are the styles of a Word document by id; the zero id holds the defaults.
type docxStyles struct {
	byID      map[string]*docxStyle
	paragraph string // the id of the default paragraph style
	current   *docxStyle
}

// docxStyle is what a style says of the things that matter here. What is empty comes from the style it is based on.
type docxStyle struct {
	name, based string
	font        string
	number      docxNumberRef
	outline     int // 1 to 9; 0 says nothing
	hidden      bool
}

// docxNumberRef says which level of which list a paragraph belongs to. The id "0" takes it out of its style's list.
type docxNumberRef struct {
	id    string
	level int
}

// visit takes an element of the part with the styles.
func (s *docxStyles) visit(x *xmlScan) {
	switch string(x.name) {
	case "docDefaults":
		s.open("")
	case "style":
		s.open(x.attr("styleId"))
		if x.attr("type") == "paragraph" && x.attr("default") == "1" {
			s.paragraph = x.attr("styleId")
		}
	case "name":
		s.current.name = strings.ToLower(x.attr("val"))
	case "basedOn":
		s.current.based = x.attr("val")
	case "rFonts":
		s.current.font = wordFont(x)
	case "vanish":
		s.current.hidden = x.on()
	case "numId":
		s.current.number.id = x.attr("val")
	case "ilvl":
		s.current.number.level, _ = strconv.Atoi(x.attr("val"))
	case "outlineLvl":
		if n, err := strconv.Atoi(x.attr("val")); err == nil && n >= 0 && n < 9 {
			s.current.outline = n + 1
		}
	case "tblStylePr": // of the first row, and such: not of the style as a whole
		x.skip()
	case "styles":
		s.open("") // whatever stands before the first style
	}
}

func (s *docxStyles) open(id string) {
	if s.byID == nil {
		s.byID = map[string]*docxStyle{}
	}
	if s.byID[id] == nil {
		s.byID[id] = &docxStyle{}
	}
	s.current = s.byID[id]
}

// maxBased is how long a chain of styles may be: a file may close it to a ring.
const maxBased = 20

// chain calls visit with a style and those that it is based on, as long as visit asks for more.
func (s *docxStyles) chain(id string, visit func(*docxStyle) bool) {
	for range maxBased {
		style := s.byID[id]
		if style == nil || visit(style) || id == "" {
			return
		}
		id = style.based
	}
}

// font gives the font that a style sets.
func (s *docxStyles) font(id string) (font string) {
	s.chain(id, func(d *docxStyle) bool { font = d.font; return font != "" })
	return font
}

// number gives the list that a style puts its paragraphs in. Its level is that of the style itself.
func (s *docxStyles) number(id string) (ref docxNumberRef) {
	s.chain(id, func(d *docxStyle) bool { ref = d.number; return ref.id != "" })
	return ref
}

// heading gives the level of headings in a style, 0 for other paragraphs.
func (s *docxStyles) heading(id string) (level int) {
	s.chain(id, func(d *docxStyle) bool {
		level = d.outline
		if n, ok := strings.CutPrefix(d.name, "heading "); ok && level == 0 {
			level, _ = strconv.Atoi(n)
		}
		if d.name == "title" {
			level = 1
		}
		return level > 0
	})
	return min(max(level, 0), 6)
}

// hides says whether a style's text is not shown.
func (s *docxStyles) hides(id string) bool {
	return id != "" && s.byID[id] != nil && s.byID[id].hidden
}

// contents says whether a style is one of a table of contents, which repeats the headings.
func (s *docxStyles) contents(id string) bool {
	style := s.byID[id]
	return style != nil && strings.HasPrefix(style.name, "toc ") && style.name != "toc heading"
}

// wordFont gives the font of the letters beyond ASCII.
func wordFont(x *xmlScan) string {
	return first(x.attr("hAnsi"), x.attr("ascii"), x.attr("cs"))
}
