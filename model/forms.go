package model

// Form is the form of an honour.
type Form string

// The award forms of the contract.
const (
	CertificateOfMerit        Form = "certificate_of_merit"
	CertificateOfCommendation Form = "certificate_of_commendation"
	EmulationFlag             Form = "emulation_flag"
	Medal                     Form = "medal"
	Insignia                  Form = "insignia"
	Title                     Form = "title"
	Prize                     Form = "prize"
	Commendation              Form = "commendation"
)

var forms = []Term[Form]{
	{Code: CertificateOfMerit, Vi: "Bằng khen", En: "Certificate of merit", DescVi: "Bằng khen", Desc: "Bằng khen"},
	{Code: CertificateOfCommendation, Vi: "Giấy khen", En: "Certificate of commendation", DescVi: "Giấy khen", Desc: "Giấy khen"},
	{Code: EmulationFlag, Vi: "Cờ thi đua", En: "Emulation flag", DescVi: "Cờ thi đua, Cờ đơn vị xuất sắc", Desc: "Cờ thi đua, Cờ đơn vị xuất sắc"},
	{Code: Medal, Vi: "Huân chương, huy chương", En: "Medal", DescVi: "Huân chương, Huy chương", Desc: "Huân chương, Huy chương"},
	{Code: Insignia, Vi: "Kỷ niệm chương", En: "Insignia", DescVi: "Kỷ niệm chương", Desc: "Kỷ niệm chương"},
	{Code: Title, Vi: "Danh hiệu", En: "Title", DescVi: "Danh hiệu: Công nhân giỏi, Chiến sĩ thi đua, điển hình tiên tiến, gương người tốt việc tốt", Desc: "A title such as Công nhân giỏi or Chiến sĩ thi đua"},
	{Code: Prize, Vi: "Giải thưởng", En: "Prize", DescVi: "Giải nhất, nhì, ba, khuyến khích, Giải thưởng …", Desc: "A prize of a contest, or a named prize"},
	{Code: Commendation, Vi: "Biểu dương, khen thưởng", En: "Commendation", DescVi: "Biểu dương, tuyên dương, khen thưởng, tôn vinh mà không nói hình thức", Desc: "Honoured without a named form"},
}

// Forms lists the award forms in the order of the contract.
func Forms() []Term[Form] { return clone(forms) }

// Label gives the form's name in lang.
func (f Form) Label(lang Lang) string { return label(forms, f, lang) }
