package check_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables/check"
)

// only returns the single finding of a report.
func only(tb testing.TB, r judge.Report) judge.Finding {
	tb.Helper()
	require.Equal(tb, 1, r.Len(), "%v", briefs(r))
	for f := range r.Findings() {
		return f
	}
	panic("unreachable")
}

// TestVerdicts holds how figures are judged, one case after the other: "How a number
// is judged" of the specification.
func TestVerdicts(t *testing.T) {
	for _, c := range []struct {
		name     string
		rule     string
		cells    []string
		tally    judge.Tally
		messages []string
	}{
		{
			"exact", "05-1", []string{"公开05/201/本年支出 3.00", "公开05/201/基本支出 1.00", "公开05/201/项目支出 2.00"},
			judge.Tally{Exact: 1}, nil,
		},
		{
			"off by one in the last digit: half a unit for each of three", "05-1",
			[]string{"公开05/201/本年支出 3.01", "公开05/201/基本支出 1.00", "公开05/201/项目支出 2.00"},
			judge.Tally{Rounding: 1}, nil,
		},
		{
			"off by two: more than three half-units", "05-1",
			[]string{"公开05/201/本年支出 3.02", "公开05/201/基本支出 1.00", "公开05/201/项目支出 2.00"},
			judge.Tally{Impossible: 1},
			[]string{"公开05 201 本年支出：列为 3.02万元，按勾稽关系应为 3.00万元，相差 0.02万元，超过最大尾差 0.015万元（05-1）"},
		},
		{
			"digits written coarsely hide more", "05-1",
			[]string{"公开05/201/本年支出 3.1", "公开05/201/基本支出 1.00", "公开05/201/项目支出 2.04"},
			judge.Tally{Rounding: 1}, nil,
		},
		{
			"added up after rounding: 478.07 against 437.16 + 40.89, sums of rounded parts", "05-3", []string{
				"公开05/合计/基本支出 478.07",
				"公开05/201/基本支出 437.16", "公开05/20113/基本支出 437.16",
				"公开05/2011301/基本支出 174.66", "公开05/2011350/基本支出 262.50",
				"公开05/208/基本支出 40.89", "公开05/20805/基本支出 40.89",
				"公开05/2080501/基本支出 7.68", "公开05/2080502/基本支出 6.34",
				"公开05/2080505/基本支出 22.59", "公开05/2080506/基本支出 4.28",
			},
			judge.Tally{Rounding: 1}, nil,
		},
		{
			"the same without the parts is impossible", "05-3", []string{
				"公开05/合计/基本支出 478.07", "公开05/201/基本支出 437.16", "公开05/208/基本支出 40.89",
			},
			judge.Tally{Impossible: 1},
			[]string{"公开05 合计 基本支出：列为 478.07万元，按勾稽关系应为 478.05万元，相差 -0.02万元，超过最大尾差 0.015万元（05-3）"},
		},
		{
			"only what zeros hide explains it", "05-1",
			[]string{"公开05/201/本年支出 0.01", "公开05/201/基本支出 0.00", "公开05/201/项目支出 0.00"},
			judge.Tally{Rounding: 1},
			[]string{"公开05 201 本年支出：只有列为0.00的金额实际不为零时才能用尾差解释（05-1，差 0.01万元，最大尾差 0.015万元）"},
		},
		{
			"one blank, and what it must be", "05-1",
			[]string{"公开05/201/本年支出 3.00", "公开05/201/基本支出 1.00", "公开05/201/项目支出"},
			judge.Tally{Incomplete: 1},
			[]string{"公开05 201 项目支出：空白，按勾稽关系应为 2.00万元（05-1）"},
		},
		{
			"blanks of which any could be it", "03-1",
			[]string{"公开03/201/本年支出 3.00", "公开03/201/基本支出 1.00"},
			judge.Tally{Incomplete: 1},
			[]string{"公开03 201 本年支出：列为 3.00万元，明细有空白，相差 2.00万元，无法确定漏填的是哪一项（03-1）"},
		},
		{
			"a blank cannot be negative", "05-1",
			[]string{"公开05/201/本年支出 1.00", "公开05/201/基本支出 3.00", "公开05/201/项目支出"},
			judge.Tally{Impossible: 1},
			[]string{"公开05 201 本年支出：列为 1.00万元，按勾稽关系应为 3.00万元，相差 -2.00万元，超过最大尾差 0.01万元（05-1）"},
		},
		{
			"a total without its parts", "03-1", []string{"公开03/201/本年支出 3.00"},
			judge.Tally{NotEvaluated: 1}, nil,
		},
		{
			"a part without its total", "03-1", []string{"公开03/201/基本支出 3.00"},
			judge.Tally{Incomplete: 1},
			[]string{"公开03 201 本年支出：空白，按勾稽关系应为 3.00万元（03-1）"},
		},
		{
			"nothing stated", "03-1", []string{"公开03/201/基本支出"}, judge.Tally{}, nil,
		},
		{
			"an inequality that holds", "X12", []string{"公开06/30217/决算数 0.70", "公开07/公务接待费/决算数 0.77"},
			judge.Tally{Exact: 1}, nil,
		},
		{
			"an inequality that holds but for rounding", "X12", []string{"公开06/30217/决算数 0.78", "公开07/公务接待费/决算数 0.77"},
			judge.Tally{Rounding: 1}, nil,
		},
		{
			"an inequality that does not hold", "X12", []string{"公开06/30217/决算数 0.79", "公开07/公务接待费/决算数 0.77"},
			judge.Tally{Impossible: 1},
			[]string{"公开06 30217 决算数：列为 0.79万元，超过 公开07 公务接待费 决算数 0.77万元，相差 0.02万元，超过最大尾差 0.01万元（X12）"},
		},
		{
			"booked otherwise: a warning", "X13", []string{"公开05/2080505/基本支出 22.59", "公开06/30108/决算数 25.29"},
			judge.Tally{Impossible: 1},
			[]string{"公开05 2080505 基本支出：列为 22.59万元，按勾稽关系应为 25.29万元，相差 -2.70万元，超过最大尾差 0.01万元（X13）"},
		},
		{
			"not booked by function", "X13", []string{"公开05/2080505/基本支出 0.00", "公开06/30108/决算数 25.29"}, judge.Tally{}, nil,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			report := check.Run(given(t, c.cells...), check.Only(c.rule))
			var messages []string
			for f := range report.Findings() {
				assert.Equal(t, c.rule, f.Rule)
				messages = append(messages, f.Message.String())
			}
			assert.Equal(t, c.messages, messages)
			assert.Equal(t, c.tally, report.Tally(c.rule))
		})
	}
}

// wrongCell is a small account of one item with one figure wrong: 基本支出 of the 款,
// 474.66 for 174.66.
func wrongCell(tb testing.TB) (wrong, right []string) {
	tb.Helper()
	right = []string{
		"公开05/合计/本年支出 202.29", "公开05/合计/基本支出 174.66", "公开05/合计/项目支出 27.63",
		"公开05/201/本年支出 202.29", "公开05/201/基本支出 174.66", "公开05/201/项目支出 27.63",
		"公开05/20113/本年支出 202.29", "公开05/20113/基本支出 174.66", "公开05/20113/项目支出 27.63",
		"公开05/2011301/本年支出 174.66", "公开05/2011301/基本支出 174.66",
		"公开05/2011302/本年支出 27.63", "公开05/2011302/项目支出 27.63",
	}
	wrong = slices.Clone(right)
	wrong[7] = "公开05/20113/基本支出 1746.60"
	return wrong, right
}

// TestOneCauseOneFinding holds that a figure that breaks three identities is one
// finding, with them as evidence, and says all there is to say.
func TestOneCauseOneFinding(t *testing.T) {
	wrong, right := wrongCell(t)
	assert.Empty(t, briefs(check.Run(given(t, right...), check.Only("05-1", "05-2", "05-3"))))

	report := check.Run(given(t, wrong...), check.Without("S01"))
	f := only(t, report)
	assert.Equal(t, "05-1 公开05/20113/基本支出 impossible error 174.66", brief(f))
	assert.Equal(t, judge.MoneyOf(wan(t, "1746.60")), f.Stated)
	assert.Equal(t, judge.CausePoint, f.Cause)
	assert.Equal(t, "公开05 20113 基本支出：列为 1746.60万元，按勾稽关系应为 174.66万元，相差 -1571.94万元，"+
		"超过最大尾差 0.02万元（05-1、05-2），疑似小数点错位", f.Message.String())
	var shown []string
	for _, e := range f.Evidence {
		shown = append(shown, e.Rule+" "+e.Verdict.String())
		assert.True(t, slices.ContainsFunc(e.Terms, func(term judge.EvidenceTerm) bool { return term.At == f.At }))
	}
	// A blank below it could make up for the difference, but not for the others.
	assert.Equal(t, []string{"05-1 impossible", "05-2 impossible", "05-2 incomplete"}, shown)
	assert.Equal(t, f.Evidence[0].Difference, f.Difference)
	assert.Equal(t, f.Evidence[0].Tolerance, f.Tolerance)
	assert.Equal(t, judge.Tally{Exact: 4, Impossible: 1}, report.Tally("05-1"))
	assert.Equal(t, judge.Tally{Exact: 4, Incomplete: 1, Impossible: 1}, report.Tally("05-2"))
	assert.Equal(t, 1, report.Count(judge.Error))
	assert.Zero(t, report.Count(judge.Warning)+report.Count(judge.Info))
}

// TestAbsentRow holds that a row that another form calls for counts as blank.
func TestAbsentRow(t *testing.T) {
	f := only(t, check.Run(given(t, "公开01/201/决算数 495.58", "公开03/合计/本年支出"), check.Only("X04")))
	assert.Equal(t, "X04 公开03/201/本年支出 incomplete warning 495.58", brief(f))
	assert.True(t, f.Stated.IsBlank())
	assert.Equal(t, "公开03 201：缺少此行，本年支出按勾稽关系应为 495.58万元（X04）", f.Message.String())

	// One row that is missed in three columns is one finding.
	f = only(t, check.Run(given(t, "公开03/合计/本年支出",
		"公开05/201/本年支出 495.58", "公开05/201/基本支出 437.17", "公开05/201/项目支出 58.41",
		"公开08/合计/本年支出", "公开09/合计/本年支出"), check.Only("X10")))
	assert.Equal(t, "公开03 201：缺少此行，本年支出按其他表的金额至少应为 495.58万元，基本支出按其他表的金额至少应为 437.17万元，"+
		"项目支出按其他表的金额至少应为 58.41万元（X10）", f.Message.String())
	assert.Len(t, f.Evidence, 3)
}

// TestLostSign holds that a negative amount which sums show to be positive is one
// finding.
func TestLostSign(t *testing.T) {
	cells := []string{"公开05/201/本年支出 3.00", "公开05/201/基本支出 -1.00", "公开05/201/项目支出 2.00"}
	f := only(t, check.Run(given(t, cells...), check.Only("05-1", "S11")))
	assert.Equal(t, "公开05 201 基本支出：列为 -1.00万元，按勾稽关系应为 1.00万元，相差 2.00万元，超过最大尾差 0.015万元（05-1），疑似正负号有误", f.Message.String())
	f = only(t, check.Run(given(t, cells...), check.Only("S11")))
	assert.Equal(t, "公开05 201 基本支出：金额为负数 -1.00万元（S11）", f.Message.String())
}

// TestStructure holds the sentences of the structure rules.
func TestStructure(t *testing.T) {
	for _, c := range []struct {
		name         string
		names, cells []string
		want         []string
	}{
		{
			"codes", nil, []string{"公开03/201/本年支出 1.00", "公开03/2019876/本年支出 1.00"},
			[]string{
				"公开03 20198：缺少此行，其下各行合计为本年支出 1.00万元（S08）",
				"公开03 2019876：编码 2019876 不在 2021 年科目表中（S06）",
			},
		},
		{
			"a code of another fund", nil, []string{
				"公开05/212/本年支出 1.00", "公开05/21208/本年支出 1.00", "公开05/2120899/本年支出 1.00",
			},
			[]string{"公开05 2120899：“其他国有土地使用权出让收入安排的支出”是政府性基金预算的科目，不应列入一般公共预算（05-4）"},
		},
		{
			"names", []string{"公开03/20113 商贸", "公开03/2011301 一般行政管理事务", "公开03/2011350 某某", "公开03/215 资源勘探信息等支出"},
			[]string{
				"公开03/201/本年支出 1.00", "公开03/20113/本年支出 1.00", "公开03/2011301/本年支出 1.00",
				"公开03/2011350/本年支出 1.00", "公开03/215/本年支出 1.00",
			},
			[]string{
				"公开03 20113：名称“商贸”与当年科目名称“商贸事务”不符，缺字（S07）",
				"公开03 2011301：名称“一般行政管理事务”与当年科目名称“行政运行”不符，是科目 2010102 的名称（S07）",
				"公开03 2011350：名称“某某”与当年科目名称“事业运行”不符，不是规范名称（S07）",
				"公开03 215：名称“资源勘探信息等支出”与当年科目名称“资源勘探工业信息等支出”不符，是 2020 年以前的名称（S07）",
			},
		},
		{
			"one code too large, one too small", nil, []string{
				"公开03/201/本年支出 1.00", "公开03/221/本年支出 1.00", "公开03/208/本年支出 1.00", "公开03/215/本年支出 1.00",
				"公开03/204/本年支出 1.00", "公开03/222/本年支出 1.00",
			},
			[]string{
				"公开03 204：编码排在 208 之后，顺序有误（S09）",
				"公开03 221：编码排在 215 之前，顺序有误（S09）",
			},
		},
		{
			"one row that several lack", nil, []string{
				"公开03/201/本年支出 1.00", "公开03/2011301/本年支出 1.00", "公开03/2011302/本年支出 1.00",
			},
			[]string{"公开03 20113：缺少此行，其下各行合计为本年支出 2.00万元（S08）"},
		},
		{
			"economic codes", []string{"公开06/30102 津贴"}, []string{
				"公开06/30199/决算数 1.00", "公开06/30102/决算数 1.00", "公开06/30288/决算数 1.00", "公开06/30201/决算数 1.00",
			},
			[]string{
				"公开06：没有类级科目的行（S10）",
				"公开06 30102：名称“津贴”与当年科目名称“津贴补贴”不符，缺字（S10）",
				"公开06 30102：编码排在 30199 之后，顺序与编码大小不一致（S10）",
				"公开06 30201：编码排在 30288 之后，顺序与编码大小不一致（S10）",
				"公开06 30288：编码 30288 不在 2021 年部门预算支出经济分类中（S10）",
			},
		},
		{
			"negative amounts", nil, []string{
				"公开01/年初结转和结余/决算数 -1.00", "公开01/其他收入/决算数 -2.00", "公开08/合计/年末结转和结余 -3.00",
				"公开05/201/本年支出 -4.00", "公开05/201/项目支出 -4.00",
			},
			[]string{
				"公开01 其他收入 决算数：金额为负数 -2.00万元（S11）",
				"公开05 201 本年支出：金额为负数 -4.00万元，项目支出 -4.00万元（S11）",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			report := check.Run(givenIn(t, 2021, c.names, c.cells),
				check.Only("S06", "S07", "S08", "S09", "S10", "S11", "05-4"))
			var got []string
			for f := range report.Findings() {
				got = append(got, f.Message.String())
			}
			assert.Equal(t, c.want, got)
		})
	}
}
