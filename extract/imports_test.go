package extract_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// may says which packages of ours a package may import: imports run one way, and no stage knows another.
var may = map[string][]string{
	"model":            {},
	"extract/text":     {"model"},
	"extract/names":    {"extract/lexicon"},
	"extract/lexicon":  {"extract/text"},
	"extract/rules":    {"extract/text", "model"},
	"extract/read":     {"extract/read/pdf", "extract/text", "model"},
	"extract/read/pdf": {},
	"extract/clean":    {"extract/text", "model"},
	"extract/locate":   {"extract/text", "extract/lexicon", "extract/names", "model"},
	"extract/match":    {"extract/text", "extract/lexicon", "extract/rules", "extract/match/automaton", "model"},
	"extract/resolve":  {"extract/text", "extract/lexicon", "extract/names", "extract/rules", "model"},
	"extract/check":    {"extract/text", "extract/lexicon", "extract/rules", "model"},
	"export":           {"model", "export/workbook", "export/fileurl"},
	"export/workbook":  {},
	"export/fileurl":   {},
	"export/compare":   {"export", "export/workbook", "model", "model/panel"},
	"export/runs":      {"model", "export/fileurl"},
	"export/store":     {"model", "export/fileurl"},
	"model/panel":      {"model"},
	"extract":          {"extract/text", "extract/lexicon", "extract/names", "extract/rules", "extract/read", "extract/clean", "extract/locate", "extract/match", "extract/resolve", "extract/check", "model"},
	"cmd/tongket":      nil, // anything

	"extract/match/automaton": {},
}

func TestImports(t *testing.T) {
	const module = "github.com/tongket/tongket/"
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, module+"...").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	seen := 0
	for line := range strings.Lines(string(out)) {
		f := strings.Fields(line)
		pkg := strings.TrimPrefix(f[0], module)
		allowed, known := may[pkg]
		if !known {
			t.Errorf("%s has no place in the layout: say in this test what it may import", pkg)
			continue
		}
		seen++
		for _, imp := range f[1:] {
			if ours, ok := strings.CutPrefix(imp, module); ok && allowed != nil && !slices.Contains(allowed, ours) {
				t.Errorf("%s imports %s", pkg, ours)
			}
		}
	}
	if seen != len(may) {
		t.Errorf("%d packages, want %d", seen, len(may))
	}
}
