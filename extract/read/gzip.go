package read

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"io"
	"strings"
)

func matchGzip(p Probe) bool { return bytes.HasPrefix(p.Head, []byte("\x1F\x8B\x08")) }

func gzipParts(in *input, o Options, emit func(Part) error) error {
	z, err := gzip.NewReader(in.r)
	if err != nil {
		return err
	}
	return in.unpack(z, o, emit)
}

// unpack emits the parts of the one file that in is the compressed form of. It keeps the source, for it has no other name.
func (in *input) unpack(r io.Reader, o Options, emit func(Part) error) error {
	inner := &input{source: in.source, name: unpackedName(in.name), r: bufio.NewReaderSize(unpacked{r, in.meter}, headSize)}
	return in.nested(inner, o, emit)
}

// unpackedName gives the name of what a compressed file holds.
func unpackedName(name string) string {
	low := strings.ToLower(name)
	switch {
	case strings.HasSuffix(low, ".tgz"), strings.HasSuffix(low, ".txz"):
		return name[:len(name)-4] + ".tar"
	case strings.HasSuffix(low, ".gz"), strings.HasSuffix(low, ".xz"):
		return name[:len(name)-3]
	case strings.HasSuffix(low, ".bz2"), strings.HasSuffix(low, ".zst"):
		return name[:len(name)-4]
	}
	return name
}
