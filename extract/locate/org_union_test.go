package locate

import "testing"

func TestFederations(t *testing.T) {
	runOrgCases(t, []orgCase{
		{"[LĐLĐ huyện Gia Lâm] có 180 CĐCS", "union district Liên đoàn Lao động huyện Gia Lâm <Gia Lâm/Hà Nội>"},
		{"[Liên đoàn Lao động quận Ba Đình] phát động", "union district Liên đoàn Lao động quận Ba Đình <Ba Đình/Hà Nội>"},
		{"[LĐLĐ thị xã Sơn Tây]", "union district Liên đoàn Lao động thị xã Sơn Tây <Sơn Tây/Hà Nội>"},
		{"[LĐLĐ TX. Sơn Tây] họp", "union district Liên đoàn Lao động thị xã Sơn Tây <Sơn Tây/Hà Nội>"},
		{"[LĐLĐ tỉnh Bắc Ninh] giao", "union province Liên đoàn Lao động tỉnh Bắc Ninh </Bắc Ninh>"},
		{"[LĐLĐ Bắc Ninh] giao", "union province Liên đoàn Lao động tỉnh Bắc Ninh </Bắc Ninh>"},
		{"[Liên đoàn lao động Hải Phòng] cho biết", "union province Liên đoàn Lao động thành phố Hải Phòng </Hải Phòng>"},
		{"[LĐLĐ Tiên Lữ] cho biết", "union district Liên đoàn Lao động huyện Tiên Lữ <Tiên Lữ/Hưng Yên>"},
		{"[LĐLĐ TP HCM] trao", "union province Liên đoàn Lao động Thành phố Hồ Chí Minh </Hồ Chí Minh>"},
		{"[LĐLĐ TP.HCM] trao", "union province Liên đoàn Lao động Thành phố Hồ Chí Minh </Hồ Chí Minh>"},
		{"[LĐLĐ TPHCM] trao", "union province Liên đoàn Lao động Thành phố Hồ Chí Minh </Hồ Chí Minh>"},
		{"[LĐLĐ TP. Hồ Chí Minh] trao", "union province Liên đoàn Lao động Thành phố Hồ Chí Minh </Hồ Chí Minh>"},
		{"[LĐLĐ thành phố Thủ Đức] trao", "union district Liên đoàn Lao động thành phố Thủ Đức <Thủ Đức/Hồ Chí Minh>"},
		{"[LĐLĐ quận 5] trao", "union district Liên đoàn Lao động quận 5 <5/Hồ Chí Minh>"},
		{"[LĐLĐ Quận 08, TP.HCM] trao", "union district Liên đoàn Lao động quận 8 <8/Hồ Chí Minh>"},
		{"[LĐLĐ Q.7] trao", "union district Liên đoàn Lao động quận 7 <7/Hồ Chí Minh>"},
		{"[LĐLĐ thành phố Vinh] trao", "union district Liên đoàn Lao động thành phố Vinh <Vinh/Nghệ An>"},
		{"[LĐLĐ TP Hòa Bình] trao", "union district Liên đoàn Lao động thành phố Hòa Bình <Hòa Bình/Hòa Bình>"},
		{"[LĐLĐ thành phố Huế] trao", "union province Liên đoàn Lao động thành phố Huế </Huế>"},
		{"[LĐLĐ thành phố Huế, tỉnh Thừa Thiên Huế] trao", "union district Liên đoàn Lao động thành phố Huế <Huế/Thừa Thiên Huế>"},
		{"[LĐLĐ tỉnh Thừa Thiên - Huế] trao", "union province Liên đoàn Lao động tỉnh Thừa Thiên Huế </Thừa Thiên Huế>"},
		{"[LĐLĐ tỉnh Bà Rịa – Vũng Tàu] trao", "union province Liên đoàn Lao động tỉnh Bà Rịa - Vũng Tàu </Bà Rịa - Vũng Tàu>"},
		{"[LĐLĐ tỉnh BR-VT] trao", "union province Liên đoàn Lao động tỉnh Bà Rịa - Vũng Tàu </Bà Rịa - Vũng Tàu>"},
		{"[LĐLĐ tỉnh Đắc Lắc] trao", "union province Liên đoàn Lao động tỉnh Đắk Lắk </Đắk Lắk>"},
		{"[LĐLĐ TP Phan Rang – Tháp Chàm] trao", "union district Liên đoàn Lao động thành phố Phan Rang-Tháp Chàm <Phan Rang-Tháp Chàm/Ninh Thuận>"},
		{"[LĐLĐ huyện Cư M’gar] trao", "union district Liên đoàn Lao động huyện Cư M'gar <Cư M'gar/Đắk Lắk>"},
		// Twenty-two names are not unique: the text says where, or nothing is said.
		{"[LĐLĐ huyện Tam Nông] trao", "union district Liên đoàn Lao động huyện Tam Nông <Tam Nông/>"},
		{"[LĐLĐ huyện Tam Nông (Đồng Tháp)] trao", "union district Liên đoàn Lao động huyện Tam Nông <Tam Nông/Đồng Tháp>"},
		{"[LĐLĐ huyện Tam Nông, tỉnh Phú Thọ] trao", "union district Liên đoàn Lao động huyện Tam Nông <Tam Nông/Phú Thọ>"},
		// Districts that the gazetteer lacks are kept as written, and one of another rank is not that of the gazetteer.
		{"[LĐLĐ huyện Đông Khê Thượng] trao", "union district Liên đoàn Lao động huyện Đông Khê Thượng <Đông Khê Thượng/>"},
		{"[LĐLĐ huyện Hoà Xuyên, tỉnh Lào Cai] trao", "union district Liên đoàn Lao động huyện Hoà Xuyên <Hoà Xuyên/Lào Cai>"},
		{"[LĐLĐ huyện Hoà Xuyên, Lào Cai] trao", "union district Liên đoàn Lao động huyện Hoà Xuyên <Hoà Xuyên/Lào Cai>"},
		{"[LĐLĐ quận Gia Lộc (TP Đà Nẵng)] trao", "union district Liên đoàn Lao động quận Gia Lộc <Gia Lộc/Đà Nẵng>"},
		{"[LĐLĐ huyện Vinh Thượng] trao", "union district Liên đoàn Lao động huyện Vinh Thượng <Vinh Thượng/>"},
		{"[LĐLĐ huyện Gia Lâm] ([thành phố Hà Nội]; thành lập năm 1961) trao", "union district Liên đoàn Lao động huyện Gia Lâm <Gia Lâm/Hà Nội>; place province thành phố Hà Nội </Hà Nội>"},
		{"[LĐLĐ huyện Gia Lâm], [Sơn La] và [Lào Cai]", "union district Liên đoàn Lao động huyện Gia Lâm <Gia Lâm/Hà Nội>; place province tỉnh Sơn La </Sơn La>; place province tỉnh Lào Cai </Lào Cai>"},
		{"[LĐLĐ huyện Gia Lâm], [LĐLĐ huyện Đông Anh]", "union district Liên đoàn Lao động huyện Gia Lâm <Gia Lâm/Hà Nội>; union district Liên đoàn Lao động huyện Đông Anh <Đông Anh/Hà Nội>"},
		{"[Liên đoàn Lao động (LĐLĐ) tỉnh Sơn La] mở", "union province Liên đoàn Lao động tỉnh Sơn La </Sơn La>"},
		{"[LĐLĐ quận Gò Vấp - TP HCM] mở", "union district Liên đoàn Lao động quận Gò Vấp <Gò Vấp/Hồ Chí Minh>"},
		{"[LĐLĐ T.P Hà Nội] mở", "union province Liên đoàn Lao động thành phố Hà Nội </Hà Nội>"},
		{"[Tổng Liên đoàn Lao động (LĐLĐ) Việt Nam] mở", "union national Tổng Liên đoàn Lao động Việt Nam"},
		// Letterheads.
		{"[LĐLĐ TỈNH SƠN LA]", "union province Liên đoàn Lao động tỉnh Sơn La </Sơn La>"},
		{"[LIÊN ĐOÀN LAO ĐỘNG HUYỆN PHIÊNG MÂY]", "union district Liên đoàn Lao động huyện Phiêng Mây <Phiêng Mây/>"},
		{"[LĐLĐ HUYỆN PHIÊNG MÂY]       Độc lập - Tự do - Hạnh phúc", "union district Liên đoàn Lao động huyện Phiêng Mây <Phiêng Mây/>"},
		{"[LĐLĐ HUYỆN PHIÊNG MÂY] TỔNG KẾT NĂM 2022", "union district Liên đoàn Lao động huyện Phiêng Mây <Phiêng Mây/>"},
		{"[LĐLĐ huyện Phiêng Mây] Tổng kết năm 2022", "union district Liên đoàn Lao động huyện Phiêng Mây <Phiêng Mây/>"},
		// Without a name they point back.
		{"[LĐLĐ huyện] quản lý 40 CĐCS", "union district Liên đoàn Lao động huyện anaphor"},
		{"[Liên đoàn Lao động thị xã] trao", "union district Liên đoàn Lao động thị xã anaphor"},
		{"[LĐLĐ tỉnh] trao", "union province Liên đoàn Lao động tỉnh anaphor"},
		{"[LĐLĐ Thành phố] trao", "union province Liên đoàn Lao động thành phố anaphor"},
		{"[LĐLĐ thành phố] trao", "union ? Liên đoàn Lao động thành phố anaphor"},
		{"phối hợp giữa [Liên đoàn Lao động] với ngành giáo dục", "union ? Liên đoàn Lao động anaphor"},
		{"Đại hội [LĐLĐ TP].", "union province Liên đoàn Lao động thành phố anaphor"},
		// Many are none; document numbers and addresses are none.
		{"11 LĐLĐ huyện trao quà", ""},
		{"các LĐLĐ huyện trao quà", ""},
		{"một số LĐLĐ quận trao quà", ""},
		{"LĐLĐ các tỉnh, thành phố trao quà", ""},
		{"LĐLĐ huyện, thị xã, thành phố", ""},
		{"Kế hoạch số 15/KH-LĐLĐ ngày 2/3", ""},
		{"Công văn số 77/LĐLĐ-TC ngày 2/3", ""},
		{"thư điện tử: ldld.phientan@dia.chi", ""},
		{"[Tổng Liên đoàn Lao động Việt Nam] tặng", "union national Tổng Liên đoàn Lao động Việt Nam"},
		{"[Tổng LĐLĐ Việt Nam] tặng, [Tổng LĐLĐ] trao, [Tổng Liên đoàn] giao", "union national Tổng Liên đoàn Lao động Việt Nam; union national Tổng Liên đoàn Lao động Việt Nam; union national Tổng Liên đoàn Lao động Việt Nam"},
		{"Quyết định số 90/QĐ-TLĐ", ""},
	})
}

func TestChairs(t *testing.T) {
	runOrgCases(t, []orgCase{
		{"được [Chủ tịch LĐLĐ huyện] tặng Giấy khen", "union district Liên đoàn Lao động huyện chair anaphor"},
		{"[Chủ tịch Liên đoàn Lao động tỉnh] trao", "union province Liên đoàn Lao động tỉnh chair anaphor"},
		{"[Chủ tịch LĐLĐ huyện Gia Lâm] trao", "union district Liên đoàn Lao động huyện Gia Lâm <Gia Lâm/Hà Nội> chair"},
		{"[chủ tịch UBND thành phố Đà Nẵng] tặng", "state province Ủy ban nhân dân thành phố Đà Nẵng </Đà Nẵng> chair"},
		// A person's name after the rank is not the district's.
		{"Chủ tịch [LĐLĐ huyện] Lương Thị Bích Vân cho biết", "union district Liên đoàn Lao động huyện anaphor"},
		{"Phó Chủ tịch [LĐLĐ tỉnh] Trần Văn Kha cho biết", "union province Liên đoàn Lao động tỉnh anaphor"},
		{"Chủ tịch [LĐLĐ huyện Gia Lâm] Lương Thị Vân cho biết", "union district Liên đoàn Lao động huyện Gia Lâm <Gia Lâm/Hà Nội>"},
		{"Chủ tịch [LĐLĐ huyện Đông Khê] Nguyễn Thị Bích Vân cho biết", "union district Liên đoàn Lao động huyện Đông Khê <Đông Khê/>"},
		{"[Chủ tịch LĐLĐ huyện Đông Khê] cho biết", "union district Liên đoàn Lao động huyện Đông Khê <Đông Khê/> chair"},
		{"Phó Chủ tịch [LĐLĐ huyện] cho biết", "union district Liên đoàn Lao động huyện anaphor"},
		{"ông Lò Văn Páo, [Chủ tịch Công đoàn xã], nói", "union commune Công đoàn xã chair anaphor"},
	})
}

func TestUnions(t *testing.T) {
	runOrgCases(t, []orgCase{
		// The popular name of a federation.
		{"Đại hội [Công đoàn huyện Gia Lâm] lần thứ X", "union district Liên đoàn Lao động huyện Gia Lâm <Gia Lâm/Hà Nội>"},
		{"các cấp [công đoàn huyện Gia Lâm] đã", "union district Liên đoàn Lao động huyện Gia Lâm <Gia Lâm/Hà Nội>"},
		{"các cấp [công đoàn huyện] đã", "union district Liên đoàn Lao động huyện anaphor"},
		{"[Công đoàn tỉnh Sơn La] và [Công đoàn Thành phố]", "union province Liên đoàn Lao động tỉnh Sơn La </Sơn La>; union province Liên đoàn Lao động thành phố anaphor"},
		{"cán bộ [công đoàn Gia Lâm] vận động", "union district Liên đoàn Lao động huyện Gia Lâm <Gia Lâm/Hà Nội>"},
		{"Ngày thành lập Công đoàn Việt Nam", ""},
		{"Đại hội Công đoàn các cấp, tổ chức công đoàn, công đoàn cấp trên", ""},
		{"Quỹ Mái ấm Công đoàn trao 3 nhà", ""},
		// Communes, since July 2025.
		{"[Công đoàn phường Bình Thới] có", "union commune Công đoàn phường Bình Thới"},
		{"[Công đoàn phường Bình Thới (TP HCM)] có", "union commune Công đoàn phường Bình Thới </Hồ Chí Minh>"},
		{"[Công đoàn xã Tân Phú Trung] có", "union commune Công đoàn xã Tân Phú Trung"},
		{"[Công đoàn đặc khu Vân Sa] có", "union commune Công đoàn đặc khu Vân Sa"},
		{"[Công đoàn phường] tiếp nhận", "union commune Công đoàn phường anaphor"},
		{"12 Công đoàn phường, xã đã họp", ""},
		// Branches and zones.
		{"[CĐ ngành Y tế tỉnh Lào Cai] thăm", "union province Công đoàn ngành Y tế tỉnh Lào Cai </Lào Cai>"},
		{"[Công đoàn Giáo dục tỉnh] trao", "union province Công đoàn Giáo dục tỉnh"},
		{"[Công đoàn ngành Giáo dục] trao", "union ? Công đoàn ngành Giáo dục"},
		{"[Công đoàn Viên chức tỉnh Sơn La] trao", "union province Công đoàn Viên chức tỉnh Sơn La </Sơn La>"},
		{"[Công đoàn Dệt May Việt Nam] trao", "union national Công đoàn Dệt May Việt Nam"},
		{"[Công đoàn Xây dựng Hà Nội] trao", "union province Công đoàn Xây dựng Hà Nội </Hà Nội>"},
		{"công đoàn xây dựng kế hoạch năm 2022", ""},
		{"[Công đoàn các Khu công nghiệp và chế xuất Hà Nội] trao", "union province Công đoàn các Khu công nghiệp và chế xuất Hà Nội </Hà Nội>"},
		{"[Công đoàn các KCN tỉnh Bắc Ninh] trao", "union province Công đoàn các Khu công nghiệp tỉnh Bắc Ninh </Bắc Ninh>"},
		{"[Công đoàn Khu công nghiệp Phú Lương Hạ (Thái Nguyên)] trao", "union ? Công đoàn Khu công nghiệp Phú Lương Hạ </Thái Nguyên>"},
		{"[Công đoàn Khu kinh tế Hải Phòng] trao", "union ? Công đoàn Khu kinh tế Hải Phòng </Hải Phòng>"},
		{"[Công đoàn Ngân hàng Việt Nam] và [Công đoàn Ngân hàng Sao Khuê]", "union national Công đoàn Ngân hàng Việt Nam; union grassroots Công đoàn Ngân hàng Sao Khuê"},
		{"[Công đoàn Y tế Phiêng Mây] trao", "union ? Công đoàn Y tế Phiêng Mây"},
		{"[Công đoàn Bộ Tư pháp], [Công đoàn Sở Xây dựng], [Công đoàn UBND xã Tân Mai]", "union ? Công đoàn Bộ Tư pháp; union ? Công đoàn Sở Xây dựng; union ? Công đoàn Ủy ban nhân dân xã Tân Mai"},
		// Firms.
		{"[Công đoàn Tổng công ty Đường sắt Việt Nam] trao", "union ? Công đoàn Tổng công ty Đường sắt Việt Nam"},
		{"[Công đoàn Công ty CP May Sao Khuê] trao", "union grassroots Công đoàn Công ty CP May Sao Khuê"},
		{"[CĐCS Công ty TNHH Hoa Ban] trao", "union grassroots Công đoàn cơ sở Công ty TNHH Hoa Ban"},
		{"[CĐCS Trường Mầm non Hoa Ban] trao", "union grassroots Công đoàn cơ sở Trường Mầm non Hoa Ban"},
		{"[Công đoàn cơ sở (CĐCS) Công ty Giày Hoa Ban] trao", "union grassroots Công đoàn cơ sở Công ty Giày Hoa Ban"},
		{"[CĐCS Công an huyện] trao", "union grassroots Công đoàn cơ sở Công an huyện"},
		{"[CĐCS Trung tâm Y tế huyện Gia Lâm] trao", "union grassroots Công đoàn cơ sở Trung tâm Y tế huyện Gia Lâm <Gia Lâm/Hà Nội>"},
		{"[CĐCS xã Tân Mai] trao", "union grassroots Công đoàn cơ sở xã Tân Mai"},
		{"có 275 CĐCS trực thuộc, 14 công đoàn cơ sở phối quản", ""},
		{"KẾ HOẠCH THÀNH LẬP CÔNG ĐOÀN CƠ SỞ NĂM 2024", ""},
		{"CĐCS công ty có 90 đoàn viên; CĐCS Huyện", ""},
		{"[Nghiệp đoàn Xe ôm phường 12] và [Nghiệp đoàn Giữ trẻ quận]", "union grassroots Nghiệp đoàn Xe ôm phường 12; union grassroots Nghiệp đoàn Giữ trẻ quận"},
		{"[Nghiệp đoàn Nghề cá xã Hải Bình] trao; có 9 nghiệp đoàn", "union grassroots Nghiệp đoàn Nghề cá xã Hải Bình"},
	})
}
