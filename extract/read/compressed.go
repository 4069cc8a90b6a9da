package read

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"io"
	"strings"

	"github.com/klauspost/compress/zstd"
	"github.com/therootcompany/xz"
)

// maxWindow is the most that a decompressor may remember, in bytes: what the strongest setting of xz asks for.
const maxWindow = 64 << 20

func matchGzip(p Probe) bool { return bytes.HasPrefix(p.Head, []byte("\x1F\x8B\x08")) }
func matchBzip2(p Probe) bool {
	return bytes.HasPrefix(p.Head, []byte("BZh")) && bytes.Contains(p.Head[:min(10, len(p.Head))], []byte("1AY&SY"))
}
func matchXZ(p Probe) bool   { return bytes.HasPrefix(p.Head, []byte("\xFD7zXZ\x00")) }
func matchZstd(p Probe) bool { return bytes.HasPrefix(p.Head, []byte("\x28\xB5\x2F\xFD")) }

func gzipParts(in *input, o Options, emit func(Part) error) error {
	z, err := gzip.NewReader(in.r)
	if err != nil {
		return err
	}
	return in.unpack(z, o, emit)
}

func bzip2Parts(in *input, o Options, emit func(Part) error) error {
	return in.unpack(bzip2.NewReader(in.r), o, emit)
}

func xzParts(in *input, o Options, emit func(Part) error) error {
	z, err := xz.NewReader(in.r, maxWindow)
	if err != nil {
		return err
	}
	return in.unpack(z, o, emit)
}

func zstdParts(in *input, o Options, emit func(Part) error) error {
	z, err := zstd.NewReader(in.r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		return err
	}
	defer z.Close()
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
	for packed, plain := range map[string]string{".tgz": ".tar", ".txz": ".tar", ".gz": "", ".xz": "", ".bz2": "", ".zst": ""} {
		if strings.HasSuffix(low, packed) {
			return name[:len(name)-len(packed)] + plain
		}
	}
	return name
}
