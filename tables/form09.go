package tables

import "github.com/fiscalcn/yusuan/budget"

// form09 is 国有资本经营预算财政拨款（收入）支出决算表: the 国有资本经营预算 by
// functional code, in some editions expenditure only.
var form09 = treeForm{
	form: Form09, sources: []budget.Source{budget.StateCapitalAppropriation}, all: columns08,
	rules: treeRules{balance: "09-1", row: "09-2", column: "09-3", total: "09-3"},
}
