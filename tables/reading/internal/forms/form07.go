package forms

import "github.com/fiscalcn/yusuan/tables"

// form07 is 财政拨款“三公”经费支出决算表.
var form07 = Form{
	Number: tables.Form07, Rows: PublicRows,
	Widest: tables.LineRow(tables.Total), Total: tables.Actual,
	Likely: PublicHeads | PublicLabels, Titled: FundHeads, MayBeEmpty: true,
	title: func(t titleWords) TitleKind { return FormTitle.when(t.topic == threePublicTopic) },
}
