package model

// Task is one item of a numbered task list.
type Task struct {
	Head
	List     int    `json:"list" vi:"Danh sách" en:"List" desc_vi:"Thứ tự của danh sách trong văn bản" desc:"Number of the list in the document, from 1"`
	Ordinal  int    `json:"ordinal" vi:"Thứ tự" en:"Ordinal" desc_vi:"Thứ tự của nhiệm vụ trong danh sách" desc:"Place of the item in its list, from 1"`
	Marker   string `json:"marker,omitempty" vi:"Dấu đầu dòng" en:"Marker" desc_vi:"Như văn bản viết: “Một là”, “Thứ nhất”, “1.”" desc:"As written: “Một là”, “Thứ nhất”, “1.”"`
	Title    string `json:"title" vi:"Nhiệm vụ" en:"Title" desc_vi:"Đến dấu chấm hoặc chấm phẩy đầu tiên" desc:"Up to the first full stop or semicolon"`
	Text     string `json:"text" vi:"Nội dung" en:"Text" desc_vi:"Toàn bộ nội dung nhiệm vụ" desc:"The whole item"`
	Declared *int   `json:"declared,omitempty" vi:"Số nhiệm vụ công bố" en:"Declared" desc_vi:"Số nhiệm vụ mà văn bản nói danh sách có" desc:"Number of items that the text announces"`
	Org      string `json:"org,omitempty" vi:"Tổ chức" en:"Organisation" desc_vi:"Tổ chức đặt ra nhiệm vụ" desc:"Organisation that sets itself the task"`
	District string `json:"district,omitempty" vi:"Quận/huyện" en:"District" desc_vi:"Tên quận, huyện, thị xã, thành phố thuộc tỉnh" desc:"District, without its type"`
	Province string `json:"province,omitempty" vi:"Tỉnh/thành phố" en:"Province" desc_vi:"Tên tỉnh hoặc thành phố trực thuộc trung ương" desc:"Province or centrally-run city, without its type"`
	Period   string `json:"period,omitempty" vi:"Thời kỳ" en:"Period" desc_vi:"Thời kỳ của nhiệm vụ" desc:"Period of the task"`
	Evidence
}

// Kind is KindTask.
func (*Task) Kind() KindName { return KindTask }

// MarshalJSON writes the record as JSON Lines has it.
func (t Task) MarshalJSON() ([]byte, error) { return AppendJSON(nil, &t), nil }
