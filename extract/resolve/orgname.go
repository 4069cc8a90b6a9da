package resolve

import (
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// named gives mention k of sentence i with its name completed. The figures of a sentence ask for the same one in turn.
func (w *work) named(i, k int) *text.Org {
	m := &w.sentences[i].Mentions[k]
	if w.lastNamed != m {
		w.lastNamed, w.lastName = m, w.orgs.One(w.completed(i, k))
	}
	return w.lastName
}

// completed completes the name of mention k of sentence i: "LĐLĐ huyện" is the one of its level named before, or the
// document's.
func (w *work) completed(i, k int) text.Org {
	o := *w.sentences[i].Mentions[k].Org
	if !o.Anaphor {
		return w.placed(o)
	}
	if p, ok := w.placeFor(i, k, o.Level); ok {
		return p
	}
	for j, from := i, k; j >= max(0, i-lookBack); j-- {
		if w.mainSure && w.sentences[j].Block != w.sentences[i].Block && begins(w.main.Name, o.Name) {
			break // another commune's union, named a paragraph before, is not meant by "công đoàn xã"
		}
		ms := w.sentences[j].Mentions
		if j != i {
			from = len(ms)
		}
		for n := from - 1; n >= 0; n-- {
			if m := &ms[n]; m.Kind == text.MentionOrg && m.Org.Class == text.OrgUnion && !m.Org.Anaphor && extends(m.Org.Name, o.Name) {
				found := w.placed(*m.Org)
				found.Chair = o.Chair
				return found
			}
		}
	}
	if extends(w.main.Name, o.Name) {
		found := w.main
		found.Chair = o.Chair
		return found
	}
	if o.Level == text.LevelProvince && w.main.Province != "" && o.Province == "" {
		o.Province = w.main.Province
	}
	return o
}

// extends says whether full is the whole name of which short is the beginning: "Công đoàn Bệnh viện" is "Công đoàn cơ sở Bệnh
// viện Sao Mai" too.
func extends(full, short string) bool {
	const grassroots = " cơ sở"
	return begins(full, short) || strings.HasPrefix(short, "Công đoàn ") && (strings.Contains(full, grassroots) || strings.Contains(short, grassroots)) &&
		begins(strings.Replace(full, grassroots, "", 1), strings.Replace(short, grassroots, "", 1))
}

// begins says whether full begins with the words of short and has more.
func begins(full, short string) bool {
	return len(full) > len(short) && full[len(short)] == ' ' && full[:len(short)] == short
}

// placeFor finds the place that completes "LĐLĐ huyện" in its own sentence: "Ở Sơn Khê, LĐLĐ huyện nay có …".
func (w *work) placeFor(i, k int, level text.Level) (text.Org, bool) {
	s := &w.sentences[i]
	for n := k - 1; n >= 0; n-- {
		if m := &s.Mentions[n]; m.Kind == text.MentionPlace && m.Org.Level == level {
			return w.unionOf(s, m)
		}
	}
	return text.Org{}, false
}

// ranked are the words that a name may leave out: "Công đoàn các KCN Bình Dương" is that of "tỉnh Bình Dương".
var ranked = strings.NewReplacer(" tỉnh ", " ", " thành phố ", " ", " Thành phố ", " ", " huyện ", " ", " quận ", " ", " thị xã ", " ", " ngành ", " ")

// sameUnranked says whether a name is a shorter one with the rank of its place said.
func sameUnranked(name, short string) bool {
	end := strings.LastIndexByte(short, ' ') // its last word has no rank
	return strings.HasSuffix(name, short[end+1:]) && ranked.Replace(name) == short
}

// placed completes district and province of an organisation from the gazetteer and the document, and its name where the
// document's own organisation is the same with the rank of its place said.
func (w *work) placed(o text.Org) text.Org {
	if len(w.main.Name) > len(o.Name) && (sameUnranked(w.main.Name, o.Name) || o.Level == text.LevelGrassroots && calledShort(w.main.Name, o.Name)) {
		chair := o.Chair
		o = w.main
		o.Chair = chair
		return o
	}
	if o.District != "" && o.Province == "" {
		o.Province = w.provinceWith(o.District)
	}
	return o
}

// provinceWith gives the province in which the document's district of a name lies; it is looked for once.
func (w *work) provinceWith(district string) string {
	province, ok := w.placedIn[district]
	if !ok {
		province = w.province
		if d, ok := w.places.ResolveDistrict("", district, w.province); ok {
			province = d.Province
		}
		if w.placedIn == nil {
			w.placedIn = map[string]string{}
		}
		w.placedIn[district] = province
	}
	return province
}
