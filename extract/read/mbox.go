package read

import (
	"bytes"
	"fmt"
	"io"

	"github.com/emersion/go-mbox"
)

// matchMbox asks for the line before the first mail, and for a mail after it.
func matchMbox(p Probe) bool {
	line, rest, ok := bytes.Cut(p.Head, []byte("\n"))
	return ok && bytes.HasPrefix(line, []byte("From ")) && matchMail(Probe{Head: rest})
}

// mboxParts emits the mails of a mailbox, each with its attachments; its name is its number.
func mboxParts(in *input, o Options, emit func(Part) error) error {
	box := mbox.NewReader(in.r)
	for n := 1; ; n++ {
		source := fmt.Sprintf("%s!%d", in.source, n)
		r, err := box.NextMessage()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		data, err := readAll(r, 0, o)
		if err == nil {
			err = mailParts(in.record(source, data), o, emit)
		}
		if err == nil {
			continue
		}
		if err == errStopped {
			return err
		}
		if err := emitError(source, err, emit); err != nil {
			return err
		}
	}
}

// record is a piece of in that is no file in a file: it adds nothing to the nesting.
func (in *input) record(source string, data []byte) *input {
	r := &input{source: source, name: source, nesting: in.nesting, meter: in.meter}
	r.set(data)
	return r
}
