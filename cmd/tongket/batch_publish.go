package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/tongket/tongket/export"
)

// published is what the store remembers of the last outputs.
type published struct {
	State string          `json:"state"` // of the store, and how it was shown
	Files []publishedFile `json:"files"`
	Facts int64           `json:"facts"` // the store's generation
	Run   int64           `json:"run"`   // whose end they show; 0 where nobody noted it
	Since int64           `json:"since"` // the run whose outputs they were compared with; 0 where there were none
}

// baseline gives the run whose outputs those of the generation are compared with: the last ones that showed other facts. A
// run that was killed or failed on the way showed none, so that changes are the same however many of them there were.
func (p *published) baseline(generation int64) int64 {
	if p.Facts == generation {
		return p.Since
	}
	return p.Run
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
	generation, err := b.store.Generation()
	if err != nil {
		return err
	}
	state, err := b.state(generation)
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
	after := published{State: state, Facts: generation, Run: b.number, Since: before.baseline(generation)}
	files, err := b.render(ctx, after.Since)
	if err != nil {
		return err
	}
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
func (b *batch) state(generation int64) (string, error) {
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

// render writes every output, with what changed since a run, and gives the files.
func (b *batch) render(ctx context.Context, since int64) ([]string, error) {
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
		if err := out.Open(o.format, o.Path, export.Options{Lang: o.Lang, Census: o.Census, CSV: o.csv, Run: &run, Page: b.page(), Changes: b.changesSince(since, o.Lang)}); err != nil {
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
