package placed

import (
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// Sums writes what was added up for a finding, a line for each sum: 计算：12.00（公开03 合计 本年支出）－5.00（…）－6.00（…）＝1.00，舍入至多 0.01（03-1）.
// Amounts are in the unit. Blanks are left out.
func Sums(f judge.Finding, unit budget.Unit) []string {
	var lines []string
	for _, e := range f.Evidence {
		if len(e.Terms) == 0 || e.Terms[0].Sign == 0 {
			continue // nothing is added up
		}
		var b strings.Builder
		for _, t := range e.Terms {
			switch {
			case t.Stated.IsBlank():
				continue
			case t.Sign < 0:
				b.WriteString("－")
			case b.Len() > 0:
				b.WriteString("＋")
			}
			b.WriteString(t.Stated.Text(unit))
			if t.At != nil {
				fmt.Fprintf(&b, "（%s）", t.At)
			}
		}
		lines = append(lines, fmt.Sprintf("计算：%s＝%s，舍入至多 %s（%s）", &b, e.Difference.Format(unit, -1), e.Tolerance.Format(unit, -1), e.Rule))
	}
	return lines
}
