package blame

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// A row that others call for and its table lacks is one mistake, in however many
// columns it is missed; columns that a table lacks are, in however many rows.

// Called returns the rows that broken identities call for and their tables lack.
func (d *Detective) Called() []claims.Mend {
	var rows []claims.Mend
	seen := map[claims.Mend]bool{}
	var columns [tables.MaxForm + 1]claims.ColumnSet
	for t := range d.Sheet.Set.Tables() {
		columns[t.Form()] = claims.ColumnsOf(t)
	}
	for i, id := range d.Identities {
		if !d.IsBroken(i) {
			continue
		}
		for _, r := range id.Refs {
			at := d.Sheet.Address(r.Cell)
			row := claims.Mend{Form: at.Form, Row: at.Row}
			if !d.Sheet.IsAbsent(r.Cell) || seen[row] || !d.Sheet.LacksRow(at) {
				continue
			}
			seen[row] = true
			if columns[at.Form].In(d.Sheet.Tables[at.Form], at.Row) > 0 {
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// A gathering is findings of which those about one row that is not there are one, and
// so are those about the columns that a form lacks, and those that say the same of a
// figure.
type gathering struct {
	*Detective
	findings []Finding
	claims   map[claim]int
	missing  map[tables.Address]int // the places of the findings about rows and columns
}

func newGathering(d *Detective) *gathering {
	return &gathering{d, nil, map[claim]int{}, map[tables.Address]int{}}
}

// add adds a finding, or what it says to another.
func (g *gathering) add(f Finding) {
	if (f.isPutIn || g.Printed.LacksRow(f.At)) && f.Stated.IsBlank() && f.Cause != judge.CauseRowLeftOut {
		g.row(f)
	} else if form, ok := g.lacksColumns(f); ok {
		g.column(f, form)
	} else {
		g.figure(f)
	}
}

// A claim is what a finding says of a figure.
type claim struct {
	at       tables.Address
	verdict  judge.Verdict
	expected budget.Figure
	off      int64 // in 分, if nothing is expected
}

func (g *gathering) figure(f Finding) {
	c := claim{at: f.At, verdict: f.Verdict, expected: f.Expected}
	if f.Expected.IsBlank() {
		c.off = Magnitude(f.Difference)
	}
	i, known := g.claims[c]
	if !known {
		g.claims[c] = len(g.findings)
		g.findings = append(g.findings, f)
		return
	}
	same := &g.findings[i]
	same.Severity = max(same.Severity, f.Severity)
	same.Evidence = append(same.Evidence, f.Evidence...)
}

func (g *gathering) row(f Finding) {
	at := tables.Address{Form: f.At.Form, Row: f.At.Row}
	i, known := g.missing[at]
	if !known {
		i = len(g.findings)
		g.missing[at] = i
		f.Cause, f.Causes, f.Beside = judge.CauseRowLeftOut, 0, ""
		g.findings = append(g.findings, f)
	} else {
		g.findings[i].Evidence = append(g.findings[i].Evidence, f.Evidence...)
	}
	g.findings[i].gaps = append(g.findings[i].gaps, gap{f.At.Column, f.Expected, f.Difference, f.atMost})
}

// lacksColumns returns the form without a column that could make up for what is
// missing in an identity.
func (d *Detective) lacksColumns(f Finding) (tables.Form, bool) {
	if f.Verdict != judge.Incomplete {
		return 0, false
	}
	for _, e := range f.Evidence {
		for _, term := range e.Terms {
			a := AddressOf(term)
			if t := d.Sheet.Tables[a.Form]; t != nil && claims.HasRow(t, a.Row) && !t.Has(a.Row, a.Column) {
				return a.Form, true
			}
		}
	}
	return 0, false
}

func (g *gathering) column(f Finding, form tables.Form) {
	at := tables.Address{Form: form}
	i, known := g.missing[at]
	if !known {
		i = len(g.findings)
		g.missing[at] = i
		g.findings = append(g.findings, Finding{Rule: f.Rule, Verdict: f.Verdict, Severity: f.Severity, At: at})
	}
	all := &g.findings[i]
	all.Evidence = append(all.Evidence, f.Evidence...)
	for _, e := range f.Evidence {
		for _, term := range e.Terms {
			a := AddressOf(term)
			if a.Form == form && !g.Sheet.Tables[form].Has(a.Row, a.Column) && !slices.Contains(all.lacks, a.Column) {
				all.lacks = append(all.lacks, a.Column)
			}
		}
	}
}
