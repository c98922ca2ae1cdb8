package tables

import "github.com/fiscalcn/yusuan/budget"

// form08 is 政府性基金预算财政拨款收入支出决算表: income, expenditure and balances of
// the 政府性基金 by functional code.
var form08 = treeForm{
	form: Form08, sources: []budget.Source{budget.ManagedFundAppropriation}, all: columns08,
	rules: treeRules{balance: "08-1", row: "08-2", column: "08-3", total: "08-3"},
}

var columns08 = []Column{OpeningBalance, Income, Expenditure, Basic, Project, ClosingBalance}
