package read

import (
	"bytes"
	"errors"
	"io"
	"os"
	"slices"
)

// nameList holds the names in a folder, one behind the other: a folder may have a million files, and all their names must
// be there before the first is read in its order.
type nameList struct {
	bytes  []byte
	places []namePlace
}

// namePlace is where a name stands in the bytes of its list.
type namePlace struct{ start, end uint32 }

// name gives name i.
func (l *nameList) name(i int) string { return string(l.at(l.places[i])) }

func (l *nameList) at(p namePlace) []byte { return l.bytes[p.start:p.end] }

// readNames gives the names in a folder in byte order; with an error, those that could be read.
func readNames(dir string) (l nameList, err error) {
	f, err := os.Open(dir)
	if err != nil {
		return l, err
	}
	defer f.Close()
	for err == nil {
		var some []string
		some, err = f.Readdirnames(1 << 10)
		for _, name := range some {
			start := uint32(len(l.bytes))
			l.bytes = append(l.bytes, name...)
			l.places = append(l.places, namePlace{start, uint32(len(l.bytes))})
		}
	}
	slices.SortFunc(l.places, func(a, b namePlace) int { return bytes.Compare(l.at(a), l.at(b)) })
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return l, err
}
