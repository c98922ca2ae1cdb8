package tables

import "github.com/fiscalcn/yusuan/budget"

// final08 is 政府性基金预算财政拨款收入支出决算表: income, expenditure and balances of
// the 政府性基金 by functional code.
var final08 = treeForm{
	form: Form08, sources: []budget.Source{budget.ManagedFundAppropriation}, all: columns08,
	rules: treeRules{balance: "08-1", row: "08-2", column: "08-3", total: "08-3"},
}

// budget08 is 政府性基金预算支出表, without balances: no budget was seen that plans them by code.
var budget08 = treeForm{
	form: Form08, sources: []budget.Source{budget.ManagedFundAppropriation}, all: columns05,
	rules: treeRules{row: "B08-1", column: "B08-2", total: "B08-3"},
}

var columns08 = []Column{OpeningBalance, Income, Expenditure, Basic, Project, ClosingBalance}
