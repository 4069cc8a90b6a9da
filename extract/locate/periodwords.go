package locate

import (
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// What a word can be to a period.
const (
	pYear     class = 1 << iota // năm
	pMonth                      // tháng
	pDay                        // ngày
	pQuarter                    // quý
	pTerm                       // nhiệm, with pTurn after it
	pTurn                       // kỳ
	pStage                      // giai, with pPart after it
	pPart                       // đoạn
	pSchool                     // học: năm học
	pFirst                      // đầu
	pLast                       // cuối
	pMiddle                     // giữa
	pPast                       // qua
	pJust                       // vừa: năm vừa qua
	pThis                       // nay, này
	pPrior                      // trước, ngoái
	pNow                        // hiện
	pNowNext                    // after "hiện", which is now: hiện có
	pNowNot                     // before "hiện", which is then part of a verb: thực hiện
	pDayPart                    // sáng, chiều
	pDated                      // words before a bare 18/1 that make it a date
	pUpTo                       // đến, tới
	pReckon                     // tính
	pEnd                        // hết
	pMoment                     // thời, with pPoint after it
	pPoint                      // điểm
	pAs                         // so, with pWith after it
	pWith                       // với
	pSame                       // cùng, with pTurn after it
	pIn                         // trong
	pFrom                       // từ
	pAnd                        // và
	pHour                       // giờ
	pMinute                     // phút
	pClock                      // words before a clock time: lúc
	pFounded                    // after "90 năm": Ngày thành lập
	pHonour                     // before "90 năm": kỷ niệm
	pEvery                      // mỗi tháng 5 triệu
	pFree                       // words after a bare date that are not counted
	pLunar                      // tháng Chạp
	pTimes                      // after a number that no month is: lần
	pMany                       // những năm qua: no year
	pNext                       // after "nhiệm kỳ": the one that begins
	pSum                        // before "9 tháng": lũy kế
	pPerson                     // before "nhân", which then is part of a person: công nhân
	pOccasion                   // before a holiday: nhân ngày 27/7
	pLevel                      // after "so với": a level, with its year after it
	pOfYear                     // after "8 tháng": của năm 2013
	pFeast                      // before a year: Tết Nguyên đán, Tết Kỷ Hợi
	pBasis                      // cơ: công đoàn cơ sở
	pLater                      // after "trong năm": no year of its own
	pNumber                     // any word of a numeral
	pDigits                     // digits
	pHalf                       // nửa
	pComma                      // a mark within numbers
	pStop                       // a mark within numbers and dates
	pMark                       // a mark within dates and clock times
	pOpen                       // a bracket
	pRoman                      // the number of a quarter: III
	pLaw                        // before a year, with its name between: Luật Công đoàn năm 2012
)

var periodLists = []wordList{
	{pYear, "năm"},
	{pLaw, "luật"},
	{pMonth, "tháng"},
	{pDay, "ngày"},
	{pQuarter, "quý"},
	{pTerm, "nhiệm"},
	{pTurn, "kỳ"},
	{pStage, "giai"},
	{pPart, "đoạn"},
	{pSchool, "học"},
	{pFirst, "đầu"},
	{pLast, "cuối"},
	{pMiddle, "giữa"},
	{pPast, "qua"},
	{pJust, "vừa"},
	{pThis, "nay này"},
	{pPrior, "trước ngoái"},
	{pNow, "hiện"},
	{pNowNext, "có đang còn toàn quản sử"},
	{pNowNot, "thực thể biểu phát xuất tái ẩn"},
	{pDayPart, "sáng chiều tối trưa đêm"},
	{pDated, "ngày sáng chiều tối trưa đêm hôm dịp mùng"},
	{pUpTo, "đến tới"},
	{pReckon, "tính"},
	{pEnd, "hết"},
	{pMoment, "thời"},
	{pPoint, "điểm"},
	{pAs, "so"},
	{pWith, "với"},
	{pSame, "cùng"},
	{pIn, "trong"},
	{pFrom, "từ"},
	{pAnd, "và"},
	{pHour, "giờ h g"},
	{pMinute, "phút"},
	{pClock, "lúc từ đến hồi vào trước"},
	{pFounded, "ngày cách quốc thành chiến giải truyền thống"},
	{pHonour, "niệm mừng"},
	{pEvery, "mỗi hằng hàng một quân trên"},
	{pFree, `và của là có đã sẽ đang được tại ở do với từ đến tới cho để về theo như các những trong khi thì hằng hàng mà này vừa sau
		tổ công liên đoàn huyện tỉnh thành`},
	{pLunar, "chạp giêng âm"},
	{pTimes, "lần"},
	{pMany, "những các nhiều mấy vài ba"},
	{pNext, "mới tới"},
	{pSum, "kế dồn"},
	{pPerson, "công cá nạn bệnh"},
	{pOccasion, "nhân"},
	{pLevel, "mức"},
	{pOfYear, "của"},
	{pFeast, "đán tết tý sửu dần mão thìn tỵ tị ngọ mùi thân dậu tuất hợi"},
	{pBasis, "cơ"},
	{pLater, "học tới sau nào đó đầu cuối"},
}

// holidays are days of the year, day and month, that prose names without "ngày": "Quốc tế Lao động 1/5".
var holidays = map[[2]int]bool{
	{1, 5}: true, {2, 9}: true, {8, 3}: true, {20, 10}: true, {28, 7}: true, {27, 7}: true, {30, 4}: true, {26, 3}: true,
	{3, 2}: true, {19, 5}: true, {20, 11}: true, {22, 12}: true, {28, 6}: true,
}

// periodVocabulary gives every word that the period finder knows.
func periodVocabulary() []string {
	return append(wordsOf(numberLists...), wordsOf(periodLists...)...)
}

// periodFinder finds dates, stretches of time and clock times. It never changes after newPeriodFinder.
type periodFinder struct {
	num    *numerals
	words  vocabulary
	starts []beside // by word
	romans map[text.Word]int
}

func newPeriodFinder(lex *lexicon.Lexicon) *periodFinder {
	f := &periodFinder{num: newNumerals(lex), words: newVocabulary(lex, periodLists...), romans: map[text.Word]int{}}
	for i, w := range []string{"i", "ii", "iii", "iv"} {
		if n := lex.Word(w); n != 0 {
			f.romans[n] = i + 1
			f.words.put(n, pRoman)
		}
	}
	for w, c := range f.num.words {
		if c != 0 {
			f.words.put(text.Word(w), pNumber)
		}
		if c&numHalf != 0 {
			f.words.put(text.Word(w), pHalf)
		}
	}
	f.words.put(',', pComma)
	f.words.put('.', pStop)
	for _, mark := range []text.Word{':', '/', '-'} {
		f.words.put(mark, pMark)
	}
	f.words.put('(', pOpen)
	f.words.put(text.WordDigits, pDigits)
	f.starts = newStarts(f)
	return f
}

// is says whether token i is free and has a word of class c.
func (f *periodFinder) is(s *scan, i int, c class) bool {
	return f.words.of(s.word(i))&c != 0 && !s.taken[i]
}

// seen says whether token i, taken or not, has a word of class c.
func (f *periodFinder) seen(s *scan, i int, c class) bool { return f.words.of(s.word(i))&c != 0 }
