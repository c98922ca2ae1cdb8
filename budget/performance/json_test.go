package performance_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// golden compares with a file in testdata; UPDATE=1 writes it.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if os.Getenv("UPDATE") != "" {
		require.NoError(t, os.WriteFile("testdata/"+name, got, 0o644))
	}
	want, err := os.ReadFile("testdata/" + name)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}

func TestJSONGolden(t *testing.T) {
	e := computed()
	data, err := json.MarshalIndent(e, "", "  ")
	require.NoError(t, err)
	golden(t, "licheng.json", append(data, '\n'))
	var back performance.Evaluation
	require.NoError(t, json.Unmarshal(data, &back))
	assert.True(t, back.Equal(e))
}

func TestJSONRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawTables().Draw(t, "e")
		e.Unit = rapid.SampledFrom([]budget.Unit{budget.Yuan, budget.WanYuan, budget.YiYuan}).Draw(t, "unit")
		if rapid.Bool().Draw(t, "no scale") {
			e.Scale = performance.Scale{}
		}
		e.Indicators[0].Explanation = rapid.String().Draw(t, "explanation")
		e.Indicators[0].Target = performance.MustParseValue(rapid.StringMatching(`[0-9]{0,3}[是"<\n%次]{0,3}`).Draw(t, "target"))
		data, err := json.Marshal(e)
		require.NoError(t, err)
		var back performance.Evaluation
		require.NoError(t, json.Unmarshal(data, &back))
		assert.True(t, back.Equal(e))
		again, err := json.Marshal(back)
		require.NoError(t, err)
		assert.Equal(t, data, again)
	})
}

func TestJSONErrors(t *testing.T) {
	for _, c := range []struct {
		in, want string
		is       error
	}{
		{`{}`, "performance.Evaluation.UnmarshalJSON: version 0, want 1: unknown version", performance.ErrVersion},
		{`{"version":2,"unit":"元","extra":1}`, "performance.Evaluation.UnmarshalJSON: version 2, want 1: unknown version", performance.ErrVersion},
		{`{"version":1}`, `performance.Evaluation.UnmarshalJSON: unit: budget.ParseUnit "": want 元, 万元 or 亿元`, budget.ErrUnit},
		{`{"version":1,"unit":"元","extra":1}`, `performance.Evaluation.UnmarshalJSON: json: unknown field "extra"`, nil},
		{`{"version":1,"unit":"元","funding":[{"source":"天上"}]}`,
			`performance.Evaluation.UnmarshalJSON: performance.Source.UnmarshalText "天上": unknown name`, codes.ErrName},
		{`{"version":1,"unit":"元","funding":[{"source":"合计","spent":"1.00"}]}`,
			`performance.Evaluation.UnmarshalJSON: budget.Figure.UnmarshalJSON "1.00": want 元, 万元 or 亿元 at byte 4`, budget.ErrUnit},
		{`{"version":1,"unit":"元","indicators":[{"category":"成本指标","name":"x","direction":"≥","weight":"十"}]}`,
			`performance.Evaluation.UnmarshalJSON: performance.ParseNumber "十": want a digit, found '十' at byte 0`, budget.ErrSyntax},
		{`{"version":1,"unit":"元","scale":{"names":["优"],"from":["1"]}}`,
			"performance.Evaluation.UnmarshalJSON: performance.Scale.UnmarshalJSON: want 4 names and 3 totals, found 1 and 1: not a scale of grades", performance.ErrScale},
		{`{"version":1,"unit":"元","scale":{"names":["优","良","中",""],"from":["90","80","60"]}}`,
			"performance.Evaluation.UnmarshalJSON: performance.Scale: name 4 is blank: not a scale of grades", performance.ErrScale},
		{`{"version":1,"unit":"元","scale":{"names":["优","良","中","差"],"from":["90","80","90"]}}`,
			"performance.Evaluation.UnmarshalJSON: performance.Scale: totals [90 80 90] do not fall: not a scale of grades", performance.ErrScale},
		{`{"version":1,"unit":"元","funding":[{"spent":"1元"}]}`, "performance.Evaluation.UnmarshalJSON: funding line 1: no source: unknown name", codes.ErrName},
		{`{"version":1,"unit":"元","funding":[{"source":"合计"},{"source":"合计"}]}`,
			"performance.Evaluation.UnmarshalJSON: funding line 2: 合计: the same line twice", performance.ErrLine},
		{`{"version":1,"unit":"元","indicators":[{"name":"x"}]}`, "performance.Evaluation.UnmarshalJSON: indicator 1: no category: unknown name", codes.ErrName},
		{`{"version":1,"unit":"元","scale":{"names":["优","良","中","差"],"from":["90","90","60"]}}`,
			"performance.Evaluation.UnmarshalJSON: performance.Scale: totals [90 90 60] do not fall: not a scale of grades", performance.ErrScale},
		{`{"version":1,"unit":"元","scale":{"names":["优","良","中","差"],"from":["","80","60"]}}`,
			"performance.Evaluation.UnmarshalJSON: performance.Scale: totals [ 80 60] do not fall: not a scale of grades", performance.ErrScale},
		{`[]`, "performance.Evaluation.UnmarshalJSON: json: cannot unmarshal array into Go value of type performance.versionOnly", nil},
		{"{\"project\":\"\xff\"}", "performance.Evaluation.UnmarshalJSON: not UTF-8", performance.ErrText},
	} {
		e := performance.Evaluation{Project: "kept"}
		err := json.Unmarshal([]byte(c.in), &e)
		require.EqualError(t, err, c.want, c.in)
		if c.is != nil {
			assert.ErrorIs(t, err, c.is, c.in)
		}
		assert.True(t, e.Equal(performance.Evaluation{Project: "kept"}), c.in)
	}
	e := performance.Evaluation{Project: "kept"}
	require.NoError(t, json.Unmarshal([]byte("null"), &e))
	assert.Equal(t, "kept", e.Project)
	require.EqualError(t, e.UnmarshalJSON([]byte(`{"version":1,"unit":"元"} 1`)),
		"performance.Evaluation.UnmarshalJSON: invalid character '1' after top-level value")

	_, err := performance.Evaluation{Unit: 9}.MarshalJSON()
	require.EqualError(t, err, "performance.Evaluation.MarshalJSON: Unit(9): unknown unit")
	_, err = performance.Evaluation{Indicators: []performance.Indicator{{Name: "\xff"}}}.MarshalJSON()
	require.EqualError(t, err, `performance.Evaluation.MarshalJSON: "\xff": not UTF-8`)
	_, err = performance.Evaluation{Funding: []performance.Line{{Source: performance.OtherItem, Name: "\xff"}}}.MarshalJSON()
	require.EqualError(t, err, `performance.Evaluation.MarshalJSON: "\xff": not UTF-8`)
	_, err = performance.Evaluation{Notes: []performance.Note{{Label: "备注", Text: "\xff"}}}.MarshalJSON()
	require.EqualError(t, err, `performance.Evaluation.MarshalJSON: "\xff": not UTF-8`)
	_, err = performance.Evaluation{Funding: []performance.Line{{}}}.MarshalJSON()
	require.ErrorIs(t, err, codes.ErrName)
}

// FuzzJSON: what is not refused comes back the same.
func FuzzJSON(tf *testing.F) {
	f := steady.Fuzz(tf)
	data, err := json.Marshal(computed())
	require.NoError(f, err)
	f.Add(data)
	f.Add([]byte(`{"version":1,"unit":"元"}`))
	f.Add([]byte(`{"version":1,"unit":"万元","funding":null,"indicators":[{"category":"成本指标","name":"","direction":"定性","target":"1次","bands":[]}]}`))
	f.Add([]byte(`{"version":1,"unit":"元","template":"财政部","department":"某委","funding":[{"source":"合计","revised":"2元","spent":"1元","weight":"10","executionRate":"50%","score":"5"}],"indicators":[{"category":"其他指标","group":"过程","kind":"管理","name":"","direction":"≥","deviation":"晚"}],"notes":[{"label":"备注","text":"无"}]}`))
	f.Add([]byte(`null`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var e performance.Evaluation
		if json.Unmarshal(data, &e) != nil {
			return
		}
		again, err := json.Marshal(e)
		require.NoError(t, err)
		var back performance.Evaluation
		require.NoError(t, json.Unmarshal(again, &back))
		require.True(t, back.Equal(e))
		e.Check()
	})
}
