package resolve

import (
	"math/bits"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/model"
)

// verdict is what a quoted name is: a campaign type, nothing of the kind, or unknown.
type verdict string

const (
	unknown verdict = ""
	nothing verdict = "nothing"
)

// headNouns say what the quoted name behind them is. An adjacent one must stand right before the mark: "tổ" of "tổ
// chức" and "năm" of "năm 2020" say nothing.
var headNouns = []struct {
	verdict
	adjacent bool
	nouns    []string
}{
	{verdict(model.Movement), false, []string{"phong trào", "phong trào thi đua", "danh hiệu", "thi đua", "đợt thi đua"}},
	{verdict(model.Theme), false, []string{"chủ đề", "chủ đề năm", "chủ đề công tác"}},
	{verdict(model.Theme), true, []string{"năm"}},
	{verdict(model.CampaignOfAction), false, []string{"cuộc vận động", "chiến dịch", "đợt cao điểm", "tháng hành động", "tháng cao điểm", "lời kêu gọi"}},
	{verdict(model.CampaignOfAction), true, []string{"tháng", "tuần lễ"}},
	{verdict(model.Programme), false, []string{"chương trình", "mô hình", "hội thi", "cuộc thi", "đề án", "dự án", "ngày hội", "diễn đàn", "hội chợ", "liên hoan", "sân chơi"}},
	{verdict(model.Programme), true, []string{"hoạt động", "chuyến xe", "chuyến tàu", "chuyến bay", "công trình"}},
	{verdict(model.Fund), false, []string{"quỹ"}},
	{nothing, false, []string{
		"giải thưởng", "kỷ niệm chương", "huy hiệu", "huy chương", "bằng khen", "dự thảo", "báo cáo", "tác phẩm", "bài viết", "bài báo", "bài hát", "ca khúc", "chuyên mục", "chuyên đề",
		"câu lạc bộ", "clb", "cổng thông tin", "ứng dụng", "phần mềm", "phương châm", "khẩu hiệu", "thông điệp", "tinh thần", "dòng chữ", "nghị quyết", "quyết định", "kế hoạch", "đề tài",
		"hội nghị", "hội thảo", "tọa đàm", "triển lãm", "tiểu phẩm", "phóng sự", "công ty", "cụm từ", "bộ phim", "quan điểm", "tiêu chí", "tiêu chuẩn", "trang", "bức thư",
	}},
	{nothing, true, []string{"giải", "cờ", "cúp", "tổ", "đội", "nhóm", "câu", "từ", "lời", "cuốn", "sách", "vở", "phim", "trang", "báo", "gọi là", "biển", "áo"}},
}

// ownNouns begin names that say themselves what they are: “Tháng Công nhân”, “Siêu thị 0 đồng”.
var ownNouns = []struct {
	verdict
	nouns []string
}{
	{verdict(model.CampaignOfAction), []string{"tháng", "tuần lễ", "toàn dân đoàn kết", "người việt nam ưu tiên dùng hàng việt nam"}},
	{verdict(model.Fund), []string{"quỹ"}},
	{verdict(model.Theme), []string{"năm"}},
	{verdict(model.Movement), []string{"giỏi việc nước", "lao động giỏi", "lao động sáng tạo", "xanh - sạch - đẹp", "xanh sạch đẹp", "dạy tốt", "sáng kiến", "phong trào"}},
	{verdict(model.Programme), []string{
		"tết", "xuân", "mái ấm", "bữa cơm", "phiên chợ", "chợ", "siêu thị", "gian hàng", "cửa hàng", "quán cơm", "ngày hội", "hành trình", "chuyến xe", "chuyến tàu", "chuyến bay",
		"chương trình", "ngày chủ nhật", "tủ sách", "1 triệu sáng kiến", "75 nghìn sáng kiến", "một triệu sáng kiến", "cảm ơn người lao động",
	}},
}

// stateTitles are titles by law: nobody moves for them under their name.
var stateTitles = []string{"chiến sĩ thi đua", "lao động tiên tiến", "lao động xuất sắc", "tập thể lao động", "anh hùng", "nhà giáo", "thầy thuốc", "nghệ nhân", "nghệ sĩ", "gia đình văn hóa"}

// spoken are words of speech and never of a name: “Tết này con không về”.
var spoken = []string{"tôi", "con", "em", "này", "nay", "không", "chưa", "rồi", "thì", "sẽ", "đã", "đang", "chúng", "mình", "họ", "anh", "chị", "cũng", "nên", "mà"}

// joining are the words between the names of a list.
var joining = []string{"và", "hay", "hoặc"}

// adjacentNouns and looseNouns are the sets of headNouns that must, and need not, stand right before the name.
var adjacentNouns, looseNouns = func() (adjacent, loose lexicon.Sets) {
	for i, h := range headNouns {
		if h.adjacent {
			adjacent |= setHeadNouns << i
		} else {
			loose |= setHeadNouns << i
		}
	}
	return adjacent, loose
}()

// verdictOf gives what a head noun of a set says.
func verdictOf(set lexicon.Sets) verdict {
	return headNouns[bits.TrailingZeros64(uint64(set/setHeadNouns))].verdict
}
