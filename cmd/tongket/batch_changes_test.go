package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// sheet reads a sheet of a workbook; nil where it has none of the name.
func sheet(t *testing.T, path, name string) [][]string {
	t.Helper()
	book, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if i, err := book.GetSheetIndex(name); err != nil || i < 0 {
		return nil
	}
	rows, err := book.GetRows(name)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// The workbook names what changed since the one before. It is the same when it has to be written again: after somebody took
// it away, and after a run that was stopped on the way.
func TestWorkbookNamesChanges(t *testing.T) {
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile("bao-cao/"+name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	read := func() string {
		t.Helper()
		data, err := os.ReadFile("kq.xlsx")
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	scheduledRun(t, "", map[string]string{
		"a.txt": "Liên đoàn Lao động huyện Kiến Xương có 148 công đoàn cơ sở.", "b.txt": "Liên đoàn Lao động huyện Tân Lạc có 71 công đoàn cơ sở.",
		"c.txt": "Liên đoàn Lao động huyện Yên Lạc có 52 công đoàn cơ sở.",
	})
	if err := os.WriteFile(configName, []byte("sources: [bao-cao]\noutputs: [{path: kq.xlsx}]\nvanished: drop\nhistory: 2\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	again(t).endsWith(t, exitOK)
	if rows := sheet(t, "kq.xlsx", "Thay đổi"); rows != nil {
		t.Errorf("the first workbook names changes: %q", rows)
	}
	write("b.txt", "Liên đoàn Lao động huyện Tân Lạc có 77 công đoàn cơ sở.")
	write("d.txt", "Liên đoàn Lao động huyện Lạc Thủy có 33 công đoàn cơ sở.")
	if err := os.Remove("bao-cao/c.txt"); err != nil {
		t.Fatal(err)
	}
	again(t).endsWith(t, exitOK)
	want := [][]string{
		{"Đổi", "văn bản đã sửa", "Giá trị: 71", "Giá trị: 77"}, {"Mất", "văn bản không còn", "Giá trị: 52", ""}, {"Mới", "văn bản mới", "", "Giá trị: 33"},
	}
	rows := sheet(t, "kq.xlsx", "Thay đổi")
	if len(rows) != len(want)+1 {
		t.Fatalf("%q", rows)
	}
	for i, w := range want {
		if r := rows[i+1]; r[0] != w[0] || r[1] != w[1] || !strings.HasPrefix(r[6], w[2]) || !strings.HasPrefix(r[7], w[3]) {
			t.Errorf("row %d: %q, want %q", i+2, r, w)
		}
	}
	published := read()
	for range 4 { // more runs than the history holds
		again(t).endsWith(t, exitOK)
	}
	if err := os.Remove("kq.xlsx"); err != nil {
		t.Fatal(err)
	}
	again(t).endsWith(t, exitOK)
	if read() != published {
		t.Error("written again it is another one")
	}
	write("e.txt", "Liên đoàn Lao động huyện Mai Châu có 18 công đoàn cơ sở.")
	again(t).endsWith(t, exitOK)
	if rows := sheet(t, "kq.xlsx", "Thay đổi"); len(rows) != 2 || rows[1][0] != "Mới" {
		t.Errorf("the next day: %q", rows)
	}
	for _, r := range rows[1:] {
		if !slices.Contains([]string{"b.txt", "c.txt", "d.txt"}, r[10]) {
			t.Errorf("source %q", r[10])
		}
	}
}
