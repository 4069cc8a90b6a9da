package export

import (
	"encoding/json"
	"slices"

	"github.com/tongket/tongket/model"
)

// pageKind is a record kind as the page shows it.
type pageKind struct {
	Name   string      `json:"name"`
	Label  string      `json:"label"`
	Fields []pageField `json:"fields"`
}

type pageField struct {
	Name  string            `json:"name"`
	Label string            `json:"label"`
	Codes map[string]string `json:"codes,omitempty"` // code: name
}

// pageTerm is a code of a closed list: indicators and forms, which are filtered by.
type pageTerm struct {
	Kind  string `json:"kind,omitempty"`
	Code  string `json:"code"`
	Label string `json:"label"`
	Read  bool   `json:"read,omitempty"` // of a role: records come from it
}

func pageKinds(lang model.Lang) []pageKind {
	var list []pageKind
	for _, k := range model.Kinds() {
		p := pageKind{Name: string(k.Name), Label: k.Label(lang)}
		for i := range k.Fields {
			f := &k.Fields[i]
			field := pageField{Name: f.Name, Label: f.Label(lang)}
			for j := range f.Codes {
				if field.Codes == nil {
					field.Codes = map[string]string{}
				}
				field.Codes[f.Codes[j].Code] = f.Codes[j].Label(lang)
			}
			p.Fields = append(p.Fields, field)
		}
		list = append(list, p)
	}
	return list
}

// kindPlace is where a kind stands in pageKinds.
func kindPlace(name model.KindName) int {
	return slices.Index([]model.KindName{
		model.KindDocument, model.KindMetric, model.KindAward, model.KindTask, model.KindReference, model.KindCampaign, model.KindWarning, model.KindNumeral,
	}, name)
}

// codeField is the field whose code tells records of a kind apart; "" where none does.
func codeField(kind model.KindName) string {
	switch kind {
	case model.KindMetric:
		return "indicator"
	case model.KindAward:
		return "form"
	case model.KindCampaign:
		return "type"
	case model.KindWarning:
		return "code"
	}
	return ""
}

// codeOf is the code that tells rec apart from others of its kind.
func codeOf(rec model.Record) string {
	c, _ := model.Value(rec, codeField(rec.Kind()))
	return c.Text
}

// pageCodes lists the codes that tell records apart, kind by kind. A kind without any has one entry of its own.
func pageCodes(lang model.Lang) []pageTerm {
	var list []pageTerm
	for _, k := range model.Kinds() {
		if k.Name == model.KindDocument || k.Name == model.KindNumeral {
			continue
		}
		field := codeField(k.Name)
		if field == "" {
			list = append(list, pageTerm{Kind: string(k.Name), Label: k.Label(lang)})
		}
		for i := range k.Fields {
			for j := range k.Fields[i].Codes {
				if c := &k.Fields[i].Codes[j]; k.Fields[i].Name == field {
					list = append(list, pageTerm{Kind: string(k.Name), Code: c.Code, Label: c.Label(lang)})
				}
			}
		}
	}
	return list
}

func pageRoles(lang model.Lang) []pageTerm {
	var list []pageTerm
	for _, r := range model.Roles() {
		list = append(list, pageTerm{Code: string(r.Code), Label: r.Label(lang), Read: r.Code.Read()})
	}
	return list
}

func pageReasons(lang model.Lang) (labels []string) {
	for _, r := range model.CensusReasons() {
		labels = append(labels, r.Label(lang))
	}
	return labels
}

// briefText is how many runes a list shows of a text.
const briefText = 160

// brief gives what a list shows of a record: for a metric and an award some of their fields, for others a text. The status
// is given where it is not the usual one.
func brief(rec model.Record) json.RawMessage {
	var says any
	switch r := rec.(type) {
	case *model.Metric:
		m := pageMetric{r.Value, r.ValueMax, r.Bound, r.Unit, r.Of, r.Per, r.Change, r.Scope, r.Status}
		if r.Status == model.Actual {
			m.Status = ""
		}
		says = m
	case *model.Award:
		a := pageAward{r.Collectives, r.Individuals, r.Undivided, r.Prizes, r.Name, r.Status}
		if r.Status == model.Awarded {
			a.Status = ""
		}
		says = a
	case *model.Task:
		says = shortened(r.Title)
	case *model.Reference:
		says = shortened(joinWords(r.Type, r.Number, r.Name))
	case *model.Campaign:
		says = shortened(r.Name)
	case *model.Warning:
		says = shortened(r.Message)
	}
	b, _ := json.Marshal(says) // texts and decimals always have JSON
	return b
}

type pageMetric struct {
	Value    model.Decimal  `json:"value"`
	ValueMax *model.Decimal `json:"value_max,omitempty"`
	Bound    model.Bound    `json:"bound"`
	Unit     model.Unit     `json:"unit"`
	Of       *model.Decimal `json:"of,omitempty"`
	Per      string         `json:"per,omitempty"`
	Change   model.Change   `json:"change,omitempty"`
	Scope    string         `json:"scope,omitempty"`
	Status   model.Status   `json:"status,omitempty"`
}

type pageAward struct {
	Collectives *model.Decimal `json:"collectives,omitempty"`
	Individuals *model.Decimal `json:"individuals,omitempty"`
	Undivided   *model.Decimal `json:"undivided,omitempty"`
	Prizes      *model.Decimal `json:"prizes,omitempty"`
	Name        string         `json:"name,omitempty"`
	Status      model.Status   `json:"status,omitempty"`
}

func joinWords(words ...string) (s string) {
	for _, w := range words {
		if w != "" && s != "" {
			s += " "
		}
		s += w
	}
	return s
}

func shortened(s string) string {
	if runes := []rune(s); len(runes) > briefText {
		return string(runes[:briefText-1]) + "…"
	}
	return s
}
