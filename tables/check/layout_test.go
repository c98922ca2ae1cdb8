package check_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestFiscalIncomeInOne: templates up to 2018 have 财政拨款收入 in one line, of which a
// budget may be printed as a part. 01-1, X02 and X05 count it instead of the budgets.
func TestFiscalIncomeInOne(t *testing.T) {
	cells := []string{
		"公开01/财政拨款收入/决算数 12.00", "公开01/政府性基金预算财政拨款收入/决算数 2.00", "公开01/其他收入/决算数 1.00", "公开01/本年收入合计/决算数 13.00",
		"公开02/合计/本年收入 13.00", "公开02/合计/财政拨款收入 12.00", "公开02/合计/其他收入 1.00",
		"公开04/一般公共预算财政拨款收入/决算数 10.00", "公开04/政府性基金预算财政拨款收入/决算数 2.00", "公开04/本年收入合计/决算数 12.00",
	}
	rules := check.Only("01-1", "X02", "X05")
	assert.Empty(t, slices.Collect(check.Run(given(t, cells...), rules).Findings()))

	cells[0] = "公开01/财政拨款收入/决算数 15.00"
	cells[1] = "公开01/政府性基金预算财政拨款收入/决算数 3.00"
	var found []string
	for f := range check.Run(given(t, cells...), rules).Findings() {
		found = append(found, f.At.String()+" "+f.Rule)
	}
	assert.Equal(t, []string{"公开01/财政拨款收入/决算数 01-1", "公开01/政府性基金预算财政拨款收入/决算数 X05"}, found)
}

// TestOrderOfForms: later templates of the ministry have “三公”经费 behind the other
// forms, under the number 公开09. Neither order nor number is a mistake.
func TestOrderOfForms(t *testing.T) {
	table := map[tables.Form]reading.Sheet{
		tables.Form06: {Title: "一般公共预算财政拨款基本支出决算表", Rows: reading.Cells([][]string{
			{"科目编码", "科目名称", "决算数"}, {"301", "工资福利支出", "1.00"},
		})},
		tables.Form07: {Title: "财政拨款“三公”经费支出决算表", Rows: reading.Cells([][]string{
			{"项目", "决算数"}, {"合计", "1.00"}, {"公务接待费", "1.00"},
		})},
		tables.Form08: {Title: "政府性基金预算财政拨款收入支出决算表", Rows: reading.Cells([][]string{
			{"科目编码", "科目名称", "年初结转和结余", "本年收入", "本年支出", "基本支出", "项目支出", "年末结转和结余"}, {"合计", "", "", "1.00", "1.00", "", "1.00", ""},
		})},
		tables.Form09: {Title: "国有资本经营预算财政拨款支出决算表", Rows: reading.Cells([][]string{
			{"科目编码", "科目名称", "合计", "基本支出", "项目支出"}, {"合计", "", "1.00", "", "1.00"},
		})},
	}
	for _, c := range []struct {
		order []tables.Form
		want  string
	}{
		{[]tables.Form{tables.Form06, tables.Form07, tables.Form08, tables.Form09}, ""},
		{[]tables.Form{tables.Form06, tables.Form08, tables.Form09, tables.Form07}, ""},
		{[]tables.Form{tables.Form06, tables.Form08, tables.Form07, tables.Form09}, "各表顺序为公开06、公开08、公开07、公开09（S02）"},
		{[]tables.Form{tables.Form07, tables.Form06}, "各表顺序为公开07、公开06（S02）"},
	} {
		var d reading.Document
		for i, f := range c.order {
			s := table[f]
			s.Form, s.Unit = tables.Form(6+i).String()+"表", "万元"
			d.Tables = append(d.Tables, s)
		}
		reading, err := reading.Read(d)
		require.NoError(t, err)
		got := ""
		for f := range check.Run(reading.Set(), check.WithReading(reading), check.Only("S02")).Findings() {
			got += f.Message.String()
		}
		assert.Equal(t, c.want, got)
	}
}

// TestOnceForAllForms holds that what is wrong with several forms in the same way is one
// finding about them all.
func TestOnceForAllForms(t *testing.T) {
	page := func(title, unit string, header ...string) reading.Sheet {
		total := make([]string, len(header))
		total[0] = "合计"
		return reading.Sheet{Title: title, Unit: unit, Rows: reading.Cells([][]string{header, total})}
	}
	outlay := func(title, unit string) reading.Sheet {
		return page(title, unit, "科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出")
	}
	for _, c := range []struct {
		name  string
		pages []reading.Sheet
		want  []string
	}{
		{
			"one form without a unit",
			[]reading.Sheet{outlay("支出决算表", "元"), outlay("一般公共预算财政拨款支出决算表", "")},
			[]string{"公开05：未注明金额单位（S03）"},
		},
		{
			"no form with a unit, and two of them empty without a word",
			[]reading.Sheet{
				outlay("支出决算表", ""), outlay("政府性基金预算财政拨款支出决算表", ""), outlay("国有资本经营预算财政拨款支出决算表", ""),
			},
			[]string{"公开03、公开08、公开09：未注明金额单位（S03）", "公开08、公开09：空表未注明没有相应收支（S05）"},
		},
		{
			"the first in another unit",
			[]reading.Sheet{
				outlay("支出决算表", "元"), outlay("一般公共预算财政拨款支出决算表", "万元"), outlay("政府性基金预算财政拨款支出决算表", "万元"),
			},
			[]string{"公开05、公开08：金额单位“万元”与其他表不同（S03）", "公开08：空表未注明没有相应收支（S05）"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			reading, err := reading.Read(reading.Document{Department: "某局", Year: 2021, Tables: c.pages})
			require.NoError(t, err)
			assert.Equal(t, c.want, messages(check.Run(reading.Set(), check.WithReading(reading), check.Only("S03", "S05"))))
		})
	}
}
