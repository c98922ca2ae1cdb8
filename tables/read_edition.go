package tables

// votes count what speaks for each edition: wordings and columns that only one of
// them has. A document need not keep to one throughout.
type votes [Shanghai2024 + 1]int

// vote counts what the block of a form under the header speaks for.
func (r *reader) vote(d *draft) {
	h := &r.header
	v := func(e Edition, cond bool) {
		if cond {
			r.votes[e]++
		}
	}
	switch d.form {
	case Form07:
		v(Shanghai2024, h.words.has(budgetWord))
		v(Fujian2021, !h.words.has(budgetWord))
	case Form09:
		v(Shanghai2024, h.words.has(openingWord))
		v(Fujian2021, !h.words.has(openingWord))
	case Form05:
		v(Fujian2021, h.words.has(outlayWord))
		v(Shanghai2024, !h.words.has(outlayWord))
	case Form06:
		v(Fujian2021, d.plan.blocks == 3)
		v(Shanghai2024, d.plan.blocks == 2)
	}
}

// edition returns the edition the document was said to follow, else the one most
// speaks for, the latest among equals.
func (r *reader) edition() Edition {
	if r.doc.Edition != 0 {
		return r.doc.Edition
	}
	best := Shanghai2024
	for e := range Editions() {
		if r.votes[e] > r.votes[best] {
			best = e
		}
	}
	return best
}
