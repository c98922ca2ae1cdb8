package reading_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestReadWithoutIncomeHeader: where nothing is said over the amounts of the income
// side, they are unread, and the expenditure side is read all the same.
func TestReadWithoutIncomeHeader(t *testing.T) {
	r, err := reading.Read(reading.Document{Year: 2021, Tables: []reading.Sheet{{Form: "公开04", Unit: "万元", Rows: reading.Cells([][]string{
		{"收入", "", "支出", "", "", "", ""},
		{"项目", "", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"},
		{"一、一般公共预算财政拨款", "3.00", "一、一般公共服务支出", "2.00", "2.00", "", ""},
		{"", "", "八、社会保障和就业支出", "1.00", "1.00", "", ""},
		{"本年收入合计", "3.00", "本年支出合计", "3.00", "3.00", "", ""},
	})}}})
	require.NoError(t, err)
	at, err := tables.ParseAddress("公开04/208/一般公共预算财政拨款")
	require.NoError(t, err)
	assert.Equal(t, "1.00", r.Set().Figure(at).Text(r.Set().Unit()))
	var unread []string
	for c := range r.Unread() {
		unread = append(unread, c.Text)
	}
	slices.Sort(unread)
	assert.Subset(t, unread, []string{"3.00"})
	assert.NotContains(t, unread, "1.00")
}
