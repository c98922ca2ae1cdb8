package forms

import "github.com/fiscalcn/yusuan/tables"

// form04 is 财政拨款收入支出决算总表.
var form04 = Form{
	Number: tables.Form04, Rows: LineRows,
	Sided: true, ByFund: true, Widest: tables.LineRow(tables.ExpenditureTotal), Total: tables.AllFunds,
	Likely: FundHeads, Titled: SideLabels,
	title: func(t titleWords) TitleKind {
		return FormTitle.when((t.topic == noTopic || t.topic == generalTopic && t.summary) && t.both && t.fiscal)
	},
}
