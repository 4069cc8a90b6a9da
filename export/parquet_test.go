package export

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"

	"github.com/tongket/tongket/model"
)

// parquetPath gives the path of a kind's file beside out.parquet.
func parquetPath(path string, k *model.Kind) string {
	return strings.TrimSuffix(path, ".parquet") + "." + k.Plural + ".parquet"
}

// rowsOf reads a Parquet file into one map a row, as JSON Lines would have it.
func rowsOf(t *testing.T, path string) (list []map[string]any) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := parquet.NewReader(f)
	defer r.Close()
	columns := r.Schema().Columns()
	rows := make([]parquet.Row, 1)
	for {
		n, err := r.ReadRows(rows)
		if n == 1 {
			m := map[string]any{}
			for _, v := range rows[0] {
				name := columns[v.Column()][0]
				switch {
				case v.IsNull():
				case v.Kind() == parquet.Int64:
					m[name] = json.Number(model.NewDecimal(v.Int64()).String())
				case v.Kind() == parquet.Double:
					b, _ := json.Marshal(v.Double())
					m[name] = json.Number(b)
				default:
					m[name] = string(v.ByteArray())
				}
			}
			list = append(list, m)
		}
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestParquetReadsBack(t *testing.T) {
	documents := tricky()
	path := save(t, Options{Census: true}, "o.parquet", documents...)
	for _, k := range model.Kinds() {
		got, want := rowsOf(t, parquetPath(path, &k)), linesOf(t, k.Name, documents...)
		if len(got) != len(want) {
			t.Fatalf("%s: %d rows, want %d", k.Plural, len(got), len(want))
		}
		for i := range got {
			if !reflect.DeepEqual(got[i], want[i]) {
				t.Fatalf("%s:\n%v\nwant\n%v", k.Plural, got[i], want[i])
			}
		}
	}
}

// Columns have the names, the order and the types of the schema.
func TestParquetColumns(t *testing.T) {
	for _, k := range model.Kinds() {
		fields := parquetSchema(&k).Fields()
		for i, f := range k.Fields {
			kind := parquet.ByteArray
			switch f.Type {
			case model.TypeInteger:
				kind = parquet.Int64
			case model.TypeDecimal:
				kind = parquet.Double
			}
			if g := fields[i]; g.Name() != f.Name || g.Optional() == f.Required || g.Type().Kind() != kind {
				t.Errorf("%s.%s is %v", k.Name, f.Name, g)
			}
		}
	}
}

// DuckDB reads every value as JSON Lines has it, and an empty file as an empty table.
func TestParquetInDuckDB(t *testing.T) {
	program, err := exec.LookPath("duckdb")
	if err != nil {
		t.Skip("there is no duckdb program")
	}
	documents := tricky()
	for _, documents := range [][]*model.Records{documents, nil} {
		path := save(t, Options{Census: true}, "o.parquet", documents...)
		for _, k := range model.Kinds() {
			out, err := exec.Command(program, "-json", "-c", "SELECT * FROM '"+parquetPath(path, &k)+"'").CombinedOutput()
			if err != nil {
				t.Fatalf("%s: %v: %s", k.Plural, err, out)
			}
			var rows []json.RawMessage
			if err := json.Unmarshal(out, &rows); err != nil {
				t.Fatalf("%s: %v: %s", k.Plural, err, out)
			}
			want := linesOf(t, k.Name, documents...)
			if len(rows) != len(want) {
				t.Fatalf("%s: %d rows, want %d", k.Plural, len(rows), len(want))
			}
			for i := range rows {
				got := object(t, rows[i])
				for name, v := range got {
					switch v := v.(type) {
					case nil:
						delete(got, name)
					case string: // the program may write a BIGINT as a text
						if n, ok := want[i][name].(json.Number); ok && string(n) == v {
							got[name] = n
						}
					case json.Number:
						got[name] = json.Number(strings.TrimSuffix(string(v), ".0"))
					}
				}
				if !reflect.DeepEqual(got, want[i]) {
					t.Errorf("%s:\n%v\nwant\n%v", k.Plural, got, want[i])
				}
			}
		}
	}
}
