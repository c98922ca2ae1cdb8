package forms

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// form09 is 国有资本经营预算财政拨款（收入）支出决算表.
var form09 = Form{
	Number: tables.Form09, Rows: TreeRows,
	Widest: tables.LineRow(tables.Total), Total: tables.Expenditure,
	Likely: BalanceHeads | PartHeads, Fund: codes.StateCapital, MayBeEmpty: true,
	title: func(t titleWords) TitleKind { return FormTitle.when(t.topic == stateCapitalTopic) },
}
