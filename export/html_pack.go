package export

import (
	"compress/flate"
	"encoding/base64"
	"fmt"
	"io"
)

// pack writes data as an element that a browser neither runs nor shows: deflated (RFC 1951), in base64. Nothing in it can
// end the element, whatever a document says.
func pack(w io.Writer, id string, data []byte) error {
	if _, err := fmt.Fprintf(w, `<script type="application/octet-stream" id=%q>`, id); err != nil {
		return err
	}
	text := base64.NewEncoder(base64.StdEncoding, w)
	packed, err := flate.NewWriter(text, flate.DefaultCompression)
	if err != nil {
		return err
	}
	for _, end := range []func() error{
		func() error { _, err := packed.Write(data); return err },
		packed.Close,
		text.Close,
		func() error { _, err := io.WriteString(w, "</script>\n"); return err },
	} {
		if err := end(); err != nil {
			return err
		}
	}
	return nil
}
