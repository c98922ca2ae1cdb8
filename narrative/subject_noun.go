package narrative

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables"
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
	anyReception         // 接待: of the guests that are spoken of
	anyBatches           // 接待批次, likewise
	anyPersons           // 接待人次, likewise

	ofIndicator // + an Indicator
)

// weak reports whether the noun counts only if nothing stands before it.
func (n noun) weak() bool { return n <= anyFiscalClosing }

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
	case anyGeneral, generalIncome, generalExpenditure, generalBasic, generalProject:
		return anyGeneral
	case anyFund, fundIncome, fundExpenditure, fundBoth, fundBasic, fundProject:
		return anyFund
	case anyCapital, capitalIncome, capitalExpenditure, capitalBoth, capitalBasic, capitalProject:
		return anyCapital
	default:
		return 0
	}
}

// counts reports whether the noun is an indicator of things, not of money.
func (n noun) counts() bool {
	return slices.ContainsFunc(countings[:], func(c counting) bool { return n != 0 && n == ofIndicator+noun(c.indicator) })
}

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

// cellWords are the phrases for figures of the forms.
var cellWords = [...]word{
	{"收入", wordNoun, uint8(bareIncome)},
	{"{费用|经费|}支出", wordNoun, uint8(bareExpenditure)},
	{"开支", wordNoun, uint8(spending)},
	{"货物支出", wordNoun, uint8(goods)},
	{"工程支出", wordNoun, uint8(works)},
	{"服务支出", wordNoun, uint8(services)},
	{"一般公共预算", wordNoun, uint8(anyGeneral)},
	{"政府性基金{预算|}", wordNoun, uint8(anyFund)},
	{"国有资本经营预算", wordNoun, uint8(anyCapital)},
	{"收{入|}{、|和|}支{出|}", wordNoun, uint8(bareBoth)},
	{"收{入|}{、|和|}支{出|}{决算|}{总计|总额|总预算|合计|总体}", wordNoun, uint8(bothTotal)},
	{"{部门|单位|}{总收支|收支总预算}", wordNoun, uint8(bothTotal)},
	{"{决算|}总收入", wordNoun, uint8(allIncome)},
	{"收入{决算|}总{计|额|预算|数}", wordNoun, uint8(incomeTotal)},
	{"{决算|}总支出", wordNoun, uint8(allExpenditure)},
	{"支出{决算|}总{计|额|预算|数}", wordNoun, uint8(expenditureTotal)},
	{"{本|当|全}年{度|}{总|}收入{决算|}{总额|合计|}", wordNoun, uint8(yearIncome)},
	{"收入{决算|}合计", wordNoun, uint8(yearIncome)},
	{"{本|当|全}年{度|}{总|}支出{决算|}{总额|合计|}", wordNoun, uint8(yearExpenditure)},
	{"支出{决算|}合计", wordNoun, uint8(yearExpenditure)},

	{"财政拨款收{入|}{、|和|}支{出|}{决算|}总{计|预算|额|体}", wordNoun, uint8(fiscalBothTotal)},
	{"财政拨款{本年|}收入总{计|额|预算}", wordNoun, uint8(fiscalIncomeTotal)},
	{"财政拨款{本年|}支出总{计|额|预算}", wordNoun, uint8(fiscalExpenditureTotal)},
	{"{本年|}财政拨款{本年|}收入{合计|}", wordNoun, uint8(fiscalIncome)},
	{"{本年|}财政拨款{本年|}支出{合计|}", wordNoun, uint8(fiscalExpenditure)},
	{"一般公共预算{当年|}{财政拨款|拨款|}{本年|}收入{合计|}", wordNoun, uint8(generalIncome)},
	{"一般公共预算{财政拨款|拨款|}收入总计", wordNoun, uint8(generalGrandIncome)},
	{"一般公共预算{财政|}拨款", wordNoun, uint8(generalIncome)},
	{"一般公共预算{当年|}{财政拨款|拨款|}{安排的|本年|总|}支出{合计|}", wordNoun, uint8(generalExpenditure)},
	{"一般公共预算{财政拨款|拨款|}支出总计", wordNoun, uint8(generalGrandExpenditure)},
	{"政府性基金{预算|}{财政拨款|拨款|}{本年|}收入{合计|}", wordNoun, uint8(fundIncome)},
	{"政府性基金{预算|}{财政拨款|拨款|}收入总计", wordNoun, uint8(fundGrandIncome)},
	{"政府性基金预算{财政|}拨款", wordNoun, uint8(fundIncome)},
	{"政府性基金{预算|}{财政拨款|拨款|}{安排的|本年|总|}支出{合计|}", wordNoun, uint8(fundExpenditure)},
	{"政府性基金{预算|}{财政拨款|拨款|}支出总计", wordNoun, uint8(fundGrandExpenditure)},
	{"政府性基金{预算|决算|}{财政拨款|拨款|}{安排的|}收{入|}{和|、|}支{出|}", wordNoun, uint8(fundBoth)},
	{"国有资本经营{预算|}{财政拨款|拨款|}{本年|}收入{合计|}", wordNoun, uint8(capitalIncome)},
	{"国有资本经营{预算|}{财政拨款|拨款|}收入总计", wordNoun, uint8(capitalGrandIncome)},
	{"国有资本经营预算{财政|}拨款", wordNoun, uint8(capitalIncome)},
	{"国有资本经营{预算|}{财政拨款|拨款|}{安排的|本年|总|}支出{合计|}", wordNoun, uint8(capitalExpenditure)},
	{"国有资本经营{预算|}{财政拨款|拨款|}支出总计", wordNoun, uint8(capitalGrandExpenditure)},
	{"国有资本经营{预算|决算|}{财政拨款|拨款|}{安排的|}收{入|}{和|、|}支{出|}", wordNoun, uint8(capitalBoth)},

	{"上级{单位|}补助{收入|}", wordNoun, uint8(superiorIncome)},
	{"事业{单位|}收入", wordNoun, uint8(institutionalIncome)},
	{"{事业单位|}经营收入", wordNoun, uint8(operatingIncome)},
	{"{附属|下属}单位上缴收入", wordNoun, uint8(affiliateIncome)},
	{"其他收入", wordNoun, uint8(otherIncome)},

	{"基本支出", wordNoun, uint8(basic)},
	{"项目支出", wordNoun, uint8(project)},
	{"上缴上级支出", wordNoun, uint8(toSuperior)},
	{"{事业单位|}经营支出", wordNoun, uint8(operatingExpenditure)},
	{"对附属单位补助{支出|}", wordNoun, uint8(toAffiliate)},
	{"{一般公共预算|}财政拨款基本支出", wordNoun, uint8(generalBasic)},
	{"一般公共预算{拨款|}基本支出", wordNoun, uint8(generalBasic)},
	{"一般公共预算{财政|}拨款安排{的|}基本支出", wordNoun, uint8(generalBasic)},
	{"政府性基金{预算|}{财政|}拨款{安排|安排的|}基本支出", wordNoun, uint8(fundBasic)},
	{"国有资本经营{预算|}{财政|}拨款{安排|安排的|}基本支出", wordNoun, uint8(capitalBasic)},
	{"政府性基金{预算|}{财政拨款|拨款|}项目支出{总额|}", wordNoun, uint8(fundProject)},
	{"国有资本经营{预算|}{财政拨款|拨款|}项目支出{总额|}", wordNoun, uint8(capitalProject)},
	{"正常运转的日常支出", wordNoun, uint8(runningCosts)},
	{"专项业务工作的经费支出", wordNoun, uint8(specialWork)},
	{"{一般公共预算|}财政拨款项目支出{总额|}", wordNoun, uint8(generalProject)},
	{"一般公共预算项目支出{总额|}", wordNoun, uint8(generalProject)},
	{"人员{经费|支出}{支出|}", wordNoun, uint8(personnel)},
	{"{日常|}公用{经费|支出}{支出|}", wordNoun, uint8(operations)},

	{"使用非财政拨款结余{(含专用结余)|和专用结余|及专用结余|}", wordNoun, uint8(surplusUsed)},
	{"{用事业基金弥补收支差额}", wordNoun, uint8(surplusUsed)},
	{"{年初|上年}结转{和|及|、|}结余{资金|}", wordNoun, uint8(opening)},
	{"年末结转{和|及|、|}结余{资金|}", wordNoun, uint8(closing)},
	{"结转{和|及|、|}结余{资金|}", wordNoun, uint8(anyClosing)},
	{"结转{下年|以后年度|下一年度}{的资金|资金|}", wordNoun, uint8(closing)},
	{"年初财政拨款结转{和|及|、|}结余", wordNoun, uint8(fiscalOpening)},
	{"年末财政拨款结转{和|及|、|}结余", wordNoun, uint8(fiscalClosing)},
	{"财政拨款结转{和|及|、|}结余", wordNoun, uint8(anyFiscalClosing)},
	{"{年初|上年}一般公共预算{财政拨款|拨款|}结转{和|及|、|}结余{资金|}", wordNoun, uint8(generalOpening)},
	{"一般公共预算{财政拨款|拨款|}{年初|上年}结转{和|及|、|}结余{资金|}", wordNoun, uint8(generalOpening)},
	{"{年末|}一般公共预算{财政拨款|拨款|}{年末|}结转{和|及|、|}结余{资金|}", wordNoun, uint8(generalClosing)},
	{"结余分配", wordNoun, uint8(distributed)},

	{"{财政拨款|}{\"三公\"|三公|'三公'}经费{一般公共预算|}{财政拨款|拨款|}{支出|}", wordNoun, uint8(threePublic)},
	{"因公{临时|}出国(境){费|经费|费用|}{支出|}", wordNoun, uint8(abroad)},
	{"因公{临时|}出国{境|、境|}{费|经费|费用|}{支出|}", wordNoun, uint8(abroad)},
	{"出国(境){费|经费|费用|}{支出|}", wordNoun, uint8(abroad)},
	{"{公务用车|公务车辆|公务车|公车|用车|车辆}购置{费|}{及|和|、|与}{公务用车|}运行{维护|}{费|经费|费用|}{支出|}", wordNoun, uint8(vehicles)},
	{"{公务用车|公务车辆|公务车|公车|用车|车辆}购置{费|经费|费用|}{支出|}", wordNoun, uint8(vehiclePurchase)},
	{"{公务用车|公务车辆|公务车|公车|用车|车辆}运行{维护|}{费|经费|费用|}{支出|}", wordNoun, uint8(vehicleOperation)},
	{"公务接待{费|经费|费用|}{支出|}", wordNoun, uint8(reception)},
}

// A placement is the cell that a noun names in sections of some topics.
type placement struct {
	noun   noun
	topics topics
	cell   cell
	twin   cell // of 支出, where the noun names both sides
}

// cell is an [tables.Address] of a line, as data.
type cell struct {
	form   tables.Form
	line   tables.Line
	column tables.Column
}

func (c cell) address() tables.Address {
	if c.form == 0 {
		return tables.Address{}
	}
	return tables.Address{Form: c.form, Row: tables.LineRow(c.line), Column: c.column}
}

const (
	inFiscal      topics = 1 << TopicFiscal
	inIncome      topics = 1 << TopicIncome
	inExpenditure topics = 1 << TopicExpenditure
	inGeneral     topics = 1<<TopicGeneral | 1<<TopicBasic
	inThreePublic topics = 1 << TopicThreePublic
	inFund        topics = 1 << TopicManagedFund
	inCapital     topics = 1 << TopicStateCapital
)

// placements of every noun, the special before the usual: the first that fits
// counts.
var placements = [...]placement{
	{bareIncome, inFiscal, cell{tables.Form04, tables.IncomeTotal, tables.Actual}, cell{}},
	{bareIncome, inIncome, cell{tables.Form02, tables.Total, tables.Income}, cell{}},
	{bareIncome, inFund, cell{tables.Form08, tables.Total, tables.Income}, cell{}},
	{bareIncome, inCapital, cell{tables.Form09, tables.Total, tables.Income}, cell{}},
	{bareIncome, anyTopic, cell{tables.Form01, tables.IncomeTotal, tables.Actual}, cell{}},
	{bareExpenditure, inFiscal, cell{tables.Form04, tables.ExpenditureTotal, tables.AllFunds}, cell{}},
	{bareExpenditure, inExpenditure, cell{tables.Form03, tables.Total, tables.Expenditure}, cell{}},
	{bareExpenditure, inGeneral, cell{tables.Form05, tables.Total, tables.Expenditure}, cell{}},
	{bareExpenditure, inThreePublic, cell{tables.Form07, tables.Total, tables.Actual}, cell{}},
	{bareExpenditure, inFund, cell{tables.Form08, tables.Total, tables.Expenditure}, cell{}},
	{bareExpenditure, inCapital, cell{tables.Form09, tables.Total, tables.Expenditure}, cell{}},
	{bareExpenditure, anyTopic, cell{tables.Form01, tables.ExpenditureTotal, tables.Actual}, cell{}},
	{bareBoth, inFiscal, cell{tables.Form04, tables.GrandIncome, tables.Actual}, cell{tables.Form04, tables.GrandExpenditure, tables.AllFunds}},
	{bareBoth, anyTopic, cell{tables.Form01, tables.GrandIncome, tables.Actual}, cell{tables.Form01, tables.GrandExpenditure, tables.Actual}},

	{bothTotal, inFiscal, cell{tables.Form04, tables.GrandIncome, tables.Actual}, cell{tables.Form04, tables.GrandExpenditure, tables.AllFunds}},
	{bothTotal, anyTopic, cell{tables.Form01, tables.GrandIncome, tables.Actual}, cell{tables.Form01, tables.GrandExpenditure, tables.Actual}},
	{incomeTotal, inFiscal, cell{tables.Form04, tables.GrandIncome, tables.Actual}, cell{}},
	{incomeTotal, anyTopic, cell{tables.Form01, tables.GrandIncome, tables.Actual}, cell{}},
	{expenditureTotal, inFiscal, cell{tables.Form04, tables.GrandExpenditure, tables.AllFunds}, cell{}},
	{expenditureTotal, anyTopic, cell{tables.Form01, tables.GrandExpenditure, tables.Actual}, cell{}},
	{yearIncome, inFiscal, cell{tables.Form04, tables.IncomeTotal, tables.Actual}, cell{}},
	{yearIncome, inIncome, cell{tables.Form02, tables.Total, tables.Income}, cell{}},
	{yearIncome, inFund, cell{tables.Form08, tables.Total, tables.Income}, cell{}},
	{yearIncome, inCapital, cell{tables.Form09, tables.Total, tables.Income}, cell{}},
	{yearIncome, anyTopic, cell{tables.Form01, tables.IncomeTotal, tables.Actual}, cell{}},
	{yearExpenditure, inFiscal, cell{tables.Form04, tables.ExpenditureTotal, tables.AllFunds}, cell{}},
	{yearExpenditure, inExpenditure | inGeneral, cell{tables.Form03, tables.Total, tables.Expenditure}, cell{}},
	{yearExpenditure, inFund, cell{tables.Form08, tables.Total, tables.Expenditure}, cell{}},
	{yearExpenditure, inCapital, cell{tables.Form09, tables.Total, tables.Expenditure}, cell{}},
	{yearExpenditure, anyTopic, cell{tables.Form01, tables.ExpenditureTotal, tables.Actual}, cell{}},

	{allIncome, inIncome, cell{tables.Form02, tables.Total, tables.Income}, cell{}},
	{allIncome, inFiscal, cell{tables.Form04, tables.GrandIncome, tables.Actual}, cell{}},
	{allIncome, anyTopic, cell{tables.Form01, tables.GrandIncome, tables.Actual}, cell{}},
	{allExpenditure, inExpenditure, cell{tables.Form03, tables.Total, tables.Expenditure}, cell{}},
	{allExpenditure, inFiscal, cell{tables.Form04, tables.GrandExpenditure, tables.AllFunds}, cell{}},
	{allExpenditure, anyTopic, cell{tables.Form01, tables.GrandExpenditure, tables.Actual}, cell{}},

	{fiscalBothTotal, anyTopic, cell{tables.Form04, tables.GrandIncome, tables.Actual}, cell{tables.Form04, tables.GrandExpenditure, tables.AllFunds}},
	{fiscalIncomeTotal, anyTopic, cell{tables.Form04, tables.GrandIncome, tables.Actual}, cell{}},
	{fiscalExpenditureTotal, anyTopic, cell{tables.Form04, tables.GrandExpenditure, tables.AllFunds}, cell{}},
	{fiscalIncome, inFiscal, cell{tables.Form04, tables.IncomeTotal, tables.Actual}, cell{}},
	{fiscalIncome, anyTopic, cell{tables.Form02, tables.Total, tables.FromFiscal}, cell{}},
	{fiscalExpenditure, inGeneral, cell{tables.Form05, tables.Total, tables.Expenditure}, cell{}},
	{fiscalExpenditure, anyTopic, cell{tables.Form04, tables.ExpenditureTotal, tables.AllFunds}, cell{}},
	{generalIncome, inFiscal, cell{tables.Form04, tables.IncomeGeneral, tables.Actual}, cell{}},
	{generalIncome, anyTopic, cell{tables.Form01, tables.IncomeGeneral, tables.Actual}, cell{}},
	{generalExpenditure, inFiscal, cell{tables.Form04, tables.ExpenditureTotal, tables.General}, cell{}},
	{generalExpenditure, anyTopic, cell{tables.Form05, tables.Total, tables.Expenditure}, cell{}},
	{fundIncome, inFiscal, cell{tables.Form04, tables.IncomeManagedFund, tables.Actual}, cell{}},
	{fundIncome, inFund, cell{tables.Form08, tables.Total, tables.Income}, cell{}},
	{fundIncome, anyTopic, cell{tables.Form01, tables.IncomeManagedFund, tables.Actual}, cell{}},
	{fundExpenditure, inFiscal, cell{tables.Form04, tables.ExpenditureTotal, tables.ManagedFund}, cell{}},
	{fundExpenditure, anyTopic, cell{tables.Form08, tables.Total, tables.Expenditure}, cell{}},
	{fundBoth, anyTopic, cell{tables.Form08, tables.Total, tables.Income}, cell{tables.Form08, tables.Total, tables.Expenditure}},
	{capitalIncome, inFiscal, cell{tables.Form04, tables.IncomeStateCapital, tables.Actual}, cell{}},
	{capitalIncome, inCapital, cell{tables.Form09, tables.Total, tables.Income}, cell{}},
	{capitalIncome, anyTopic, cell{tables.Form01, tables.IncomeStateCapital, tables.Actual}, cell{}},
	{capitalExpenditure, inFiscal, cell{tables.Form04, tables.ExpenditureTotal, tables.StateCapital}, cell{}},
	{capitalExpenditure, anyTopic, cell{tables.Form09, tables.Total, tables.Expenditure}, cell{}},
	{capitalBoth, anyTopic, cell{tables.Form09, tables.Total, tables.Income}, cell{tables.Form09, tables.Total, tables.Expenditure}},

	{generalGrandIncome, anyTopic, cell{tables.Form04, tables.GrandExpenditure, tables.General}, cell{}},
	{generalGrandExpenditure, anyTopic, cell{tables.Form04, tables.GrandExpenditure, tables.General}, cell{}},
	{fundGrandIncome, anyTopic, cell{tables.Form04, tables.GrandExpenditure, tables.ManagedFund}, cell{}},
	{fundGrandExpenditure, anyTopic, cell{tables.Form04, tables.GrandExpenditure, tables.ManagedFund}, cell{}},
	{capitalGrandIncome, anyTopic, cell{tables.Form04, tables.GrandExpenditure, tables.StateCapital}, cell{}},
	{capitalGrandExpenditure, anyTopic, cell{tables.Form04, tables.GrandExpenditure, tables.StateCapital}, cell{}},

	{superiorIncome, inIncome, cell{tables.Form02, tables.Total, tables.FromSuperior}, cell{}},
	{superiorIncome, anyTopic, cell{tables.Form01, tables.IncomeSuperior, tables.Actual}, cell{}},
	{institutionalIncome, inIncome, cell{tables.Form02, tables.Total, tables.FromInstitutional}, cell{}},
	{institutionalIncome, anyTopic, cell{tables.Form01, tables.IncomeInstitutional, tables.Actual}, cell{}},
	{operatingIncome, inIncome, cell{tables.Form02, tables.Total, tables.FromOperating}, cell{}},
	{operatingIncome, anyTopic, cell{tables.Form01, tables.IncomeOperating, tables.Actual}, cell{}},
	{affiliateIncome, inIncome, cell{tables.Form02, tables.Total, tables.FromAffiliate}, cell{}},
	{affiliateIncome, anyTopic, cell{tables.Form01, tables.IncomeAffiliate, tables.Actual}, cell{}},
	{otherIncome, inIncome, cell{tables.Form02, tables.Total, tables.FromOther}, cell{}},
	{otherIncome, anyTopic, cell{tables.Form01, tables.IncomeOther, tables.Actual}, cell{}},

	{basic, inGeneral | inFiscal, cell{tables.Form05, tables.Total, tables.Basic}, cell{}},
	{basic, inFund, cell{tables.Form08, tables.Total, tables.Basic}, cell{}},
	{basic, inCapital, cell{tables.Form09, tables.Total, tables.Basic}, cell{}},
	{basic, anyTopic, cell{tables.Form03, tables.Total, tables.Basic}, cell{}},
	{project, inGeneral | inFiscal, cell{tables.Form05, tables.Total, tables.Project}, cell{}},
	{project, inFund, cell{tables.Form08, tables.Total, tables.Project}, cell{}},
	{project, inCapital, cell{tables.Form09, tables.Total, tables.Project}, cell{}},
	{project, anyTopic, cell{tables.Form03, tables.Total, tables.Project}, cell{}},
	{toSuperior, anyTopic, cell{tables.Form03, tables.Total, tables.ToSuperior}, cell{}},
	{operatingExpenditure, anyTopic, cell{tables.Form03, tables.Total, tables.Operating}, cell{}},
	{toAffiliate, anyTopic, cell{tables.Form03, tables.Total, tables.ToAffiliate}, cell{}},
	{generalBasic, anyTopic, cell{tables.Form05, tables.Total, tables.Basic}, cell{}},
	{generalProject, anyTopic, cell{tables.Form05, tables.Total, tables.Project}, cell{}},
	{fundBasic, anyTopic, cell{tables.Form08, tables.Total, tables.Basic}, cell{}},
	{capitalBasic, anyTopic, cell{tables.Form09, tables.Total, tables.Basic}, cell{}},
	{fundProject, anyTopic, cell{tables.Form08, tables.Total, tables.Project}, cell{}},
	{capitalProject, anyTopic, cell{tables.Form09, tables.Total, tables.Project}, cell{}},
	{runningCosts, anyTopic, cell{tables.Form03, tables.Total, tables.Basic}, cell{}},
	{specialWork, anyTopic, cell{tables.Form03, tables.Total, tables.Project}, cell{}},
	{personnel, anyTopic, cell{tables.Form06, tables.PersonnelTotal, tables.Actual}, cell{}},
	{operations, anyTopic, cell{tables.Form06, tables.OperationsTotal, tables.Actual}, cell{}},

	{surplusUsed, anyTopic, cell{tables.Form01, tables.SurplusUsed, tables.Actual}, cell{}},
	{opening, inFiscal, cell{tables.Form04, tables.Opening, tables.Actual}, cell{}},
	{opening, inFund, cell{tables.Form08, tables.Total, tables.OpeningBalance}, cell{}},
	{opening, inCapital, cell{tables.Form09, tables.Total, tables.OpeningBalance}, cell{}},
	{opening, anyTopic, cell{tables.Form01, tables.Opening, tables.Actual}, cell{}},
	{closing, inFiscal, cell{tables.Form04, tables.Closing, tables.AllFunds}, cell{}},
	{closing, inFund, cell{tables.Form08, tables.Total, tables.ClosingBalance}, cell{}},
	{closing, inCapital, cell{tables.Form09, tables.Total, tables.ClosingBalance}, cell{}},
	{closing, anyTopic, cell{tables.Form01, tables.Closing, tables.Actual}, cell{}},
	{fiscalOpening, anyTopic, cell{tables.Form04, tables.Opening, tables.Actual}, cell{}},
	{fiscalClosing, anyTopic, cell{tables.Form04, tables.Closing, tables.AllFunds}, cell{}},
	{generalOpening, anyTopic, cell{tables.Form04, tables.OpeningGeneral, tables.Actual}, cell{}},
	{generalClosing, anyTopic, cell{tables.Form04, tables.Closing, tables.General}, cell{}},
	{distributed, anyTopic, cell{tables.Form01, tables.SurplusDistributed, tables.Actual}, cell{}},

	{threePublic, anyTopic, cell{tables.Form07, tables.Total, tables.Actual}, cell{}},
	{abroad, anyTopic, cell{tables.Form07, tables.Abroad, tables.Actual}, cell{}},
	{vehicles, anyTopic, cell{tables.Form07, tables.Vehicles, tables.Actual}, cell{}},
	{vehiclePurchase, anyTopic, cell{tables.Form07, tables.VehiclePurchase, tables.Actual}, cell{}},
	{vehicleOperation, anyTopic, cell{tables.Form07, tables.VehicleOperation, tables.Actual}, cell{}},
	{reception, anyTopic, cell{tables.Form07, tables.Reception, tables.Actual}, cell{}},
}

// placed returns the cells that the noun names in a section of the topic.
func (n noun) placed(t Topic) (c, twin tables.Address) {
	for i := range placements {
		if p := &placements[i]; p.noun == n && p.topics.has(t) {
			return p.cell.address(), p.twin.address()
		}
	}
	return tables.Address{}, tables.Address{}
}

// column returns what the noun means in the row of a code, zero if nothing.
func (n noun) column() tables.Column {
	switch n {
	case bareExpenditure:
		return tables.Expenditure
	case bareIncome:
		return tables.Income
	case basic, generalBasic:
		return tables.Basic
	case project, generalProject:
		return tables.Project
	default:
		return 0
	}
}
