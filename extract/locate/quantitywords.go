package locate

import (
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// What a word can be beside a numeral.
const (
	qDong       class = 1 << iota // đồng
	qNotDong                      // makes another word of "đồng": đồng chí
	qCurrency                     // abbreviations of the currency
	qDollar                       // usd, and "đô la" with qLa after qDo
	qDo                           // đô
	qLa                           // la
	qPart                         // phần: phần trăm, ba phần tư
	qPoint                        // điểm
	qNotScore                     // makes another word of "điểm": điểm cầu
	qFunction                     // a word that is never counted: after it, "5 triệu" is money
	qEach                         // mỗi, một: "500.000 đồng mỗi suất"
	qTurn                         // trở
	qUp                           // lên
	qDown                         // xuống
	qFrom                         // từ
	qTo                           // đến
	qOf                           // trên: 58 trên 63
	qAmong                        // trong: 58 trong tổng số 63
	qTotal                        // tổng
	qNumber                       // số
	qSome                         // before "số" it leaves a count: con số, tổng số
	qChange                       // tăng, giảm: "từ … lên" gives two values
	qCompare                      // before "hơn" it compares: nhiều hơn 12
	qOver                         // quá
	qNot                          // không, chưa
	qNoBound                      // words between a number and "trở lên" that "trở lên" belongs to: hoàn thành tốt nhiệm vụ trở lên
	qOrdinal                      // thứ 9, khóa 12
	qFewOrdinal                   // đợt 2, cấp 3: with more digits it is a count, as in "cấp 80 suất"
	qRoman                        // XVI
	qArea                         // quận 5
	qPlural                       // before qArea, or an ordinal, it leaves a count: mỗi quận 5 suất, định kỳ 6 cuộc
	qGoal                         // before qFirm it leaves a count: mỗi đơn vị có 5 sáng kiến trở lên
	qFull                         // đủ: "từ đủ 15 đến chưa đủ 18 tuổi"
	qArticle                      // Điều 38
	qAge                          // tuổi
	qMeasure                      // km
	qTime                         // phút
	qWage                         // ngày công, tháng lương: counted, no duration
	qBeat                         // thắng 2-1
	qPhone                        // before a telephone number
	qFirm                         // before "từ 20 lao động trở lên"
	qHas                          // có, sử dụng
	qLeast                        // thiểu: after "lương" it bounds no number
	qUnder                        // dưới
	qStreet                       // số 15 phố
	qUncounted                    // after a single digit in words: một số, hai bên
	qNaming                       // before a digit in words that names: thứ hai, chị Ba
	qBeforeFive                   // before "năm" that is five, not a year
	qStates                       // before a number that is stated: là, đạt
	qYearly                       // after a "năm" that is a year: năm học
	qUnitMark                     // a mark with which a unit begins
)

// qUnits are what a unit begins with.
const qUnits = qDong | qCurrency | qDollar | qDo | qPart | qPoint | qUnitMark

var quantityLists = []wordList{
	{qDong, "đồng"},
	{qNotDong, "chí bào nghiệp diễn hồ đội hương loạt phục chủ minh tác ý hành thời bộ đều thuận"},
	{qCurrency, "đ vnđ vnd"},
	{qDollar, "usd đôla"},
	{qDo, "đô"},
	{qLa, "la"},
	{qPart, "phần"},
	{qPoint, "điểm"},
	{qNotScore, "cầu trường bán đến nóng du sinh tư nhóm phát chốt tiếp"},
	{qFunction, `cho để từ và đến tới trở tiền trong với do của được là thì mà mỗi một trên tại theo bằng nhằm vào nữa so
		nhưng nên hay hoặc khi ở về nếu như cùng gồm hỗ trợ giúp tặng ủng năm ngày tháng có đã sẽ thông qua bao trị giá góp bởi vì`},
	{qEach, "mỗi một"},
	{qTurn, "trở"},
	{qUp, "lên"},
	{qDown, "xuống"},
	{qFrom, "từ"},
	{qTo, "đến tới"},
	{qOf, "trên"},
	{qAmong, "trong"},
	{qTotal, "tổng"},
	{qNumber, "số"},
	{qSome, "tổng con trong trên một đa đại thiểu"},
	{qChange, "tăng giảm nâng hạ"},
	{qCompare, "nhiều ít cao thấp lớn nhỏ đông nhanh"},
	{qOver, "quá"},
	{qNot, "không chưa"},
	{qNoBound, "hoàn nhiệm tốt khá mạnh sắc cấp giỏi loại hạng mức đạt huyện tỉnh xã"},
	{qOrdinal, "thứ khóa hạng bậc lớp vòng tầng bước trang top phút đoạn"},
	{qFewOrdinal, "đợt kỳ cấp nhóm phần loại"},
	{qRoman, "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv"},
	{qArea, "quận phường ấp thôn tổ khối khu đội xóm vùng án"},
	{qPlural, "mỗi các từng toàn những mọi một nhiều định"},
	{qGoal, "mỗi từng"},
	{qFull, "đủ"},
	{qArticle, "điều khoản mục chương ương"},
	{qAge, "tuổi"},
	{qMeasure, "km m cm mm ha kg g tấn tạ yến lít ml mét độ kwh kw mw gb hecta héc sào inch"},
	{qTime, "giờ phút giây ngày tuần tháng năm quý tiếng thập thế"},
	{qWage, "công lương"},
	{qBeat, "thắng thua hòa"},
	{qPhone, "đt thoại hotline zalo tel fax nóng sđt"},
	{qFirm, "nghiệp nơi vị ty cđcs sở"},
	{qHas, "có sử dụng quy mô"},
	{qLeast, "thiểu"},
	{qUnder, "dưới"},
	{qStreet, "phố đường ngõ"},
	{qUncounted, `số trong cách là lần bên phía mặt chút vài ít mình lòng thời khi nửa mẹ tay mắt chiều miền phương
		đời loạt vẻ thể đều trẻ khác nữa cả thì và cũng đã sẽ đang nhà`},
	{qNaming, "thứ tháng giải hạng loại bậc lớp anh chị ông bà bé cô chú cấp vòng mồng mùng kỳ nhất hai ba số"},
	{qStates, "là đạt"},
	{qYearly, "học tới sau này nay qua đầu cuối"},
	{qBeforeFive, "và có tặng trao cho với gồm được lập thêm mới đủ"},
}

// boundPhrases say how a number stands to the true one. The longest that ends right before the number is taken.
var boundPhrases = []struct {
	bound   model.Bound
	phrases []string
}{
	{model.AtLeast, []string{"trên", "hơn", "ít nhất", "tối thiểu", "không dưới", "không ít hơn", "không thấp hơn", "không kém"}},
	{model.AtMost, []string{"dưới", "không quá", "tối đa", "chưa đến", "chưa tới", "không đến", "chưa đầy", "không vượt", "không vượt quá", "không hơn", "nhiều nhất"}},
	{model.Nearly, []string{"gần", "ngót", "ngót nghét", "suýt soát"}},
	{model.About, []string{"khoảng", "chừng", "xấp xỉ", "ước", "ước tính", "ước đạt", "ước khoảng", "ước chừng", "khoảng chừng", "vào khoảng", "trên dưới", "tầm"}},
}

// perPhrases are what an amount can belong to, of more than one word or after "mỗi".
var perPhrases = []string{
	"suất", "suất quà", "suất học bổng", "phần", "phần quà", "túi", "túi quà", "người", "người lao động", "căn", "căn nhà", "ngôi nhà",
	"hộ", "hộ gia đình", "gia đình", "trường hợp", "đoàn viên", "công nhân", "lao động", "em", "cháu", "học sinh", "thẻ", "vé", "giải",
	"đơn vị", "cá nhân", "tập thể", "giáo viên", "nhà", "tháng", "năm", "ngày", "quý", "lượt", "giờ", "ca", "bữa", "chị", "đồng chí",
}

type boundPhrase struct {
	bound model.Bound
	words []text.Word
}

// quantityVocabulary gives every word that the quantity finder knows.
func quantityVocabulary() []string {
	out := append(wordsOf(numberLists...), wordsOf(quantityLists...)...)
	for _, b := range boundPhrases {
		out = append(out, strings.Fields(strings.Join(b.phrases, " "))...)
	}
	return append(out, strings.Fields(strings.Join(perPhrases, " "))...)
}

// newBounds gives the phrases by their last word, the longest first.
func newBounds(lex *lexicon.Lexicon) (by [][]boundPhrase) {
	for _, b := range boundPhrases {
		for _, p := range b.phrases {
			words := phraseWords(lex, p)
			last := int(words[len(words)-1])
			if last == 0 {
				continue
			}
			if last >= len(by) {
				by = append(by, make([][]boundPhrase, last+1-len(by))...)
			}
			by[last] = append(by[last], boundPhrase{b.bound, words})
		}
	}
	for _, phrases := range by {
		slices.SortStableFunc(phrases, func(a, b boundPhrase) int { return len(b.words) - len(a.words) })
	}
	return by
}

func newPers(lex *lexicon.Lexicon) (out [][]text.Word) {
	for _, p := range perPhrases {
		out = append(out, phraseWords(lex, p))
	}
	slices.SortStableFunc(out, func(a, b []text.Word) int { return len(b) - len(a) })
	return out
}

func phraseWords(lex *lexicon.Lexicon, phrase string) (out []text.Word) {
	for _, w := range strings.Fields(phrase) {
		out = append(out, lex.Word(w))
	}
	return out
}
