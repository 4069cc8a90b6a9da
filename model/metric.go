package model

// Metric is one number that the prose states.
type Metric struct {
	Head
	Indicator Indicator `json:"indicator" vi:"Chỉ tiêu" en:"Indicator" desc_vi:"Con số đếm cái gì" desc:"What is counted"`
	Value     Decimal   `json:"value" vi:"Giá trị" en:"Value" desc_vi:"Con số, theo đơn vị gốc" desc:"The number, in the base unit"`
	ValueMax  *Decimal  `json:"value_max,omitempty" vi:"Giá trị cao nhất" en:"Upper value" desc_vi:"Đầu trên của một khoảng (từ … đến …)" desc:"Upper end of a range"`
	Bound     Bound     `json:"bound" vi:"Mức chính xác" en:"Bound" desc_vi:"Con số đúng, hơn, gần, khoảng, …" desc:"How the stated number stands to the true one"`
	Of        *Decimal  `json:"of,omitempty" vi:"Trên tổng số" en:"Of" desc_vi:"Số thứ hai của “30/20”: chỉ tiêu hoặc tổng số, như văn bản viết" desc:"Second number of “30/20”: the target or total, as written"`
	Unit      Unit      `json:"unit" vi:"Đơn vị tính" en:"Unit" desc_vi:"Đơn vị của giá trị" desc:"Unit of the value"`
	Status    Status    `json:"status" vi:"Tình trạng" en:"Status" desc_vi:"Đã có, chỉ tiêu đặt ra hay đề nghị" desc:"Whether it is, is aimed at or is proposed"`
	Scope     string    `json:"scope,omitempty" vi:"Phạm vi" en:"Scope" desc_vi:"Những chữ thu hẹp điều được đếm: trực thuộc, phối quản, nữ, …" desc:"Words that narrow the count"`
	Per       string    `json:"per,omitempty" vi:"Tính cho mỗi" en:"Per" desc_vi:"Một đơn vị của số tiền: suất, căn, người/tháng; không cộng vào tổng" desc:"What one unit of an amount belongs to; never summed with totals"`
	Change    Change    `json:"change,omitempty" vi:"Tăng/giảm" en:"Change" desc_vi:"Có khi con số là phần tăng hoặc giảm, không phải mức" desc:"Set where the number is a difference and not a level"`
	Org       string    `json:"org,omitempty" vi:"Tổ chức" en:"Organisation" desc_vi:"Tổ chức mà con số nói về" desc:"Organisation that the number is about"`
	District  string    `json:"district,omitempty" vi:"Quận/huyện" en:"District" desc_vi:"Tên quận, huyện, thị xã, thành phố thuộc tỉnh" desc:"District, without its type"`
	Province  string    `json:"province,omitempty" vi:"Tỉnh/thành phố" en:"Province" desc_vi:"Tên tỉnh hoặc thành phố trực thuộc trung ương" desc:"Province or centrally-run city, without its type"`
	Period    string    `json:"period,omitempty" vi:"Thời kỳ" en:"Period" desc_vi:"Năm, quý, tháng, ngày hoặc khoảng của con số" desc:"Year, quarter, month, day or interval of the number"`
	Evidence
}

// Kind is KindMetric.
func (*Metric) Kind() KindName { return KindMetric }

// MarshalJSON writes the record as JSON Lines has it.
func (m Metric) MarshalJSON() ([]byte, error) { return AppendJSON(nil, &m), nil }
