package model

import "reflect"

// Type is what a field holds, as exporters need to know it.
type Type uint8

// The types of fields.
const (
	TypeText    Type = iota
	TypeCode         // a code of a closed list: Kind's Field.Codes
	TypeInteger      // Cell.Int
	TypeDecimal      // Cell.Decimal
	TypeDate         // Cell.Text: 2020-01-22 or 2020-01-22T16:05
)

// Cell is the value of one field of one record.
type Cell struct {
	Type    Type
	Set     bool // false: the text does not say
	Text    string
	Int     int64
	Decimal Decimal
}

// getter reads one field of a record; v is the record's struct. Getters are made once, from the tags, so that an exporter
// walks rows without looking at types again.
type getter func(v reflect.Value) Cell

var (
	decimalType    = reflect.TypeFor[Decimal]()
	decimalPtrType = reflect.TypeFor[*Decimal]()
	intPtrType     = reflect.TypeFor[*int]()
)

// getterFor makes the getter of the field at index; ok is false for a Go type that no record may have.
func getterFor(f reflect.StructField, index []int, typ Type, optional bool) (get getter, ok bool) {
	switch {
	case f.Type == decimalType:
		return func(v reflect.Value) Cell {
			return Cell{Type: typ, Set: true, Decimal: *v.FieldByIndex(index).Addr().Interface().(*Decimal)}
		}, true
	case f.Type == decimalPtrType:
		return func(v reflect.Value) Cell {
			if p := *v.FieldByIndex(index).Addr().Interface().(**Decimal); p != nil {
				return Cell{Type: typ, Set: true, Decimal: *p}
			}
			return Cell{Type: typ}
		}, true
	case f.Type == intPtrType:
		return func(v reflect.Value) Cell {
			if p := *v.FieldByIndex(index).Addr().Interface().(**int); p != nil {
				return Cell{Type: typ, Set: true, Int: int64(*p)}
			}
			return Cell{Type: typ}
		}, true
	case f.Type.Kind() == reflect.Int:
		return func(v reflect.Value) Cell { return Cell{Type: typ, Set: true, Int: v.FieldByIndex(index).Int()} }, true
	case f.Type.Kind() == reflect.String:
		return func(v reflect.Value) Cell {
			s := v.FieldByIndex(index).String()
			return Cell{Type: typ, Set: s != "" || !optional, Text: s}
		}, true
	}
	return nil, false
}

// Cells appends the values of r's fields to dst, in the order of its Kind's Fields.
func Cells(dst []Cell, r Record) []Cell {
	k := kindOf(r.Kind())
	v := reflect.ValueOf(r).Elem()
	for i := range k.Fields {
		dst = append(dst, k.Fields[i].get(v))
	}
	return dst
}

// Value gives one field of r by its JSON name; ok is false where the kind has no such field.
func Value(r Record, field string) (c Cell, ok bool) {
	k := kindOf(r.Kind())
	for i := range k.Fields {
		if k.Fields[i].Name == field {
			return k.Fields[i].get(reflect.ValueOf(r).Elem()), true
		}
	}
	return Cell{}, false
}
