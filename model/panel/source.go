package panel

import (
	"cmp"

	"github.com/tongket/tongket/model"
)

// Source is one document: what the ledger and the choice need to know of it.
type Source struct {
	Doc, Title, Published, Outlet, Org, Path string
	Copies                                   int // how often the same bytes came again, under this or another name
	ReprintOf                                int // number of the source whose text this one prints again; -1 for none
	Metrics                                  int
	Warnings                                 int
	Numerals, Unexplained                    int // of the census, where the records have it

	published Day // 0 where the document gives none
	unit      int32
	first     int32 // the document's part of the ledger
	warnings  []model.Warning
}

func newSource(d *model.Document) Source {
	s := Source{Doc: d.Doc, Title: d.Title, Published: d.Published, Outlet: d.Outlet, Org: d.Org, Path: d.Source, ReprintOf: -1, unit: none}
	if p, err := ParsePeriod(d.Published); err == nil {
		s.published = p.To
	}
	return s
}

// older orders sources as originals come before their reprints: what no newspaper printed, then by date, undated ones last.
func older(a, b *Source) int {
	return cmp.Or(
		boolean(a.Outlet != "", b.Outlet != ""), boolean(a.published == 0, b.published == 0), cmp.Compare(a.published, b.published),
		cmp.Compare(a.Doc, b.Doc))
}

// boolean is -1 where only b holds, 1 where only a does.
func boolean(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// passed are the warnings of documents that a comparison repeats: they tell of footing, not of reading.
func passed(c model.WarningCode) bool {
	switch c {
	case model.DeclaredCountDiffers, model.PartsDoNotSum, model.ConflictingValues:
		return true
	}
	return false
}
