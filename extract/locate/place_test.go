package locate

import "testing"

func TestStateAndParty(t *testing.T) {
	runOrgCases(t, []orgCase{
		{"đề nghị [UBND huyện] khen", "state district Ủy ban nhân dân huyện anaphor"},
		{"đề nghị [Uỷ ban nhân dân tỉnh] khen", "state province Ủy ban nhân dân tỉnh anaphor"},
		{"[UBND TP.HCM] tặng", "state province Ủy ban nhân dân Thành phố Hồ Chí Minh </Hồ Chí Minh>"},
		{"[UBND phường Tân Mai] tặng", "state commune Ủy ban nhân dân phường Tân Mai"},
		{"[Chủ tịch UBND tỉnh] tặng", "state province Ủy ban nhân dân tỉnh chair anaphor"},
		{"UBND các cấp; Quyết định số 12/QĐ-UBND", ""},
		{"[Thủ tướng Chính phủ] và [Thủ tướng]", "state national Thủ tướng Chính phủ; state national Thủ tướng Chính phủ"},
		{"được [Chủ tịch nước] gửi thư khen", "state national Chủ tịch nước"},
		{"[Bộ Y tế], [Bộ trưởng Bộ Nội vụ], Bộ luật Lao động, Bộ Luật Lao động, bộ y tế", "state national Bộ Y tế; state national Bộ trưởng Bộ Nội vụ"},
		{"[Sở Giáo dục và Đào tạo tỉnh Sơn La] tặng", "state province Sở Giáo dục và Đào tạo tỉnh Sơn La </Sơn La>"},
		{"[Sở LĐ-TB&XH] và 3 cơ sở", "state province Sở LĐ-TB&XH"},
		{"[Tỉnh ủy Sơn La], [Thành uỷ Hà Nội], [Huyện ủy Gia Lâm], [Huyện uỷ]", "party province Tỉnh ủy Sơn La </Sơn La>; party province Thành ủy Hà Nội </Hà Nội>; party district Huyện ủy Gia Lâm <Gia Lâm/Hà Nội>; party district Huyện ủy anaphor"},
		{"Bí thư [Huyện ủy] Nguyễn Thị Bích Vân", "party district Huyện ủy anaphor"},
		{"[Ban Chấp hành Đảng bộ huyện], [Bộ Chính trị]", "party district Ban Chấp hành Đảng bộ huyện anaphor; party national Bộ Chính trị"},
		{"đề nghị [Trung ương] xem xét; Nghị quyết Trung ương 5; Bệnh viện", "party ? Trung ương"},
		{"[Hội Liên hiệp Phụ nữ huyện Gia Lâm] phối hợp", "other district Hội Liên hiệp Phụ nữ huyện Gia Lâm <Gia Lâm/Hà Nội>"},
		{"[Ban Tổ chức] trao 3 giải; [ban tổ chức] trao 5 giải", "other ? Ban Tổ chức; other ? Ban Tổ chức"},
		{"Trưởng ban Tổ chức [LĐLĐ huyện]", "union district Liên đoàn Lao động huyện anaphor"},
	})
}

func TestFirms(t *testing.T) {
	runOrgCases(t, []orgCase{
		{"[Công ty TNHH Sao Khuê] trao Bằng khen", "firm ? Công ty TNHH Sao Khuê"},
		{"[công ty cổ phần Sao Khuê] trao", "firm ? Công ty Cổ phần Sao Khuê"},
		{"[Công ty TNHH MTV Sao Khuê] trao", "firm ? Công ty TNHH MTV Sao Khuê"},
		{"[Công ty Giày da Sao Khuê] trao", "firm ? Công ty Giày da Sao Khuê"},
		{"[Công ty CP sản xuất thiết bị Sao Khuê] trao", "firm ? Công ty CP sản xuất thiết bị Sao Khuê"},
		{"[Công ty CP Đầu tư và Thương mại Sao Khuê] trao", "firm ? Công ty CP Đầu tư và Thương mại Sao Khuê"},
		{"[Công ty Sao Khuê] và [LĐLĐ huyện]", "firm ? Công ty Sao Khuê; union district Liên đoàn Lao động huyện anaphor"},
		{"[Công ty May 10] có", "firm ? Công ty May 10"},
		{"[Công ty TNHH Sao Khuê (huyện Gia Lâm)] có", "firm ? Công ty TNHH Sao Khuê <Gia Lâm/Hà Nội>"},
		{"[Công ty TNHH Sao Khuê] (vốn Bỉ) có", "firm ? Công ty TNHH Sao Khuê"},
		{"Hiện công ty có 90 công nhân; công ty đã đồng ý", ""},
		{"[Tập đoàn Sao Khuê], [Ngân hàng Sao Khuê]", "firm ? Tập đoàn Sao Khuê; firm ? Ngân hàng Sao Khuê"},
		{"[Bệnh viện Đa khoa tỉnh] khám; [Bệnh viện Đa khoa huyện Gia Lâm]", "firm ? Bệnh viện Đa khoa tỉnh; firm ? Bệnh viện Đa khoa huyện Gia Lâm <Gia Lâm/Hà Nội>"},
		{"[Trường THPT Sao Khuê], [trường tiểu học Suối Cát], các trường Tiểu học, Mầm non", "firm ? Trường THPT Sao Khuê; firm ? Trường Tiểu học Suối Cát"},
		{"[Bệnh viện Nhi Trung ương], [Trường Đại học Công đoàn], [Ngân hàng Chính sách xã hội] huyện", "firm ? Bệnh viện Nhi Trung ương; firm ? Trường Đại học Công đoàn; firm ? Ngân hàng Chính sách xã hội"},
		{"quần đảo Trường Sa", ""},
		{"[doanh nghiệp Dệt may Sao Khuê]; doanh nghiệp Nhật Bản; doanh nghiệp FDI", "firm ? Doanh nghiệp Dệt may Sao Khuê"},
	})
}

func TestPlaces(t *testing.T) {
	runOrgCases(t, []orgCase{
		{"tại [huyện Gia Lâm] và [tỉnh Sơn La]", "place district huyện Gia Lâm <Gia Lâm/Hà Nội>; place province tỉnh Sơn La </Sơn La>"},
		{"ở [huyện Mai Sơn, tỉnh Sơn La] có", "place district huyện Mai Sơn <Mai Sơn/Sơn La>"},
		{"[phường 5, quận 3, TP HCM] có", "place commune phường 5 <3/Hồ Chí Minh>"},
		{"[quận 12] có; [Q. Bình Thạnh] có; Q. Giám đốc", "place district quận 12 <12/Hồ Chí Minh>; place district quận Bình Thạnh <Bình Thạnh/Hồ Chí Minh>"},
		{"[TP.HCM], [TP Đà Nẵng], [Thành phố Hồ Chí Minh]", "place province Thành phố Hồ Chí Minh </Hồ Chí Minh>; place province thành phố Đà Nẵng </Đà Nẵng>; place province Thành phố Hồ Chí Minh </Hồ Chí Minh>"},
		{"[thị trấn Phùng], [xã Tân Mai]", "place commune thị trấn Phùng; place commune xã Tân Mai"},
		{"ở các [huyện M ' Đrắk], [Ea Kar], [Ea H ' leo] và [TP Đà Nẵng]", "place district huyện M'Đrắk <M'Đrắk/Đắk Lắk>; place district huyện Ea Kar <Ea Kar/Đắk Lắk>; place district huyện Ea H'leo <Ea H'leo/Đắk Lắk>; place province thành phố Đà Nẵng </Đà Nẵng>"},
		// Without rank, where the words before ask for a place.
		{"Tại [Gia Lâm], có 30 CĐCS", "place district huyện Gia Lâm <Gia Lâm/Hà Nội>"},
		{"Con số ở [Mai Sơn] là 90", "place district huyện Mai Sơn <Mai Sơn/Sơn La>"},
		{"[Sơn La]: Ba huyện, ba cách làm", "place province tỉnh Sơn La </Sơn La>"},
		{"tại các [huyện Mai Sơn], [Mường La] và [Thuận Châu (tỉnh Sơn La)]", "place district huyện Mai Sơn <Mai Sơn/Sơn La>; place district huyện Mường La <Mường La/Sơn La>; place district huyện Thuận Châu <Thuận Châu/Sơn La>"},
		{"công nhân từ [Đắc Nông] và [Daklak]", "place province tỉnh Đắk Nông </Đắk Nông>; place province tỉnh Đắk Lắk </Đắk Lắk>"},
		{"trong đó [Mường La] chiếm 3/4", "place district huyện Mường La <Mường La/Sơn La>"},
		{"tại [Châu Thành, Long An] có", "place district huyện Châu Thành <Châu Thành/Long An>"},
		{"tại [Châu Thành] có", "place district huyện Châu Thành <Châu Thành/>"},
		{"[quận ta] có 9 nghiệp đoàn", "place district quận anaphor"},
		// Names and words that are no places.
		{"anh Nguyễn Thái Bình, chị Trần Thị Hà Giang", ""},
		{"tư tưởng của Hồ Chí Minh", ""},
		{"của Hoàng Mai và Ngô Quyền", ""},
		{"chiến thắng Điện Biên Phủ", ""},
		{"người lao động sống trong hòa bình, thái bình", ""},
		{"toàn huyện, các tỉnh, quỹ xã hội, huyện đã", ""},
		{"ở An Giang Thượng", ""},
	})
}
