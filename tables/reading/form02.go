package reading

import "github.com/fiscalcn/yusuan/tables"

// form02 is 收入决算表.
var form02 = form{
	number: tables.Form02, rows: treeRows{},
	widest: tables.LineRow(tables.Total), total: tables.Income,
	likely: incomeHeads,
	title: func(t titleWords) titleKind {
		return formTitle.when(t.topic == noTopic && !t.both && t.income && !t.fiscal)
	},
}
