package tables

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
)

// Identity is a 勾稽关系: the sum of its terms is zero whenever the account is
// right and its figures are exact. Rounded figures may miss it by their rounding.
// Get one from [Table.Identities]; it is a view of the table, as safe to share.
type Identity struct {
	table *Table
	of    *planned
}

// Term is one figure of an identity, added or subtracted.
type Term struct {
	Figure budget.Figure // as the table has it
	Sign   int           // +1 or −1
	// Index is the place of the figure among those that [Table.Figures] yields;
	// [Table.Address] names it.
	Index int
}

// Rule returns the ID of the rule that the identity is an instance of, e.g. 03-1.
func (id Identity) Rule() string { return id.of.rule }

// Len returns the number of terms, two or more.
func (id Identity) Len() int { return len(id.of.terms) }

// Term returns term i, from 0.
func (id Identity) Term(i int) Term {
	pt := id.of.terms[i]
	return Term{Figure: id.table.figures[pt.figure], Sign: int(pt.sign), Index: int(pt.figure)}
}

// Terms yields the terms in order.
func (id Identity) Terms() iter.Seq[Term] {
	return func(yield func(Term) bool) {
		for i := range id.Len() {
			if !yield(id.Term(i)) {
				return
			}
		}
	}
}

// Identities yields the identities between the table's own figures, for the rows
// it has. Blank figures stand in them like others.
func (t *Table) Identities() iter.Seq[Identity] {
	return func(yield func(Identity) bool) {
		for i := range t.plan {
			if !yield(Identity{t, &t.plan[i]}) {
				return
			}
		}
	}
}

// planned is an identity of a table, worked out once when the table is built.
type planned struct {
	rule  string
	terms []planTerm
	// implied is true for an identity that follows from the table's others.
	// Without the implied ones every figure stands in two identities at the most,
	// and in two with opposite signs, which is what controlled rounding needs.
	implied bool
}

type planTerm struct {
	figure int32 // index in Table.figures
	sign   int8
}

// A planner works out the identities of a table: the terms of one, then its rule.
type planner struct {
	table *Table
	plan  []planned
	terms []planTerm // of all identities; those of the current one from start on
	start int
}

func newPlan(t *Table) []planned {
	n := len(t.figures)
	p := &planner{table: t, terms: make([]planTerm, 0, 5*n/2+8), plan: make([]planned, 0, 3*n/4+8)} // mostly enough
	t.schema().identities(p)
	return p.plan
}

// add adds the figure with the sign, if the table has it.
func (p *planner) add(sign int, k RowKey, c Column) *planner {
	if i, ok := p.table.index[k]; ok {
		p.row(sign, &p.table.rows[i], c)
	}
	return p
}

// row adds the figures of one row in the columns it has of those given.
func (p *planner) row(sign int, r *row, columns ...Column) *planner {
	for _, c := range columns {
		if i := r.figureIndex(c); i >= 0 {
			p.terms = append(p.terms, planTerm{int32(i), int8(sign)})
		}
	}
	return p
}

// lines adds the figures of several fixed lines in one column.
func (p *planner) lines(sign int, c Column, lines ...Line) *planner {
	for _, l := range lines {
		p.add(sign, LineRow(l), c)
	}
	return p
}

// classes adds the expenditure lines of 公开01 or 04.
func (p *planner) classes(sign int, c Column) *planner {
	for i := range p.table.rows {
		if r := &p.table.rows[i]; isFunctional(r.key) {
			p.row(sign, r, c)
		}
	}
	return p
}

// spent adds what is spent in the year, by class where neither the table nor its edition has
// a line for it.
func (p *planner) spent(sign int, c Column) *planner {
	if p.prints(ExpenditureTotal) {
		return p.lines(sign, c, ExpenditureTotal)
	}
	return p.classes(sign, c)
}

// has reports whether the table has a line.
func (p *planner) has(l Line) bool {
	_, ok := p.table.index[LineRow(l)]
	return ok
}

// prints reports whether the table or its edition has a line of 公开01 or 04. One that the
// edition prints and the table lacks is missing; one that it does not print stands for its
// parts.
func (p *planner) prints(l Line) bool {
	return p.has(l) || p.table.edition.form(p.table.form).prints(l)
}

// put ends an identity under its rule, "" where the form has none. Figures of one sign only
// are what is left of one whose total the table does not print, or whose parts: they say
// nothing.
func (p *planner) put(rule string) { p.end(rule, false) }

// putImplied is put for an identity that follows from others of the table.
func (p *planner) putImplied(rule string) { p.end(rule, true) }

// drop gives up the terms of an identity.
func (p *planner) drop() { p.terms = p.terms[:p.start] }

func (p *planner) end(rule string, implied bool) {
	if terms := p.terms[p.start:]; rule != "" && hasBothSigns(terms) {
		p.plan = append(p.plan, planned{rule, slices.Clip(terms), implied})
		p.start = len(p.terms)
	} else {
		p.drop()
	}
}

func hasBothSigns(terms []planTerm) bool {
	return slices.ContainsFunc(terms, func(t planTerm) bool { return t.sign != terms[0].sign })
}
