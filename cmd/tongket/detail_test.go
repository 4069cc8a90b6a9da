package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What a reader says of a broken file is Vietnamese to its end.
func TestDetails(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"a.txt", "\x7FELF\x02\x01\x01" + strings.Repeat("\x00", 9) + "\x03\x00>\x00", "không phải văn bản (có byte 0)"},
		{"a.zip", "PK\x03\x04", "không đọc được (tệp ZIP hỏng hoặc bị cắt cụt)"},
		{"a.pdf", "%PDF-1.4\n", "không đọc được (tệp PDF hỏng hoặc bị cắt cụt)"},
		{"a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "không đọc được (trong tệp không có văn bản Word)"},
		{"a.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "không đọc được (trong tệp không có bảng tính)"},
		{"a.rtf", `{\rtf1}`, "không có chữ nào, có thể chỉ có ảnh chụp"},
		{"b.txt", strings.Repeat("a\n", 600_000), "quá lớn (hơn 500000 đoạn hoặc dòng)"},
		{"a.gz", "\x1F\x8B\x08\x00\x00\x00\x00\x00\x00\xFF", "không đọc được (tệp bị cắt cụt)"},
		{"a.warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 9\r\n\r\nx", "không đọc được (bản ghi 1: tệp bị cắt cụt)"},
		{"b.warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 1\r\n\r\nx\r\n\r\n", "không tìm thấy văn bản nào (có 1 bản ghi, không bản ghi nào là trang)"},
		{"a.jsonl", "{\"text\":\"một\"}\n[1]\n", "không đọc được (dòng không phải đối tượng JSON)"},
		{"b.jsonl", "{\"text\":\"một\"}\n{\"text\" một}\n", "không đọc được (JSON sai ở ký tự 'm')"},
		{"c.jsonl", "{\"text\":\"một\"}\n{\"text\":\n", "không đọc được (dòng JSON bị cắt cụt)"},
	} {
		path := filepath.Join(t.TempDir(), c.name)
		if err := os.WriteFile(path, []byte(c.data), 0o600); err != nil {
			t.Fatal(err)
		}
		var stdout, stderr bytes.Buffer
		if code := run([]string{"extract", path, "--quiet"}, strings.NewReader(""), &stdout, &stderr); code != exitRefused {
			t.Errorf("%s: exit code %d", c.name, code)
		}
		if got := strings.TrimSpace(stderr.String()); !strings.HasSuffix(got, "bị từ chối: "+c.want) {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}
