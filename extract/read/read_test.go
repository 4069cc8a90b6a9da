package read

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/text"
)

// checkSpans fails unless the spans of a document lie in its text, on borders of runes, in order, without white space
// at the ends.
func checkSpans(t *testing.T, d *text.Document) {
	t.Helper()
	if !utf8.ValidString(d.Text) {
		t.Fatalf("the text is not UTF-8")
	}
	last := 0
	for i, b := range d.Blocks {
		if b.Start < last || b.End <= b.Start || b.End > len(d.Text) {
			t.Fatalf("block %d is %v, after %d, in a text of %d", i, b.Span, last, len(d.Text))
		}
		last = b.End
		if !onBorder(d.Text, b.Span) || trim(d.Text, b.Start, b.End) != b.Span {
			t.Fatalf("block %d: %q", i, b.In(d.Text))
		}
		if m := b.Marker; m.Len() > 0 && (m.End > b.End || m.Start > b.Start || !onBorder(d.Text, m)) {
			t.Fatalf("block %d: marker %v", i, m)
		}
		for _, c := range b.Cells {
			if !b.Contains(c) || !onBorder(d.Text, c) || c.Start > c.End {
				t.Fatalf("block %d: cell %v of %v", i, c, b.Span)
			}
		}
		if (b.Kind == text.Row) != (b.Table > 0) || (b.Kind == text.Heading) != (b.Level > 0) {
			t.Fatalf("block %d: kind %d, table %d, level %d", i, b.Kind, b.Table, b.Level)
		}
	}
	for _, p := range d.Problems {
		if p.Span.End > len(d.Text) || !onBorder(d.Text, p.Span) {
			t.Fatalf("problem %v", p)
		}
	}
}

func onBorder(s string, at text.Span) bool {
	return (at.Start == len(s) || utf8.RuneStart(s[at.Start])) && (at.End == len(s) || utf8.RuneStart(s[at.End]))
}

func TestErrors(t *testing.T) {
	dir := t.TempDir()
	tests := []struct {
		name, reason string
		offset       int64
		read         func() error
	}{
		{"large", TooLarge, 0, func() error { _, err := Bytes("a", make([]byte, 11), Options{MaxBytes: 10}); return err }},
		{"large stream", TooLarge, 0, func() error {
			_, err := Reader("-", strings.NewReader(strings.Repeat("a", 2000)), Options{MaxBytes: 1000})
			return err
		}},
		{"long text", TooLarge, 0, func() error { _, err := Bytes("a", []byte("một hai"), Options{MaxText: 5}); return err }},
		{"long page", TooLarge, 0, func() error {
			_, err := Bytes("a.html", []byte("<p>một hai ba bốn"), Options{MaxText: 5})
			return err
		}},
		{"zero", NotText, 3, func() error { _, err := Bytes("a", []byte("abc\x00defghijklm"), Options{}); return err }},
		{"picture", NotText, 0, func() error { _, err := Bytes("a", []byte("\x89PNG\nabc"), Options{}); return err }},
		{"controls", NotText, 0, func() error { _, err := Bytes("a", []byte("a\x01\x02\x03b\x05"), Options{}); return err }},
		{"missing", Unreadable, 0, func() error { _, err := File(filepath.Join(dir, "none"), Options{}); return err }},
		{"folder", Unreadable, 0, func() error { _, err := File(dir, Options{}); return err }},
		{"broken stream", Unreadable, 0, func() error { _, err := Reader("-", iotest.ErrReader(os.ErrClosed), Options{}); return err }},
		{"format", UnknownFormat, 0, func() error { _, err := Bytes("a", nil, Options{Format: "none"}); return err }},
	}
	for _, tt := range tests {
		var e *Error
		if err := tt.read(); !errors.As(err, &e) || e.Reason != tt.reason || e.Offset != tt.offset || e.Source == "" || e.Err == nil {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

func TestFormat(t *testing.T) {
	for _, tt := range []struct{ name, data, want string }{
		{"a.html", "<p>a", "html"},
		{"a.html", "không có thẻ", "text"},
		{"a.txt", "\uFEFF <!-- x --><!DOCTYPE HTML><p>a", "html"},
		{"a", "<\x00h\x00t\x00m\x00l\x00>\x00a\x00", "html"},
		{"a.md", "a", "markdown"},
		{"http://x.vn/A.MD", "a", "markdown"},
		{"a", "# Báo cáo\n\n## Phần một\n\n- Việc **chính**\n", "markdown"},
		{"a", "# 1\n# 2\nkhông có gì khác", "text"},
		{"a.txt", "a < b", "text"},
		{"-", "", "text"},
	} {
		d, err := Bytes(tt.name, []byte(tt.data), Options{})
		if err != nil || d.Format != tt.want {
			t.Errorf("%s %q: %v, %v, want %s", tt.name, tt.data, d, err, tt.want)
		}
	}
	d, err := Reader("x", iotest.OneByteReader(strings.NewReader("# a\nb")), Options{Format: "markdown"})
	if err != nil || len(d.Blocks) != 2 || d.SHA256 != "92873d5a1b510d60f5b7e650a487c5ed451e45b9f5b68fc9a63bae85ce9a0e94" {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestWalk(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.txt", "a.md", "a/z.html", "a/k.HTM", "B.txt", "c", "p.png", ".hidden.txt", ".git/x.txt", "á.txt"} {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, nil, 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	for name, to := range map[string]string{"a/loop": "..", "gone.txt": "nowhere", "link.txt": "b.txt"} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	var got, warned, passed []string
	add := func(list *[]string, path string) {
		rel, err := filepath.Rel(dir, path)
		if err != nil {
			rel = path
		}
		*list = append(*list, filepath.ToSlash(rel))
	}
	paths := []string{"-", filepath.Join(dir, "p.png"), filepath.Join(dir, "none"), dir}
	err := Walk(paths, func(s string) error { add(&got, s); return nil }, func(p string, err error) {
		var e *Error
		if !errors.As(err, &e) || e.Reason != Unreadable {
			t.Errorf("%s: %v", p, err)
		}
		add(&warned, p)
	}, func(p string) { add(&passed, p) })
	if want := strings.Fields("- p.png B.txt a/k.HTM a/z.html a.md b.txt c link.txt á.txt"); err != nil || !slices.Equal(got, want) {
		t.Errorf("visited %q, want %q, %v", got, want, err)
	}
	if want := strings.Fields("none a/loop gone.txt"); !slices.Equal(warned, want) {
		t.Errorf("warned of %q, want %q", warned, want)
	}
	if want := strings.Fields("p.png"); !slices.Equal(passed, want) {
		t.Errorf("passed over %q, want %q", passed, want)
	}
	stop := errors.New("stop")
	if err := Walk([]string{dir}, func(string) error { return stop }, nil, nil); err != stop {
		t.Errorf("got %v", err)
	}
}
