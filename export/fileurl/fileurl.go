// Package fileurl writes paths as addresses, as SQLite and LibreOffice take them.
package fileurl

import (
	"net/url"
	"path/filepath"
	"strings"
)

// Of gives the address of a file by its path from the root: a "?" or "%" in a folder's name stays what it is, and a drive of
// Windows stands behind a slash. See RFC 8089, appendix E.2.
func Of(path string) *url.URL {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // C:/…
		path = "/" + path
	}
	return &url.URL{Scheme: "file", Path: path}
}
