// Command compose writes the set of reports on which compare is proved, and the truth beside it:
//
//	go run ./testdata/compare/compose testdata/compare
//
// It writes documents/*.txt, and four tables of what a perfect comparison finds in them: panel.csv (every cell of the
// panel by district), provinces.csv (the same by the provinces of today), findings.csv (everything planted that does not
// foot) and links.csv (every figure that a sum must not count again). The truth comes from the world that the documents are written from, never from tongket.
//
// The world (world.go) has 12 districts of 7 provinces over 2020 to 2024 and the first half of 2025: unions, members,
// workers, new members against their target, new unions, gifts, support, houses. What is planted stands in plant.go: years
// without a report, figures that a report leaves out, bounds, newspapers that agree, round off or contradict, reprints,
// half-years, renamed districts, a title that contradicts its body, wrong percentages and sums, province totals, and the
// reform of 1 July 2025. wording.go holds the sentences. With a SEED after the folder it writes another world with the same
// plants in other words: the set must not be what the program was fitted to.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

func main() {
	seed := 0
	if len(os.Args) == 3 {
		seed, _ = strconv.Atoi(os.Args[2]) // another word than a number is the set itself
	}
	if len(os.Args) < 2 || len(os.Args) > 3 {
		fmt.Fprintln(os.Stderr, "usage: compose FOLDER [SEED]")
		os.Exit(2)
	}
	if err := write(os.Args[1], compose(seed)); err != nil {
		fmt.Fprintln(os.Stderr, "compose:", err)
		os.Exit(1)
	}
}

// set is everything that is written.
type set struct {
	documents map[string]string // by file name
	panel     []cell
	provinces []cell
	findings  []finding
	links     []link
}

// cell is a row of the panel: what the chosen document says of a unit.
type cell struct {
	unit, indicator, period, value, bound, source string
}

// finding is something planted that an audit must find.
type finding struct{ code, unit, indicator, period string }

// link is a figure that must not count twice: a repeat, a part or a change.
type link struct{ source, indicator, value, how string }

func (s *set) add(name, text string) {
	if _, twice := s.documents[name]; twice {
		panic("two documents named " + name)
	}
	s.documents[name] = text
}

func write(dir string, s *set) error {
	folder := filepath.Join(dir, "documents")
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for name, text := range s.documents {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	var found []string
	for _, f := range s.findings {
		found = append(found, strings.Join([]string{f.code, f.unit, f.indicator, f.period}, ";"))
	}
	var linked []string
	for _, l := range s.links {
		linked = append(linked, strings.Join([]string{l.source, l.indicator, l.value, l.how}, ";"))
	}
	for name, table := range map[string][]string{
		"panel.csv":     append([]string{"unit;indicator;period;value;bound;source"}, lines(s.panel)...),
		"provinces.csv": append([]string{"unit;indicator;period;value;bound;source"}, lines(s.provinces)...),
		"links.csv":     append([]string{"source;indicator;value;link"}, inOrder(linked)...),
		"findings.csv":  append([]string{"code;unit;indicator;period"}, inOrder(found)...),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(strings.Join(table, "\n")+"\n"), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func lines(cells []cell) []string {
	var list []string
	for _, c := range cells {
		list = append(list, strings.Join([]string{c.unit, c.indicator, c.period, c.value, c.bound, c.source}, ";"))
	}
	return inOrder(list)
}

func inOrder(list []string) []string {
	sort.Strings(list)
	return list
}
