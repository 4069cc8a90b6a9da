package compare

import (
	"context"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/tongket/tongket/export/workbook"
)

// alwaysRecalculate is the setting of LibreOffice that makes it reckon every formula anew when it loads a workbook.
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`

// recomputed has LibreOffice reckon a workbook anew.
func recomputed(t *testing.T, path string) *excelize.File {
	t.Helper()
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed")
	}
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "profile", "user"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "profile", "user", "registrymodifications.xcu"), []byte(alwaysRecalculate), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, office, "--headless", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", dir, path)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	f, err := excelize.OpenFile(filepath.Join(dir, filepath.Base(path)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// The results that stand beside the formulas are what a spreadsheet reckons, and a figure that changes in the panel flows
// through to the analysis and the sheet of its indicator.
func TestFormulasAgree(t *testing.T) {
	path := written(t, sample(""), Options{}, "o.xlsx")
	ours, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer ours.Close()
	theirs := recomputed(t, path)
	raw := excelize.Options{RawCellValue: true}
	formulas := 0
	for _, sheet := range ours.GetSheetList() {
		rows, err := ours.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for i := range rows {
			for j := range 40 {
				cell := workbook.CellName(j+1, i+1)
				formula, _ := ours.GetCellFormula(sheet, cell)
				if formula == "" {
					continue
				}
				formulas++
				want, _ := ours.GetCellValue(sheet, cell, raw)
				got, _ := theirs.GetCellValue(sheet, cell, raw)
				if !sameResult(want, got) {
					t.Errorf("%s!%s is %q in the file and %q reckoned: %s", sheet, cell, want, got, formula)
				}
			}
		}
	}
	if formulas < 200 {
		t.Errorf("only %d formulas", formulas)
	}
	t.Logf("%d formulas", formulas)
	flows(t, path)
}

func sameResult(a, b string) bool {
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	if errX == nil && errY == nil {
		return math.Abs(x-y) <= 1e-9*max(1, math.Abs(x))
	}
	return a == b
}

// flows changes the members of An Biên in 2024 from 990 to 1.100 and looks at what follows.
func flows(t *testing.T, path string) {
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("Bảng số liệu")
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if !strings.Contains(strings.Join(row, "\t"), "huyện An Biên, Kiến An|members|2024") {
			continue
		}
		for j, head := range rows[0] {
			switch head {
			case "Giá trị", "Ít nhất", "Nhiều nhất":
				if err := f.SetCellValue("Bảng số liệu", workbook.CellName(j+1, i+1), 1100); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	changed := filepath.Join(t.TempDir(), "changed.xlsx")
	if err := f.SaveAs(changed); err != nil {
		t.Fatal(err)
	}
	after := recomputed(t, changed)
	for cell, want := range map[string]float64{"D28": 1100, "F28": 1100.0/900 - 1, "D31": 1520} {
		got, err := after.GetCellValue("Đoàn viên công đoàn", cell, excelize.Options{RawCellValue: true})
		if v, _ := strconv.ParseFloat(got, 64); err != nil || math.Abs(v-want) > 1e-9 {
			t.Errorf("%s is %s after the change, want %v (%v)", cell, got, want, err)
		}
	}
}
