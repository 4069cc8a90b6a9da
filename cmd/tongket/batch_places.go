package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tongket/tongket/export"
)

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

// attempted is the file that says what is being read.
func (b *batch) attempted() string { return filepath.Join(b.temporary(), "attempts") }

// sweep removes what killed runs left behind, and has all that this one needs on the way lie beside the store: reports are
// not for the folder that everybody shares.
func (b *batch) sweep() (err error) {
	if b.suspects, err = unfinished(b.attempted()); err != nil {
		return err
	}
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
		free, err := b.free(dir)
		if err != nil { // it will be made, in one that is looked at or below it, or shows when it is written to
			continue
		}
		if free >= 0 && free < need {
			return fmt.Errorf(b.talk.noRoom, dir, size(int(need), b.lang), size(int(free), b.lang))
		}
	}
	return nil
}
