package tables_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

// TestBudgetHasNoPlace: money that the edition of a budget prints nowhere is an error.
func TestBudgetHasNoPlace(t *testing.T) {
	item := func(s budget.Source, n budget.Nature) *budget.Account {
		a := accountgen.Planned(2025)
		require.NoError(t, a.Ledger.Add(
			[]budget.Receipt{{Code: 2010399, Source: s, Amount: budget.Fen(1)}},
			[]budget.Outlay{{Code: 2010399, Source: s, Nature: n, Amount: budget.Fen(1)}}))
		return a
	}
	opening := accountgen.Planned(2025)
	opening.Carried.Openings = []budget.Opening{{Source: budget.GeneralAppropriation, Amount: budget.Fen(1)}}
	for want, test := range map[string]struct {
		account *budget.Account
		edition tables.Edition
	}{
		"公开01 of 上海预算2025 has no place for 上级补助收入":  {item(budget.SubsidyFromSuperior, budget.Project), tables.ShanghaiBudget2025()},
		"公开03 of 上海预算2025 has no place for 经营支出":    {item(budget.OperatingIncome, budget.OperatingExpenditure), tables.ShanghaiBudget2025()},
		"公开01 of 上海单位预算2025 has no place for 经营支出":  {item(budget.OperatingIncome, budget.OperatingExpenditure), accountgen.UnitBudget()},
		"公开01 of 上海预算2025 has no place for 年初结转和结余": {opening, tables.ShanghaiBudget2025()},
	} {
		_, err := tables.Build(test.account, test.edition)
		require.EqualError(t, err, "tables.Build: "+want+": no place in the edition")
		require.ErrorIs(t, err, tables.ErrPlace)
	}
	// Parts of what is spent are all of it, however many of them a place prints.
	for want, test := range map[string]struct {
		form    tables.Form
		columns []tables.Column
	}{
		"公开01 of 某预算 has no place for 人员经费": {tables.Form01, []tables.Column{tables.Actual, tables.Project}},
		"公开01 of 某预算 has no place for 项目支出": {tables.Form01, []tables.Column{tables.Actual, tables.Personnel, tables.Operations}},
		"公开06 of 某预算 has no place for 人员经费": {tables.Form06, []tables.Column{tables.Actual, tables.Operations}},
		"公开06 of 某预算 has no place for 公用经费": {tables.Form06, []tables.Column{tables.Actual, tables.Personnel}},
	} {
		_, err := tables.Build(accountgen.Planned(2025), budgetWith(t, test.form, test.columns...))
		require.EqualError(t, err, "tables.Build: "+want+": no place in the edition")
	}
	projects := accountgen.Planned(2025)
	projects.Ledger = accountgen.MustLedger(2025, []accountgen.Entry{
		{Code: 2010302, Economic: 30227, Nature: budget.Project, Source: budget.GeneralAppropriation, Amount: "45.00"},
	})
	s, err := tables.Build(projects, budgetWith(t, tables.Form01, tables.Actual, tables.Project))
	require.NoError(t, err)
	assertAddsUp(t, s)
	spent := tables.Address{Form: tables.Form01, Row: tables.LineRow(tables.GrandExpenditure), Column: tables.Project}
	assert.Equal(t, budget.Exact(budget.MustParse("45.00", budget.WanYuan)), s.Figure(spent))

	_, err = tables.Build(item(budget.SubsidyFromSuperior, budget.Project), tables.HebeiBudget2025())
	require.NoError(t, err, "单位资金 counts it")
	s, err = tables.Build(opening, tables.HebeiBudget2025())
	require.NoError(t, err)
	assertAddsUp(t, s)
}

// budgetWith is an edition of budgets that prints other columns of a form.
func budgetWith(t *testing.T, f tables.Form, columns ...tables.Column) tables.Edition {
	t.Helper()
	template := accountgen.UnitBudget().Template()
	template.Name = "某预算"
	for i := range template.Forms {
		as := &template.Forms[i]
		if as.Form == f {
			as.Columns = columns
			if f == tables.Form01 {
				as.Heads = as.Heads[:3+len(columns)]
			} else {
				as.Heads = nil
			}
		}
	}
	e, err := tables.NewEdition(template)
	require.NoError(t, err)
	return e
}

// TestOpeningsOfFunds: a budget may show what was carried over by fund alone.
func TestOpeningsOfFunds(t *testing.T) {
	template := tables.ShanghaiBudget2025().Template()
	template.Name, template.Forms, template.Text = "某预算", template.Forms[3:4], nil
	line := func(l tables.Line) tables.LineTemplate { return tables.LineTemplate{Line: l} }
	grand := tables.SumTemplate{Income: line(tables.GrandIncome), Outlay: line(tables.GrandExpenditure)}
	sums := []tables.SumTemplate{
		{Income: line(tables.OpeningGeneral), Outlay: line(tables.Closing)}, {Income: line(tables.OpeningManagedFund)}, {Income: line(tables.OpeningStateCapital)}, grand,
	}
	template.Forms[0].Sums = sums
	e, err := tables.NewEdition(template)
	require.NoError(t, err)
	a := accountgen.Planned(2025)
	a.Carried.Openings = []budget.Opening{{Source: budget.GeneralAppropriation, Amount: budget.Fen(1)}}
	s, err := tables.Build(a, e)
	require.NoError(t, err)
	assertAddsUp(t, s)
	assert.Equal(t, map[string]int{"B04-1": 1, "B04-2": 8, "B04-3": 4, "B04-4": 4}, budgetRules(s))

	template.Forms[0].Sums = []tables.SumTemplate{sums[1], sums[2], {Outlay: line(tables.Closing)}, grand}
	e, err = tables.NewEdition(template)
	require.NoError(t, err)
	_, err = tables.Build(a, e)
	require.EqualError(t, err, "tables.Build: 公开04 of 某预算 has no place for 年初一般公共预算财政拨款结转和结余: no place in the edition")
}

// TestBudgetsOfSomeParts: a table that has some of the parts of what is spent says nothing of
// their sum.
func TestBudgetsOfSomeParts(t *testing.T) {
	for _, test := range []struct {
		form    tables.Form
		row     tables.RowKey
		columns []tables.Column
		want    map[string]int
	}{
		{tables.Form01, tables.FunctionalRow(201), []tables.Column{tables.Actual, tables.Project}, map[string]int{}},
		{tables.Form01, tables.FunctionalRow(201), []tables.Column{tables.Actual, tables.Personnel, tables.Operations}, map[string]int{}},
		{tables.Form01, tables.FunctionalRow(201), []tables.Column{tables.Actual, tables.Personnel, tables.Operations, tables.Project}, map[string]int{"B01-5": 1}},
		{tables.Form06, tables.EconomicRow(301), []tables.Column{tables.Actual, tables.Personnel}, map[string]int{"B06-3": 2}},
		{tables.Form06, tables.EconomicRow(301), []tables.Column{tables.Actual, tables.Operations}, map[string]int{"B06-3": 2}},
		{tables.Form06, tables.EconomicRow(301), []tables.Column{tables.Actual, tables.Personnel, tables.Operations}, map[string]int{"B06-1": 2, "B06-3": 3}},
	} {
		b := tables.NewTable(test.form, accountgen.UnitBudget(), budget.Yuan)
		b.Columns(test.columns...)
		if test.form == tables.Form06 {
			b.Row(tables.LineRow(tables.Total), "合计", make([]budget.Figure, len(test.columns))...)
		}
		b.Row(test.row, "", make([]budget.Figure, len(test.columns))...)
		table, err := b.Table()
		require.NoError(t, err)
		s, err := tables.NewSet(budget.Header{}, table)
		require.NoError(t, err)
		assert.Equal(t, test.want, budgetRules(s), "%v", test.columns)
	}
}

// TestSpecialAccount: 财政专户管理资金 is a line of its own where a budget prints it, and 事业收入 where
// it does not, in 公开02 everywhere.
func TestSpecialAccount(t *testing.T) {
	l, err := budget.NewLedger(2025)
	require.NoError(t, err)
	for s, amount := range map[budget.Source]int64{budget.SpecialAccount: 700, budget.InstitutionalIncome: 40} {
		require.NoError(t, l.Add(
			[]budget.Receipt{{Code: 2050204, Source: s, Amount: budget.Fen(amount)}},
			[]budget.Outlay{{Code: 2050204, Nature: budget.Project, Source: s, Amount: budget.Fen(amount)}}))
	}
	account := &budget.Account{Header: budget.Header{Name: "某中学", Year: 2025}, Ledger: l}
	for _, test := range []struct {
		edition tables.Edition
		want    map[string]int64
	}{
		{tables.HebeiBudget2025(), map[string]int64{"公开01/财政专户管理资金收入/决算数": 700, "公开01/单位资金收入/决算数": 40, "公开01/收入总计/决算数": 740}},
		{tables.ShanghaiBudget2025(), map[string]int64{"公开01/事业收入/决算数": 740, "公开02/合计/事业收入": 740, "公开01/收入总计/决算数": 740}},
		{tables.Fujian2021(), map[string]int64{"公开01/事业收入/决算数": 740, "公开02/2050204/事业收入": 740, "公开01/收入总计/决算数": 740}},
	} {
		s, err := tables.Build(account, test.edition)
		require.NoError(t, err)
		for at, want := range test.want {
			address, err := tables.ParseAddress(at)
			require.NoError(t, err)
			assert.Equal(t, budget.Fen(want), s.Figure(address).Amount(), "%s %s", test.edition, at)
		}
		if test.edition.Kind() == tables.Budget {
			assertAddsUp(t, s)
		}
	}
}
