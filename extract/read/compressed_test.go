package read

import (
	"archive/tar"
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

func tarred(t testing.TB, headers ...tar.Header) string {
	t.Helper()
	var out bytes.Buffer
	z := tar.NewWriter(&out)
	for _, h := range headers {
		data := h.Linkname
		if h.Typeflag == tar.TypeReg {
			h.Linkname, h.Size = "", int64(len(data))
		}
		h.Mode = 0o600
		err := z.WriteHeader(&h)
		if err == nil && h.Typeflag == tar.TypeReg {
			_, err = z.Write([]byte(data))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// file is an entry of a tar; its text stands in Linkname.
func file(name, data string) tar.Header {
	return tar.Header{Name: name, Typeflag: tar.TypeReg, Linkname: data}
}

func TestTar(t *testing.T) {
	data := tarred(t, file("a/b.txt", "một"), tar.Header{Name: "a/", Typeflag: tar.TypeDir}, tar.Header{Name: "l.txt", Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"},
		tar.Header{Name: "f.txt", Typeflag: tar.TypeFifo}, file("../x.txt", "x"), file("c.txt.gz", gzipped(t, "ba")), file("z.zip", zipped(t, member{"d.txt", "bốn"})))
	want := ": một\n%!l.txt: ! unreadable\n%!f.txt: ! unreadable\n%!../x.txt: ! unsafe_name\n%!c.txt.gz: ba\n%!z.zip!d.txt: bốn\n"
	for name, data := range map[string]string{"a.tar": data, "a.tgz": gzipped(t, data), "a.txt": data} {
		if got := listing(t, name, data, Options{}); got != strings.ReplaceAll("%!a/b.txt"+want, "%", name) {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// The same text in every compression. xz and bzip2 can only be unpacked here, so that their bytes are given.
func TestCompressed(t *testing.T) {
	var z bytes.Buffer
	w, err := zstd.NewWriter(&z)
	if err == nil {
		_, err = w.Write([]byte("một hai"))
	}
	if err = errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{"a.txt.gz": gzipped(t, "một hai"), "a.txt.zst": z.String(), "a.txt.xz": unhex(t, xzHex), "a.txt.bz2": unhex(t, bzip2Hex)} {
		if got := listing(t, name, data, Options{}); got != name+": một hai\n" {
			t.Errorf("%s: %s", name, got)
		}
		if got := listing(t, name, data[:len(data)-6], Options{}); got != name+": ! unreadable\n" {
			t.Errorf("%s cut: %s", name, got)
		}
	}
}

func unhex(t testing.TB, s string) string {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Bombs of the compressions that have a program to make them.
func TestCompressedBombs(t *testing.T) {
	for name, program := range map[string][]string{"a.xz": {"xz", "-9c"}, "a.bz2": {"bzip2", "-9c"}, "a.zst": {"zstd", "-19c"}} {
		t.Run(name, func(t *testing.T) {
			if _, err := exec.LookPath(program[0]); err != nil {
				t.Skip(err)
			}
			c := exec.Command(program[0], program[1:]...)
			c.Stdin = strings.NewReader(strings.Repeat(" ", 20<<20))
			data, err := c.Output()
			if err != nil {
				t.Fatal(err)
			}
			path, got := written(t, name, string(data)), ""
			took, memory := cost(func() {
				for p := range Parts(path, Options{}) {
					_, err := p.Document(Options{})
					var e *Error
					if errors.As(err, &e) {
						got += e.Reason
					}
				}
			})
			t.Logf("%d bytes: %v, %d MB", len(data), took, memory>>20)
			if got != UnpacksTooFar || took.Seconds() > 1 {
				t.Errorf("%q after %v", got, took)
			}
		})
	}
}

// "một hai" as xz and as bzip2.
const (
	xzHex    = "fd377a585a000004e6d6b4460200210116000000742fe5a30100086de1bb99742068616900000000f812f0bb33cab359000121096c18c5d51fb6f37d010000000004595a"
	bzip2Hex = "425a68393141592653591c2b9e9700000211a94000206204000020000820002000220c993420c988441d7d278bb9229c28480e15cf4b80"
)

// A tar that is compressed is one archive, of which three may lie in one another.
func TestPackedTarIsOneArchive(t *testing.T) {
	data, want := "Có 5 CĐCS.", "Có 5 CĐCS."
	name := "c.txt"
	for i := range 3 {
		data = gzipped(t, tarred(t, file(name, data)))
		name = fmt.Sprint(i) + ".tgz"
	}
	if got := listing(t, "a.tgz", data, Options{}); !strings.HasSuffix(got, ": "+want+"\n") {
		t.Error(got)
	}
	if got := listing(t, "a.tgz", gzipped(t, tarred(t, file(name, data))), Options{}); !strings.HasSuffix(got, "! "+TooNested+"\n") {
		t.Error(got)
	}
}

// Files that xz -9 has packed, each with a window of 64 MB, do not take as much anew.
func TestManyXZ(t *testing.T) {
	if _, err := exec.LookPath("xz"); err != nil {
		t.Skip(err)
	}
	c := exec.Command("xz", "-9c")
	c.Stdin = strings.NewReader("Có 5 CĐCS.")
	data, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range 30 {
		if got := listing(t, "a.txt.xz", string(data), Options{}); got != "a.txt.xz: Có 5 CĐCS.\n" {
			t.Fatal(got)
		}
	}
	runtime.ReadMemStats(&after)
	if n := (after.TotalAlloc - before.TotalAlloc) >> 20; n > 10*64 {
		t.Errorf("%d MB", n)
	}
}
