package summary_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/audit/batch"
	"github.com/fiscalcn/yusuan/examples/audit/door"
	"github.com/fiscalcn/yusuan/examples/audit/summary"
)

// two is a run of a file with findings and one that could not be read, with names that a page and a table must not take for their own.
func two() summary.Run {
	return summary.Run{
		Left: 1, Reports: func(r batch.Result) []string { return []string{r.Name + ".txt"} },
		Results: []batch.Result{
			{
				Name: "某局/<a>.pdf", Key: door.Key{Department: "=某局", Year: 2024}, Notes: 2, Beside: []string{"预算.xlsx"},
				Findings: []batch.Finding{
					{Rule: "N02", Severity: judge.Error, Place: "第3页", Message: "写为“70%”, 应为58.33%", Expected: "58.33%", Cause: "截尾"},
					{Rule: "N02", Severity: judge.Warning, Place: "第4页", Message: "<b>", Expected: "-0.50"},
				},
			},
			{Name: "b.pdf", Err: errors.New("not a PDF file")},
		},
	}
}

// TestIsInterrupted holds that a run which held an account against nothing did not end.
func TestIsInterrupted(t *testing.T) {
	assert.True(t, two().IsInterrupted())
	alone := summary.Run{Results: []batch.Result{{Name: "a.pdf"}, {Name: "b.pdf", IsAlone: true}}}
	assert.True(t, alone.IsInterrupted())
	assert.Contains(t, written(t, func(b *bytes.Buffer) error { return alone.WriteHTML(b) }), "审核被中断，未与预算或上年决算核对。")
	assert.Contains(t, written(t, func(b *bytes.Buffer) error { return alone.WriteJSON(b) }), `"alone": true`)
	assert.Contains(t, written(t, func(b *bytes.Buffer) error { return alone.WriteSARIF(b) }), `"executionSuccessful": false`)
	alone.Results = alone.Results[:1]
	assert.False(t, alone.IsInterrupted())
}

func written(t *testing.T, write func(*bytes.Buffer) error) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, write(&b))
	return b.String()
}

func TestCSV(t *testing.T) {
	want := "\ufeff文件,单位,年度,严重程度,规则,位置,问题,应为,可能原因\n" +
		"某局/<a>.pdf,'=某局,2024,错误,N02,第3页,\"写为“70%”, 应为58.33%\",58.33%,截尾\n" +
		"某局/<a>.pdf,'=某局,2024,警告,N02,第4页,<b>,-0.50,\n" +
		"b.pdf,,,未能读取,,,not a PDF file,,\n"
	assert.Equal(t, want, strings.ReplaceAll(written(t, func(b *bytes.Buffer) error { return two().WriteCSV(b) }), "\r\n", "\n"))
}

func TestJSON(t *testing.T) {
	out := written(t, func(b *bytes.Buffer) error { return two().WriteJSON(b) })
	assert.JSONEq(t, `{
		"files": [
			{"file": "某局/<a>.pdf", "department": "=某局", "year": 2024, "kind": "final", "summary": {"error": 1, "warning": 1, "info": 0}, "notes": 2,
			 "beside": ["预算.xlsx"], "findings": [
				{"rule": "N02", "severity": "error", "place": "第3页", "message": "写为“70%”, 应为58.33%", "expected": "58.33%", "cause": "截尾"},
				{"rule": "N02", "severity": "warning", "place": "第4页", "message": "<b>", "expected": "-0.50"}]},
			{"file": "b.pdf", "failure": "not a PDF file", "findings": []}],
		"summary": {"error": 1, "warning": 1, "info": 0, "failed": 1, "left": 1}}`, out)
	assert.JSONEq(t, `{"files": [], "summary": {"error": 0, "warning": 0, "info": 0, "failed": 0, "left": 0}}`,
		written(t, func(b *bytes.Buffer) error { return summary.Run{}.WriteJSON(b) }))
}

func TestSARIF(t *testing.T) {
	var log struct {
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct{ Rules []struct{ ID string } }
			}
			Results []struct {
				RuleID, Level string
				Message       struct{ Text string }
				Locations     []struct {
					PhysicalLocation struct{ ArtifactLocation struct{ URI string } }
					LogicalLocations []struct{ FullyQualifiedName string }
				}
			}
			Invocations []struct {
				ExecutionSuccessful        bool
				ToolExecutionNotifications []struct{ Message struct{ Text string } }
			}
		}
	}
	require.NoError(t, json.Unmarshal([]byte(written(t, func(b *bytes.Buffer) error { return two().WriteSARIF(b) })), &log))
	assert.Equal(t, "2.1.0", log.Version)
	require.Len(t, log.Runs, 1)
	run := log.Runs[0]
	require.Len(t, run.Tool.Driver.Rules, 1, "a rule is said once")
	assert.Equal(t, "N02", run.Tool.Driver.Rules[0].ID)
	require.Len(t, run.Results, 2)
	assert.Equal(t, "error", run.Results[0].Level)
	assert.Equal(t, "warning", run.Results[1].Level)
	at := run.Results[0].Locations[0]
	assert.Equal(t, "%E6%9F%90%E5%B1%80/%3Ca%3E.pdf", at.PhysicalLocation.ArtifactLocation.URI)
	assert.Equal(t, "第3页", at.LogicalLocations[0].FullyQualifiedName)
	require.Len(t, run.Invocations, 1)
	assert.False(t, run.Invocations[0].ExecutionSuccessful, "a file was left out")
	assert.Equal(t, "not a PDF file", run.Invocations[0].ToolExecutionNotifications[0].Message.Text)
}

func TestHTML(t *testing.T) {
	out := written(t, func(b *bytes.Buffer) error { return two().WriteHTML(b) })
	for _, want := range []string{
		"2 个文件：", "错误 1 项", "警告 1 项", "未能读取 1 个。", "审核被中断，还有 1 个文件未审核。", "某局/&lt;a&gt;.pdf", `<a href="%e6%9f%90%e5%b1%80/%3Ca%3E.pdf.txt">txt</a>`,
		"2 处读取说明。", "已与 预算.xlsx 核对。", "错误 N02 第3页：写为“70%”, 应为58.33%", "&lt;b&gt;", "未能读取：not a PDF file",
	} {
		assert.Contains(t, strings.ReplaceAll(strings.ReplaceAll(out, "%E6%9F%90%E5%B1%80", "%e6%9f%90%e5%b1%80"), "%3c", "%3C"), want)
	}
	assert.NotContains(t, out, "<b>：")
}
