package nouns

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/tables"
)

// TestPlacements shows that every noun names a cell whatever the section is about,
// and one that its form has.
func TestPlacements(t *testing.T) {
	for n := None + 1; n < Indicators; n++ {
		if n >= AnyGeneral || n >= Goods && n <= ShortClosing { // names what the context makes of it
			continue
		}
		c, _ := n.Cells(0)
		assert.NotZero(t, c, "noun %d has no usual cell", n)
	}
	for _, p := range placements {
		for _, c := range []cell{p.cell, p.twin} {
			if c.form == 0 {
				continue
			}
			has := false
			for column := range c.form.Columns(tables.LineRow(c.line)) {
				has = has || column == c.column
			}
			assert.True(t, has, "%v", c.address())
		}
	}
}

// TestCells shows what a noun names by what the section is about.
func TestCells(t *testing.T) {
	for _, c := range []struct {
		noun  Noun
		about tables.Form
		want  string
		twin  string
	}{
		{Basic, 0, "公开03/合计/基本支出", ""},
		{Basic, tables.Form05, "公开05/合计/基本支出", ""},
		{Basic, tables.Form06, "公开05/合计/基本支出", ""},
		{Basic, tables.Form08, "公开08/合计/基本支出", ""},
		{BareIncome, tables.Form04, "公开04/本年收入合计/决算数", ""},
		{BareBoth, tables.Form02, "公开01/收入总计/决算数", "公开01/支出总计/决算数"},
		{FiscalExpenditure, tables.Form05, "公开05/合计/本年支出", ""},
		{FiscalExpenditure, tables.Form01, "公开04/本年支出合计/合计", ""},
		{AnyFund, tables.Form08, "", ""},
		{None, 0, "", ""},
	} {
		cell, twin := c.noun.Cells(c.about)
		text := func(a tables.Address) string {
			if a == (tables.Address{}) {
				return ""
			}
			return a.String()
		}
		assert.Equal(t, []string{c.want, c.twin}, []string{text(cell), text(twin)}, "noun %d in %v", c.noun, c.about)
	}
}

// TestNouns shows what a noun is beside others and in a section.
func TestNouns(t *testing.T) {
	for name, c := range map[string]struct{ got, want Noun }{
		"支出 of a fund":               {AnyFund.Side(BareExpenditure), FundExpenditure},
		"项目支出 of the general budget": {GeneralMoney.Side(Project), GeneralProject},
		"收入总计 of 财政拨款":               {AnyFiscal.Side(IncomeTotal), FiscalIncomeTotal},
		"收支 of state capital":        {CapitalMoney.Side(BareBoth), CapitalBoth},
		"收支 of the general budget":   {AnyGeneral.Side(BareBoth), None},
		"支出 of what is no money":     {Basic.Side(BareExpenditure), None},
		"“三公” of a fund":             {AnyFund.Side(ThreePublic), None},
		"收入 where totals are":        {BareIncome.Total(), IncomeTotal},
		"支出 where totals are":        {BareExpenditure.Total(), ExpenditureTotal},
		"收支 where totals are":        {BareBoth.Total(), BothTotal},
		"a fund's total of the year": {FundGrandIncome.OfYear(), FundIncome},
		"other totals of the year":   {IncomeTotal.OfYear(), IncomeTotal},
		"收入总计 in 公开02":               {IncomeTotal.OfSection(tables.Form02), YearIncome},
		"支出总计 in 公开03":               {ExpenditureTotal.OfSection(tables.Form03), YearExpenditure},
		"支出总计 elsewhere":             {ExpenditureTotal.OfSection(tables.Form02), None},
		"收支 of a fund":               {BareBoth.OfFund(AnyFund), FundBoth},
		"收支 of capital":              {BareBoth.OfFund(AnyCapital), CapitalBoth},
		"收支 of the rest":             {BareBoth.OfFund(AnyGeneral), BareBoth},
		"支出 of capital":              {BareExpenditure.OfFund(AnyCapital), CapitalExpenditure},
		"income of capital":          {AnyCapital.OnSide(true), CapitalIncome},
		"opening behind a fund's":    {Opening.OfRow(AnyFund), FundOpening},
		"closing behind the general": {AnyClosing.OfRow(AnyGeneral), GeneralClosing},
		"支出 behind a fund's":         {YearExpenditure.OfRow(AnyFund), FundExpenditure},
		"others behind a fund's":     {Basic.OfRow(AnyFund), None},
		"behind nothing":             {Opening.OfRow(None), None},
		"the fund of a balance":      {FundClosing.Fund(), AnyFund},
		"the fund of projects":       {CapitalProject.Fund(), AnyCapital},
		"the fund of 收入":             {BareIncome.Fund(), None},
	} {
		assert.Equal(t, c.want, c.got, name)
	}
	for name, c := range map[string]struct{ got, want bool }{
		"支出 behind 项目支出":   {BareExpenditure.Describes(Project), true},
		"支出 behind 货物支出":   {BareExpenditure.Describes(Goods), false},
		"项目支出 behind 机关运行": {Project.Describes(Indicators + 1), true},
		"基金 behind 支出总计":   {AnyFund.Describes(ExpenditureTotal), false},
		"项目支出 behind 基金":   {Project.Describes(AnyFund), true},
		"“三公” behind 会议费":  {ThreePublic.Describes(Indicators + 2), false},
		"a balance":        {FundClosing.IsBalance(), true},
		"结余分配 is none":     {Distributed.IsBalance(), false},
		"接待 of “三公”":       {Reception.IsOfThreePublic(), true},
		"一般公共预算 is none":   {AnyGeneral.IsOfThreePublic(), false},
		"income":           {GeneralGrandIncome.IsIncome(), true},
		"no income":        {BothTotal.IsIncome(), false},
	} {
		assert.Equal(t, c.want, c.got, name)
	}
	assert.Equal(t, "人员经费", Personnel.OfAllMoney(tables.Form03))
	assert.Equal(t, "公用经费", Operations.OfAllMoney(tables.Form03))
	assert.Empty(t, Personnel.OfAllMoney(tables.Form06))
	assert.Empty(t, Basic.OfAllMoney(tables.Form03))
	for n, want := range map[Noun]tables.Column{
		BareExpenditure: tables.Expenditure, BareIncome: tables.Income, GeneralBasic: tables.Basic, Project: tables.Project, ThreePublic: 0,
	} {
		assert.Equal(t, want, n.Column(), "noun %d", n)
	}
}
