package tables_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

func TestBuildFigures(t *testing.T) {
	s, err := tables.Build(smallAccount(t), tables.Shanghai2024())
	require.NoError(t, err)
	assert.Equal(t, budget.Header{Name: "某市某局", Year: 2024}, s.Header())
	assert.Equal(t, budget.Yuan, s.Unit())
	for _, c := range []struct{ at, want string }{
		{"公开01/一般公共预算财政拨款收入/决算数", "1634567.89"},
		{"公开01/本年收入合计/决算数", "1742964.10"},
		{"公开01/年初结转和结余/决算数", "17500.50"},
		{"公开01/使用非财政拨款结余/决算数", "300.00"},
		{"公开01/结余分配/决算数", "400.00"},
		{"公开01/201/决算数", "1086638.93"},
		{"公开01/202/决算数", ""},
		{"公开02/2010350/事业收入", "12345.67"},
		{"公开02/合计/财政拨款收入", "1719568.44"},
		{"公开03/2010350/对附属单位补助支出", "700.00"},
		{"公开03/20103/上缴上级支出", "500.00"},
		{"公开04/212/政府性基金预算财政拨款", "54321.00"},
		{"公开04/年末结转和结余/政府性基金预算财政拨款", "5679.55"},
		{"公开04/年初一般公共预算财政拨款结转和结余/决算数", "10000.00"},
		{"公开05/2010302/项目支出", "70678.90"},
		{"公开06/30217/决算数", "3210.00"},
		{"公开06/399/决算数", "50.00"},
		{"公开06/公用经费合计/决算数", "103260.02"},
		{"公开07/公务用车购置费/决算数", "54321.00"},
		{"公开07/公务用车购置及运行维护费/决算数", "99999.90"},
		{"公开07/公务接待费/预算数", "5000.00"},
		{"公开07/合计/预算数", "55000.00"},
		{"公开08/2120899/年末结转和结余", "5679.55"},
		{"公开09/2230105/本年收入", "30000.00"},
	} {
		at, err := tables.ParseAddress(c.at)
		require.NoError(t, err)
		assert.True(t, s.Has(at), c.at)
		assert.Equal(t, c.want, s.Figure(at).Text(budget.Yuan), c.at)
	}
}

// TestThreePublicScope checks that 公开07 counts the money its edition speaks of.
func TestThreePublicScope(t *testing.T) {
	purchase := tables.Address{Form: tables.Form07, Row: tables.LineRow(tables.VehiclePurchase), Column: tables.Actual}
	fujian, err := tables.Build(smallAccount(t), tables.Fujian2021())
	require.NoError(t, err)
	assert.Equal(t, "0.00", fujian.Figure(purchase).Text(budget.Yuan), "政府性基金 is not 一般公共预算")
	shanghai, err := tables.Build(smallAccount(t), tables.Shanghai2024())
	require.NoError(t, err)
	assert.Equal(t, "54321.00", shanghai.Figure(purchase).Text(budget.Yuan))
}

// TestClassesOfTheYear checks that an edition's fixed lines follow the code table
// of the account's year, and that a class beyond them gets its line where it
// belongs.
func TestClassesOfTheYear(t *testing.T) {
	l, err := budget.NewLedger(2018)
	require.NoError(t, err)
	require.NoError(t, l.Add(
		[]budget.Receipt{{Code: 2320301, Source: budget.GeneralAppropriation, Amount: budget.Fen(100)}},
		[]budget.Outlay{{Code: 2320301, Nature: budget.Project, Source: budget.GeneralAppropriation, Amount: budget.Fen(100)}}))
	s, err := tables.Build(&budget.Account{Header: budget.Header{Name: "某局", Year: 2018}, Ledger: l}, tables.Shanghai2024())
	require.NoError(t, err)
	table, ok := s.Table(tables.Form01)
	require.True(t, ok)
	names := map[string]string{}
	for r := range table.Rows() {
		names[r.Key().String()] = r.Name()
	}
	assert.Equal(t, "债务付息支出", names["232"], "not a line of the edition, but spent under")
	assert.NotContains(t, names, "231", "not a line of the edition")
	assert.NotContains(t, names, "234", "no such class in 2018")
	assert.Equal(t, "文化体育与传媒支出", names["207"], "the name of 2018")
}

func TestBuildErrors(t *testing.T) {
	_, err := tables.Build(smallAccount(t), tables.Edition{})
	require.ErrorIs(t, err, tables.ErrEdition)
	require.EqualError(t, err, "tables.Build: Edition(0): unknown edition")

	_, err = tables.Build(&budget.Account{}, tables.Fujian2021())
	require.ErrorIs(t, err, budget.ErrNoLedger)
	require.EqualError(t, err, "tables.Build: budget.Account.Validate: Header.Name: no name\n"+
		"budget.Account.Validate: Ledger: no ledger")

	overspent := account(t, 100)
	require.NoError(t, overspent.Ledger.Add(nil, []budget.Outlay{
		{Code: 2010101, Nature: budget.Project, Source: budget.GeneralAppropriation, Amount: budget.Fen(1)},
	}))
	_, err = tables.Build(overspent, tables.Fujian2021())
	require.ErrorIs(t, err, budget.ErrOverspent)

	// Every booking is in range, and so is each balance, but not the total.
	l, err := budget.NewLedger(2021)
	require.NoError(t, err)
	most := budget.Fen(math.MaxInt64)
	require.NoError(t, l.Add([]budget.Receipt{
		{Code: 2010101, Source: budget.GeneralAppropriation, Amount: most},
		{Code: 2010102, Source: budget.InstitutionalIncome, Amount: budget.Fen(1)},
	}, []budget.Outlay{
		{Code: 2010101, Nature: budget.Project, Source: budget.GeneralAppropriation, Amount: most},
	}))
	_, err = tables.Build(&budget.Account{Header: budget.Header{Name: "某局", Year: 2021}, Ledger: l}, tables.Fujian2021())
	require.ErrorIs(t, err, budget.ErrRange)
	require.EqualError(t, err, "tables.Build: 公开01/本年收入合计/决算数: "+
		"budget.Accumulator.Amount: total 9223372036854775808分: value out of range")
}

// TestBuildLeavesTheAccountAlone builds twice and from a ledger in another order.
// TestAccountHasNoPlace: an edition of final accounts whose 公开03 shows some natures alone does not lose the others.
func TestAccountHasNoPlace(t *testing.T) {
	template := tables.Shanghai2024().Template()
	template.Name = "某市2026"
	template.Forms[2].Columns = []tables.Column{tables.Expenditure, tables.Basic, tables.Project}
	template.Forms[2].Heads = nil
	e, err := tables.NewEdition(template)
	require.NoError(t, err)
	_, err = tables.Build(smallAccount(t), e)
	require.EqualError(t, err, "tables.Build: 公开03 of 某市2026 has no place for 上缴上级支出: no place in the edition")
	s, err := tables.Build(accountgen.Minimal(2024), e)
	require.NoError(t, err)
	assertAddsUp(t, s)
}

func TestBuildLeavesTheAccountAlone(t *testing.T) {
	a := smallAccount(t)
	before := a.Ledger.Clone()
	first, err := tables.Build(a, tables.Fujian2021())
	require.NoError(t, err)
	second, err := tables.Build(a, tables.Fujian2021())
	require.NoError(t, err)
	assert.True(t, before.Equal(a.Ledger))
	for table := range first.Tables() {
		other, _ := second.Table(table.Form())
		assert.True(t, table.Equal(other))
	}
}

// TestSetsAreSafeToShare reads one set from many goroutines; -race watches.
func TestSetsAreSafeToShare(t *testing.T) {
	a := smallAccount(t)
	s, err := tables.Build(a, tables.Fujian2021())
	require.NoError(t, err)
	done := make(chan error)
	const readers = 8
	for range readers {
		go func() {
			_, err := tables.Build(a, tables.Shanghai2024())
			for f := range tables.Forms() {
				if err == nil {
					_, err = s.Grid(f)
				}
			}
			if err == nil {
				_, err = s.RoundControlled(budget.WanYuan, 2)
			}
			done <- err
		}()
	}
	for range readers {
		assert.NoError(t, <-done)
	}
}
