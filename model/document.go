package model

// Document is one document as read. Fields that the text does not say are empty.
type Document struct {
	Doc       string `json:"doc" vi:"Mã văn bản" en:"Document" desc_vi:"Mã của văn bản, giống nhau ở mọi bản ghi của văn bản đó" desc:"Id of the document, the same on all of its records"`
	Title     string `json:"title,omitempty" vi:"Tiêu đề" en:"Title" desc_vi:"Tên bài hoặc tên báo cáo" desc:"Title of the article or report"`
	Kicker    string `json:"kicker,omitempty" vi:"Dòng trên tiêu đề" en:"Kicker" desc_vi:"Dòng chữ nhỏ đứng trên tiêu đề" desc:"The line over the title"`
	Published string `json:"published,omitempty" type:"date" vi:"Ngày đăng" en:"Published" desc_vi:"Ngày, giờ đăng hoặc ban hành" desc:"Date and time of publication"`
	Author    string `json:"author,omitempty" vi:"Tác giả" en:"Author" desc_vi:"Người viết" desc:"Who wrote it"`
	Outlet    string `json:"outlet,omitempty" vi:"Cơ quan báo chí" en:"Outlet" desc_vi:"Tờ báo hoặc trang tin, ví dụ LĐTĐ" desc:"Newspaper or site, such as LĐTĐ"`
	Org       string `json:"org,omitempty" vi:"Tổ chức" en:"Organisation" desc_vi:"Tổ chức mà văn bản nói về" desc:"Organisation that the document is about"`
	District  string `json:"district,omitempty" vi:"Quận/huyện" en:"District" desc_vi:"Tên quận, huyện, thị xã, thành phố thuộc tỉnh" desc:"District, without its type"`
	Province  string `json:"province,omitempty" vi:"Tỉnh/thành phố" en:"Province" desc_vi:"Tên tỉnh hoặc thành phố trực thuộc trung ương" desc:"Province or centrally-run city, without its type"`
	Source    string `json:"source" vi:"Nguồn" en:"Source" desc_vi:"Đường dẫn tệp hoặc địa chỉ trang" desc:"Path or URL"`
	SHA256    string `json:"sha256" vi:"SHA-256" en:"SHA-256" desc_vi:"Dấu vân tay của tệp gốc" desc:"Digest of the bytes as found"`
	Encoding  string `json:"encoding" vi:"Bảng mã" en:"Encoding" desc_vi:"Bảng mã chữ của tệp gốc" desc:"Character encoding of the bytes as found"`
	Format    string `json:"format" vi:"Định dạng" en:"Format" desc_vi:"Định dạng của tệp gốc" desc:"File format"`
}

// Kind is KindDocument.
func (*Document) Kind() KindName { return KindDocument }

// Key gives the document's id, which is also the id of this record.
func (d *Document) Key() (doc, id string) { return d.Doc, d.Doc }

// Proof is empty: a document is its own evidence.
func (*Document) Proof() Evidence { return Evidence{} }

// MarshalJSON writes the record as JSON Lines has it.
func (d Document) MarshalJSON() ([]byte, error) { return AppendJSON(nil, &d), nil }
