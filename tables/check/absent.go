package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// A row that others call for and its table lacks is one mistake, in however many
// columns it is missed; columns that a table lacks are, in however many rows.

// called returns the rows that broken identities call for and their tables lack.
func (d *detective) called() []mend {
	var rows []mend
	seen := map[mend]bool{}
	for i, id := range d.identities {
		if !d.isBroken(i) {
			continue
		}
		for _, r := range id.refs {
			at := d.sheet.address(r.cell)
			row := mend{form: at.Form, row: at.Row}
			if !d.isAbsent(r.cell) || seen[row] || !d.sheet.lacksRow(at) {
				continue
			}
			seen[row] = true
			if columnsIn(d.sheet.tables[at.Form], at.Row) != nil {
				rows = append(rows, row)
			}
		}
	}
	return rows
}

func (d *detective) isAbsent(c cell) bool { return c.form == 0 && d.sheet.outside[c.index].absent }

// lacksRow reports whether an address is of a row that its table lacks.
func (s *sheet) lacksRow(a tables.Address) bool {
	return a.Row != (tables.RowKey{}) && s.tables[a.Form] != nil && !hasRow(s.tables[a.Form], a.Row)
}

// collect adds a finding to others, or, if it is about a row or column that is not
// there, to the one about that.
func (d *detective) collect(findings []Finding, f Finding) []Finding {
	if d.printed.lacksRow(f.At) && f.Stated.IsBlank() && f.Cause != RowLeftOut {
		return d.missingRow(findings, f)
	}
	if form, ok := d.lacksColumns(f); ok {
		return d.missingColumns(findings, f, form)
	}
	return append(findings, f)
}

func (d *detective) missingRow(findings []Finding, f Finding) []Finding {
	row := tables.Address{Form: f.At.Form, Row: f.At.Row}
	i, known := d.missing[row]
	if !known {
		d.missing[row] = len(findings)
		f.Cause = RowLeftOut
		f.Message = place(row) + "：缺少此行，" + d.wants(f) + evidenceOf(f)
		return append(findings, f)
	}
	g := &findings[i]
	said := strings.TrimSuffix(g.Message, evidenceOf(*g))
	g.Evidence = append(g.Evidence, f.Evidence...)
	g.Message = said + "，" + d.wants(f) + evidenceOf(*g)
	return findings
}

// wants says what would stand in the column of a row that is missing.
func (d *detective) wants(f Finding) string {
	if f.Expected.IsBlank() {
		return fmt.Sprintf("%s按其他表的金额至少应为 %s", f.At.Column, d.show(f.Difference))
	}
	return fmt.Sprintf("%s按勾稽关系应为 %s", f.At.Column, d.showFigure(f.Expected))
}

// lacksColumns returns the form without a column that could make up for what is
// missing in an identity.
func (d *detective) lacksColumns(f Finding) (tables.Form, bool) {
	if f.Verdict != judge.Incomplete {
		return 0, false
	}
	for _, e := range f.Evidence {
		for _, a := range e.Terms {
			if t := d.sheet.tables[a.Form]; t != nil && hasRow(t, a.Row) && !t.Has(a.Row, a.Column) {
				return a.Form, true
			}
		}
	}
	return 0, false
}

// missingColumns adds a finding to the one about the columns that a form lacks.
func (d *detective) missingColumns(findings []Finding, f Finding, form tables.Form) []Finding {
	at := tables.Address{Form: form}
	i, known := d.missing[at]
	if !known {
		i = len(findings)
		d.missing[at] = i
		findings = append(findings, Finding{Rule: f.Rule, Verdict: f.Verdict, Severity: f.Severity, At: at})
	}
	g := &findings[i]
	g.Evidence = append(g.Evidence, f.Evidence...)
	columns := d.columns[form]
	for _, e := range f.Evidence {
		for _, a := range e.Terms {
			if a.Form == form && !d.sheet.tables[form].Has(a.Row, a.Column) && !slices.Contains(columns, a.Column.String()) {
				columns = append(columns, a.Column.String())
			}
		}
	}
	d.columns[form] = columns
	g.Message = fmt.Sprintf("%s：没有%s栏，%d 处差额可能列在其中%s", place(at), strings.Join(columns, "、"), len(g.Evidence), evidenceOf(*g))
	return findings
}
