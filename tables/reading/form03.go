package reading

import "github.com/fiscalcn/yusuan/tables"

// form03 is 支出决算表.
var form03 = form{
	number: tables.Form03, rows: treeRows{},
	widest: tables.LineRow(tables.Total), total: tables.Expenditure,
	likely: natureHeads, titled: partHeads, after: tables.Form02,
	title: func(t titleWords) titleKind {
		return formTitle.when(t.topic == noTopic && !t.both && t.outlay && !t.fiscal)
	},
}
