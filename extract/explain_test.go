package extract

import (
	"bytes"
	"strings"
	"testing"

	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/model"
)

const explained = "LĐLĐ huyện Sơn Khê nhìn lại một năm\n\n15/12/2021 - 08:30\n\n" +
	"Hiện nay, LĐLĐ huyện Sơn Khê có 85 CĐCS. Trong năm, huyện kết nạp 530 đoàn viên, gặp 15 doanh nghiệp và 14 xóm."

// Explain must tell of the records that Document gives, and of no others.
func TestExplainAgreesWithDocument(t *testing.T) {
	x, err := New(Options{Census: true})
	if err != nil {
		t.Fatal(err)
	}
	doc, err := read.Bytes("bai.txt", []byte(explained), read.Options{})
	if err != nil {
		t.Fatal(err)
	}
	trace := x.Explain(doc)
	records := x.Document(doc)
	if a, b := lines(&trace.Records), lines(&records); a != b {
		t.Errorf("Explain gives\n%s\nDocument gives\n%s", a, b)
	}
}

func lines(r *model.Records) string {
	var b bytes.Buffer
	for rec := range r.All() {
		b.Write(model.AppendJSON(nil, rec))
		b.WriteByte('\n')
	}
	return b.String()
}

func TestExplainAt(t *testing.T) {
	x := book(t)
	doc, err := read.Bytes("bai.txt", []byte(explained), read.Options{})
	if err != nil {
		t.Fatal(err)
	}
	trace := x.Explain(doc)
	at := func(words string) Answer { return trace.At(strings.Index(explained, words)) }

	if a := at("85"); a.Record == nil || a.Record.Kind() != model.KindMetric {
		t.Errorf("85: record %v, want a metric", a.Record)
	}
	if a := at("530"); len(a.Lost) == 0 || a.Lost[0].Winner.Rule.ID != "members_new.verb" {
		t.Errorf("530: lost %v, want a find that members_new.verb beat", a.Lost)
	}
	if a := at("15 doanh nghiệp"); a.Record != nil || len(a.Misses) == 0 || a.Misses[0].Pattern == "" {
		t.Errorf("15: got %+v, want the condition that fails", a)
	}
	if a := at("14 xóm"); a.Record != nil || len(a.Near) == 0 {
		t.Errorf("14: got %+v, want rules that lack one piece", a)
	}
	if a := at("08:30"); a.Read || a.Block != "dateline" {
		t.Errorf("08:30: got %+v, want the date line", a)
	}
	if a := at("Hiện nay"); a.Numeral != nil || a.Sentence < 0 {
		t.Errorf("Hiện nay: got %+v, want a sentence and no numeral", a)
	}
}
