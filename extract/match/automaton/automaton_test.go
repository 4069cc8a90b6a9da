package automaton

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dlclark/regexp2/v2"
	"github.com/dlclark/regexp2/v2/syntax"
)

var letters = []rune("abcd")

// patterns are written over the letters a to d.
var patterns = []string{
	"abc", "a|b", "a*", "a*?b", "a+?", "(?:ab|a)(?:c|bcd)?", "(?:a|ab)(?:bc|c)*?d", "[^ab]{0,3}c", "[^a]{2,4}?b", "a{2}", "(?:ab){1,3}",
	"(?:ab){1,3}?a", "a.{0,5}d", ".*a", ".*?a", "(?<x>a|ab)(?<y>c?)(?<z>b*)", "(?<x>[ab]{0,4}?)(?<y>b)(?:c|(?<z>d))", "(?:(?<x>a)|(?<x>b)c)+",
	"(?:(?<x>a)?b)*", "(?<x>a*)(?<y>a*?)(?<z>a)", "a$", "(?:b|$)", "[a-c]*$", "(?:a{0,2}|b){0,3}c", "", "a||b", "[^d]{0,30}b[^d]{0,30}c",
	"(?!ab)a.", "a(?!b)", "a(?!b?c)b?", "(?:a(?!bc)|ab)c?", "(?!a)(?!bb).b*", "(?<x>[ab]+)(?!c)(?<y>[abd]*?)(?!d)", "a(?!$)b*", "a(?!b{0,3}d)b*", "(?:a(?!b)|.)*c",
	"a(?!)|b", "(?<x>(?:a|ab|abc|b|c|bc)*)(?<y>d)", "(?!(?:a?)*c)[ab]+", "(?!)a|b",
}

// symbols gives the alphabet of the letters, and the codes of a text.
func symbols() (*Alphabet, func([]rune) []uint16) {
	return NewAlphabet(letters), func(view []rune) (codes []uint16) {
		for _, r := range view {
			codes = append(codes, uint16(r-'a'))
		}
		return codes
	}
}

// compilePattern gives the automaton of a pattern as regexp2 would run it with ExplicitCapture.
func compilePattern(t *testing.T, alphabet *Alphabet, pattern string, o Options) *Automaton {
	t.Helper()
	o.Syntax = syntax.RegexOptions(regexp2.ExplicitCapture)
	a, err := Compile(pattern, alphabet, o)
	if errors.Is(err, ErrIrregular) || errors.Is(err, ErrTooLarge) {
		return nil
	}
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// text gives a random text.
func randomText(rnd *rand.Rand) []rune {
	view := make([]rune, rnd.IntN(12))
	for i := range view {
		view[i] = letters[rnd.IntN(len(letters))]
	}
	return view
}

// Matches, their ends and their groups are those of regexp2, at every place of random texts.
func TestEndAndGroups(t *testing.T) {
	alphabet, codes := symbols()
	rnd := rand.New(rand.NewPCG(5, 6))
	for _, pattern := range patterns {
		re := regexp2.MustCompile(`\G(?:`+pattern+")", regexp2.ExplicitCapture)
		a := compilePattern(t, alphabet, pattern, Options{Mode: First, Groups: []int{1, 2, 3}})
		if a == nil {
			t.Logf("%s is left to regexp2", pattern)
			continue
		}
		for range 300 {
			view := randomText(rnd)
			from := rnd.IntN(len(view) + 1)
			m, err := re.FindRunesMatchStartingAt(view, from)
			if err != nil {
				t.Fatal(err)
			}
			places := make([]int, 6)
			end := a.End(codes(view), from, places)
			if m == nil {
				if end >= 0 {
					t.Fatalf("%s in %s at %d: end %d, want none", pattern, string(view), from, end)
				}
				continue
			}
			if want := m.RuneIndex + m.RuneLength; end != want {
				t.Fatalf("%s in %s at %d: end %d, want %d", pattern, string(view), from, end, want)
			}
			a.Groups(codes(view), from, end, places)
			for g := range 3 {
				start, end := -1, -1
				if group := m.GroupByNumber(g + 1); group != nil && len(group.Captures) > 0 {
					start, end = group.RuneIndex, group.RuneIndex+group.RuneLength
				}
				if places[2*g] != start || places[2*g+1] != end {
					t.Fatalf("%s in %s at %d: group %d is %d-%d, want %d-%d", pattern, string(view), from, g+1, places[2*g], places[2*g+1], start, end)
				}
			}
		}
	}
}

// What holds of a text for an automaton holds for regexp2, in every mode.
func TestHolds(t *testing.T) {
	alphabet, codes := symbols()
	rnd := rand.New(rand.NewPCG(7, 8))
	for _, pattern := range append(patterns, "^a", "(?:^|b)c?") {
		for mode, re := range map[Mode]*regexp2.Regexp{
			After:  regexp2.MustCompile(`\A(?:`+pattern+")", regexp2.ExplicitCapture),
			Before: regexp2.MustCompile("(?:"+pattern+`)\z`, regexp2.ExplicitCapture|regexp2.RightToLeft),
			Within: regexp2.MustCompile(pattern, regexp2.ExplicitCapture),
		} {
			a := compilePattern(t, alphabet, pattern, Options{Mode: mode})
			if a == nil {
				continue
			}
			for range 200 {
				view := randomText(rnd)
				want, err := re.MatchRunes(view)
				if err != nil {
					t.Fatal(err)
				}
				if got := a.Holds(codes(view)); got != want {
					t.Fatalf("mode %d, %s of %q: %v, want %v", mode, pattern, string(view), got, want)
				}
			}
		}
	}
}

// A loose automaton says no only where regexp2 does.
func TestLoose(t *testing.T) {
	alphabet, codes := symbols()
	rnd := rand.New(rand.NewPCG(9, 10))
	for _, pattern := range append(patterns, "(?<=c)a[^b]{2,9}b", "a(?=b|c).{0,6}d", "(?<!a)b") {
		re := regexp2.MustCompile(pattern, regexp2.ExplicitCapture)
		a := compilePattern(t, alphabet, pattern, Options{Mode: Within, Loose: true})
		if a == nil {
			t.Fatalf("%s has no loose automaton", pattern)
		}
		for range 200 {
			view := randomText(rnd)
			if want, err := re.MatchRunes(view); err != nil || want && !a.Holds(codes(view)) {
				t.Fatalf("%s fits %s, says regexp2: %v %v", pattern, string(view), want, err)
			}
		}
	}
}

// What no automaton can run is told, so that regexp2 does.
func TestLeftToRegexp2(t *testing.T) {
	alphabet, _ := symbols()
	for pattern, want := range map[string]error{
		"(?=a)b": ErrIrregular, "(?!(?!a)b)c": ErrIrregular, "(?<=a)b": ErrIrregular, `(?<x>a)\k<x>`: ErrIrregular, "(?>a*)a": ErrIrregular, "^a": ErrIrregular, `a\b`: ErrIrregular,
		"(?:a*b?){0,3}c": ErrIrregular, "[ab]*a" + strings.Repeat("[ab][abc]", 9): ErrTooLarge, strings.Repeat("a{0,90}b", 90): ErrTooLarge,
	} {
		a, err := Compile(pattern, alphabet, Options{Mode: First, Syntax: syntax.RegexOptions(regexp2.ExplicitCapture)})
		if !errors.Is(err, want) || a != nil {
			t.Errorf("%s: %v %v, want %v", pattern, a, err, want)
		}
	}
	if _, err := Compile("(a", alphabet, Options{}); err == nil || errors.Is(err, ErrIrregular) {
		t.Errorf("a pattern that is none: %v", err)
	}
}

// What takes too large a table is run by its program, with the same result, and what multiplies its ways ends soon.
func TestWithoutTable(t *testing.T) {
	alphabet, codes := symbols()
	rnd := rand.New(rand.NewPCG(11, 12))
	const pattern = "(?<x>[ab]*)a[ab]{16}(?<y>c|[ab]*d)"
	re := regexp2.MustCompile(pattern, regexp2.ExplicitCapture)
	a := compilePattern(t, alphabet, pattern, Options{Mode: First, Groups: []int{1, 2}})
	within := compilePattern(t, alphabet, "[ab]a[ab]{16}(?:c|[ab]*d)", Options{Mode: Within})
	if a == nil || a.next != nil || within == nil || within.next != nil {
		t.Fatal("the patterns have tables: they test nothing")
	}
	fits := 0
	for range 2000 {
		view := make([]rune, 24)
		for i := range view {
			view[i] = letters[min(3, rnd.IntN(30)*2/30+rnd.IntN(30)/28*2)]
		}
		m, err := re.FindRunesMatch(view)
		if err != nil {
			t.Fatal(err)
		}
		from, end, places := 0, -1, make([]int, 4)
		for ; from < len(view) && end < 0; from++ {
			end = a.End(codes(view), from, places)
		}
		if m == nil != (end < 0) || m != nil && (m.RuneIndex != from-1 || m.RuneLength != end-m.RuneIndex) {
			t.Fatalf("in %s: %d-%d, want %v", string(view), from-1, end, m)
		}
		if m == nil {
			continue
		}
		fits++
		a.Groups(codes(view), m.RuneIndex, end, places)
		x, y := m.GroupByNumber(1), m.GroupByNumber(2)
		if want := []int{x.RuneIndex, x.RuneIndex + x.RuneLength, y.RuneIndex, y.RuneIndex + y.RuneLength}; !slices.Equal(places, want) {
			t.Fatalf("in %s: groups %v, want %v", string(view), places, want)
		}
	}
	if fits < 20 {
		t.Errorf("only %d fits", fits)
	}
	hostile := compilePattern(t, alphabet, "(?<x>(?:a|b|ab|ba|[ab]a)*)(?:a[ab]{16})?(?<y>c)", Options{Mode: First, Groups: []int{1, 2}})
	places := make([]int, 4)
	if end := hostile.End(codes([]rune(strings.Repeat("ab", 200))), 0, places); end != -1 {
		t.Errorf("end %d", end)
	}
	long := append([]rune(strings.Repeat("ab", 200)), 'c')
	end := hostile.End(codes(long), 0, places)
	hostile.Groups(codes(long), 0, end, places)
	if want := []int{0, 400, 400, 401}; end != 401 || !slices.Equal(places, want) {
		t.Errorf("groups %v, want %v", places, want)
	}
}
