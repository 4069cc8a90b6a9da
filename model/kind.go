package model

// KindName names a record kind: the value of "record" in JSON Lines.
type KindName string

// The record kinds, in the order in which exporters write them.
const (
	KindDocument  KindName = "document"
	KindMetric    KindName = "metric"
	KindAward     KindName = "award"
	KindTask      KindName = "task"
	KindReference KindName = "reference"
	KindCampaign  KindName = "campaign"
	KindWarning   KindName = "warning"
	KindNumeral   KindName = "numeral"
)

// Record is one record of any kind: a pointer to a Document, Metric, Award, Task, Reference, Campaign, Warning or Numeral.
type Record interface {
	// Kind names the record's kind.
	Kind() KindName
	// Key gives the document's id and the record's own.
	Key() (doc, id string)
	// Proof gives the evidence. A Document has none: the zero value.
	Proof() Evidence
}

// Head begins every record that a document gives.
type Head struct {
	Doc string `json:"doc" vi:"Mã văn bản" en:"Document" desc_vi:"Mã của văn bản, giống nhau ở mọi bản ghi của văn bản đó" desc:"Id of the document, the same on all of its records"`
	ID  string `json:"id" vi:"Mã bản ghi" en:"Record" desc_vi:"Mã của bản ghi, không đổi khi đọc lại cùng văn bản với cùng quy tắc" desc:"Id of the record, stable for the same document and rules"`
}

// Key gives the document's id and the record's own.
func (h *Head) Key() (doc, id string) { return h.Doc, h.ID }

// Evidence ends every record that a document gives: where it stands, and which rule found it.
type Evidence struct {
	Start int    `json:"start" vi:"Vị trí đầu" en:"Start" unit:"byte" desc_vi:"Vị trí bắt đầu của dẫn chứng trong văn bản (byte UTF-8)" desc:"Where the evidence begins in the document's text (UTF-8 bytes)"`
	End   int    `json:"end" vi:"Vị trí cuối" en:"End" unit:"byte" desc_vi:"Vị trí ngay sau dẫn chứng (byte UTF-8)" desc:"Where the evidence ends, exclusive (UTF-8 bytes)"`
	Quote string `json:"quote" vi:"Dẫn chứng" en:"Quote" desc_vi:"Nguyên văn đoạn chữ làm dẫn chứng" desc:"The evidence, verbatim"`
	Rule  string `json:"rule,omitempty" vi:"Quy tắc" en:"Rule" desc_vi:"Mã quy tắc đã nhận ra bản ghi này" desc:"Id of the rule that fired"`
}

// Proof gives the evidence of the record that it is part of.
func (e *Evidence) Proof() Evidence { return *e }
