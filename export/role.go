package export

import "github.com/tongket/tongket/model"

// Role says whether a metric may be added to others of its indicator, and if not, why.
type Role uint8

// The roles. Only Counted metrics enter sums.
const (
	Counted    Role = iota
	NotActual       // a target or a proposal
	PerUnit         // what one person, gift or month gets, or an average
	Difference      // by how much something rose or fell
	Percentage
	Part        // of a total that is counted
	Repeat      // said before: of the same organisation and period
	SameYear    // a stock of an organisation that has been counted for this year
	OtherPeriod // lies in a longer period that is counted
	TooLong     // has more digits than a spreadsheet adds
)

// Label gives the role's name in lang.
func (r Role) Label(lang model.Lang) string { name, _ := r.words(); return name.in(lang) }

// Meaning says in lang what the role is.
func (r Role) Meaning(lang model.Lang) string { _, meaning := r.words(); return meaning.in(lang) }

func (r Role) words() (name, meaning phrase) {
	switch r {
	case NotActual:
		return phrase{"Không: chỉ tiêu, đề nghị", "No: target or proposal"}, phrase{"Chưa xảy ra", "It has not happened"}
	case PerUnit:
		return phrase{"Không: mức của một đơn vị", "No: amount per unit"}, phrase{"Mức của một người, một suất, một tháng, hoặc mức bình quân", "What one person, gift or month gets, or an average"}
	case Difference:
		return phrase{"Không: phần tăng, giảm", "No: a difference"}, phrase{"Chênh lệch giữa hai thời điểm", "By how much it rose or fell"}
	case Percentage:
		return phrase{"Không: tỷ lệ", "No: a percentage"}, phrase{"Tỷ lệ phần trăm không cộng được", "Percentages do not add up"}
	case Part:
		return phrase{"Không: một phần của tổng", "No: part of a total"}, phrase{
			"Các phần cộng lại thành tổng đứng trước; phạm vi hẹp hơn của cùng chỉ tiêu; hoặc số của tổ chức cấp dưới khi văn bản có số của cấp trên",
			"The parts add up to the total before them; a narrower scope of the same indicator; or the figure of a lower organisation beside that of the higher one",
		}
	case Repeat:
		return phrase{"Không: đã nêu ở trên", "No: stated before"}, phrase{"Cùng chỉ tiêu, tổ chức, thời kỳ, giá trị với một dòng trước", "Same indicator, organisation, period and value as a row before"}
	case SameYear:
		return phrase{"Không: đã có số của năm", "No: the year has its figure"}, phrase{"Số hiện có của một tổ chức chỉ tính một lần mỗi năm", "What exists is counted once a year and organisation"}
	case OtherPeriod:
		return phrase{"Không: nằm trong kỳ dài hơn", "No: within a longer period"}, phrase{"Văn bản có số của kỳ dài hơn, đã gồm kỳ này", "The document has the figure of a longer period that holds this one"}
	case TooLong:
		return phrase{"Không: số quá dài", "No: too many digits"}, phrase{"Quá 15 chữ số, bảng tính không cộng đúng", "More than 15 digits, which a spreadsheet does not add exactly"}
	}
	return phrase{"Có", "Yes"}, phrase{"Được cộng vào tổng", "Added to the total"}
}

// stock says whether an indicator counts what exists at a time. What exists is counted once a year; what happens adds up.
func stock(i model.Indicator) bool {
	switch i {
	case model.GrassrootsUnions, model.UpperUnions, model.GrassrootsUnionsRated, model.Members, model.Workers:
		return true
	}
	return false
}

// alone gives the role that a metric has by itself; Counted where its document has to decide.
func alone(m *model.Metric) Role {
	switch {
	case m.Unit == model.UnitPercent || m.Indicator == model.Rate:
		return Percentage
	case m.Per != "" || m.Indicator == model.Income:
		return PerUnit
	case m.Change != "":
		return Difference
	case m.Status != model.Actual:
		return NotActual
	case !fits(m.Value):
		return TooLong
	}
	return Counted
}

// fits says whether a spreadsheet holds a number exactly: it keeps 15 digits.
func fits(d model.Decimal) bool {
	const limit = 1_000_000_000_000_000
	c := d.Normal().Coef
	return -limit < c && c < limit
}
