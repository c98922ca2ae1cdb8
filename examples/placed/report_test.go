package placed_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/placed"
	"github.com/fiscalcn/yusuan/tables"
)

// mistaken is the report on a text with a wrong share, whose number goes over a line.
func mistaken(t *testing.T) yusuan.Report {
	t.Helper()
	r, err := yusuan.Read(yusuan.Document{
		Department: "某市某局", Year: 2024, Text: "某市某局2024年度部门决算情况说明\n本年支出合计12.00万元，其中：基本支出7.00万元，占\n70.00%；项目支出5.00万元，占41.67%。\n",
	})
	require.NoError(t, err)
	return yusuan.Audit(r, yusuan.Options{})
}

func TestText(t *testing.T) {
	r := mistaken(t)
	require.Equal(t, 1, r.Count(judge.Error))
	text := string(placed.Text(r, func(judge.Finding) string { return "第3页" }, []string{"第1页：扫描件"}))
	assert.True(t, strings.HasPrefix(text, "某市某局 2024 年度部门决算审核结果；错误 1 项；"), text)
	assert.Contains(t, text, "\n错误\n- 第3页：公开03 合计 基本支出 占比：写为“70.00%”")
	assert.Contains(t, text, "\n读取说明\n- 第1页：扫描件\n\n未核对\n- ")
	assert.NotContains(t, string(placed.Text(r, func(judge.Finding) string { return "" }, nil)), "读取说明")

	planned, err := yusuan.Read(yusuan.Document{Kind: tables.Budget, Department: "某市某局", Year: 2025, Text: "某市某局2025年部门预算编制说明\n"})
	require.NoError(t, err)
	text = string(placed.Text(yusuan.Audit(planned, yusuan.Options{}), nil, nil))
	assert.True(t, strings.HasPrefix(text, "某市某局 2025 年度部门预算审核结果；"), text)
}

// TestSums holds that amounts are in the unit asked for, that blanks are left out, and what is said where nothing is added up.
func TestSums(t *testing.T) {
	at, err := tables.ParseAddress("公开03/合计/本年支出")
	require.NoError(t, err)
	wan := func(s string) judge.Stated { return judge.MoneyOf(budget.MustParseFigure(s, budget.WanYuan)) }
	f := judge.Finding{Evidence: []judge.Evidence{
		{Rule: "03-1", Difference: budget.Fen(1_000_00), Tolerance: budget.Fen(100_00), Terms: []judge.EvidenceTerm{
			{Sign: 1, Stated: wan("12.00"), At: at}, {Sign: -1}, {Sign: -1, Stated: wan("5.00")}, {Sign: 1, Stated: wan("-6.90")},
		}},
		{Rule: "S01"},
	}}
	assert.Equal(t, []string{"计算：12.00（公开03/合计/本年支出）－5.00＋-6.90＝0.1，舍入至多 0.01（03-1）"}, placed.Sums(f, budget.WanYuan))
	assert.Empty(t, placed.Sums(judge.Finding{}, budget.WanYuan))
}

func TestTitle(t *testing.T) {
	for want, d := range map[string]yusuan.Document{
		"某市某局 2024 年度部门决算": {Department: "某市某局", Year: 2024, Text: "情况说明"},
		"某市某局 2025 年度部门预算": {Department: "某市某局", Year: 2025, Text: "情况说明", Kind: tables.Budget},
		"某市某局 部门决算":        {Department: "某市某局", Text: "情况说明"},
		"2024 年度部门决算":      {Year: 2024, Text: "情况说明"},
	} {
		r, err := yusuan.Read(d)
		require.NoError(t, err)
		assert.Equal(t, want, placed.Title(r))
	}
	assert.Equal(t, "部门决算", placed.Title(yusuan.Reading{}))
}

func TestJSON(t *testing.T) {
	for name, r := range map[string]yusuan.Report{"mistaken": mistaken(t), "nothing": {}} {
		t.Run(name, func(t *testing.T) {
			out, err := placed.JSON(r, func(judge.Finding) any { return map[string]int{"page": 3} }, []string{"扫描件"})
			require.NoError(t, err)
			plain, err := r.MarshalJSON()
			require.NoError(t, err)
			var with, without map[string]any
			require.NoError(t, json.Unmarshal(out, &with))
			require.NoError(t, json.Unmarshal(plain, &without))
			assert.Equal(t, []any{"扫描件"}, with["notes"])
			delete(with, "notes")
			findings, ok := with["findings"].([]any)
			require.True(t, ok)
			assert.Len(t, findings, r.Len())
			for _, f := range findings {
				object, ok := f.(map[string]any)
				require.True(t, ok)
				assert.InDelta(t, 3, object["page"], 0)
				delete(object, "page")
			}
			assert.Equal(t, without, with, "all else as the library writes it")
			last := -1
			for _, field := range []string{"forms", "unread", "findings", "statements", "notEvaluated", "summary", "notes"} {
				at := bytes.Index(out, []byte("\n  \""+field+"\""))
				assert.Greater(t, at, last, "%s stands in its place", field)
				last = at
			}
		})
	}
}

func TestExplained(t *testing.T) {
	assert.Equal(t, "写为“占70%”\n应为：58.33%\n可能原因：截尾而未四舍五入", placed.Explained(judge.Finding{
		Message: judge.Message{Text: "写为“占\n\f70%”"}, ExpectedText: "58.33%", Cause: judge.CauseTruncated,
	}))
	assert.Equal(t, "缺少此表", placed.Explained(judge.Finding{Message: judge.Message{Text: "缺少此表"}}))
}

func TestSpan(t *testing.T) {
	const text = "支出12.00万元，占\n70%。"
	for name, c := range map[string]struct {
		span judge.Span
		want string
	}{
		"the quotation":              {judge.Span{Start: 24, End: 27, Quote: "占\n70%"}, "占\n70%"},
		"a quotation not as it is":   {judge.Span{Start: 24, End: 27, Quote: "占70%"}, "70%"},
		"no quotation":               {judge.Span{Start: 6, End: 11}, "12.00"},
		"a quotation at the start":   {judge.Span{Start: 6, End: 11, Quote: "支出12.00万元"}, "支出12.00万元"},
		"a quotation that is missed": {judge.Span{Start: 6, End: 11, Quote: "70%。"}, "12.00"},
	} {
		start, end := placed.Span(text, c.span)
		assert.Equal(t, c.want, text[start:end], name)
	}
}

func TestUnjudged(t *testing.T) {
	lines := placed.Unjudged(mistaken(t))
	seen := map[string]bool{}
	for _, l := range lines {
		reason, rules, found := strings.Cut(strings.TrimSuffix(l, "）"), "（")
		assert.True(t, found, l)
		assert.NotEmpty(t, rules)
		assert.False(t, seen[reason], "%s is written once", reason)
		seen[reason] = true
	}
	assert.Less(t, len(lines), strings.Count(strings.Join(lines, ""), "、"), "rules stand together")
	assert.Empty(t, placed.Unjudged(yusuan.Report{}))
}
