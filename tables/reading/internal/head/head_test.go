package head_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// rows makes tokens of lines whose cells are parted by bars; ~ is covered.
func rows(lines string) (list [][]wording.Token, width int) {
	for line := range strings.Lines(lines) {
		var cells []wording.Token
		for cell := range strings.SplitSeq(strings.TrimSpace(line), "|") {
			cells = append(cells, wording.TokenOf(strings.TrimPrefix(cell, "~")))
		}
		list, width = append(list, cells), max(width, len(cells))
	}
	return list, width
}

// TestPlan: which forms the words of a header speak for, and what a plan of one of them makes of the columns.
func TestPlan(t *testing.T) {
	for _, c := range []struct {
		kind     tables.Kind
		lines    string
		evidence forms.Evidence
		fund     codes.Fund
		form     tables.Form
		want     []any // of each column, what it holds: a column, a line, or a kind
	}{
		{tables.Final, "项目|~|合计|基本支出|项目支出\n科目编码|科目名称|~|~|~\n201|某|1.00|1.00|", forms.PartHeads, 0, tables.Form05,
			[]any{head.CodeSlot, head.NameSlot, tables.Expenditure, tables.Basic, tables.Project}},
		{tables.Budget, "项目|~|一般公共预算支出|~|~\n科目编码|科目名称|合计|基本支出|项目支出\n201|某|1.00|1.00|", forms.PartHeads, codes.GeneralPublic, tables.Form05,
			[]any{head.CodeSlot, head.NameSlot, tables.Expenditure, tables.Basic, tables.Project}},
		{tables.Budget, "本年收入|~|本年支出|~|~|~\n项目|预算数|项目|预算数|人员经费|项目支出\n收入总计|1.00|支出总计|1.00||", forms.SideLabels, 0, tables.Form01,
			[]any{head.LabelSlot, tables.Actual, head.LabelSlot, tables.Actual, tables.Personnel, tables.Project}},
		{tables.Budget, "科目编码|科目名称|合计|人员经费|公用经费\n301|某|1.00|1.00|", forms.EconomicLabels, 0, tables.Form06,
			[]any{head.CodeSlot, head.NameSlot, tables.Actual, tables.Personnel, tables.Operations}},
		{tables.Budget, "“三公”经费预算数|~|~|机关运行经费预算数\n合计|因公出国费|公务接待费|~\n1.00|||2.00", forms.PublicHeads, 0, tables.Form07,
			[]any{tables.Total, tables.Abroad, tables.Reception, tables.AgencyOperatingCost}},
		{tables.Budget, "项目|上年预算数|本年预算数|增减额\n公务接待费|1.00|1.00|", forms.PublicLabels, 0, tables.Form07,
			[]any{head.LabelSlot, head.BesideSlot, tables.Actual, head.BesideSlot}},
		{tables.Final, "项目|预算数|决算数\n公务接待费|1.00|1.00", forms.PublicLabels, 0, tables.Form07,
			[]any{head.LabelSlot, tables.Budgeted, tables.Actual}},
	} {
		list, width := rows(c.lines)
		h := head.Header{Forms: forms.Of(tables.Edition{}, c.kind), Year: 2025}
		assert.True(t, h.Find(list, width, 0), c.lines)
		assert.Equal(t, len(list)-1, h.Data, c.lines)
		assert.Equal(t, c.evidence, h.Evidence(list[h.Data:]), c.lines)
		assert.Equal(t, c.fund, h.Fund(), c.lines)
		plan := h.Plan(h.Forms.Of(c.form))
		var got []any
		for _, s := range plan.Slots {
			switch {
			case s.Kind != head.AmountSlot:
				got = append(got, s.Kind)
			case s.Line != 0 && c.form == tables.Form07:
				got = append(got, s.Line)
			default:
				got = append(got, s.Column)
			}
		}
		assert.Equal(t, c.want, got, c.lines)
	}
}

// TestStarts: a row of words of headers alone is of the header below it, a row of data is not.
func TestStarts(t *testing.T) {
	list, _ := rows("本年收入|~|本年支出|~\n项目|预算数|项目|预算数\n本年收入|1.00|本年支出|1.00\n项目|预算数|项目|预算数\n本年收入||某某|\n项目|预算数|项目|预算数")
	var starts head.Starts
	starts.Find(list[:1])
	starts.Find(list)
	at, next, alone := []int{}, []int{}, []int{}
	for row := range len(list) + 1 {
		if starts.At(row) {
			at = append(at, row)
		}
		next, alone = append(next, starts.Next(row)), append(alone, starts.NextAlone(row))
	}
	assert.Equal(t, []int{0, 1, 3, 5}, at)
	assert.Equal(t, []int{0, 1, 3, 3, 5, 5, 6}, next)
	assert.Equal(t, []int{1, 1, 3, 3, 5, 5, 6}, alone)
}
