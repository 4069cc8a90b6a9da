package read

import (
	"archive/zip"
	"bytes"
	"slices"
)

// officePackage is an office document as a ZIP archive of parts (ECMA-376 part 2, OpenDocument 1.3 part 2).
type officePackage struct {
	files []*zip.File
	meter *meter
	o     Options
}

// markup is how many bytes of markup a part may have for each byte of text that is allowed.
const markup = 4

// openPackage reads the directory of a package.
func openPackage(data []byte, o Options) (*officePackage, error) {
	m := &meter{ratio: o.MaxRatio}
	z, err := openZip(meteredAt{bytes.NewReader(data), m}, int64(len(data)), o)
	if err != nil {
		return nil, err
	}
	o.MaxBytes = min(o.MaxBytes, markup*int64(o.MaxText))
	return &officePackage{z.File, m, o}, nil
}

// part unpacks the part name; nil where there is none.
func (p *officePackage) part(name string) ([]byte, error) {
	i := slices.IndexFunc(p.files, func(f *zip.File) bool { return f.Name == name })
	if i < 0 {
		return nil, nil
	}
	data, err := readMember(p.files[i], p.meter, p.o)
	return data, inPart(name, err)
}
