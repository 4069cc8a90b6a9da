package model

// Indicator says what a metric counts.
type Indicator string

// The indicators of the contract.
const (
	GrassrootsUnions      Indicator = "grassroots_unions"
	GrassrootsUnionsNew   Indicator = "grassroots_unions_new"
	UpperUnions           Indicator = "upper_unions"
	GrassrootsUnionsRated Indicator = "grassroots_unions_rated"
	Members               Indicator = "members"
	MembersNew            Indicator = "members_new"
	Workers               Indicator = "workers"
	PartyNominees         Indicator = "party_nominees"
	PartyAdmissions       Indicator = "party_admissions"
	Beneficiaries         Indicator = "beneficiaries"
	Gifts                 Indicator = "gifts"
	Houses                Indicator = "houses"
	SupportAmount         Indicator = "support_amount"
	FundAmount            Indicator = "fund_amount"
	Initiatives           Indicator = "initiatives"
	InitiativeValue       Indicator = "initiative_value"
	Projects              Indicator = "projects"
	CollectiveAgreements  Indicator = "collective_agreements"
	Dialogues             Indicator = "dialogues"
	WorkerConferences     Indicator = "worker_conferences"
	Inspections           Indicator = "inspections"
	LegalAid              Indicator = "legal_aid"
	TrainingSessions      Indicator = "training_sessions"
	Participants          Indicator = "participants"
	UnionFinance          Indicator = "union_finance"
	Income                Indicator = "income"
	Strikes               Indicator = "strikes"
	Rate                  Indicator = "rate"
)

var indicators = []Term[Indicator]{
	{GrassrootsUnions, UnitUnion, "Công đoàn cơ sở", "Grassroots unions", "Công đoàn cơ sở, nghiệp đoàn (cơ sở) hiện có của một tổ chức", "Grassroots unions that exist under an organisation"},
	{GrassrootsUnionsNew, UnitUnion, "Công đoàn cơ sở thành lập mới", "New grassroots unions", "Công đoàn cơ sở, nghiệp đoàn mới thành lập", "Grassroots unions newly founded"},
	{UpperUnions, UnitUnion, "Công đoàn cấp trên cơ sở", "Upper-level unions", "Liên đoàn Lao động huyện, công đoàn ngành, công đoàn cấp trên trực tiếp cơ sở, công đoàn phường, xã", "Unions above the grassroots: of districts, sectors, wards and communes"},
	{GrassrootsUnionsRated, UnitUnion, "Công đoàn cơ sở được xếp loại", "Rated grassroots unions", "Công đoàn cơ sở đạt một mức xếp loại (vững mạnh, hoàn thành xuất sắc nhiệm vụ, …)", "Grassroots unions that reached a rating; the scope says which"},
	{Members, UnitPerson, "Đoàn viên công đoàn", "Union members", "Đoàn viên công đoàn hiện có", "Union members that exist"},
	{MembersNew, UnitPerson, "Đoàn viên kết nạp mới", "New members", "Đoàn viên mới kết nạp, phát triển mới", "Members newly admitted"},
	{Workers, UnitPerson, "Người lao động", "Workers", "Công nhân, viên chức, lao động của một địa bàn, ngành hoặc đơn vị", "The workforce of a place, sector or employer, or a named part of it"},
	{PartyNominees, UnitPerson, "Đoàn viên ưu tú giới thiệu cho Đảng", "Members nominated to the Party", "Đoàn viên ưu tú được giới thiệu cho Đảng xem xét, bồi dưỡng", "Outstanding members introduced to the Party"},
	{PartyAdmissions, UnitPerson, "Đoàn viên được kết nạp Đảng", "Members admitted to the Party", "Đoàn viên công đoàn được kết nạp vào Đảng", "Members admitted to the Party"},
	{Beneficiaries, UnitPerson, "Người được chăm lo, hỗ trợ", "Beneficiaries", "Người được công đoàn thăm hỏi, tặng quà, hỗ trợ, cho vay, khám bệnh", "People supported, visited or given something by the union"},
	{Gifts, UnitItem, "Suất quà, vé, học bổng", "Gifts", "Suất quà, phần quà, suất học bổng, vé xe, túi an sinh", "Gifts, scholarships, tickets, parcels"},
	{Houses, UnitItem, "Nhà Mái ấm công đoàn", "Houses", "Nhà Mái ấm công đoàn và nhà khác được xây, sửa, bàn giao với sự giúp đỡ của công đoàn", "Homes built, repaired or handed over with union help"},
	{SupportAmount, UnitVND, "Tiền chăm lo, hỗ trợ", "Support given", "Tiền đã chi hoặc trao để hỗ trợ: quà, thăm hỏi, nhà ở, vay vốn, Tết, dịch bệnh", "Money given or spent in support"},
	{FundAmount, UnitVND, "Tiền quỹ, vận động", "Money raised", "Tiền vận động, ủng hộ, quyên góp hoặc đang có trong quỹ", "Money raised, contributed or held in a fund"},
	{Initiatives, UnitItem, "Sáng kiến", "Initiatives", "Sáng kiến, giải pháp, đề tài", "Initiatives, solutions, research topics"},
	{InitiativeValue, UnitVND, "Giá trị làm lợi", "Value of initiatives", "Số tiền tiết kiệm hoặc làm lợi nhờ sáng kiến", "Money saved or earned by initiatives"},
	{Projects, UnitItem, "Công trình, phần việc", "Projects", "Công trình, sản phẩm, phần việc đăng ký hoặc hoàn thành trong thi đua", "Projects registered or completed in emulation"},
	{CollectiveAgreements, UnitItem, "Thỏa ước lao động tập thể", "Collective agreements", "Bản thỏa ước lao động tập thể", "Collective labour agreements"},
	{Dialogues, UnitItem, "Cuộc đối thoại", "Dialogues", "Cuộc đối thoại tại nơi làm việc, với lãnh đạo", "Dialogues at the workplace or with leaders"},
	{WorkerConferences, UnitItem, "Hội nghị người lao động", "Workers' conferences", "Hội nghị người lao động, hội nghị cán bộ, công chức, viên chức", "Conferences of workers or of civil servants"},
	{Inspections, UnitItem, "Cuộc kiểm tra, giám sát", "Inspections", "Cuộc kiểm tra, giám sát", "Inspections and supervisions"},
	{LegalAid, UnitItem, "Tư vấn pháp luật", "Legal aid", "Vụ, lượt, người được tư vấn, trợ giúp pháp luật", "Cases, times or people given legal advice"},
	{TrainingSessions, UnitItem, "Lớp, buổi tập huấn, tuyên truyền", "Training sessions", "Lớp, buổi, hội nghị tập huấn, tuyên truyền, học tập", "Classes and sessions of training or propaganda"},
	{Participants, UnitPerson, "Người tham gia", "Participants", "Lượt người, đại biểu, vận động viên, thí sinh dự một hoạt động", "People who took part in an activity"},
	{UnionFinance, UnitVND, "Tài chính công đoàn", "Union finance", "Kinh phí công đoàn, đoàn phí, thu và chi của ngân sách công đoàn", "Union dues, fees, income and spending of the union's own budget"},
	{Income, UnitVND, "Tiền lương, thu nhập", "Income", "Tiền lương, thu nhập bình quân, thưởng của một người", "Wages, average income and bonuses a person"},
	{Strikes, UnitItem, "Đình công, ngừng việc", "Strikes", "Cuộc đình công, ngừng việc tập thể", "Strikes and collective stoppages"},
	{Rate, UnitPercent, "Tỷ lệ", "Rate", "Tỷ lệ phần trăm về một trong các chỉ tiêu trên; phạm vi cho biết của cái gì", "A percentage about any of the above; the scope says of what"},
}

// Indicators lists the indicators in the order of the contract.
func Indicators() []Term[Indicator] { return clone(indicators) }

// Label gives the indicator's name in lang.
func (i Indicator) Label(lang Lang) string { return label(indicators, i, lang) }

// Unit gives the base unit of the indicator's values, or "" for an unknown code.
func (i Indicator) Unit() Unit {
	return indicatorUnits[i]
}

// indicatorUnits are the units of the list by code: every metric asks.
var indicatorUnits = func() map[Indicator]Unit {
	units := map[Indicator]Unit{}
	for _, t := range indicators {
		units[t.Code] = t.Unit
	}
	return units
}()
