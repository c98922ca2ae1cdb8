package reading

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// form08 is 政府性基金预算财政拨款收入支出决算表.
var form08 = form{
	number: tables.Form08, rows: treeRows{},
	widest: tables.LineRow(tables.Total), total: tables.Expenditure,
	likely: balanceHeads, titled: partHeads, fund: codes.GovernmentFund, mayBeEmpty: true,
	title: func(t titleWords) titleKind { return formTitle.when(t.topic == managedFundTopic) },
}
