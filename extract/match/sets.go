package match

import "encoding/binary"

// sets holds sets of the numbers below n as bits, each set once: few lines of memory hold what is known of every symbol.
type sets struct {
	words int      // 64 numbers a word
	bits  []uint64 // set × words; set 0 is empty
	known map[string]uint32
}

func newSets(n int) *sets {
	s := &sets{words: (n + 63) / 64, known: map[string]uint32{}}
	s.add(s.empty())
	return s
}

func (s *sets) empty() []uint64 { return make([]uint64, s.words) }

// add gives the number of a set.
func (s *sets) add(set []uint64) uint32 {
	var key []byte
	for _, word := range set {
		key = binary.LittleEndian.AppendUint64(key, word)
	}
	i, ok := s.known[string(key)]
	if !ok {
		i = uint32(len(s.known))
		s.known[string(key)] = i
		s.bits = append(s.bits, set...)
	}
	return i
}

// at gives a set.
func (s *sets) at(i uint32) []uint64 {
	return s.bits[int(i)*s.words:][:s.words]
}

// len is how many sets there are.
func (s *sets) len() uint32 { return uint32(len(s.known)) }

// byCode gives for each code the set of the numbers to which it belongs: of says of each number which codes do; nil: none.
func (s *sets) byCode(of [][]bool, codes int) (by []uint32) {
	for code := range codes {
		set := s.empty()
		for i := range of {
			if of[i] != nil && of[i][code] {
				set[i/64] |= 1 << (i % 64)
			}
		}
		by = append(by, s.add(set))
	}
	return by
}
