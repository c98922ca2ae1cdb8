package forms

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// form08 is 政府性基金预算财政拨款收入支出决算表.
var form08 = Form{
	Number: tables.Form08, Rows: TreeRows,
	Widest: tables.LineRow(tables.Total), Total: tables.Expenditure,
	Likely: BalanceHeads, Titled: PartHeads, Fund: codes.GovernmentFund, MayBeEmpty: true,
	title: func(t titleWords) TitleKind { return FormTitle.when(t.topic == managedFundTopic) },
}
