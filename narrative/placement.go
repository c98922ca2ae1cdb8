package narrative

import (
	"github.com/fiscalcn/yusuan/tables"
)

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
	{fundOpening, anyTopic, cell{tables.Form08, tables.Total, tables.OpeningBalance}, cell{}},
	{fundClosing, anyTopic, cell{tables.Form08, tables.Total, tables.ClosingBalance}, cell{}},
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
	case bareExpenditure, yearExpenditure:
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
