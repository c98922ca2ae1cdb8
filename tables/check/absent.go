package check

import (
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan/tables"
)

// A row that others call for and its table lacks is one mistake, in however many
// columns it is missed; a column that a table lacks is, in however many rows.

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
			if r.form != 0 || !d.sheet.outside[r.index].absent || seen[row] || !d.sheet.lacksRow(at) {
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

// lacksRow reports whether an address is of a row that its table lacks.
func (s *sheet) lacksRow(a tables.Address) bool {
	return a.Row != (tables.RowKey{}) && s.tables[a.Form] != nil && !hasRow(s.tables[a.Form], a.Row)
}

// collect adds a finding to others, or, if it is about a row that is not there, to the
// one about that row.
func (d *detective) collect(findings []Finding, f Finding) []Finding {
	if !d.printed.lacksRow(f.At) || !f.Stated.IsBlank() {
		return append(findings, f)
	}
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
