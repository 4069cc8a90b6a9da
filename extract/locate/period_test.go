package locate

import "testing"

// periodCases are dates, stretches of time, clock times and anniversaries.
const periodCases = `
Ngày 12/02/2022, hội nghị khai mạc
	Ngày 12/02/2022@day 2022-2-12
Quốc tế Lao động 1/5; Quốc khánh 2/9; lễ 30/4
	1/5@day 0-5-1; 2/9@day 0-9-2; 30/4@day 0-4-30
thành lập từ ngày 3-8-2024
	từ ngày 3-8-2024@day 2024-8-3
tính đến ngày 30/11/2021, có 12/10 tổ
	tính đến ngày 30/11/2021@day 2021-11-30 as-of; 12/10=12/10
tính đến 30/6 toàn tỉnh đạt 45%
	tính đến 30/6@day 0-6-30 as-of; 45%=45%
Ngày 17/3, Công đoàn quận họp
	Ngày 17/3@day 0-3-17
9/1, Công đoàn quận họp; nhân dịp 27/7; nhân ngày 8/3; cá nhân, nạn nhân, bệnh nhân
	9/1@day 0-1-9; 27/7!anniversary; ngày 8/3!anniversary
Sáng ngày 27/01/2021, cụm ký giao ước; chiều 16/8; tối 9-4; trưa 5/5, đêm 6/6; sáng 31.1 trao 31.100 vé
	Sáng ngày 27/01/2021@day 2021-1-27; chiều 16/8@day 0-8-16; tối 9-4@day 0-4-9; trưa 5/5@day 0-5-5; đêm 6/6@day 0-6-6; sáng 31.1@day 0-1-31; 31.100=31100
Quyết định ký ngày 08 tháng 7 năm 2015; ký 08 tháng 7 năm 2015
	ngày 08 tháng 7 năm 2015@day 2015-7-8; 08 tháng 7 năm 2015@day 2015-7-8
trong tháng 5, toàn tỉnh; tháng 6/2022; tháng 7-2020; tháng 3 và tháng 9/2023; tháng 10 năm 2019; tháng 3-5/2022
	tháng 5@month 0-5; tháng 6/2022@month 2022-6; tháng 7-2020@month 2020-7; tháng 3@month 0-3; tháng 9/2023@month 2023-9; tháng 10 năm 2019@month 2019-10; tháng 3-5/2022@span 2022-3..2022-5
quý I/2020, quý 2 năm 2022, trong quý III, quý IV-2023, quý II
	quý I/2020@quarter 2020-1..2020-3; quý 2 năm 2022@quarter 2022-4..2022-6; quý III@quarter 0-7..0-9 m7-9; quý IV-2023@quarter 2023-10..2023-12; quý II@quarter 0-4..0-6 m4-6
năm 2021; năm 2017-2022; nhiệm kỳ 2017 – 2022; nhiệm kỳ 2017-2012; nhiệm kỳ (2012-2017)
	năm 2021@year 2021; năm 2017-2022@span 2017..2022; nhiệm kỳ 2017 – 2022@span 2017..2022 is-term; nhiệm kỳ 2017-2012@span 2017..2012 is-term; nhiệm kỳ (2012-2017)@span 2012..2017 is-term
giai đoạn 2016-2021; năm học 2020-2021; năm học 2021/2022
	giai đoạn 2016-2021@span 2016..2021; năm học 2020-2021@span 2020..2021 school; năm học 2021/2022@span 2021..2022 school
Tết Nguyên đán 2019; Tết 2020; Tết Tị 2025; Tết Tý 2020; Tết Sửu 2021; Tết Dần 2022; Tết Mão 2023; Tết Thìn 2024; Tết Tỵ 2025; Tết Ngọ 2026; Tết Mùi 2027; Tết Thân 2028; Tết Dậu 2029; Tết Tuất 2030; Tết Hợi 2031
	2019@year 2019; 2020@year 2020; 2025@year 2025; 2020@year 2020; 2021@year 2021; 2022@year 2022; 2023@year 2023; 2024@year 2024; 2025@year 2025; 2026@year 2026; 2027@year 2027; 2028@year 2028; 2029@year 2029; 2030@year 2030; 2031@year 2031
lũy kế 9 tháng; cộng dồn 4 tháng; nhiệm kỳ mới; 9 triệu đồng (2031)
	9 tháng@span 0-1..0-9 m1-9; 4 tháng@span 0-1..0-4 m1-4; nhiệm kỳ mới@rel 0 next-term is-term; 9 triệu đồng=9000000vnd; 2031@year 2031
9 tháng đầu năm 2021; 6 tháng đầu năm, ba tháng đầu năm; Sáu tháng cuối năm 2023
	9 tháng đầu năm 2021@span 2021-1..2021-9; 6 tháng đầu năm@span 0-1..0-6 m1-6; ba tháng đầu năm@span 0-1..0-3 m1-3; Sáu tháng cuối năm 2023@span 2023-7..2023-12
năm tháng đầu năm; 8 tháng của năm 2019, 11 tháng năm 2021, 7 tháng qua, 8 tháng vừa qua, nửa đầu năm, nửa cuối năm 2022, 6 tháng đầu năm nay
	năm tháng đầu năm@span 0-1..0-5 m1-5; 8 tháng của năm 2019@span 2019-1..2019-8; 11 tháng năm 2021@span 2021-1..2021-11; 7 tháng qua@span 0-1..0-7 m1-7; 8 tháng vừa qua@span 0-1..0-8 m1-8; nửa đầu năm@span 0-1..0-6 m1-6; nửa cuối năm 2022@span 2022-7..2022-12; 6 tháng đầu năm nay@span 0-1..0-6 m1-6
hai năm hạn mặn 2019-2020; từ năm 2015 tới nay; từ ngày 26 đến 29-6; từ 12/10 đến 15/11; từ 26 đến 28/6
	hai!duration; 2019-2020@span 2019..2020; từ năm 2015 tới nay@span 2015..0 now; từ ngày 26 đến 29-6@span 0-6-26..0-6-29; từ 12/10 đến 15/11@span 0-10-12..0-11-15; từ 26 đến 28/6@span 0-6-26..0-6-28
đợt thi (1/4/2021 - 1/9/2022), ba ngày (11 - 13/4/2023); tháng 1 - tháng 5/2022
	1/4/2021 - 1/9/2022@span 2021-4-1..2022-9-1; ba!duration; 11 - 13/4/2023@span 2023-4-11..2023-4-13; tháng 1 - tháng 5/2022@span 2022-1..2022-5
Từ đầu năm 2021 đến nay; từ đầu năm đến nay; ngay từ đầu năm; từ đầu nhiệm kỳ
	Từ đầu năm 2021 đến nay@rel 2021..0 year-start-to-now; từ đầu năm đến nay@rel 0 year-start-to-now; từ đầu năm@rel 0 year-start-to-now; từ đầu nhiệm kỳ@rel 0 term is-term
từ tháng 1 đến tháng 5/2022; từ quý I đến quý III/2022; từ năm 2015 đến năm 2019; từ 2015 đến 2019
	từ tháng 1 đến tháng 5/2022@span 2022-1..2022-5; từ quý I đến quý III/2022@span 2022-1..2022-9; từ năm 2015 đến năm 2019@span 2015..2019; từ 2015 đến 2019@span 2015..2019
Trong năm qua, trong năm, năm nay; năm trước, năm ngoái, năm vừa qua, trong năm 2020, trong năm học này, năm học vừa qua, trong năm học tới
	Trong năm qua@rel 0 past-year; trong năm@rel 0 this-year; năm nay@rel 0 present-year; năm trước@rel 0 last-year; năm ngoái@rel 0 last-year; năm vừa qua@rel 0 past-year; năm 2020@year 2020; trong năm học này@rel 0 this-school-year; năm học vừa qua@rel 0 this-school-year
Đến nay có 5 tổ; hiện nay; hiện có 6 tổ; tới nay; đến hôm nay; tính đến nay; đến thời điểm này
	Đến nay@rel 0 now as-of; 5=5; hiện nay@rel 0 now; hiện@rel 0 now; 6=6; tới nay@rel 0 now as-of; đến hôm nay@rel 0 now as-of; tính đến nay@rel 0 now as-of; đến thời điểm này@rel 0 now as-of
hiện còn 3 tổ, hiện đang mở, hiện toàn huyện, hiện quản lý, hiện sử dụng; hiện đại
	hiện@rel 0 now; 3=3; hiện@rel 0 now; hiện@rel 0 now; hiện@rel 0 now; hiện@rel 0 now
thực hiện có nề nếp; thể hiện còn chậm; biểu hiện có tiến bộ; phát hiện có sai sót; xuất hiện đang nhiều; tái hiện có hồn; ẩn hiện có lúc
	
nhiệm kỳ qua, trong nhiệm kỳ, nhiệm kỳ này, nhiệm kỳ vừa qua; tháng qua, tháng này
	nhiệm kỳ qua@rel 0 term is-term; trong nhiệm kỳ@rel 0 term is-term; nhiệm kỳ này@rel 0 term is-term; nhiệm kỳ vừa qua@rel 0 term is-term; tháng qua@rel 0 this-month; tháng này@rel 0 this-month
Tính đến hết tháng 4/2022 có 9 tổ; Đến 31/3/2022, có 8 tổ; đến cuối năm 2018; đến hết quý I
	Tính đến hết tháng 4/2022@month 2022-4 as-of; 9=9; Đến 31/3/2022@day 2022-3-31 as-of; 8=8; đến cuối năm 2018@year 2018 as-of; đến hết quý I@quarter 0-1..0-3 m1-3 as-of
so với cùng kỳ năm 2021; so với năm 2016; so với đầu nhiệm kỳ; so với cùng kỳ; cùng kỳ năm trước; so với giữa năm 2020; so với mức lương của năm 2017; so với mức 3 vé năm 2019; so với kế hoạch
	so với cùng kỳ năm 2021@year 2021 compared; so với năm 2016@year 2016 compared; so với đầu nhiệm kỳ@rel 0 term compared is-term; so với cùng kỳ@rel 0 last-year compared; cùng kỳ năm trước@rel 0 last-year compared; so với giữa năm 2020@year 2020 compared; so với mức lương của năm 2017@year 2017 compared; 3=3; năm 2019@year 2019
Từ nay đến cuối năm 2018; từ nay đến cuối năm; mong hết năm 2017 có 90%; đến cuối tháng 4
	Từ nay đến cuối năm 2018@year 2018; từ nay đến cuối năm@rel 0 this-year; hết năm 2017@year 2017 as-of; 90%=90%; đến cuối tháng 4@month 0-4 as-of
từ 7 giờ 30 đến 11 giờ 15 phút; Đến 14h cùng ngày; lúc 6h45; 16:05; 16:05:30; vào 9 giờ, trước 17 giờ, hồi 5 giờ; trực 24/24 giờ; 8 giờ sáng; 7g30
	7 giờ 30!time; 11 giờ 15 phút!time; 14h!time; 6h45!time; 16:05!time; 16:05:30!time; 9 giờ!time; 17 giờ!time; 5 giờ!time; 24/24!time; 8 giờ!time; 7g30!time
kéo dài gần 3 giờ; 5 h
	3!duration; 5=5
kỷ niệm 85 năm Ngày thành lập; 61 năm Ngày Chiến thắng; 125 năm Ngày sinh; 40 năm ngày thành lập; 71 năm Cách mạng tháng Tám; 72 năm Quốc khánh; 45 năm Giải phóng; 30 năm truyền thống; 20 năm thành lập, 35 năm thống nhất; chào mừng 50 năm
	85 năm!anniversary; 61 năm!anniversary; 125 năm!anniversary; 40 năm!anniversary; 71 năm!anniversary; 72 năm!anniversary; 45 năm!anniversary; 30 năm!anniversary; 20 năm!anniversary; 35 năm!anniversary; 50 năm!anniversary
lễ kỷ niệm chín mươi năm; (28/7/1929 - 28/7/2021); (19/5/1890 – 19/5/2018)
	chín mươi năm!anniversary; 28/7/1929 - 28/7/2021!anniversary; 19/5/1890 – 19/5/2018!anniversary
Trong hai ngày 4 và 5/6, đại hội; các ngày 12/10, 11/11 và 08/12/2022
	hai!duration; ngày 4 và 5/6@span 0-6-4..0-6-5; ngày 12/10@day 0-10-12; 11/11@day 0-11-11; 08/12/2022@day 2022-12-8
5 năm qua; những năm qua; các năm qua; nhiều năm trước; mấy năm nay; vài năm qua; ba năm qua
	5!duration; ba!duration
mỗi tháng 5 triệu; hằng tháng 2 lần; hàng tháng 3 buổi; một tháng 4 buổi; bình quân tháng 6 cuộc; trên tháng 7 cuộc
	5 triệu=5000000vnd; 2=2; 3=3; một!duration; 4=4; 6=6; 7=7
tháng 5 triệu; tháng 2 lần; tháng 9%
	5 triệu=5000000vnd; 2=2; 9%=9%
đạt 30/20 tổ; 12/10 tổ; đạt 12/10, vượt; chiếm tới 3/4 số này; 5/12 CĐCS; sửa 3-4 căn
	30/20=30/20; 12/10=12/10; 12/10=12/10; 3/4=3/4; 5/12=5/12; 3-4=3..4
trước ngày 25 hằng tháng; ngày 25 tháng Chạp; 4 tháng giêng; ngày 15 tháng âm lịch; mùng 5/1 âm; hôm 7/4; dịp 8/3; ngày 3 bữa
	ngày 25@day 0-0-25; 25 tháng Chạp!date; 4 tháng giêng!date; 15 tháng âm!date; 5/1@day 0-1-5; 7/4@day 0-4-7; 8/3@day 0-3-8; 3=3
Năm 2021, 2022; tăng 7% so với cuối năm 2020
	Năm 2021@year 2021; 2022!date; 7%=7%; so với cuối năm 2020@year 2020 compared
24-10-2019; 2021 – 2026; 15.6.2020; 5/2022 và 32/12; 5/2022 CĐCS; 6/2022 như trước; 7/2022 sau đó
	24-10-2019@day 2019-10-24; 2021 – 2026@span 2021..2026; 15.6.2020@day 2020-6-15; 5/2022@month 2022-5; 32/12=32/12; 5/2022=5/2022; 6/2022@month 2022-6; 7/2022@month 2022-7
năm học tới, năm sau, trong năm nào, trong năm đó, trong năm tới
	
từ ngày 5; đến 5 đơn vị; so với 5 đơn vị
	ngày 5@day 0-0-5; 5=5; 5=5
`

func TestPeriods(t *testing.T) { checkCases(t, periodCases) }
