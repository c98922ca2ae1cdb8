package tables_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

// aTemplate is the template of a place that the library does not know: other titles and
// heads, no 公开09, and a form of its own.
func aTemplate() tables.Template {
	t := tables.Shanghai2024().Template()
	t.Name = "某省2030"
	t.Forms[1].Title = "部门收入决算表"
	t.Forms[3].Heads[1] = "收入/决算金额"
	t.Forms[4].Heads = []string{"财政拨款支出/合计", "财政拨款支出/其中/基本支出", "财政拨款支出/其中/项目支出"}
	t.Forms[6].Across = false
	t.Forms[6].Zeros = true
	t.Forms[8] = tables.FormTemplate{
		Form: 11, Title: "财政拨款支出决算功能分类表", NoData: "本表为空。",
		Columns: []tables.Column{tables.Expenditure, tables.Basic, tables.Project},
		Sources: []budget.Source{budget.GeneralAppropriation, budget.ManagedFundAppropriation, budget.StateCapitalAppropriation},
	}
	t.Forms = append(t.Forms, tables.FormTemplate{
		Form: 12, Title: "基金和国资收支表", TotalLast: true,
		Sources: []budget.Source{budget.ManagedFundAppropriation, budget.StateCapitalAppropriation},
		Columns: []tables.Column{
			tables.OpeningBalance, tables.Income, tables.Expenditure, tables.Basic, tables.Project, tables.ClosingBalance,
		},
	})
	t.Classes = t.Classes[:3]
	return t
}

func anEdition(t require.TestingT) tables.Edition {
	e, err := tables.NewEdition(aTemplate())
	require.NoError(t, err)
	return e
}

// TestOwnEdition builds, rounds and lays out an account as a place of the user's own
// prints it.
func TestOwnEdition(t *testing.T) {
	e := anEdition(t)
	assert.True(t, e.IsValid())
	assert.Equal(t, "某省2030", e.String())
	assert.Equal(t, []tables.Form{1, 2, 3, 4, 5, 6, 7, 8, 11, 12}, slices.Collect(e.Forms()))
	s, err := tables.Build(smallAccount(t), e)
	require.NoError(t, err)
	s, err = s.Round(budget.WanYuan, 2)
	require.NoError(t, err)
	_, err = s.Grid(tables.Form09)
	require.ErrorIs(t, err, tables.ErrForm)
	var got []byte
	for f := range e.Forms() {
		g, err := s.Grid(f)
		require.NoError(t, err)
		if f != tables.Form01 && f != tables.Form04 && f != tables.Form06 {
			got = append(g.AppendMarkdown(got, 2), '\n')
		}
	}
	golden(t, "testdata/某省2030.md", got)

	at, err := tables.ParseAddress("公开11/2010301/基本支出")
	require.NoError(t, err)
	assert.Equal(t, "100.33", s.Figure(at).Text(budget.WanYuan))
}

// TestOwnFormsAddUp holds forms of the user's own to what the nine are held to.
func TestOwnFormsAddUp(t *testing.T) {
	e := anEdition(t)
	rapid.Check(t, func(t *rapid.T) {
		s, err := tables.Build(accountgen.Account().Draw(t, "account"), e)
		require.NoError(t, err)
		assertAddsUp(t, s)
		rounded, err := s.RoundControlled(budget.WanYuan, 2)
		require.NoError(t, err)
		assertAddsUp(t, rounded)
	})
}

// TestShippedEditionsAreData takes the editions of the library apart and makes them
// again.
func TestShippedEditionsAreData(t *testing.T) {
	for e := range tables.Editions() {
		again, err := tables.NewEdition(e.Template())
		require.NoError(t, err)
		assert.False(t, again == e)
		a := smallAccount(t)
		want, err := tables.Build(a, e)
		require.NoError(t, err)
		got, err := tables.Build(a, again)
		require.NoError(t, err)
		for f := range tables.Forms() {
			w, err := want.Grid(f)
			require.NoError(t, err)
			g, err := got.Grid(f)
			require.NoError(t, err)
			assert.Equal(t, w, g)
		}
	}
}

func TestNewEditionErrors(t *testing.T) {
	for _, c := range []struct {
		spoil func(*tables.Template)
		want  string
	}{
		{func(t *tables.Template) { t.Name = "" }, "tables.NewEdition: no name"},
		{func(t *tables.Template) { t.Forms[0].Form = 0 }, "tables.NewEdition 某省2030: Form(0): no form"},
		{func(t *tables.Template) { t.Forms[9].Form = 21 }, "tables.NewEdition 某省2030: Form(21): no form"},
		{func(t *tables.Template) { t.Forms[1].Form = 1 }, "tables.NewEdition 某省2030: 公开01: not after the form before it"},
		{func(t *tables.Template) { t.Forms[2].Title = "" }, "tables.NewEdition 某省2030: 公开03: no title"},
		{func(t *tables.Template) { t.Forms[0].Heads = nil }, "tables.NewEdition 某省2030: 公开01: other than one head for each column"},
		{func(t *tables.Template) { t.Forms[0].Columns = []tables.Column{tables.Actual} }, "tables.NewEdition 某省2030: 公开01: columns that the form cannot have"},
		{func(t *tables.Template) { t.Forms[3].Heads = t.Forms[3].Heads[1:] }, "tables.NewEdition 某省2030: 公开04: other than one head for each column"},
		{func(t *tables.Template) { t.Forms[4].Heads = t.Forms[4].Heads[1:] }, "tables.NewEdition 某省2030: 公开05: other than one head for each column"},
		{func(t *tables.Template) { t.Forms[4].Columns = []tables.Column{tables.Income} }, "tables.NewEdition 某省2030: 公开05: columns that the form cannot have"},
		{func(t *tables.Template) { t.Forms[5].Heads = t.Forms[5].Heads[:4] }, "tables.NewEdition 某省2030: 公开06: other than one head for each column"},
		{func(t *tables.Template) { t.Forms[5].Columns = []tables.Column{tables.Actual} }, "tables.NewEdition 某省2030: 公开06: columns that the form cannot have"},
		{func(t *tables.Template) { t.Forms[6].Columns = []tables.Column{tables.Income} }, "tables.NewEdition 某省2030: 公开07: columns that the form cannot have"},
		{func(t *tables.Template) { t.Forms[6].Heads = []string{"决算数"} }, "tables.NewEdition 某省2030: 公开07: other than one head for each column"},
		{func(t *tables.Template) { t.Forms[8].Columns = nil }, "tables.NewEdition 某省2030: 公开11: columns that the form cannot have"},
		{func(t *tables.Template) { t.Forms[8].Columns = []tables.Column{tables.Basic, tables.Project} }, "tables.NewEdition 某省2030: 公开11: columns that the form cannot have"},
		{func(t *tables.Template) { t.Forms[9].Sources = nil }, "tables.NewEdition 某省2030: 公开12: balances of money that carries them over undivided"},
	} {
		template := aTemplate()
		c.spoil(&template)
		_, err := tables.NewEdition(template)
		require.ErrorIs(t, err, tables.ErrTemplate)
		assert.EqualError(t, err, c.want+": no template of an edition")
	}
}

// TestTemplatesAreCopies changes what an edition was made of, and what it shows.
func TestTemplatesAreCopies(t *testing.T) {
	template := aTemplate()
	e, err := tables.NewEdition(template)
	require.NoError(t, err)
	template.Forms[0].Title, template.Forms[8].Columns[0] = "", tables.Income
	shown := e.Template()
	shown.Forms[1].Title, shown.Classes[0] = "", 0
	assert.Equal(t, aTemplate(), e.Template())
	assert.Equal(t, tables.Template{}, tables.Edition{}.Template())
}
