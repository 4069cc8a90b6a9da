package locate

import "github.com/tongket/tongket/extract/text"

// publicBodies are what grassroots unions outside firms belong to: "CĐCS Công an huyện", "CĐCS Phòng Giáo dục và Đào tạo".
const publicBodies = `công an|phòng|vp|trung tâm|cơ quan|văn phòng|chi cục|cục|kho bạc|kho bạc nhà nước|tòa án|tòa án nhân dân|viện kiểm sát|
	viện kiểm sát nhân dân|đài|hội|ban|ban chỉ huy quân sự|sở|chi nhánh|hạt kiểm lâm|bảo hiểm xã hội|thư viện|bảo tàng`

// trades are what nghiệp đoàn unite; "Nghiệp đoàn Xe ôm phường 5".
const trades = `xe ôm|giữ trẻ|nghề cá|bốc xếp|xích lô|xích lô du lịch|taxi|lái xe|vận tải|xây dựng|giúp việc|giúp việc gia đình|mầm non|
	mầm non tư thục|giáo viên mầm non|giáo viên mầm non tư thục|khuyết tật|bán hàng rong|thợ hồ|may|chợ|tài xế công nghệ|xe công nghệ|làm muối`

// readGrassroots reads "CĐCS Công ty TNHH Hoa Mai". Without a proper name it is a noun that is counted.
func readGrassroots(f *orgFinder, s *scan, h *head, i, end int) (*text.Org, int, bool) {
	if org, last, ok := f.firmAt(s, end); ok {
		org.Class, org.Level, org.Name = text.OrgUnion, h.level, h.name+" "+org.Name
		return org, last, true
	}
	if a, ok := f.area(s, end, false); ok {
		if a.level != text.LevelCommune || a.name == "" || f.plural(s, i, end) { // "các CĐCS huyện Tân Yên" are many
			return nil, end, false
		}
		org := a.org(text.OrgUnion, h.name)
		org.Level = h.level
		return org, a.end, true
	}
	if v, last := f.heads.longest(s, end); v != 0 && f.headList[v-1].class == text.OrgFirm && s.capital(i) && s.capital(end) && !f.plural(s, i, last) { // "CĐCS Bệnh viện đã …"
		return &text.Org{Name: h.name + " " + f.headList[v-1].name, Level: h.level, Anaphor: true}, last, true
	}
	if !s.goesOn(end) || s.tokens[end].Is(text.FlagCaps) && s.tokens[i].End-s.tokens[i].Start > 6 {
		return nil, end, false // THÀNH LẬP CÔNG ĐOÀN CƠ SỞ NĂM 2024
	}
	if org, last, ok := f.publicBody(s, h, end); ok {
		return org, last, true
	}
	n := f.firmName(s, end, false)
	if n < 2 || s.tokens[end].Is(text.FlagCaps) {
		return nil, end, false
	}
	return &text.Org{Level: h.level, Name: h.name + " " + f.proper(s, end, end+n, false)}, end + n, true
}

// publicBody reads "Công an huyện", "Trung tâm Y tế huyện Tân Yên", "Phòng Tài chính - Kế hoạch".
func (f *orgFinder) publicBody(s *scan, h *head, i int) (*text.Org, int, bool) {
	v, end := f.bodies.longest(s, i)
	if v == 0 {
		return nil, i, false
	}
	last := end
	if v, e := f.sectors.longest(s, last); v != 0 {
		last = e
	} else if s.goesOn(last) {
		last += f.firmName(s, last, false)
	}
	org := &text.Org{Level: h.level, Name: h.name + " " + f.proper(s, i, last, false)}
	last = f.placed(s, org, last)
	return org, last, last > end
}

// publicUnion reads the union of a public body after "Công đoàn": "Văn phòng UBND tỉnh", "VP HĐND huyện", "Cục Thuế tỉnh Hà Nam".
func (f *orgFinder) publicUnion(s *scan, h *head, i int) (*text.Org, int, bool) {
	v, end := f.bodies.longest(s, i)
	if v == 0 || !s.capital(i) || s.tokens[i].Is(text.FlagCaps) && s.word(i) != f.shortOffice {
		return nil, i, false
	}
	body := f.proper(s, i, end, false)
	if s.word(i) == f.shortOffice {
		body = "Văn phòng"
	}
	if v, e := f.heads.longest(s, end); v != 0 && (f.headList[v-1].class == text.OrgState || f.headList[v-1].class == text.OrgParty) {
		of := &f.headList[v-1]
		org, last, ok := of.read(f, s, of, end, e)
		if !ok {
			return nil, i, false
		}
		org.Class, org.Level, org.Name, org.Anaphor, org.Chair = text.OrgUnion, text.LevelGrassroots, h.name+" "+body+" "+org.Name, false, false
		return org, last, true
	}
	n := 0
	if s.goesOn(end) {
		n = f.firmName(s, end, false)
	}
	if n == 0 {
		return nil, i, false
	}
	org := &text.Org{Level: text.LevelGrassroots, Name: h.name + " " + body + " " + f.proper(s, end, end+n, false)}
	return org, f.placed(s, org, end+n), true
}

// readTrade reads "Nghiệp đoàn Giữ trẻ quận", "Nghiệp đoàn Nghề cá xã Hải Bình".
func readTrade(f *orgFinder, s *scan, h *head, _, end int) (*text.Org, int, bool) {
	if !s.goesOn(end) {
		return nil, end, false
	}
	v, last := f.trades.longest(s, end)
	if v == 0 {
		if last = end + f.run(s, end, maxPlace); last == end {
			return nil, end, false
		}
	}
	org := &text.Org{Level: h.level, Name: h.name + " " + f.proper(s, end, last, true)}
	if at := f.placed(s, org, last); at > last {
		return org, at, true
	}
	if v != 0 && s.goesOn(last) && !s.tokens[last].Is(text.FlagCaps) && !f.stopsRun(s, last) { // Nghiệp đoàn Nghề cá Cửa Sót
		n := f.run(s, last, maxPlace)
		if a, ok := f.bare(s, last); ok && a.end == last+n {
			org.District, org.Province = a.district, a.province
		}
		org.Name += " " + f.proper(s, last, last+n, true)
		last += n
	}
	return org, last, true
}

// placed adds the area at token last to an organisation's name; it gives the token behind it.
func (f *orgFinder) placed(s *scan, org *text.Org, last int) int {
	a, ok := f.area(s, last, false)
	if !ok {
		return last
	}
	org.Name, org.District, org.Province = org.Name+" "+a.full(), a.district, a.province
	return a.end
}
