package read

// noteQueue holds the notes that the text has pointed to. They stand behind the paragraph, as paragraphs of their own; but they
// would part a list, whose items belong together, so they wait for its end.
type noteQueue struct{ waiting, fresh []element }

// add takes the notes of the paragraph that is being read.
func (q *noteQueue) add(notes ...element) { q.fresh = append(q.fresh, notes...) }

// before gives the notes that may stand before the paragraph p, which has been read.
func (q *noteQueue) before(p *paragraph) []element {
	defer func() { q.waiting, q.fresh = append(q.waiting, q.fresh...), nil }()
	if len(q.waiting) == 0 || p.marker != "" || p.wordless() {
		return nil
	}
	first := p.runs[0].text
	if listMarker(string(first[:min(len(first), 12)])) > 0 {
		return nil
	}
	list := q.waiting
	q.waiting = nil
	return list
}

// all empties the queue.
func (q *noteQueue) all() []element {
	list := append(q.waiting, q.fresh...)
	*q = noteQueue{}
	return list
}
