package clean

import (
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// repeatFloor is the length under which two lines may be alike by chance: "Xếp loại:", "Trân trọng cảm ơn".
const repeatFloor = 40

// repeats finds the lines of a news article that say again, word for word, what a sentence above them said: captions
// that quote the body. Reports repeat their lines for different units, so theirs all count.
func (p *page) repeats() {
	if p.report {
		return
	}
	lengths := p.repeatable()
	if lengths.none() {
		return
	}
	seen := map[string]struct{}{}
	for i := range p.lines {
		l := &p.lines[i]
		if l.role != text.RoleBody && l.role != text.RoleLead {
			continue
		}
		if l.repeatable() {
			if _, again := seen[trimStop(l.s)]; again {
				l.role = text.RoleRepeat
				continue
			}
		}
		lengths.remember(seen, l.s)
	}
}

// repeatable says whether a line may be one that says again what was said.
func (l *line) repeatable() bool {
	return len(l.s) <= longLimit && len(l.s) >= repeatFloor && l.role == text.RoleBody
}

// repeatable gives the lengths of such lines: no other sentence is worth remembering.
func (p *page) repeatable() (lengths lengthSet) {
	for i := range p.lines {
		if l := &p.lines[i]; l.repeatable() {
			n := len(trimStop(l.s))
			lengths[n/64] |= 1 << (n % 64)
		}
	}
	return lengths
}

// lengthSet is a set of lengths up to longLimit, one bit each.
type lengthSet [longLimit/64 + 1]uint64

func (s *lengthSet) none() bool { return *s == lengthSet{} }

func (s *lengthSet) has(n int) bool { return n <= longLimit && s[n/64]&(1<<(n%64)) != 0 }

// remember notes the sentences of a line that are long enough to tell a repeat.
func (s *lengthSet) remember(seen map[string]struct{}, line string) {
	for line != "" {
		end := strings.Index(line, ". ")
		one, rest := line, ""
		if end >= 0 {
			one, rest = line[:end], line[end+2:]
		}
		if len(one) >= repeatFloor {
			if one = trimStop(one); s.has(len(one)) {
				seen[one] = struct{}{}
			}
		}
		line = rest
	}
}

func trimStop(s string) string {
	for s != "" && (s[len(s)-1] == '.' || s[len(s)-1] == ' ') {
		s = s[:len(s)-1]
	}
	return s
}
