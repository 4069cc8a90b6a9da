package panel

// none stands for "no such number" among numbers that count from 0.
const none int32 = -1

// words keeps each text once and numbers it: a run says the same names and periods a million times. Number 0 is "".
type words struct {
	numbers map[string]int32
	list    []string
}

func newWords() words { return words{map[string]int32{"": 0}, []string{""}} }

func (w *words) number(s string) int32 {
	n, ok := w.numbers[s]
	if !ok {
		n = int32(len(w.list))
		w.list = append(w.list, s)
		w.numbers[s] = n
	}
	return n
}
