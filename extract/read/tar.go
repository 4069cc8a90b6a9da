package read

import (
	"archive/tar"
	"io"
)

// matchTar looks for the mark that every tar since 1988 has in its first header.
func matchTar(p Probe) bool { return len(p.Head) >= 512 && string(p.Head[257:262]) == "ustar" }

func tarParts(in *input, o Options, emit func(Part) error) error {
	z, a := tar.NewReader(in.r), in.archive(o, emit)
	for {
		h, err := z.Next()
		if err == io.EOF {
			return a.end()
		}
		if err != nil {
			return err
		}
		// A sparse file reads as more than is there, so that it is weighed as if it were compressed.
		err = a.member(nameText(h.Name), h.FileInfo().Mode(), func() (io.Reader, error) { return unpacked{z, in.meter}, nil })
		if err != nil {
			return err
		}
	}
}
