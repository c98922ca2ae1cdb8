package verify

import (
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/thing"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleN20 = Rule{
	Rule: judge.Rule{ID: "N20", Title: "总计", Formula: "收入总计 = 支出总计；收入总计 = 本年收入 + 使用非财政拨款结余 + 年初结转和结余；支出总计 = 本年支出 + 结余分配 + 年末结转和结余；总计 ≥ 其中所列各项之和",
		Severity: judge.Error, Related: []string{"N06", "N19"}},
	Example: Example{
		Year: 2023, Text: "一、收入支出决算总体情况说明\n2023年度收入总计512.38元，支出总计512.38元。本年支出512.38万元。",
	},
	work: &work{families: thing.Totals, claims: (*verifier).bothTotals, after: []*Rule{&ruleN06}, parts: true},
}

// bothTotals is N20 for 收入总计 and 支出总计.
func (v *verifier) bothTotals() {
	for i := range v.statements {
		s := &v.statements[i]
		if !isGrand(s.Subject.Address, tables.GrandExpenditure) || s.Measure != narrative.MeasureActual || !v.facts[i].usable {
			continue
		}
		income := narrative.Subject{Address: thing.Canonical(s.Subject.Address)}
		at := v.near(income, narrative.MeasureActual, 0, int32(i))
		switch {
		case at < 0:
		case s.Certainty != narrative.CertaintyNamed || v.statements[at].Certainty != narrative.CertaintyNamed: // 收入X万元，支出Y万元
			v.skip("text.total-unsaid")
		default:
			v.relate(judge.AddsUp, int32(i), says(int32(i), +1), says(at, -1))
		}
	}
}

// isGrand reports whether an address is that of a total.
func isGrand(at tables.Address, l tables.Line) bool {
	return at.Row.Line() == l && (at.Form == tables.Form01 || at.Column == tables.Actual || at.Column == tables.AllFunds)
}
