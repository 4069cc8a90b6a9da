package panel

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/tongket/tongket/model"
)

// corpus makes the records of document number n: one of 700 districts, a year, eight figures, one in ten of another value.
func corpus(n int) *model.Records {
	r := rand.New(rand.NewPCG(uint64(n), 7))
	name := fmt.Sprintf("Đơn vị %d", n%700)
	year := fmt.Sprint(2010 + n/700%15)
	outlet := ""
	if n%3 > 0 {
		outlet = "LĐTĐ"
	}
	indicators := []model.Indicator{model.GrassrootsUnions, model.Members, model.Workers, model.MembersNew, model.Gifts, model.SupportAmount, model.Houses, model.Initiatives}
	var metrics []model.Metric
	for i, ind := range indicators {
		v := int64(1000*(i+1) + n%700 + n/700%15)
		if r.IntN(10) == 0 {
			v += int64(r.IntN(500))
		}
		metrics = append(metrics, fig(ind, v, year, quoted(fmt.Sprintf("%d của %s năm %s", v, ind.Label(model.Vi), year))))
	}
	return doc(fmt.Sprintf("d%012d", n), year+"-12-20", outlet, "Liên đoàn Lao động huyện "+name, name, fmt.Sprintf("Tỉnh %d", n%63), metrics...)
}

// BenchmarkPanel compares the records of 100,000 documents, 800,000 figures; MB is what lives afterwards.
func BenchmarkPanel(b *testing.B) {
	for b.Loop() {
		builder := NewBuilder(country{}, Options{})
		for n := range 100_000 {
			builder.Add(corpus(n))
		}
		p := builder.Panel()
		a := p.Analyse()
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		b.ReportMetric(float64(m.HeapAlloc)/1e6, "MB-live")
		b.ReportMetric(float64(len(a)), "rows")
		runtime.KeepAlive(p)
	}
}
