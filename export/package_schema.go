package export

import "github.com/tongket/tongket/model"

// descriptor is datapackage.json: https://datapackage.org/standard/data-package/. Properties that the standard does not have
// are allowed there, and are told apart by a comment here.
type descriptor struct {
	Schema      string     `json:"$schema"`
	Name        string     `json:"name"`
	Title       string     `json:"title"`
	Description string     `json:"description"`
	Created     string     `json:"created,omitempty"`
	Program     string     `json:"program,omitempty"` // ours: what wrote the package
	Sources     []source   `json:"sources"`
	Refused     []refused  `json:"refused,omitempty"` // ours: documents that could not be read
	Copies      []copyOf   `json:"copies,omitempty"`  // ours: documents with the bytes of another
	Resources   []resource `json:"resources"`
}

type source struct {
	Title string `json:"title"`
	Path  string `json:"path"`
}

type refused struct {
	Path   string `json:"path"`
	Reason string `json:"reason"`
}

// resource describes a file.
type resource struct {
	Schema      string      `json:"$schema"`
	Name        string      `json:"name"`
	Path        string      `json:"path"`
	Type        string      `json:"type"`
	Title       string      `json:"title"`
	Titles      titles      `json:"titles"` // ours: in both languages
	Format      string      `json:"format"`
	MediaType   string      `json:"mediatype"`
	Encoding    string      `json:"encoding"`
	Bytes       int64       `json:"bytes"`
	Hash        string      `json:"hash"`
	Rows        int         `json:"rows"`    // ours
	Guarded     bool        `json:"guarded"` // ours: texts that a spreadsheet would run begin with '
	Dialect     dialect     `json:"dialect"`
	TableSchema tableSchema `json:"schema"`
}

type titles struct {
	Vi string `json:"vi"`
	En string `json:"en"`
}

type dialect struct {
	Schema         string `json:"$schema"`
	Header         bool   `json:"header"`
	Delimiter      string `json:"delimiter"`
	LineTerminator string `json:"lineTerminator"`
	QuoteChar      string `json:"quoteChar"`
	DoubleQuote    bool   `json:"doubleQuote"`
}

// tableSchema is https://datapackage.org/standard/table-schema/.
type tableSchema struct {
	Schema      string       `json:"$schema"`
	Fields      []tableField `json:"fields"`
	PrimaryKey  []string     `json:"primaryKey"`
	ForeignKeys []foreignKey `json:"foreignKeys,omitempty"`
}

type tableField struct {
	Name        string       `json:"name"`
	Type        string       `json:"type"`
	DecimalChar string       `json:"decimalChar,omitempty"`
	Title       string       `json:"title"`
	Titles      titles       `json:"titles"` // ours
	Description string       `json:"description"`
	Unit        string       `json:"unit,omitempty"` // ours
	Categories  []category   `json:"categories,omitempty"`
	Constraints *constraints `json:"constraints,omitempty"`
}

type category struct {
	Value string `json:"value"`
	Label string `json:"label"`
}

type constraints struct {
	Required bool     `json:"required,omitempty"`
	Unique   bool     `json:"unique,omitempty"`
	Minimum  string   `json:"minimum,omitempty"` // as text: the standard takes both, some readers only this
	Pattern  string   `json:"pattern,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

type foreignKey struct {
	Fields    []string  `json:"fields"`
	Reference reference `json:"reference"`
}

type reference struct {
	Resource string   `json:"resource"`
	Fields   []string `json:"fields"`
}

// resource describes the file of kind number i.
func (p *dataPackage) resource(i int) resource {
	k, lang := &p.kinds[i], p.options.Lang
	r := resource{
		Schema: "https://datapackage.org/profiles/2.0/dataresource.json", Name: k.Plural, Path: k.Plural + ".csv", Type: "table",
		Title: k.Label(lang), Titles: titles{k.Vi, k.En}, Format: "csv", MediaType: "text/csv", Encoding: "utf-8",
		Bytes: p.meters[i].size, Hash: p.meters[i].digest(), Rows: p.rows[i], Guarded: !p.form.Raw,
		Dialect: dialect{
			"https://datapackage.org/profiles/2.0/tabledialect.json", true, string(rune(p.form.Delimiter)), "\r\n", `"`, true,
		},
		TableSchema: tableSchema{Schema: "https://datapackage.org/profiles/2.0/tableschema.json", PrimaryKey: []string{"id"}},
	}
	if k.Name == model.KindDocument {
		r.TableSchema.PrimaryKey = []string{"doc"}
	} else {
		r.TableSchema.ForeignKeys = []foreignKey{{[]string{"doc"}, reference{"documents", []string{"doc"}}}}
	}
	for j := range k.Fields {
		r.TableSchema.Fields = append(r.TableSchema.Fields, p.field(&k.Fields[j], r.TableSchema.PrimaryKey[0]))
	}
	return r
}

// datePattern is the form of dates: they may lack the day, and have a time.
const datePattern = `\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?)?`

// field describes a column. Texts may be empty even where every record has one: a warning about a whole document quotes nothing.
func (p *dataPackage) field(f *model.Field, key string) tableField {
	t := tableField{
		Name: f.Name, Type: "string", Title: f.Label(p.options.Lang), Titles: titles{f.Vi, f.En},
		Description: f.Meaning(p.options.Lang), Unit: f.Unit,
	}
	c := constraints{Required: f.Required && f.Type != model.TypeText || f.Name == "doc" || f.Name == "id", Unique: f.Name == key}
	switch f.Type {
	case model.TypeInteger:
		t.Type, c.Minimum = "integer", "0"
	case model.TypeDecimal:
		t.Type = "number"
		if p.form.DecimalComma {
			t.DecimalChar = ","
		}
	case model.TypeDate:
		c.Pattern = datePattern
	case model.TypeCode:
		for i := range f.Codes {
			code := &f.Codes[i]
			t.Categories = append(t.Categories, category{code.Code, code.Label(p.options.Lang)})
			c.Enum = append(c.Enum, code.Code)
		}
	}
	if f.Name == "sha256" {
		c.Pattern = "[0-9a-f]{64}"
	}
	if c.Required || c.Unique || c.Minimum != "" || c.Pattern != "" || c.Enum != nil {
		t.Constraints = &c
	}
	return t
}
