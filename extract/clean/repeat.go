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
	seen := make(map[string]struct{}, 2*len(p.lines))
	for i := range p.lines {
		l := &p.lines[i]
		if l.role != text.RoleBody && l.role != text.RoleLead {
			continue
		}
		if len(l.s) <= longLimit && len(l.s) >= repeatFloor && l.role == text.RoleBody {
			if _, again := seen[trimStop(l.s)]; again {
				l.role = text.RoleRepeat
				continue
			}
		}
		remember(seen, l.s)
	}
}

// remember notes the sentences of s that are long enough to tell a repeat.
func remember(seen map[string]struct{}, s string) {
	for s != "" {
		end := strings.Index(s, ". ")
		one, rest := s, ""
		if end >= 0 {
			one, rest = s[:end], s[end+2:]
		}
		if len(one) >= repeatFloor {
			seen[trimStop(one)] = struct{}{}
		}
		s = rest
	}
}

func trimStop(s string) string { return strings.TrimRight(s, ". ") }
