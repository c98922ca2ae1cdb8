package judge_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/budget/judge"
)

// TestSelection: what is selected runs, what there is none of is said.
func TestSelection(t *testing.T) {
	rules := []string{"S01", "05-1", "05-4", "X01", "X10"}
	none := judge.Say("rule.unknown-id")
	for _, c := range []struct {
		only, without []string
		want          []string
		unknown       []judge.Unevaluated
	}{
		{nil, nil, rules, nil},
		{[]string{"X10"}, nil, []string{"X10"}, nil},
		{[]string{"X", "05-4"}, nil, []string{"05-4", "X01", "X10"}, nil},
		{[]string{"05"}, []string{"05-1"}, []string{"05-4"}, nil},
		{nil, []string{"05", "S"}, []string{"X01", "X10"}, nil},
		{[]string{"05_1", "X1", "Z"}, nil, nil, []judge.Unevaluated{
			{Rule: "05_1", Reason: none}, {Rule: "X1", Reason: none}, {Rule: "Z", Reason: none}}},
		{[]string{""}, nil, nil, []judge.Unevaluated{{Reason: judge.Say("rule.no-id")}}},
		{[]string{}, nil, nil, []judge.Unevaluated{{Reason: judge.Say("rule.none-selected")}}},
		{nil, []string{"0", ""}, rules, []judge.Unevaluated{{Rule: "0", Reason: none}, {Reason: judge.Say("rule.no-id")}}},
	} {
		s := judge.Selection{Only: c.only, Without: c.without}
		var got []string
		for _, id := range rules {
			if s.Wants(id) {
				got = append(got, id)
			}
		}
		assert.Equal(t, c.want, got, "%v without %v", c.only, c.without)
		assert.Equal(t, c.unknown, s.Unknown(slices.Values(rules)), "%v without %v", c.only, c.without)
	}
	s := judge.Selection{Only: []string{"X"}, Without: []string{"Z02"}}
	assert.True(t, s.WantsOwn("Z01"))
	assert.False(t, s.WantsOwn("Z02"))
}
