package compare

import "github.com/tongket/tongket/model/panel"

// ledgerColumns are the columns of the ledger; rows are its entries.
func ledgerColumns() []column[*panel.Entry] {
	type e = *panel.Entry
	source := func(f func(s *panel.Source) any) func(*report, e) any {
		return func(r *report, x e) any { return f(&r.Sources[x.Source]) }
	}
	plain := func(f func(x e) any) func(*report, e) any { return func(_ *report, x e) any { return f(x) } }
	return []column[e]{
		{"unit", phrase{"Đơn vị", "Unit"}, 28, text, func(r *report, x e) any {
			if x.Unit < 0 {
				return nil
			}
			return r.unitName(&r.Units[x.Unit])
		}, false},
		{"org", phrase{"Tổ chức như văn bản ghi", "Organisation as stated"}, 36, text, plain(func(x e) any { return optional(x.Org) }), false},
		{"indicator", phrase{"Chỉ tiêu", "Indicator"}, 26, text, func(r *report, x e) any { return x.Indicator.Label(r.lang) }, false},
		{"indicator_code", phrase{"Mã chỉ tiêu", "Indicator code"}, 20, text, plain(func(x e) any { return string(x.Indicator) }), true},
		{"scope", phrase{"Phạm vi", "Scope"}, 20, text, plain(func(x e) any { return optional(x.Scope) }), false},
		{"per", phrase{"Tính cho mỗi", "Per"}, 14, text, plain(func(x e) any { return optional(x.Per) }), false},
		{"status", phrase{"Tình trạng", "Status"}, 11, text, func(r *report, x e) any { return x.Status.Label(r.lang) }, false},
		{"period", phrase{"Kỳ như văn bản ghi", "Period as stated"}, 16, text, plain(func(x e) any { return optional(x.Period) }), false},
		{"as_of", phrase{"Tính đến ngày", "As of"}, 12, day, plain(func(x e) any {
			if x.AsOf == 0 {
				return nil
			}
			return x.AsOf.String()
		}), false},
		{"value", phrase{"Giá trị", "Value"}, 16, number, plain(func(x e) any { return exact(x.Value.String()) }), false},
		{"bound", phrase{"Mức chính xác", "Bound"}, 13, text, func(r *report, x e) any { return optional(boundLabel(x.Bound, r.lang)) }, false},
		{"bound_code", phrase{"Mã mức chính xác", "Bound code"}, 13, text, plain(func(x e) any { return string(x.Bound) }), true},
		{"low", phrase{"Ít nhất", "At least"}, 16, number, plain(func(x e) any { lo, _ := x.Stated().Ends(); return optionalNumber(lo) }), false},
		{"high", phrase{"Nhiều nhất", "At most"}, 16, number, plain(func(x e) any { _, hi := x.Stated().Ends(); return optionalNumber(hi) }), false},
		{"measure", phrase{"Đơn vị tính", "Measure"}, 11, text, func(r *report, x e) any { return x.Measure.Label(r.lang) }, false},
		{"role", phrase{"Vai trò", "Role"}, 18, text, func(r *report, x e) any { return roleLabel(x.Role).in(r.lang) }, false},
		{"repeat_of", phrase{"Nhắc lại của", "Repeats"}, 16, text, func(r *report, x e) any { return r.record(x.RepeatOf) }, false},
		{"part_of", phrase{"Nằm trong", "Part of"}, 16, text, func(r *report, x e) any { return r.record(x.PartOf) }, false},
		{"record", phrase{"Mã bản ghi", "Record"}, 16, text, plain(func(x e) any { return optional(x.ID) }), false},
		{"published", phrase{"Ngày văn bản", "Published"}, 12, day, source(func(s *panel.Source) any { return optional(s.Published) }), false},
		{"outlet", phrase{"Báo", "Outlet"}, 10, text, source(func(s *panel.Source) any { return optional(s.Outlet) }), false},
		{"title", phrase{"Văn bản", "Document title"}, 40, text, source(func(s *panel.Source) any { return optional(s.Title) }), false},
		{"source", phrase{"Tệp, địa chỉ", "Source"}, 34, text, source(func(s *panel.Source) any { return s.Path }), false},
		{"reprint_of", phrase{"Đăng lại từ", "Reprint of"}, 34, text, func(r *report, x e) any {
			if n := r.Sources[x.Source].ReprintOf; n >= 0 {
				return r.Sources[n].Path
			}
			return nil
		}, false},
		{"quote", phrase{"Dẫn chứng", "Quote"}, 40, text, plain(func(x e) any { return x.Quote }), false},
		{"doc", phrase{"Mã văn bản", "Document"}, 15, text, source(func(s *panel.Source) any { return s.Doc }), true},
		{"start", phrase{"Vị trí đầu", "Start"}, 9, count, plain(func(x e) any { return x.Start }), true},
		{"end", phrase{"Vị trí cuối", "End"}, 9, count, plain(func(x e) any { return x.End }), true},
	}
}

// record gives the id of a ledger entry's record, or its document where the record has none.
func (r *report) record(i int) any {
	if i < 0 {
		return nil
	}
	e := r.Entry(i)
	if e.ID == "" {
		return r.Sources[e.Source].Doc
	}
	return e.ID
}
