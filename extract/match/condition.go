package match

import "fmt"

// verdict says which condition around an evidence fails.
type verdict uint8

// The verdicts.
const (
	holds verdict = iota
	failsBefore
	failsAfter
	failsNotBefore
	failsNotAfter
	failsUnless
	failsTopic
)

// String gives the condition as rules write it.
func (v verdict) String() string {
	return [...]string{"", "before", "after", "not_before", "not_after", "unless", "topic"}[v]
}

// fails gives v with the error that kept it from being answered.
func (v verdict) fails(err error) (verdict, error) {
	if err != nil {
		err = fmt.Errorf("%s: %w", v, err)
	}
	return v, err
}

// symbols is a view, or a part of one, with its codes: what regexp2 reads and what an automaton reads.
type symbols struct {
	runes []rune
	codes []uint16
}

// surroundings says which condition around the evidence fails, in a sentence under headings.
func (c *compiled) surroundings(in, heads *symbols, from, to int) (verdict, error) {
	if v, err := c.beside(in, from, to); v != holds || err != nil {
		return v, err
	}
	return c.over(in, heads)
}

// beside says which condition right before or after the evidence fails.
func (c *compiled) beside(in *symbols, from, to int) (verdict, error) {
	if c.before != nil {
		if ok, err := c.before.holds(in, 0, from); !ok || err != nil {
			return failsBefore.fails(err)
		}
	}
	if c.after != nil {
		if ok, err := c.after.holds(in, to, len(in.codes)); !ok || err != nil {
			return failsAfter.fails(err)
		}
	}
	if c.notBefore != nil {
		if ok, err := c.notBefore.holds(in, 0, from); ok || err != nil {
			return failsNotBefore.fails(err)
		}
	}
	if c.notAfter != nil {
		if ok, err := c.notAfter.holds(in, to, len(in.codes)); ok || err != nil {
			return failsNotAfter.fails(err)
		}
	}
	return holds, nil
}

// over says which condition on the sentence and its headings fails.
func (c *compiled) over(in, heads *symbols) (verdict, error) {
	if c.unless != nil {
		if ok, err := c.unless.holds(in, 0, len(in.codes)); ok || err != nil {
			return failsUnless.fails(err)
		}
	}
	if c.topic == nil {
		return holds, nil
	}
	if ok, err := c.topic.holds(in, 0, len(in.codes)); ok || err != nil {
		return holds, err
	}
	if ok, err := c.topic.holds(heads, 0, len(heads.codes)); !ok || err != nil {
		return failsTopic.fails(err)
	}
	return holds, nil
}
