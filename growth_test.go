package yusuan_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// largeDocument is the JSON of a document with a table of so many rows of codes, of which no sum
// holds, and as many sentences.
func largeDocument(tb testing.TB, n int) []byte {
	tb.Helper()
	rows := [][]string{{"科目编码", "科目名称", "合计", "基本支出", "项目支出"}, {"合计", "合计", "1.00", "1.00", ""}}
	var text strings.Builder
	for i := range n {
		rows = append(rows, []string{fmt.Sprint(2010101 + i%99 + i/99*100), fmt.Sprint("某某事务", i), fmt.Sprintf("%d.%02d", i%1009, i%97), "1.00", "3.00"})
		fmt.Fprintf(&text, "某某事务%d支出%d.%02d万元，比上年增加%d.00万元。\n", i, i%1009, i%97, i%101)
	}
	data, err := json.Marshal(map[string]any{
		"department": "某局", "year": 2024, "text": text.String(),
		"tables": []any{map[string]any{"title": "一般公共预算财政拨款支出决算表", "unit": "万元", "rows": rows}},
	})
	require.NoError(tb, err)
	return data
}

// TestMemoryOfDocuments holds that a document of any size takes a bounded number of bytes for each
// byte of it, and no more of a large one than of a small one: to decode it, to read it, and to
// audit it.
func TestMemoryOfDocuments(t *testing.T) {
	const small, large = 60, 480
	var before [3]float64
	for _, n := range []int{small, large} {
		data := largeDocument(t, n)
		var d yusuan.Document
		var r yusuan.Reading
		for i, step := range []struct {
			name string
			most float64 // bytes for one of the document
			run  func()
		}{
			{"decode", 16, func() { d = yusuan.Document{}; require.NoError(t, json.Unmarshal(data, &d)) }},
			{"read", 80, func() {
				var err error
				r, err = yusuan.Read(d)
				require.NoError(t, err)
			}},
			{"audit", 600, func() { yusuan.Audit(r, yusuan.Options{}) }},
		} {
			got := float64(steady.Memory(step.run)) / float64(len(data))
			t.Logf("%s of %d bytes: %.1f for each", step.name, len(data), got)
			assert.LessOrEqual(t, got, step.most, step.name)
			if n == large {
				assert.LessOrEqual(t, got, 1.5*before[i], step.name)
			}
			before[i] = got
		}
	}
}

// TestAuditGrowth holds that a document, all of whose sums are wrong, is decoded, read and audited in a time that grows with its rows and
// sentences.
func TestAuditGrowth(t *testing.T) {
	steady.Linear(t, 200, func(n int) func() {
		data := largeDocument(t, n)
		return func() {
			var d yusuan.Document
			require.NoError(t, json.Unmarshal(data, &d))
			r, err := yusuan.Read(d)
			require.NoError(t, err)
			_, err = yusuan.Audit(r, yusuan.Options{}).MarshalJSON()
			require.NoError(t, err)
		}
	})
}

// TestClauseGrowth holds that the report on a clause without an end grows with it: each of its numbers is a statement that is quoted.
func TestClauseGrowth(t *testing.T) {
	steady.Linear(t, 200, func(n int) func() {
		d := yusuan.Document{Department: "某局", Year: 2021, Text: "三、支出决算情况说明\n支出合计" + strings.Repeat("——教育支出8万元", n) + "。"}
		return func() {
			r, err := yusuan.Read(d)
			require.NoError(t, err)
			_, err = yusuan.Audit(r, yusuan.Options{}).MarshalJSON()
			require.NoError(t, err)
		}
	})
}

// TestPublishGrowth holds that an account is published in a time that grows with its items: tables,
// text and grids.
func TestPublishGrowth(t *testing.T) {
	steady.Linear(t, 40, func(n int) func() {
		catalogue, err := codes.ForYear(2024)
		require.NoError(t, err)
		var receipts []budget.Receipt
		var outlays []budget.Outlay
		for e := range catalogue.All() {
			if e.Code.Level() == codes.Item && e.Funds.Has(codes.GeneralPublic) && len(receipts) < n {
				amount, source := budget.Fen(int64(e.Code)*31%1_000_003+1), budget.GeneralAppropriation
				receipts = append(receipts, budget.Receipt{Code: e.Code, Source: source, Amount: amount})
				outlays = append(outlays, budget.Outlay{Code: e.Code, Economic: 30201, Nature: budget.Basic, Source: source, Amount: amount})
			}
		}
		require.Len(t, outlays, n)
		l, err := budget.NewLedger(2024)
		require.NoError(t, err)
		require.NoError(t, l.Add(receipts, outlays))
		d := disclosure.Disclosure{Edition: "上海2024", Account: budget.Account{Header: budget.Header{Name: "某局", Year: 2024}, Ledger: l}}
		return func() {
			_, err := yusuan.Publish(d)
			require.NoError(t, err)
		}
	})
}
