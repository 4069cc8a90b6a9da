package export

import (
	"slices"

	"github.com/parquet-go/parquet-go"

	"github.com/tongket/tongket/model"
)

// parquetSchema gives the columns of a kind. A field that the text may not say is optional: absent is null, never 0 or "".
func parquetSchema(k *model.Kind) *parquet.Schema {
	g := ordered{Group: parquet.Group{}}
	for i := range k.Fields {
		f := &k.Fields[i]
		node := parquetNode(f)
		if !f.Required {
			node = parquet.Optional(node)
		}
		g.Group[f.Name] = node
		g.names = append(g.names, f.Name)
	}
	return parquet.NewSchema(string(k.Name), g)
}

// parquetNode gives a field's type. Decimals are doubles: whole numbers up to 9 × 10¹⁵ are exact, others are the double
// nearest to the number as written, which prints as written. Dates stay texts, since some are a month or a year alone.
func parquetNode(f *model.Field) parquet.Node {
	switch f.Type {
	case model.TypeInteger:
		return parquet.Leaf(parquet.Int64Type)
	case model.TypeDecimal:
		return parquet.Leaf(parquet.DoubleType)
	}
	if f.Type == model.TypeCode || slices.Contains(parquetRepeating, f.Name) {
		return parquet.Encoded(parquet.String(), &parquet.RLEDictionary)
	}
	return parquet.String()
}

// parquetRepeating are the texts of which a file has few different ones: they are written once, in a dictionary.
var parquetRepeating = []string{"doc", "org", "by", "district", "province", "period", "rule", "scope", "per", "outlet", "encoding", "format"}

// ordered is a group whose columns keep the order of the schema; a parquet.Group sorts them by name.
type ordered struct {
	parquet.Group
	names []string
}

// Fields gives the columns in order.
func (o ordered) Fields() []parquet.Field {
	fields := o.Group.Fields()
	slices.SortFunc(fields, func(a, b parquet.Field) int { return slices.Index(o.names, a.Name()) - slices.Index(o.names, b.Name()) })
	return fields
}
