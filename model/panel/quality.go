package panel

// Quality is what can be said about the trust that the panel deserves, from the records alone.
type Quality struct {
	Documents, Copies, Reprints     int
	Dated                           int // documents that give their date
	Figures                         int // entries of the ledger
	Settled                         int // of them: shown, agreeing, repeated, parts or contradicted
	NoUnit, NoPeriod, Unclear       int
	Rows, Bounded, Sums, Conflicted int
	Confirmed                       int // rows that two documents or more state
	Stated, Cells                   int // of the coverage matrix
	Numerals, Unexplained           int // of the census; 0 where the records have none
	Findings                        map[FindingCode]int
}

// Quality counts.
func (p *Panel) Quality() Quality {
	q := Quality{Documents: len(p.Sources), Figures: len(p.ledger), Rows: len(p.Rows), Findings: map[FindingCode]int{}}
	for i := range p.Sources {
		s := &p.Sources[i]
		q.Copies += s.Copies
		q.Numerals += s.Numerals
		q.Unexplained += s.Unexplained
		if s.ReprintOf >= 0 {
			q.Reprints++
		}
		if s.published != 0 {
			q.Dated++
		}
	}
	for i := range p.ledger {
		switch p.ledger[i].role {
		case RoleNoUnit:
			q.NoUnit++
		case RoleNoPeriod:
			q.NoPeriod++
		case RoleUnclear:
			q.Unclear++
		case RoleChange, RoleOutside:
		default:
			q.Settled++
		}
	}
	for i := range p.Rows {
		r := &p.Rows[i]
		if !r.Value.Exact() {
			q.Bounded++
		}
		if r.Sum() {
			q.Sums++
		}
		if r.Conflict {
			q.Conflicted++
		}
		if r.Sources > 1 {
			q.Confirmed++
		}
	}
	for i := range p.Findings {
		q.Findings[p.Findings[i].Code]++
	}
	c := p.Coverage()
	q.Stated, q.Cells = p.Stated(&c)
	return q
}
