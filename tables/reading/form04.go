package reading

import "github.com/fiscalcn/yusuan/tables"

// form04 is 财政拨款收入支出决算总表.
var form04 = form{
	number: tables.Form04, rows: lineRows{},
	sided: true, byFund: true, widest: tables.LineRow(tables.ExpenditureTotal), total: tables.AllFunds,
	likely: fundHeads, titled: sideLabels,
	title: func(t titleWords) titleKind {
		return formTitle.when((t.topic == noTopic || t.topic == generalTopic && t.summary) && t.both && t.fiscal)
	},
}
