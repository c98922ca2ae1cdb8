package reading_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestReadUntitled reads tables without titles: codes tell which budget a table is of,
// whatever its columns, order and the headings of the text are.
func TestReadUntitled(t *testing.T) {
	general := page(head05 + "合计|~|3.00|1.00|2.00\n205|教育支出|3.00|1.00|2.00\n20502|普通教育|3.00|1.00|2.00")
	managed := page(head05 + "合计|~|4.00||4.00\n212|城乡社区支出|4.00||4.00\n21208|国有土地使用权出让收入安排的支出|4.00||4.00")
	capital := page(head05 + "合计|~|5.00||5.00\n223|国有资本经营预算支出|5.00||5.00\n22301|解决历史遗留问题及改革成本支出|5.00||5.00")
	income := page("科目编码|科目名称|本年收入合计|财政拨款收入\n合计|~|3.00|3.00\n205|教育支出|3.00|3.00")
	spent := page("科目编码|科目名称|本年支出合计|基本支出|项目支出\n合计|~|7.00|1.00|6.00\n205|教育支出|3.00|1.00|2.00\n212|城乡社区支出|4.00||4.00")
	for _, c := range []struct {
		name   string
		sheets []reading.Sheet
		text   string
		want   []tables.Form
	}{
		{"one of each", []reading.Sheet{general, managed, capital}, "", []tables.Form{tables.Form05, tables.Form08, tables.Form09}},
		{"in any order", []reading.Sheet{capital, general, managed}, "", []tables.Form{tables.Form09, tables.Form05, tables.Form08}},
		{"capital alone", []reading.Sheet{capital}, "", []tables.Form{tables.Form09}},
		{
			"whatever headings say", []reading.Sheet{general}, "国有资本经营预算财政拨款支出决算表\n单位：万元\n",
			[]tables.Form{tables.Form05},
		},
		{"all expenditure below all income", []reading.Sheet{income, spent, general}, "", []tables.Form{tables.Form02, tables.Form03, tables.Form05}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := document(c.sheets...)
			d.Text = c.text
			r := read(t, d)
			assert.Equal(t, c.want, slices.Collect(r.Forms()))
			assert.Empty(t, slices.Collect(r.Unread()))
		})
	}
}
