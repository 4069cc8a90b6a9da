package extract

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// A pack whose every sentence is wrong in its own way: a wrong bracket, a wrong value, and a sentence that must not match but does.
const wrongPack = `rules:
- id: chairs.count
  means: chairs in a hall
  emits: {record: metric, indicator: gifts}
  match: '{number} ghế nhựa'
  before: 'kê '
  priority: 90
  yes:
    - hội trường kê [120 ghế nhựa]
    - hội trường kê [140 ghế] nhựa
    - text: hội trường kê [gần 160 ghế nhựa]
      gives: {value: "161", bound: nearly}
    - hội trường mượn [180 ghế nhựa]
  no:
    - hội trường kê 200 ghế nhựa
    - hội trường kê bàn
`

func TestRulesFailures(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "halls.yaml"), []byte(wrongPack), 0o600); err != nil {
		t.Fatal(err)
	}
	x, err := New(Options{Rules: dir})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range x.TestRules() {
		if f.Rule == "chairs.count" {
			got = append(got, f.String())
		}
	}
	want := []string{
		`halls.yaml:10:7: chairs.count: yes "hội trường kê [140 ghế] nhựa": want "140 ghế", found 140 ghế nhựa`,
		`halls.yaml:11:13: chairs.count: yes "hội trường kê [gần 160 ghế nhựa]": want "gần 160 ghế nhựa", found value "160" instead of "161"`,
		`halls.yaml:13:7: chairs.count: yes "hội trường mượn [180 ghế nhựa]": want "180 ghế nhựa", found nothing: "180 ghế nhựa" fails before "kê "`,
		`halls.yaml:15:7: chairs.count: no "hội trường kê 200 ghế nhựa": found "200 ghế nhựa"`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}
