package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleX12 = Rule{
	Rule: judge.Rule{ID: "X12", Title: "公开06的“三公”科目不超过07", Formula: "30212 ≤ 因公出国（境）费；31013 ≤ 公务用车购置费；30231 ≤ 公务用车运行维护费；30217 ≤ 公务接待费",
		Severity: judge.Error, Related: []string{"07-1"}},
	Forms:   []tables.Form{f06, f07},
	Example: Example{Cells: []string{"公开06/30217/决算数 7.70", "公开07/公务接待费/决算数 0.77"}},
	work:    &work{needs: allForms, claims: (*writer).threePublic},
}

// threePublic is X12. A line that 公开07 has not is part of one that it has.
func (w *writer) threePublic() {
	for _, x := range []struct {
		code  economic.Code
		lines []tables.Line // the next holds the one before
	}{
		{30212, []tables.Line{tables.Abroad, tables.Total}},
		{31013, []tables.Line{tables.VehiclePurchase, tables.Vehicles, tables.Total}},
		{30231, []tables.Line{tables.VehicleOperation, tables.Vehicles, tables.Total}},
		{30217, []tables.Line{tables.Reception, tables.Total}},
	} {
		printed := max(0, slices.IndexFunc(x.lines, func(l tables.Line) bool { return w.sheet.HasLine(f07, l) }))
		w.at(+1, f06, tables.EconomicRow(x.code), tables.Actual).line(-1, f07, x.lines[printed], tables.Actual).putAtMost()
	}
}
