package reading_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/narrative/reading"
)

// TestReadTablesWithin shows that the explanation of an account goes on behind a table that is
// printed within it, or the title of one: nothing it states is lost, and no row is read.
func TestReadTablesWithin(t *testing.T) {
	const income = "二、收入决算情况说明\n收入合计100万元。\n收入决算表\n"
	for _, c := range []struct {
		text string
		want []string
	}{
		{income + "单位：万元\n项目 金额\n一、财政拨款收入\n90.00\n合计 1,000.00\n与上年相比，收入合计增加10万元。", []string{
			"100万元 公开02/合计/本年收入 actual", "10万元 公开02/合计/本年收入 change /上年 增加",
		}},
		{income + "三、支出决算\n支出合计100万元。\n（一）基本支出决算\n基本支出60万元。\n四、“三公”经费\n“三公”经费5万元。", []string{
			"100万元 公开02/合计/本年收入 actual", "100万元 公开03/合计/本年支出 actual", "60万元 公开03/合计/基本支出 actual", "5万元 公开07/合计/决算数 actual",
		}},
		{"一、收入支出决算总体情况说明\n1.收入支出决算总表\n收入总计100万元。\n2.支出决算表。\n支出总计100万元。", []string{
			"100万元 公开01/收入总计/决算数 actual", "100万元 公开01/支出总计/决算数 actual",
		}},
		{income + "注：本表反映收入，不含下年的5万元。\n项目 金额\n收入合计 3万元\n见第3页。", []string{"100万元 公开02/合计/本年收入 actual"}},
		{"名词解释\n收入决算表\n收入合计，共3万元。", nil},
		{"第二部分 决算表\n收入决算表\n收入合计，共3万元。\n第三部分 决算情况说明\n收入合计5万元。", []string{"5万元 公开01/本年收入合计/决算数 actual"}},
	} {
		assert.Equal(t, c.want, readings(reading.Read(c.text, reading.Options{Year: 2020})), c.text)
	}
}
