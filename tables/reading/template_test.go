package reading_test

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// ownEdition is the template of a place that the library does not know: other heads, no
// 公开09, and two forms of its own with the columns of others.
func ownEdition(t require.TestingT) tables.Edition {
	template := tables.Shanghai2024().Template()
	template.Name = "某省2030"
	template.Forms[4].Heads = []string{"本年支出/合计", "本年支出/其中/基本支出", "本年支出/其中/项目支出"}
	template.Forms[6].Layout = tables.Listed
	template.Forms[8] = tables.FormTemplate{
		Form: 10, Title: "三本预算支出决算表", NoData: "本表无数据。",
		Columns: []tables.Column{tables.Expenditure, tables.Basic, tables.Project},
		Sources: []budget.Source{budget.GeneralAppropriation, budget.ManagedFundAppropriation, budget.StateCapitalAppropriation},
	}
	template.Forms = append(template.Forms, tables.FormTemplate{
		Form: 12, Title: "基金和国有资本项目收支情况表", TotalLast: true,
		Sources: []budget.Source{budget.ManagedFundAppropriation, budget.StateCapitalAppropriation},
		Columns: []tables.Column{
			tables.OpeningBalance, tables.Income, tables.Expenditure, tables.Basic, tables.Project, tables.ClosingBalance,
		},
	})
	e, err := tables.NewEdition(template)
	require.NoError(t, err)
	return e
}

// TestReadOwnEdition reads what is written in an edition of the user's own, with its own
// forms, as TestReadWhatIsWritten does for those of the library.
func TestReadOwnEdition(t *testing.T) { readsBack(t, ownEdition(t), true) }

// TestReadUnlikeEdition does so with an edition in whose tables no title, head or label of
// the lines of 公开07 is one that the reader knows, whose numbers are others and whose order
// is another.
func TestReadUnlikeEdition(t *testing.T) {
	data, err := os.ReadFile("../testdata/yunbian2031.json")
	require.NoError(t, err)
	var template tables.Template
	require.NoError(t, json.Unmarshal(data, &template))
	e, err := tables.NewEdition(template)
	require.NoError(t, err)
	readsBack(t, e, false)
}

// readsBack builds, prints and reads generated accounts. A code may stand in several cells if
// the edition prints it in one.
func readsBack(t *testing.T, e tables.Edition, threeCells bool) {
	t.Helper()
	rapid.Check(t, func(t *rapid.T) {
		s, err := tables.Build(accountgen.Account().Draw(t, "account"), e)
		require.NoError(t, err)
		s, err = s.Round(budget.WanYuan, 2)
		require.NoError(t, err)
		m := drawMess(t)
		m.headed = m.headed || !m.titled // a form of one's own is known by its title
		m.threeCells = m.threeCells && threeCells
		d := m.document(t, s)
		d.Edition = e
		r, err := reading.Read(d)
		require.NoError(t, err)
		assert.Empty(t, slices.Collect(r.Unread()))
		assertSameSet(t, s, r.Set())
		for table := range s.Tables() {
			got, ok := r.Set().Table(table.Form())
			assert.True(t, ok && got.Equal(table), "%v", table.Form())
		}
	})
}

// TestTitlesOfUnknownEditions: each table keeps the title of its document, whatever stands
// around the title of another.
func TestTitlesOfUnknownEditions(t *testing.T) {
	for given, want := range map[string]string{
		"表二：一般公共预算财政拨款支出情况表":     "一般公共预算财政拨款支出情况表",
		"附表2:一般公共预算财政拨款支出情况表":    "一般公共预算财政拨款支出情况表",
		"一般公共预算财政拨款支出情况表（单位：万元）": "一般公共预算财政拨款支出情况表",
	} {
		d := document(titled("部门支出决算情况表", "科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出\n合计|~|1.00|1.00|||~|~"), titled(given, head05+"合计|~|1.00|1.00|"))
		d.Edition = tables.Edition{}
		r := read(t, d)
		assert.False(t, r.IsKnownEdition(), given)
		e := r.Set().Edition()
		assert.Equal(t, "未知版式", e.String())
		assert.Equal(t, "部门支出决算情况表", e.Title(tables.Form03), given)
		assert.Equal(t, want, e.Title(tables.Form05), given)
	}
}

// TestReadFormsThatTheEditionHasNot: a table of a form that the edition has not is none
// of its forms, and a form beyond the nine is one of another edition's documents neither.
func TestReadFormsThatTheEditionHasNot(t *testing.T) {
	own := titled("三本预算支出决算表", head05+"合计|~|1.00|1.00|")
	own.Form = "公开10表"
	capital := titled("国有资本经营预算财政拨款支出决算表", head05+"合计|~|1.00|1.00|")
	d := document(own, capital)
	r := read(t, d)
	assert.Equal(t, []tables.Form{tables.Form03, tables.Form09}, slices.Collect(r.Forms()), "its title is like that of 公开03")
	d.Edition = ownEdition(t)
	r = read(t, d)
	assert.Equal(t, []tables.Form{10}, slices.Collect(r.Forms()))
	for other := range r.Other() {
		assert.Equal(t, "国有资本经营预算财政拨款支出决算表", other.Title)
	}
}
