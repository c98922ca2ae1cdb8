package narrative

import (
	"slices"
)

// A noun is what a word of the vocabulary names: a figure of a form, whichever of
// the forms the section is about, or from ofIndicator on an [Indicator].
type noun uint8

const (
	noNoun noun = iota

	// These name something only if nothing stands before them: 项目支出 is a figure,
	// 环境整治项目支出 is not that figure.
	bareIncome       // 收入
	bareExpenditure  // 支出
	bareBoth         // 收支
	basic            // 基本支出
	project          // 项目支出
	otherIncome      // 其他收入
	goods            // 货物支出, of 政府采购
	works            // 工程支出
	services         // 服务支出
	spending         // 开支: of what is spoken of
	anyClosing       // 结转和结余, without 年末
	anyFiscalClosing // 财政拨款结转和结余, likewise
	anyFiscal        // 财政拨款, as a source of income
	shortReception   // 接待费, which may be that of others than guests
	shortOperation   // 运行维护费, which may be that of other things than cars
	shortOpening     // 年初结转, without 结余: all of the balance, or a part of it
	shortClosing     // 年末结转, likewise

	bothTotal              // 收入支出总计
	incomeTotal            // 收入总计
	expenditureTotal       // 支出总计
	yearIncome             // 本年收入合计
	yearExpenditure        // 本年支出合计
	allIncome              // 总收入: the whole of what the section is about
	allExpenditure         // 总支出
	fiscalBothTotal        // 财政拨款收入支出总计
	fiscalIncomeTotal      // 财政拨款收入总计
	fiscalExpenditureTotal // 财政拨款支出总计
	fiscalIncome           // 财政拨款收入
	fiscalExpenditure      // 财政拨款支出
	generalIncome          // 一般公共预算财政拨款收入
	generalExpenditure     // 一般公共预算财政拨款支出
	fundIncome             // 政府性基金预算财政拨款收入
	fundExpenditure        // 政府性基金预算财政拨款支出
	fundBoth               // 政府性基金预算财政拨款收支
	capitalIncome          // 国有资本经营预算财政拨款收入
	capitalExpenditure     // 国有资本经营预算财政拨款支出
	capitalBoth            // 国有资本经营预算财政拨款收支
	generalGrandIncome     // 一般公共预算财政拨款收入总计: with balances, where they are named
	generalGrandExpenditure
	fundGrandIncome
	fundGrandExpenditure
	capitalGrandIncome
	capitalGrandExpenditure
	superiorIncome       // 上级补助收入
	institutionalIncome  // 事业收入
	operatingIncome      // 经营收入
	affiliateIncome      // 附属单位上缴收入
	toSuperior           // 上缴上级支出
	operatingExpenditure // 经营支出
	toAffiliate          // 对附属单位补助支出
	generalBasic         // 一般公共预算财政拨款基本支出
	generalProject       // 一般公共预算财政拨款项目支出
	fundBasic            // 政府性基金预算财政拨款基本支出
	capitalBasic         // 国有资本经营预算财政拨款基本支出
	fundProject          // 政府性基金预算财政拨款项目支出
	capitalProject       // 国有资本经营预算财政拨款项目支出
	runningCosts         // 机构正常运转的日常支出: 基本支出 in other words
	specialWork          // 用于专项业务工作的经费支出: 项目支出 in other words
	personnel            // 人员经费
	operations           // 公用经费
	surplusUsed          // 使用非财政拨款结余
	opening              // 年初结转和结余
	closing              // 年末结转和结余
	fiscalOpening        // 年初财政拨款结转和结余
	fiscalClosing        // 年末财政拨款结转和结余
	generalOpening       // 年初一般公共预算财政拨款结转和结余
	generalClosing       // 年末一般公共预算财政拨款结转和结余
	fundOpening          // 年初政府性基金预算财政拨款结转和结余
	fundClosing          // 年末政府性基金预算财政拨款结转和结余
	distributed          // 结余分配
	threePublic          // “三公”经费
	abroad               // 因公出国（境）费
	vehicles             // 公务用车购置及运行维护费
	vehiclePurchase      // 公务用车购置费
	vehicleOperation     // 公务用车运行维护费
	reception            // 公务接待费
	anyGeneral           // 一般公共预算: its share of what is spoken of
	anyFund              // 政府性基金预算, likewise
	anyCapital           // 国有资本经营预算, likewise
	generalMoney         // 一般公共预算财政拨款: its income, or where expenditure is spoken of that
	fundMoney            // 政府性基金预算财政拨款: its income
	capitalMoney         // 国有资本经营预算财政拨款, likewise
	anyReception         // 接待: of the guests that are spoken of
	anyBatches           // 接待批次, likewise
	anyPersons           // 接待人次, likewise

	ofIndicator // + an Indicator
)

// weak reports whether the noun counts only if nothing stands before it.
func (n noun) weak() bool { return n <= shortClosing }

// describes reports whether the noun behind another one says no more than what money it
// is: “三公”经费总支出, 机关运行经费财政拨款支出, 项目支出收入.
func (n noun) describes(other noun) bool {
	money := n.weak() || n >= bothTotal && n <= capitalGrandExpenditure || n >= anyGeneral && n <= capitalMoney
	switch {
	case other.weak():
		return n.bare() && other < goods
	case other >= bothTotal && other <= capitalGrandExpenditure, other >= anyGeneral && other <= capitalMoney:
		return n.weak()
	default:
		return money
	}
}

// bare reports whether the noun says no more than a side of the account.
func (n noun) bare() bool { return n == bareIncome || n == bareExpenditure || n == bareBoth }

// total returns what 收入 and 支出 alone mean where totals are spoken of.
func (n noun) total() noun {
	switch n {
	case bareIncome:
		return incomeTotal
	case bareExpenditure:
		return expenditureTotal
	default:
		return bothTotal
	}
}

// ofYear returns what a total of one fund means where no balance is spoken of: that
// of the year. Any other noun is itself.
func (n noun) ofYear() noun {
	switch n {
	case generalGrandIncome:
		return generalIncome
	case generalGrandExpenditure:
		return generalExpenditure
	case fundGrandIncome:
		return fundIncome
	case fundGrandExpenditure:
		return fundExpenditure
	case capitalGrandIncome:
		return capitalIncome
	case capitalGrandExpenditure:
		return capitalExpenditure
	default:
		return n
	}
}

// isOfFund reports whether the noun names the money of one fund.
func (n noun) isOfFund() bool { return n >= generalIncome && n <= capitalGrandExpenditure }

// fund returns anyGeneral, anyFund or anyCapital for a noun that names money of the
// fund, zero for others.
func (n noun) fund() noun {
	switch n {
	case anyGeneral, generalMoney, generalIncome, generalExpenditure, generalBasic, generalProject, generalOpening, generalClosing:
		return anyGeneral
	case anyFund, fundMoney, fundIncome, fundExpenditure, fundBoth, fundBasic, fundProject, fundOpening, fundClosing:
		return anyFund
	case anyCapital, capitalMoney, capitalIncome, capitalExpenditure, capitalBoth, capitalBasic, capitalProject:
		return anyCapital
	default:
		return 0
	}
}

// counts reports whether the noun is an indicator of things, not of money.
func (n noun) counts() bool {
	return slices.ContainsFunc(countings[:], func(c counting) bool { return n != 0 && n == ofIndicator+noun(c.indicator) })
}

// isOfVehicles reports whether the noun is about the cars of the office.
func (n noun) isOfVehicles() bool {
	i := n.indicator()
	return n >= vehicles && n <= vehicleOperation || i >= VehiclesPurchased && i <= VehicleAverage || i >= VehiclesTotal && i <= VehiclesOther
}

// isTotal reports whether the noun is a total of the account, or of the general budget.
func (n noun) isTotal() bool { return n >= bothTotal && n <= generalExpenditure }

// isIncome reports whether the noun is on the side of 收入.
func (n noun) isIncome() bool {
	switch n {
	case bareIncome, otherIncome, incomeTotal, yearIncome, allIncome, fiscalIncomeTotal, fiscalIncome, generalIncome, fundIncome, capitalIncome,
		generalGrandIncome, fundGrandIncome, capitalGrandIncome, superiorIncome, institutionalIncome, operatingIncome, affiliateIncome:
		return true
	default:
		return false
	}
}

// indicator returns the indicator that the noun names, zero if it names a figure.
func (n noun) indicator() Indicator {
	if n < ofIndicator {
		return 0
	}
	return Indicator(n - ofIndicator)
}
