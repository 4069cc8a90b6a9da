package model

import (
	"reflect"
	"slices"
	"strings"
	"sync"
)

// Kind describes a record kind: the one schema from which every exporter takes its columns.
type Kind struct {
	Name   KindName
	Plural string // of file names: out.metrics.csv
	Vi, En string // of sheets and summaries
	Fields []Field
}

// Field describes one field of a record kind.
type Field struct {
	Name         string // in JSON and CSV
	Type         Type
	Required     bool // present on every record
	Unit         string
	Vi, En       string
	DescVi, Desc string
	Codes        []Code // of TypeCode, in order
	get          getter
}

// Code is one code of any closed list, as text.
type Code = Term[string]

// Label gives the kind's name in lang.
func (k *Kind) Label(lang Lang) string { return lang.pick(k.Vi, k.En) }

// Label gives the field's name in lang.
func (f *Field) Label(lang Lang) string { return lang.pick(f.Vi, f.En) }

// Meaning gives the field's meaning in lang.
func (f *Field) Meaning(lang Lang) string { return lang.pick(f.DescVi, f.Desc) }

// CodeLabel gives the name of one of the field's codes in lang, or the code itself where the list does not know it.
func (f *Field) CodeLabel(code string, lang Lang) string {
	for i := range f.Codes {
		if f.Codes[i].Code == code {
			return f.Codes[i].Label(lang)
		}
	}
	return code
}

// Kinds lists the record kinds in the order in which exporters write them. The result is the caller's own.
func Kinds() []Kind {
	list := slices.Clone(kinds())
	for i := range list {
		list[i].Fields = slices.Clone(list[i].Fields)
	}
	return list
}

// kinds reads the tags once.
var kinds = sync.OnceValue(func() []Kind {
	return []Kind{
		kind[Document](KindDocument, "documents", "Văn bản", "Documents"),
		kind[Metric](KindMetric, "metrics", "Số liệu", "Metrics"),
		kind[Award](KindAward, "awards", "Khen thưởng", "Awards"),
		kind[Task](KindTask, "tasks", "Nhiệm vụ", "Tasks"),
		kind[Reference](KindReference, "references", "Văn bản viện dẫn", "References"),
		kind[Campaign](KindCampaign, "campaigns", "Phong trào", "Campaigns"),
		kind[Warning](KindWarning, "warnings", "Cảnh báo", "Warnings"),
		kind[Numeral](KindNumeral, "numerals", "Kiểm kê con số", "Numerals"),
	}
})

// kindOf gives the description of a kind of ours.
func kindOf(name KindName) *Kind {
	list := kinds()
	for i := range list {
		if list[i].Name == name {
			return &list[i]
		}
	}
	return &Kind{Name: name}
}

func kind[T any](name KindName, plural, vi, en string) Kind {
	return Kind{Name: name, Plural: plural, Vi: vi, En: en, Fields: fieldsOf(reflect.TypeFor[T](), nil, nil)}
}

// fieldsOf appends the fields of struct t, those of embedded structs in their place.
func fieldsOf(t reflect.Type, at []int, fields []Field) []Field {
	for i := range t.NumField() {
		f := t.Field(i)
		index := append(slices.Clone(at), i)
		if f.Anonymous {
			fields = fieldsOf(f.Type, index, fields)
			continue
		}
		if field, ok := fieldOf(f, index); ok {
			fields = append(fields, field)
		}
	}
	return fields
}

func fieldOf(f reflect.StructField, index []int) (Field, bool) {
	name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
	optional := options != ""
	codes := codesOf(f.Type)
	typ := typeOf(f, codes)
	get, ok := getterFor(f, index, typ, optional)
	return Field{
		Name: name, Type: typ, Required: !optional, Unit: f.Tag.Get("unit"), Codes: codes, get: get,
		Vi: f.Tag.Get("vi"), En: f.Tag.Get("en"), DescVi: f.Tag.Get("desc_vi"), Desc: f.Tag.Get("desc"),
	}, ok
}

func typeOf(f reflect.StructField, codes []Code) Type {
	switch {
	case codes != nil:
		return TypeCode
	case f.Tag.Get("type") == "date":
		return TypeDate
	case f.Type == decimalType || f.Type == decimalPtrType:
		return TypeDecimal
	case f.Type == intPtrType || f.Type.Kind() == reflect.Int:
		return TypeInteger
	}
	return TypeText
}

// codesOf gives the closed list that a Go type stands for, or nil.
func codesOf(t reflect.Type) []Code {
	switch t {
	case reflect.TypeFor[Indicator]():
		return codes(indicators)
	case reflect.TypeFor[Unit]():
		return codes(units)
	case reflect.TypeFor[Bound]():
		return codes(bounds)
	case reflect.TypeFor[Status]():
		return codes(statuses)
	case reflect.TypeFor[Change]():
		return codes(changes)
	case reflect.TypeFor[Form]():
		return codes(forms)
	case reflect.TypeFor[CampaignType]():
		return codes(campaignTypes)
	case reflect.TypeFor[WarningCode]():
		return codes(warningCodes)
	case reflect.TypeFor[Bin]():
		return codes(bins)
	case reflect.TypeFor[CensusReason]():
		return codes(censusReasons)
	}
	return nil
}

func codes[C ~string](terms []Term[C]) []Code {
	list := make([]Code, len(terms))
	for i, t := range terms {
		list[i] = Code{Code: string(t.Code), Vi: t.Vi, En: t.En, DescVi: t.DescVi, Desc: t.Desc, Unit: t.Unit}
	}
	return list
}
