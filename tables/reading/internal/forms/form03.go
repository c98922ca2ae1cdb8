package forms

import "github.com/fiscalcn/yusuan/tables"

// form03 is 支出决算表.
var form03 = Form{
	Number: tables.Form03, Rows: TreeRows,
	Widest: tables.LineRow(tables.Total), Total: tables.Expenditure,
	Likely: NatureHeads, Titled: PartHeads, After: tables.Form02,
	title: func(t titleWords) TitleKind {
		return FormTitle.when(t.topic == noTopic && !t.both && t.outlay && !t.fiscal)
	},
}
