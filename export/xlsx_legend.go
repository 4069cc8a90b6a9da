package export

import "github.com/tongket/tongket/model"

// legend adds the sheet that explains columns and codes: a row a column, and below it a row for each code that it may hold.
func (x *xlsx) legend() error {
	name, head := "Chú giải", []string{"Trang", "Cột", "Mã", "Giá trị", "Đơn vị", "Ý nghĩa"}
	if x.lang == model.En {
		name, head = "Legend", []string{"Sheet", "Column", "Code", "Value", "Unit", "Meaning"}
	}
	s, err := x.begin(name, head, []float64{20, 26, 26, 34, 14, 90})
	if err != nil {
		return err
	}
	for _, sh := range x.sheets {
		for i := range sh.kind.Fields {
			if err := s.field(sh.kind, &sh.kind.Fields[i], x.lang); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *sheet) field(k *model.Kind, f *model.Field, lang model.Lang) error {
	s.values = append(s.values[:0], k.Label(lang), f.Label(lang), f.Name, nil, text(f.Unit), f.Meaning(lang))
	if err := s.write(); err != nil {
		return err
	}
	for i := range f.Codes {
		c := &f.Codes[i]
		unit := ""
		if c.Unit != "" {
			unit = c.Unit.Label(lang)
		}
		s.values = append(s.values[:0], k.Label(lang), f.Label(lang), c.Code, c.Label(lang), text(unit), c.Meaning(lang))
		if err := s.write(); err != nil {
			return err
		}
	}
	return nil
}

// text gives an empty cell for an empty text.
func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}
