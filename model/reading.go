package model

// Reading is the text of a document as read, for ways out that show it: Start and End of every record refer to it.
type Reading struct {
	Text   string  `json:"text"`   // UTF-8
	Blocks []Block `json:"blocks"` // in the order of the text; they do not overlap
}

// Block is a paragraph, heading, list item or table row of a Reading.
type Block struct {
	Start int      `json:"start"` // in bytes
	End   int      `json:"end"`   // exclusive
	Role  Role     `json:"role"`
	Table int      `json:"table,omitempty"` // number of the table that a row belongs to, from 1; 0 for no row
	Cells [][2]int `json:"cells,omitempty"` // of a row: start and end of each
}

// Role says what a block is in its document.
type Role string

// The roles. Records come from the first six only.
const (
	RoleTitle      Role = "title"
	RoleLead       Role = "lead"
	RoleBody       Role = "body"
	RoleSection    Role = "section"
	RoleListItem   Role = "list-item"
	RoleTableRow   Role = "table-row"
	RoleKicker     Role = "kicker"
	RoleDateline   Role = "dateline"
	RoleByline     Role = "byline"
	RoleOutlet     Role = "outlet"
	RoleLetterhead Role = "letterhead"
	RoleCaption    Role = "caption"
	RoleSlug       Role = "slug"
	RoleRelated    Role = "related"
	RoleFurniture  Role = "furniture"
	RoleRepeat     Role = "repeat"
)

var roles = []Term[Role]{
	{Code: RoleTitle, Vi: "Tiêu đề", En: "Title", DescVi: "Tên bài hoặc tên báo cáo", Desc: "Headline of the article or report"},
	{Code: RoleLead, Vi: "Đoạn dẫn", En: "Lead", DescVi: "Đoạn mở đầu tóm tắt bài", Desc: "Opening paragraph that sums up the article"},
	{Code: RoleBody, Vi: "Thân bài", En: "Body", DescVi: "Đoạn văn của bài", Desc: "Paragraph of the text"},
	{Code: RoleSection, Vi: "Đề mục", En: "Section", DescVi: "Đề mục trong bài", Desc: "Heading inside the body"},
	{Code: RoleListItem, Vi: "Mục liệt kê", En: "List item", DescVi: "Đoạn có dấu đầu dòng", Desc: "Paragraph that begins with a list marker"},
	{Code: RoleTableRow, Vi: "Dòng của bảng", En: "Table row", DescVi: "Một dòng của bảng", Desc: "Row of a table"},
	{Code: RoleKicker, Vi: "Dòng trên tiêu đề", En: "Kicker", DescVi: "Dòng chữ nhỏ đứng trên tiêu đề", Desc: "The line over the title"},
	{Code: RoleDateline, Vi: "Ngày đăng", En: "Dateline", DescVi: "Ngày, giờ đăng", Desc: "Date and time of publication"},
	{Code: RoleByline, Vi: "Tác giả", En: "Byline", DescVi: "Người viết", Desc: "Who wrote it"},
	{Code: RoleOutlet, Vi: "Cơ quan báo chí", En: "Outlet", DescVi: "Tờ báo hoặc trang tin", Desc: "Newspaper or site"},
	{Code: RoleLetterhead, Vi: "Đầu công văn", En: "Letterhead", DescVi: "Tên cơ quan, quốc hiệu, số hiệu ở đầu văn bản", Desc: "Names and motto at the top of an official document"},
	{Code: RoleCaption, Vi: "Chú thích ảnh", En: "Caption", DescVi: "Lời chú thích ảnh", Desc: "Caption of a picture"},
	{Code: RoleSlug, Vi: "Tên không dấu", En: "Slug", DescVi: "Tên bài không dấu hoặc tên tệp ảnh", Desc: "Unaccented name of the article or of an image"},
	{Code: RoleRelated, Vi: "Bài liên quan", En: "Related", DescVi: "Liên kết đến bài khác", Desc: "Links to other articles"},
	{Code: RoleFurniture, Vi: "Khung trang", En: "Furniture", DescVi: "Trình đơn, bộ đếm, nơi nhận, chữ ký", Desc: "Navigation, counters, addressees, signatures"},
	{Code: RoleRepeat, Vi: "Nhắc lại", En: "Repeat", DescVi: "Nhắc lại một câu của bài, không tính lần nữa", Desc: "Repeats a sentence of the body and is not counted again"},
}

// Roles lists the roles of blocks.
func Roles() []Term[Role] { return clone(roles) }

// Label gives the role's name in lang.
func (r Role) Label(lang Lang) string { return label(roles, r, lang) }

// Read says whether records come from blocks of this role.
func (r Role) Read() bool {
	switch r {
	case RoleTitle, RoleLead, RoleBody, RoleSection, RoleListItem, RoleTableRow:
		return true
	}
	return false
}
