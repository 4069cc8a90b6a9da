//go:build unix

package export

import (
	"bufio"
	"bytes"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/tongket/tongket/model"
)

// rows is how many metrics the benchmarks write: as many as a sheet holds, nearly.
const rows = 1_000_000

// many gives documents of 100 metrics each, all different.
func many(n int) iter.Seq[*model.Records] {
	indicators := model.Indicators()
	return func(yield func(*model.Records) bool) {
		for d := 0; d*100 < n; d++ {
			r := &model.Records{Document: model.Document{
				Title: fmt.Sprint("Báo cáo số ", d), Source: fmt.Sprintf("bao-cao/%05d.txt", d), SHA256: fmt.Sprintf("%012x%052x", d, 0), Encoding: "utf-8", Format: "text",
			}}
			for i := range min(100, n-d*100) {
				term := indicators[i%len(indicators)]
				r.Metrics = append(r.Metrics, model.Metric{
					Indicator: term.Code, Unit: term.Unit, Value: model.NewDecimal(int64(d*37 + i*1000)), Bound: model.Exact, Status: model.Actual,
					Org: fmt.Sprint("Liên đoàn Lao động huyện ", d%700), District: fmt.Sprint("Huyện ", d%700), Province: fmt.Sprint("Tỉnh ", d%63),
					Period: model.Year(2015 + d%10), Evidence: model.Evidence{Start: i * 120, End: i*120 + 60, Rule: string(term.Code) + ".count",
						Quote: fmt.Sprintf("toàn huyện có %d đoàn viên công đoàn ở các đơn vị", d*37+i*1000)},
				})
			}
			r.Identify()
			if !yield(r) {
				return
			}
		}
	}
}

// BenchmarkWorkbook writes a million metrics to a workbook, and beside it the same values with nothing but excelize's
// StreamWriter: no styles, links, formulas, sums.
func BenchmarkWorkbook(b *testing.B) {
	b.Run("tongket", func(b *testing.B) {
		record1M(b, func(path string) error { return export1(path, many(rows), Options{}) })
	})
	b.Run("bare", func(b *testing.B) { record1M(b, bare) })
}

// BenchmarkCSV writes a million metrics to CSV files. They are made before: that takes longer than writing them.
func BenchmarkCSV(b *testing.B) {
	docs := slices.Collect(many(rows / 100))
	record1M(b, func(path string) error {
		return export1(strings.TrimSuffix(path, "xlsx")+"csv", func(yield func(*model.Records) bool) {
			for range 100 {
				for _, r := range docs {
					if !yield(r) {
						return
					}
				}
			}
		}, Options{})
	})
}

// BenchmarkTables writes a million metrics to the other formats.
func BenchmarkTables(b *testing.B) {
	for _, format := range []string{"sqlite", "parquet", "html"} {
		b.Run(format, func(b *testing.B) {
			record1M(b, func(path string) error {
				return export1(strings.TrimSuffix(path, "xlsx")+format, many(rows), Options{})
			})
		})
	}
}

// export1 writes documents to one target.
func export1(path string, docs iter.Seq[*model.Records], o Options) error {
	var s Set
	defer s.Abort()
	f, _ := ByPath(path)
	if err := s.Open(f, path, o); err != nil {
		return err
	}
	for r := range docs {
		if err := s.Document(r); err != nil {
			return err
		}
	}
	return s.Commit()
}

// bare writes the cells of many documents as an excelize user would.
func bare(path string) error {
	f := excelize.NewFile(excelize.Options{TmpDir: filepath.Dir(path)})
	defer f.Close()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return err
	}
	row, kind := 1, kindByName(model.KindMetric)
	var cells []model.Cell
	for r := range many(rows) {
		for i := range r.Metrics {
			m := &r.Metrics[i]
			cells = model.Cells(cells[:0], m)
			values := make([]any, 0, len(cells)+3)
			for j := range cells {
				c := &cells[j]
				switch {
				case !c.Set:
					values = append(values, nil)
				case c.Type == model.TypeInteger:
					values = append(values, c.Int)
				case c.Type == model.TypeDecimal:
					values = append(values, c.Decimal.Coef)
				case c.Type == model.TypeCode:
					values = append(values, kind.Fields[j].CodeLabel(c.Text, model.Vi))
				default:
					values = append(values, c.Text)
				}
			}
			values = append(values, model.PeriodYear(m.Period), "Có", r.Document.Source)
			row++
			if err := w.SetRow("A"+strconv.Itoa(row), values); err != nil {
				return err
			}
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.SaveAs(path)
}

// record1M reports the processor time that write takes, with the making of its records, the peak of memory and the size of
// what it leaves.
func record1M(b *testing.B, write func(path string) error) {
	for b.Loop() {
		dir := b.TempDir()
		debug.FreeOSMemory()
		defer debug.SetGCPercent(debug.SetGCPercent(400))         // as the command does
		_ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) // lets the peak begin anew, where there is one
		before := cpu()
		if err := write(filepath.Join(dir, "o.xlsx")); err != nil {
			b.Fatal(err)
		}
		spent := cpu() - before
		b.ReportMetric(spent.Seconds(), "cpu-s")
		b.ReportMetric(peak(), "peak-MB")
		size := 0.0
		for _, text := range contents(b, dir) {
			size += float64(len(text)) / 1e6
		}
		b.ReportMetric(size, "MB")
		b.ReportMetric(size/spent.Seconds(), "MB/cpu-s")
	}
}

// peak is the most memory that the process held since it was last asked to forget, in MB; 0 where the system does not tell.
func peak() float64 {
	status, _ := os.ReadFile("/proc/self/status")
	for s := bufio.NewScanner(bytes.NewReader(status)); s.Scan(); {
		var kb float64
		if n, _ := fmt.Sscanf(s.Text(), "VmHWM: %f kB", &kb); n == 1 {
			return kb / 1000
		}
	}
	return 0
}

// cpu is the processor time of this process: what a noisy machine changes least.
func cpu() time.Duration {
	var r syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &r) != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
