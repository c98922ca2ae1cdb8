package reading

import "github.com/fiscalcn/yusuan/tables"

// votes count what speaks for each edition: wordings and columns that only one of
// them has. A document need not keep to one throughout.
type votes [tables.Shanghai2024 + 1]int

// vote counts what the block of a form under the header speaks for.
func (r *reader) vote(d *draft) {
	h := &r.header
	v := func(e tables.Edition, cond bool) {
		if cond {
			r.votes[e]++
		}
	}
	switch d.form {
	case tables.Form07:
		v(tables.Shanghai2024, h.words.has(budgetWord))
		v(tables.Fujian2021, !h.words.has(budgetWord))
	case tables.Form09:
		v(tables.Shanghai2024, h.words.has(openingWord))
		v(tables.Fujian2021, !h.words.has(openingWord))
	case tables.Form05:
		v(tables.Fujian2021, h.words.has(outlayWord))
		v(tables.Shanghai2024, !h.words.has(outlayWord))
	case tables.Form06:
		v(tables.Fujian2021, d.plan.blocks == 3)
		v(tables.Shanghai2024, d.plan.blocks == 2)
	}
}

// edition returns the edition the document was said to follow, else the one most
// speaks for, the latest among equals.
func (r *reader) edition() tables.Edition {
	if r.doc.Edition != 0 {
		return r.doc.Edition
	}
	best := tables.Shanghai2024
	for e := range tables.Editions() {
		if r.votes[e] > r.votes[best] {
			best = e
		}
	}
	return best
}
