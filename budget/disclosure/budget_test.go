package disclosure_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

// published is the budget of a department that has 事业单位 too, so that its ledger does not
// say what its 机关运行经费 is.
func published() disclosure.Disclosure {
	a := accountgen.Planned(2025)
	a.Units = append(a.Units, budget.Member{Name: "某市某中心", Nature: budget.Institution, Headcount: 3})
	return disclosure.Disclosure{
		Kind: tables.Budget, Edition: "上海预算2025", Account: *a,
		Facts: disclosure.Facts{OperatingCost: &disclosure.OperatingCost{Current: budget.MustParse("30.00", budget.WanYuan)}},
	}
}

func TestBudgetDisclosure(t *testing.T) {
	d := published()
	require.NoError(t, d.Validate())
	data, err := json.Marshal(d)
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(string(data), `{"version":1,"unit":"元","kind":"部门预算","edition":"上海预算2025",`), string(data[:80]))
	requireSame(t, d, decode(t, data))

	at, err := tables.ParseAddress("公开07/机关运行经费/决算数")
	require.NoError(t, err)
	s, err := d.Tables()
	require.NoError(t, err)
	assert.Equal(t, "30.00万元", text(t, s.Figure(at)), "of the facts")
	d.Account.Units = d.Account.Units[:2]
	s, err = d.Tables()
	require.NoError(t, err)
	assert.Equal(t, "33.72万元", text(t, s.Figure(at)), "of the ledger")
	d = published()
	d.Facts.OperatingCost = nil
	s, err = d.Tables()
	require.NoError(t, err)
	assert.True(t, s.Figure(at).IsBlank())
}

// TestBudgetReserves: a budget reserves no more 政府采购 than it plans, while an account may have
// spent less than was reserved.
func TestBudgetReserves(t *testing.T) {
	d := published()
	d.Facts.Procurement = &disclosure.Procurement{
		Spent:    disclosure.Purchases{Goods: budget.Fen(60), Services: budget.Fen(40)},
		Reserved: disclosure.Reserved{SmallAndMedium: budget.Fen(100), SmallAndMicro: budget.Fen(50)},
	}
	require.NoError(t, d.Validate())
	d.Facts.Procurement.Reserved.SmallAndMedium = budget.Fen(101)
	require.EqualError(t, d.Validate(),
		"disclosure.Disclosure.Validate: Facts.Procurement.Reserved.SmallAndMedium 1.01: part greater than its whole: 1.00")
	require.ErrorIs(t, d.Validate(), disclosure.ErrPart)
	d.Kind, d.Edition = tables.Final, "福建2021"
	require.NoError(t, d.Validate())
}

// TestBudgetGroups: 机关运行经费 is what a budget plans as 公用经费, of whatever class, and not more.
// A final account divides by class alone.
func TestBudgetGroups(t *testing.T) {
	d := published()
	d.Account.Units = d.Account.Units[:2]
	pensions := budget.Outlay{
		Code: 2011301, Economic: 30302, Group: economic.Operations, Nature: budget.Basic, Source: budget.GeneralAppropriation,
		Amount: budget.MustParse("5.00", budget.WanYuan),
	}
	require.NoError(t, d.Account.Ledger.Add([]budget.Receipt{{Code: pensions.Code, Source: pensions.Source, Amount: pensions.Amount}}, []budget.Outlay{pensions}))
	at := tables.Address{Form: tables.Form07, Row: tables.LineRow(tables.AgencyOperatingCost), Column: tables.Actual}
	s, err := d.Tables()
	require.NoError(t, err)
	d.Facts.OperatingCost.Current = s.Figure(at).Amount()
	require.Equal(t, "38.72", d.Facts.OperatingCost.Current.Format(budget.WanYuan, 2))
	require.NoError(t, d.Validate())
	d.Facts.OperatingCost.Current = budget.MustParse("38.73", budget.WanYuan)
	require.ErrorIs(t, d.Validate(), disclosure.ErrPart)

	d.Facts.OperatingCost.Current = budget.MustParse("33.72", budget.WanYuan)
	d.Kind, d.Edition = tables.Final, "上海2024"
	require.NoError(t, d.Validate())
	d.Facts.OperatingCost.Current = budget.MustParse("33.73", budget.WanYuan)
	require.ErrorIs(t, d.Validate(), disclosure.ErrPart)
}

func text(t *testing.T, f budget.Figure) string {
	t.Helper()
	rounded, err := f.Round(budget.WanYuan, 2)
	require.NoError(t, err)
	return rounded.String()
}

// TestTables: those of a final account are what Build makes, in an edition of the library or
// of the caller's own.
func TestTables(t *testing.T) {
	d := whole(t)
	s, err := d.Tables()
	require.NoError(t, err)
	e, err := tables.ParseEdition(d.Edition)
	require.NoError(t, err)
	want, err := tables.Build(&d.Account, e)
	require.NoError(t, err)
	for f := range e.Forms() {
		w, _ := want.Table(f)
		g, _ := s.Table(f)
		assert.True(t, w.Equal(g), "%s", f)
	}
	template := e.Template()
	template.Name = "某市2025"
	own, err := tables.NewEdition(template)
	require.NoError(t, err)
	d.Edition = "某市2025"
	_, err = d.Tables()
	require.EqualError(t, err, `disclosure.Disclosure.Tables: tables.ParseEdition "某市2025": unknown edition`)
	s, err = d.Tables(tables.Edition{}, own)
	require.NoError(t, err)
	assert.Equal(t, own, s.Edition())
	d.Account.Ledger = nil
	_, err = d.Tables(own)
	require.EqualError(t, err, "disclosure.Disclosure.Tables: tables.Build: budget.Account.Validate: Ledger: no ledger")
}

func TestValidateKind(t *testing.T) {
	const function = "disclosure.Disclosure.Validate: "
	for _, test := range []struct {
		change func(*disclosure.Disclosure)
		want   []string
	}{
		{func(d *disclosure.Disclosure) { d.Kind = tables.Final },
			[]string{`Edition "上海预算2025": not in a disclosure of this kind: it is of a 部门预算`}},
		{func(d *disclosure.Disclosure) { d.Edition = "上海2024" },
			[]string{`Edition "上海2024": not in a disclosure of this kind: it is of a 部门决算`}},
		{func(d *disclosure.Disclosure) { d.Kind = 7 },
			[]string{"Kind Kind(7): unknown name", `Edition "上海预算2025": not in a disclosure of this kind: it is of a 部门预算`}},
		{func(d *disclosure.Disclosure) { d.Account.Initial = d.Account.Ledger },
			[]string{"Account.Initial 2025: not in a disclosure of this kind: what is planned is the ledger"}},
		{func(d *disclosure.Disclosure) {
			d.Evaluations = whole(t).Evaluations
			d.Evaluations[0].Year = 2025
		}, []string{"Evaluations 1: not in a disclosure of this kind: they are of what was done"}},
	} {
		d := published()
		test.change(&d)
		require.EqualError(t, d.Validate(), function+strings.Join(test.want, "\n"+function))
	}
}

// A budget is published before its year: what is planned is the ledger of the account, as
// budget.Account.Planned has it of a final account.
func ExampleDisclosure_Tables() {
	account := office()
	account.Initial, account.Carried = account.Ledger, budget.Balances{}
	d := disclosure.Disclosure{Kind: tables.Budget, Edition: "河北预算2025", Account: *account.Planned()}
	if err := d.Validate(); err != nil {
		fmt.Println(err)
		return
	}
	set, err := d.Tables()
	if err != nil {
		fmt.Println(err)
		return
	}
	total := tables.Address{Form: tables.Form01, Row: tables.LineRow(tables.GrandExpenditure), Column: tables.Actual}
	fmt.Println(set.Kind(), total, set.Figure(total))
	// Output: 部门预算 公开01/支出总计/决算数 102500.00元
}
