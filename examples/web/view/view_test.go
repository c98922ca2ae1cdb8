package view_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/web/view"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// cells reads rows of cells that are divided by |; · is covered.
func cells(rows ...string) [][]*string {
	out := make([][]*string, len(rows))
	for i, row := range rows {
		for cell := range strings.SplitSeq(row, "|") {
			if cell == "·" {
				out[i] = append(out[i], nil)
			} else {
				out[i] = append(out[i], &cell)
			}
		}
	}
	return out
}

func of(t *testing.T, d yusuan.Document) view.View {
	t.Helper()
	r, err := yusuan.Read(d)
	require.NoError(t, err)
	return view.Of(d, yusuan.Audit(r, yusuan.Options{}), func(judge.Finding) string { return "此处" }, nil)
}

// shown writes the cells of a table: (columns×lines) of those that cover several, * for the head, {} around findings.
func shown(table view.Table) string {
	var b strings.Builder
	for _, row := range table.Rows {
		for i, c := range row {
			if i > 0 {
				b.WriteByte('|')
			}
			if c.IsHead {
				b.WriteByte('*')
			}
			b.WriteString(c.Text)
			if c.Columns > 0 || c.Lines > 0 {
				b.WriteString("(" + string(rune('0'+max(c.Columns, 1))) + "×" + string(rune('0'+max(c.Lines, 1))) + ")")
			}
			if c.Findings != nil {
				b.WriteString("{}")
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestTables(t *testing.T) {
	for name, c := range map[string]struct {
		rows []string
		want string
	}{
		"plain":                 {[]string{"a|b", "c|d"}, "a|b\nc|d\n"},
		"to the right":          {[]string{"a|·|b", "c|d|e"}, "a(2×1)|b\nc|d|e\n"},
		"down":                  {[]string{"a|b", "·|c"}, "a(1×2)|b\nc\n"},
		"both":                  {[]string{"a|·|b", "·|·|c"}, "a(2×2)|b\nc\n"},
		"above before the left": {[]string{"a|b", "c|·"}, "a|b(1×2)\nc\n"},
		"no rectangle":          {[]string{"a|·|·", "·|b|·"}, "a(3×1)\n|b(2×1)\n"},
		"ragged":                {[]string{"a", "b|·|c"}, "a||\nb(2×1)|c\n"},
		"below a blank":         {[]string{"|", "a|·"}, "|\na(2×1)\n"},
		"covered by nothing":    {[]string{"·|a"}, "|a\n"},
		"nothing":               {nil, ""},
	} {
		assert.Equal(t, c.want, shown(of(t, yusuan.Document{Tables: []reading.Sheet{{Rows: cells(c.rows...)}}}).Tables[0]), name)
	}
}

// account has a total that does not add up, a share that is wrong, and a sentence that fits.
func account() yusuan.Document {
	return yusuan.Document{
		Department: "某市某局", Year: 2024,
		Tables: []reading.Sheet{
			{Title: "部门决算单位构成", Rows: cells("单位|人数", "本级|12")},
			{Page: 3, Unit: "万元", Title: "支出决算表", Rows: cells(
				"项目|·|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出",
				"科目编码|科目名称|·|·|·|·|·|·",
				"合计|·|12.00|7.00|4.00|||",
				"201|一般公共服务支出|12.00|7.00|5.00|||",
			)},
		},
		Text: "情况说明\n\n本年支出合计12.00万元，其中：基本支出7.00万元，占\n70.00%。\f",
	}
}

func TestView(t *testing.T) {
	v := of(t, account())
	assert.Equal(t, "某市某局 2024 年度部门决算", v.Title)
	assert.Equal(t, []string{"部门决算单位构成", "公开03 支出决算表"}, []string{v.Tables[0].Title, v.Tables[1].Title})
	assert.Equal(t, "单位|人数\n本级|12\n", shown(v.Tables[0]))
	assert.Equal(t, "*项目(2×1)|*本年支出合计(1×2)|*基本支出(1×2)|*项目支出(1×2)|*上缴上级支出(1×2)|*经营支出(1×2)|*对附属单位补助支出(1×2)\n"+
		"*科目编码|*科目名称\n合计(2×1)|12.00|7.00|4.00{}|||\n201|一般公共服务支出|12.00|7.00|5.00|||\n", shown(v.Tables[1]), "the head ends where figures begin")
	assert.Equal(t, 3, v.Tables[1].Page)
	assert.Equal(t, 3, v.Read)
	assert.Equal(t, 3, v.Verified)

	var wrong []string
	for _, p := range v.Paragraphs {
		for _, piece := range p {
			for _, n := range piece.Findings {
				wrong = append(wrong, v.Findings[n].Rule+" "+piece.Text)
			}
		}
	}
	assert.Equal(t, []string{"N02 占", "N02 70.00%"}, wrong, "a finding may go over a line")
	assert.Equal(t, view.Paragraph{
		{Text: "本年支出合计"}, {Text: "12.00", Holds: true}, {Text: "万元，其中：基本支出"}, {Text: "7.00", Holds: true}, {Text: "万元，"}, {Text: "占", Findings: []int{0}},
	}, v.Paragraphs[1])

	require.Len(t, v.Groups, 2)
	assert.Equal(t, view.Group{Severity: "error", Name: "错误", Cause: "原因未明", Findings: []int{0, 1}}, v.Groups[0])
	assert.Equal(t, view.Group{Severity: "warning", Name: "警告", Cause: "原因未明", Findings: []int{2}}, v.Groups[1])
	assert.Equal(t, "03-1", v.Findings[1].Rule)
	assert.Equal(t, "此处", v.Findings[1].Place)
	assert.Contains(t, v.Findings[1].Sums[0], "计算：12.00")
	assert.Equal(t, "error", v.Findings[1].Severity)
	assert.NotEmpty(t, v.Unjudged)
}

// TestTitles holds what tables are called: by their forms, also where they go on, or by what stands above them.
func TestTitles(t *testing.T) {
	d := account()
	more := cells("202|外交支出|3.00|3.00||||")
	d.Tables = append(d.Tables, reading.Sheet{Rows: more}, reading.Sheet{Rows: cells("政府采购情况表|", "甲|乙")}, reading.Sheet{Form: "公开08表"}, reading.Sheet{})
	var titles []string
	for _, table := range of(t, d).Tables {
		titles = append(titles, table.Title)
	}
	assert.Equal(t, []string{"部门决算单位构成", "公开03 支出决算表", "公开03 支出决算表（续）", "政府采购情况表", "公开08表", "表格 6"}, titles)
}

// TestTotalBelow holds that the form begins on its first page, also where the total stands on its last.
func TestTotalBelow(t *testing.T) {
	d := account()
	whole := d.Tables[1]
	above, below := whole, whole
	above.Rows = [][]*string{whole.Rows[0], whole.Rows[1], whole.Rows[3]}
	below.Title, below.Page, below.Rows = "", 4, whole.Rows[2:3]
	d.Tables = []reading.Sheet{above, below}
	v := of(t, d)
	assert.Equal(t, "公开03 支出决算表", v.Tables[0].Title)
	assert.Equal(t, "公开03 支出决算表（续）", v.Tables[1].Title)
}

// TestWhole holds that every finding is listed once, in the order of the list, and that the text comes out whole, whatever is marked.
func TestWhole(t *testing.T) {
	d := account()
	d.Text = strings.Repeat(d.Text+"“三公”经费支出1.00万元，比上年增加0.50万元，增长100.00%，占30%\n", 30)
	v := of(t, d)
	var listed []int
	for _, g := range v.Groups {
		listed = append(listed, g.Findings...)
	}
	for i, n := range listed {
		assert.Equal(t, i, n)
	}
	assert.Len(t, listed, len(v.Findings))
	var b strings.Builder
	for _, p := range v.Paragraphs {
		for _, piece := range p {
			assert.NotEmpty(t, piece.Text)
			b.WriteString(piece.Text)
		}
	}
	assert.Equal(t, strings.NewReplacer("\n", "", "\f", "").Replace(d.Text), b.String())
}
