package model

// Award says who was honoured, how many, with what and by whom. A count that the text does not say is nil, never 0.
type Award struct {
	Head
	Form        Form     `json:"form" vi:"Hình thức" en:"Form" desc_vi:"Hình thức khen thưởng" desc:"Form of the honour"`
	Name        string   `json:"name,omitempty" vi:"Tên danh hiệu" en:"Name" desc_vi:"Tên danh hiệu, giải, cờ như văn bản viết" desc:"Name of the title, prize or flag as written"`
	Collectives *Decimal `json:"collectives,omitempty" vi:"Số tập thể" en:"Collectives" desc_vi:"Tập thể, đơn vị, công đoàn cơ sở được khen" desc:"Collectives honoured"`
	Individuals *Decimal `json:"individuals,omitempty" vi:"Số cá nhân" en:"Individuals" desc_vi:"Cá nhân, đoàn viên, công nhân, cán bộ được khen" desc:"Individuals honoured"`
	Undivided   *Decimal `json:"undivided,omitempty" vi:"Tập thể và cá nhân (không tách)" en:"Undivided" desc_vi:"Một con số chung cho cả tập thể và cá nhân" desc:"One number for collectives and individuals together"`
	Prizes      *Decimal `json:"prizes,omitempty" vi:"Số giải" en:"Prizes" desc_vi:"Số giải, khi văn bản đếm giải chứ không đếm người" desc:"Number of prizes, where the text counts prizes"`
	Bound       Bound    `json:"bound" vi:"Mức chính xác" en:"Bound" desc_vi:"Con số đúng, hơn, gần, khoảng, …" desc:"How the stated number stands to the true one"`
	By          string   `json:"by,omitempty" vi:"Cơ quan khen" en:"Awarded by" desc_vi:"Cơ quan, tổ chức trao tặng" desc:"Who awards"`
	Status      Status   `json:"status" vi:"Tình trạng" en:"Status" desc_vi:"Đã trao hay đề nghị" desc:"Awarded or proposed"`
	Org         string   `json:"org,omitempty" vi:"Tổ chức" en:"Organisation" desc_vi:"Tổ chức có người, tập thể được khen" desc:"Organisation of those honoured"`
	District    string   `json:"district,omitempty" vi:"Quận/huyện" en:"District" desc_vi:"Tên quận, huyện, thị xã, thành phố thuộc tỉnh" desc:"District, without its type"`
	Province    string   `json:"province,omitempty" vi:"Tỉnh/thành phố" en:"Province" desc_vi:"Tên tỉnh hoặc thành phố trực thuộc trung ương" desc:"Province or centrally-run city, without its type"`
	Period      string   `json:"period,omitempty" vi:"Thời kỳ" en:"Period" desc_vi:"Thời kỳ được khen" desc:"Period of the honour"`
	Evidence
}

// Kind is KindAward.
func (*Award) Kind() KindName { return KindAward }

// MarshalJSON writes the record as JSON Lines has it.
func (a Award) MarshalJSON() ([]byte, error) { return AppendJSON(nil, &a), nil }
