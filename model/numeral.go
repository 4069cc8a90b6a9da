package model

// Numeral is one number of the body text and what became of it: the census. Every numeral ends in exactly one bin.
type Numeral struct {
	Head
	Bin    Bin          `json:"bin" vi:"Kết quả" en:"Bin" desc_vi:"Con số đã dùng, đã loại hay chưa giải thích được" desc:"Used, excluded or unexplained"`
	Reason CensusReason `json:"reason,omitempty" vi:"Lý do loại" en:"Reason" desc_vi:"Vì sao con số không phải số liệu" desc:"Why the number is no figure of ours"`
	UsedBy string       `json:"used_by,omitempty" vi:"Dùng ở bản ghi" en:"Used by" desc_vi:"Mã bản ghi đã dùng con số" desc:"Id of the record that took it"`
	Value  *Decimal     `json:"value,omitempty" vi:"Giá trị" en:"Value" desc_vi:"Con số đọc được" desc:"The number as read"`
	Evidence
}

// Kind is KindNumeral.
func (*Numeral) Kind() KindName { return KindNumeral }

// MarshalJSON writes the record as JSON Lines has it.
func (n Numeral) MarshalJSON() ([]byte, error) { return AppendJSON(nil, &n), nil }

// Bin is where the census puts a numeral.
type Bin string

// The bins of the census.
const (
	Used        Bin = "used"
	Excluded    Bin = "excluded"
	Unexplained Bin = "unexplained"
)

var bins = []Term[Bin]{
	{Code: Used, Vi: "Đã dùng", En: "Used", DescVi: "Con số nằm trong một bản ghi", Desc: "A record took it"},
	{Code: Excluded, Vi: "Đã loại", En: "Excluded", DescVi: "Con số không phải số liệu, có lý do", Desc: "It is no figure of ours, for a named reason"},
	{Code: Unexplained, Vi: "Chưa giải thích", En: "Unexplained", DescVi: "Chưa biết con số là gì", Desc: "No rule knows what it is"},
}

// Label gives the bin's name in lang.
func (b Bin) Label(lang Lang) string { return label(bins, b, lang) }
