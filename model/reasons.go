package model

// CensusReason says why a numeral is no figure of ours.
type CensusReason string

// The reasons of the census.
const (
	ReasonDate           CensusReason = "date"
	ReasonTime           CensusReason = "time"
	ReasonAnniversary    CensusReason = "anniversary"
	ReasonOrdinal        CensusReason = "ordinal"
	ReasonDocumentNumber CensusReason = "document_number"
	ReasonArticle        CensusReason = "article"
	ReasonName           CensusReason = "name"
	ReasonAge            CensusReason = "age"
	ReasonPhone          CensusReason = "phone"
	ReasonAddress        CensusReason = "address"
	ReasonDistance       CensusReason = "distance"
	ReasonMeasure        CensusReason = "measure"
	ReasonPrice          CensusReason = "price"
	ReasonScore          CensusReason = "score"
	ReasonThreshold      CensusReason = "threshold"
	ReasonSeats          CensusReason = "seats"
	ReasonListMarker     CensusReason = "list_marker"
	ReasonDuration       CensusReason = "duration"
	ReasonOutsideScope   CensusReason = "outside_scope"
)

var censusReasons = []Term[CensusReason]{
	{Code: ReasonDate, Vi: "Ngày tháng", En: "Date", DescVi: "Ngày, tháng, năm, quý, nhiệm kỳ", Desc: "Day, month, year, quarter or term"},
	{Code: ReasonTime, Vi: "Giờ", En: "Time", DescVi: "Giờ, phút trong ngày", Desc: "Time of day"},
	{Code: ReasonAnniversary, Vi: "Kỷ niệm", En: "Anniversary", DescVi: "Số năm kỷ niệm: 90 năm Ngày thành lập", Desc: "Years of an anniversary"},
	{Code: ReasonOrdinal, Vi: "Số thứ tự", En: "Ordinal", DescVi: "Lần thứ, khóa, cụm số, nhóm số", Desc: "Rank, congress or group number"},
	{Code: ReasonDocumentNumber, Vi: "Số hiệu văn bản", En: "Document number", DescVi: "Số và ký hiệu của văn bản", Desc: "Number of a legal or party document"},
	{Code: ReasonArticle, Vi: "Điều khoản", En: "Article", DescVi: "Điều, khoản, chương, mục của văn bản", Desc: "Article, clause or chapter of a document"},
	{Code: ReasonName, Vi: "Trong tên gọi", En: "Name", DescVi: "Con số thuộc một tên riêng: Giải thưởng 28/7, Covid-19", Desc: "Part of a proper name"},
	{Code: ReasonAge, Vi: "Tuổi", En: "Age", DescVi: "Tuổi, năm sinh", Desc: "Age or year of birth"},
	{Code: ReasonPhone, Vi: "Điện thoại", En: "Telephone", DescVi: "Số điện thoại, số tài khoản", Desc: "Telephone or account number"},
	{Code: ReasonAddress, Vi: "Địa chỉ", En: "Address", DescVi: "Số nhà, ngõ, quốc lộ, khu phố", Desc: "House, lane, road or quarter number"},
	{Code: ReasonDistance, Vi: "Quãng đường", En: "Distance", DescVi: "Km, m, hải lý", Desc: "Distance"},
	{Code: ReasonMeasure, Vi: "Đo lường", En: "Measure", DescVi: "Diện tích, khối lượng, nhiệt độ, thể tích", Desc: "Area, weight, temperature or volume"},
	{Code: ReasonPrice, Vi: "Giá", En: "Price", DescVi: "Giá bán, giá vé", Desc: "Price"},
	{Code: ReasonScore, Vi: "Điểm", En: "Score", DescVi: "Điểm số, tỷ số", Desc: "Points or a score"},
	{Code: ReasonThreshold, Vi: "Ngưỡng quy định", En: "Threshold", DescVi: "Điều kiện, không phải số đếm: doanh nghiệp có từ 20 lao động trở lên", Desc: "A condition and not a count"},
	{Code: ReasonSeats, Vi: "Số ghế", En: "Seats", DescVi: "Số ủy viên, đại biểu được bầu", Desc: "Committee seats and elected delegates"},
	{Code: ReasonListMarker, Vi: "Dấu đầu dòng", En: "List marker", DescVi: "Số thứ tự của đề mục", Desc: "Number of a heading or list item"},
	{Code: ReasonDuration, Vi: "Thời lượng", En: "Duration", DescVi: "Số ngày, tháng, năm kéo dài", Desc: "How long something lasts"},
	{Code: ReasonOutsideScope, Vi: "Ngoài phạm vi", En: "Outside scope", DescVi: "Không liên quan đến công đoàn, người lao động", Desc: "Nothing to do with unions, workers or union activity"},
}

// CensusReasons lists the reasons for which a numeral is excluded.
func CensusReasons() []Term[CensusReason] { return clone(censusReasons) }

// Label gives the reason's name in lang.
func (r CensusReason) Label(lang Lang) string { return label(censusReasons, r, lang) }
