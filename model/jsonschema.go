package model

import (
	"bytes"
	"encoding/json"
)

// object is a JSON object whose keys keep their order.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(append(appendString(nil, m.key), ':'))
		v, err := json.Marshal(m.value)
		if err != nil {
			return nil, err
		}
		b.Write(v)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// Schema gives the JSON Schema (2020-12) of one line of JSON Lines, with titles and descriptions in lang.
func Schema(lang Lang) ([]byte, error) {
	var refs []any
	var defs object
	for _, k := range kinds() {
		refs = append(refs, object{{"$ref", "#/$defs/" + string(k.Name)}})
		defs = append(defs, member{string(k.Name), kindSchema(&k, lang)})
	}
	doc, err := json.Marshal(object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", lang.pick("Một bản ghi của tongket (một dòng JSON Lines)", "A record of tongket (one line of JSON Lines)")},
		{"oneOf", refs},
		{"$defs", defs},
	})
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := json.Indent(&b, doc, "", "  "); err != nil {
		return nil, err
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

func kindSchema(k *Kind, lang Lang) object {
	required := []string{"record"}
	props := object{{"record", object{{"const", string(k.Name)}}}}
	for i := range k.Fields {
		f := &k.Fields[i]
		props = append(props, member{f.Name, fieldSchema(f, lang)})
		if f.Required {
			required = append(required, f.Name)
		}
	}
	return object{
		{"title", k.Label(lang)},
		{"type", "object"},
		{"properties", props},
		{"required", required},
		{"additionalProperties", false},
	}
}

func fieldSchema(f *Field, lang Lang) object {
	o := object{{"title", f.Label(lang)}, {"description", f.Meaning(lang)}}
	switch f.Type {
	case TypeInteger:
		o = append(o, member{"type", "integer"})
	case TypeDecimal:
		o = append(o, member{"type", "number"})
	case TypeCode:
		var list []any
		for i := range f.Codes {
			c := &f.Codes[i]
			list = append(list, object{{"const", c.Code}, {"title", c.Label(lang)}, {"description", c.Meaning(lang)}})
		}
		return append(o, member{"oneOf", list})
	default:
		o = append(o, member{"type", "string"})
	}
	if f.Unit != "" {
		o = append(o, member{"unit", f.Unit})
	}
	return o
}
