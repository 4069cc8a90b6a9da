package export

import (
	"encoding/json"

	"github.com/tongket/tongket/model"
)

// pageIndex is what the page knows of all documents and facts before it opens a chunk: enough to filter, to chart, and to
// find the document of an anchor. Columns are arrays of equal length, which pack well. Those of the facts are written with
// each chunk, so that memory grows with the number of documents alone.
type pageIndex struct {
	lang    model.Lang
	run     *Run
	codes   map[string]int // kind and code: place in the list that json writes
	orgs    wordlist
	places  wordlist // province, tab, district
	periods wordlist
	docs    pageDocs
	facts   pageFacts
	written int            // facts of chunks before
	counted int            // numerals of chunks before
	seen    map[string]int // document's id: place in docs
	copies  []pageCopy
}

// pageDocs are the columns of documents. Org, place: in their dictionaries, -1 for none.
type pageDocs struct {
	ID     []string `json:"id"`
	Title  []string `json:"title"`
	Date   []string `json:"date"`
	Source []string `json:"source"`
	Org    []int    `json:"org"`
	Place  []int    `json:"place"`
	Chunk  []int    `json:"chunk"`
	First  []int    `json:"first"`  // fact
	Rank   []int    `json:"rank"`   // place by title
	Census [][3]int `json:"census"` // numerals used, excluded, unexplained
	Count  []int    `json:"count"`  // numeral that is its first
}

// pageFacts are the columns of records but documents and numerals. Kind: in kinds. Code: in codes, -1 for none.
type pageFacts struct {
	ID     []string          `json:"id"`
	Kind   []int             `json:"kind"`
	Code   []int             `json:"code"`
	Org    []int             `json:"org"`
	Place  []int             `json:"place"`
	Period []int             `json:"period"`
	Brief  []json.RawMessage `json:"brief"`  // what a list shows: see brief
	Census []string          `json:"census"` // ids of numerals
}

// newPageFacts gives columns that are [] in JSON, and not null.
func newPageFacts() pageFacts {
	return pageFacts{[]string{}, []int{}, []int{}, []int{}, []int{}, []int{}, []json.RawMessage{}, []string{}}
}

// pageCopy is a further source of a document.
type pageCopy struct {
	Doc    int    `json:"doc"`
	Source string `json:"source"`
}

func newPageIndex(o Options) *pageIndex {
	x := &pageIndex{lang: o.Lang, run: o.run(), codes: map[string]int{}, seen: map[string]int{}, copies: []pageCopy{}}
	x.docs = pageDocs{[]string{}, []string{}, []string{}, []string{}, []int{}, []int{}, []int{}, []int{}, []int{}, [][3]int{}, []int{}} // [] and not null
	x.facts = newPageFacts()
	for i, c := range pageCodes(o.Lang) {
		x.codes[c.Kind+"\t"+c.Code] = i
	}
	return x
}

// add takes a document of chunk; it gives false where the same bytes are there already.
func (x *pageIndex) add(r *model.Records, chunk int) bool {
	d, p := &r.Document, &x.docs
	if at, ok := x.seen[d.Doc]; ok {
		x.copies = append(x.copies, pageCopy{at, valid(d.Source)})
		return false
	}
	x.seen[d.Doc] = len(p.ID)
	p.ID, p.Title, p.Date, p.Source = append(p.ID, d.Doc), append(p.Title, d.Title), append(p.Date, d.Published), append(p.Source, valid(d.Source))
	p.Org, p.Place = append(p.Org, x.orgs.add(d.Org)), append(p.Place, x.places.add(placeName(d.Province, d.District)))
	p.Chunk, p.First = append(p.Chunk, chunk), append(p.First, x.written+len(x.facts.ID))
	p.Count = append(p.Count, x.counted+len(x.facts.Census))
	var census [3]int
	for i := range r.Numerals {
		x.facts.Census = append(x.facts.Census, r.Numerals[i].ID)
		switch r.Numerals[i].Bin {
		case model.Used:
			census[0]++
		case model.Excluded:
			census[1]++
		case model.Unexplained:
			census[2]++
		}
	}
	p.Census = append(p.Census, census)
	for rec := range r.All() {
		if rec.Kind() != model.KindDocument && rec.Kind() != model.KindNumeral {
			x.fact(rec)
		}
	}
	return true
}

// fact takes one record.
func (x *pageIndex) fact(rec model.Record) {
	f := &x.facts
	_, id := rec.Key()
	code, ok := x.codes[string(rec.Kind())+"\t"+codeOf(rec)]
	if !ok {
		code = -1
	}
	get := func(field string) string { c, _ := model.Value(rec, field); return c.Text }
	f.ID, f.Kind, f.Code = append(f.ID, id), append(f.Kind, kindPlace(rec.Kind())), append(f.Code, code)
	f.Org, f.Period = append(f.Org, x.orgs.add(get("org"))), append(f.Period, x.periods.add(get("period")))
	f.Place = append(f.Place, x.places.add(placeName(get("province"), get("district"))))
	f.Brief = append(f.Brief, brief(rec))
}

// placeName writes a place so that Vietnamese order puts districts below their province; "" for none.
func placeName(province, district string) string {
	if province == "" && district == "" {
		return ""
	}
	return province + "\t" + district
}

// chunk gives the columns of the facts since the last chunk. Org, place and period are numbers of the order in which they
// came; the index tells their places in its lists.
func (x *pageIndex) chunk() ([]byte, error) {
	b, err := json.Marshal(x.facts)
	x.written, x.counted = x.written+len(x.facts.ID), x.counted+len(x.facts.Census)
	x.facts = newPageFacts()
	return b, err
}

// json gives the index with its dictionaries sorted.
func (x *pageIndex) json() ([]byte, error) {
	orgs, org := x.orgs.sorted()
	places, at := x.places.sorted()
	periods, period := x.periods.sorted()
	renumber(x.docs.Org, org)
	renumber(x.docs.Place, at)
	x.docs.Rank = vietnameseRanks(x.docs.Title)
	say, err := pagePhrases(x.lang)
	if err != nil {
		return nil, err
	}
	refused := [][2]string{}
	for _, r := range x.run.Refused {
		refused = append(refused, [2]string{valid(r.Source), valid(r.Reason)})
	}
	return json.Marshal(map[string]any{
		"say": say, "date": x.run.Date, "program": x.run.Program, "refused": refused, "kinds": pageKinds(x.lang), "codes": pageCodes(x.lang), "roles": pageRoles(x.lang), "reasons": pageReasons(x.lang),
		"orgs": orgs, "places": places, "periods": periods, "order": map[string][]int{"org": org, "place": at, "period": period}, "docs": x.docs, "copies": x.copies,
	})
}

// wordlist numbers texts in the order in which they come.
type wordlist struct {
	names []string
	at    map[string]int
}

// add gives the number of a text, -1 for "".
func (d *wordlist) add(name string) int {
	if name == "" {
		return -1
	}
	n, ok := d.at[name]
	if !ok {
		if d.at == nil {
			d.at = map[string]int{}
		}
		n = len(d.names)
		d.names, d.at[name] = append(d.names, name), n
	}
	return n
}

// sorted gives the texts in the order of Vietnamese, and for each number so far its place there.
func (d *wordlist) sorted() (names []string, places []int) {
	places = vietnameseRanks(d.names)
	names = make([]string, len(d.names))
	for i, at := range places {
		names[at] = d.names[i]
	}
	return names, places
}

func renumber(list, places []int) {
	for i, n := range list {
		if n >= 0 {
			list[i] = places[n]
		}
	}
}
