package forms_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
)

// TestTitles: the same meanings have titles in accounts and in budgets; a title of one kind is none of a form of the other.
func TestTitles(t *testing.T) {
	final, budget := forms.Of(tables.Edition{}, tables.Final), forms.Of(tables.Edition{}, tables.Budget)
	title := func(f tables.Form) forms.Title { return forms.Title{Form: f, Kind: forms.FormTitle} }
	another := forms.Title{Kind: forms.OtherTitle}
	for printed, want := range map[string][2]forms.Title{
		"收入支出决算总表":              {title(tables.Form01), another},
		"2025年部门财务收支预算总表":       {another, title(tables.Form01)},
		"收支总表":                  {title(tables.Form01), title(tables.Form01)},
		"收入预算总表":                {another, title(tables.Form02)},
		"2025年预算单位支出预算总表":       {another, title(tables.Form03)},
		"财政拨款收支预算总表":            {another, title(tables.Form04)},
		"一般公共预算支出功能分类预算表":       {another, title(tables.Form05)},
		"一般公共预算基本支出部门预算经济分类预算表": {another, title(tables.Form06)},
		"“三公”经费和机关运行经费预算表":      {another, title(tables.Form07)},
		"政府性基金预算支出功能分类预算表":      {another, title(tables.Form08)},
		"国有资本经营预算支出功能分类预算表":     {another, title(tables.Form09)},
		"财政拨款支出预算表（部门经济分类科目）":   {another, another},
		"一般公共预算项目支出预算表":         {another, another},
		"政府性基金预算“三公”经费支出表":      {another, another},
		"支出预算分类汇总表":             {{Kind: forms.UnknownTitle}, another},
		"本部门2025年没有安排支出，本表为空表。": {{}, {}},
	} {
		for i, list := range []forms.List{final, budget} {
			assert.Equal(t, want[i], list.TitleOf(print.Wording(printed)), "%s of %v", printed, list.Kind())
		}
	}
}

// TestVotes: heads of tables and words of a text speak for either kind, or for none.
func TestVotes(t *testing.T) {
	for text, want := range map[string]forms.Votes{
		"": {}, "2025年部门预算": {Budget: 1}, "2024年度部门决算，支出决算为1万元，支出预算": {Final: 2, Budget: 1}, "完成年初预算": {},
	} {
		var v forms.Votes
		v.Text(text)
		assert.Equal(t, want, v, text)
	}
	for _, c := range []struct {
		cells []string
		want  forms.Votes
	}{
		{[]string{"项目", "预算数", "项目", "预算数"}, forms.Votes{Budget: 1}},
		{[]string{"项目", "预算数", "决算数"}, forms.Votes{Final: 1}},
		{[]string{"项目", "合计", "一般公共预算财政拨款"}, forms.Votes{}},
		{[]string{"年初预算数", "全年预算数", "执行数"}, forms.Votes{}},
		{[]string{"一般公共预算支出", "2025年预算数"}, forms.Votes{Budget: 1}},
	} {
		var v forms.Votes
		v.Head(slices.Values(c.cells))
		assert.Equal(t, c.want, v, c.cells)
	}
	assert.Equal(t, tables.Budget, forms.Votes{Budget: 1}.Kind(tables.Final))
	assert.Equal(t, tables.Final, forms.Votes{Final: 2, Budget: 1}.Kind(tables.Budget))
	assert.Equal(t, tables.Budget, forms.Votes{Final: 1, Budget: 1}.Kind(tables.Budget))
	assert.Equal(t, tables.Final, forms.Votes{}.Kind(tables.Final))
}

// TestHeadings: a form's section of the text begins with its title and says its unit and that it has no data.
func TestHeadings(t *testing.T) {
	const text = "2025年部门政府性基金预算支出功能分类预算表\n单位：元\n注：本部门2025年无政府性基金预算安排的支出，故本表为空表。\n收入总表\n单位：万元\n"
	h := forms.ReadHeadings(text, forms.Of(tables.Edition{}, tables.Budget))
	assert.True(t, h.Forms[tables.Form08].Nothing)
	assert.Equal(t, "元", h.Forms[tables.Form08].Unit.Name)
	assert.Equal(t, "万元", h.Forms[tables.Form02].Unit.Name, "titles of budgets need not say 预算")
	assert.False(t, h.Forms[tables.Form05].Titled)
	assert.Equal(t, 2025, h.Year)
	h = forms.ReadHeadings("3．2024年部门支出决算表\n", forms.Of(tables.Edition{}, tables.Final))
	assert.Zero(t, h.Year, "accounts say 2024年度")
}
