package store

import (
	"cmp"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/tongket/tongket/model"
)

// ChangeKind says what became of a fact between two runs.
type ChangeKind string

// The kinds of change.
const (
	New     ChangeKind = "new"
	Lost    ChangeKind = "lost"
	Changed ChangeKind = "changed"
)

// Change is a fact that is new, lost or another one.
type Change struct {
	Kind   ChangeKind
	Causes []Cause
	Source string
	Record model.KindName
	Rules  []string       // of the fact before and after, where a rule made it
	Others []string       // rules that differ between the runs, where none of Rules does but rules are the cause: one of them took the words
	Fields []string       // that differ, of a changed fact
	Before map[string]any // fields of the fact; nil for a new one
	After  map[string]any // nil for a lost one
}

// Diff gives what changed between the ends of two runs, in the order of files. The first error ends them; it wraps ErrNoRun
// where there is no such run.
func (s *Store) Diff(from, to int64) iter.Seq2[Change, error] {
	return func(yield func(Change, error) bool) {
		if err := s.diff(from, to, func(c Change) bool { return yield(c, nil) }); err != nil {
			yield(Change{}, err)
		}
	}
}

func (s *Store) diff(from, to int64, yield func(Change) bool) error {
	before, err := s.runVersion(from)
	if err != nil {
		return err
	}
	after, err := s.runVersion(to)
	if err != nil {
		return err
	}
	var touched bool
	if _, err := s.row("SELECT EXISTS (SELECT 1 FROM entries WHERE begun > ?1 OR ended > ?1)", []any{min(from, to)}, &touched); err != nil || !touched {
		return err
	}
	pairs, err := s.pairs(from, to)
	if err != nil {
		return err
	}
	for i := range pairs {
		list, err := s.diffPair(&pairs[i], before, after)
		if err != nil {
			return err
		}
		for _, c := range list {
			if !yield(c) {
				return nil
			}
		}
	}
	return nil
}

// runVersion gives what read in a run.
func (s *Store) runVersion(run int64) (v Version, err error) {
	var book string
	ok, err := s.row("SELECT program, rules, lexicon, gazetteer, settings, book FROM runs JOIN versions USING (version) WHERE run = ?", []any{run},
		&v.Program, &v.Rules, &v.Lexicon, &v.Gazetteer, &v.Settings, &book)
	if err != nil {
		return v, err
	}
	if !ok {
		return v, fmt.Errorf("%w: %d", ErrNoRun, run)
	}
	return v, json.Unmarshal([]byte(book), &v.Book)
}

// facts gives the facts of a reading, decoded.
func (s *Store) facts(reading int64) (list []map[string]any, err error) {
	if reading == 0 {
		return nil, nil
	}
	lines, _, err := s.lines(reading)
	if err != nil {
		return nil, err
	}
	for _, line := range lines {
		if k := model.LineKind([]byte(line)); k == model.KindDocument || k == model.KindWarning {
			continue
		}
		d := json.NewDecoder(strings.NewReader(line))
		d.UseNumber()
		var fact map[string]any
		if err := d.Decode(&fact); err != nil {
			return nil, err
		}
		list = append(list, fact)
	}
	return list, nil
}

// diffPair compares the facts of a document at two times.
func (s *Store) diffPair(p *pair, before, after Version) ([]Change, error) {
	old, err := s.facts(p.before)
	if err != nil {
		return nil, err
	}
	now, err := s.facts(p.after)
	if err != nil {
		return nil, err
	}
	sameBytes := p.beforeSHA256 == p.afterSHA256
	var changes []Change
	for _, m := range matched(old, now, sameBytes) {
		c := Change{Source: p.source, Before: m.old, After: m.now}
		switch {
		case m.old == nil:
			c.Kind = New
		case m.now == nil:
			c.Kind = Lost
		default:
			if c.Fields = differing(m.old, m.now); len(c.Fields) == 0 {
				continue
			}
			c.Kind = Changed
		}
		c.describe()
		c.Causes = causes(p, c.Rules, before, after)
		if slices.Contains(c.Causes, CauseRules) && !differ(c.Rules, before, after) {
			c.Others = differingRules(before, after)
		}
		changes = append(changes, c)
	}
	return changes, nil
}

// describe takes the kind and the rules from the facts.
func (c *Change) describe() {
	for _, fact := range []map[string]any{c.Before, c.After} {
		if fact == nil {
			continue
		}
		kind, _ := fact["record"].(string)
		c.Record = model.KindName(kind)
		if rule, _ := fact["rule"].(string); rule != "" && !slices.Contains(c.Rules, rule) {
			c.Rules = append(c.Rules, rule)
		}
	}
}

// differing names the fields in which two facts differ, but for those that say where they stand.
func differing(a, b map[string]any) (fields []string) {
	for name := range a {
		if !placing(name) && fmt.Sprint(a[name]) != fmt.Sprint(b[name]) {
			fields = append(fields, name)
		}
	}
	for name := range b {
		if _, ok := a[name]; !ok && !placing(name) {
			fields = append(fields, name)
		}
	}
	slices.SortFunc(fields, cmp.Compare)
	return fields
}

// placing says whether a field says where a fact stands, and not what it says.
func placing(field string) bool {
	return slices.Contains([]string{"doc", "id", "start", "end"}, field)
}
