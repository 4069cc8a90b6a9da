package compare

import (
	"github.com/tongket/tongket/model"
	"github.com/tongket/tongket/model/panel"
)

// column is one column of a table of Ts: its name in files, its labels, and its value in a row. A value is a string, a
// number (as text that is kept exact), a bool, or nil where nothing was stated.
type column[T any] struct {
	name   string
	label  phrase
	width  float64
	kind   kind
	value  func(r *report, row T) any
	hidden bool // only in files for programs
}

// kind is how a column's values look.
type kind uint8

const (
	text kind = iota
	number
	count
	percent
	flag
	day
)

// exact is a number as its digits, for writers that know decimals.
type exact string

// at names a row by its number.
type at int

// panelColumns are the columns of the panel; rows are numbers in Panel.Rows.
func panelColumns() []column[at] {
	row := func(f func(r *report, x *panel.Row) any) func(*report, at) any {
		return func(r *report, i at) any { return f(r, &r.Rows[i]) }
	}
	unit := func(f func(r *report, u *panel.Unit) any) func(*report, at) any {
		return func(r *report, i at) any { return f(r, &r.Units[r.Rows[i].Unit]) }
	}
	source := func(f func(s *panel.Source, e *panel.Entry) any) func(*report, at) any {
		return func(r *report, i at) any {
			if r.Rows[i].Sum() {
				return nil
			}
			e := r.Entry(r.Rows[i].Entry)
			return f(&r.Sources[e.Source], &e)
		}
	}
	return []column[at]{
		{"unit", phrase{"Đơn vị", "Unit"}, 28, text, unit(func(_ *report, u *panel.Unit) any { return u.Label() }), false},
		{"level", phrase{"Cấp", "Level"}, 14, text, unit(func(r *report, u *panel.Unit) any { return levelLabel(u.Level).in(r.lang) }), false},
		{"district", phrase{"Quận/huyện (cũ)", "District (former)"}, 16, text, unit(func(_ *report, u *panel.Unit) any { return optional(u.District) }), false},
		{"province", phrase{"Tỉnh (cũ)", "Province (former)"}, 16, text, unit(func(_ *report, u *panel.Unit) any { return optional(u.Province) }), false},
		{"province_2025", phrase{"Tỉnh (từ 7/2025)", "Province (since July 2025)"}, 16, text, unit(func(_ *report, u *panel.Unit) any { return optional(u.Province2025) }), false},
		{"indicator", phrase{"Chỉ tiêu", "Indicator"}, 26, text, row(func(r *report, x *panel.Row) any { return x.Indicator.Label(r.lang) }), false},
		{"indicator_code", phrase{"Mã chỉ tiêu", "Indicator code"}, 20, text, row(func(_ *report, x *panel.Row) any { return string(x.Indicator) }), true},
		{"scope", phrase{"Phạm vi", "Scope"}, 20, text, row(func(_ *report, x *panel.Row) any { return optional(x.Scope) }), false},
		{"per", phrase{"Tính cho mỗi", "Per"}, 14, text, row(func(_ *report, x *panel.Row) any { return optional(x.Per) }), false},
		{"measure", phrase{"Đơn vị tính", "Measure"}, 11, text, row(func(r *report, x *panel.Row) any { return x.Measure.Label(r.lang) }), false},
		{"status", phrase{"Tình trạng", "Status"}, 11, text, row(func(r *report, x *panel.Row) any { return x.Status.Label(r.lang) }), false},
		{"period", phrase{"Kỳ", "Period"}, 11, text, row(func(_ *report, x *panel.Row) any { return x.Period.String() }), false},
		{"as_of", phrase{"Tính đến ngày", "As of"}, 12, day, row(func(_ *report, x *panel.Row) any { return x.AsOf.String() }), false},
		{"value", phrase{"Giá trị", "Value"}, 16, number, row(func(r *report, x *panel.Row) any { return exact(r.Number(x)) }), false},
		{"bound", phrase{"Mức chính xác", "Bound"}, 13, text, row(func(r *report, x *panel.Row) any { return optional(boundLabel(r.Bound(x), r.lang)) }), false},
		{"bound_code", phrase{"Mã mức chính xác", "Bound code"}, 13, text, row(func(r *report, x *panel.Row) any { return string(r.Bound(x)) }), true},
		{"low", phrase{"Ít nhất", "At least"}, 16, number, row(func(_ *report, x *panel.Row) any { lo, _ := x.Value.Ends(); return optionalNumber(lo) }), false},
		{"high", phrase{"Nhiều nhất", "At most"}, 16, number, row(func(_ *report, x *panel.Row) any { _, hi := x.Value.Ends(); return optionalNumber(hi) }), false},
		{"sources", phrase{"Số văn bản", "Documents"}, 10, count, row(func(_ *report, x *panel.Row) any { return x.Sources }), false},
		{"conflict", phrase{"Mâu thuẫn", "Contradicted"}, 11, flag, row(func(_ *report, x *panel.Row) any { return x.Conflict }), false},
		{"doubt", phrase{"Cần xem", "To review"}, 10, flag, row(func(_ *report, x *panel.Row) any { return x.Doubt }), false},
		{"note", phrase{"Lưu ý", "Note"}, 34, text, func(r *report, i at) any { return optional(r.note(int(i))) }, false},
		{"doc", phrase{"Mã văn bản", "Document"}, 15, text, source(func(s *panel.Source, _ *panel.Entry) any { return s.Doc }), true},
		{"published", phrase{"Ngày văn bản", "Published"}, 12, day, source(func(s *panel.Source, _ *panel.Entry) any { return optional(s.Published) }), false},
		{"outlet", phrase{"Báo", "Outlet"}, 10, text, source(func(s *panel.Source, _ *panel.Entry) any { return optional(s.Outlet) }), false},
		{"title", phrase{"Văn bản", "Document title"}, 40, text, source(func(s *panel.Source, _ *panel.Entry) any { return optional(s.Title) }), false},
		{"source", phrase{"Tệp, địa chỉ", "Source"}, 34, text, source(func(s *panel.Source, _ *panel.Entry) any { return s.Path }), false},
		{"quote", phrase{"Dẫn chứng", "Quote"}, 40, text, source(func(_ *panel.Source, e *panel.Entry) any { return e.Quote }), false},
		{"record", phrase{"Mã bản ghi", "Record"}, 16, text, source(func(_ *panel.Source, e *panel.Entry) any { return optional(e.ID) }), false},
		{"key", phrase{"Khóa", "Key"}, 44, text, row(func(r *report, x *panel.Row) any { return r.key(x) }), false},
		{"group", phrase{"Nhóm so sánh", "Group"}, 30, text, row(func(r *report, x *panel.Row) any { return r.group(x) }), false},
		{"start", phrase{"Vị trí đầu", "Start"}, 9, count, source(func(_ *panel.Source, e *panel.Entry) any { return e.Start }), true},
		{"end", phrase{"Vị trí cuối", "End"}, 9, count, source(func(_ *panel.Source, e *panel.Entry) any { return e.End }), true},
	}
}

// key tells rows apart: what formulas look up.
func (r *report) key(x *panel.Row) string { return r.unitName(&r.Units[x.Unit]) + "|" + r.group(x) }

// group tells apart what can be compared: rows of all units for one thing and period.
func (r *report) group(x *panel.Row) string {
	s := string(x.Indicator) + "|" + x.Period.String()
	if x.Scope != "" {
		s += "|" + x.Scope
	}
	if x.Per != "" {
		s += "|/" + x.Per
	}
	if x.Measure != x.Indicator.Unit() {
		s += "|" + string(x.Measure)
	}
	if x.Status != model.Actual {
		s += "|" + string(x.Status)
	}
	return s
}

// unitName tells units apart: there are several Châu Thành.
func (r *report) unitName(u *panel.Unit) string {
	switch {
	case u.Level == panel.LevelProvince2025:
		return u.Label() + r.say(" (từ 7/2025)", " (since July 2025)")
	case u.Level == panel.LevelProvince || u.Province == "":
		return u.Label()
	}
	return u.Label() + ", " + u.Province
}

// note says in words what a reader of the row should know.
func (r *report) note(i int) string {
	x, a := &r.Rows[i], &r.analysis[i]
	var s string
	add := func(on bool, p phrase) {
		if on && s != "" {
			s += "; "
		}
		if on {
			s += p.in(r.lang)
		}
	}
	add(x.Sum() && x.Have < x.Want, phrase{"cộng từ các đơn vị cấp dưới, còn thiếu: chỉ là mức ít nhất", "summed from lower units, some missing: a lower end only"})
	add(x.Sum() && x.Have == x.Want, phrase{"cộng từ đủ các đơn vị cấp dưới", "summed from all lower units"})
	add(x.Several, phrase{"văn bản nêu nhiều con số, có thể là từng đợt: lấy số lớn nhất làm mức ít nhất", "the document states several figures: the largest is a lower end"})
	add(x.Conflict, phrase{"có văn bản nói khác", "another document differs"})
	add(a.Across || x.Ends, phrase{"sau mốc 1/7/2025: không so trực tiếp với năm trước", "after 1 July 2025: not comparable with the years before"})
	u := &r.Units[x.Unit]
	add(!u.Known, phrase{"đơn vị không có trong danh mục địa giới", "the gazetteer lacks the unit"})
	add(u.Became != "", phrase{"đã nhập vào " + u.Became, "was taken in by " + u.Became})
	return s
}

// optional gives nothing for an empty text.
func optional(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func optionalNumber(s string) any {
	if s == "" {
		return nil
	}
	return exact(s)
}
