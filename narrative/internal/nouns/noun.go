package nouns

// A Noun is what a word of the vocabulary names: a figure of a form, whichever of
// the forms the section is about, or from [Indicators] on an indicator. The zero value
// names nothing.
type Noun uint8

// The nouns.
const (
	None Noun = iota

	// BareIncome is 收入. It and those up to [ShortClosing] name something only if nothing
	// stands before them: 项目支出 is a figure, 环境整治项目支出 is not that figure.
	BareIncome
	BareExpenditure  // 支出
	BareBoth         // 收支
	Basic            // 基本支出
	Project          // 项目支出
	OtherIncome      // 其他收入
	Goods            // 货物支出, of 政府采购
	Works            // 工程支出
	Services         // 服务支出
	Spending         // 开支: of what is spoken of
	AnyClosing       // 结转和结余, without 年末
	AnyFiscalClosing // 财政拨款结转和结余, likewise
	AnyFiscal        // 财政拨款, as a source of income
	ShortReception   // 接待费, which may be that of others than guests
	ShortOperation   // 运行维护费, which may be that of other things than cars
	ShortPurchase    // 购置费, likewise
	ShortVehicles    // 购置及运行维护费, likewise
	ShortOpening     // 年初结转, without 结余: all of the balance, or a part of it
	ShortClosing     // 年末结转, likewise

	BothTotal              // 收入支出总计
	IncomeTotal            // 收入总计
	ExpenditureTotal       // 支出总计
	YearIncome             // 本年收入合计
	YearExpenditure        // 本年支出合计
	AllIncome              // 总收入: the whole of what the section is about
	AllExpenditure         // 总支出
	FiscalBothTotal        // 财政拨款收入支出总计
	FiscalIncomeTotal      // 财政拨款收入总计
	FiscalExpenditureTotal // 财政拨款支出总计
	FiscalIncome           // 财政拨款收入
	FiscalExpenditure      // 财政拨款支出
	GeneralIncome          // 一般公共预算财政拨款收入
	GeneralExpenditure     // 一般公共预算财政拨款支出
	FundIncome             // 政府性基金预算财政拨款收入
	FundExpenditure        // 政府性基金预算财政拨款支出
	FundBoth               // 政府性基金预算财政拨款收支
	CapitalIncome          // 国有资本经营预算财政拨款收入
	CapitalExpenditure     // 国有资本经营预算财政拨款支出
	CapitalBoth            // 国有资本经营预算财政拨款收支
	GeneralGrandIncome     // 一般公共预算财政拨款收入总计: with balances, where they are named
	GeneralGrandExpenditure
	FundGrandIncome
	FundGrandExpenditure
	CapitalGrandIncome
	CapitalGrandExpenditure
	SuperiorIncome       // 上级补助收入
	InstitutionalIncome  // 事业收入
	OperatingIncome      // 经营收入
	AffiliateIncome      // 附属单位上缴收入
	ToSuperior           // 上缴上级支出
	OperatingExpenditure // 经营支出
	ToAffiliate          // 对附属单位补助支出
	GeneralBasic         // 一般公共预算财政拨款基本支出
	GeneralProject       // 一般公共预算财政拨款项目支出
	FundBasic            // 政府性基金预算财政拨款基本支出
	CapitalBasic         // 国有资本经营预算财政拨款基本支出
	FundProject          // 政府性基金预算财政拨款项目支出
	CapitalProject       // 国有资本经营预算财政拨款项目支出
	RunningCosts         // 机构正常运转的日常支出: 基本支出 in other words
	SpecialWork          // 用于专项业务工作的经费支出: 项目支出 in other words
	Personnel            // 人员经费
	Operations           // 公用经费
	SurplusUsed          // 使用非财政拨款结余
	Opening              // 年初结转和结余
	Closing              // 年末结转和结余
	FiscalOpening        // 年初财政拨款结转和结余
	FiscalClosing        // 年末财政拨款结转和结余
	GeneralOpening       // 年初一般公共预算财政拨款结转和结余
	GeneralClosing       // 年末一般公共预算财政拨款结转和结余
	FundOpening          // 年初政府性基金预算财政拨款结转和结余
	FundClosing          // 年末政府性基金预算财政拨款结转和结余
	Distributed          // 结余分配
	ThreePublic          // “三公”经费
	Abroad               // 因公出国（境）费
	Vehicles             // 公务用车购置及运行维护费
	VehiclePurchase      // 公务用车购置费
	VehicleOperation     // 公务用车运行维护费
	Reception            // 公务接待费
	AnyGeneral           // 一般公共预算: its share of what is spoken of
	AnyFund              // 政府性基金预算, likewise
	AnyCapital           // 国有资本经营预算, likewise
	GeneralMoney         // 一般公共预算财政拨款: its income, or where expenditure is spoken of that
	FundMoney            // 政府性基金预算财政拨款: its income
	CapitalMoney         // 国有资本经营预算财政拨款, likewise
	AnyReception         // 接待: of the guests that are spoken of
	AnyBatches           // 接待批次, likewise
	AnyPersons           // 接待人次, likewise
	AnyVehicles          // 公务用车及运行维护费: all money for cars, or 公务用车运行维护费
	AnyMaintenance       // 公务用车维护费: 公务用车运行维护费, or a part of it
	YearSurplus          // 当年结余: what came in in the year less what was spent, which no form has

	Indicators // + an Indicator
)

// Weak reports whether the noun counts only if nothing stands before it.
func (n Noun) Weak() bool { return n <= ShortClosing }

// Describes reports whether the noun behind another one says no more than what money it
// is: “三公”经费总支出, 机关运行经费财政拨款支出, 项目支出收入.
func (n Noun) Describes(other Noun) bool {
	money := n.Weak() && !n.Short() && n != ShortOpening && n != ShortClosing || n >= BothTotal && n <= CapitalGrandExpenditure || n >= AnyGeneral && n <= CapitalMoney
	switch {
	case other.Weak():
		return n.Bare() && other < Goods
	case other >= BothTotal && other <= CapitalGrandExpenditure, other >= AnyGeneral && other <= CapitalMoney:
		return n.Weak() && money
	default:
		return money
	}
}

// Short reports whether the noun names something only where that is spoken of: 购置费 behind 公务用车.
func (n Noun) Short() bool { return n >= ShortReception && n <= ShortVehicles }

// Bare reports whether the noun says no more than a side of the account.
func (n Noun) Bare() bool { return n == BareIncome || n == BareExpenditure || n == BareBoth }

// IsTotal reports whether the noun is a total of the account, or of the general budget.
func (n Noun) IsTotal() bool { return n >= BothTotal && n <= GeneralExpenditure }

// IsIncome reports whether the noun is on the side of 收入.
func (n Noun) IsIncome() bool {
	switch n {
	case BareIncome, OtherIncome, IncomeTotal, YearIncome, AllIncome, FiscalIncomeTotal, FiscalIncome, GeneralIncome, FundIncome, CapitalIncome,
		GeneralGrandIncome, FundGrandIncome, CapitalGrandIncome, SuperiorIncome, InstitutionalIncome, OperatingIncome, AffiliateIncome:
		return true
	default:
		return false
	}
}

// IsBalance reports whether the noun is what there was at the start of the year, or at its
// end.
func (n Noun) IsBalance() bool { return n >= Opening && n <= FundClosing }

// IsOfThreePublic reports whether the noun is a line of 公开07.
func (n Noun) IsOfThreePublic() bool { return n >= ThreePublic && n <= Reception }
