package tables

import "github.com/fiscalcn/yusuan/budget"

// form05 is 一般公共预算财政拨款支出决算表: expenditure out of the 一般公共预算 by
// functional code.
var form05 = treeForm{
	form: Form05, sources: []budget.Source{budget.GeneralAppropriation}, all: columns05,
	rules: treeRules{row: "05-1", column: "05-2", total: "05-3"},
}

var columns05 = []Column{Expenditure, Basic, Project}
