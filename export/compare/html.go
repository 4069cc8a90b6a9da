package compare

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"strconv"

	"github.com/tongket/tongket/export"
	"github.com/tongket/tongket/model"
	"github.com/tongket/tongket/model/panel"
)

//go:embed html/page.html
var pageTemplate string

//go:embed html/page.css
var pageStyle string

// htmlPage is what the template shows.
type htmlPage struct {
	Lang              model.Lang
	StyleHash         string
	Style             template.CSS
	Heading, Subtitle string
	Say               map[string]string
	Matrices          []htmlMatrix
	Findings          []htmlFinding
	More              string // how many findings are not shown
	Facts             []htmlFact
	Method            []string
}

type htmlMatrix struct {
	matrix
	Ranking template.HTML
	Trends  []smallChart
	Extras  []extra
}

type htmlFinding struct {
	Label, Unit, Indicator, Period, Message string
	Evidence                                []htmlEvidence
}

type htmlEvidence struct{ Quote, Place string }

type htmlFact struct{ Label, Text string }

// maxFindings is how many findings the page and the summary show; the workbook and the CSV tables have all.
const maxFindings = 500

// writeHTML writes one page that needs nothing else: no script, no network, all texts escaped by the template, the style
// sheet named by its hash under a policy that allows nothing else.
func writeHTML(files *export.Files, path string, r *report) error {
	t, err := template.New("page").Parse(pageTemplate)
	if err != nil {
		return err
	}
	f, err := files.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	if err := t.Execute(w, r.page()); err != nil {
		return err
	}
	return w.Flush()
}

func (r *report) page() *htmlPage {
	hash := sha256.Sum256([]byte(pageStyle))
	p := &htmlPage{
		Lang: model.Vi, StyleHash: base64.StdEncoding.EncodeToString(hash[:]), Style: template.CSS(pageStyle),
		Heading: overviewHeading.in(r.lang), Subtitle: r.subtitle(), Say: r.pageWords(), Method: r.method(),
	}
	if r.lang == model.En {
		p.Lang = model.En
	}
	for _, m := range r.matrices() {
		p.Matrices = append(p.Matrices, htmlMatrix{m, r.ranking(&m), r.trends(&m), r.extras(&m)})
	}
	for i := range r.Findings[:min(len(r.Findings), maxFindings)] {
		p.Findings = append(p.Findings, r.htmlFinding(&r.Findings[i]))
	}
	if more := len(r.Findings) - maxFindings; more > 0 {
		p.More = fmt.Sprintf(r.say("… và %s điều nữa, ở sổ Excel và bảng CSV.", "… and %s more, in the workbook and the CSV tables."), group(strconv.Itoa(more), r.lang))
	}
	for _, f := range r.facts() {
		p.Facts = append(p.Facts, htmlFact{f.label.in(r.lang), r.factText(f)})
	}
	return p
}

func (r *report) pageWords() map[string]string {
	return map[string]string{
		"contents": r.say("Nội dung", "Contents"), "findings": r.say("Cần xem", "Findings"), "quality": r.say("Chất lượng", "Quality"),
		"ranking": r.say("Xếp hạng", "Ranking"), "unit": r.say("Đơn vị", "Unit"), "province": r.say("Tỉnh (từ 7/2025)", "Province (since July 2025)"),
		"sum":    r.say("Cộng các đơn vị có số", "Sum of those stated"),
		"trends": r.say("Diễn biến của từng đơn vị (mỗi ô một trục riêng)", "Trend of every unit (each with its own axis)"),
		"marks": r.say("≥ ít nhất · ≈ ước lượng · ô hồng: cần xem · ô xám: không văn bản nào nêu, không phải là 0 · vạch đứt: mốc 1/7/2025. Đưa chuột vào một số để thấy dẫn chứng.",
			"≥ at least · ≈ estimate · pink: to review · grey: no document states it, which is not 0 · dashed: 1 July 2025. Point at a figure for its evidence."),
		"nothing": r.nothingFound(),
		"audited": r.say("Độ chính xác và độ đầy đủ: đo trên trang Mẫu kiểm tra của sổ Excel.", "Precision and recall: measured on the Sample sheet of the workbook."),
	}
}

func (r *report) htmlFinding(x *panel.Finding) htmlFinding {
	f := htmlFinding{Label: findingLabel(x.Code).in(r.lang), Period: x.Period.String(), Message: r.message(x)}
	if x.Unit >= 0 {
		f.Unit = r.unitName(&r.Units[x.Unit])
	}
	if x.Indicator != "" {
		f.Indicator = x.Indicator.Label(r.lang)
	}
	if x.Warning != nil {
		f.Evidence = append(f.Evidence, htmlEvidence{x.Warning.Quote, r.place(x.Source, x.Warning.Start, x.Warning.End)})
	}
	for _, i := range x.Entries {
		e := r.Entry(i)
		f.Evidence = append(f.Evidence, htmlEvidence{e.Quote, r.place(e.Source, e.Start, e.End)})
	}
	return f
}
