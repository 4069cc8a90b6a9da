package resolve_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/tongket/tongket/model"
)

// TestFrames reads the pages of testdata/frames.txtar; behind each stand the figures and honours that a careful reader takes out
// of it, with what they inherit: whose, of when, in what state.
func TestFrames(t *testing.T) {
	const file = "testdata/frames.txtar"
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	read := reading(t)
	for i := 0; i+1 < len(archive.Files); i += 2 {
		page, want := archive.Files[i], &archive.Files[i+1]
		r := read(string(page.Data))
		got := strings.TrimSpace(figures(r.Metrics)+"\n"+honoursOf(r.Awards)) + "\n"
		if *record {
			want.Data = []byte(got)
		}
		if got != string(want.Data) {
			t.Errorf("%s\ngot\n%s\nwant\n%s", page.Name, got, want.Data)
		}
	}
	if *record {
		if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// honoursOf writes awards as "form collectives individuals status period by", one a line.
func honoursOf(list []model.Award) string {
	var b strings.Builder
	for i := range list {
		a := &list[i]
		fmt.Fprintln(&b, a.Form, count(a.Collectives), count(a.Individuals), count(a.Prizes), a.Status, a.Period, a.By)
	}
	return strings.TrimSpace(b.String())
}

func count(d *model.Decimal) string {
	if d == nil {
		return "-"
	}
	return d.String()
}
