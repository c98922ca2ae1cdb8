package tables_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// TestTemplateBorrows: a form that says nothing of its columns and rows is that of the edition
// it names, under its own title, number and notes; one that says anything is as it says.
func TestTemplateBorrows(t *testing.T) {
	template := tables.Template{Name: "某市2026", Unit: budget.WanYuan, Classes: tables.Shanghai2024().Template().Classes}
	for _, as := range tables.Shanghai2024().Template().Forms {
		template.Forms = append(template.Forms, tables.FormTemplate{
			Form: as.Form, Title: "某" + as.Title, Label: "附表", Borrowed: "上海2024", NoData: "本表无数据。", Notes: []string{"金额单位为{单位}。"},
		})
	}
	template.Forms[2].Columns = []tables.Column{tables.Expenditure, tables.Basic, tables.Project}
	template.Forms[2].Heads = []string{"合计", "基本", "项目"}
	e, err := tables.NewEdition(template)
	require.NoError(t, err)
	lender := tables.Shanghai2024().Template()
	for i, as := range e.Template().Forms {
		want := lender.Forms[i]
		want.Title, want.Label, want.Borrowed, want.Attested = "某"+want.Title, "附表", "上海2024", tables.Recalled
		want.NoData, want.Notes = "本表无数据。", []string{"金额单位为{单位}。"}
		if i == 2 {
			want.Columns, want.Heads, want.TotalLast = template.Forms[2].Columns, template.Forms[2].Heads, false
		}
		assert.Equal(t, want, as)
	}
	assert.Nil(t, template.Forms[0].Heads, "the caller's template stays as it is")

	ten := tables.Template{Name: "某省2026", Forms: []tables.FormTemplate{{Form: tables.Form09 + 1, Title: "项目支出决算表", Borrowed: "四川2024"}}}
	e, err = tables.NewEdition(ten)
	require.NoError(t, err)
	assert.Equal(t, []tables.Column{tables.Expenditure, tables.Project}, slices.Collect(e.Columns(tables.Form09+1, tables.LineRow(tables.Total))))

	template.Forms[0].Borrowed = "上海2020"
	_, err = tables.NewEdition(template)
	require.EqualError(t, err, "tables.NewEdition 某市2026: 公开01: other than one head for each column: no template of an edition")
}
