package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestBeside reads 公开02 with a column that the form has not: a sum that misses what
// stands there in its own row is a warning, and one that misses what stands in another
// row is an error.
func TestBeside(t *testing.T) {
	for _, c := range []struct {
		name, beside, elsewhere string
		want                    judge.Severity
	}{
		{"in its row", "5.00", "", judge.Warning},
		{"in another row", "", "5.00", judge.Error},
		{"another amount", "4.00", "", judge.Error},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines := []string{
				"科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|其中：教育收费|上年决算数|经营收入|附属单位上缴收入|其他收入",
				"205|教育支出|15.00|10.00|0.00|0.00||" + c.beside + "|0.00|0.00|0.00",
				"208|社会保障和就业支出|3.00|3.00|0.00|0.00||" + c.elsewhere + "|0.00|0.00|0.00",
			}
			var records [][]string
			for _, line := range lines {
				records = append(records, strings.Split(line, "|"))
			}
			r, err := reading.Read(reading.Document{
				Department: "某市某局", Year: 2024,
				Tables: []reading.Sheet{{Title: "收入决算表", Unit: "万元", Rows: reading.Cells(records)}},
			})
			require.NoError(t, err)
			require.Empty(t, slices.Collect(r.Unread()))
			report := check.Run(r.Set(), check.WithReading(r), check.Only("02-1"))
			findings := slices.Collect(report.Findings())
			require.Len(t, findings, 1)
			assert.Equal(t, c.want, findings[0].Severity, findings[0].Message)
		})
	}
}

// TestBesideInItsUnit reads a document with 公开03 in 万元 and 公开02 in 元 or 千元: an amount
// beside the form is in the unit of its own form.
func TestBesideInItsUnit(t *testing.T) {
	sheet := func(title, unit string, lines ...string) reading.Sheet {
		var records [][]string
		for _, line := range lines {
			records = append(records, strings.Split(line, "|"))
		}
		return reading.Sheet{Title: title, Unit: unit, Rows: reading.Cells(records)}
	}
	yuan := []string{"元", "150000.00", "100000.00"}
	thousand := []string{"千元", "150.00", "100.00"}
	for _, c := range []struct {
		in     []string // the unit of 公开02, all income and 财政拨款收入
		read   budget.Unit
		beside string
		want   judge.Severity
	}{
		{yuan, budget.Yuan, "50000.00", judge.Warning},
		{yuan, budget.Yuan, "5.00", judge.Error},
		{thousand, budget.WanYuan, "50.00", judge.Warning},
		{thousand, budget.WanYuan, "5.00", judge.Error},
		{thousand, budget.WanYuan, "5.00万元", judge.Warning},
	} {
		r, err := reading.Read(reading.Document{
			Department: "某市某局", Year: 2024,
			Tables: []reading.Sheet{
				sheet("支出决算表", "万元",
					"科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出",
					"205|教育支出|15.00|10.00|5.00|0.00|0.00|0.00"),
				sheet("收入决算表", c.in[0],
					"科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|上年决算数|经营收入|附属单位上缴收入|其他收入",
					"205|教育支出|"+c.in[1]+"|"+c.in[2]+"|0.00|0.00|"+c.beside+"|0.00|0.00|0.00"),
			},
		})
		require.NoError(t, err)
		require.Empty(t, slices.Collect(r.Unread()))
		assert.Equal(t, budget.WanYuan, r.Set().Unit())
		assert.Equal(t, c.read, r.Unit(tables.Form02))
		assert.Equal(t, budget.WanYuan, r.Unit(tables.Form03))
		assert.Equal(t, budget.WanYuan, r.Unit(tables.Form09), "not there")
		findings := slices.Collect(check.Run(r.Set(), check.WithReading(r), check.Only("02-1")).Findings())
		require.Len(t, findings, 1)
		assert.Equal(t, c.want, findings[0].Severity, findings[0].Message)
	}
}
