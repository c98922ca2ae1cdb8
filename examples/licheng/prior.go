package licheng

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
)

// priorItems is what the 一般公共预算 paid for in 2020, in 万元: for each item what the
// document implies, the figure of 2021 less its change, with digits below 100元 so that
// the rate comes out as printed. Items that the document calls new had nothing.
//
// 2150599 is a stand-in for the items that ended, which the document does not name: it
// has what the total implies beyond the others.
var priorItems = []struct {
	code   codes.Code
	amount string
}{
	{2011301, "161.915"}, // +12.75, 7.87 %
	{2011302, "47.73"},   // −20.10, 42.11 %
	{2011350, "202.044"}, // +60.46, 29.92 %
	{2080501, "7.786"},   // −0.10, 1.30 %
	{2080502, "4.652"},   // +1.69, 36.34 %
	{2080505, "20.492"},  // +2.10, 10.25 %
	{2150599, "103.966"}, // so that the total grew by 2284.17, 321.87 %
	{2150899, "141.07"},  // +1283.91, 910.12 %
	{2159999, "20.00"},   // +219.35, 1096.75 %
}

// priorOther is 其他收入 of 2020, so that all income grew by 3352.26, 398.06 %.
const priorOther = "132.485"

// prior returns what the document implies of the account of the year before. Nothing
// is known of the nature of what was spent: all of it is booked as 项目支出, which needs
// no economic code.
func prior() *budget.Account {
	h := header()
	h.Year--
	ledger, err := budget.NewLedger(h.Year)
	var spent []budget.Outlay
	for _, i := range priorItems {
		spent = append(spent, budget.Outlay{Code: i.code, Nature: budget.Project, Source: budget.GeneralAppropriation, Amount: wan(i.amount)})
	}
	spent = append(spent, budget.Outlay{Code: 2150599, Nature: budget.Project, Source: budget.OtherIncome, Amount: wan(priorOther)})
	if err == nil {
		err = ledger.Add(receipts(spent), spent)
	}
	if err != nil {
		panic("licheng.Disclosure: " + err.Error()) // its entries are part of the program, and tested
	}
	return &budget.Account{Header: h, Ledger: ledger}
}
