package locate

import (
	"slices"
	"strings"
	"unicode"

	"github.com/tongket/tongket/extract/lexicon"
)

// sectors are the branches that trade unions of a branch, ministries and departments are named after, as they are written
// in names. "Công đoàn ngành Y tế", "Sở Giáo dục và Đào tạo". What is abbreviated stands in shortSectors too.
var sectors = []string{
	"Giáo dục", "Giáo dục và Đào tạo", "GD", "GD&ĐT", "GD-ĐT", "GDĐT", "GD và ĐT", "Y tế", "Công Thương", "Xây dựng", "Giao thông vận tải", "GTVT",
	"Nông nghiệp", "Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và PTNT", "Nông nghiệp & PTNT", "NN&PTNT", "NN và PTNT", "Nông nghiệp và Môi trường", "Viên chức",
	"Công chức, viên chức", "Dệt May", "Dầu khí", "Điện lực", "Công nghiệp hóa chất", "Ngân hàng", "Than - Khoáng sản", "Cao su",
	"Công an", "Công an nhân dân", "Quốc phòng", "Hàng hải", "Đường sắt", "Bưu điện", "Bưu chính Viễn thông", "Thông tin và Truyền thông",
	"Nội vụ", "Tài chính", "Tư pháp", "Ngoại giao", "Khoa học và Công nghệ", "Tài nguyên và Môi trường", "Kế hoạch và Đầu tư",
	"Văn hóa, Thể thao và Du lịch", "Văn hóa - Thông tin", "Lao động - Thương binh và Xã hội", "LĐ-TB&XH", "LĐTBXH", "LĐ-TB-XH", "LĐ,TB&XH",
	"Lao động, Thương binh và Xã hội", "Dân tộc và Tôn giáo", "Công nghiệp",
}

// shortSectors are the abbreviations of branches and what they stand for, which names of unions write out.
var shortSectors = map[string]string{
	"GD": "Giáo dục", "GD&ĐT": "Giáo dục và Đào tạo", "GD-ĐT": "Giáo dục và Đào tạo", "GDĐT": "Giáo dục và Đào tạo", "GD và ĐT": "Giáo dục và Đào tạo",
	"GTVT": "Giao thông vận tải", "Nông nghiệp và PTNT": "Nông nghiệp và Phát triển nông thôn", "Nông nghiệp & PTNT": "Nông nghiệp và Phát triển nông thôn",
	"NN&PTNT": "Nông nghiệp và Phát triển nông thôn", "NN và PTNT": "Nông nghiệp và Phát triển nông thôn",
}

// firmTypes stand between "Công ty" and its name, in any order and number.
var firmTypes = []string{
	"TNHH", "CP", "Cổ phần", "MTV", "Một thành viên", "Tài chính", "Liên doanh", "Hợp danh", "Trách nhiệm hữu hạn", "TNHH MTV", "Tư nhân",
	"Mầm non", "Mẫu giáo", "Tiểu học", "THCS", "THPT", "TH&THCS", "TH", "PTDT", "PTDTBT", "PTDTNT", "Trung học cơ sở", "Trung học phổ thông",
	"Đại học", "Cao đẳng", "Trung cấp", "Phổ thông", "Phổ thông dân tộc", "bán trú", "nội trú", "liên cấp", "Chính trị",
	"Đa khoa", "Đa khoa khu vực", "Trung ương", "Y học cổ truyền", "Phụ sản", "Sản Nhi", "Nhi", "Mắt", "Phổi", "Tâm thần",
	"Phục hồi chức năng", "Trung tâm", "Quân y",
}

// industryWords are the syllables that names of firms write small: "Công ty Giày da Hòa Khê".
const industryWords = `giày da may mặc dệt luyện kim viên nén bao bì sản xuất ôtô ô tô thực phẩm thương mại xây dựng dịch vụ vận tải
	nhập khẩu chế biến thủy hải đầu tư phát triển công nghiệp nghệ kỹ thuật điện tử lực cơ khí hóa chất dược nhựa gỗ giấy in thép xi măng
	cao su nông lâm thức ăn chăn nuôi nước giải khát môi trường đô thị du lịch và quốc tế hàng không viễn thông truyền khoáng than sợi
	mía đường cà phê chè bia sữa thiết bị phụ tùng linh kiện nội thất gốm sứ gạch đóng tàu sắt cấp thoát cây xanh khai thác kinh doanh`

// compounds are words of names of which only the first syllable has a capital.
const compounds = `điện lực|điện tử|dầu khí|may mặc|cao su|hóa chất|xây dựng|vận tải|thương mại|dịch vụ|đường sắt|hàng không|chính sách|
	chính sách xã hội|quản lý|quản lý dự án|chi nhánh|công đoàn|công nghiệp|công nghiệp than - khoáng sản|bảo hiểm|bảo hiểm xã hội|
	đầu tư|đầu tư xây dựng|kho bạc nhà nước|nông nghiệp|thủy lợi|viễn thông|bưu điện|quản lý thị trường|thi hành án dân sự|
	bảo vệ thực vật|chăn nuôi và thú y|dân số|môi trường đô thị|
	môi trường|địa ốc|bất động sản|cơ khí|thủy sản|hải sản|lương thực|thực phẩm|chế biến|cấp nước|thoát nước|công trình|giao thông|
	du lịch|truyền thông|dược phẩm|lâm nghiệp|thủy điện|nhiệt điện|than|khoáng sản|in ấn|phát triển nhà|bến xe|cảng biển|hàng hải|
	kinh tế|sư phạm|bách khoa|quốc gia|quốc dân|ngoại ngữ|công nghệ|khoa học|y dược|luật|thể dục thể thao`

// stopPhrases end a capitalised run: another body, an office, or the activity with which a headline goes on.
const stopPhrases = `chủ tịch|phó|trưởng|bí thư|giám đốc|đồng chí|đ/c|liên đoàn|lđlđ|công đoàn|cđcs|cđ|tổng liên đoàn|tổng lđlđ|ubnd|ủy ban|hđnd|
	công ty|tập đoàn|tổng công ty|doanh nghiệp|nghiệp đoàn|ban chấp hành|ban thường vụ|ban tổ chức|bộ trưởng|thủ tướng|huyện|quận|tỉnh|thị xã|tp|
	tổng kết|sơ kết|tổ chức|trao|tặng|thăm|khai mạc|bế mạc|khánh thành|bàn giao|thành lập|ra mắt|kết nạp|phát động|tuyên dương|biểu dương|
	khen thưởng|hội nghị|đại hội|ký kết|hưởng ứng|phối hợp|triển khai|tập huấn|chăm lo|hỗ trợ|tiếp tục|quyết tâm|nâng cao|đẩy mạnh|sôi nổi|
	báo cáo|thông báo|kế hoạch|nghị quyết|quyết định|số|năm|ảnh|khóa|nhiệm kỳ|lần thứ|cộng hòa xã hội|đảng cộng sản|và|bằng khen|giấy khen|cờ`

// pluralPhrases before an organisation without a name say that it is counted or one of many.
const pluralPhrases = "các|mỗi|những|nhiều|một số|từng|mọi|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|toàn bộ|số|vài|cả"

// surnames tell a person's name from a place's.
const surnames = `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh lâm đào mai trịnh tô tạ cao châu hà đoàn vương
	trương lương lưu thái tống quách phùng khuất lò lô vi sầm giàng hứa kiều từ triệu nông thạch thân tôn chu văn la mạc nghiêm đàm cù
	quan ninh tăng bạch doãn phí tiêu lường quàng cầm vàng thào ma giáp ngọ khổng mẫn viên hầu lại thiều`

// officeWords are the last words of offices and forms of address, after which a person may be named.
const officeWords = "tịch thư trưởng phó ông bà chí ban viên trực anh chị"

// placeBefore are the words before a place that has no rank: "tại Tân Yên", "ở Lục Nam".
const placeBefore = "tại ở của từ và đến tới về cho riêng còn rồi lượt khi giao đó như ngoài với là theo hay hoặc giữa"

// placeStrong are those of them after which no person is named.
const placeStrong = "tại ở về đến từ"

// unionBefore are the last words of "Công đoàn" and "công đoàn cơ sở", in full and short.
const unionBefore = "đoàn sở cđ cđcs"

// centreBefore are the words before "Trung ương" where it is a body.
const centreBefore = "nghị được do bởi và"

// words gives all syllables of the phrases.
func words(phrases ...string) (out []string) {
	for _, p := range phrases {
		out = append(out, strings.FieldsFunc(lexicon.Fold(p), func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) || r == '|' })...)
	}
	return out
}

// orgVocabulary gives the words that the finder knows: the lexicon must be built with them.
func orgVocabulary() []string {
	out := words(stopPhrases, pluralPhrases, surnames, industryWords, officeWords, placeBefore, "việt nam vn chủ phó ta ngành khối", publicBodies, trades, placeStrong, centreBefore, unionBefore, compounds)
	out = append(out, words(sectors...)...)
	out = append(out, words(firmTypes...)...)
	for _, z := range zones {
		out = append(out, words(z.words)...)
	}
	for _, r := range ranks {
		out = append(out, words(r.words)...)
	}
	for _, h := range heads {
		out = append(out, words(h.words)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
