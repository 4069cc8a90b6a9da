package read

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
)

func isZip(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

// matchZip is asked after the office documents, which are ZIP files too.
func matchZip(p Probe) bool { return isZip(p.Head) }

// directoryBytes is how much of a ZIP file may be read for a member's entry in its directory, name included: reading
// stops there, for a directory of a million entries fills memory.
const directoryBytes = 512

// openZip opens a ZIP file, of an archive or of an office document, within the limit of members. Members that overlap
// show a bomb: the sum of their sizes is then more than the file's.
func openZip(r io.ReaderAt, size int64, o Options) (*zip.Reader, error) {
	limit := &limitedAt{r, int64(o.MaxMembers)*directoryBytes + 256<<10}
	z, err := zip.NewReader(limit, size)
	if limit.left < 0 || err == nil && len(z.File) > o.MaxMembers {
		return nil, &Error{Reason: TooManyMembers, Err: fmt.Errorf("more than %d", o.MaxMembers)}
	}
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, err
	}
	limit.left = 1 << 62 // the members have limits of their own
	sum := uint64(0)
	for _, f := range z.File {
		sum += f.CompressedSize64
		if sum > uint64(size) {
			return nil, &Error{Reason: UnpacksTooFar, Err: errors.New("members overlap")}
		}
	}
	return z, nil
}

// limitedAt reads so many bytes and no more.
type limitedAt struct {
	io.ReaderAt
	left int64
}

func (r *limitedAt) ReadAt(b []byte, at int64) (int, error) {
	if r.left -= int64(len(b)); r.left < 0 {
		return 0, errors.New("the directory is too large")
	}
	return r.ReaderAt.ReadAt(b, at)
}

// zipNames lists the members of a ZIP file, nil where it cannot be opened.
func zipNames(r io.ReaderAt, size int64, o Options) (names []string) {
	z, err := openZip(r, size, o)
	if err != nil {
		return nil
	}
	for _, f := range z.File {
		names = append(names, f.Name)
	}
	return names
}

// readMember unpacks a member of a ZIP file of the given size, within the limits of size and ratio.
func readMember(f *zip.File, m *meter, o Options) ([]byte, error) {
	if f.UncompressedSize64 > uint64(o.MaxBytes) {
		return nil, tooLarge(o.MaxBytes)
	}
	r, err := openMember(f)
	if err != nil {
		return nil, err
	}
	defer r.Close() // for the next member to use its tables; what it would tell, reading to the end has told
	return readAll(unpacked{r, m}, int64(min(f.UncompressedSize64, 1<<20)), o)
}

// openMember unpacks a member as a stream.
func openMember(f *zip.File) (io.ReadCloser, error) {
	if f.Flags&1 != 0 {
		return nil, &Error{Reason: Encrypted, Err: errors.New("needs a password")}
	}
	return f.Open()
}

func zipParts(in *input, o Options, emit func(Part) error) error {
	z, err := openZip(in.at, in.size, o)
	if err != nil {
		return err
	}
	c := in.archive(o, emit)
	for _, f := range z.File {
		err := c.member(memberName(f), f.Mode(), func() (io.Reader, error) {
			r, err := openMember(f)
			return unpacked{r, in.meter}, err
		})
		if err != nil {
			return err
		}
	}
	return c.end()
}

// memberName gives a member's name in UTF-8. Old programs wrote names in an encoding of their system.
func memberName(f *zip.File) string {
	return nameText(f.Name)
}
