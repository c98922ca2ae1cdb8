package nouns

import "github.com/fiscalcn/yusuan/tables"

// A placement is the cell that a noun names in sections about some of the forms.
type placement struct {
	noun  Noun
	about forms
	cell  cell
	twin  cell // of 支出, where the noun names both sides
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

// forms is a set of forms, no form among them.
type forms uint16

func (s forms) has(f tables.Form) bool { return s>>f&1 != 0 }

const (
	anywhere      forms = 1<<16 - 1
	inFiscal      forms = 1 << tables.Form04
	inIncome      forms = 1 << tables.Form02
	inExpenditure forms = 1 << tables.Form03
	inGeneral     forms = 1<<tables.Form05 | 1<<tables.Form06
	inThreePublic forms = 1 << tables.Form07
	inFund        forms = 1 << tables.Form08
	inCapital     forms = 1 << tables.Form09
)

// placements of every noun, the special before the usual: the first that fits
// counts.
var placements = [...]placement{
	{BareIncome, inFiscal, cell{tables.Form04, tables.IncomeTotal, tables.Actual}, cell{}},
	{BareIncome, inIncome, cell{tables.Form02, tables.Total, tables.Income}, cell{}},
	{BareIncome, inFund, cell{tables.Form08, tables.Total, tables.Income}, cell{}},
	{BareIncome, inCapital, cell{tables.Form09, tables.Total, tables.Income}, cell{}},
	{BareIncome, anywhere, cell{tables.Form01, tables.IncomeTotal, tables.Actual}, cell{}},
	{BareExpenditure, inFiscal, cell{tables.Form04, tables.ExpenditureTotal, tables.AllFunds}, cell{}},
	{BareExpenditure, inExpenditure, cell{tables.Form03, tables.Total, tables.Expenditure}, cell{}},
	{BareExpenditure, inGeneral, cell{tables.Form05, tables.Total, tables.Expenditure}, cell{}},
	{BareExpenditure, inThreePublic, cell{tables.Form07, tables.Total, tables.Actual}, cell{}},
	{BareExpenditure, inFund, cell{tables.Form08, tables.Total, tables.Expenditure}, cell{}},
	{BareExpenditure, inCapital, cell{tables.Form09, tables.Total, tables.Expenditure}, cell{}},
	{BareExpenditure, anywhere, cell{tables.Form01, tables.ExpenditureTotal, tables.Actual}, cell{}},
	{BareBoth, inFiscal, cell{tables.Form04, tables.GrandIncome, tables.Actual}, cell{tables.Form04, tables.GrandExpenditure, tables.AllFunds}},
	{BareBoth, anywhere, cell{tables.Form01, tables.GrandIncome, tables.Actual}, cell{tables.Form01, tables.GrandExpenditure, tables.Actual}},

	{BothTotal, inFiscal, cell{tables.Form04, tables.GrandIncome, tables.Actual}, cell{tables.Form04, tables.GrandExpenditure, tables.AllFunds}},
	{BothTotal, anywhere, cell{tables.Form01, tables.GrandIncome, tables.Actual}, cell{tables.Form01, tables.GrandExpenditure, tables.Actual}},
	{IncomeTotal, inFiscal, cell{tables.Form04, tables.GrandIncome, tables.Actual}, cell{}},
	{IncomeTotal, anywhere, cell{tables.Form01, tables.GrandIncome, tables.Actual}, cell{}},
	{ExpenditureTotal, inFiscal, cell{tables.Form04, tables.GrandExpenditure, tables.AllFunds}, cell{}},
	{ExpenditureTotal, anywhere, cell{tables.Form01, tables.GrandExpenditure, tables.Actual}, cell{}},
	{YearIncome, inFiscal, cell{tables.Form04, tables.IncomeTotal, tables.Actual}, cell{}},
	{YearIncome, inIncome, cell{tables.Form02, tables.Total, tables.Income}, cell{}},
	{YearIncome, inFund, cell{tables.Form08, tables.Total, tables.Income}, cell{}},
	{YearIncome, inCapital, cell{tables.Form09, tables.Total, tables.Income}, cell{}},
	{YearIncome, anywhere, cell{tables.Form01, tables.IncomeTotal, tables.Actual}, cell{}},
	{YearExpenditure, inFiscal, cell{tables.Form04, tables.ExpenditureTotal, tables.AllFunds}, cell{}},
	{YearExpenditure, inExpenditure | inGeneral, cell{tables.Form03, tables.Total, tables.Expenditure}, cell{}},
	{YearExpenditure, inFund, cell{tables.Form08, tables.Total, tables.Expenditure}, cell{}},
	{YearExpenditure, inCapital, cell{tables.Form09, tables.Total, tables.Expenditure}, cell{}},
	{YearExpenditure, anywhere, cell{tables.Form01, tables.ExpenditureTotal, tables.Actual}, cell{}},

	{AllIncome, inIncome, cell{tables.Form02, tables.Total, tables.Income}, cell{}},
	{AllIncome, inFiscal, cell{tables.Form04, tables.GrandIncome, tables.Actual}, cell{}},
	{AllIncome, anywhere, cell{tables.Form01, tables.GrandIncome, tables.Actual}, cell{}},
	{AllExpenditure, inExpenditure, cell{tables.Form03, tables.Total, tables.Expenditure}, cell{}},
	{AllExpenditure, inFiscal, cell{tables.Form04, tables.GrandExpenditure, tables.AllFunds}, cell{}},
	{AllExpenditure, anywhere, cell{tables.Form01, tables.GrandExpenditure, tables.Actual}, cell{}},

	{FiscalBothTotal, anywhere, cell{tables.Form04, tables.GrandIncome, tables.Actual}, cell{tables.Form04, tables.GrandExpenditure, tables.AllFunds}},
	{FiscalIncomeTotal, anywhere, cell{tables.Form04, tables.GrandIncome, tables.Actual}, cell{}},
	{FiscalExpenditureTotal, anywhere, cell{tables.Form04, tables.GrandExpenditure, tables.AllFunds}, cell{}},
	{FiscalIncome, inFiscal, cell{tables.Form04, tables.IncomeTotal, tables.Actual}, cell{}},
	{FiscalIncome, anywhere, cell{tables.Form02, tables.Total, tables.FromFiscal}, cell{}},
	{FiscalExpenditure, inGeneral, cell{tables.Form05, tables.Total, tables.Expenditure}, cell{}},
	{FiscalExpenditure, anywhere, cell{tables.Form04, tables.ExpenditureTotal, tables.AllFunds}, cell{}},
	{GeneralIncome, inFiscal, cell{tables.Form04, tables.IncomeGeneral, tables.Actual}, cell{}},
	{GeneralIncome, anywhere, cell{tables.Form01, tables.IncomeGeneral, tables.Actual}, cell{}},
	{GeneralExpenditure, inFiscal, cell{tables.Form04, tables.ExpenditureTotal, tables.General}, cell{}},
	{GeneralExpenditure, anywhere, cell{tables.Form05, tables.Total, tables.Expenditure}, cell{}},
	{FundIncome, inFiscal, cell{tables.Form04, tables.IncomeManagedFund, tables.Actual}, cell{}},
	{FundIncome, inFund, cell{tables.Form08, tables.Total, tables.Income}, cell{}},
	{FundIncome, anywhere, cell{tables.Form01, tables.IncomeManagedFund, tables.Actual}, cell{}},
	{FundExpenditure, inFiscal, cell{tables.Form04, tables.ExpenditureTotal, tables.ManagedFund}, cell{}},
	{FundExpenditure, anywhere, cell{tables.Form08, tables.Total, tables.Expenditure}, cell{}},
	{FundBoth, anywhere, cell{tables.Form08, tables.Total, tables.Income}, cell{tables.Form08, tables.Total, tables.Expenditure}},
	{CapitalIncome, inFiscal, cell{tables.Form04, tables.IncomeStateCapital, tables.Actual}, cell{}},
	{CapitalIncome, inCapital, cell{tables.Form09, tables.Total, tables.Income}, cell{}},
	{CapitalIncome, anywhere, cell{tables.Form01, tables.IncomeStateCapital, tables.Actual}, cell{}},
	{CapitalExpenditure, inFiscal, cell{tables.Form04, tables.ExpenditureTotal, tables.StateCapital}, cell{}},
	{CapitalExpenditure, anywhere, cell{tables.Form09, tables.Total, tables.Expenditure}, cell{}},
	{CapitalBoth, anywhere, cell{tables.Form09, tables.Total, tables.Income}, cell{tables.Form09, tables.Total, tables.Expenditure}},

	{GeneralGrandIncome, anywhere, cell{tables.Form04, tables.GrandExpenditure, tables.General}, cell{}},
	{GeneralGrandExpenditure, anywhere, cell{tables.Form04, tables.GrandExpenditure, tables.General}, cell{}},
	{FundGrandIncome, anywhere, cell{tables.Form04, tables.GrandExpenditure, tables.ManagedFund}, cell{}},
	{FundGrandExpenditure, anywhere, cell{tables.Form04, tables.GrandExpenditure, tables.ManagedFund}, cell{}},
	{CapitalGrandIncome, anywhere, cell{tables.Form04, tables.GrandExpenditure, tables.StateCapital}, cell{}},
	{CapitalGrandExpenditure, anywhere, cell{tables.Form04, tables.GrandExpenditure, tables.StateCapital}, cell{}},

	{SuperiorIncome, inIncome, cell{tables.Form02, tables.Total, tables.FromSuperior}, cell{}},
	{SuperiorIncome, anywhere, cell{tables.Form01, tables.IncomeSuperior, tables.Actual}, cell{}},
	{InstitutionalIncome, inIncome, cell{tables.Form02, tables.Total, tables.FromInstitutional}, cell{}},
	{InstitutionalIncome, anywhere, cell{tables.Form01, tables.IncomeInstitutional, tables.Actual}, cell{}},
	{OperatingIncome, inIncome, cell{tables.Form02, tables.Total, tables.FromOperating}, cell{}},
	{OperatingIncome, anywhere, cell{tables.Form01, tables.IncomeOperating, tables.Actual}, cell{}},
	{AffiliateIncome, inIncome, cell{tables.Form02, tables.Total, tables.FromAffiliate}, cell{}},
	{AffiliateIncome, anywhere, cell{tables.Form01, tables.IncomeAffiliate, tables.Actual}, cell{}},
	{OtherIncome, inIncome, cell{tables.Form02, tables.Total, tables.FromOther}, cell{}},
	{OtherIncome, anywhere, cell{tables.Form01, tables.IncomeOther, tables.Actual}, cell{}},

	{Basic, inGeneral | inFiscal, cell{tables.Form05, tables.Total, tables.Basic}, cell{}},
	{Basic, inFund, cell{tables.Form08, tables.Total, tables.Basic}, cell{}},
	{Basic, inCapital, cell{tables.Form09, tables.Total, tables.Basic}, cell{}},
	{Basic, anywhere, cell{tables.Form03, tables.Total, tables.Basic}, cell{}},
	{Project, inGeneral | inFiscal, cell{tables.Form05, tables.Total, tables.Project}, cell{}},
	{Project, inFund, cell{tables.Form08, tables.Total, tables.Project}, cell{}},
	{Project, inCapital, cell{tables.Form09, tables.Total, tables.Project}, cell{}},
	{Project, anywhere, cell{tables.Form03, tables.Total, tables.Project}, cell{}},
	{ToSuperior, anywhere, cell{tables.Form03, tables.Total, tables.ToSuperior}, cell{}},
	{OperatingExpenditure, anywhere, cell{tables.Form03, tables.Total, tables.Operating}, cell{}},
	{ToAffiliate, anywhere, cell{tables.Form03, tables.Total, tables.ToAffiliate}, cell{}},
	{GeneralBasic, anywhere, cell{tables.Form05, tables.Total, tables.Basic}, cell{}},
	{GeneralProject, anywhere, cell{tables.Form05, tables.Total, tables.Project}, cell{}},
	{FundBasic, anywhere, cell{tables.Form08, tables.Total, tables.Basic}, cell{}},
	{CapitalBasic, anywhere, cell{tables.Form09, tables.Total, tables.Basic}, cell{}},
	{FundProject, anywhere, cell{tables.Form08, tables.Total, tables.Project}, cell{}},
	{CapitalProject, anywhere, cell{tables.Form09, tables.Total, tables.Project}, cell{}},
	{RunningCosts, anywhere, cell{tables.Form03, tables.Total, tables.Basic}, cell{}},
	{SpecialWork, anywhere, cell{tables.Form03, tables.Total, tables.Project}, cell{}},
	{Personnel, anywhere, cell{tables.Form06, tables.PersonnelTotal, tables.Actual}, cell{}},
	{Operations, anywhere, cell{tables.Form06, tables.OperationsTotal, tables.Actual}, cell{}},

	{SurplusUsed, anywhere, cell{tables.Form01, tables.SurplusUsed, tables.Actual}, cell{}},
	{Opening, inFiscal, cell{tables.Form04, tables.Opening, tables.Actual}, cell{}},
	{Opening, inFund, cell{tables.Form08, tables.Total, tables.OpeningBalance}, cell{}},
	{Opening, inCapital, cell{tables.Form09, tables.Total, tables.OpeningBalance}, cell{}},
	{Opening, anywhere, cell{tables.Form01, tables.Opening, tables.Actual}, cell{}},
	{Closing, inFiscal, cell{tables.Form04, tables.Closing, tables.AllFunds}, cell{}},
	{Closing, inFund, cell{tables.Form08, tables.Total, tables.ClosingBalance}, cell{}},
	{Closing, inCapital, cell{tables.Form09, tables.Total, tables.ClosingBalance}, cell{}},
	{Closing, anywhere, cell{tables.Form01, tables.Closing, tables.Actual}, cell{}},
	{FiscalOpening, anywhere, cell{tables.Form04, tables.Opening, tables.Actual}, cell{}},
	{FiscalClosing, anywhere, cell{tables.Form04, tables.Closing, tables.AllFunds}, cell{}},
	{GeneralOpening, anywhere, cell{tables.Form04, tables.OpeningGeneral, tables.Actual}, cell{}},
	{GeneralClosing, anywhere, cell{tables.Form04, tables.Closing, tables.General}, cell{}},
	{FundOpening, anywhere, cell{tables.Form08, tables.Total, tables.OpeningBalance}, cell{}},
	{FundClosing, anywhere, cell{tables.Form08, tables.Total, tables.ClosingBalance}, cell{}},
	{Distributed, anywhere, cell{tables.Form01, tables.SurplusDistributed, tables.Actual}, cell{}},

	{ThreePublic, anywhere, cell{tables.Form07, tables.Total, tables.Actual}, cell{}},
	{Abroad, anywhere, cell{tables.Form07, tables.Abroad, tables.Actual}, cell{}},
	{Vehicles, anywhere, cell{tables.Form07, tables.Vehicles, tables.Actual}, cell{}},
	{VehiclePurchase, anywhere, cell{tables.Form07, tables.VehiclePurchase, tables.Actual}, cell{}},
	{VehicleOperation, anywhere, cell{tables.Form07, tables.VehicleOperation, tables.Actual}, cell{}},
	{Reception, anywhere, cell{tables.Form07, tables.Reception, tables.Actual}, cell{}},
}

// Cells returns the cells that the noun names in a section about a form, or 0 for none.
func (n Noun) Cells(about tables.Form) (c, twin tables.Address) {
	for i := range placements {
		if p := &placements[i]; p.noun == n && p.about.has(about) {
			return p.cell.address(), p.twin.address()
		}
	}
	return tables.Address{}, tables.Address{}
}

// Column returns what the noun means in the row of a code, zero if nothing.
func (n Noun) Column() tables.Column {
	switch n {
	case BareExpenditure, YearExpenditure:
		return tables.Expenditure
	case BareIncome:
		return tables.Income
	case Basic, GeneralBasic:
		return tables.Basic
	case Project, GeneralProject:
		return tables.Project
	default:
		return 0
	}
}
