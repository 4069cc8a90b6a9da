package model

// Warning is what a reader should look at.
type Warning struct {
	Head
	Code    WarningCode `json:"code" vi:"Cảnh báo" en:"Warning" desc_vi:"Loại cảnh báo" desc:"Kind of warning"`
	Message string      `json:"message" vi:"Giải thích" en:"Message" desc_vi:"Điều cần xem lại" desc:"What to look at"`
	Evidence
}

// Kind is KindWarning.
func (*Warning) Kind() KindName { return KindWarning }

// MarshalJSON writes the record as JSON Lines has it.
func (w Warning) MarshalJSON() ([]byte, error) { return AppendJSON(nil, &w), nil }

// WarningCode says what a warning is about.
type WarningCode string

// The warning codes.
const (
	DeclaredCountDiffers WarningCode = "declared_count_differs"
	DeclaredListMissing  WarningCode = "declared_list_missing"
	PartsDoNotSum        WarningCode = "parts_do_not_sum"
	ConflictingValues    WarningCode = "conflicting_values"
	OrgUnknown           WarningCode = "org_unknown"
	PeriodUnknown        WarningCode = "period_unknown"
	DocumentEmpty        WarningCode = "document_empty"
	DecodedWithErrors    WarningCode = "decoded_with_errors"
	RuleTimeout          WarningCode = "rule_timeout"
	MarkupBroken         WarningCode = "markup_broken"
	SheetHidden          WarningCode = "sheet_hidden"
)

var warningCodes = []Term[WarningCode]{
	{Code: DeclaredCountDiffers, Vi: "Số mục khác số công bố", En: "Declared count differs", DescVi: "Văn bản báo trước một số mục, nhưng danh sách có số khác", Desc: "The list holds another number of items than the text announces"},
	{Code: DeclaredListMissing, Vi: "Thiếu danh sách đã báo trước", En: "Declared list missing", DescVi: "Văn bản báo trước một danh sách, nhưng không thấy danh sách nào", Desc: "The text announces a list that does not follow"},
	{Code: PartsDoNotSum, Vi: "Các phần không khớp tổng", En: "Parts do not sum", DescVi: "Cộng các phần lại không bằng tổng đã nêu", Desc: "The parts do not add up to the stated total"},
	{Code: ConflictingValues, Vi: "Số liệu mâu thuẫn", En: "Conflicting values", DescVi: "Cùng một chỉ tiêu của cùng tổ chức và thời kỳ mà có hai giá trị", Desc: "Two values for the same indicator, organisation and period"},
	{Code: OrgUnknown, Vi: "Chưa rõ tổ chức", En: "Organisation unknown", DescVi: "Không có gì trong văn bản cho biết số liệu của tổ chức nào", Desc: "Nothing in the text says whose figure it is"},
	{Code: PeriodUnknown, Vi: "Chưa rõ thời kỳ", En: "Period unknown", DescVi: "Không có gì trong văn bản cho biết số liệu của thời kỳ nào", Desc: "Nothing in the text says of when the figure is"},
	{Code: DocumentEmpty, Vi: "Văn bản trống", En: "Document empty", DescVi: "Không có phần thân bài để đọc", Desc: "There is no body text to read"},
	{Code: DecodedWithErrors, Vi: "Giải mã có lỗi", En: "Decoded with errors", DescVi: "Một số byte không hợp bảng mã và đã được thay thế", Desc: "Some bytes were invalid in the encoding and were replaced"},
	{Code: RuleTimeout, Vi: "Quy tắc chạy quá giờ", En: "Rule timed out", DescVi: "Một quy tắc bị dừng giữa chừng ở một câu", Desc: "A rule was stopped in one sentence"},
	{Code: MarkupBroken, Vi: "Mã trang bị lỗi", En: "Markup broken", DescVi: "Cấu trúc trang hoặc bảng bị hỏng, đã đọc phần còn hiểu được", Desc: "The markup is broken; what could be read was read"},
	{Code: SheetHidden, Vi: "Trang tính bị ẩn", En: "Sheet hidden", DescVi: "Bảng tính có trang bị ẩn, trang đó không được đọc", Desc: "The workbook hides a sheet, which was not read"},
}

// Label gives the code's name in lang.
func (c WarningCode) Label(lang Lang) string { return label(warningCodes, c, lang) }
