package export

import (
	"encoding/json"
	"slices"
	"strconv"

	"github.com/tongket/tongket/model"
)

// appendPageDocument appends a document as the page reads it:
//
//	{"text": …, "blocks": [[start, end, role, table, cell start, cell end, …], …], "document": {…}, "records": [{…}, …],
//	 "at": [start, end, …], "census": [[start, end, bin, reason], …]}
//
// Records are those of JSON Lines without the numerals. Places are in UTF-16 units, as scripts count; at holds those of the
// records. Role, bin and reason are places in their lists; a reason of -1 is none.
func appendPageDocument(dst []byte, r *model.Records, scratch []int) (page []byte, unit []int) {
	reading := r.Reading
	if reading == nil {
		reading = &model.Reading{}
	}
	unit = units(scratch, reading.Text)
	text, _ := json.Marshal(reading.Text) // a string always has JSON
	dst = append(append(dst, `{"text":`...), text...)
	dst = appendBlocks(append(dst, `,"blocks":[`...), reading.Blocks, unit)
	dst = model.AppendJSON(append(dst, `],"document":`...), &r.Document)
	dst = append(dst, `,"records":[`...)
	var at []int
	for rec := range r.All() {
		if rec.Kind() == model.KindDocument || rec.Kind() == model.KindNumeral {
			continue
		}
		if len(at) > 0 {
			dst = append(dst, ',')
		}
		dst = model.AppendJSON(dst, rec)
		e := rec.Proof()
		at = append(at, place(unit, e.Start), place(unit, e.End))
	}
	dst = appendInts(append(dst, `],"at":[`...), at...)
	dst = appendCensus(append(dst, `],"census":[`...), r.Numerals, unit)
	return append(dst, `]}`...), unit
}

func appendBlocks(dst []byte, blocks []model.Block, unit []int) []byte {
	for i := range blocks {
		b := &blocks[i]
		role := slices.IndexFunc(model.Roles(), func(t model.Term[model.Role]) bool { return t.Code == b.Role })
		list := []int{place(unit, b.Start), place(unit, b.End), role, b.Table}
		for _, c := range b.Cells {
			list = append(list, place(unit, c[0]), place(unit, c[1]))
		}
		dst = appendList(dst, i, list)
	}
	return dst
}

func appendCensus(dst []byte, numerals []model.Numeral, unit []int) []byte {
	bins := []model.Bin{model.Used, model.Excluded, model.Unexplained}
	reasons := model.CensusReasons()
	for i := range numerals {
		n := &numerals[i]
		reason := slices.IndexFunc(reasons, func(t model.Term[model.CensusReason]) bool { return t.Code == n.Reason })
		dst = appendList(dst, i, []int{place(unit, n.Start), place(unit, n.End), slices.Index(bins, n.Bin), reason})
	}
	return dst
}

// appendList appends the i-th array of an array.
func appendList(dst []byte, i int, list []int) []byte {
	if i > 0 {
		dst = append(dst, ',')
	}
	return append(appendInts(append(dst, '['), list...), ']')
}

func appendInts(dst []byte, list ...int) []byte {
	for i, n := range list {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = strconv.AppendInt(dst, int64(n), 10)
	}
	return dst
}

// units gives, for each byte of a text and its end, how many UTF-16 units stand before it. It uses the memory of scratch.
func units(scratch []int, text string) []int {
	list, n := slices.Grow(scratch[:0], len(text)+1), 0
	for i, r := range text {
		for len(list) < i {
			list = append(list, n) // inside a rune
		}
		list = append(list, n)
		n++
		if r > 0xFFFF {
			n++
		}
	}
	for len(list) <= len(text) {
		list = append(list, n)
	}
	return list
}

// place gives the unit at a byte; one beyond the text is its end.
func place(unit []int, at int) int { return unit[min(max(at, 0), len(unit)-1)] }
