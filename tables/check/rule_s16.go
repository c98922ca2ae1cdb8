package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// ruleS16 is the other side of S05, which also asks that the statement below an empty form is of
// its own budget.
var ruleS16 = Rule{
	Rule: judge.Rule{ID: "S16", Title: "有数据的表不注明没有数据", Formula: "公开07、08、09 有金额时，表下没有“无数据”的说明",
		Scope: "读取的文件", Severity: judge.Warning, Related: []string{"S05"}},
	Forms: []tables.Form{f07, f08, f09},
	Example: Example{Document: &reading.Document{Department: "某局", Year: 2021, Tables: []reading.Sheet{
		{Title: "政府性基金预算财政拨款收入支出决算表", Unit: "万元", Rows: slices.Concat(example08[:1], reading.Cells([][]string{
			{"合计", "", "", "5.43", "5.43", "", "5.43", ""},
			{"注：本部门没有政府性基金预算财政拨款收入和支出，本表无数据。"},
		}))},
	}}},
	work: &work{needs: aDocument, document: func(l *look) {
		for _, f := range l.defects(kinds{reading.DataDenied: "check.data-denied"}) {
			l.report(f)
		}
	}},
}
