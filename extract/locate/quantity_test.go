package locate

import "testing"

// quantityCases are forms of quantities: a sentence, and what is found in it.
const quantityCases = `
Quận có 12.845 đoàn viên
	12.845=12845
Quận có 12 845 đoàn viên
	12 845=12845
Quỹ được 271 300 000 đồng
	271 300 000 đồng=271300000vnd
trao 2,100 suất
	2,100=2100
dư nợ 1,250 tỷ đồng
	1,250 tỷ đồng=1250000000vnd
thu 12,500,000 đồng
	12,500,000 đồng=12500000vnd
đạt 99.125% kế hoạch
	99.125%=99.125%
vận động 1,6 tỷ đồng
	1,6 tỷ đồng=1600000000vnd
vận động 2.5 tỉ đồng
	2.5 tỉ đồng=2500000000vnd
trợ cấp 1 tỷ 200 triệu đồng
	1 tỷ 200 triệu đồng=1200000000vnd
thu 17 tỷ 360 triệu 500 nghìn đồng
	17 tỷ 360 triệu 500 nghìn đồng=17360500000vnd
thăm 3 nghìn 500 lượt người
	3 nghìn 500=3500
chi 4 tỷ rưỡi đồng
	4 tỷ rưỡi đồng=4500000000vnd
chi gần 4 tỷ rưởi đồng
	gần 4 tỷ rưởi đồng=4500000000vnd nearly
tặng 3 nghìn rưỡi suất
	3 nghìn rưỡi=3500
mức thấp nhất 1 triệu rưỡi.
	1 triệu rưỡi=1500000vnd
kết nạp 02 đoàn viên
	02=2
quyên góp 1.000.000 đồng
	1.000.000 đồng=1000000vnd
số tiền 93.250.000đ
	93.250.000đ=93250000vnd
số tiền 75.000.000 VNĐ và 80 triệu VND
	75.000.000 VNĐ=75000000vnd; 80 triệu VND=80000000vnd
lập mười bảy nghiệp đoàn
	mười bảy=17
quản lý ba trăm linh tám nghiệp đoàn
	ba trăm linh tám=308
quản lý ba trăm lẻ tám nghiệp đoàn
	ba trăm lẻ tám=308
có mười bốn nghìn lao động
	mười bốn nghìn=14000
tặng ba nghìn rưỡi túi gạo
	ba nghìn rưỡi=3500
công nhận hai mươi lăm sáng kiến
	hai mươi lăm=25
cử hai mươi mốt chị và ba mươi tư anh
	hai mươi mốt=21; ba mươi tư=34
trao ba mươi nhăm suất, bốn mươi bẩy vé
	ba mươi nhăm=35; bốn mươi bẩy=47
hai lăm đơn vị tham gia
	hai lăm=25
tặng 2 chục áo ấm, năm chục mũ
	2 chục=20; năm chục=50
tặng 2 tá bút
	2 tá=24
hỗ trợ 2 vạn khẩu trang
	2 vạn=20000
thưởng nửa tỷ đồng
	nửa tỷ đồng=500000000vnd
vượt 0,5% chỉ tiêu
	0,5%=0.5%
có một nghìn năm trăm thợ lặn
	một nghìn năm trăm=1500
đã chi chục tỷ đồng
	chục tỷ đồng=10000000000vnd
đạt một trăm phần trăm kế hoạch
	một trăm phần trăm=100%
Tám mươi phần trăm đơn vị có công đoàn
	Tám mươi phần trăm=80%
có hai nghìn lẻ năm người
	hai nghìn lẻ năm=2005
chi một trăm ba mươi lăm triệu đồng
	một trăm ba mươi lăm triệu đồng=135000000vnd
cả thảy sáu trăm tám mươi chín người; năm trăm người
	sáu trăm tám mươi chín=689; năm trăm=500
có chín nghìn không trăm hai mươi ba lao động
	chín nghìn không trăm hai mươi ba=9023
hàng chục cuộc họp
	hàng chục=10 magnitude
hàng trăm công nhân
	hàng trăm=100 magnitude
hàng nghìn lượt người, hàng ngàn suất
	hàng nghìn=1000 magnitude; hàng ngàn=1000 magnitude
hàng vạn lao động
	hàng vạn=10000 magnitude
hàng chục nghìn lao động
	hàng chục nghìn=10000 magnitude
hàng trăm triệu đồng
	hàng trăm triệu đồng=100000000vnd magnitude
kinh phí hàng tỷ đồng
	hàng tỷ đồng=1000000000vnd magnitude
vài chục chị, mấy trăm em
	vài chục=10 magnitude; mấy trăm=100 magnitude
200-500 nghìn đồng
	200-500 nghìn đồng=200000..500000vnd
lập 08 - 10 tổ công đoàn
	08 - 10=8..10
sửa 3-4 căn nhà
	3-4=3..4
đỡ 40-70 triệu đồng/căn
	40-70 triệu đồng/căn=40000000..70000000vnd per căn
mỗi túi từ 250 đến 400 nghìn đồng
	từ 250 đến 400 nghìn đồng=250000..400000vnd
thành lập từ 10 tới 12 nghiệp đoàn
	từ 10 tới 12=10..12
ký 100 – 120 bản
	100 – 120=100..120
giảm giá 20 - 80%
	20 - 80%=20..80%
từ 20% đến 30%
	từ 20% đến 30%=20..30%
từ 300.000 đồng đến 500.000 đồng/suất
	từ 300.000 đồng đến 500.000 đồng/suất=300000..500000vnd per suất
từ 500 nghìn đồng đến 1 triệu đồng
	từ 500 nghìn đồng đến 1 triệu đồng=500000..1000000vnd
trao năm đến bảy suất
	năm đến bảy=5..7
lập 30/20 nghiệp đoàn
	30/20=30/20
có 684/684 đơn vị
	684/684=684/684
đạt 07/09 đơn vị
	07/09=7/9
đoàn viên 1 437/1 512
	1 437/1 512=1437/1512
có 11.253/18.746 người ký
	11.253/18.746=11253/18746
hướng dẫn 47 trên 52 đơn vị
	47 trên 52=47/52
gần 1.000 trên tổng số 3.300 công nhân
	gần 1.000 trên tổng số 3.300=1000/3300 nearly
khen 18 trong tổng số 20 tổ
	18 trong tổng số 20=18/20
đạt 83/tổng số 109 đơn vị
	83/tổng số 109=83/109
thu 5,2/7 tỷ đồng
	5,2/7 tỷ đồng=5200000000/7000000000vnd
đạt 41,7% và 68,4 %
	41,7%=41.7%; 68,4 %=68.4%
đạt 45 phần trăm
	45 phần trăm=45%
tăng 4,9 điểm phần trăm và 3 điểm %
	4,9 điểm phần trăm=4.9pt; 3 điểm %=3pt
chiếm 3/4 số đơn vị
	3/4=3/4
ba phần tư đơn vị đạt chuẩn
	ba phần tư=3/4
mười phần quà
	mười=10
mức 300.000 đồng/suất
	300.000 đồng/suất=300000vnd per suất
mức 7 triệu đồng/người/tháng
	7 triệu đồng/người/tháng=7000000vnd per người/tháng
mức 2 triệu đồng/1 suất
	2 triệu đồng/1 suất=2000000vnd per suất
giải thưởng 500 nghìn/giải
	500 nghìn/giải=500000vnd per giải
học bổng 1 triệu đồng mỗi em
	1 triệu đồng mỗi em=1000000vnd per em
quà trị giá 500.000 đồng một suất
	500.000 đồng một suất=500000vnd per suất
tiết kiệm 3 tỷ đồng mỗi năm
	3 tỷ đồng mỗi năm=3000000000vnd per năm
vay 20 triệu/hộ gia đình
	20 triệu/hộ gia đình=20000000vnd per hộ gia đình
ủng hộ 3.600 USD
	3.600 USD=3600usd
tài trợ 300 đô la, 200 đô-la và $500
	300 đô la=300usd; 200 đô-la=200usd; 500=500usd
đầu tư 15 tr.đ cho quỹ
	15 tr.đ=15000000vnd
mức 5tr/người
	5tr/người=5000000vnd per người
vận động 3 tỷ, gồm 2 tỷ từ nguồn xã hội hóa và 1 tỷ đồng
	3 tỷ=3000000000vnd; 2 tỷ=2000000000vnd; 1 tỷ đồng=1000000000vnd
thưởng 2 triệu cho thợ giỏi
	2 triệu=2000000vnd
hơn 1 triệu sáng kiến
	hơn 1 triệu=1000000 at_least
1,3 triệu lao động
	1,3 triệu=1300000
56 nghìn lượt người
	56 nghìn=56000
biểu dương 25 đồng chí; 143 đ/c
	25=25; 143=143
giúp 12 đồng nghiệp
	12=12
trên 9 nghìn lao động
	trên 9 nghìn=9000 at_least
khoảng trên 9 nghìn lao động
	khoảng trên 9 nghìn=9000 at_least
hơn 2 nghìn suất; hơn chục đội; hơn một nghìn vé; gần vạn người
	hơn 2 nghìn=2000 at_least; hơn chục=10 at_least; hơn một nghìn=1000 at_least; gần vạn=10000 nearly
ít nhất 12 đơn vị, tối thiểu 3 tổ
	ít nhất 12=12 at_least; tối thiểu 3=3 at_least
không dưới 30 đội; không ít hơn 4 buổi; không thấp hơn 5%; không kém 8%
	không dưới 30=30 at_least; không ít hơn 4=4 at_least; không thấp hơn 5%=5% at_least; không kém 8%=8% at_least
dưới 40 đơn vị
	dưới 40=40 at_most
không quá 3%; tối đa 10 suất; không vượt 5%; không vượt quá 6%
	không quá 3%=3% at_most; tối đa 10=10 at_most; không vượt 5%=5% at_most; không vượt quá 6%=6% at_most
chưa đến 900 người; chưa tới 1/4 số đơn vị; chưa đầy 50 hộ; không đến 10 hộ; không hơn 7 hộ; nhiều nhất 8 hộ
	chưa đến 900=900 at_most; chưa tới 1/4=1/4 at_most; chưa đầy 50=50 at_most; không đến 10=10 at_most; không hơn 7=7 at_most; nhiều nhất 8=8 at_most
gần 3.700 đoàn viên và 300 người
	gần 3.700=3700 nearly; 300=300
ngót 80 vé; ngót nghét 90 vé; suýt soát 95 vé
	ngót 80=80 nearly; ngót nghét 90=90 nearly; suýt soát 95=95 nearly
chừng 70 chị, xấp xỉ 60 em, tầm 50 cháu
	chừng 70=70 about; xấp xỉ 60=60 about; tầm 50=50 about
vào khoảng 40 vé, trên dưới 30 em
	vào khoảng 40=40 about; trên dưới 30=30 about
trị giá 1 tỷ 157,5 triệu đồng
	1 tỷ 157,5 triệu đồng=1157500000vnd
năm 2031 trên 70 vé
	năm 2031@year 2031; trên 70=70 at_least
kiểm tra cấp dưới 17 cuộc; đối thoại định kỳ 6 cuộc
	17=17; 6=6
lương tối thiểu 4.180.000 đồng
	4.180.000 đồng=4180000vnd
ước 2 tỷ đồng; ước tính 3 tỷ đồng; ước đạt 4 tỷ đồng; ước khoảng 5 tỷ đồng; ước chừng 6 tỷ đồng; khoảng chừng 7 tỷ đồng
	ước 2 tỷ đồng=2000000000vnd about; ước tính 3 tỷ đồng=3000000000vnd about; ước đạt 4 tỷ đồng=4000000000vnd about; ước khoảng 5 tỷ đồng=5000000000vnd about; ước chừng 6 tỷ đồng=6000000000vnd about; khoảng chừng 7 tỷ đồng=7000000000vnd about
ước tính hơn 73 tỷ đồng
	ước tính hơn 73 tỷ đồng=73000000000vnd at_least
kết nạp 350 đoàn viên trở lên
	350=350 at_least
đạt từ 98% trở lên
	từ 98% trở lên=98% at_least
đạt từ 95%
	từ 95%=95% at_least
thu từ 100% chỉ tiêu trở lên
	từ 100%=100% at_least
tăng từ 45% lên 60%
	45%=45%; 60%=60%
tăng từ 3.980.000 lên 4.180.000 đồng; giảm từ 12 xuống 9%; nâng từ 2 lên 3 triệu đồng
	3.980.000=3980000vnd; 4.180.000 đồng=4180000vnd; 12=12%; 9%=9%; 2=2000000vnd; 3 triệu đồng=3000000vnd
giảm từ 71 xuống dưới 50 đơn vị
	71=71; dưới 50=50 at_most
nâng từ 16.000 đồng lên 19.000 đồng/suất
	16.000 đồng=16000vnd; 19.000 đồng/suất=19000vnd per suất
chi 5 triệu đồng trở xuống
	5 triệu đồng trở xuống=5000000vnd at_most
90% đơn vị hoàn thành tốt nhiệm vụ trở lên
	90%=90%
72 sáng kiến cấp tỉnh trở lên
	72=72
nhiều hơn 12 đơn vị so với trước
	12=12
không để có quá 4 cuộc ngừng việc
	quá 4=4 at_most
mỗi đơn vị có 5 sáng kiến trở lên
	5=5 at_least
tổng số 120 người, con số 275 tổ, trong số 90 em
	120=120; 275=275; 90=90
mỗi quận 5 suất, các lớp 12 em
	5=5; 12=12
đặt 1.200 ngày công, 2 tháng lương
	1.200=1200; 2=2
đại diện 5 điểm cầu
	5=5
có 2020 đoàn viên
	2020=2020
tặng Bốn suất
	
Hai căn nhà được bàn giao
	Hai=2
có hai CĐCS
	hai=2
và năm đoàn viên
	năm=5
tiếp 100CNLĐ
	100=100
`

func TestQuantities(t *testing.T) { checkCases(t, quantityCases) }
