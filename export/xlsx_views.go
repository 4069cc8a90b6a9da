package export

import "github.com/tongket/tongket/model"

// view says how a record kind is shown in a workbook: the name of its sheet, and which columns come first. All others
// follow in the order of the schema, so that no field is lost.
type view struct {
	kind  model.KindName
	title phrase
	first []string // names of fields, and of extra columns
	print int      // how many columns are printed: all would be too small to read
}

// The columns that a workbook has beyond the schema.
const (
	extraYear    = "+year"    // of a metric's period
	extraCounted = "+counted" // its Role
	extraSource  = "+source"  // a link to the document
	extraFact    = "+fact"    // a link to the record on the evidence page
	extraFacts   = "+facts"   // how many records a document has
	extraUsed    = "+used"    // its numerals, by their bin
	extraOut     = "+excluded"
	extraUnknown = "+unexplained"
)

// views lists the sheets in the order of their tabs; the overview stands before them, the dictionary after them.
func views() []view {
	return []view{
		{model.KindMetric, phrase{"Số liệu", "Metrics"}, []string{
			"org", "indicator", "value", "unit", "bound", "period", extraYear, "status", extraCounted, "quote", extraSource, extraFact,
			"value_max", "of", "scope", "per", "change", "district", "province",
		}, 10},
		{model.KindAward, phrase{"Khen thưởng", "Awards"}, []string{
			"org", "form", "name", "collectives", "individuals", "undivided", "prizes", "bound", "by", "status", "period", "quote", extraSource, extraFact,
		}, 12},
		{model.KindTask, phrase{"Nhiệm vụ", "Tasks"}, []string{
			"org", "period", "list", "ordinal", "marker", "title", "text", extraSource, extraFact, "declared",
		}, 7},
		{model.KindReference, phrase{"Văn bản", "References"}, []string{
			"type", "number", "date", "name", "quote", extraSource, extraFact,
		}, 6},
		{model.KindCampaign, phrase{"Phong trào", "Campaigns"}, []string{
			"type", "name", "quote", extraSource, extraFact,
		}, 4},
		{model.KindDocument, phrase{"Tài liệu", "Documents"}, []string{
			"title", "org", "district", "province", "published", extraSource, extraFact, extraFacts, extraUsed, extraOut, extraUnknown,
		}, 11},
		{model.KindWarning, reviewTitle, nil, 0}, // it has columns of its own
		{model.KindNumeral, phrase{"Kiểm kê con số", "Numerals"}, []string{
			"bin", "reason", "value", "quote", extraSource, "used_by",
		}, 5},
	}
}

// extraTitle names a column that the schema does not have, and says what it holds.
func extraTitle(name string) (title, meaning phrase) {
	switch name {
	case extraYear:
		return phrase{"Năm", "Year"}, phrase{"Năm của thời kỳ, khi thời kỳ nằm trọn trong một năm", "Year that the period lies in, where it is one"}
	case extraCounted:
		return phrase{"Cộng vào tổng", "Counted"}, phrase{
			"Con số có được cộng vào tổng ở trang Tổng quan không, nếu không thì vì sao. Một phần không bao giờ được cộng vào tổng của nó",
			"Whether the overview adds the figure up, and if not, why. A part is never added to its total",
		}
	case extraSource:
		return phrase{"Nguồn tài liệu", "Source file"}, phrase{"Liên kết tới tệp hoặc trang gốc", "Link to the file or page that was read"}
	case extraFact:
		return phrase{"Xem trong bài", "See in text"}, phrase{"Liên kết tới đúng chỗ trong trang dẫn chứng", "Link to the very place on the evidence page"}
	case extraFacts:
		return phrase{"Số bản ghi", "Records"}, phrase{"Số liệu, khen thưởng, nhiệm vụ, văn bản, phong trào đọc được từ tài liệu", "Metrics, awards, tasks, references and campaigns read from the document"}
	case extraUsed:
		return phrase{"Con số đã dùng", "Numerals used"}, phrase{"Con số trong bài đã nằm trong một bản ghi", "Numerals of the text that a record took"}
	case extraOut:
		return phrase{"Con số đã loại", "Numerals excluded"}, phrase{"Con số không phải số liệu, có lý do", "Numerals that are no figures, for a named reason"}
	case extraUnknown:
		return phrase{"Con số chưa giải thích", "Numerals unexplained"}, phrase{"Con số chưa biết là gì: xem trang Cần xem lại", "Numerals that no rule knows: see the sheet Review"}
	}
	return phrase{}, phrase{}
}

// titleOf names an extra column in lang.
func titleOf(extra string, lang model.Lang) string {
	title, _ := extraTitle(extra)
	return title.in(lang)
}
