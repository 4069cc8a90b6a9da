package locate

import "testing"

// docNumberCases are numbers of documents, and numbers near them that are none.
const docNumberCases = `
Quyết định 731/QĐ-TTg; Chỉ thị số 07-CT/TW; Chỉ thị 07-CT/TƯ; Nghị định 96/2014/NĐ-CP; 5b/NQ-BCH; Công văn số 88/LĐLĐ-ToC ngày
	731/QĐ-TTg#731/QĐ-TTg; 07-CT/TW#07-CT/TW; 07-CT/TƯ#07-CT/TƯ; 96/2014/NĐ-CP#96/2014/NĐ-CP; 5b/NQ-BCH#5b/NQ-BCH; 88/LĐLĐ-ToC#88/LĐLĐ-ToC
Quyết định số 188-HĐBT; số 04-NQ/TW; Báo cáo số 91/BC-LĐLĐ; Công văn số 65/LĐLĐ-TC; 203/KH-TLĐ; 1620/CTr-TLĐ; 12/CTrPH-LĐLĐ
	188-HĐBT#188-HĐBT; 04-NQ/TW#04-NQ/TW; 91/BC-LĐLĐ#91/BC-LĐLĐ; 65/LĐLĐ-TC#65/LĐLĐ-TC; 203/KH-TLĐ#203/KH-TLĐ; 1620/CTr-TLĐ#1620/CTr-TLĐ; 12/CTrPH-LĐLĐ#12/CTrPH-LĐLĐ
1699/QĐ-UBND; 2636/QĐ-TLĐ; 12/KH-UBKT; 77/TB-LĐLĐ; 430/LĐLĐ-CSPL; Luật số 46/2018/QH14; 31/HD-TLĐ; 9/TTr-LĐLĐ; 15/CV-LĐLĐ; 23/2017/PL-UBTVQH
	1699/QĐ-UBND#1699/QĐ-UBND; 2636/QĐ-TLĐ#2636/QĐ-TLĐ; 12/KH-UBKT#12/KH-UBKT; 77/TB-LĐLĐ#77/TB-LĐLĐ; 430/LĐLĐ-CSPL#430/LĐLĐ-CSPL; 46/2018/QH14#46/2018/QH14; 31/HD-TLĐ#31/HD-TLĐ; 9/TTr-LĐLĐ#9/TTr-LĐLĐ; 15/CV-LĐLĐ#15/CV-LĐLĐ; 23/2017/PL-UBTVQH#23/2017/PL-UBTVQH
88/2020/TT-BTC; 89/2019/TT-BLĐTBXH; 44-KL/TU; 45-KH/HU; 46-KH/ĐU
	88/2020/TT-BTC#88/2020/TT-BTC; 89/2019/TT-BLĐTBXH#89/2019/TT-BLĐTBXH; 44-KL/TU#44-KL/TU; 45-KH/HU#45-KH/HU; 46-KH/ĐU#46-KH/ĐU
Công văn số 215/CĐN; Công văn số 8/CĐGD; số 9/CĐVC; số 6/CĐYT; Hướng dẫn số 42/HD - CĐN; Nghị quyết số 31 NQ/TW; 7/CTPH-MTTQ
	215/CĐN#215/CĐN; 8/CĐGD#8/CĐGD; 9/CĐVC#9/CĐVC; 6/CĐYT#6/CĐYT; 42/HD - CĐN#42/HD-CĐN; 31 NQ/TW#31 NQ/TW; 7/CTPH-MTTQ#7/CTPH-MTTQ
Nghị quyết 25; Nghị quyết số 03; Chương trình 1755; Thông tư 97 của Bộ; Kết luận 34 về; Chỉ thị 12, Nghị định 8
	25#25; 03#03; 1755#1755; 97#97; 34#34; 12#12; 8#8
Kế hoạch số 12, Thông báo số 5, Hướng dẫn số 7, Đề án số 3, Tờ trình số 4, Công điện số 6, Quy định số 9, Quy chế số 11, Kết luận số 14, Thông tri số 3, Luật số 8, Thông cáo số 2, Quyết định số 30
	12#12; 5#5; 7#7; 3#3; 4#4; 6#6; 9#9; 11#11; 14#14; 3#3; 8#8; 2#2; 30#30
Nghị quyết 12 và; Nghị quyết 12 ngày; Nghị quyết 12 năm; Nghị quyết 12 do; Nghị quyết 12 là; Nghị quyết 12 thì; Nghị quyết 12 để; Nghị quyết 12 quy định
	12#12; 12#12; 12#12; 12#12; 12#12; 12#12; 12#12; 12#12
Hướng dẫn 47 trên 52 đơn vị; Quyết định 12 nội dung; Báo cáo 5 việc; Kế hoạch 2024; quyết định 12 việc; Chương trình 2024
	47 trên 52=47/52; 12=12; 5=5; 2024!date; 12=12; 2024!date
6.817 đoàn viên/7.301 CNVCLĐ; 30/20 CĐCS; 12/CĐCS; 5/ĐƠN VỊ
	6.817=6817; 7.301=7301; 30/20=30/20; 12=12; 5=5
VĂN BẢN 5; văn bản 6
	5=5; 6=6
Liên đoàn phối hợp ký 3 văn bản
	3=3
`

func TestDocNumbers(t *testing.T) { checkCases(t, docNumberCases) }
