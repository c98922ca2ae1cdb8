package forms

import "github.com/fiscalcn/yusuan/tables"

// form06 is 一般公共预算财政拨款基本支出决算表. Its title may leave the budget out.
var form06 = Form{
	Number: tables.Form06, Rows: EconomicRows,
	Widest: tables.LineRow(tables.Total), Total: tables.Actual,
	Likely: EconomicLabels,
	title: func(t titleWords) TitleKind {
		if t.topic == basicTopic && !t.general {
			return LooseTitle
		}
		return FormTitle.when(t.topic == basicTopic)
	},
}
