package read

import (
	"strings"
	"testing"

	"github.com/tongket/tongket/model"
)

// Pages that would make a tree too deep or too large are read as text, soon and in little memory.
func TestHostilePages(t *testing.T) {
	for name, page := range map[string]string{
		"deep":   strings.Repeat("<div>", 2_000_000) + "Có 5 tổ",
		"wide":   strings.Repeat("<p>", 3_000_000) + "Có 5 tổ",
		"tables": strings.Repeat("<table><tr><td>", 600_000) + "Có 5 tổ",
		"open":   strings.Repeat("<", 10_000_000) + "<p>Có 5 tổ",
	} {
		var text string
		var problems int
		took, memory := cost(func() {
			d, err := Bytes("a.html", []byte("<html>"+page), Options{MaxText: 64 << 20})
			if err != nil {
				t.Fatal(name, err)
			}
			text, problems = d.Text, len(d.Problems)
			if problems > 0 && d.Problems[0].Code != model.MarkupBroken {
				t.Error(name, d.Problems)
			}
		})
		t.Logf("%s: %v, %d MB", name, took, memory>>20)
		if !strings.HasSuffix(text, "Có 5 tổ") || problems != 1 || took.Seconds() > 5 {
			t.Errorf("%s: %d problems, %v, …%s", name, problems, took, text[max(0, len(text)-30):])
		}
	}
}

// Lists are numbered as a browser shows them.
func TestOrderedLists(t *testing.T) {
	d, err := Bytes("a.html", []byte(`<html><body><ol type=I start=4><li>Việc lớn<ol type=a><li>Việc nhỏ<li>Việc khác<ul><li>Bên lề</ul></ol><li>Việc sau</ol>`+
		`<ol type=A><li>Phần đầu</ol><ol type=i><li value=3>Mục ba</ol><ol><li>Điều đầu</ol>`), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := "IV. Việc lớn\na. Việc nhỏ\nb. Việc khác\nBên lề\nV. Việc sau\nA. Phần đầu\niii. Mục ba\n1. Điều đầu"
	if d.Text != want {
		t.Errorf("%s\nwant\n%s", d.Text, want)
	}
}
