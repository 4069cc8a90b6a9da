package export

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"io"
	"path/filepath"

	"github.com/tongket/tongket/model"
)

// dataPackage writes a folder with a CSV file a record kind and datapackage.json, which says what they hold: a Data Package
// 2.0 (https://datapackage.org). A document whose bytes came before is not written again, as keys are unique in it.
type dataPackage struct {
	*csvFiles
	options Options
	meters  []*meter // of the files, in the order of their kinds
	rows    []int
	list    io.Writer // datapackage.json
	seen    map[string]bool
	copies  []copyOf
}

// copyOf is a document with the same bytes as one before it.
type copyOf struct {
	Doc  string `json:"doc"`
	Path string `json:"path"`
}

// meter counts and sums up what is written through it.
type meter struct {
	io.Writer
	hash hash.Hash
	size int64
}

func (m *meter) Write(b []byte) (int, error) {
	n, err := m.Writer.Write(b)
	m.size += int64(n)
	m.hash.Write(b[:n])
	return n, err
}

func openPackage(files *Files, path string, o Options) (Writer, error) {
	if err := files.Mkdir(path); err != nil {
		return nil, err
	}
	p := &dataPackage{options: o, seen: map[string]bool{}}
	var err error
	p.csvFiles, err = newCSV(o, func(k *model.Kind) (io.Writer, error) {
		f, err := files.Create(filepath.Join(path, k.Plural+".csv"))
		p.meters = append(p.meters, &meter{Writer: f, hash: sha256.New()})
		return p.meters[len(p.meters)-1], err
	})
	if err != nil {
		return nil, err
	}
	p.rows = make([]int, len(p.kinds))
	p.list, err = files.Create(filepath.Join(path, "datapackage.json")) // takes its name after the files that it tells of
	return p, err
}

// Document writes a row a record, each to the file of its kind.
func (p *dataPackage) Document(r *model.Records) error {
	if p.seen[r.Document.Doc] {
		p.copies = append(p.copies, copyOf{r.Document.Doc, r.Document.Source})
		return nil
	}
	p.seen[r.Document.Doc] = true
	for i := range p.kinds {
		p.rows[i] += count(r, p.kinds[i].Name)
	}
	return p.csvFiles.Document(r)
}

// count is how many records of a kind there are.
func count(r *model.Records, kind model.KindName) (n int) {
	for rec := range r.All() {
		if rec.Kind() == kind {
			n++
		}
	}
	return n
}

// Close completes the files and describes them.
func (p *dataPackage) Close() error {
	if err := p.csvFiles.Close(); err != nil {
		return err
	}
	enc := json.NewEncoder(p.list)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(p.describe())
}

// digest is the hash of a file as a package writes it.
func (m *meter) digest() string { return "sha256:" + hex.EncodeToString(m.hash.Sum(nil)) }

// describe gives the package's descriptor.
func (p *dataPackage) describe() *descriptor {
	run, lang := p.options.run(), p.options.Lang
	d := &descriptor{
		Schema: "https://datapackage.org/profiles/2.0/datapackage.json", Name: "tongket",
		Title: overviewHeading.in(lang), Description: overviewSubject.in(lang), Program: run.Program,
		Sources: []source{{Title: fmt.Sprintf(phrase{"%d tài liệu, nêu ở documents.csv với SHA-256", "%d documents, listed in documents.csv with their SHA-256"}.in(lang), len(p.seen)), Path: "documents.csv"}},
		Copies:  p.copies,
	}
	if run.Date != "" {
		d.Created = run.Date + "T00:00:00Z"
	}
	for _, r := range run.Refused {
		d.Refused = append(d.Refused, refused{r.Source, r.Reason})
	}
	for i := range p.kinds {
		d.Resources = append(d.Resources, p.resource(i))
	}
	return d
}
