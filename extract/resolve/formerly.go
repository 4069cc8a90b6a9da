package resolve

import "github.com/tongket/tongket/extract/text"

// formerly gives every province the name that the document calls it by: the gazetteer has the districts of Thừa Thiên Huế
// under Huế, as it has been called since 2025, and a report of 2019 knows no such province.
func (w *work) formerly() {
	last := ""
	for _, list := range [][]text.Sentence{w.margins, w.sentences} {
		for i := range list {
			for k := range list[i].Mentions {
				o := list[i].Mentions[k].Org
				if o == nil || o.Province == "" || o.Province == last {
					continue
				}
				last = o.Province
				if p, ok := w.places.Province(o.Province); ok && p.LastSeen != "" && p.Name == o.Province {
					w.rename(w.places.LastingProvince(p).Name, p.Name)
					return
				}
			}
		}
	}
}

// rename replaces the name of a province in all records.
func (w *work) rename(from, to string) {
	change := func(province *string) {
		if *province == from {
			*province = to
		}
	}
	change(&w.out.Document.Province)
	for i := range w.out.Metrics {
		change(&w.out.Metrics[i].Province)
	}
	for i := range w.out.Awards {
		change(&w.out.Awards[i].Province)
	}
	for i := range w.out.Tasks {
		change(&w.out.Tasks[i].Province)
	}
}
