package forms

import "github.com/fiscalcn/yusuan/tables"

// form02 is 收入决算表.
var form02 = Form{
	Number: tables.Form02, Rows: TreeRows,
	Widest: tables.LineRow(tables.Total), Total: tables.Income,
	Likely: IncomeHeads,
	title: func(t titleWords) TitleKind {
		return FormTitle.when(t.topic == noTopic && !t.both && t.income && !t.fiscal)
	},
}
