package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tongket/tongket/export"
)

// published is what the store remembers of the last outputs.
type published struct {
	State string          `json:"state"` // of the store, and how it was shown
	Files []publishedFile `json:"files"`
}

// publishedFile is a file that was written, as it was then.
type publishedFile struct {
	Path     string `json:"path"`
	Size     int64  `json:"bytes"`
	Modified int64  `json:"modified"`
}

// noteName is where the store keeps it.
const noteName = "published"

func (b *batch) published() (p published, err error) {
	note, err := b.store.Note(noteName)
	if err != nil || note == "" {
		return p, err
	}
	return p, json.Unmarshal([]byte(note), &p)
}

// publish renders every output from the store, unless all of them show it already. Either all take their names, or none does.
func (b *batch) publish(ctx context.Context) error {
	before, err := b.published()
	if err != nil {
		return err
	}
	state, err := b.state()
	if err != nil {
		return err
	}
	if before.State == state && !slices.ContainsFunc(before.Files, touched) {
		b.report.Outputs = before.Files
		return nil
	}
	if err := b.store.Sync(); err != nil {
		return err
	}
	files, err := b.render(ctx)
	if err != nil {
		return err
	}
	after := published{State: state}
	for _, path := range files {
		f, err := asPublished(path)
		if err != nil {
			return err
		}
		after.Files = append(after.Files, f)
	}
	note, err := json.Marshal(after)
	if err != nil {
		return err
	}
	b.report.Outputs, b.report.Published = after.Files, true
	b.log.Info("published", "files", len(files))
	return b.store.SetNote(noteName, string(note))
}

// state names what outputs show and how.
func (b *batch) state() (string, error) {
	generation, err := b.store.Generation()
	if err != nil {
		return "", err
	}
	how, err := json.Marshal(b.Outputs)
	return fmt.Sprintf("%d %s %s", generation, program(), how), err
}

// touched says whether somebody else has changed or removed an output.
func touched(f publishedFile) bool {
	now, err := asPublished(f.Path)
	return err != nil || now != f
}

func asPublished(path string) (publishedFile, error) {
	info, err := os.Stat(path)
	if err != nil {
		return publishedFile{}, err
	}
	return publishedFile{path, info.Size(), info.ModTime().UnixNano()}, nil
}

// render writes every output and gives the files.
func (b *batch) render(ctx context.Context) ([]string, error) {
	var out export.Set
	defer out.Abort()
	run := export.Run{Program: "tongket " + version}
	failures, err := b.store.Failures()
	if err != nil {
		return nil, err
	}
	for _, f := range failures {
		run.Refused = append(run.Refused, export.Refusal{Source: f.Source, Reason: f.Message})
	}
	for _, o := range b.Outputs {
		if err := os.MkdirAll(filepath.Dir(filepath.Clean(o.Path)), 0o700); err != nil {
			return nil, err
		}
		if err := out.Open(o.format, o.Path, export.Options{Lang: o.Lang, Census: o.Census, CSV: o.csv, Run: &run, Page: b.page()}); err != nil {
			return nil, err
		}
	}
	for r, err := range b.store.Documents() {
		if err == nil {
			err = ctx.Err()
		}
		if err == nil {
			err = out.Document(r)
		}
		if err != nil {
			return nil, err
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return out.Paths(), out.Commit()
}

// page gives the evidence page among the outputs, or "".
func (b *batch) page() string {
	for _, o := range b.Outputs {
		if o.format.Name == "html" {
			return o.Path
		}
	}
	return ""
}

// passed gives the absolute paths of what runs write: in a folder of reports it is none of them.
func (b *batch) passed() []string {
	own := append([]string{b.Store, b.Store + "-wal", b.Store + "-shm", b.Store + ".lock", b.temporary(), b.Metrics}, b.Reports...)
	for _, o := range b.Outputs {
		own = append(own, o.Path)
	}
	if b.store == nil {
		return b.absolutes(own)
	}
	if before, err := b.published(); err == nil {
		for _, f := range before.Files {
			own = append(own, f.Path)
		}
	}
	return b.absolutes(own)
}

// absolutes makes paths absolute; those that are not set fall out.
func (b *batch) absolutes(paths []string) (list []string) {
	for _, path := range paths {
		if path != "" {
			list = append(list, b.absolute(filepath.Clean(path)))
		}
	}
	return list
}

// absolute makes a path absolute.
func (b *batch) absolute(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(b.folder, path)
}

// temporary is the folder for files that writers need on the way.
func (b *batch) temporary() string { return b.Store + ".tmp" }

// sweep removes what killed runs left behind, and has all that this one needs on the way lie beside the store: reports are
// not for the folder that everybody shares.
func (b *batch) sweep() error {
	if err := os.RemoveAll(b.temporary()); err != nil {
		return err
	}
	if err := os.Mkdir(b.temporary(), 0o700); err != nil {
		return err
	}
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		if err := os.Setenv(name, b.absolute(b.temporary())); err != nil {
			return err
		}
	}
	for _, dir := range b.folders() {
		if n, _ := export.Sweep(dir); n > 0 { // a folder that cannot be read shows when it is written to
			b.log.Info("swept", "folder", dir, "files", n)
		}
	}
	return nil
}

// folders are those that runs write to.
func (b *batch) folders() (list []string) {
	add := func(path string) {
		if path != "" && !slices.Contains(list, path) {
			list = append(list, path)
		}
	}
	for _, o := range b.Outputs {
		if strings.HasSuffix(o.Path, "/") || o.format.Name == "package" {
			add(filepath.Clean(o.Path))
		}
		add(filepath.Dir(filepath.Clean(o.Path)))
	}
	for _, path := range append(slices.Clone(b.Reports), b.Metrics, b.Store) {
		if path != "" {
			add(filepath.Dir(path))
		}
	}
	return list
}

// spare is what must be free beyond twice the outputs.
const spare = 64 << 20

// room sees that there is room for twice the outputs of last time, and some more, in every folder that is written to.
func (b *batch) room() error {
	before, err := b.published()
	if err != nil {
		return err
	}
	need := int64(spare)
	for _, f := range before.Files {
		need += 2 * f.Size
	}
	for _, dir := range b.folders() {
		free, err := freeSpace(dir)
		if err != nil { // it will be made, in one that is looked at or below it, or shows when it is written to
			continue
		}
		if free >= 0 && free < need {
			return fmt.Errorf(b.talk.noRoom, dir, size(int(need), b.lang), size(int(free), b.lang))
		}
	}
	return nil
}
