package gencatalogue

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/catalogue"
)

// funds are the bits of codes.Funds.
var funds = map[string]uint8{"general": 1, "fund": 2, "capital": 4, "social": 8}

var functionalForm = catalogue.Form{Levels: 3, Leads: 1 << 2, Widths: "3, 5 or 7"}

// Codes returns the source of the tables of package codes from the functional
// classification.
func Codes(functional File) ([]byte, error) {
	var p problems
	rows := p.functional(functional)
	if err := p.err(); err != nil {
		return nil, err
	}
	var s source
	s.header("codes", []string{"github.com/fiscalcn/yusuan/internal/catalogue"}, functional)
	s.table(rows)
	return s.formatted()
}

// functional reads the functional classification. A 类 or 款 is used in the budgets
// of everything below it.
func (p *problems) functional(f File) []catalogue.Row {
	var lines []line
	for _, r := range p.records(f, "code", "name", "from", "to", "funds", "basis", "confidence", "note") {
		l := p.line(r, &functionalForm)
		for fund := range strings.SplitSeq(r.fields["funds"], "+") {
			bit, ok := funds[fund]
			if !ok || l.Kind&bit != 0 {
				p.at(r, "funds: unknown or repeated word %q", fund)
			}
			l.Kind |= bit
		}
		lines = append(lines, l)
	}
	return p.tree(&functionalForm, lines, func(parent, child catalogue.Row) bool {
		return child.Kind&^parent.Kind == 0
	})
}
