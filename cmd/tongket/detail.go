package main

import (
	"regexp"
	"strings"

	"github.com/tongket/tongket/model"
)

// detail puts what a reader says of a document beyond its reason into Vietnamese: its words, and those of the libraries that
// users meet most.
type detail struct {
	pattern *regexp.Regexp
	said    string // with $1 as in regexp; "" where the reason says it already
}

// detailsIn translates the details that are known into a language; the others stay as they are, and so do all in English.
func detailsIn(lang model.Lang) []detail {
	if lang == model.En {
		return nil
	}
	list := []struct{ pattern, said string }{
		{`^(needs a password|a password is needed|leads out of the archive|records, not a report|no word in it)$`, ""},
		{`^more than (\d+) bytes$`, "hơn $1 byte"},
		{`^more than (\d+) bytes of text$`, "hơn $1 byte chữ"},
		{`^more than (\d+) paragraphs or rows$`, "hơn $1 đoạn hoặc dòng"},
		{`^a header of more than (\d+) bytes$`, "phần đầu thư hơn $1 byte"},
		{`^more than (\d+) files in one another$`, "hơn $1 tầng"},
		{`^more than (\d+)( parts in one another| elements)?$`, "hơn $1"},
		{`^(elements|groups) are nested deeper than (\d+)$`, "sâu hơn $2 tầng"},
		{`^(\d+) bytes became more than (\d+)$`, "$1 byte nở ra hơn $2 byte"},
		{`^members overlap$`, "các tệp bên trong chồng lên nhau"},
		{`^(\d+) members, none of a known extension$`, "có $1 tệp, không tệp nào có phần đuôi nhận ra được"},
		{`^(\d+) records, none of a page$`, "có $1 bản ghi, không bản ghi nào là trang"},
		{`^("[^"]*"); there are: `, "$1; có: "},
		{`^pages: (\d+), all pictures$`, "$1 trang"},
		{`^a NUL (byte|character)$`, "có byte 0"},
		{`^control characters$`, "có ký tự điều khiển"},
		{`^begins with `, "bắt đầu bằng "},
		{`^a link to a folder that was read already$`, "liên kết trỏ về một thư mục đã đọc"},
		{`^not a regular file: .*$`, "không phải tệp thường"},
		{`^not a PDF that can be read: .*$`, "tệp PDF hỏng hoặc bị cắt cụt"},
		{`^no Word document in the file$`, "trong tệp không có văn bản Word"},
		{`^no workbook in the file$`, "trong tệp không có bảng tính"},
		{`^LibreOffice cannot read it$`, "LibreOffice không đọc được"},
		{`^zip: not a valid zip file$`, "tệp ZIP hỏng hoặc bị cắt cụt"},
		{`^unexpected EOF$`, "tệp bị cắt cụt"},
		{`^record (\d+): unexpected EOF$`, "bản ghi $1: tệp bị cắt cụt"},
		{`^xz: data is truncated or corrupt$`, "tệp XZ hỏng hoặc bị cắt cụt"},
		{`^no JSON object but .*$`, "dòng không phải đối tượng JSON"},
		{`^invalid character (.*) (looking for|after|in) .*$`, "JSON sai ở ký tự $1"},
		{`^unexpected end of JSON input$`, "dòng JSON bị cắt cụt"},
	}
	details := make([]detail, len(list))
	for i, d := range list {
		details[i] = detail{regexp.MustCompile(d.pattern), d.said}
	}
	return details
}

// detailed gives a reason with what is known beyond it.
func (c *cli) detailed(reason, known string) string {
	for _, d := range c.details {
		if d.pattern.MatchString(known) {
			known = d.pattern.ReplaceAllString(known, d.said)
			break
		}
	}
	if strings.TrimSpace(known) == "" {
		return reason
	}
	return reason + " (" + known + ")"
}
