package tables

import "github.com/fiscalcn/yusuan/budget"

// final05 is 一般公共预算财政拨款支出决算表: expenditure out of the 一般公共预算 by
// functional code.
var final05 = treeForm{
	form: Form05, sources: []budget.Source{budget.GeneralAppropriation}, all: columns05,
	rules: treeRules{row: "05-1", column: "05-2", total: "05-3"},
}

// budget05 is 一般公共预算支出表.
var budget05 = treeForm{
	form: Form05, sources: []budget.Source{budget.GeneralAppropriation}, all: columns05,
	rules: treeRules{row: "B05-1", column: "B05-2", total: "B05-3"},
}

var columns05 = []Column{Expenditure, Basic, Project}
