package automaton

import (
	"math/rand/v2"
	"testing"
)

// What Begins and Nests say of matches is so for every match in random texts.
func TestBegins(t *testing.T) {
	alphabet, codes := symbols()
	rnd := rand.New(rand.NewPCG(13, 14))
	nests, never := 0, 0
	for _, pattern := range patterns {
		a := compilePattern(t, alphabet, pattern, Options{Mode: First})
		if a == nil {
			continue
		}
		b := a.Begins()
		for range 100 {
			text, inside := codes(randomText(rnd)), 0
			for from := range text {
				end := a.End(text, from, nil)
				if end <= from {
					continue
				}
				if !b.First[text[from]] || from+1 < len(text) && !b.Second[text[from+1]] || from+1 == len(text) && !b.Single {
					t.Fatalf("%s begins at %d of %v, against %+v", pattern, from, text, b)
				}
				if from < inside && !a.Nests() {
					t.Fatalf("%s begins at %d of %v, inside another match", pattern, from, text)
				}
				inside = max(inside, end)
			}
		}
		if a.Nests() {
			nests++
		} else {
			never++
		}
	}
	if nests < 5 || never < 5 {
		t.Errorf("%d patterns nest, %d never do: nothing is shown", nests, never)
	}
}

// In mode Before, a symbol that no match begins with rules out all texts that end with it, and one that is done lets all pass.
func TestBeginsBackward(t *testing.T) {
	alphabet, codes := symbols()
	rnd := rand.New(rand.NewPCG(15, 16))
	for _, pattern := range append(patterns, "^a", "(?:^|b)c?") {
		a := compilePattern(t, alphabet, pattern, Options{Mode: Before})
		if a == nil {
			continue
		}
		b := a.Begins()
		for range 100 {
			text := append(codes(randomText(rnd)), uint16(rnd.IntN(len(letters))))
			last := text[len(text)-1]
			switch holds := a.Holds(text); {
			case holds && !b.First[last]:
				t.Fatalf("%s holds before the end of %v", pattern, text)
			case !holds && b.Done[last]:
				t.Fatalf("%s does not hold before the end of %v", pattern, text)
			}
		}
	}
}
