package read

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"mime"
	"mime/quotedprintable"
	"strings"
	"testing"
)

// lines joins the lines of a mail as mails have them.
func lines(list ...string) string { return strings.Join(list, "\r\n") + "\r\n" }

func base64Lines(data string) string {
	s := base64.StdEncoding.EncodeToString([]byte(data))
	var b strings.Builder
	for len(s) > 76 {
		b.WriteString(s[:76] + "\r\n")
		s = s[76:]
	}
	return b.String() + s
}

func quoted(s string) string {
	var b bytes.Buffer
	w := quotedprintable.NewWriter(&b)
	_, _ = w.Write([]byte(s)) // into memory
	_ = w.Close()
	return b.String()
}

// letter is a mail with a text in two forms, three attachments and a picture.
func letter(t testing.TB) string {
	return lines(
		"Return-Path: <a@ldld.example>",
		"From: =?UTF-8?B?"+base64.StdEncoding.EncodeToString([]byte("Nguyễn Thị Hạnh"))+"?= <hanh@ldld.example>",
		"To: tonghop@ldld.example",
		"Subject: "+mime.QEncoding.Encode("utf-8", "Báo cáo nhanh tháng 5 của Công đoàn huyện Lạc Thủy"),
		"Date: Fri, 31 May 2024 02:15:00 +0000",
		"MIME-Version: 1.0",
		`Content-Type: multipart/mixed; boundary="ngoai"`,
		"", "--ngoai", `Content-Type: multipart/alternative; boundary="trong"`,
		"", "--trong", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "", quoted("Bản chữ: 12 CĐCS"),
		"--trong", "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: base64", "", base64Lines(`<div class="footer"><p>Trong tháng kết nạp 12 đoàn viên.</p><p>Gửi kèm <a href=x>hai</a> tệp.</p></div>`),
		"--trong--",
		"--ngoai", "Content-Type: text/plain; name*=UTF-8''b%C3%A1o%20c%C3%A1o.txt", "Content-Disposition: attachment; filename*=UTF-8''b%C3%A1o%20c%C3%A1o.txt", "Content-Transfer-Encoding: base64", "", base64Lines("Toàn huyện có 96 CĐCS."),
		"--ngoai", "Content-Type: application/zip", `Content-Disposition: attachment; filename="kem.zip"`, "Content-Transfer-Encoding: base64", "", base64Lines(zipped(t, member{"c.txt", "trong zip"})),
		"--ngoai", "Content-Type: image/png", "Content-Transfer-Encoding: base64", "", base64Lines("\x89PNG"),
		"--ngoai", "Content-Type: message/rfc822", "", "Subject: chuyen tiep", "From: b@ldld.example", "", "thư cũ",
		"--ngoai--",
	)
}

func TestMail(t *testing.T) {
	want := "thu.eml: Trong tháng kết nạp 12 đoàn viên.⏎Gửi kèm hai tệp.\n" +
		"thu.eml!báo cáo.txt: Toàn huyện có 96 CĐCS.\nthu.eml!kem.zip!c.txt: trong zip\nthu.eml!6.eml: thư cũ\n"
	if got := listing(t, "thu.eml", letter(t), Options{}); got != want {
		t.Errorf("%swant\n%s", got, want)
	}
	d, err := Bytes("a", []byte(letter(t)), Options{})
	if err != nil || d.Format != "eml" || d.Meta.Title != "Báo cáo nhanh tháng 5 của Công đoàn huyện Lạc Thủy" || d.Meta.Published != "2024-05-31T09:15" || d.Meta.Author != "Nguyễn Thị Hạnh" {
		t.Errorf("%+v, %v", d, err)
	}
	checkSpans(t, d)
}

// Old mails name no charset, or the wrong one.
func TestMailCharsets(t *testing.T) {
	tcvn := encodeTable(sample, tcvn3Byte)
	for name, m := range map[string]string{
		"1258":      lines("Subject: =?windows-1258?B?"+base64.StdEncoding.EncodeToString(encode1258(t, "Quỹ vì người nghèo"))+"?=", "From: x", "Content-Type: text/plain; charset=windows-1258", "Content-Transfer-Encoding: base64", "", base64Lines(string(encode1258(t, sample)))),
		"font":      lines("Subject: Quỹ vì người nghèo", "From: x", "Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: quoted-printable", "", quoted(string(tcvn))),
		"none":      lines("Subject: Quỹ vì người nghèo", "From: x", "", sample),
		"wrong":     lines("Subject: =?unknown?Q?Qu=E1=BB=B9_v=C3=AC_ng=C6=B0=E1=BB=9Di_ngh=C3=A8o?=", "From: x", "Content-Type: text/plain; charset=us-ascii", "", sample),
		"html font": lines("Subject: Quỹ vì người nghèo", "From: x", "Content-Type: text/html", "Content-Transfer-Encoding: base64", "", base64Lines("<p>"+strings.ReplaceAll(string(tcvn), "\n", "<p>"))),
	} {
		d, err := Bytes("a.eml", []byte(m), Options{})
		if err != nil || !strings.Contains(d.Text, "xã Mường Lát trao 35 suất quà") || d.Meta.Title != "Quỹ vì người nghèo" {
			t.Errorf("%s: %+v, %v", name, d, err)
		}
	}
}

func TestMailBroken(t *testing.T) {
	for _, tt := range []struct{ data, want string }{
		{lines("Subject: a", "From: b", `Content-Type: multipart/mixed; boundary="x"`, "", "--x", "", "không có ranh giới cuối"), "a.eml: không có ranh giới cuối\n"},
		{lines("Subject: a", "From: b", "Content-Type: multipart/mixed", "", "thiếu ranh giới"), "a.eml: \n"},
		{lines("Subject: a", "From: b", "Content-Transfer-Encoding: x-lạ", "", "mã truyền lạ"), "a.eml: mã truyền lạ⏎\n"},
		{lines("Subject: a", "From: b", "Content-Type: image/png", "", "x"), "a.eml: \n"},
		{lines("Subject: a", "From: b", `Content-Type: multipart/mixed; boundary="x"`, "", "--x", `Content-Disposition: attachment; filename="../../a.txt"`, "", "x", "--x", `Content-Disposition: attachment; filename="a.txt"`, "", "1", "--x", `Content-Disposition: attachment; filename="a.txt"`, "", "2", "--x--"),
			"a.eml: \na.eml!../../a.txt: ! unsafe_name\na.eml!a.txt: 1\na.eml!a.txt#2: 2\n"},
	} {
		if got := listing(t, "a.eml", tt.data, Options{}); got != tt.want {
			t.Errorf("%swant\n%s", got, tt.want)
		}
	}
	deep := lines("Subject: a", "From: b")
	deep = deep[:len(deep)-2]
	for i := range 30 {
		deep += fmt.Sprintf("\r\nContent-Type: multipart/mixed; boundary=\"b%d\"\r\n\r\n--b%d", i, i)
	}
	if got := listing(t, "a.eml", deep+"\r\n\r\nx", Options{}); !strings.Contains(got, TooNested) {
		t.Error(got)
	}
}

func TestMailbox(t *testing.T) {
	box := "From a@x Mon May  6 10:00:00 2024\n" + strings.ReplaceAll(letter(t), "\r\n", "\n") + "\n" +
		"From b@x Tue May  7 10:00:00 2024\nSubject: hai\nFrom: b@x\n\n>From đầu dòng\nhết\n"
	want := "a.mbox!1: Trong tháng kết nạp 12 đoàn viên.⏎Gửi kèm hai tệp.\na.mbox!1!báo cáo.txt: Toàn huyện có 96 CĐCS.\n" +
		"a.mbox!1!kem.zip!c.txt: trong zip\na.mbox!1!6.eml: thư cũ\na.mbox!2: From đầu dòng⏎hết⏎\n"
	if got := listing(t, "a.mbox", box, Options{}); strings.ReplaceAll(got, "\r", "") != want {
		t.Errorf("%q\nwant\n%q", got, want)
	}
	got := listing(t, "b", "From a@x\nSubject: một\nFrom: a@x\n\n"+strings.Repeat("dài ", 200)+"\n\nFrom b@x\nSubject: hai\nFrom: b@x\n\nngắn\n", Options{MaxBytes: 300})
	if strings.ReplaceAll(got, "\r", "") != "b!1: ! too_large\nb!2: ngắn⏎\n" {
		t.Errorf("%q", got)
	}
}

// savedPage is a page as a browser saves it in one file, with a frame and a picture.
func savedPage(page string) string {
	return lines(
		"From: <Saved by Blink>", "Snapshot-Content-Location: https://bao.example/bai-1.html", "Subject: =?utf-8?Q?B=C3=A0i?=", "Date: Fri, 31 May 2024 02:15:00 +0000",
		"MIME-Version: 1.0", "Content-Type: multipart/related;", "\ttype=\"text/html\";", "\tboundary=\"ranh\"", "", "",
		"--ranh", "Content-Type: text/html", "Content-ID: <frame-1@mhtml.blink>", "Content-Transfer-Encoding: quoted-printable", "Content-Location: https://bao.example/bai-1.html", "", quoted(page),
		"--ranh", "Content-Type: image/png", "Content-Transfer-Encoding: base64", "Content-Location: https://bao.example/a.png", "", base64Lines("\x89PNG"),
		"--ranh", "Content-Type: text/html", "Content-Transfer-Encoding: quoted-printable", "Content-Location: https://quangcao.example/", "", quoted("<p>999 đoàn viên"),
		"--ranh--")
}

func TestMHTML(t *testing.T) {
	page := `<html><head><meta property="og:title" content="Bài một"><meta property="article:published_time" content="2024-05-30T08:00:00+07:00"></head><body><ul class="menu"><li><a href="/">Trang chủ</a></li></ul><article><h1>Bài một</h1><p>Huyện Lạc Thủy kết nạp 12 đoàn viên trong tháng, thành lập 2 công đoàn cơ sở.</p></article></body></html>`
	for _, name := range []string{"a.mhtml", "a.mht", "a"} {
		d, err := Bytes(name, []byte(savedPage(page)), Options{})
		if err != nil || d.Format != "mhtml" || d.Meta.Title != "Bài một" || d.Meta.Published != "2024-05-30T08:00" || d.Text != "Bài một\nHuyện Lạc Thủy kết nạp 12 đoàn viên trong tháng, thành lập 2 công đoàn cơ sở." {
			t.Errorf("%s: %+v, %v", name, d, err)
		}
	}
	if got := listing(t, "a.mht", lines("From: a", "Subject: b", "Content-Type: image/png", "", "x"), Options{}); got != "a.mht: ! no_document\n" {
		t.Error(got)
	}
}
