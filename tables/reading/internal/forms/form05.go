package forms

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// form05 is 一般公共预算财政拨款支出决算表. Some places call it 财政拨款支出决算表, as others
// call a table of all three budgets.
var form05 = Form{
	Number: tables.Form05, Rows: TreeRows,
	Widest: tables.LineRow(tables.Total), Total: tables.Expenditure,
	Likely: PartHeads, Titled: BalanceHeads, Fund: codes.GeneralPublic,
	title: func(t titleWords) TitleKind {
		if t.topic == noTopic {
			return LooseTitle.when(t.fiscal && t.outlay && !t.both)
		}
		return FormTitle.when(t.topic == generalTopic && (t.both || !t.income))
	},
}
