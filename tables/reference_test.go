package tables_test

import (
	"iter"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

// plainReceipt and plainOutlay are entries as a program without this library
// would have them: amounts as decimals of 元.
type plainReceipt struct {
	code   codes.Code
	source budget.Source
	amount decimal.Decimal
}

type plainOutlay struct {
	code     codes.Code
	economic economic.Code
	nature   budget.Nature
	source   budget.Source
	amount   decimal.Decimal
}

// plain is the reference for Build: the nine tables written down plainly with a
// map and decimals, entry by entry.
type plain map[tables.Address]decimal.Decimal

func (p plain) add(f tables.Form, k tables.RowKey, c tables.Column, amount decimal.Decimal) {
	at := tables.Address{Form: f, Row: k, Column: c}
	p[at] = p[at].Add(amount)
}

func (p plain) line(f tables.Form, l tables.Line, c tables.Column, amount decimal.Decimal) {
	p.add(f, tables.LineRow(l), c, amount)
}

// tree adds to an item, its 款, its 类 and 合计.
func (p plain) tree(f tables.Form, code codes.Code, c tables.Column, amount decimal.Decimal) {
	p.line(f, tables.Total, c, amount)
	p.add(f, tables.FunctionalRow(code.Class()), c, amount)
	p.add(f, tables.FunctionalRow(code.Section()), c, amount)
	p.add(f, tables.FunctionalRow(code), c, amount)
}

func (p plain) receipt(e plainReceipt, edition tables.Edition) {
	line := map[budget.Source]tables.Line{
		budget.GeneralAppropriation:      tables.IncomeGeneral,
		budget.ManagedFundAppropriation:  tables.IncomeManagedFund,
		budget.StateCapitalAppropriation: tables.IncomeStateCapital,
		budget.SubsidyFromSuperior:       tables.IncomeSuperior,
		budget.InstitutionalIncome:       tables.IncomeInstitutional,
		budget.OperatingIncome:           tables.IncomeOperating,
		budget.RemittanceFromAffiliate:   tables.IncomeAffiliate,
		budget.OtherIncome:               tables.IncomeOther,
		budget.SpecialAccount:            tables.IncomeInstitutional,
	}[e.source]
	column := map[budget.Source]tables.Column{
		budget.GeneralAppropriation:      tables.FromFiscal,
		budget.ManagedFundAppropriation:  tables.FromFiscal,
		budget.StateCapitalAppropriation: tables.FromFiscal,
		budget.SubsidyFromSuperior:       tables.FromSuperior,
		budget.InstitutionalIncome:       tables.FromInstitutional,
		budget.OperatingIncome:           tables.FromOperating,
		budget.RemittanceFromAffiliate:   tables.FromAffiliate,
		budget.OtherIncome:               tables.FromOther,
		budget.SpecialAccount:            tables.FromInstitutional,
	}[e.source]
	p.line(tables.Form01, line, tables.Actual, e.amount)
	p.line(tables.Form01, tables.IncomeTotal, tables.Actual, e.amount)
	p.line(tables.Form01, tables.GrandIncome, tables.Actual, e.amount)
	p.tree(tables.Form02, e.code, tables.Income, e.amount)
	p.tree(tables.Form02, e.code, column, e.amount)
	if e.source <= budget.StateCapitalAppropriation {
		p.line(tables.Form04, line, tables.Actual, e.amount)
		p.line(tables.Form04, tables.IncomeTotal, tables.Actual, e.amount)
		p.line(tables.Form04, tables.GrandIncome, tables.Actual, e.amount)
	}
	if f := balanceForm(e.source, edition); f != 0 {
		p.tree(f, e.code, tables.Income, e.amount)
	}
	p.close(e.source, e.code, e.amount, edition)
}

func (p plain) outlay(e plainOutlay, edition tables.Edition) {
	column := map[budget.Nature]tables.Column{
		budget.Basic:                tables.Basic,
		budget.Project:              tables.Project,
		budget.RemittanceToSuperior: tables.ToSuperior,
		budget.OperatingExpenditure: tables.Operating,
		budget.SubsidyToAffiliate:   tables.ToAffiliate,
	}[e.nature]
	class := tables.FunctionalRow(e.code.Class())
	p.add(tables.Form01, class, tables.Actual, e.amount)
	p.line(tables.Form01, tables.ExpenditureTotal, tables.Actual, e.amount)
	p.line(tables.Form01, tables.GrandExpenditure, tables.Actual, e.amount)
	p.tree(tables.Form03, e.code, tables.Expenditure, e.amount)
	p.tree(tables.Form03, e.code, column, e.amount)
	if e.source <= budget.StateCapitalAppropriation {
		for _, c := range []tables.Column{tables.AllFunds, fundColumn(e.source)} {
			p.add(tables.Form04, class, c, e.amount)
			p.line(tables.Form04, tables.ExpenditureTotal, c, e.amount)
			p.line(tables.Form04, tables.GrandExpenditure, c, e.amount)
		}
		f := map[budget.Source]tables.Form{
			budget.GeneralAppropriation:      tables.Form05,
			budget.ManagedFundAppropriation:  tables.Form08,
			budget.StateCapitalAppropriation: tables.Form09,
		}[e.source]
		p.tree(f, e.code, tables.Expenditure, e.amount)
		p.tree(f, e.code, column, e.amount)
		p.threePublic(e, tables.Actual, edition)
	}
	if e.source == budget.GeneralAppropriation && e.nature == budget.Basic {
		p.add(tables.Form06, tables.EconomicRow(e.economic), tables.Actual, e.amount)
		p.add(tables.Form06, tables.EconomicRow(e.economic.Class()), tables.Actual, e.amount)
		half := tables.OperationsTotal
		if c := e.economic.Class(); c == 30100 || c == 30300 {
			half = tables.PersonnelTotal
		}
		p.line(tables.Form06, half, tables.Actual, e.amount)
	}
	p.close(e.source, e.code, e.amount.Neg(), edition)
}

func (p plain) threePublic(e plainOutlay, c tables.Column, edition tables.Edition) {
	if edition == tables.Fujian2021() && e.source != budget.GeneralAppropriation {
		return
	}
	lines := map[economic.Code][]tables.Line{
		30212: {tables.Abroad},
		30217: {tables.Reception},
		30231: {tables.Vehicles, tables.VehicleOperation},
		30913: {tables.Vehicles, tables.VehiclePurchase},
		31013: {tables.Vehicles, tables.VehiclePurchase},
	}[e.economic]
	for _, l := range lines {
		p.line(tables.Form07, l, c, e.amount)
	}
	if lines != nil {
		p.line(tables.Form07, tables.Total, c, e.amount)
	}
}

// open adds an opening balance, which is in the closing balance as long as it is
// not spent.
func (p plain) open(s budget.Source, code codes.Code, amount decimal.Decimal, edition tables.Edition) {
	p.line(tables.Form01, tables.Opening, tables.Actual, amount)
	p.line(tables.Form01, tables.GrandIncome, tables.Actual, amount)
	if s <= budget.StateCapitalAppropriation {
		line := tables.OpeningGeneral + tables.Line(s-budget.GeneralAppropriation)
		p.line(tables.Form04, line, tables.Actual, amount)
		p.line(tables.Form04, tables.Opening, tables.Actual, amount)
		p.line(tables.Form04, tables.GrandIncome, tables.Actual, amount)
	}
	if f := balanceForm(s, edition); f != 0 {
		p.tree(f, code, tables.OpeningBalance, amount)
	}
	p.close(s, code, amount, edition)
}

// close adds to a closing balance.
func (p plain) close(s budget.Source, code codes.Code, amount decimal.Decimal, edition tables.Edition) {
	p.line(tables.Form01, tables.Closing, tables.Actual, amount)
	p.line(tables.Form01, tables.GrandExpenditure, tables.Actual, amount)
	if s <= budget.StateCapitalAppropriation {
		for _, c := range []tables.Column{tables.AllFunds, fundColumn(s)} {
			p.line(tables.Form04, tables.Closing, c, amount)
			p.line(tables.Form04, tables.GrandExpenditure, c, amount)
		}
	}
	if f := balanceForm(s, edition); f != 0 {
		p.tree(f, code, tables.ClosingBalance, amount)
	}
}

func fundColumn(s budget.Source) tables.Column {
	return map[budget.Source]tables.Column{
		budget.GeneralAppropriation:      tables.General,
		budget.ManagedFundAppropriation:  tables.ManagedFund,
		budget.StateCapitalAppropriation: tables.StateCapital,
	}[s]
}

// balanceForm returns the form that shows balances of the source by item.
func balanceForm(s budget.Source, e tables.Edition) tables.Form {
	switch {
	case s == budget.ManagedFundAppropriation:
		return tables.Form08
	case s == budget.StateCapitalAppropriation && e == tables.Shanghai2024():
		return tables.Form09
	default:
		return 0
	}
}

// plainTables is the whole reference.
func plainTables(receipts iter.Seq[plainReceipt], outlays, budgeted iter.Seq[plainOutlay], c budget.Balances, e tables.Edition) plain {
	p := plain{}
	for r := range receipts {
		p.receipt(r, e)
	}
	for o := range outlays {
		p.outlay(o, e)
	}
	for _, o := range c.Openings {
		p.open(o.Source, o.Code, o.Amount.Decimal(budget.Yuan), e)
	}
	for o := range budgeted {
		if e == tables.Shanghai2024() && o.source <= budget.StateCapitalAppropriation {
			p.threePublic(o, tables.Budgeted, e)
		}
	}
	used, distributed := c.SurplusUsed.Decimal(budget.Yuan), c.SurplusDistributed.Decimal(budget.Yuan)
	p.line(tables.Form01, tables.SurplusUsed, tables.Actual, used)
	p.line(tables.Form01, tables.GrandIncome, tables.Actual, used)
	p.line(tables.Form01, tables.SurplusDistributed, tables.Actual, distributed)
	p.line(tables.Form01, tables.GrandExpenditure, tables.Actual, distributed)
	p.close(budget.OtherIncome, 0, used.Sub(distributed), e)
	return p
}

func plainReceipts(l *budget.Ledger) iter.Seq[plainReceipt] {
	return func(yield func(plainReceipt) bool) {
		for r := range l.Receipts() {
			if !yield(plainReceipt{r.Code, r.Source, r.Amount.Decimal(budget.Yuan)}) {
				return
			}
		}
	}
}

func plainOutlays(l *budget.Ledger) iter.Seq[plainOutlay] {
	return func(yield func(plainOutlay) bool) {
		if l == nil {
			return
		}
		for o := range l.Outlays() {
			if !yield(plainOutlay{o.Code, o.Economic, o.Nature, o.Source, o.Amount.Decimal(budget.Yuan)}) {
				return
			}
		}
	}
}

// statesZero reports whether the edition prints 0.00 for nothing there.
func statesZero(at tables.Address, s tables.Set) bool {
	return at.Form == tables.Form07 && s.Edition() == tables.Fujian2021()
}

// assertSame compares a built set with the reference, figure by figure, both ways.
func assertSame(t assert.TestingT, p plain, s tables.Set) {
	for at, want := range p {
		got := s.Figure(at)
		assert.True(t, want.Equal(got.Amount().Decimal(budget.Yuan)), "%s: built %s, reference %s", at, got.Text(budget.Yuan), want)
		assert.Equal(t, want.IsZero() && !statesZero(at, s), got.IsBlank(), "%s is blank if and only if it is zero", at)
		assert.True(t, want.IsZero() || s.Has(at), "%s is missing", at)
	}
	for table := range s.Tables() {
		for at, f := range table.Figures() {
			_, ok := p[at]
			assert.True(t, ok || f.IsBlank() || statesZero(at, s) && f.Amount().IsZero(),
				"%s: built %s, reference has nothing", at, f.Text(budget.Yuan))
		}
	}
}

func TestBuildAgreesWithReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := accountgen.Account().Draw(t, "account")
		e := drawEdition(t)
		s, err := tables.Build(a, e)
		require.NoError(t, err)
		assertSame(t, plainTables(plainReceipts(a.Ledger), plainOutlays(a.Ledger), plainOutlays(a.Initial), a.Carried, e), s)
	})
}

// TestGeneratedAccountsFillEveryForm draws from fixed seeds: a form that only some runs
// fill would make the test fail by chance, in short runs above all.
func TestGeneratedAccountsFillEveryForm(t *testing.T) {
	filled := map[tables.Form]int{}
	for seed := range 200 {
		for e := range tables.Editions() {
			s, err := tables.Build(accountgen.Account().Example(seed), e)
			require.NoError(t, err)
			for table := range s.Tables() {
				if !table.IsEmpty() {
					filled[table.Form()]++
				}
			}
		}
	}
	for f := range tables.Forms() {
		assert.Greater(t, filled[f], 50, "accounts with anything in %s", f)
	}
}
