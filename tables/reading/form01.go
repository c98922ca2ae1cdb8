package reading

import "github.com/fiscalcn/yusuan/tables"

// form01 is 收入支出决算总表.
var form01 = form{
	number: tables.Form01, rows: lineRows{},
	sided: true, widest: tables.LineRow(tables.Total), total: tables.Actual,
	likely: sideLabels,
	title:  func(t titleWords) titleKind { return formTitle.when(t.topic == noTopic && t.both && !t.fiscal) },
}
