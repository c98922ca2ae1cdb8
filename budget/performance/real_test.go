package performance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/archive"
)

// licheng reads table and text of the account of 2021 of 泉州市鲤城区工业和信息化局.
func licheng(t *testing.T) (rows [][]*string, text string) {
	t.Helper()
	document := archive.Document(t, "licheng_2021")
	last := document.Tables[len(document.Tables)-1]
	require.Equal(t, "泉州市专项资金绩效自评表", last.Title)
	return last.Rows, document.Text
}

func TestPublishedTable(t *testing.T) {
	rows, text := licheng(t)
	readings, err := reading.Read(rows, budget.Yuan)
	require.NoError(t, err)
	require.Len(t, readings, 1)
	assert.Empty(t, readings[0].Unread)
	e := readings[0].Evaluation
	assert.Equal(t, "政务网安全维护等专项", e.Project)
	assert.Equal(t, "泉州市鲤城区工业和信息化局", e.Agency)
	assert.Equal(t, "113001", e.AgencyCode)
	assert.Equal(t, codes.MustParse("2011302"), e.Item)
	assert.Equal(t, "一般行政管理事务", e.ItemName)
	assert.Equal(t, budget.WanYuan, e.Unit)
	assert.Len(t, e.Funding, 8)
	assert.Len(t, e.Indicators, 8)
	assert.NotEmpty(t, e.Goal)
	assert.NotEmpty(t, e.Achieved)
	assert.Equal(t, performance.FullOrNone, e.Indicators[1].Scoring, "未达到目标值按比例不得分")

	// Every derived figure comes out of the facts as it was printed.
	stripped := e
	stripped.Funding, stripped.Indicators = nil, nil
	for _, l := range e.Funding {
		if l.Source != performance.AllFunds && l.Source != performance.FiscalFunds && l.Source != performance.OtherFunds {
			l.Unallocated, l.Unspent, l.UnspentPercent = budget.Figure{}, budget.Figure{}, performance.Number{}
			stripped.Funding = append(stripped.Funding, l)
		}
	}
	for _, i := range e.Indicators {
		i.Score = performance.Number{}
		stripped.Indicators = append(stripped.Indicators, i)
	}
	stripped.TotalWeight, stripped.Total, stripped.Grade = performance.Number{}, performance.Number{}, ""
	computed, err := stripped.Computed()
	require.NoError(t, err)
	assert.True(t, computed.Equal(e), "\n%+v\n%+v", computed, e)
	assert.Equal(t, "61.46万元 61.46万元 56.91 8.62 98.62 优秀", e.Funding[0].Unallocated.String()+" "+e.Funding[0].Unspent.String()+" "+
		e.Funding[0].UnspentPercent.String()+" "+e.Indicators[0].Score.String()+" "+e.Total.String()+" "+e.Grade)

	// The table is without a fault, the text about it has one.
	assert.Zero(t, e.Check().Len())
	report := e.Check(performance.WithReport(reading.ReadReport(text)...))
	var findings []judge.Finding
	for f := range report.Findings() {
		findings = append(findings, f)
	}
	require.Len(t, findings, 1)
	f := findings[0]
	assert.Equal(t, "P09", f.Rule)
	assert.Equal(t, judge.Impossible, f.Verdict)
	assert.Equal(t, "可持续影响", f.At.String())
	assert.Equal(t, "满分10分，得10分", f.StatedText)
	assert.Equal(t, "满分20分，得20分", f.ExpectedText)
	assert.Equal(t, "该指标满分 10 分，完成绩效目标值得 10 分。", f.Text.Quote)
	assert.Equal(t, f.Text.Quote, text[f.Text.Start:f.Text.End])
	for s := range report.NotEvaluated() {
		t.Errorf("not evaluated: %v", s)
	}
}

// TestPublishedStatements holds what is found in the text.
func TestPublishedStatements(t *testing.T) {
	_, text := licheng(t)
	var got []string
	for _, s := range reading.ReadReport(text) {
		got = append(got, s.Subject+" "+s.Score.String()+"/"+s.Maximum.String()+" "+s.Actual.String()+"/"+s.Target.String())
	}
	assert.Equal(t, []string{
		"双随机、一公开 / 72条/", // no indicator
		"到位率 / 100%/", "支出实现率 / 43.09%/",
		"产出成本 8.62/10 /", "资金使用率 / 43.09%/50%", "产出成本 8.62/10 /",
		"产出数量 30/30 /", "产出数量 30/30 /",
		"产出质量 10/10 /", "产出质量 10/10 /",
		"社会效益 20/20 /", "社会效益 20/20 /",
		"可持续影响 20/20 /", "可持续影响 10/10 /",
		"服务对象满意度 10/10 /", "服务对象满意度 / 90%/", "服务对象满意度 10/10 /",
		"到位率 / 100%/", "支出实现率 / 43.09%/",
	}, got)
}
