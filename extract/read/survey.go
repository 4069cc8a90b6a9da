package read

// survey goes once through the bytes of a text and says whether they are valid UTF-8, and whether any is a control character
// that no text has. Vietnamese mixes lengths of characters so that branches on them cannot be foretold: here a byte takes the
// state of the decoder to the next one without any, by a shift of the byte's row (a shift-based automaton).
func survey(data []byte) (valid, controls bool) {
	state, seen := uint64(utf8Whole), uint64(0)
	for ; len(data) >= 8; data = data[8:] {
		a, b, c, d := byteRows[data[0]], byteRows[data[1]], byteRows[data[2]], byteRows[data[3]]
		e, f, g, h := byteRows[data[4]], byteRows[data[5]], byteRows[data[6]], byteRows[data[7]]
		seen |= a | b | c | d | e | f | g | h
		state = d >> (c >> (b >> (a >> (state & utf8State) & utf8State) & utf8State) & utf8State)
		state = h >> (g >> (f >> (e >> (state & utf8State) & utf8State) & utf8State) & utf8State)
	}
	for _, b := range data {
		seen |= byteRows[b]
		state = byteRows[b] >> (state & utf8State)
	}
	return state&utf8State == utf8Whole, seen&controlByte != 0
}

// The states of the decoder of UTF-8 (RFC 3629, section 4), as the places of six bits in a row that hold the state behind them.
const (
	utf8Whole  = 6 * iota // no character is open
	utf8Broken            // for good
	utf8One               // one byte more, two, three
	utf8Two
	utf8Three
	utf8E0 // the second byte of a short form, a surrogate, a character beyond U+10FFFF is not of the common range
	utf8ED
	utf8F0
	utf8F4

	utf8State   = 63
	controlByte = 1 << 63
)

// byteRows holds for every byte the states that it leads to, and whether it is a control character.
var byteRows = func() (rows [256]uint64) {
	lead := func(from, to byte, state, next uint64) {
		for b := int(from); b <= int(to); b++ {
			rows[b] = rows[b]&^(utf8State<<state) | next<<state
		}
	}
	for state := uint64(utf8Whole); state <= utf8F4; state += 6 {
		lead(0, 0xFF, state, utf8Broken)
	}
	lead(0x00, 0x7F, utf8Whole, utf8Whole)
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
	for b := range ' ' {
		if (b < '\t' || b > '\r') && b != 0x1B {
			rows[b] |= controlByte
		}
	}
	return rows
}()
