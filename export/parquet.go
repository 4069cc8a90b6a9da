package export

import (
	"path/filepath"
	"strings"

	"github.com/parquet-go/parquet-go"

	"github.com/tongket/tongket/model"
)

// parquetFiles writes one Parquet file a record kind: out.parquet becomes out.documents.parquet, out.metrics.parquet, …
type parquetFiles struct {
	kinds []model.Kind
	files []*parquet.GenericWriter[any] // of kinds, in their order
	cells []model.Cell
	row   parquet.Row
}

// parquetRows is how many rows a row group holds, parquetPage how many bytes a page of a column: there are some hundred
// columns in all, so that larger ones would cost hundreds of megabytes.
const (
	parquetRows = 20_000
	parquetPage = 64 << 10
)

func openParquet(files *Files, path string, o Options) (Writer, error) {
	p := &parquetFiles{kinds: columns(o)}
	ext := filepath.Ext(path)
	if !strings.EqualFold(ext, ".parquet") {
		ext = ""
	}
	for i := range p.kinds {
		f, err := files.Create(strings.TrimSuffix(path, ext) + "." + p.kinds[i].Plural + ".parquet")
		if err != nil {
			return nil, err
		}
		config, err := parquet.NewWriterConfig(parquetSchema(&p.kinds[i]), parquet.Compression(&parquet.Zstd),
			parquet.MaxRowsPerRowGroup(parquetRows), parquet.PageBufferSize(parquetPage), parquet.CreatedBy("tongket", "1", ""))
		if err != nil {
			return nil, err
		}
		p.files = append(p.files, parquet.NewGenericWriter[any](f, config))
	}
	return p, nil
}

// Document writes a row a record, each to the file of its kind.
func (p *parquetFiles) Document(r *model.Records) error {
	at := 0
	for rec := range r.All() {
		for at < len(p.kinds) && p.kinds[at].Name != rec.Kind() {
			at++
		}
		if at == len(p.kinds) {
			return nil // numerals that nobody asked for
		}
		p.cells, p.row = model.Cells(p.cells[:0], rec), p.row[:0]
		for i := range p.cells {
			p.row = append(p.row, parquetValue(&p.cells[i], &p.kinds[at].Fields[i], i))
		}
		if _, err := p.files[at].WriteRows([]parquet.Row{p.row}); err != nil {
			return err
		}
	}
	return nil
}

// parquetValue gives a cell as the value of a column. An optional value that is there has definition level 1.
func parquetValue(c *model.Cell, f *model.Field, column int) parquet.Value {
	var v parquet.Value
	switch {
	case !c.Set:
		return parquet.NullValue().Level(0, 0, column)
	case c.Type == model.TypeInteger:
		v = parquet.Int64Value(c.Int)
	case c.Type == model.TypeDecimal:
		v = parquet.DoubleValue(c.Decimal.Float64())
	default:
		v = parquet.ByteArrayValue([]byte(valid(c.Text)))
	}
	if f.Required {
		return v.Level(0, 0, column)
	}
	return v.Level(0, 1, column)
}

// Close writes what is left of the last row groups, and the footers.
func (p *parquetFiles) Close() error {
	for _, w := range p.files {
		if err := w.Close(); err != nil {
			return err
		}
	}
	return nil
}
