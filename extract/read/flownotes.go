package read

// noteQueue holds the notes that the text has pointed to. They stand behind the paragraph, as paragraphs of their own; but they
// would part a list, whose items belong together, so they wait for its end.
type noteQueue []element

// before gives the notes that may stand before the paragraph p.
func (q *noteQueue) before(p *paragraph) []element {
	if len(*q) == 0 || p.marker != "" || p.wordless() {
		return nil
	}
	first := p.runs[0].text
	if listMarker(string(first[:min(len(first), 12)])) > 0 {
		return nil
	}
	return q.all()
}

// all empties the queue.
func (q *noteQueue) all() []element {
	list := *q
	*q = nil
	return list
}
