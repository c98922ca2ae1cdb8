package reading_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestUnits reads one amount in units of all kinds, stated in several places.
func TestUnits(t *testing.T) {
	const number = "24,000.42"
	for stated, want := range map[string]string{
		"元": "24000.42元", "万元": "24000.42万元", "亿元": "24000.42亿元", "人民币万元": "24000.42万元", "单位：万元": "24000.42万元",
		"金额单位：人民币万元": "24000.42万元", "（单位：元）": "24000.42元", "千元": "2400.042万元", "百万元": "240.0042亿元", "百元": "240.0042万元",
		"千万元": "2400.042亿元", "十万元": "24.00042亿元", "单位：千元": "2400.042万元",
		"美元": "", "万美元": "", "单位：万欧元": "",
	} {
		places := map[string]reading.Document{
			"sheet":  document(reading.Sheet{Unit: stated, Rows: cells(head05 + "201|一般公共服务支出|" + number + "|" + number + "|")}),
			"cell":   document(reading.Sheet{Rows: cells("部门：某市某局|~|~|~|金额单位：" + unitName(stated) + "\n" + head05 + "201|一般公共服务支出|" + number + "|" + number + "|")}),
			"amount": document(page(head05 + "201|一般公共服务支出|" + number + unitName(stated) + "|" + number + unitName(stated) + "|")),
		}
		for place, d := range places {
			t.Run(stated+"/"+place, func(t *testing.T) {
				r := read(t, d)
				form, ok := r.Set().Table(tables.Form05)
				if want == "" && place != "amount" {
					assert.False(t, ok, "it must not be read in another unit")
					kinds := map[reading.DefectKind]string{}
					for d := range r.Defects() {
						kinds[d.Kind] = d.Text
					}
					assert.Equal(t, map[reading.DefectKind]string{reading.UnitUnknown: unitName(stated)}, kinds)
					assert.Contains(t, report(r), `unread 0:`)
					return
				}
				assert.True(t, ok)
				got := form.Figure(tables.FunctionalRow(2010000), tables.Expenditure)
				assert.Equal(t, figureOf(t, want), got)
			})
		}
	}
}

// TestLeastPlaces gives amounts back the zeros that a spreadsheet dropped, in the unit that they are written in.
func TestLeastPlaces(t *testing.T) {
	for _, c := range []struct {
		written string
		unit    string
		places  int
		want    string
	}{
		{"1234.5", "万元", 0, "1234.5万元"},
		{"1234.5", "万元", 2, "1234.50万元"},
		{"1234", "万元", 2, "1234.00万元"},
		{"0", "万元", 2, "0.00万元"},
		{"-1,234.567", "万元", 2, "-1234.567万元"},
		{"1234.5", "元", 2, "1234.50元"},
		{"1234.5", "元", 3, "1234.50元"}, // there is nothing below 分
		{"1234.5", "千元", 2, "123.450万元"},
		{"1234.5元", "万元", 2, "1234.50元"},
		{"", "万元", 2, ""},
		{"无", "万元", 2, ""},
	} {
		r := read(t, document(reading.Sheet{Unit: c.unit, Places: c.places, Rows: cells(head05 + "201|一般公共服务支出|8|" + c.written + "|")}))
		form, ok := r.Set().Table(tables.Form05)
		require.True(t, ok)
		assert.Equal(t, c.want, form.Figure(tables.FunctionalRow(2010000), tables.Basic).String(), "%s in %s, %d places", c.written, c.unit, c.places)
	}
	_, err := reading.Read(document(page(head05), reading.Sheet{Places: -1}))
	assert.EqualError(t, err, "reading.Read: table 2: -1 places, want none or more")
}

func figureOf(tb testing.TB, text string) (f budget.Figure) {
	tb.Helper()
	require.NoError(tb, f.UnmarshalText([]byte(text)))
	return f
}

// unitName is what a unit is called in a text like 单位：万元.
func unitName(stated string) string {
	for _, label := range []string{"（单位：", "金额单位：", "单位：", "人民币"} {
		if len(stated) > len(label) && stated[:len(label)] == label {
			stated = stated[len(label):]
		}
	}
	if stated == "元）" {
		return "元"
	}
	return stated
}

// TestUnitMovesThePoint checks that amounts in 千元 and 百万元 are worth what they say.
func TestUnitMovesThePoint(t *testing.T) {
	for _, c := range []struct{ number, unit, want string }{
		{"0", "千元", "0.0万元"}, {"1", "千元", "0.1万元"}, {"-12.5", "千元", "-1.25万元"}, {"(12.50)", "千元", "-1.250万元"}, {"(125)", "百万元", "-1.25亿元"},
		{"1,234,567.8", "百元", "12345.678万元"}, {".5", "千元", "0.05万元"}, {"0.00", "百万元", "0.0000亿元"},
	} {
		r := read(t, document(reading.Sheet{Unit: c.unit, Rows: cells(head05 + "201|一般公共服务支出|" + c.number + "||")}))
		form, _ := r.Set().Table(tables.Form05)
		got := form.Figure(tables.FunctionalRow(2010000), tables.Expenditure)
		assert.Equal(t, figureOf(t, c.want), got, "%s %s", c.number, c.unit)
	}
}
