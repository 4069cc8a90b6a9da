package model

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Message is what a warning says.
type Message uint8

// The messages of warnings.
const (
	RTFCutShort Message = iota
	HiddenSheet
	PicturePages
	BytesOutsideEncoding
	MailCutShort
	TooMuchMarkup
	PartsGiveAnotherSum
	ListOfAnotherLength
	ListNotFound
	SaidOtherwiseBefore
	NoBody
	RuleStopped
	RuleStoppedOften
	NoOrg
	NoOrgs
	NoPeriod
	NoPeriods
)

// messages are the messages in both languages: formats of fmt with the verbs %s and %d in one order.
var messages = [...]struct{ vi, en string }{
	RTFCutShort:          {"Tệp RTF bị cắt cụt: còn %d nhóm chưa đóng.", "The RTF file is cut short: %d groups are still open."},
	HiddenSheet:          {"Trang tính bị ẩn, không đọc: %s.", "A hidden sheet was not read: %s."},
	PicturePages:         {"%d trên %d trang là ảnh chụp, không có chữ để đọc; dùng --ocr để nhận dạng.", "%d of %d pages are pictures without text; --ocr recognises it."},
	BytesOutsideEncoding: {"%d byte không thuộc bảng mã %s, đầu tiên là byte %d.", "%d bytes are none of the encoding %s, the first at byte %d."},
	MailCutShort:         {"Thư bị cắt hoặc thiếu ranh giới giữa các phần: đã đọc đến chỗ còn đọc được.", "The mail is cut short or a boundary between its parts is missing: what could be read was read."},
	TooMuchMarkup:        {"Các thẻ của trang quá nhiều hoặc lồng nhau quá sâu: đã đọc toàn bộ chữ của trang, không riêng bài viết.", "The page has too many tags or nests them too deep: all of its text was read, not the article alone."},
	PartsGiveAnotherSum:  {"Tổng là %s, %d phần cộng lại là %s.", "The total is %s, its %d parts add up to %s."},
	ListOfAnotherLength:  {"Văn bản nói có %d mục, danh sách có %d mục.", "The text announces %d items, the list has %d."},
	ListNotFound:         {"Văn bản báo trước %d mục, nhưng không thấy danh sách.", "The text announces %d items, but no list follows."},
	SaidOtherwiseBefore:  {"%s của %s: ở đây là %s, ở trước (“%s”) là %s.", "%s of %s: here %s, earlier (“%s”) %s."},
	NoBody:               {"Văn bản không có phần thân bài để đọc.", "The document has no body text to read."},
	RuleStopped:          {"Quy tắc %s bị dừng ở câu này: %s.", "Rule %s was stopped in this sentence: %s."},
	RuleStoppedOften:     {"Quy tắc %s bị dừng ở %d câu, lần đầu ở câu này: %s.", "Rule %s was stopped in %d sentences, first in this one: %s."},
	NoOrg:                {"Văn bản không cho biết số liệu này thuộc tổ chức nào.", "The text does not say whose figure this is."},
	NoOrgs:               {"Văn bản không cho biết số liệu này thuộc tổ chức nào; có %d số liệu như vậy.", "The text does not say whose figure this is; there are %d such figures."},
	NoPeriod:             {"Văn bản không cho biết số liệu này của thời kỳ nào.", "The text does not say of when this figure is."},
	NoPeriods:            {"Văn bản không cho biết số liệu này của thời kỳ nào; có %d số liệu như vậy.", "The text does not say of when this figure is; there are %d such figures."},
}

// With gives the message as records hold it, in Vietnamese, with what its verbs stand for.
func (m Message) With(args ...any) string {
	return fmt.Sprintf(messages[m].vi, args...)
}

// MessageIn gives the warning's message in lang: records hold the Vietnamese one. A message that is none of ours stays.
func (w *Warning) MessageIn(lang Lang) string {
	if lang != En {
		return w.Message
	}
	for _, r := range messageReaders() {
		if args := r.pattern.FindStringSubmatch(w.Message); args != nil {
			return r.english(args[1:])
		}
	}
	return w.Message
}

// In gives the records with their warnings in lang: r itself where nothing is to be said otherwise.
func (r *Records) In(lang Lang) *Records {
	if lang != En || len(r.Warnings) == 0 {
		return r
	}
	said := *r
	said.Warnings = slices.Clone(r.Warnings)
	for i := range said.Warnings {
		said.Warnings[i].Message = said.Warnings[i].MessageIn(lang)
	}
	return &said
}

// messageReader takes a message apart that records hold.
type messageReader struct {
	pattern *regexp.Regexp
	en      string
}

var messageReaders = sync.OnceValue(func() []messageReader {
	var readers []messageReader
	for _, m := range messages {
		pattern := strings.NewReplacer("%d", `(\d+)`, "%s", "(.*)").Replace(regexp.QuoteMeta(m.vi))
		readers = append(readers, messageReader{regexp.MustCompile("(?s)^" + pattern + "$"), strings.ReplaceAll(m.en, "%d", "%s")})
	}
	return readers
})

// english fills the message again; the name of an indicator is told in English too.
func (r messageReader) english(args []string) string {
	filled := make([]any, len(args))
	for i, a := range args {
		filled[i] = a
		if j := slices.IndexFunc(Indicators(), func(t Term[Indicator]) bool { return t.Vi == a }); j >= 0 {
			filled[i] = Indicators()[j].En
		}
	}
	return fmt.Sprintf(r.en, filled...)
}
