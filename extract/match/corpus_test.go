package match_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// The corpora of the benchmarks are composed here, from sentence frames and a fixed seed: nothing of them comes from a page.

var newsFrames = []string{
	"Chiều %d tháng này, mưa lớn trút xuống khu vực ven biển khiến nhiều tuyến đường ngập sâu và giao thông ùn ứ kéo dài đến tối muộn.",
	"Ở hiệp hai, đội chủ nhà dâng cao đội hình nhưng hàng thủ đối phương chơi tập trung, bóng nhiều lần dội cột dọc trong sự tiếc nuối của khán đài.",
	"Giá cà phê nhân xô tại vùng cao nguyên sáng nay nhích thêm %d đồng mỗi cân, thương lái cho biết nguồn hàng trong dân không còn nhiều.",
	"Nữ ca sĩ trở lại sân khấu sau thời gian dài vắng bóng, cô chọn những bản tình ca cũ và hát mộc cùng tiếng đàn dương cầm.",
	"Theo cơ quan khí tượng, không khí lạnh tăng cường sẽ tràn xuống các tỉnh phía bắc, vùng núi cao có nơi rét hại và sương muối.",
	"Toà tuyên bị cáo mức án %d năm tù, buộc bồi thường cho người bị hại và tịch thu toàn bộ tang vật liên quan đến vụ việc.",
	"Người dân trong xóm kể lại, con suối nhỏ trước nhà ngày xưa trong vắt, trẻ con chiều nào cũng ra tắm và bắt cá.",
	"Các bác sĩ khuyên người cao tuổi giữ ấm vùng cổ, ăn uống đủ chất và tập thể dục nhẹ nhàng vào buổi sáng.",
	"Hãng xe trình làng mẫu sedan mới với kiểu dáng thon gọn, khoang nội thất rộng và nhiều trang bị an toàn chủ động.",
	"Bảo tàng mở cửa miễn phí dịp cuối tuần, khách tham quan xếp hàng từ sớm để được nhìn tận mắt bộ sưu tập gốm cổ.",
}

var reportFrames = []string{
	"Trong %s, LĐLĐ huyện %s kết nạp %d/%d đoàn viên, đạt %d,%d%% kế hoạch năm, thành lập %d công đoàn cơ sở.",
	"Hiện LĐLĐ huyện %[2]s quản lý %[3]d CĐCS với %[4]d đoàn viên, riêng khối ngoài nhà nước có %[5]d CĐCS.",
	"Các cấp công đoàn thăm hỏi %[3]d lượt đoàn viên đau ốm, neo đơn với số tiền %[4]d triệu đồng; trao %[5]d suất quà, mỗi suất 500.000 đồng.",
	"Phong trào “Lao động giỏi, lao động sáng tạo” có %[3]d sáng kiến đưa vào xưởng, làm lợi %[5]d,%[6]d tỷ đồng.",
	"Tổ chức %[5]d buổi tuyên truyền pháp luật cho %[4]d lượt người lao động; mở %[6]d lớp tập huấn cho %[3]d cán bộ công đoàn.",
	"Ủy ban Kiểm tra các cấp tiến hành %[5]d cuộc kiểm tra; tư vấn pháp luật cho %[3]d lượt NLĐ; có %[6]d bản thỏa ước lao động tập thể ký mới.",
	"Dịp này, %[6]d tập thể, %[5]d cá nhân được Công đoàn ngành tặng Bằng khen; LĐLĐ huyện %[2]s tặng Giấy khen cho %[6]d tập thể và %[5]d cá nhân.",
	"Năm sau, LĐLĐ huyện phấn đấu kết nạp ít nhất %[3]d đoàn viên, thành lập từ %[6]d đến 12 CĐCS; chọn %[5]d đoàn viên ưu tú giới thiệu vào Đảng.",
}

var units = []string{"Sơn Đông", "Yên Trạch", "Phú Lâm", "Hà Trung", "Đông Giang", "Bình Thuận Nam", "Vĩnh Hòa"}

// news composes general news: one document in fifty speaks of a union.
func news(n int) [][]byte {
	rnd := rand.New(rand.NewPCG(7, 11))
	docs := make([][]byte, n)
	for i := range docs {
		var b strings.Builder
		fmt.Fprintf(&b, "Chuyện ghi từ phố núi số %d\n\n%02d/%02d/2023 07:00\n\n", i, 1+rnd.IntN(28), 1+rnd.IntN(12))
		for p := range 8 + rnd.IntN(8) {
			for range 2 + rnd.IntN(3) {
				f := newsFrames[rnd.IntN(len(newsFrames))]
				if strings.Contains(f, "%d") {
					f = fmt.Sprintf(f, 2+rnd.IntN(20))
				}
				b.WriteString(f + " ")
			}
			if i%50 == 0 && p == 2 {
				b.WriteString("Công đoàn nhà máy trao 20 suất quà cho công nhân neo đơn. ")
			}
			b.WriteString("\n")
		}
		docs[i] = []byte(b.String())
	}
	return docs
}

// reports composes dense reports: every sentence holds facts.
func reports(n int) [][]byte {
	rnd := rand.New(rand.NewPCG(3, 5))
	docs := make([][]byte, n)
	for i := range docs {
		var b strings.Builder
		unit := units[rnd.IntN(len(units))]
		fmt.Fprintf(&b, "LĐLĐ huyện %s nhìn lại công tác công đoàn năm 2023\n\n%02d/01/2024 09:30\n\n", unit, 1+rnd.IntN(28))
		for range 6 + rnd.IntN(6) {
			for range 2 + rnd.IntN(2) {
				f := reportFrames[rnd.IntN(len(reportFrames))]
				s := fmt.Sprintf(f, []string{"năm 2023", "quý IV/2023", "9 tháng đầu năm 2023"}[rnd.IntN(3)], unit, 20+rnd.IntN(400), 500+rnd.IntN(9000), 10+rnd.IntN(90), 1+rnd.IntN(9), 1+rnd.IntN(9))
				if k := strings.Index(s, "%!(EXTRA"); k >= 0 {
					s = s[:k]
				}
				b.WriteString(s + " ")
			}
			b.WriteString("\n")
		}
		docs[i] = []byte(b.String())
	}
	return docs
}

// mixed composes reports as dense as real ones, about ten records a kilobyte: figures, and the prose around them.
func mixed(n int) [][]byte {
	rnd := rand.New(rand.NewPCG(13, 17))
	docs := reports(n)
	for i, d := range docs {
		var b strings.Builder
		for line := range strings.Lines(string(d)) {
			b.WriteString(line)
			if len(line) > 200 {
				b.WriteString(proseFrames[rnd.IntN(len(proseFrames))] + " " + proseFrames[rnd.IntN(len(proseFrames))] + "\n")
			}
		}
		docs[i] = []byte(b.String())
	}
	return docs
}

var proseFrames = []string{
	"Cán bộ công đoàn bám từng phân xưởng, nghe anh em kể chuyện ca kíp, bữa ăn giữa ca và chỗ gửi trẻ.",
	"Công tác tuyên truyền tuy có đổi mới nhưng hình thức còn đơn điệu, nhất là ở những cơ sở làm việc theo mùa vụ.",
	"Ban chấp hành nhìn nhận việc nắm bắt tâm tư đoàn viên ở các xưởng nhỏ vẫn chậm, có nơi còn trông chờ cấp trên.",
	"Nhờ phối hợp chặt với chính quyền, các vướng mắc về giờ làm và tiền thưởng được tháo gỡ ngay tại cơ sở.",
	"Hoạt động nữ công gắn với đời sống gia đình công nhân, chú trọng những chị em thuê trọ xa quê.",
	"Thời gian tới, đơn vị tiếp tục sắp xếp bộ máy gọn hơn và dành nhiều buổi hơn cho việc xuống cơ sở.",
}
