package model

import (
	"encoding/binary"
	"math/bits"
)

// digest grows by what it is told, eight bytes at a time, as wyhash does: the two halves of a product of 128 bits, one
// over the other (https://github.com/wangyi-fudan/wyhash). Ids need no more: nobody gains by two records with one id, and
// SHA-256 took a twentieth of the time of a dense report.
type digest uint64

func (d digest) word(v uint64) digest {
	const odd, salt = 0x9E3779B97F4A7C15, 0xA0761D6478BD642F
	hi, lo := bits.Mul64(uint64(d)^salt, v^odd)
	return digest(hi ^ lo)
}

func (d digest) number(n int) digest { return d.word(uint64(n)) }

func (d digest) text(s string) digest {
	d = d.number(len(s))
	for ; len(s) > 8; s = s[8:] {
		d = d.word(binary.LittleEndian.Uint64([]byte(s[:8])))
	}
	var last [8]byte
	copy(last[:], s)
	return d.word(binary.LittleEndian.Uint64(last[:]))
}

// digestSet is a set of digests with open addressing; zero is an empty place, and the digest zero is never added.
type digestSet []digest

// newDigestSet makes a set with room for n digests, at most half full.
func newDigestSet(n int) digestSet { return make(digestSet, 2<<bits.Len(uint(n))) }

// add says whether d is new and not zero.
func (s digestSet) add(d digest) bool {
	if d == 0 {
		return false
	}
	mask := len(s) - 1
	for i := int(d) & mask; ; i = (i + 1) & mask {
		switch s[i] {
		case d:
			return false
		case 0:
			s[i] = d
			return true
		}
	}
}
