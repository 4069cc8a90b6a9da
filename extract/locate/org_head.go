package locate

import (
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// head is what an organisation's name begins with.
type head struct {
	words   string // its spellings, between |
	name    string // canonical
	class   text.OrgClass
	level   text.Level
	capital bool // counts only with a capital: "Bộ Y tế", not "bộ phận"
	read    func(f *orgFinder, s *scan, h *head, i, end int) (org *text.Org, last int, ok bool)
}

// heads in the order in which a reader meets them. The longest spelling at a place wins.
var heads = []head{
	{words: "liên đoàn lao động|lđlđ|ldlđ|ldld", name: federation, read: readFederation},
	{words: "tổng liên đoàn lao động|tổng liên đoàn|tổng liên đoàn lđ|tổng lđlđ|tổng lđlđvn|tlđlđ|tlđlđvn", name: national, level: text.LevelNational, read: readNational},
	{words: "công đoàn|cđ", name: "Công đoàn", read: readUnion},
	{words: "cđgd", name: "Công đoàn Giáo dục", capital: true, read: readShortBranch},
	{words: "cđvc", name: "Công đoàn Viên chức", capital: true, read: readShortBranch},
	{words: "công đoàn cơ sở|cđcs|cđ cơ sở", name: "Công đoàn cơ sở", level: text.LevelGrassroots, read: readGrassroots},
	{words: "nghiệp đoàn", name: "Nghiệp đoàn", level: text.LevelGrassroots, capital: true, read: readTrade},

	{words: "ủy ban mặt trận tổ quốc|ubmttq|ủy ban mttq", name: "Ủy ban Mặt trận Tổ quốc", class: text.OrgState, read: readCouncil},
	{words: "ủy ban nhân dân|ubnd", name: "Ủy ban nhân dân", class: text.OrgState, read: readCouncil},
	{words: "hội đồng nhân dân|hđnd", name: "Hội đồng nhân dân", class: text.OrgState, read: readCouncil},
	{words: "ủy ban mặt trận tổ quốc|ủy ban mttq|mặt trận tổ quốc", name: "Ủy ban Mặt trận Tổ quốc", class: text.OrgOther, capital: true, read: readCouncil},
	{words: "thủ tướng chính phủ|thủ tướng", name: "Thủ tướng Chính phủ", class: text.OrgState, capital: true, read: readFixed},
	{words: "phó thủ tướng chính phủ|phó thủ tướng", name: "Phó Thủ tướng Chính phủ", class: text.OrgState, capital: true, read: readFixed},
	{words: "chủ tịch nước", name: "Chủ tịch nước", class: text.OrgState, read: readFixed},
	{words: "phó chủ tịch nước", name: "Phó Chủ tịch nước", class: text.OrgState, read: readFixed},
	{words: "chính phủ", name: "Chính phủ", class: text.OrgState, capital: true, read: readFixed},
	{words: "quốc hội", name: "Quốc hội", class: text.OrgState, capital: true, read: readFixed},
	{words: "bộ", name: "Bộ", class: text.OrgState, level: text.LevelNational, capital: true, read: readMinistry},
	{words: "bộ trưởng bộ", name: "Bộ trưởng Bộ", class: text.OrgState, level: text.LevelNational, capital: true, read: readMinistry},
	{words: "sở", name: "Sở", class: text.OrgState, level: text.LevelProvince, capital: true, read: readMinistry},

	{words: "bộ chính trị", name: "Bộ Chính trị", class: text.OrgParty, capital: true, read: readFixed},
	{words: "ban bí thư", name: "Ban Bí thư", class: text.OrgParty, capital: true, read: readFixed},
	{words: "ban chấp hành trung ương|ban chấp hành trung ương đảng", name: "Ban Chấp hành Trung ương Đảng", class: text.OrgParty, read: readFixed},
	{words: "trung ương", name: "Trung ương", class: text.OrgParty, capital: true, read: readCentre},
	{words: "tỉnh ủy", name: "Tỉnh ủy", class: text.OrgParty, level: text.LevelProvince, read: readParty},
	{words: "thành ủy", name: "Thành ủy", class: text.OrgParty, read: readParty},
	{words: "huyện ủy", name: "Huyện ủy", class: text.OrgParty, level: text.LevelDistrict, read: readParty},
	{words: "quận ủy", name: "Quận ủy", class: text.OrgParty, level: text.LevelDistrict, read: readParty},
	{words: "thị ủy", name: "Thị ủy", class: text.OrgParty, level: text.LevelDistrict, read: readParty},
	{words: "đảng ủy", name: "Đảng ủy", class: text.OrgParty, read: readCouncil},
	{words: "ban chấp hành đảng bộ|bch đảng bộ", name: "Ban Chấp hành Đảng bộ", class: text.OrgParty, read: readCouncil},
	{words: "hội liên hiệp phụ nữ|hội lhpn", name: "Hội Liên hiệp Phụ nữ", class: text.OrgOther, capital: true, read: readCouncil},
	{words: "hội nông dân", name: "Hội Nông dân", class: text.OrgOther, capital: true, read: readCouncil},
	{words: "hội cựu chiến binh", name: "Hội Cựu chiến binh", class: text.OrgOther, capital: true, read: readCouncil},
	{words: "hội chữ thập đỏ", name: "Hội Chữ thập đỏ", class: text.OrgOther, capital: true, read: readCouncil},
	{words: "ban tổ chức", name: "Ban Tổ chức", class: text.OrgOther, read: readOrganisers},

	{words: "công ty", name: "Công ty", class: text.OrgFirm, read: readFirm},
	{words: "tổng công ty", name: "Tổng công ty", class: text.OrgFirm, read: readFirm},
	{words: "tập đoàn", name: "Tập đoàn", class: text.OrgFirm, read: readFirm},
	{words: "bệnh viện", name: "Bệnh viện", class: text.OrgFirm, read: readFirm},
	{words: "trường|tr.", name: "Trường", class: text.OrgFirm, read: readFirm},
	{words: "ngân hàng", name: "Ngân hàng", class: text.OrgFirm, read: readFirm},
	{words: "nhà máy", name: "Nhà máy", class: text.OrgFirm, read: readFirm},
	{words: "xí nghiệp", name: "Xí nghiệp", class: text.OrgFirm, read: readFirm},
	{words: "hợp tác xã|htx", name: "Hợp tác xã", class: text.OrgFirm, read: readFirm},
	{words: "đại học|đh", name: "Đại học", class: text.OrgFirm, capital: true, read: readUniversity},
	{words: "đại học quốc gia|đhqg", name: "Đại học Quốc gia", class: text.OrgFirm, capital: true, read: readUniversity},
	{words: "học viện", name: "Học viện", class: text.OrgFirm, capital: true, read: readUniversity},
	{words: "doanh nghiệp", name: "Doanh nghiệp", class: text.OrgFirm, read: readEnterprise},
}

// all adds each of several phrases, between |, under one number.
func (c phraser) all(p *phrases, list string, value int) {
	for phrase := range strings.SplitSeq(list, "|") {
		c.add(p, phrase, value)
	}
}
