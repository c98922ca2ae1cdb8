package gencatalogue

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/catalogue"
)

// funds are the bits of codes.Funds.
var funds = map[string]uint8{"general": 1, "fund": 2, "capital": 4, "social": 8}

var functionalForm = catalogue.Form{Levels: 3, Leads: 1 << 2, Widths: "3, 5 or 7", Refuse: refuse}

var revenueForm = catalogue.Form{Levels: 4, Leads: 1 << 1, Widths: "3, 5, 7 or 9", Refuse: refuse}

// Codes returns the source of the tables of package codes from the functional
// classification.
func Codes(functional File) ([]byte, error) {
	return ofBudgets("codes", &functionalForm, functional)
}

// Revenue returns the source of the tables of package codes/revenue from the classification of
// revenue.
func Revenue(revenue File) ([]byte, error) {
	return ofBudgets("revenue", &revenueForm, revenue)
}

// ofBudgets returns the source of a classification whose rows name budgets.
func ofBudgets(pkg string, form *catalogue.Form, f File) ([]byte, error) {
	var p problems
	rows := p.ofBudgets(form, f)
	if err := p.err(); err != nil {
		return nil, err
	}
	var s source
	s.header(pkg, []string{"github.com/fiscalcn/yusuan/internal/catalogue"}, f)
	s.table(rows)
	return s.formatted()
}

// ofBudgets reads a classification. What has others below it is used in the budgets of all
// of them.
func (p *problems) ofBudgets(form *catalogue.Form, f File) []catalogue.Row {
	var lines []line
	for _, r := range p.records(f, "code", "name", "from", "to", "funds", "basis", "confidence", "seen", "note") {
		l := p.line(r, form)
		for fund := range strings.SplitSeq(r.fields["funds"], "+") {
			bit, ok := funds[fund]
			if !ok || l.Kind&bit != 0 {
				p.at(r, "funds: unknown or repeated word %q", fund)
			}
			l.Kind |= bit
		}
		lines = append(lines, l)
	}
	return p.tree(form, lines, func(parent, child catalogue.Row) bool {
		return child.Kind&^parent.Kind == 0
	})
}
