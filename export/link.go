package export

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// linker makes the addresses that an output leads to.
type linker struct {
	from string // the output's path
	page string // that of the evidence page of the same run, or ""
}

// source gives the address of a document's source as the output sees it; "" for one that has none, such as standard input.
func (l linker) source(source string) string {
	if u, err := url.Parse(source); err == nil && u.Host != "" {
		if u.Scheme == "http" || u.Scheme == "https" {
			return u.String()
		}
		return ""
	}
	if source == "" || source == "-" {
		return ""
	}
	return relative(fileOf(source), l.from)
}

// fileOf gives the file that holds a document. The source of one in an archive, a mail or a table names it behind a "!",
// and no program opens that.
func fileOf(source string) string {
	for path := source; ; {
		if _, err := os.Stat(path); err == nil {
			return path
		}
		i := strings.LastIndexByte(path, '!')
		if i < 0 {
			return source
		}
		path = path[:i]
	}
}

// fact gives the address of a record on the evidence page, or "".
func (l linker) fact(id string) string {
	if l.page == "" {
		return ""
	}
	return relative(l.page, l.from) + "#" + id
}

// relative gives path as seen from the folder of the file from, so that both can be moved together. A path from the root
// stays one.
func relative(path, from string) string {
	if filepath.IsAbs(path) {
		return "file:///" + strings.TrimPrefix(escapePath(path), "/")
	}
	dir, err := filepath.Abs(filepath.Dir(from))
	if err != nil {
		return escapePath(path)
	}
	whole, err := filepath.Abs(path)
	if err != nil {
		return escapePath(path)
	}
	if short, err := filepath.Rel(dir, whole); err == nil {
		path = short
	}
	return escapePath(path)
}

// escapePath writes a path as an address. Spreadsheets read spaces and Vietnamese letters as they are, but take "#" for the
// begin of an anchor, and a colon in the first part for the end of a scheme: "javascript:…" may be the name of a file.
func escapePath(path string) string {
	path = strings.ReplaceAll(filepath.ToSlash(path), "#", "%23")
	if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ":") {
		return "./" + path
	}
	return path
}
