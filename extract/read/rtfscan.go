package read

import (
	"bytes"
	"strconv"
)

// rtfToken is what rtfScan has come to.
type rtfToken uint8

const (
	rtfDone   rtfToken = iota
	rtfOpen            // {
	rtfClose           // }
	rtfWord            // \word123
	rtfSymbol          // \~
	rtfByte            // \'e1: a character in the font's encoding
	rtfText            // characters as they stand
)

// rtfScan cuts a Rich Text file into tokens (RTF 1.9.1).
type rtfScan struct {
	data []byte
	at   int

	word     string // of rtfWord, and the sign of rtfSymbol
	number   int    // the parameter of rtfWord
	numbered bool   // it has one
	text     []byte // of rtfText; one byte of rtfByte
}

// next gives the next token. Line ends mean nothing.
func (s *rtfScan) next() rtfToken {
	for s.at < len(s.data) && (s.data[s.at] == '\r' || s.data[s.at] == '\n' || s.data[s.at] == 0) {
		s.at++
	}
	if s.at >= len(s.data) {
		return rtfDone
	}
	switch s.data[s.at] {
	case '{':
		s.at++
		return rtfOpen
	case '}':
		s.at++
		return rtfClose
	case '\\':
		s.at++
		return s.control()
	}
	n := bytes.IndexAny(s.data[s.at:], "{}\\\r\n\x00")
	if n < 0 {
		n = len(s.data) - s.at
	}
	s.text = s.data[s.at : s.at+n]
	s.at += n
	return rtfText
}

// control reads what follows a backslash.
func (s *rtfScan) control() rtfToken {
	start := s.at
	for s.at < len(s.data) && isLetter(s.data[s.at]) {
		s.at++
	}
	if s.at > start {
		s.word = string(s.data[start:s.at])
		s.parameter()
		return rtfWord
	}
	if s.at >= len(s.data) {
		return rtfDone
	}
	s.word = string(s.data[s.at : s.at+1])
	s.at++
	if s.word == "'" && s.at+2 <= len(s.data) {
		if b, err := strconv.ParseUint(string(s.data[s.at:s.at+2]), 16, 8); err == nil {
			s.at += 2
			s.text = []byte{byte(b)}
			return rtfByte
		}
	}
	return rtfSymbol
}

// parameter reads the number of a control word, and the space that ends it.
func (s *rtfScan) parameter() {
	start := s.at
	if s.at < len(s.data) && s.data[s.at] == '-' {
		s.at++
	}
	for s.at < len(s.data) && s.data[s.at] >= '0' && s.data[s.at] <= '9' {
		s.at++
	}
	n, err := strconv.Atoi(string(s.data[start:s.at]))
	s.number, s.numbered = n, err == nil
	if s.at < len(s.data) && s.data[s.at] == ' ' {
		s.at++
	}
}

// skip leaves n bytes out: those of a picture, as they stand.
func (s *rtfScan) skip(n int) {
	s.at += min(max(n, 0), len(s.data)-s.at)
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
