package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// investigate judges the identities again, now with all that is known of the rows and
// subtotals, undoes what is wrong with codes and whole tables, and looks for what is to
// blame for the rest. It returns those findings about codes that no other accounts for.
func (r *run) investigate(w *writer, coded []blame.Finding) []blame.Finding {
	d := r.detect(w, r.sheet)
	r.tallies = r.tallies[:0]
	for i, id := range d.Identities {
		r.tallies.Count(id.Rule.ID, d.Standing[i].Verdict)
	}
	r.suspended = d.Suspended
	now := r.repaired(r.examine(r.retyped(state{r.sheet.Set, coded, d}), r.sheet))
	if r.to != nil && now.undone != nil {
		*r.to = now.Sheet.Unread.Without(now.set)
	}
	r.ofLastYear(now.undone)
	r.findings = slices.Concat(r.findings, now.undone, now.findings)
	r.judged(now)
	return now.coded
}

// examined is a set, and what is to be said of it.
type examined struct {
	state
	printed  *claims.Sheet   // the set before rows were put in and codes put right
	findings []blame.Finding // about sums
	undone   []blame.Finding // about what was wrong with whole tables before
	signs    map[tables.Address]bool
}

// count is how much there is to say.
func (e *examined) count() int { return len(e.findings) + len(e.coded) }

// examine looks for what is to blame for what does not hold in a set.
func (r *run) examine(now state, printed *claims.Sheet) examined {
	e := examined{state: now, printed: printed}
	beside := r.beside()
	e.findings, e.signs = now.Findings(func(f *blame.Finding) { excuse(f, beside) })
	return e
}

// detect judges a set whose identities across forms are written down, with the rows put
// in that it lacks and its identities call for.
func (r *run) detect(w *writer, printed *claims.Sheet) *blame.Detective {
	for {
		d := r.judge(w, printed)
		set, ok := claims.Mended(w.sheet.Set, d.Called())
		if !ok {
			return d
		}
		w = r.writer(claims.NewSheet(set, w.sheet.Unread))
	}
}

// judge judges every identity of a set, with what subtotals that were added up after
// rounding may miss by.
func (r *run) judge(w *writer, printed *claims.Sheet) *blame.Detective {
	n := len(w.identities)
	r.inTables(w)
	w.sheet.FindLeaves(w.identities[:len(w.identities)-n])
	return &blame.Detective{Judged: claims.NewJudged(w.sheet, r.wanted(w.identities)), Printed: printed}
}

// wanted returns the identities of rules that are to run.
func (r *run) wanted(identities []claims.Identity) []claims.Identity {
	rules := r.rules()
	if len(rules) == len(r.all) {
		return identities
	}
	wanted := map[*judge.Rule]bool{}
	for _, rule := range rules {
		wanted[&rule.Rule] = true
	}
	return slices.DeleteFunc(identities, func(id claims.Identity) bool { return !wanted[id.Rule] })
}

// inTables writes the identities of the tables down before the others, wanted or not.
func (r *run) inTables(w *writer) {
	cross := w.identities
	w.identities = nil
	for t := range w.sheet.Set.Tables() {
		columns := claims.ColumnsOf(t)
		for id := range t.Identities() {
			if w.rule == nil || w.rule.ID != id.Rule() {
				w.rule = r.rule(id.Rule())
			}
			for term := range id.Terms() {
				w.cell(int8(term.Sign), claims.Cell{Form: t.Form(), Index: int32(term.Index)})
			}
			if w.rule.work.divides {
				w.lacking(t, id, columns)
			}
			w.put()
		}
	}
	w.identities = append(w.identities, cross...)
}
