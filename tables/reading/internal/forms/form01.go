package forms

import "github.com/fiscalcn/yusuan/tables"

// form01 is 收入支出决算总表.
var form01 = Form{
	Number: tables.Form01, Rows: LineRows,
	Sided: true, Widest: tables.LineRow(tables.Total), Total: tables.Actual,
	Likely: SideLabels,
	title:  func(t titleWords) TitleKind { return FormTitle.when(t.topic == noTopic && t.both && !t.fiscal) },
}
