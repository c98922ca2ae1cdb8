package check_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/archive"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// realReading reads one of the published accounts.
func realReading(tb testing.TB, name string) reading.Reading {
	tb.Helper()
	reading, err := reading.Read(archive.Document(tb, name))
	require.NoError(tb, err)
	return reading
}

// realFindings is all that is found in the published accounts.
var realFindings = map[string][]string{
	"licheng_2021": {
		"S07 公开01/215 mismatch warning 资源勘探工业信息等支出",
		"02-1 公开02/2299999/其他收入 incomplete warning 4.00",
		// 公开03 leaves out most 基本支出, and 项目支出 of one 款.
		"03-2 公开03/20113/基本支出 incomplete warning 437.17",
		"03-2 公开03/20113/项目支出 incomplete warning 58.41",
		"X10 公开03/2011301/基本支出 incomplete warning",
		"X10 公开03/2011350/基本支出 incomplete warning",
		"03-2 公开03/20805/基本支出 incomplete warning 40.90",
		"X10 公开03/2080501/基本支出 incomplete warning",
		"X10 公开03/2080502/基本支出 incomplete warning",
		"X10 公开03/2080505/基本支出 incomplete warning",
		"X10 公开03/2080506/基本支出 incomplete warning",
		"S07 公开03/215 mismatch warning 资源勘探工业信息等支出",
		"S07 公开04/215 mismatch warning 资源勘探工业信息等支出",
		"X16 公开05/201/本年支出 rounding info 464.80",
		"X16 公开05/208/本年支出 rounding info 40.90",
		"S10 公开06/312 mismatch info",
	},
	"caizheng_2024": {"X16 公开03/208/本年支出 rounding info 326.71"},
	"guizi_2024": {
		"S04 - mismatch warning", // a heading leaves the district out
		"X16 公开03/210/本年支出 rounding info 236.63",
		"X16 公开03/212/本年支出 rounding info 3845.25",
	},
}

// TestRealAccounts holds the findings in the published accounts: these, no others,
// and nothing that is an error.
func TestRealAccounts(t *testing.T) {
	for name, want := range realFindings {
		t.Run(name, func(t *testing.T) {
			reading := realReading(t, name)
			report := check.Run(reading.Set(), check.WithReading(reading))
			assert.Equal(t, want, briefs(report))
			assert.Zero(t, report.Count(judge.Error))
		})
	}
}

// TestRealMessages holds the sentences of the findings in one account.
func TestRealMessages(t *testing.T) {
	reading := realReading(t, "licheng_2021")
	var got []string
	for f := range check.Run(reading.Set(), check.WithReading(reading)).Findings() {
		got = append(got, f.Message.String())
	}
	assert.Equal(t, []string{
		"公开01 215：名称“资源勘探信息等支出”与当年科目名称“资源勘探工业信息等支出”不符，是 2020 年以前的名称（S07）",
		"公开02 2299999 其他收入：空白，按勾稽关系应为 4.00万元（02-1、02-2）",
		"公开03 20113 基本支出：空白，按勾稽关系应为 437.17万元（03-2、X10）",
		"公开03 20113 项目支出：空白，按勾稽关系应为 58.41万元（03-2、X10）",
		"公开03 2011301 基本支出：空白，按其他表的金额至少应为 174.66万元（X10）",
		"公开03 2011350 基本支出：空白，按其他表的金额至少应为 262.50万元（X10）",
		"公开03 20805 基本支出：空白，按勾稽关系应为 40.90万元（03-2、X10）",
		"公开03 2080501 基本支出：空白，按其他表的金额至少应为 7.68万元（X10）",
		"公开03 2080502 基本支出：空白，按其他表的金额至少应为 6.34万元（X10）",
		"公开03 2080505 基本支出：空白，按其他表的金额至少应为 22.59万元（X10）",
		"公开03 2080506 基本支出：空白，按其他表的金额至少应为 4.28万元（X10）",
		"公开03 215：名称“资源勘探工业信息支出”与当年科目名称“资源勘探工业信息等支出”不符，缺字（S07）",
		"公开04 215：名称“资源勘探信息等支出”与当年科目名称“资源勘探工业信息等支出”不符，是 2020 年以前的名称（S07）",
		"公开05 201 本年支出：印作 464.79万元，公开04 201 一般公共预算财政拨款 印作 464.80万元，同一金额（X16，差 -0.01万元，最大尾差 0.01万元）",
		"公开05 208 本年支出：印作 40.89万元，公开04 208 一般公共预算财政拨款 印作 40.90万元，同一金额（X16，差 -0.01万元，最大尾差 0.01万元）",
		"公开06 312：编码排在 39999 之后，顺序与编码大小不一致（S10）",
	}, got)

	reading = realReading(t, "guizi_2024")
	report := check.Run(reading.Set(), check.WithReading(reading), check.Without("X16"))
	require.Equal(t, 1, report.Len())
	for f := range report.Findings() {
		assert.Equal(t, "“上海市规划和自然资源局”与部门名称不符（S04）", f.Message.String())
	}
}

// TestRealAccountsAreLookedAt holds what could not be evaluated in the published
// accounts, and that every other rule on sums was.
func TestRealAccountsAreLookedAt(t *testing.T) {
	absent, alone := judge.Say("check.no-amounts-of-rule"), judge.Say("check.alone")
	external := []judge.Unevaluated{
		{Rule: "X14", Reason: judge.Say("all.no-prior"), Count: 1}, {Rule: "X15", Reason: judge.Say("check.no-units"), Count: 1},
		{Rule: "X17", Reason: judge.Say("all.no-prior"), Count: 1},
		{Rule: "BF03", Reason: judge.Say("check.no-initial"), Count: 1}, {Rule: "BF08", Reason: judge.Say("all.no-prior"), Count: 1},
	}
	skipped := func(rules ...string) []judge.Unevaluated {
		var list []judge.Unevaluated
		for _, r := range rules {
			list = append(list, judge.Unevaluated{Rule: r, Reason: absent, Count: 1})
		}
		return append(list, external...)
	}
	for name, want := range map[string][]judge.Unevaluated{
		"licheng_2021": append([]judge.Unevaluated{{Rule: "03-1", Reason: alone, Count: 8}},
			skipped("04-4", "06-4", "08-1", "08-2", "08-3", "09-1", "09-2", "09-3", "X07")...),
		"caizheng_2024": skipped("06-4", "07-2", "08-1", "08-2", "08-3", "09-1", "09-2", "09-3", "X07", "X12"),
		"guizi_2024":    skipped("04-4", "06-4", "08-1", "08-2", "08-3", "09-1", "09-2", "09-3", "X07"),
	} {
		t.Run(name, func(t *testing.T) {
			reading := realReading(t, name)
			report := check.Run(reading.Set(), check.WithReading(reading))
			assert.Equal(t, want, slices.Collect(report.NotEvaluated()))
			judged := 0
			for r := range check.Rules() {
				tally := report.Tally(r.ID)
				judged += tally.Exact + tally.Rounding
				listed := slices.ContainsFunc(want, func(s judge.Unevaluated) bool { return s.Rule == r.ID })
				if r.ID[0] != 'S' && r.ID != "05-4" && r.ID != "X16" && !listed && r.IsOf(tables.Final) {
					assert.NotZero(t, tally, r.ID)
				}
			}
			assert.Greater(t, judged, 200)
		})
	}
}

// TestRealRounding holds the verdicts on differences that must stay silent.
func TestRealRounding(t *testing.T) {
	for _, c := range []struct {
		name, rule string
		want       judge.Tally
	}{
		{"licheng_2021", "X06", judge.Tally{Exact: 4, Rounding: 2}},   // 201 464.80/464.79, 208 40.90/40.89
		{"licheng_2021", "05-3", judge.Tally{Exact: 1, Rounding: 2}},  // 2,993.83 of 2,993.81; 478.07 of 478.05
		{"caizheng_2024", "X04", judge.Tally{Exact: 3, Rounding: 1}},  // 208 326.71/326.72
		{"caizheng_2024", "06-1", judge.Tally{Exact: 2, Rounding: 2}}, // 302 171.07 of 171.09
		{"guizi_2024", "X04", judge.Tally{Exact: 3, Rounding: 2}},     // 210 236.63/236.64
		{"guizi_2024", "06-1", judge.Tally{Exact: 3, Rounding: 1}},    // 302 440.90 of 440.88
		{"guizi_2024", "X11", judge.Tally{Exact: 1}},                  // 12.88 = 112.88 - 100.00
	} {
		reading := realReading(t, c.name)
		assert.Equal(t, c.want, check.Run(reading.Set()).Tally(c.rule), "%s %s", c.name, c.rule)
	}
}
