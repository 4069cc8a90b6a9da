package model

// Status says whether something is, is aimed at or is asked for.
type Status string

// The statuses of the contract. A Metric is Actual, Target or Proposed; an Award is Awarded or Proposed.
const (
	Actual   Status = "actual"
	Target   Status = "target"
	Proposed Status = "proposed"
	Awarded  Status = "awarded"
)

var statuses = []Term[Status]{
	{Code: Actual, Vi: "Thực hiện", En: "Actual", DescVi: "Đang có hoặc đã xảy ra", Desc: "It is or it happened"},
	{Code: Target, Vi: "Chỉ tiêu", En: "Target", DescVi: "Chỉ tiêu, phấn đấu, mục tiêu, kế hoạch, dự kiến, sẽ", Desc: "Aimed at or planned"},
	{Code: Proposed, Vi: "Đề nghị", En: "Proposed", DescVi: "Đề nghị, đề xuất", Desc: "Proposed, asked for"},
	{Code: Awarded, Vi: "Đã trao", En: "Awarded", DescVi: "Đã khen thưởng, trao tặng, biểu dương", Desc: "The honour was given"},
}

// Statuses lists the statuses of metrics and awards.
func Statuses() []Term[Status] { return clone(statuses) }

// Label gives the status's name in lang.
func (s Status) Label(lang Lang) string { return label(statuses, s, lang) }

// Change says that a number is a difference and not a level.
type Change string

// The directions of a Change.
const (
	Increase Change = "increase"
	Decrease Change = "decrease"
)

var changes = []Term[Change]{
	{Code: Increase, Vi: "Tăng", En: "Increase", DescVi: "Phần tăng thêm", Desc: "By how much it rose"},
	{Code: Decrease, Vi: "Giảm", En: "Decrease", DescVi: "Phần giảm đi", Desc: "By how much it fell"},
}

// Changes lists the directions of change.
func Changes() []Term[Change] { return clone(changes) }

// Label gives the direction's name in lang.
func (c Change) Label(lang Lang) string { return label(changes, c, lang) }
