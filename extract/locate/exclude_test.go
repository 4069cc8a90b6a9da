package locate

import "testing"

// excludeCases are numerals that count nothing of ours, and their neighbours that do.
const excludeCases = `
họp lần thứ 9 khóa 12 tại tầng 3
	9!ordinal; 12!ordinal; 3!ordinal
đại hội lần thứ XVI, khóa XII, khoá IX
	XVI!ordinal; XII!ordinal; IX!ordinal
Huân chương hạng 3, giai đoạn 2 của đề án, đợt 1, vòng 2, kỳ 4
	3!ordinal; 2!ordinal; 1!ordinal; 2!ordinal; 4!ordinal
cụm thi đua số 1; mẫu số 02, phòng số 5
	1!ordinal; 02!ordinal; 5!ordinal
bà Tư, 47 tuổi; tuổi 35; từ đủ 16 đến chưa đủ 20 tuổi
	47!age; 35!age; 16!age; 20!age
điện thoại: 0912.345.678
	0912.345.678!phone
gọi (024) 3456 7890
	(024) 3456 7890!phone
hotline 1900 6789; ĐT 024.3456.789; Zalo 0912 345 678; tel 0243456789; fax 0243-456-780; SĐT: 0912345679; đường dây nóng 18001234
	1900 6789!phone; 024.3456.789!phone; 0912 345 678!phone; 0243456789!phone; 0243-456-780!phone; 0912345679!phone; 18001234!phone
gọi 0236 3 777 888
	0236 3 777 888!phone
đi 40 km, cách 700 m, rộng 24 m2, cao 2,5 mét
	40 km!measure; 700 m!measure; 24 m2!measure; 2,5 mét!measure
nặng 35 kg, 4 tấn, 6 tạ, 7 yến, 50 g, 10 lít, 15 ml, 3 ha, 2 héc ta, 4 hecta, 5 sào, 9 cm, 8 mm, 6 inch, 30 độ
	35 kg!measure; 4 tấn!measure; 6 tạ!measure; 7 yến!measure; 50 g!measure; 10 lít!measure; 15 ml!measure; 3 ha!measure; 2 héc!measure; 4 hecta!measure; 5 sào!measure; 9 cm!measure; 8 mm!measure; 6 inch!measure; 30 độ!measure
máy 100 kw, 50 kwh, 20 mw, 64 gb
	100 kw!measure; 50 kwh!measure; 20 mw!measure; 64 gb!measure
căn nhà số 15 phố Lụa, 27 đường Hoa Mai, số 9 ngõ Chợ
	15!name; 27!name; 9!name
quận 5, phường 12, ấp 3, thôn 4, tổ 7, khối 2, khu 6, đội 8, xóm 9, vùng 3, phương án 2, bản 1
	5!name; 12!name; 3!name; 4!name; 7!name; 2!name; 6!name; 8!name; 9!name; 3!name; 2!name; 1=1
khoản 4 Điều 38 mục 2 chương 3
	4!document_number; 38!document_number; 2!document_number; 3!document_number
nghị quyết Trung ương 4
	4!document_number
thắng 2-1, hòa 1-1, thua 0-3; tỷ số 3-2
	2-1!score; 1-1!score; 0-3!score; 3-2!score
đạt 93/100 điểm
	93/100!score
Covid-19, SE30, VSIP1, GMT+7, mạng 4G, thời 4.0
	19!name; 30!name; 1!name; 7!name; 4!name; 4.0!name
tàu C16 và B-52
	16!name; 52!name
siêu thị 0 đồng
	0!name
doanh nghiệp có từ 40 lao động trở lên
	40!threshold
nơi sử dụng 30 người trở lên
	30!threshold
doanh nghiệp dưới 15 lao động
	15!threshold
công ty quy mô trên 500 lao động trở lên
	500!threshold
đơn vị có từ 10 nữ trở lên; CĐCS có trên 9 nữ trở lên; cơ sở có 8 nữ trở lên
	10!threshold; 9!threshold; 8!threshold
1. Tổ chức 12 buổi
	1.!marker; 12=12
2/ Chăm lo 10 hộ
	2/!marker; 10=10
3) Mở 5 lớp
	3)!marker; 5=5
(1) Kết nạp; (2) Rà soát; (3) chăm lo
	(1)!marker; (2)!marker; (3)!marker
khối trường học (97) và y tế
	97=97
Kế hoạch 2024 và Tết 2023
	2024!date; 2023@year 2023
kéo dài 60 ngày, 36 tháng, 22 năm, 5 tuần, 12 giờ, 30 phút, 42 giây, 12 tiếng, 2 quý, 3 thập kỷ, 2 thế kỷ
	60!duration; 36!duration; 22!duration; 5!duration; 12!duration; 30!duration; 42!duration; 12!duration; 2!duration; 3!duration; 2!duration
mất 20 - 30 phút
	20 - 30!duration
hàng nghìn giờ bên máy
	hàng nghìn!duration
trong 5 năm 2016-2020
	5!duration; năm 2016-2020@span 2016..2020
hơn một nửa, thứ hai, Thứ Năm, chị Ba, giải ba, một số nơi, hai bên, một trong những, ba mẹ
	
trong năm học tới; đây là năm thứ tư; năm tới
	
đạt 2 tỷ lệ và 5 triệu tập
	2=2; 5=5
số 12.345.6 và 1234567890123456789
	12.345.6!name; 1234567890123456789!name
top 10, nhóm 2, bước 3, trang 5, bậc 4, lớp 9, cấp 3, phần 1, loại 2
	10!ordinal; 2!ordinal; 3!ordinal; 5!ordinal; 4!ordinal; 9!ordinal; 3!ordinal; 1!ordinal; 2!ordinal
`

// excludeWordCases run through the words that decide between a figure and something else.
const excludeWordCases = `
đại hội lần thứ I, II, khóa I, khóa II, khóa III, khóa IV, khóa V, khóa VI, khóa VII, khóa VIII
	I!ordinal; I!ordinal; II!ordinal; III!ordinal; IV!ordinal; V!ordinal; VI!ordinal; VII!ordinal; VIII!ordinal
lần thứ X, thứ XI, thứ XIII, thứ XIV, thứ XV, thứ XVII, thứ XVIII, thứ XIX, thứ XX
	X!ordinal; XI!ordinal; XIII!ordinal; XIV!ordinal; XV!ordinal; XVII!ordinal; XVIII!ordinal; XIX!ordinal; XX!ordinal
khóa XXI, khóa XXII, khóa XXIII, khóa XXIV, khóa XXV
	XXI!ordinal; XXII!ordinal; XXIII!ordinal; XXIV!ordinal; XXV!ordinal
gặp 3 đồng bào, 4 đồng diễn, 5 đồng hồ, 6 đồng đội, 7 đồng hương, 8 đồng loạt, 9 đồng phục
	3=3; 4=4; 5=5; 6=6; 7=7; 8=8; 9=9
có 2 đồng chủ trì, 3 đồng minh, 4 đồng tác giả, 5 đồng ý, 6 đồng hành, 7 đồng thời, 8 đồng bộ, 9 đồng đều, 2 đồng thuận
	2=2; 3=3; 4=4; 5=5; 6=6; 7=7; 8=8; 9=9; 2=2
thăm 3 điểm bán, 4 điểm đến, 5 điểm nóng, 6 điểm du lịch, 7 điểm sinh hoạt, 8 điểm tư vấn, 9 điểm nhóm, 2 điểm phát quà, 3 điểm chốt, 4 điểm tiếp dân, 5 điểm trường
	3=3; 4=4; 5=5; 6=6; 7=7; 8=8; 9=9; 2=2; 3=3; 4=4; 5=5
2 triệu do công ty góp, 3 triệu nhằm giúp hộ nghèo, 4 triệu bằng quà, 5 triệu theo quy định, 6 triệu vào tháng sau, 7 triệu nữa
	2 triệu=2000000vnd; 3 triệu=3000000vnd; 4 triệu=4000000vnd; 5 triệu=5000000vnd; 6 triệu=6000000vnd; 7 triệu=7000000vnd
8 triệu nhưng chưa đủ, 9 triệu nên vui, 2 triệu hay hơn, 3 triệu hoặc quà, 4 triệu khi nhận, 5 triệu ở xã, 6 triệu về quê, 7 triệu nếu đạt, 8 triệu như trước, 9 triệu cùng quà
	8 triệu=8000000vnd; 9 triệu=9000000vnd; 2 triệu=2000000vnd; 3 triệu=3000000vnd; 4 triệu=4000000vnd; 5 triệu=5000000vnd; 6 triệu=6000000vnd; 7 triệu=7000000vnd; 8 triệu=8000000vnd; 9 triệu=9000000vnd
2 tỷ gồm quà, 3 tỷ hỗ trợ, 4 tỷ giúp, 5 tỷ tặng, 6 tỷ ủng hộ, 7 tỷ có sẵn, 8 tỷ đã chi, 9 tỷ sẽ chi, 2 tỷ thông qua quỹ, 3 tỷ bao gồm quà, 4 tỷ trị giá, 5 tỷ giá trị, 6 tỷ góp, 7 tỷ bởi quỹ, 8 tỷ vì trẻ
	2 tỷ=2000000000vnd; 3 tỷ=3000000000vnd; 4 tỷ=4000000000vnd; 5 tỷ=5000000000vnd; 6 tỷ=6000000000vnd; 7 tỷ=7000000000vnd; 8 tỷ=8000000000vnd; 9 tỷ=9000000000vnd; 2 tỷ=2000000000vnd; 3 tỷ=3000000000vnd; 4 tỷ=4000000000vnd; 5 tỷ=5000000000vnd; 6 tỷ=6000000000vnd; 7 tỷ=7000000000vnd; 8 tỷ=8000000000vnd
2 tỷ trong quỹ, 3 tỷ với quà, 4 tỷ của quỹ, 5 tỷ được góp, 6 tỷ là nhiều, 7 tỷ thì đủ, 8 tỷ mà thôi, 9 tỷ mỗi huyện, 2 tỷ trên sổ, 3 tỷ tại quỹ, 4 tỷ so với, 5 tỷ đến hạn, 6 tỷ tiền quỹ, 7 tỷ để xây
	2 tỷ=2000000000vnd; 3 tỷ=3000000000vnd; 4 tỷ=4000000000vnd; 5 tỷ=5000000000vnd; 6 tỷ=6000000000vnd; 7 tỷ=7000000000vnd; 8 tỷ=8000000000vnd; 9 tỷ=9000000000vnd; 2 tỷ=2000000000vnd; 3 tỷ=3000000000vnd; 4 tỷ=4000000000vnd; 5 tỷ=5000000000vnd; 6 tỷ=6000000000vnd; 7 tỷ=7000000000vnd
tỷ lệ, tỷ số, tỷ trọng, 2 tỷ giá, 3 tỷ suất, tỉ mỉ; 4 triệu phú, 5 triệu hồi
	2 tỷ=2000000000vnd; 3=3; 4=4; 5=5
lớn hơn 2 đơn vị, nhỏ hơn 3, ít hơn 4, cao hơn 5, thấp hơn 6, đông hơn 7, nhanh hơn 8 lần
	2=2; 3=3; 4=4; 5=5; 6=6; 7=7; 8=8
hạ từ 9% xuống 7%
	9%=9%; 7%=7%
khá: 80% đạt khá trở lên; 70% vững mạnh trở lên; 60% xuất sắc trở lên; 50% giỏi trở lên
	80%=80%; 70%=70%; 60%=60%; 50%=50%
5 sáng kiến loại tốt trở lên; 6 giải hạng ba trở lên; 7 đề tài mức đạt trở lên; 8 việc cấp tỉnh trở lên; 9 việc của xã trở lên
	5=5; 6=6; 7=7; 8=8; 9=9
những khu 3 tầng, toàn quận 5 đội, từng tổ 4 người, mọi xóm 3 hộ, nhiều đội 2 nữ, một lớp 9 em
	3=3; 5=5; 4=4; 3=3; 2=2; một=1; 9=9
từng đơn vị có 3 sáng kiến trở lên
	3=3 at_least
một cách, một chút, một mặt, một phía, một vài, một ít, một mình, một lòng, một thời, một khi, một nửa, ba mắt, một tay, một chiều, ba miền, một phương, một đời, một loạt, một vẻ, một thể, hai đều, hai trẻ, một khác, hai nữa, một cả, hai thì, hai và, một cũng, hai đã, ba sẽ, hai đang, hai nhà, ba lần, ba là
	
thứ ba bạn, hạng ba cụm, loại hai bậc, bậc ba thợ, lớp hai em, anh hai kể, ông ba nói, bà tư, bé hai bảo, cô ba cười, chú sáu đi, cấp hai học, vòng ba thi, mồng ba đi, mùng hai họp, kỳ ba nghỉ, nhất ba nhì, số hai lạ, ba hai mẹ, hai ba em
	ba=3; hai=2
Có một số. Có một phần
	
tổng cộng gồm năm tổ, trao năm suất, cho năm em, với năm đội, được năm vé, lập năm tổ, thêm năm nhà, mới năm căn, đủ năm bộ, tặng năm xe
	năm=5; năm=5; năm=5; năm=5; năm=5; năm=5; năm=5; năm=5; năm=5
1.000 đôla; 5 triệu đồng mỗi túi quà, 6 triệu đồng/túi, 7 triệu đồng/ngôi nhà, 8 triệu đồng/cá nhân, 9 triệu đồng/tập thể
	1.000 đôla=1000usd; 5 triệu đồng mỗi túi quà=5000000vnd per túi quà; 6 triệu đồng/túi=6000000vnd per túi; 7 triệu đồng/ngôi nhà=7000000vnd per ngôi nhà; 8 triệu đồng/cá nhân=8000000vnd per cá nhân; 9 triệu đồng/tập thể=9000000vnd per tập thể
30.000 đồng/bữa, 20.000 đồng/ca, 10.000 đồng/giờ, 5 triệu đồng/chị, 2 triệu đồng/giáo viên, 3 triệu đồng/học sinh, 4 triệu đồng/cháu, 5 triệu đồng/vé, 6 triệu đồng/thẻ, 7 triệu đồng/lượt, 8 triệu đồng/quý, 9 triệu đồng/đồng chí, 2 triệu đồng/người lao động, 2 triệu đồng/phần quà, 2 triệu đồng/suất học bổng, 2 triệu đồng/căn nhà, 3 triệu đồng/công nhân, 4 triệu đồng/lao động, 5 triệu đồng/đơn vị
	30.000 đồng/bữa=30000vnd per bữa; 20.000 đồng/ca=20000vnd per ca; 10.000 đồng/giờ=10000vnd per giờ; 5 triệu đồng/chị=5000000vnd per chị; 2 triệu đồng/giáo viên=2000000vnd per giáo viên; 3 triệu đồng/học sinh=3000000vnd per học sinh; 4 triệu đồng/cháu=4000000vnd per cháu; 5 triệu đồng/vé=5000000vnd per vé; 6 triệu đồng/thẻ=6000000vnd per thẻ; 7 triệu đồng/lượt=7000000vnd per lượt; 8 triệu đồng/quý=8000000vnd per quý; 9 triệu đồng/đồng chí=9000000vnd per đồng chí; 2 triệu đồng/người lao động=2000000vnd per người lao động; 2 triệu đồng/phần quà=2000000vnd per phần quà; 2 triệu đồng/suất học bổng=2000000vnd per suất học bổng; 2 triệu đồng/căn nhà=2000000vnd per căn nhà; 3 triệu đồng/công nhân=3000000vnd per công nhân; 4 triệu đồng/lao động=4000000vnd per lao động; 5 triệu đồng/đơn vị=5000000vnd per đơn vị
ở độ tuổi 30; đa số 20 em; đại số 5; một số 3; trên số 12
	30!age; 20=20; 5=5; 3=3; 12=12
không trong nhóm quá 7 người; chưa có gì quá 9 phút; đã quá 8 người
	quá 7=7 at_most; 9!duration; 8=8
`

func TestExcluded(t *testing.T) { checkCases(t, excludeCases) }

func TestWordsThatDecide(t *testing.T) { checkCases(t, excludeWordCases) }
