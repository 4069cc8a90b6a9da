package compare

import (
	"github.com/tongket/tongket/model"
	"github.com/tongket/tongket/model/panel"
)

// byLabel names what is compared.
func byLabel(b panel.By) phrase {
	switch b {
	case panel.ByProvince:
		return phrase{"63 tỉnh, thành (đến 30/6/2025)", "63 provinces (until 30 June 2025)"}
	case panel.ByProvince2025:
		return phrase{"34 tỉnh, thành (từ 1/7/2025)", "34 provinces (since 1 July 2025)"}
	case panel.ByOrg:
		return phrase{"tổ chức", "organisations"}
	}
	return phrase{"quận, huyện", "districts"}
}

func levelLabel(l panel.Level) phrase {
	switch l {
	case panel.LevelDistrict:
		return phrase{"Quận, huyện", "District"}
	case panel.LevelProvince:
		return phrase{"Tỉnh, thành cũ", "Former province"}
	case panel.LevelProvince2025:
		return phrase{"Tỉnh, thành từ 7/2025", "Province since July 2025"}
	}
	return phrase{"Tổ chức khác", "Other organisation"}
}

func roleLabel(r panel.Role) phrase {
	switch r {
	case panel.RoleChosen:
		return phrase{"Được chọn", "Chosen"}
	case panel.RoleAgrees:
		return phrase{"Khớp", "Agrees"}
	case panel.RoleOther:
		return phrase{"Thời điểm khác hoặc hạng sau", "Another day, or lower rank"}
	case panel.RoleConflict:
		return phrase{"Mâu thuẫn", "Contradicts"}
	case panel.RoleRepeat:
		return phrase{"Nhắc lại, đăng lại", "Repeat or reprint"}
	case panel.RolePart:
		return phrase{"Một phần", "A part"}
	case panel.RoleChange:
		return phrase{"Phần tăng, giảm", "A difference"}
	case panel.RoleNoUnit:
		return phrase{"Chưa rõ của ai", "Unit unknown"}
	case panel.RoleNoPeriod:
		return phrase{"Chưa rõ thời kỳ", "Period unknown"}
	case panel.RoleUnclear:
		return phrase{"Tỷ lệ không rõ của cái gì", "Percentage of nothing named"}
	}
	return phrase{"", ""}
}

func findingLabel(c panel.FindingCode) phrase {
	switch c {
	case panel.Conflict:
		return phrase{"Hai văn bản mâu thuẫn", "Two documents contradict"}
	case panel.ConflictWithin:
		return phrase{"Văn bản tự mâu thuẫn", "A document contradicts itself"}
	case panel.PartExceeds:
		return phrase{"Phần lớn hơn tổng", "A part exceeds its whole"}
	case panel.SumDiffers:
		return phrase{"Tổng các huyện không khớp tỉnh", "Districts do not add up to the province"}
	case panel.MembersExceed:
		return phrase{"Đoàn viên nhiều hơn lao động", "More members than workers"}
	case panel.RateDiffers:
		return phrase{"Tỷ lệ không khớp phép chia", "Percentage does not match its ratio"}
	case panel.PartsDoNotSum:
		return phrase{"Các phần không khớp tổng", "Parts do not add up"}
	case panel.CountDiffers:
		return phrase{"Số mục khác số công bố", "Announced and listed differ"}
	case panel.Jump:
		return phrase{"Thay đổi đột ngột", "Sudden change"}
	case panel.UnitEnded:
		return phrase{"Số liệu sau khi đơn vị kết thúc", "Figure after the unit's end"}
	}
	return phrase{string(c), string(c)}
}

func criterionLabel(c panel.Criterion) phrase {
	switch c {
	case panel.NearestEnd:
		return phrase{"ngày của số liệu gần cuối kỳ nhất", "the day nearest to the period's end"}
	case panel.ExactFirst:
		return phrase{"số đúng trước số ước lượng", "exact before bounded"}
	case panel.OwnFirst:
		return phrase{"báo cáo của chính đơn vị, rồi của cấp khác, rồi báo chí", "the unit's own report, then another body's, then a newspaper's"}
	case panel.LatestSource:
		return phrase{"văn bản mới nhất", "the latest publication"}
	}
	return phrase{string(c), string(c)}
}

// boundLabel names a bound, nothing for an exact figure: what is usual needs no word.
func boundLabel(b model.Bound, lang model.Lang) string {
	if b == model.Exact {
		return ""
	}
	return b.Label(lang)
}
