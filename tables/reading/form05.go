package reading

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// form05 is 一般公共预算财政拨款支出决算表. Some places call it 财政拨款支出决算表, as others
// call a table of all three budgets.
var form05 = form{
	number: tables.Form05, rows: treeRows{},
	widest: tables.LineRow(tables.Total), total: tables.Expenditure,
	likely: partHeads, titled: balanceHeads, fund: codes.GeneralPublic,
	title: func(t titleWords) titleKind {
		if t.topic == noTopic {
			return looseTitle.when(t.fiscal && t.outlay && !t.both)
		}
		return formTitle.when(t.topic == generalTopic && (t.both || !t.income))
	},
}
