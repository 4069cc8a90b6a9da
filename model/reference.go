package model

// Reference is a legal or party document that the text cites.
type Reference struct {
	Head
	Type   string `json:"type" vi:"Loại văn bản" en:"Type" desc_vi:"Nghị quyết, Quyết định, Chỉ thị, Luật, …" desc:"Kind of document: Nghị quyết, Quyết định, Chỉ thị, Luật, …"`
	Number string `json:"number,omitempty" vi:"Số hiệu" en:"Number" desc_vi:"Số và ký hiệu, ví dụ 558/QĐ-TTg" desc:"Number and symbol, such as 558/QĐ-TTg"`
	Date   string `json:"date,omitempty" type:"date" vi:"Ngày ban hành" en:"Date" desc_vi:"Ngày ban hành" desc:"Date of issue"`
	Name   string `json:"name,omitempty" vi:"Tên văn bản" en:"Name" desc_vi:"Tên hoặc trích yếu" desc:"Name or subject"`
	Evidence
}

// Kind is KindReference.
func (*Reference) Kind() KindName { return KindReference }

// MarshalJSON writes the record as JSON Lines has it.
func (r Reference) MarshalJSON() ([]byte, error) { return AppendJSON(nil, &r), nil }
