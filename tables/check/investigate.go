package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// investigate judges the identities again, now with all that is known of the rows and
// subtotals, and looks for what is to blame. It returns those findings about codes that
// no other accounts for.
func (r *run) investigate(w *writer, coded []finding) []finding {
	d := r.detect(w)
	r.tallies = r.tallies[:0]
	for i, id := range d.identities {
		r.tallies.Count(id.rule.ID, d.standing[i].Verdict)
	}
	r.suspended = d.suspended
	left := r.retyped(state{r.sheet.set, coded, d})
	d = left.detective
	for i := range d.identities {
		if d.standing[i].Zeros {
			r.findings = append(r.findings, d.zeros(i))
		}
	}
	besides := r.besides()
	signs := map[tables.Address]bool{}
	g := newGathering(d, r.findings)
	for _, s := range d.solve() {
		f := d.finding(s)
		r.excuse(&f, besides)
		signs[f.At] = f.Cause == judge.CauseSign
		g.add(f)
	}
	r.findings = g.findings
	r.judged(d, signs)
	return left.coded
}

// detect judges a set whose identities across forms are written down, with the rows put
// in that it lacks and its identities call for.
func (r *run) detect(w *writer) *detective {
	for {
		d := r.judge(w)
		set, ok := mended(w.sheet.set, d.called())
		if !ok {
			return d
		}
		w = r.writer(newSheet(set, r.unread))
	}
}

// judge judges every identity of a set, with what subtotals that were added up after
// rounding may miss by.
func (r *run) judge(w *writer) *detective {
	n := len(w.identities)
	r.inTables(w)
	w.sheet.findLeaves(w.identities[:len(w.identities)-n])
	return newDetective(w.sheet, r.sheet, slices.DeleteFunc(w.identities, func(id identity) bool { return !r.wants(id.rule.ID) }))
}

// inTables writes the identities of the tables down before the others, wanted or not.
func (r *run) inTables(w *writer) {
	cross := w.identities
	w.identities = nil
	for t := range w.sheet.set.Tables() {
		columns := columnsOf(t)
		for id := range t.Identities() {
			if w.rule == nil || w.rule.ID != id.Rule() {
				w.rule = find(id.Rule(), registry, r.more)
			}
			for term := range id.Terms() {
				w.cell(int8(term.Sign), cell{t.Form(), int32(term.Index)})
			}
			if w.rule.work.divides {
				w.lacking(t, id, columns)
			}
			w.put()
		}
	}
	w.identities = append(w.identities, cross...)
}
