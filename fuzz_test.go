package yusuan_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// FuzzDocument: whatever the bytes are, there is either a report of the contract, or an
// error that says what is wrong with them.
func FuzzDocument(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, in := range []string{ // short ones, as the fuzzer takes long over others
		`{"year": 2021, "kind": "final", "edition": "福建 2021", "text": "示例局2021年度部门决算"}`,
		`{"tables": [{"page": 3, "unit": "元", "rows": [["项目", "决算数"], ["合计", 1.50], ["因公出国（境）费", "1.50"], ["公务接待费", "无"]]}]}`,
		`{"tables": [{"form": "公开05", "rows": [["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["201", "", "7.1", "7.0", ""], ["x", null, "1", "2"]]}]}`,
		`{"tables": [{"rows": [[null, 1, true]]}]}`,
	} {
		f.Add([]byte(in))
	}
	f.Add([]byte("{\"text\": \"\xd6\xd0\"}"))
	f.Add([]byte(`{"tables":[{"pAge":1,"0000":"元", "rows":[["项目","决算数"],["合计",0,0],["因公出国（境）费","000"], ["公务接待譹", "无"]]}]}`))
	f.Add([]byte(`{"tables": [], "prior": {"text": "收入总计1.00万元", "prior": {"tables": [{}]}}, "initial": {"kind": "budget", "tables": null, "text": ""}}`))
	f.Fuzz(func(t *testing.T, in []byte) {
		out, err := audited(in)
		if err == nil {
			requireContract(t, in, out)
			return
		}
		_, ok := errors.AsType[*disclosure.JSONError](err)
		require.True(t, ok, "%v", err)
		require.Nil(t, out)
	})
}

// TestMutated changes documents, so that what is printed about tables that are
// wrong in every way is of the contract.
func TestMutated(t *testing.T) { rapid.Check(t, mutate(t)) }

// FuzzDocumentMutated is TestMutated, led by coverage.
func FuzzDocumentMutated(f *testing.F) { f.Fuzz(rapid.MakeFuzz(mutate(f))) }

func mutate(tb testing.TB) func(*rapid.T) {
	tb.Helper()
	seeds := documents(tb)
	names := slices.Sorted(maps.Keys(seeds))
	return func(t *rapid.T) {
		var m mutant
		require.NoError(t, json.Unmarshal(seeds[rapid.SampledFrom(names).Draw(t, "document")], &m))
		for range rapid.IntRange(1, 12).Draw(t, "edits") {
			m.edit(t)
		}
		in, err := json.Marshal(m)
		require.NoError(t, err)
		out, err := audited(in)
		require.NoError(t, err)
		requireContract(t, in, out)
	}
}

// TestLargeDocuments: time and memory grow with the input, whatever its shape.
func TestLargeDocuments(t *testing.T) {
	header := `["科目编码", "科目名称", "合计", "基本支出", "项目支出"], `
	shapes := map[string]func(n int) string{
		"deep": func(n int) string {
			return `{"tables": [], "x": ` + strings.Repeat("[", n) + strings.Repeat("]", n) + `}`
		},
		"wide row": func(n int) string { return `{"tables": [{"rows": [[""` + strings.Repeat(`, "1"`, n) + `]]}]}` },
		"wide header": func(n int) string {
			return `{"tables": [{"rows": [["项目"` + strings.Repeat(`, "决算数"`, n) + `], ["一", "1"]]}]}`
		},
		"empty rows": func(n int) string { return `{"tables": [{"rows": [[]` + strings.Repeat(`, []`, n) + `]}]}` },
		"unplaced rows": func(n int) string {
			return `{"tables": [{"rows": [` + header + `["甲"]` + strings.Repeat(`, ["甲", "乙", "1.00"]`, n) + `]}]}`
		},
		"codes":        func(n int) string { return `{"tables": [{"rows": [` + header + codeRows(n) + `]}]}` },
		"empty tables": func(n int) string { return `{"tables": [{}` + strings.Repeat(`, {}`, n) + `]}` },
		"other tables": func(n int) string {
			return `{"tables": [{}` + strings.Repeat(`, {"rows": [["甲"], ["乙"]]}`, n) + `]}`
		},
		"same table": func(n int) string {
			return `{"tables": [{}` + strings.Repeat(`, {"rows": [`+header+`["合计", "", "1.00", "1.00", ""]]}`, n) + `]}`
		},
		"many fields": func(n int) string { return `{"tables": []` + manyFields(n) + `}` },
		"one line": func(n int) string {
			return `{"text": "` + strings.Repeat("收入支出决算总表 单位：万元 2021年度 ", n) + `"}`
		},
		"many lines": func(n int) string {
			return `{"text": "` + strings.Repeat(`收入支出决算总表\n单位：万元\n2021年度\n部门：甲\n`, n) + `"}`
		},
		"long cell": func(n int) string { return `{"tables": [{"rows": [["` + strings.Repeat("9", n) + `"]]}]}` },
		"long amount": func(n int) string {
			return `{"tables": [{"rows": [` + header + `["201", "", "` + strings.Repeat("9", n) + `"]]}]}`
		},
		"numbers, blank": func(n int) string { return `{"tables": [{"rows": [[1]` + strings.Repeat(`, [1, null, ""]`, n) + `]}]}` },
	}
	const few = 1000 / steady.Slowdown
	for name, shape := range shapes {
		t.Run(name, func(t *testing.T) {
			small, large := leastAllocated(t, shape(few)), leastAllocated(t, shape(8*few))
			assert.Less(t, large, 16*small+1<<20, "eight times the input")
			assert.Less(t, large, uint64(steady.Slowdown*400*len(shape(8*few))+1<<20))
		})
	}
}

// leastAllocated is allocated, the least of five: what the JSON package keeps for another
// time is there or not, as the collector likes.
func leastAllocated(t *testing.T, in string) uint64 {
	t.Helper()
	least := allocated(t, in)
	for range 4 {
		least = min(least, allocated(t, in))
	}
	return least
}

func codeRows(n int) string {
	rows := make([]string, n)
	for i := range rows {
		rows[i] = fmt.Sprintf(`["%d", "甲", "1.00", "1.00", ""]`, 2010000+i)
	}
	return strings.Join(rows, ", ")
}

func manyFields(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `, "x%d": %d`, i, i)
	}
	return b.String()
}

// allocated returns how many bytes auditing a document allocates in all.
func allocated(t *testing.T, in string) uint64 {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	out, err := audited([]byte(in))
	runtime.ReadMemStats(&after)
	require.NoError(t, err)
	requireContract(t, []byte(in), out)
	return after.TotalAlloc - before.TotalAlloc
}
