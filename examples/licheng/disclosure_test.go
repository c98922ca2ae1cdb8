package licheng_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/tables"
)

// TestDisclosure holds the facts of the document that its tables do not have.
func TestDisclosure(t *testing.T) {
	d := licheng.Disclosure()
	require.NoError(t, d.Validate())
	assert.Equal(t, "福建2021", d.Edition)
	assert.True(t, d.Account.Ledger.Equal(licheng.Account().Ledger))
	assert.True(t, d.Account.Initial.IsEmpty())

	total, err := d.Facts.Procurement.Spent.Total()
	require.NoError(t, err)
	assert.Equal(t, "62.88", total.Format(budget.WanYuan, 2))
	assert.Equal(t, d.Facts.Procurement.Spent, d.Facts.Procurement.ToSmallAndMedium)
	assert.Equal(t, total, d.Facts.Procurement.ToSmallAndMicro)
	assert.Zero(t, *d.Facts.Assets)
	assert.Equal(t, disclosure.ThreePublic{Receptions: 8, Guests: 79}, *d.Facts.ThreePublic)
	assert.Equal(t, disclosure.Grades{Excellent: 1}, d.Facts.Performance.Department.Grades)

	unit := *licheng.Account() // whose 公用经费 is all 行政运行's
	unit.Units = unit.Units[:1]
	cost, err := disclosure.AgencyOperatingCost(unit)
	require.NoError(t, err)
	assert.Equal(t, cost, d.Facts.OperatingCost.Current)
	assert.Equal(t, "34.18", cost.Format(budget.WanYuan, 2))
}

// TestComposedStatesWhatThePublishedTextDoes compares the amounts and rates of change
// of the composed text with those that the document prints.
func TestComposedStatesWhatThePublishedTextDoes(t *testing.T) {
	d := licheng.Disclosure()
	text, err := compose.Text(&d.Account, d.Facts, tables.Fujian2021())
	require.NoError(t, err)
	assert.Empty(t, text.Gaps())
	written := text.String()
	for _, sentence := range []string{
		"收入4194.40万元，比上年决算数增加3352.26万元，增长398.06%",
		"支出4194.40万元，比上年决算数增加3352.26万元，增长398.06%",
		"支出2993.83万元，比上年决算数增加2284.17万元，增长321.87%",
		"行政运行174.66万元，比上年决算数增加12.75万元，增长7.87%",
		"一般行政管理事务27.63万元，比上年决算数减少20.10万元，下降42.11%",
		"事业运行262.50万元，比上年决算数增加60.46万元，增长29.92%",
		"万元，比上年决算数减少0.10万元，下降1.30%", // of 7.69, printed 7.68: see TestDifferences
		"事业单位离退休6.34万元，比上年决算数增加1.69万元，增长36.34%",
		"缴费支出22.59万元，比上年决算数增加2.10万元，增长10.25%",
		"缴费支出4.28万元，比上年决算数增加4.28万元",
		"能源节约利用5.00万元，比上年决算数增加5.00万元",
		"产业发展300.00万元，比上年决算数增加300.00万元",
		"中小企业发展专项210.00万元，比上年决算数增加210.00万元",
		"其他支持中小企业发展和管理支出1424.98万元，比上年决算数增加1283.91万元，增长910.12%",
		"技术改造支出297.80万元，比上年决算数增加297.80万元",
		"其他资源勘探工业信息等支出239.35万元，比上年决算数增加219.35万元，增长1096.75%",
		"其他支出11.00万元，比上年决算数增加11.00万元",
		"“三公”经费财政拨款支出0.77万元，比年初预算的0.00万元增加0.77万元",
		"机关运行经费支出34.18万元，比上年决算数增加8.58万元，增长33.52%",
	} {
		assert.Contains(t, written, sentence)
	}
}

// TestEvaluation holds the derived figures of the published table, computed.
func TestEvaluation(t *testing.T) {
	e := licheng.Evaluation()
	all := e.Funding[slices.IndexFunc(e.Funding, func(l performance.Line) bool { return l.Source == performance.AllFunds })]
	for _, f := range []struct {
		want string
		got  budget.Figure
	}{
		{"108.00", all.Initial}, {"0.00", all.Adjustment}, {"46.54", all.Allocated}, {"61.46", all.Unallocated},
		{"108.00", all.Received}, {"46.54", all.Spent}, {"61.46", all.Unspent},
	} {
		assert.Equal(t, f.want, f.got.Text(budget.WanYuan))
	}
	assert.Equal(t, "56.91", all.UnspentPercent.String())
	var scores []string
	for _, i := range e.Indicators {
		scores = append(scores, i.Score.String())
	}
	assert.Equal(t, []string{"8.62", "10", "10", "10", "10", "20", "20", "10"}, scores)
	assert.Equal(t, "100 98.62 优秀", e.TotalWeight.String()+" "+e.Total.String()+" "+e.Grade)
}

// TestReportStatements holds that the table has nothing to find, and its report the one
// slip.
func TestReportStatements(t *testing.T) {
	e := licheng.Evaluation()
	assert.Zero(t, e.Check().Len())
	found := slices.Collect(e.Check(performance.WithReport(licheng.ReportStatements()...)).Findings())
	require.Len(t, found, 1)
	assert.Equal(t, "P09", found[0].Rule)
	assert.Equal(t, "可持续影响", found[0].At.String())
	assert.Equal(t, licheng.ReportStatements()[8].Quote, found[0].Text.Quote)
	assert.Equal(t, "满分10分，得10分", found[0].StatedText)
	assert.Equal(t, "满分20分，得20分", found[0].ExpectedText)
}

var update = flag.Bool("update", false, "write testdata/disclosure.json anew")

// TestDisclosureAsJSON holds that the disclosure comes back from JSON as it was, and
// that the file for who wants to try a program on it is the same.
func TestDisclosureAsJSON(t *testing.T) {
	d := licheng.Disclosure()
	data, err := json.Marshal(d)
	require.NoError(t, err)
	const file = "testdata/disclosure.json"
	var indented bytes.Buffer
	require.NoError(t, json.Indent(&indented, data, "", "  "))
	if *update {
		require.NoError(t, os.WriteFile(file, append(indented.Bytes(), '\n'), 0o644))
	}
	golden, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(golden), indented.String()+"\n")

	var read disclosure.Disclosure
	require.NoError(t, json.Unmarshal(data, &read))
	again, err := json.Marshal(read)
	require.NoError(t, err)
	assert.Equal(t, string(data), string(again))
	assert.True(t, d.Account.Ledger.Equal(read.Account.Ledger))
	assert.True(t, d.Account.Prior.Ledger.Equal(read.Account.Prior.Ledger))
	assert.Equal(t, d.Facts, read.Facts)
	assert.True(t, d.Evaluations[0].Equal(read.Evaluations[0]))
}
