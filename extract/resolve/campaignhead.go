package resolve

import (
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
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

// maxBetween is how many words may stand between noun and name: "chủ đề quý 2 của tỉnh Nam Hà về “…”" has five,
// its year and its city counted as one word each.
const maxBetween = 7

// headBefore looks for a head noun between token from and the name that opens at token at, in the same clause; start is
// where it begins. listed says that nothing but marks and "và" stands between.
func (w *work) headBefore(s *text.Sentence, from, at int) (v verdict, start int, listed bool) {
	words, starts, listed := w.clauseBefore(s, from, at)
	for end := len(words); end > 0 && end >= len(words)-maxBetween; end-- {
		longest := 0
		for _, n := range headNounsByLast[words[end-1]] {
			if k := len(n.words); k > longest && k <= end && !(n.adjacent && end < len(words)) && slices.Equal(words[end-k:end], n.words) {
				v, longest = n.verdict, k
			}
		}
		if longest > 0 {
			return v, starts[end-longest], false
		}
	}
	return unknown, at, listed
}

// headNoun is one of headNouns, word by word.
type headNoun struct {
	verdict
	adjacent bool
	words    []string
}

// headNounsByLast gives the head nouns that end in a word.
var headNounsByLast = func() map[string][]headNoun {
	by := map[string][]headNoun{}
	for _, h := range headNouns {
		for _, noun := range h.nouns {
			words := strings.Fields(noun)
			last := words[len(words)-1]
			by[last] = append(by[last], headNoun{h.verdict, h.adjacent, words})
		}
	}
	return by
}()

// clauseBefore gives the folded words of the clause before token at, not before token from, and where they begin. A date,
// an organisation or a place is one word. They hold until the next clause is asked for.
func (w *work) clauseBefore(s *text.Sentence, from, at int) (words []string, starts []int, listed bool) {
	listed = true
	words, starts = w.clause.words[:0], w.clause.starts[:0]
	defer func() { w.clause.words, w.clause.starts = words, starts }()
	from = max(from, at-4*maxBetween)
	m := s.MentionEnding(from)
	for i := from; i < at; i++ {
		for m < len(s.Mentions) && s.Mentions[m].Last <= i {
			m++
		}
		t := s.Tokens[i]
		if m < len(s.Mentions) && s.Mentions[m].First == i && s.Mentions[m].Last <= at && s.Mentions[m].Kind != text.MentionQuantity {
			words, starts, listed = append(words, "#"), append(starts, i), false
			i = s.Mentions[m].Last - 1
			continue
		}
		if t.Is(text.FlagPunct) {
			if t.Word != '-' && t.Word != '(' && !(t.Word == ':' && i == at-1) {
				words, starts = words[:0], starts[:0]
			}
			continue
		}
		f := lexicon.Fold(t.Span().In(w.doc.Text))
		listed = listed && (f == "và" || f == "hay" || f == "hoặc")
		words, starts = append(words, f), append(starts, i)
	}
	return words, starts, listed
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

// isTitle says whether the name in q is a title by law: danh hiệu “Chiến sĩ thi đua cơ sở”.
func (w *work) isTitle(s *text.Sentence, q quotation) bool {
	name := w.opening(s, q)
	return slices.ContainsFunc(stateTitles, func(t string) bool { return strings.HasPrefix(name, t+" ") })
}

// opening gives the folded words with which the name in q begins, a space behind each.
func (w *work) opening(s *text.Sentence, q quotation) string {
	var b strings.Builder
	for _, t := range s.Tokens[q.first+1 : min(q.last-1, q.first+9)] {
		b.WriteString(lexicon.Fold(t.Span().In(w.doc.Text)))
		b.WriteByte(' ')
	}
	return b.String()
}

// namedBy gives what the name in q says of itself.
func (w *work) namedBy(s *text.Sentence, q quotation) verdict {
	if !w.isName(s, q) {
		return unknown
	}
	name := w.opening(s, q)
	for _, o := range ownNouns {
		for _, noun := range o.nouns {
			if strings.HasPrefix(name, noun+" ") && len(name) > len(noun)+1 {
				return o.verdict
			}
		}
	}
	return unknown
}

// spoken are words of speech and never of a name: “Tết này con không về”.
var spoken = []string{"tôi", "con", "em", "này", "nay", "không", "chưa", "rồi", "thì", "sẽ", "đã", "đang", "chúng", "mình", "họ", "anh", "chị", "cũng", "nên", "mà"}

// isName says that the words in q may be a name: few, with a capital or a figure first, and nobody speaks.
func (w *work) isName(s *text.Sentence, q quotation) bool {
	inner := s.Tokens[q.first+1 : q.last-1]
	if len(inner) < 2 || len(inner) > 16 || !inner[0].Is(text.FlagUpper) && !inner[0].Is(text.FlagDigits) {
		return false
	}
	return !slices.ContainsFunc(inner, func(t text.Token) bool {
		return slices.Contains(spoken, lexicon.Fold(t.Span().In(w.doc.Text)))
	})
}
