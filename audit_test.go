package yusuan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// wrongEverywhere is the fixture with a mistake in a table, one in the text and one in
// the self-evaluation.
func wrongEverywhere(t *testing.T) (yusuan.Document, disclosure.Facts) {
	t.Helper()
	disclosed := licheng.Disclosure()
	p, err := yusuan.Publish(disclosed)
	require.NoError(t, err)
	d := p.Document()
	replaceCell(t, &d, 4, "300.00", "30.00")
	replaceCell(t, &d, 9, "98.62", "98.26")
	before := d.Text
	d.Text = strings.Replace(d.Text, "增长33.52%", "增长35.32%", 1)
	require.NotEqual(t, before, d.Text)
	return d, disclosed.Facts
}

// replaceCell replaces the first cell of a text in a table of the document.
func replaceCell(t *testing.T, d *yusuan.Document, table int, from, to string) {
	t.Helper()
	for _, row := range d.Tables[table].Rows {
		for j, cell := range row {
			if cell != nil && *cell == from {
				row[j] = &to
				return
			}
		}
	}
	require.Fail(t, "no such cell", "%s in %s", from, d.Tables[table].Title)
}

// found says in short what findings a report has.
func found(r yusuan.Report) []string {
	var all []string
	for f := range r.Findings() {
		at := "–"
		if f.At != nil {
			at = f.At.String()
		}
		all = append(all, fmt.Sprintf("%s %v %s %v %s %d", f.Rule, f.Severity, at, f.Cell, f.Section, f.Text.Start))
	}
	return all
}

// TestAudit holds that one report has all findings in one order, each with its place.
func TestAudit(t *testing.T) {
	d, facts := wrongEverywhere(t)
	r, err := yusuan.Read(d)
	require.NoError(t, err)
	report := yusuan.Audit(r, yusuan.Options{Facts: &facts})
	assert.Equal(t, []string{
		"P07 error 合计/得分 {10 0 0 0} 项目支出绩效自评表：政务网安全维护等专项 0",
		"N03 error 机关运行经费 增减率 {0 0 0 0} 机关运行经费 7887",
		"05-1 error 公开05/21505/本年支出 {5 0 19 3}  0",
	}, found(report))

	// What the last one stands on: each figure with its sign, place and origin.
	last := slices.Collect(report.Findings())[2]
	assert.Equal(t, []string{"30.00", "300.00", "269.99"}, []string{last.StatedText, last.ExpectedText, last.AtLeast().Format(budget.WanYuan, -1)})
	var shown []string
	for _, e := range last.Evidence {
		text := e.Rule
		for _, term := range e.Terms {
			text += fmt.Sprintf(" %+d×%s %s %d", term.Sign, term.At, term.Stated.Text(budget.WanYuan), term.From)
		}
		shown = append(shown, text)
	}
	assert.Equal(t, []string{
		"05-1 +1×公开05/21505/本年支出 30.00 0 -1×公开05/21505/基本支出  0 -1×公开05/21505/项目支出 300.00 0",
		"05-2 +1×公开05/215/本年支出 2472.13 0 -1×公开05/21505/本年支出 30.00 0 -1×公开05/21508/本年支出 1634.98 0 -1×公开05/21599/本年支出 537.15 0",
		"05-2 +1×公开05/21505/本年支出 30.00 0 -1×公开05/2150517/本年支出 300.00 0",
	}, shown)
}

// TestAuditOptions holds what each option does to the same document.
func TestAuditOptions(t *testing.T) {
	d, facts := wrongEverywhere(t)
	r, err := yusuan.Read(d)
	require.NoError(t, err)
	own, err := check.Equal("Z01", "公开05/208/基本支出", "公开05/2080501/基本支出")
	require.NoError(t, err)
	taken := own
	taken.ID = "P07"
	other := facts
	other.OperatingCost = &disclosure.OperatingCost{Current: budget.MustParse("40.00", budget.WanYuan)}
	for name, c := range map[string]struct {
		options yusuan.Options
		rules   string
		skipped string // those that are not evaluated, of P, N09, X14, X15, Z
	}{
		"all":                {yusuan.Options{}, "P07 N03 05-1", "X14 X15 N04 P09 P12"},
		"one of the tables":  {yusuan.Options{Only: []string{"05-2"}}, "05-2", ""},
		"one of the text":    {yusuan.Options{Only: []string{"N03"}}, "N03", ""},
		"one of evaluations": {yusuan.Options{Only: []string{"P07"}}, "P07", ""},
		"without":            {yusuan.Options{Without: []string{"05-2", "05-1", "N03", "P07", "Z99"}}, "", "Z99 X14 X15 N04 N13 P09 P12"},
		"a family":           {yusuan.Options{Only: []string{"05", "P"}}, "P07 05-1", "P09 P12"},
		"no such rules":      {yusuan.Options{Only: []string{"P7", ""}}, "", "P7"},
		"taken":              {yusuan.Options{Only: []string{"Z01"}, Custom: []check.Rule{own, taken}}, "Z01", "P07"},
		"of one's own":       {yusuan.Options{Only: []string{"Z01"}, Custom: []check.Rule{own}}, "Z01", ""},
		"prior":              {yusuan.Options{Prior: r.Set(), Only: []string{"X14", "N03"}}, "N03", "X14"},
		"initial":            {yusuan.Options{Initial: r.Set(), Only: []string{"N04", "N05"}}, "", "N04"},
		"units":              {yusuan.Options{Units: []tables.Set{r.Set(), r.Set()}, Only: []string{"X15"}}, "", "X15"},
		"facts":              {yusuan.Options{Facts: &other, Only: []string{"N13"}}, "N13", "N13"},
	} {
		report := yusuan.Audit(r, c.options)
		var rules, skipped []string
		for f := range report.Findings() {
			rules = append(rules, f.Rule)
		}
		for u := range report.NotEvaluated() {
			if strings.ContainsAny(u.Rule, "PZ") || slices.Contains([]string{"N04", "N13", "X14", "X15"}, u.Rule) {
				skipped = append(skipped, u.Rule)
			}
		}
		if len(c.options.Custom) > 0 {
			assert.Equal(t, judge.Tally{Impossible: 1}, report.Tally("Z01"))
		}
		assert.Equal(t, c.rules, strings.Join(slices.Compact(rules), " "), name)
		assert.Equal(t, c.skipped, strings.Join(skipped, " "), name)
		assert.Equal(t, report.Len(), report.Count(judge.Error)+report.Count(judge.Warning)+report.Count(judge.Info))
	}
}
