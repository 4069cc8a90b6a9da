package match

// blockRules is how many rules a block has: their sets are of one size.
const blockRules = 4 * 64

// ruleSet is a set of the rules of a block, a bit each.
type ruleSet [blockRules / 64]uint64

func (s *ruleSet) put(i int) { s[i/64] |= 1 << (i % 64) }

func (s *ruleSet) unite(o *ruleSet) {
	s[0] |= o[0]
	s[1] |= o[1]
	s[2] |= o[2]
	s[3] |= o[3]
}

func (s *ruleSet) intersect(o *ruleSet) {
	for w := range s {
		s[w] &= o[w]
	}
}

func (s *ruleSet) empty() bool { return *s == ruleSet{} }

// distinct holds values, each once: few lines of memory hold what is known of every symbol. Value 0 is that of the type.
type distinct[T comparable] struct {
	list  []T
	known map[T]uint32
}

func newDistinct[T comparable]() *distinct[T] {
	var zero T
	return &distinct[T]{[]T{zero}, map[T]uint32{zero: 0}}
}

// add gives the number of a value.
func (d *distinct[T]) add(value T) uint32 {
	i, ok := d.known[value]
	if !ok {
		i = uint32(len(d.list))
		d.known[value] = i
		d.list = append(d.list, value)
	}
	return i
}

// all gives the numbers of values.
func (d *distinct[T]) all(values []T) []uint32 {
	numbers := make([]uint32, len(values))
	for k, value := range values {
		numbers[k] = d.add(value)
	}
	return numbers
}
