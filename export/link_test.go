package export

import (
	"os"
	"path/filepath"
	"testing"
)

func TestLinks(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	if err := os.WriteFile("kho!1.zip", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ from, source, want string }{
		{"o.xlsx", "bao cao/số #1.txt", "bao cao/số %231.txt"},
		{"kq/o.xlsx", "bao-cao/a.txt", "../bao-cao/a.txt"},
		{filepath.Join(dir, "kq", "o.xlsx"), "bao-cao/a.txt", "../bao-cao/a.txt"},
		{"o.xlsx", "/du-lieu/a.txt", "file:///du-lieu/a.txt"},
		{"o.xlsx", "https://cong-doan.example/tin?id=1", "https://cong-doan.example/tin?id=1"},
		{"o.xlsx", "javascript://x/%0aalert(1)", ""},
		{"o.xlsx", "javascript:alert(1)", "./javascript:alert(1)"},
		{"o.xlsx", "kho!1.zip!trong/a.txt", "kho!1.zip"},
		{"o.xlsx", "kho!2.zip!trong/a.txt", "kho!2.zip!trong/a.txt"},
		{"o.xlsx", "-", ""},
		{"o.xlsx", "", ""},
	} {
		if got := (linker{from: c.from}).source(c.source); got != c.want {
			t.Errorf("%s leads to %s by %q, want %q", c.from, c.source, got, c.want)
		}
	}
	if got := (linker{from: "kq/o.xlsx", page: "trang.html"}).fact("m1"); got != "../trang.html#m1" {
		t.Errorf("the fact is at %s", got)
	}
	if got := (linker{from: "o.xlsx"}).fact("m1"); got != "" {
		t.Errorf("without a page the fact is at %s", got)
	}
}
