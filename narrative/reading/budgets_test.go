package reading_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/tables"
)

// TestReadBudgets reads budgets (部门预算) in the wordings of several places: texts of our own,
// with all that they say. That a text is of a budget is told by its title, or given.
func TestReadBudgets(t *testing.T) {
	for _, p := range patterns(t, "testdata/budgets.txt") {
		for _, kind := range []tables.Kind{tables.Final, tables.Budget} {
			r := reading.Read(p.text, reading.Options{Year: 2020, Kind: kind})
			assert.Equal(t, p.expect, readings(r), p.name)
			assert.Equal(t, tables.Budget, r.Kind(), p.name)
		}
	}
}

// TestKind shows what tells a budget from a final account.
func TestKind(t *testing.T) {
	for _, c := range []struct {
		text string
		kind tables.Kind
	}{
		{"", tables.Final},
		{"某局2020年部门预算\n收入100万元。", tables.Budget},
		{"某局2020年部门决算\n一、“三公”经费预算情况\n“三公”经费1万元。", tables.Final},
		{"一、“三公”经费安排情况\n“三公”经费1万元。\n二、2019年决算情况\n“三公”经费1万元。", tables.Budget},
		{"一、2020年“三公”经费预算安排情况\n“三公”经费1万元。", tables.Budget},
		{"一、一般公共预算财政拨款支出情况\n支出1万元。", tables.Final},
		{"某局2020年度预算执行情况\n支出1万元。", tables.Final},
		{"收入支出说明\n收入1万元。\n四、预算绩效管理情况\n项目1个。\n五、部门预算管理情况\n加强管理。", tables.Final},
		{"一、收入支出情况\n收入1万元。\n二、部门预算执行情况\n支出1万元。\n三、预算安排情况\n支出1万元。", tables.Final},
		{"某市某局\n2020年度部门决算\n一、“三公”经费预算安排情况\n“三公”经费1万元。", tables.Final},
		{"某市某局\n2020年度部门预算\n一、“三公”经费预算安排情况\n“三公”经费1万元。", tables.Budget},
		{"一、预算收支情况说明\n收入1万元，支出1万元。", tables.Final}, // accounts have it, too
		{"一、预算收支情况说明\n收入1万元，支出1万元。\n二、“三公”经费预算安排情况\n“三公”经费1万元。", tables.Budget},
		{"一、“三公”经费支出情况\n支出1万元。\n二、“三公”经费支出与年初预算对比情况\n年初预算2万元。", tables.Final},
	} {
		assert.Equal(t, c.kind, reading.Read(c.text, reading.Options{}).Kind(), c.text)
		assert.Equal(t, tables.Budget, reading.Read(c.text, reading.Options{Kind: tables.Budget}).Kind(), c.text)
	}
}
