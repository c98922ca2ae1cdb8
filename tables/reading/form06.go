package reading

import "github.com/fiscalcn/yusuan/tables"

// form06 is 一般公共预算财政拨款基本支出决算表. Its title may leave the budget out.
var form06 = form{
	number: tables.Form06, rows: economicRows{},
	widest: tables.LineRow(tables.Total), total: tables.Actual,
	likely: economicLabels,
	title: func(t titleWords) titleKind {
		if t.topic == basicTopic && !t.general {
			return looseTitle
		}
		return formTitle.when(t.topic == basicTopic)
	},
}
