package read

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"io"
	"strings"
	"sync"

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

// xzReaders keeps readers for the next file, for each holds as much as xz -9 asks for, 64 MiB, however small the file is: a
// folder of them would fill memory faster than it is collected. No result depends on them.
var xzReaders sync.Pool // of *xz.Reader

func xzParts(in *input, o Options, emit func(Part) error) (err error) {
	z, kept := xzReaders.Get().(*xz.Reader)
	if kept {
		err = z.Reset(in.r)
	} else {
		z, err = xz.NewReader(in.r, maxWindow)
	}
	if err != nil {
		return err
	}
	err = in.unpack(z, o, emit)
	xzReaders.Put(z)
	return err
}

func zstdParts(in *input, o Options, emit func(Part) error) error {
	z, err := zstd.NewReader(in.r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		return err
	}
	defer z.Close()
	return in.unpack(z, o, emit)
}

// unpack emits the parts of the one file that in is the compressed form of. It keeps the source, for it has no other name. A
// tar that is compressed is one archive.
func (in *input) unpack(r io.Reader, o Options, emit func(Part) error) error {
	inner := &input{source: in.source, name: unpackedName(in.name), r: bufio.NewReaderSize(unpacked{r, in.meter}, headSize)}
	if head, _ := inner.r.Peek(headSize); matchTar(probe(inner.name, head)) { // an error comes again when it is read
		inner.nesting--
	}
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
