package tables

import "github.com/fiscalcn/yusuan/budget"

// final09 is 国有资本经营预算财政拨款（收入）支出决算表: the 国有资本经营预算 by
// functional code, in some editions expenditure only.
var final09 = treeForm{
	form: Form09, sources: []budget.Source{budget.StateCapitalAppropriation}, all: columns08,
	rules: treeRules{balance: "09-1", row: "09-2", column: "09-3", total: "09-3"},
}

// budget09 is 国有资本经营预算支出表.
var budget09 = treeForm{
	form: Form09, sources: []budget.Source{budget.StateCapitalAppropriation}, all: columns05,
	rules: treeRules{row: "B09-1", column: "B09-2", total: "B09-3"},
}
