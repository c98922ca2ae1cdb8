package reading

import "github.com/fiscalcn/yusuan/tables"

// vote counts what the block of a form under the header speaks for, by the evidence
// that each edition of the library gives. A document need not keep to one throughout.
func (r *reader) vote(d *draft) {
	for e := range tables.Editions() {
		for x := range e.Evidence(d.form.number) {
			if x.Blocks != 0 && x.Blocks == d.plan.blocks || x.Blocks == 0 && r.header.words.has(wordOf(x.Head)) != x.Absent {
				r.votes[e]++
			}
		}
	}
}

// edition returns the edition the document was said to follow, else the one most
// speaks for, the latest among equals.
func (r *reader) edition() tables.Edition {
	if r.doc.Edition.IsValid() {
		return r.doc.Edition
	}
	var best tables.Edition
	for e := range tables.Editions() {
		if r.votes[e] >= r.votes[best] {
			best = e
		}
	}
	return best
}
