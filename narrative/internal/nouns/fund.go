package nouns

// moneySides are what a fund's money is with what is said of it behind its name: 支出 and
// 项目支出 behind 政府性基金预算财政拨款的. No cell holds what is not in it.
var moneySides = [...]struct{ said, general, fund, capital, fiscal Noun }{
	{BareIncome, GeneralIncome, FundIncome, CapitalIncome, FiscalIncome},
	{YearIncome, GeneralIncome, FundIncome, CapitalIncome, FiscalIncome},
	{IncomeTotal, GeneralGrandIncome, FundGrandIncome, CapitalGrandIncome, FiscalIncomeTotal},
	{BareExpenditure, GeneralExpenditure, FundExpenditure, CapitalExpenditure, FiscalExpenditure},
	{Spending, GeneralExpenditure, FundExpenditure, CapitalExpenditure, FiscalExpenditure},
	{YearExpenditure, GeneralExpenditure, FundExpenditure, CapitalExpenditure, FiscalExpenditure},
	{ExpenditureTotal, GeneralGrandExpenditure, FundGrandExpenditure, CapitalGrandExpenditure, FiscalExpenditureTotal},
	{Basic, GeneralBasic, FundBasic, CapitalBasic, GeneralBasic},
	{Project, GeneralProject, FundProject, CapitalProject, GeneralProject},
	{BareBoth, None, FundBoth, CapitalBoth, None},
	{BothTotal, None, None, None, FiscalBothTotal},
}

// isMoney reports whether the noun is the money of a fund without a side: neither its
// income nor its expenditure.
func (n Noun) isMoney() bool { return n >= AnyGeneral && n <= CapitalMoney || n == AnyFiscal }

// Side returns what the money that the noun names is with what another one says behind it.
// It is zero if the noun is no money, or there is no name for that.
func (n Noun) Side(said Noun) Noun {
	if !n.isMoney() {
		return 0
	}
	for _, s := range &moneySides {
		switch {
		case s.said != said:
		case n == AnyFiscal:
			return s.fiscal
		case n.Fund() == AnyFund:
			return s.fund
		case n.Fund() == AnyCapital:
			return s.capital
		default:
			return s.general
		}
	}
	return 0
}

// IsOfFund reports whether the noun names the money of one fund.
func (n Noun) IsOfFund() bool { return n >= GeneralIncome && n <= CapitalGrandExpenditure }

// Fund returns AnyGeneral, AnyFund or AnyCapital for a noun that names money of the
// fund, zero for others.
func (n Noun) Fund() Noun {
	switch n {
	case AnyGeneral, GeneralMoney, GeneralIncome, GeneralExpenditure, GeneralBasic, GeneralProject, GeneralOpening, GeneralClosing:
		return AnyGeneral
	case AnyFund, FundMoney, FundIncome, FundExpenditure, FundBoth, FundBasic, FundProject, FundOpening, FundClosing:
		return AnyFund
	case AnyCapital, CapitalMoney, CapitalIncome, CapitalExpenditure, CapitalBoth, CapitalBasic, CapitalProject:
		return AnyCapital
	default:
		return 0
	}
}

// OfFund returns what 收入, 支出 or 收支 is of a fund.
func (n Noun) OfFund(fund Noun) Noun {
	switch {
	case n != BareBoth:
		return fund.OnSide(n.IsIncome())
	case fund == AnyFund:
		return FundBoth
	case fund == AnyCapital:
		return CapitalBoth
	default:
		return n
	}
}

// OnSide returns the income or expenditure of a fund.
func (n Noun) OnSide(income bool) Noun {
	switch {
	case n == AnyGeneral && income:
		return GeneralIncome
	case n == AnyGeneral:
		return GeneralExpenditure
	case n == AnyFund && income:
		return FundIncome
	case n == AnyFund:
		return FundExpenditure
	case income:
		return CapitalIncome
	default:
		return CapitalExpenditure
	}
}

// OfRow returns what a noun is of the fund whose opening balance was named before it: 本年
// 收入 in 一般公共预算年初结转和结余…，本年收入…，年末结转和结余…. It is zero for other nouns and
// where no fund was named.
func (n Noun) OfRow(fund Noun) Noun {
	if fund == 0 {
		return 0
	}
	ends := [...]Noun{GeneralOpening, GeneralClosing}
	if fund == AnyFund {
		ends = [...]Noun{FundOpening, FundClosing}
	}
	switch n {
	case Opening:
		return ends[0]
	case Closing, AnyClosing:
		return ends[1]
	case BareIncome, YearIncome, BareExpenditure, YearExpenditure:
		return n.OfFund(fund)
	default:
		return 0
	}
}
