package read

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// archive emits the members of an archive that are documents, as Walk visits those of a folder: files whose extension a
// format knows, no hidden ones. Names are names only: nothing is ever written.
type archive struct {
	in         *input
	o          Options
	emit       func(Part) error
	extensions []string
	seen       int // members of any kind
	found      int // members that were read or refused
	names      map[string]int
}

func (in *input) archive(o Options, emit func(Part) error) *archive {
	return &archive{in: in, o: o, emit: emit, extensions: extensions(), names: map[string]int{}}
}

// member emits the parts of one member; open is called where it is to be read.
func (a *archive) member(name string, mode fs.FileMode, open func() (io.Reader, error)) error {
	if a.seen++; a.seen > a.o.MaxMembers {
		return &Error{Reason: TooManyMembers, Err: fmt.Errorf("more than %d", a.o.MaxMembers)}
	}
	if mode.IsDir() || isHidden(name) || !slices.Contains(a.extensions, strings.ToLower(path.Ext(name))) {
		return nil
	}
	a.found++
	hint := name
	if a.names[name]++; a.names[name] > 1 { // two attachments may have one name
		name = fmt.Sprintf("%s#%d", hint, a.names[hint])
	}
	source := a.in.source + "!" + name
	switch {
	case isUnsafe(name):
		return emitError(source, &Error{Reason: UnsafeName, Err: errors.New("leads out of the archive")}, a.emit)
	case !mode.IsRegular():
		return emitError(source, &Error{Reason: Unreadable, Err: fmt.Errorf("not a regular file: %v", mode.Type())}, a.emit)
	}
	r, err := open()
	if err != nil {
		return emitError(source, err, a.emit)
	}
	return a.in.inside(name, hint, r, a.o, a.emit)
}

// end refuses an archive in which nothing was to be read: whoever gave it expects something of it.
func (a *archive) end() error {
	if a.found == 0 {
		return &Error{Reason: NoDocument, Err: fmt.Errorf("%d members, none of a known extension", a.seen)}
	}
	return nil
}

// extensions are all that the formats know.
func extensions() (list []string) {
	for _, f := range Formats() {
		list = append(list, f.Extensions...)
	}
	return list
}

// isHidden says whether a member, or a folder that it lies in, is one that the system made for itself.
func isHidden(name string) bool {
	for element := range strings.SplitSeq(strings.ReplaceAll(name, `\`, "/"), "/") {
		if element == "__MACOSX" || strings.HasPrefix(element, ".") && element != "." && element != ".." {
			return true
		}
	}
	return false
}

// isUnsafe says whether a member's name leads out of the folder that the archive would be unpacked to.
func isUnsafe(name string) bool {
	name = strings.ReplaceAll(name, `\`, "/")
	drive := len(name) > 1 && name[1] == ':'
	return drive || path.IsAbs(name) || slices.Contains(strings.Split(name, "/"), "..") || strings.IndexByte(name, 0) >= 0 || len(name) > 4096
}

// nameText gives a name as UTF-8: old programs wrote the bytes of their system's encoding.
func nameText(name string) string {
	if utf8.ValidString(name) {
		return name
	}
	l := bestLegacy([]byte(name), "")
	if l.font {
		return l.fromLatin(windows1252().decode([]byte(name), 0).text)
	}
	return l.decode([]byte(name), 0).text
}
