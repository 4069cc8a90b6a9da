package main

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/model"
)

// inputFormat is what `formats` says of one format.
type inputFormat struct {
	Name       string   `json:"name"`
	Extensions []string `json:"extensions"`
	Means      string   `json:"means"`
	Several    bool     `json:"several"` // it may hold several documents
	Needs      string   `json:"needs,omitempty"`
	Installed  *bool    `json:"installed,omitempty"` // whether the program that it needs is there
}

// formatsCommand lists the formats that can be read.
func (c *cli) formatsCommand() *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use: "formats [--json] [--lang vi|en]", DisableFlagsInUseLine: true, Short: c.say.formatsShort, Args: c.noArguments,
		RunE: func(*cobra.Command, []string) error {
			list := inputFormats(formatMeanings(c.lang))
			if asJSON {
				e := json.NewEncoder(c.stdout)
				e.SetEscapeHTML(false)
				e.SetIndent("", "  ")
				return failed(e.Encode(list))
			}
			return failed(c.printFormats(list))
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, c.say.flagJSON)
	return cmd
}

func inputFormats(means map[string]string) (list []inputFormat) {
	for _, f := range read.Formats() {
		i := inputFormat{Name: f.Name, Extensions: []string{}, Means: means[f.Name], Several: f.Parts != nil, Needs: f.Needs}
		for _, e := range f.Extensions {
			if e != "" {
				i.Extensions = append(i.Extensions, e)
			}
		}
		if f.Needs != "" {
			_, err := exec.LookPath(f.Needs)
			found := err == nil
			i.Installed = &found
		}
		list = append(list, i)
	}
	return list
}

func (c *cli) printFormats(list []inputFormat) error {
	w := tabwriter.NewWriter(c.stdout, 0, 0, 2, ' ', 0)
	for _, f := range list {
		means := f.Means
		if f.Needs != "" {
			state := c.say.notInstalled
			if *f.Installed {
				state = c.say.installed
			}
			means += fmt.Sprintf("; %s %s (%s)", c.say.needs, f.Needs, state)
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", f.Name, strings.Join(f.Extensions, " "), means)
	}
	return w.Flush()
}

// formatMeanings says what each format is and what is read of it.
func formatMeanings(lang model.Lang) map[string]string {
	if lang == model.En {
		return map[string]string{
			"docx": "Word, since 2007", "odt": "LibreOffice and OpenOffice texts", "doc": "Word 97 to 2003", "xls": "Excel 97 to 2003", "rtf": "Rich Text",
			"pdf":  "PDF with a text layer; pictures of pages with --ocr, which needs tesseract",
			"xlsx": "Excel workbooks; with --text-column a document a row", "ods": "LibreOffice spreadsheets; with --text-column a document a row",
			"csv":  "separated values, by comma, semicolon or tab; with --text-column a document a row",
			"gzip": "compressed file", "bzip2": "compressed file", "xz": "compressed file", "zstd": "compressed file",
			"zip": "archive: every file in it is a document", "tar": "archive: every file in it is a document",
			"warc": "crawl (WARC, WET): every page is a document", "mbox": "mailbox: every mail and every attachment is a document",
			"eml":   "mail: the body, and every attachment as a document",
			"jsonl": "a JSON object a line: text, and where present title, url, published, author, id",
			"mhtml": "web page that a browser saved as one file",
			"html":  "web page: the article, not the menus, comments and links", "markdown": "Markdown", "text": "plain text in any Vietnamese encoding",
		}
	}
	return map[string]string{
		"docx": "Word từ bản 2007", "odt": "văn bản LibreOffice, OpenOffice", "doc": "Word 97 đến 2003", "xls": "Excel 97 đến 2003", "rtf": "Rich Text",
		"pdf":  "PDF có lớp chữ; trang là ảnh chụp thì dùng --ocr, cần tesseract",
		"xlsx": "bảng tính Excel; có --text-column thì mỗi dòng một văn bản", "ods": "bảng tính LibreOffice; có --text-column thì mỗi dòng một văn bản",
		"csv":  "bảng ngăn cột bằng dấu phẩy, chấm phẩy hoặc tab; có --text-column thì mỗi dòng một văn bản",
		"gzip": "tệp nén", "bzip2": "tệp nén", "xz": "tệp nén", "zstd": "tệp nén",
		"zip": "tệp nén nhiều tệp: mỗi tệp bên trong một văn bản", "tar": "gói nhiều tệp: mỗi tệp bên trong một văn bản",
		"warc": "kho trang đã tải (WARC, WET): mỗi trang một văn bản", "mbox": "hộp thư: mỗi thư và mỗi tệp đính kèm một văn bản",
		"eml":   "thư điện tử: phần thư, và mỗi tệp đính kèm một văn bản",
		"jsonl": "mỗi dòng một đối tượng JSON: text, và nếu có thì title, url, published, author, id",
		"mhtml": "trang web do trình duyệt lưu thành một tệp",
		"html":  "trang web: lấy bài viết, bỏ trình đơn, bình luận, liên kết", "markdown": "Markdown", "text": "văn bản thuần, mọi bảng mã tiếng Việt",
	}
}
