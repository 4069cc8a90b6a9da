package read

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
)

func matchWARC(p Probe) bool {
	return bytes.HasPrefix(p.Head, []byte("WARC/1.")) || bytes.HasPrefix(p.Head, []byte("WARC/0.1"))
}

// maxWARCHeader is the most that the header of a record may take, in bytes.
const maxWARCHeader = 1 << 20

// warcRecord is a record of a crawl as ISO 28500 has it: a version line, a header, and a block of a stated length.
type warcRecord struct {
	header textproto.MIMEHeader
	block  *io.LimitedReader
}

// warcParts emits the pages of a crawl: every response, resource and conversion whose type is one of documents. A page is
// called by its address. A crawl without any is refused like an archive with nothing to read.
func warcParts(in *input, o Options, emit func(Part) error) error {
	found := false
	count := func(p Part) error {
		found = true
		return emit(p)
	}
	for n := 1; ; n++ {
		r, err := nextWARC(in.r)
		if err == io.EOF && !found {
			return &Error{Reason: NoDocument, Err: fmt.Errorf("%d records, none of a page", n-1)}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("record %d: %w", n, err)
		}
		if err := in.page(r, o, count); err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, r.block); err != nil {
			return fmt.Errorf("record %d: %w", n, err)
		}
		if r.block.N > 0 {
			return fmt.Errorf("record %d: %w", n, io.ErrUnexpectedEOF)
		}
	}
}

// nextWARC reads the header of the next record; io.EOF says that there is none.
func nextWARC(r *bufio.Reader) (*warcRecord, error) {
	for {
		b, err := r.Peek(1)
		if err != nil {
			return nil, err
		}
		if b[0] != '\r' && b[0] != '\n' {
			break
		}
		_, _ = r.Discard(1) // it was peeked at
	}
	head, err := headerOf(r)
	if err != nil {
		return nil, err
	}
	lines := textproto.NewReader(bufio.NewReader(bytes.NewReader(head)))
	version, err := lines.ReadLine()
	if err != nil || !strings.HasPrefix(version, "WARC/") {
		return nil, errors.New("no WARC record where one should begin")
	}
	header, err := lines.ReadMIMEHeader()
	if err != nil {
		return nil, err
	}
	size, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || size < 0 {
		return nil, fmt.Errorf("Content-Length is %q", header.Get("Content-Length"))
	}
	return &warcRecord{header, &io.LimitedReader{R: r, N: size}}, nil
}

// headerOf reads up to the first empty line.
func headerOf(r *bufio.Reader) (head []byte, err error) {
	for {
		line, err := readLine(r, maxWARCHeader)
		if err != nil {
			return nil, err
		}
		head = append(head, line...)
		if len(head) > maxWARCHeader {
			return nil, errors.New("the header has no end")
		}
		if len(bytes.TrimRight(line, "\r\n")) == 0 {
			return head, nil
		}
	}
}

// page emits the document of a record, if it is one.
func (in *input) page(r *warcRecord, o Options, emit func(Part) error) error {
	url := strings.Trim(r.header.Get("WARC-Target-URI"), "<> ")
	kind, body := r.header.Get("Content-Type"), io.Reader(r.block)
	var err error
	switch r.header.Get("WARC-Type") {
	case "conversion", "resource":
		if kind == "" { // the type is optional; a conversion is of text, and content decides in the end
			kind = "text/plain"
		}
	case "response":
		if kind != "" && !strings.HasPrefix(strings.ToLower(kind), "application/http") || kind == "" && !strings.HasPrefix(url, "http") {
			return nil
		}
		kind, body, err = in.response(r.block)
	default:
		return nil
	}
	inner := &input{source: in.source + "!" + url, called: url, name: "a" + extensionOf(kind), nesting: in.nesting, meter: in.meter}
	switch {
	case err != nil:
		return emitError(inner.source, err, emit)
	case extensionOf(kind) == ".bin":
		return nil // a picture, a script, an answer that is no page
	}
	inner.r = bufio.NewReaderSize(body, headSize)
	return inner.held(o, emit)
}

// response takes an answer of a server apart: the type of what was sent, "" where the answer is no page, and the body as
// it was before transfer.
func (in *input) response(block io.Reader) (kind string, body io.Reader, err error) {
	answer, err := http.ReadResponse(bufio.NewReader(block), nil)
	if err != nil {
		return "", nil, err
	}
	kind, body = answer.Header.Get("Content-Type"), answer.Body
	if answer.StatusCode != http.StatusOK || extensionOf(kind) == ".bin" {
		return "", nil, nil
	}
	switch coding := strings.ToLower(answer.Header.Get("Content-Encoding")); coding {
	case "", "identity":
	case "gzip", "x-gzip":
		b := bufio.NewReader(body)
		if head, _ := b.Peek(2); string(head) != "\x1F\x8B" { // the crawler has unpacked it, and left the header as it was
			return kind, b, nil
		}
		z, err := gzip.NewReader(b)
		if err != nil {
			return "", nil, err
		}
		body = unpacked{z, in.meter}
	case "deflate":
		z, err := zlib.NewReader(body)
		if err != nil {
			return "", nil, err
		}
		body = unpacked{z, in.meter}
	default:
		return "", nil, fmt.Errorf("Content-Encoding is %q", coding)
	}
	return kind, body, nil
}
