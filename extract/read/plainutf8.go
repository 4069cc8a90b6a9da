package read

// plainUTF8 says whether data is UTF-8 without the control characters that no text has. Vietnamese mixes characters of one, two
// and three bytes so that no branch on them can be foretold: here every byte takes the state of the decoder to the next one
// without any, by a shift of the byte's row (a shift-based automaton).
func plainUTF8(data []byte) bool {
	state := uint64(utf8Whole)
	for ; len(data) >= 8; data = data[8:] {
		state = utf8Rows[data[0]] >> (state & utf8State)
		state = utf8Rows[data[1]] >> (state & utf8State)
		state = utf8Rows[data[2]] >> (state & utf8State)
		state = utf8Rows[data[3]] >> (state & utf8State)
		state = utf8Rows[data[4]] >> (state & utf8State)
		state = utf8Rows[data[5]] >> (state & utf8State)
		state = utf8Rows[data[6]] >> (state & utf8State)
		state = utf8Rows[data[7]] >> (state & utf8State)
	}
	for _, b := range data {
		state = utf8Rows[b] >> (state & utf8State)
	}
	return state&utf8State == utf8Whole
}

// The states of the decoder of UTF-8 (RFC 3629, section 4), each as the place in a row of the six bits that hold the next.
const (
	utf8Whole  = 6 * iota // no character is open
	utf8Broken            // for good
	utf8One               // one byte more, two, three
	utf8Two
	utf8Three
	utf8E0 // and behind the first bytes E0, ED, F0 and F4, which the second may not follow from everywhere in its range
	utf8ED
	utf8F0
	utf8F4

	utf8State = 63
)

// utf8Rows holds for every byte the state that it leads to from every state.
var utf8Rows = func() (rows [256]uint64) {
	lead := func(from, to byte, state, next uint64) {
		for b := int(from); b <= int(to); b++ {
			rows[b] = rows[b]&^(utf8State<<state) | next<<state
		}
	}
	for state := uint64(utf8Whole); state <= utf8F4; state += 6 {
		lead(0x00, 0xFF, state, utf8Broken)
	}
	lead(' ', 0x7F, utf8Whole, utf8Whole)
	lead(0xC2, 0xDF, utf8Whole, utf8One)
	lead(0xE0, 0xEF, utf8Whole, utf8Two)
	lead(0xF0, 0xF4, utf8Whole, utf8Three)
	lead(0xE0, 0xE0, utf8Whole, utf8E0)
	lead(0xED, 0xED, utf8Whole, utf8ED)
	lead(0xF0, 0xF0, utf8Whole, utf8F0)
	lead(0xF4, 0xF4, utf8Whole, utf8F4)
	lead(0x80, 0xBF, utf8One, utf8Whole)
	lead(0x80, 0xBF, utf8Two, utf8One)
	lead(0x80, 0xBF, utf8Three, utf8Two)
	lead(0xA0, 0xBF, utf8E0, utf8One)
	lead(0x80, 0x9F, utf8ED, utf8One)
	lead(0x90, 0xBF, utf8F0, utf8Two)
	lead(0x80, 0x8F, utf8F4, utf8Two)
	for b := range byte(' ') {
		if !isControl(b) {
			lead(b, b, utf8Whole, utf8Whole)
		}
	}
	return rows
}()

// isControl says whether b is a control character that no text has: white space is none, and escape stands in old texts.
func isControl(b byte) bool {
	return b < ' ' && (b < '\t' || b > '\r') && b != 0x1B
}
