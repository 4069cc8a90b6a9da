package panel

import (
	"cmp"
	"encoding/binary"
	"hash/fnv"
	"slices"
	"strings"
)

// A document prints another one again where at least reprintShare of its figures stand there in the same words, and where
// those are reprintFigures or more, or both have the same title. Two reports may well share "100%" and "12 CĐCS".
const (
	reprintShare   = 0.8
	reprintFigures = 3
)

// commonFigure is how many documents may share a figure's words before it says nothing about reprints.
const commonFigure = 64

// print is a figure in its words, as reprints repeat it; the period is not in it, since "năm nay" moves with the date.
type print struct {
	hash  uint64
	entry int32
}

// reprints finds the documents that print others again and links their figures to the original's.
func (p *Panel) reprints() {
	prints := p.prints()
	groups := make(map[uint64][]int32, len(prints)) // of figures that stand in more than one document
	for i := 0; i < len(prints); {
		j := i + 1
		for j < len(prints) && prints[j].hash == prints[i].hash {
			j++
		}
		if j-i > 1 && j-i <= commonFigure {
			group := make([]int32, 0, j-i)
			for _, f := range prints[i:j] {
				group = append(group, f.entry)
			}
			groups[prints[i].hash] = group
		}
		i = j
	}
	for at := range p.Sources {
		p.reprint(at, groups)
	}
}

// prints gives the figures sorted by their words and then by their sources.
func (p *Panel) prints() []print {
	list := make([]print, 0, len(p.ledger))
	for at := range p.Sources {
		for i := range p.of(at) {
			list = append(list, print{p.hash(i), i})
		}
	}
	slices.SortStableFunc(list, func(a, b print) int { return cmp.Compare(a.hash, b.hash) })
	return list
}

func (p *Panel) hash(i int32) uint64 {
	o := &p.ledger[i]
	h := fnv.New64a()
	var b [8]byte
	binary.LittleEndian.PutUint64(b[:], uint64(o.value.Coef))
	for _, s := range [...]string{p.words.list[o.indicator], p.words.list[o.bound], p.words.list[o.status], p.words.list[o.org], plain(o.quote), string(b[:]), string(rune(o.value.Scale))} {
		_, _ = h.Write([]byte(s)) // a hash takes everything
		_, _ = h.Write([]byte{0})
	}
	return h.Sum64()
}

// reprint looks for the oldest document that source number at prints again.
func (p *Panel) reprint(at int, groups map[uint64][]int32) {
	shared := map[int32]map[int32]int32{} // by older document: the same figure here and there
	for i := range p.of(at) {
		for _, j := range groups[p.hash(i)] {
			other := p.ledger[j].source
			if other >= int32(at) || p.Sources[other].ReprintOf >= 0 {
				continue
			}
			if shared[other] == nil {
				shared[other] = map[int32]int32{}
			}
			if _, taken := shared[other][i]; !taken {
				shared[other][i] = j
			}
		}
	}
	s := &p.Sources[at]
	for _, other := range sorted(shared) {
		n := len(shared[other])
		alike := n >= reprintFigures || strings.EqualFold(s.Title, p.Sources[other].Title) && s.Title != ""
		if !alike || float64(n) < reprintShare*float64(s.Metrics) {
			continue
		}
		s.ReprintOf = int(other)
		for i, j := range shared[other] {
			p.ledger[i].repeatOf = j
			p.ledger[i].role = RoleRepeat
		}
		return
	}
}
