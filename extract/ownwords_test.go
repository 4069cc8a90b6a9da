package extract

import (
	"go/ast"
	"go/parser"
	"go/token"
	"html"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// borrowed is how many words in a row make a copy.
const borrowed = 6

// fixed are official names, grades, slogans and formulas that everybody has to write alike, a name before its parts. Each
// counts as one word, so that a copy around it is still seen.
var fixed = []string{
	// bodies
	"Tổng Liên đoàn Lao động Việt Nam", "Liên đoàn Lao động", "công đoàn cấp trên trực tiếp cơ sở", "Công đoàn Giáo dục Việt Nam",
	"Công đoàn các Khu công nghiệp", "Hội Liên hiệp Phụ nữ", "Ban Chấp hành Đảng bộ",
	// laws and what they name
	"Bộ luật Lao động", "Điều lệ Công đoàn Việt Nam", "thỏa ước lao động tập thể", "hội nghị cán bộ, công chức",
	// days, movements, titles, grades
	"Ngày thành lập Công đoàn Việt Nam", "Ngày Quốc tế Lao động", "Tháng hành động về an toàn, vệ sinh lao động",
	"Huân chương Lao động", "Bằng khen", "Giấy khen", "Cờ thi đua", "Lao động giỏi, lao động sáng tạo", "Mái ấm Công đoàn", "Tập thể lao động xuất sắc", "hoàn thành xuất sắc nhiệm vụ",
	"hoàn thành tốt nhiệm vụ",
	// heads and feet of letters
	"Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc", "TM. Ban Thường vụ Chủ tịch",
}

// Every sentence of ours is our own: none shares a run of words with a gold document.
func TestOwnWords(t *testing.T) {
	gold := goldRuns(t)
	check := func(where, s string) {
		words := ownWords(s)
		for i := 0; i < len(words); i++ {
			doc, end := "", i+borrowed
			for ; end <= len(words) && gold[strings.Join(words[end-borrowed:end], " ")] != ""; end++ {
				doc = gold[strings.Join(words[end-borrowed:end], " ")]
			}
			if doc != "" {
				t.Errorf("%s: %q is in %s", where, strings.Join(words[i:end-1], " "), doc)
				i = end - borrowed
			}
		}
	}
	for _, r := range book(t).book.Rules {
		for _, yes := range r.Yes {
			check(r.File+" "+r.ID, strings.NewReplacer("[", "", "]", "").Replace(yes.Text))
			for _, v := range yes.Gives {
				check(r.File+" "+r.ID, v)
			}
		}
		for _, no := range r.No {
			check(r.File+" "+r.ID, no)
		}
	}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			if d.Name() == ".git" {
				return fs.SkipDir
			}
		case strings.HasSuffix(path, "_test.go"):
			literals(t, path, check)
		case strings.Contains(filepath.ToSlash(path), "/testdata/"):
			check(path, fileText(t, path))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// goldRuns gives the runs of words of the gold documents, each with a document that holds it.
func goldRuns(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	files, _ := filepath.Glob(filepath.Join(goldSets, "*", "*"))
	for _, path := range files {
		if filepath.Ext(path) == ".json" {
			continue
		}
		words := ownWords(fileText(t, path))
		for i := borrowed; i <= len(words); i++ {
			out[strings.Join(words[i-borrowed:i], " ")] = filepath.Base(path)
		}
	}
	if len(out) == 0 {
		t.Skip("no gold documents")
	}
	return out
}

var tag = regexp.MustCompile(`<[^>]*>`)

// fileText gives the text of a file, of a web page without its tags.
func fileText(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if ext := filepath.Ext(path); ext == ".html" || ext == ".htm" {
		return html.UnescapeString(tag.ReplaceAllString(string(data), " "))
	}
	return string(data)
}

// literals checks the strings of a Go file, those that are joined by + as one.
func literals(t *testing.T, path string, check func(where, s string)) {
	t.Helper()
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		e, ok := n.(ast.Expr)
		if !ok {
			return true
		}
		s, ok := constant(e)
		if ok {
			check(files.Position(e.Pos()).String(), s)
		}
		return !ok
	})
}

// constant gives the string that a literal, or literals joined by +, stand for.
func constant(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		left, ok := constant(e.X)
		right, also := constant(e.Y)
		return left + right, ok && also
	}
	return "", false
}

// ownWords gives the words of a text in small letters, a fixed name as one.
func ownWords(s string) []string {
	s = " " + strings.Join(splitWords(s), " ") + " "
	for _, name := range fixed {
		words := splitWords(name)
		s = strings.ReplaceAll(s, " "+strings.Join(words, " ")+" ", " "+strings.Join(words, "_")+" ")
	}
	return strings.Fields(s)
}

func splitWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(norm.NFC.String(s)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}
