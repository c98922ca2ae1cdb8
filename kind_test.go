package yusuan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	yusuan "github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestKindInDoubt shows documents that do not say for certain whether they are of a budget: they are judged as accounts, and the report
// says so beside each rule of budgets about the text.
func TestKindInDoubt(t *testing.T) {
	table := func(title, column string) []reading.Sheet {
		return []reading.Sheet{{Title: title, Unit: "万元", Rows: reading.Cells([][]string{{"项目", column}, {"公务接待费", "0.50"}})}}
	}
	account := table("财政拨款“三公”经费支出决算表", "决算数")
	budget := table("“三公”经费预算表", "预算数")
	for _, c := range []struct {
		name   string
		text   string
		tables []reading.Sheet
		kind   tables.Kind
		doubt  judge.Message
	}{
		{"a budget", "某市某局2025年部门预算\n收入预算100.00万元。", budget, tables.Budget, judge.Message{}},
		{"an account", "某市某局2025年度部门决算\n收入决算100.00万元。", account, tables.Final, judge.Message{}},
		{"a fragment that says nothing", "收入100.00万元。", nil, tables.Final, judge.Message{}},
		{"a fragment", "一、预算收支情况说明\n收入100.00万元。", nil, tables.Final, judge.Say("account.kind-unsure", "预算收支情况说明")},
		{"a fragment with more", "一、预算收支情况说明\n收入100.00万元。\n二、“三公”经费决算情况\n支出1.00万元。", nil, tables.Final, judge.Message{}},
		{"a fragment beside tables of an account", "一、预算收支情况说明\n收入100.00万元。", account, tables.Final, judge.Message{}},
		{"a fragment beside tables of a budget", "一、预算收支情况说明\n收入100.00万元。", budget, tables.Budget, judge.Message{}},
		{"the text of a budget beside tables of an account", "某市某局2025年部门预算\n收入预算100.00万元。", account, tables.Final, judge.Say("account.kind-differs")},
	} {
		r, err := yusuan.Read(yusuan.Document{Department: "某市某局", Year: 2025, Text: c.text, Tables: c.tables})
		require.NoError(t, err)
		assert.Equal(t, c.kind, r.Kind(), c.name)
		said := map[string]judge.Message{}
		for u := range yusuan.Audit(r, yusuan.Options{Only: []string{"BN02"}}).NotEvaluated() {
			said[u.Rule] = u.Reason
		}
		assert.True(t, c.kind == tables.Budget || said["BN02"].Equal(c.doubt), "%s: %v", c.name, said)
	}
}
