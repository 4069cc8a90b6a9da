package resolve

import (
	"github.com/tongket/tongket/extract/text"
)

// provinceOf gives the province that the document speaks of: that of its title, else the one named most.
func (w *work) provinceOf() string {
	var said votes
	var district, its string // the district that was looked up last, and its province
	for _, list := range [][]text.Sentence{w.margins, w.sentences} {
		for i := range list {
			weight := provinceWeight(w.doc.Blocks[list[i].Block].Role)
			for k := range list[i].Mentions {
				o := list[i].Mentions[k].Org
				switch {
				case o == nil || w.communeNamed(&list[i].Mentions[k]) != nil:
				case o.Province != "":
					said.add(o.Province, weight)
				case o.District != "" && !o.Anaphor:
					if o.District != district {
						d, _ := w.places.ResolveDistrict("", o.District, "")
						district, its = o.District, d.Province
					}
					said.add(its, 1)
				}
			}
		}
	}
	return said.most()
}

// votes counts names: those of few provinces.
type votes []struct {
	name string
	n    int
}

func (v *votes) add(name string, n int) {
	for k := range *v {
		if (*v)[k].name == name {
			(*v)[k].n += n
			return
		}
	}
	*v = append(*v, struct {
		name string
		n    int
	}{name, n})
}

// most gives the name with the most votes, the first of equals; "" where there is none.
func (v votes) most() (name string) {
	best := 0
	for _, c := range v {
		if c.name != "" && c.n > best {
			name, best = c.name, c.n
		}
	}
	return name
}

// provinceWeight says how much a name in a block of a role counts for the province of the document.
func provinceWeight(r text.Role) int {
	switch r {
	case text.RoleTitle, text.RoleKicker, text.RoleLetterhead:
		return 8
	case text.RoleFurniture, text.RoleRelated:
		return 1
	}
	return 2
}
