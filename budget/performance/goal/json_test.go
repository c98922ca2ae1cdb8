package goal_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	"github.com/fiscalcn/yusuan/codes"
)

func TestJSONErrors(t *testing.T) {
	const fn = "goal.Table.UnmarshalJSON: "
	for _, c := range []struct {
		in, want string
		is       error
	}{
		{`{}`, fn + "version 0, want 1: unknown version", performance.ErrVersion},
		{`{"version":2,"unit":"元","extra":1}`, fn + "version 2, want 1: unknown version", performance.ErrVersion},
		{`{"version":1}`, fn + `unit: budget.ParseUnit "": want 元, 万元 or 亿元`, budget.ErrUnit},
		{`{"version":1,"unit":"元","extra":1}`, fn + `json: unknown field "extra"`, nil},
		{`{"version":1,"unit":"元","start":"2026-02-30"}`, fn + `goal.ParseDate "2026-02-30": not a date`, goal.ErrDate},
		{`{"version":1,"unit":"元","template":"天上"}`, fn + `goal.Template.UnmarshalText "天上": unknown name`, codes.ErrName},
		{`{"version":1,"unit":"元","whole":[{"amount":"1元"}]}`, fn + "line 1: no source: unknown name", codes.ErrName},
		{`{"version":1,"unit":"元","annual":[{"source":"资金总额"},{"source":"资金总额"}]}`, fn + "line 2: 资金总额: the same line twice", performance.ErrLine},
		{`{"version":1,"unit":"元","indicators":[{"name":"x"}]}`, fn + "indicator 1: no category: unknown name", codes.ErrName},
		{`{"version":1,"unit":"元","longTerm":[{"name":"x"}]}`, fn + "indicator 1: no category: unknown name", codes.ErrName},
		{"{\"project\":\"\xff\"}", fn + "not UTF-8", performance.ErrText},
		{`[]`, fn + "json: cannot unmarshal array into Go value of type struct { Version int \"json:\\\"version\\\"\" }", nil},
	} {
		table := goal.Table{Project: "kept"}
		err := json.Unmarshal([]byte(c.in), &table)
		require.EqualError(t, err, c.want, c.in)
		if c.is != nil {
			assert.ErrorIs(t, err, c.is, c.in)
		}
		assert.Equal(t, goal.Table{Project: "kept"}, table)
	}
	table := goal.Table{Project: "kept"}
	require.NoError(t, json.Unmarshal([]byte("null"), &table))
	assert.Equal(t, "kept", table.Project)
	require.EqualError(t, table.UnmarshalJSON([]byte(`{"version":1,"unit":"元"} 1`)), fn+"invalid character '1' after top-level value")

	_, err := goal.Table{Unit: 9}.MarshalJSON()
	require.EqualError(t, err, "goal.Table.MarshalJSON: Unit(9): unknown unit")
	for _, bad := range []goal.Table{
		{AnnualGoal: "\xff"}, {Indicators: []performance.Indicator{{Name: "\xff"}}}, {LongTerm: []performance.Indicator{{Explanation: "\xff"}}},
		{Notes: []performance.Note{{Label: "\xff"}}}, {Notes: []performance.Note{{Text: "\xff"}}},
	} {
		_, err = bad.MarshalJSON()
		require.EqualError(t, err, `goal.Table.MarshalJSON: "\xff": not UTF-8`)
	}
	_, err = goal.Table{Whole: []goal.Fund{{}}}.MarshalJSON()
	require.ErrorIs(t, err, codes.ErrName)
	_, err = goal.Table{Start: goal.Date{Month: 3}}.MarshalJSON()
	require.ErrorIs(t, err, goal.ErrDate)
}

// TestEqual: any difference makes tables unequal.
func TestEqual(t *testing.T) {
	fill := func() goal.Table { return read(t, town).Table }
	assert.True(t, fill().Equal(fill()))
	for i, change := range []func(*goal.Table){
		func(x *goal.Table) { x.Year++ }, func(x *goal.Table) { x.Project += "x" }, func(x *goal.Table) { x.Nature += "x" },
		func(x *goal.Table) { x.Category += "x" }, func(x *goal.Table) { x.Department += "x" }, func(x *goal.Table) { x.Agency += "x" },
		func(x *goal.Table) { x.Start.Day++ }, func(x *goal.Table) { x.End.Day++ }, func(x *goal.Table) { x.Unit = budget.Yuan },
		func(x *goal.Table) { x.Template = goal.Shanghai }, func(x *goal.Table) { x.Whole[1].Source = goal.Current },
		func(x *goal.Table) { x.Annual = x.Whole }, func(x *goal.Table) { x.Goal += "x" }, func(x *goal.Table) { x.AnnualGoal += "x" },
		func(x *goal.Table) { x.LongTerm[0].Name += "x" }, func(x *goal.Table) { x.Indicators[0].Name += "x" }, func(x *goal.Table) { x.Notes = nil },
	} {
		changed := fill()
		change(&changed)
		assert.False(t, fill().Equal(changed), i)
	}
}
