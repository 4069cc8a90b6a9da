package model

// Unit is the base unit of a value.
type Unit string

// The units of the contract.
const (
	UnitUnion   Unit = "union"
	UnitPerson  Unit = "person"
	UnitItem    Unit = "item"
	UnitVND     Unit = "vnd"
	UnitUSD     Unit = "usd" // amounts that the text gives in dollars stay in dollars
	UnitPercent Unit = "percent"
)

var units = []Term[Unit]{
	{Code: UnitUnion, Vi: "tổ chức", En: "unions", DescVi: "Tổ chức công đoàn", Desc: "Union organisations"},
	{Code: UnitPerson, Vi: "người", En: "persons", DescVi: "Người hoặc lượt người", Desc: "Persons, or persons each time they take part"},
	{Code: UnitItem, Vi: "đơn vị đếm", En: "items", DescVi: "Suất, căn, cuộc, lớp, bản, vụ, …", Desc: "Things counted: gifts, houses, events, …"},
	{Code: UnitVND, Vi: "đồng", En: "đồng", DescVi: "Đồng Việt Nam", Desc: "Vietnamese đồng"},
	{Code: UnitUSD, Vi: "đô la Mỹ", En: "US dollars", DescVi: "Đô la Mỹ, khi văn bản ghi bằng đô la", Desc: "US dollars, where the text gives dollars"},
	{Code: UnitPercent, Vi: "%", En: "%", DescVi: "Phần trăm, từ 0 đến 100 và hơn", Desc: "Percent, 0 to 100 and beyond"},
}

// Label gives the unit's name in lang.
func (u Unit) Label(lang Lang) string { return label(units, u, lang) }
