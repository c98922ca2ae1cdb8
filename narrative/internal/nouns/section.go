package nouns

import "github.com/fiscalcn/yusuan/tables"

// Total returns what 收入 and 支出 alone mean where totals are spoken of.
func (n Noun) Total() Noun {
	switch n {
	case BareIncome:
		return IncomeTotal
	case BareExpenditure:
		return ExpenditureTotal
	default:
		return BothTotal
	}
}

// WithCarryOver returns what 收入 and 支出 of a budget are that include what is carried over.
// Any other noun is itself.
func (n Noun) WithCarryOver() Noun {
	switch n {
	case BareIncome:
		return IncomeTotal
	case BareExpenditure:
		return ExpenditureTotal
	case FiscalIncome:
		return FiscalIncomeTotal
	case FiscalExpenditure:
		return FiscalExpenditureTotal
	default:
		return n
	}
}

// WithBalance returns what the income of one fund is with what was carried over of it, zero for other nouns.
func (n Noun) WithBalance() Noun {
	switch n {
	case AnyGeneral, GeneralMoney, GeneralIncome:
		return GeneralGrandIncome
	case AnyFund, FundMoney, FundIncome:
		return FundGrandIncome
	case AnyCapital, CapitalMoney, CapitalIncome:
		return CapitalGrandIncome
	default:
		return 0
	}
}

// OfYear returns what a total of one fund means where no balance is spoken of: that
// of the year. Any other noun is itself.
func (n Noun) OfYear() Noun {
	switch n {
	case GeneralGrandIncome:
		return GeneralIncome
	case GeneralGrandExpenditure:
		return GeneralExpenditure
	case FundGrandIncome:
		return FundIncome
	case FundGrandExpenditure:
		return FundExpenditure
	case CapitalGrandIncome:
		return CapitalIncome
	case CapitalGrandExpenditure:
		return CapitalExpenditure
	default:
		return n
	}
}

// OfSection returns what 收入总计 means in a section about 公开02, the income of the year,
// and 支出总计 in one about 公开03, if the balances are left out; zero for other nouns.
func (n Noun) OfSection(about tables.Form) Noun {
	switch {
	case n == IncomeTotal && about == tables.Form02:
		return YearIncome
	case n == ExpenditureTotal && about == tables.Form03:
		return YearExpenditure
	default:
		return 0
	}
}

// OfAllMoney returns the name of 人员经费 and 公用经费 in a section about 公开03, the
// expenditure of all money, of which no form has them, and that of 当年结余; "" for other nouns and sections.
func (n Noun) OfAllMoney(about tables.Form) string {
	switch {
	case n == YearSurplus:
		return "当年结余"
	case about != tables.Form03:
		return ""
	case n == Personnel:
		return "人员经费"
	case n == Operations:
		return "公用经费"
	default:
		return ""
	}
}
