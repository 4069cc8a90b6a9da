package model

// Campaign is a movement, campaign, theme of the year, programme or fund that the text names.
type Campaign struct {
	Head
	Type CampaignType `json:"type" vi:"Loại" en:"Type" desc_vi:"Phong trào, chủ đề, cuộc vận động, chương trình, quỹ" desc:"Movement, theme, campaign, programme or fund"`
	Name string       `json:"name" vi:"Tên" en:"Name" desc_vi:"Tên gọi, không có dấu ngoặc kép" desc:"Name, without quotation marks"`
	Evidence
}

// Kind is KindCampaign.
func (*Campaign) Kind() KindName { return KindCampaign }

// MarshalJSON writes the record as JSON Lines has it.
func (c Campaign) MarshalJSON() ([]byte, error) { return AppendJSON(nil, &c), nil }

// CampaignType says what a named undertaking is.
type CampaignType string

// The campaign types of the contract.
const (
	Movement         CampaignType = "movement"
	Theme            CampaignType = "theme"
	CampaignOfAction CampaignType = "campaign"
	Programme        CampaignType = "programme"
	Fund             CampaignType = "fund"
)

var campaignTypes = []Term[CampaignType]{
	{Code: Movement, Vi: "Phong trào", En: "Movement", DescVi: "Phong trào thi đua", Desc: "Emulation movement"},
	{Code: Theme, Vi: "Chủ đề", En: "Theme", DescVi: "Chủ đề của năm, của đợt hoạt động", Desc: "Theme of a year or drive"},
	{Code: CampaignOfAction, Vi: "Cuộc vận động", En: "Campaign", DescVi: "Cuộc vận động, tháng hành động, đợt cao điểm", Desc: "Campaign, month of action"},
	{Code: Programme, Vi: "Chương trình", En: "Programme", DescVi: "Chương trình, đề án, hội thi có tên riêng", Desc: "Named programme, scheme or contest"},
	{Code: Fund, Vi: "Quỹ", En: "Fund", DescVi: "Quỹ có tên riêng", Desc: "Named fund"},
}

// Label gives the type's name in lang.
func (t CampaignType) Label(lang Lang) string { return label(campaignTypes, t, lang) }
