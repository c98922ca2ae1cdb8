package narrative

// moneySides are what a fund's money is with what is said of it behind its name: 支出 and
// 项目支出 behind 政府性基金预算财政拨款的. No cell holds what is not in it.
var moneySides = [...]struct{ said, general, fund, capital, fiscal noun }{
	{bareIncome, generalIncome, fundIncome, capitalIncome, fiscalIncome},
	{yearIncome, generalIncome, fundIncome, capitalIncome, fiscalIncome},
	{incomeTotal, generalGrandIncome, fundGrandIncome, capitalGrandIncome, fiscalIncomeTotal},
	{bareExpenditure, generalExpenditure, fundExpenditure, capitalExpenditure, fiscalExpenditure},
	{spending, generalExpenditure, fundExpenditure, capitalExpenditure, fiscalExpenditure},
	{yearExpenditure, generalExpenditure, fundExpenditure, capitalExpenditure, fiscalExpenditure},
	{expenditureTotal, generalGrandExpenditure, fundGrandExpenditure, capitalGrandExpenditure, fiscalExpenditureTotal},
	{basic, generalBasic, fundBasic, capitalBasic, generalBasic},
	{project, generalProject, fundProject, capitalProject, generalProject},
	{bareBoth, noNoun, fundBoth, capitalBoth, noNoun},
	{bothTotal, noNoun, noNoun, noNoun, fiscalBothTotal},
}

// isMoney reports whether the noun is the money of a fund without a side: neither its
// income nor its expenditure.
func (n noun) isMoney() bool { return n >= anyGeneral && n <= capitalMoney || n == anyFiscal }

// side returns what the money that the noun names is with what another one says behind it.
// It is zero if the noun is no money, or there is no name for that.
func (n noun) side(said noun) noun {
	if !n.isMoney() {
		return 0
	}
	for _, s := range &moneySides {
		switch {
		case s.said != said:
		case n == anyFiscal:
			return s.fiscal
		case n.fund() == anyFund:
			return s.fund
		case n.fund() == anyCapital:
			return s.capital
		default:
			return s.general
		}
	}
	return 0
}
