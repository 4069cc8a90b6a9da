package read

import (
	"strings"
	"testing"
	"time"

	"github.com/tongket/tongket/extract/text"
)

// What a reply repeats of earlier mails is marked; what was sent on, or is all that there is, is not. The lines with "| " are those
// marked.
func TestQuotedMail(t *testing.T) {
	for name, m := range map[string]string{
		"gmail": `Huyện đã kết nạp thêm 5 đoàn viên.

| Vào 09:15 Th 6, 31 thg 5, 2024, Hạnh <hanh@ldld.example> đã viết:

| > Toàn huyện có 96 CĐCS.
| >
| > Đề nghị báo lại.

Ký tên: Lan`,
		"wrapped": `Đã nhận.

| On Fri, May 31, 2024 at 9:15 AM Nguyễn Thị Hạnh <hanh.nguyen@ldld.example>
| wrote:
| > Toàn huyện có 96 CĐCS.`,
		"outlook": `Đã nhận, cảm ơn chị.

| Từ: Nguyễn Thị Hạnh
| Đã gửi: Thứ Sáu, 31 tháng 5, 2024 9:15
| Đến: Lan
| Chủ đề: Báo cáo

| Toàn huyện có 96 CĐCS.`,
		"original": `Có 7 CĐCS.

| -----Original Message-----
| From: Hạnh
| Sent: Friday
| Toàn huyện có 96 CĐCS.`,
		"sent on": `Chuyển chị xem.

---------- Forwarded message ---------
From: Hạnh <hanh@ldld.example>
Date: Th 6, 31 thg 5, 2024
Subject: Báo cáo

Toàn huyện có 96 CĐCS.`,
		"all quoted": `> Toàn huyện có 96 CĐCS.
> Kết nạp 5 đoàn viên.`,
		"no mail": `Từ: 31/5 đến 2/6 có 12 cuộc kiểm tra.
On the way, 5 people wrote: xin chào`,
		"quotation": `Ngày 12/3 huyện tổng kết, chủ tịch viết:

Toàn huyện có 96 CĐCS.`,
	} {
		subject := "Re: Báo cáo"
		body, want := []string{}, []string{}
		for line := range strings.SplitSeq(m, "\n") {
			cut, marked := strings.CutPrefix(line, "| ")
			body = append(body, cut)
			if cut != "" && marked {
				want = append(want, cut)
			}
		}
		d, err := Bytes("a.eml", []byte(lines(append([]string{"Subject: " + subject, "From: b@ldld.example", ""}, body...)...)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		checkSpans(t, d)
		var got []string
		for _, b := range d.Blocks {
			if b.Kind == text.Margin {
				got = append(got, strings.Split(strings.ReplaceAll(b.In(d.Text), "\r", ""), "\n")...)
			}
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s: marked\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

func TestQuotedPage(t *testing.T) {
	const page = `<div>Đã kết nạp 5 đoàn viên.</div><div class="gmail_quote"><div>Vào Th 6, 31 thg 5, 2024 vào lúc 09:15 Hạnh &lt;<a href="mailto:h@x">h@x</a>&gt; đã viết:<br></div><blockquote><p>Toàn huyện có 96 CĐCS.</p></blockquote></div>`
	d, err := Bytes("a.eml", []byte(lines("Subject: Re: a", "From: b", "Content-Type: text/html; charset=utf-8", "", page)), Options{})
	if err != nil || len(d.Blocks) != 3 || d.Blocks[0].Kind == text.Margin || d.Blocks[1].Kind != text.Margin || d.Blocks[2].Kind != text.Margin {
		t.Errorf("%+v, %v", d, err)
	}
	d, err = Bytes("a.eml", []byte(lines("Subject: Fwd: a", "From: b", "Content-Type: text/html; charset=utf-8", "", "<p>Từ: Hạnh<br>Đã gửi: Thứ Sáu<p>Toàn huyện có 96 CĐCS.")), Options{})
	if err != nil || len(d.Blocks) != 3 || d.Blocks[2].Kind == text.Margin {
		t.Errorf("%+v, %v", d, err)
	}
}

// A mail of nothing but introductions of earlier mails is read in time that grows with its length.
func TestManyQuotedMails(t *testing.T) {
	for _, end := range []string{"", "<blockquote>Toàn huyện có 96 CĐCS.</blockquote>"} {
		page := "<p>Đã nhận." + strings.Repeat("<p>Thư gốc", 100_000) + end
		start := time.Now()
		d, err := Bytes("a.eml", []byte(lines("Subject: Re: a", "From: b", "Content-Type: text/html; charset=utf-8", "", page)), Options{})
		if err != nil || d.Blocks[0].Kind == text.Margin || d.Blocks[1].Kind != text.Margin || d.Blocks[len(d.Blocks)-1].Kind != text.Margin {
			t.Fatalf("%v", err)
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%v for %d blocks", took, len(d.Blocks))
		}
	}
}
