package reading

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// form09 is 国有资本经营预算财政拨款（收入）支出决算表.
var form09 = form{
	number: tables.Form09, rows: treeRows{},
	widest: tables.LineRow(tables.Total), total: tables.Expenditure,
	likely: balanceHeads | partHeads, fund: codes.StateCapital, mayBeEmpty: true,
	title: func(t titleWords) titleKind { return formTitle.when(t.topic == stateCapitalTopic) },
}
