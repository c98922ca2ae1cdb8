package reading

import "github.com/fiscalcn/yusuan/tables"

// form07 is 财政拨款“三公”经费支出决算表.
var form07 = form{
	number: tables.Form07, rows: publicRows{},
	widest: tables.LineRow(tables.Total), total: tables.Actual,
	likely: publicHeads | publicLabels, titled: fundHeads, mayBeEmpty: true,
	title: func(t titleWords) titleKind { return formTitle.when(t.topic == threePublicTopic) },
}
