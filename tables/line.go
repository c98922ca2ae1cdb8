package tables

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Line is a row that a form prints whatever the ledger holds: a total, an income
// line, a balance. The zero value is invalid.
type Line uint8

// The fixed lines, with the forms they stand in.
const (
	// Total is 合计 (02, 03, 05, 07, 08, 09, and 06 where printed).
	Total Line = iota + 1

	// IncomeFiscal is 财政拨款收入 of all three budgets (01, in templates up to 2018).
	IncomeFiscal
	// IncomeGeneral is 一般公共预算财政拨款 (收入) (01, 04).
	IncomeGeneral
	// IncomeManagedFund is 政府性基金预算财政拨款 (收入) (01, 04).
	IncomeManagedFund
	// IncomeStateCapital is 国有资本经营预算财政拨款 (收入) (01, 04).
	IncomeStateCapital
	// IncomeSuperior is 上级补助收入 (01).
	IncomeSuperior
	// IncomeInstitutional is 事业收入 (01).
	IncomeInstitutional
	// IncomeOperating is 经营收入 (01).
	IncomeOperating
	// IncomeAffiliate is 附属单位上缴收入 (01).
	IncomeAffiliate
	// IncomeOther is 其他收入 (01).
	IncomeOther
	// IncomeTotal is 本年收入合计 (01, 04).
	IncomeTotal
	// SurplusUsed is 使用非财政拨款结余 (01).
	SurplusUsed
	// Opening is 年初结转和结余 (01) and 年初财政拨款结转和结余 (04).
	Opening
	// OpeningGeneral is 年初一般公共预算财政拨款结转和结余 (04).
	OpeningGeneral
	// OpeningManagedFund is 年初政府性基金预算财政拨款结转和结余 (04).
	OpeningManagedFund
	// OpeningStateCapital is 年初国有资本经营预算财政拨款结转和结余 (04).
	OpeningStateCapital
	// GrandIncome is 总计 of the income side (01, 04).
	GrandIncome

	// ExpenditureTotal is 本年支出合计 (01, 04).
	ExpenditureTotal
	// SurplusDistributed is 结余分配 (01).
	SurplusDistributed
	// Closing is 年末结转和结余 (01) and 年末财政拨款结转和结余 (04).
	Closing
	// GrandExpenditure is 总计 of the expenditure side (01, 04).
	GrandExpenditure

	// PersonnelTotal is 人员经费合计 (06).
	PersonnelTotal
	// OperationsTotal is 公用经费合计 (06).
	OperationsTotal

	// Abroad is 因公出国（境）费 (07).
	Abroad
	// Vehicles is 公务用车购置及运行维护费 (07).
	Vehicles
	// VehiclePurchase is 公务用车购置费 (07).
	VehiclePurchase
	// VehicleOperation is 公务用车运行维护费 (07).
	VehicleOperation
	// Reception is 公务接待费 (07).
	Reception

	// AgencyOperatingCost is 机关运行经费 (07 of budgets).
	AgencyOperatingCost

	// IncomeSpecialAccount is 财政专户管理资金收入 (01 of budgets).
	IncomeSpecialAccount
	// IncomeOwn is 单位资金收入, all income that is neither appropriation nor of the special
	// account (01 of budgets).
	IncomeOwn
)

var lines = enum.Names[Line]{
	Type: "tables.Line",
	List: []string{
		Total:               "合计",
		IncomeFiscal:        "财政拨款收入",
		IncomeGeneral:       "一般公共预算财政拨款收入",
		IncomeManagedFund:   "政府性基金预算财政拨款收入",
		IncomeStateCapital:  "国有资本经营预算财政拨款收入",
		IncomeSuperior:      "上级补助收入",
		IncomeInstitutional: "事业收入",
		IncomeOperating:     "经营收入",
		IncomeAffiliate:     "附属单位上缴收入",
		IncomeOther:         "其他收入",
		IncomeTotal:         "本年收入合计",
		SurplusUsed:         "使用非财政拨款结余",
		Opening:             "年初结转和结余",
		OpeningGeneral:      "年初一般公共预算财政拨款结转和结余",
		OpeningManagedFund:  "年初政府性基金预算财政拨款结转和结余",
		OpeningStateCapital: "年初国有资本经营预算财政拨款结转和结余",
		GrandIncome:         "收入总计",
		ExpenditureTotal:    "本年支出合计",
		SurplusDistributed:  "结余分配",
		Closing:             "年末结转和结余",
		GrandExpenditure:    "支出总计",
		PersonnelTotal:      "人员经费合计",
		OperationsTotal:     "公用经费合计",
		Abroad:              "因公出国（境）费",
		Vehicles:            "公务用车购置及运行维护费",
		VehiclePurchase:     "公务用车购置费",
		VehicleOperation:    "公务用车运行维护费",
		Reception:           "公务接待费",

		AgencyOperatingCost:  "机关运行经费",
		IncomeSpecialAccount: "财政专户管理资金收入",
		IncomeOwn:            "单位资金收入",
	},
	Err: &codes.ErrName,
}

// IncomeLine returns the line of 公开01 that shows income of the source.
func IncomeLine(s budget.Source) Line {
	switch {
	case !s.IsValid():
		return 0
	case s == budget.SpecialAccount:
		return IncomeSpecialAccount
	}
	return IncomeGeneral + Line(s-budget.GeneralAppropriation)
}

// openingLine returns the line of 公开04 that shows what the fiscal source
// carried over.
func openingLine(s budget.Source) Line {
	return OpeningGeneral + Line(s-budget.GeneralAppropriation)
}
