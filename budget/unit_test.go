package budget_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
)

func TestUnit(t *testing.T) {
	tests := []struct {
		unit budget.Unit
		name string
		fen  int64
	}{
		{budget.Yuan, "元", 100},
		{budget.WanYuan, "万元", 1_000_000},
		{budget.YiYuan, "亿元", 10_000_000_000},
	}
	for _, test := range tests {
		assert.True(t, test.unit.IsValid())
		assert.Equal(t, test.name, test.unit.String())
		assert.Equal(t, test.fen, test.unit.Fen())
		got, err := budget.ParseUnit(test.name)
		require.NoError(t, err)
		assert.Equal(t, test.unit, got)
		text, err := json.Marshal(test.unit)
		require.NoError(t, err)
		assert.Equal(t, `"`+test.name+`"`, string(text))
		var read budget.Unit
		require.NoError(t, json.Unmarshal(text, &read))
		assert.Equal(t, test.unit, read)
	}
	var zero budget.Unit
	assert.Equal(t, budget.Yuan, zero)
}

func TestUnitErrors(t *testing.T) {
	invalid := budget.Unit(9)
	assert.False(t, invalid.IsValid())
	assert.Equal(t, "Unit(9)", invalid.String())
	assert.PanicsWithValue(t, "budget: invalid Unit(9)", func() { invalid.Fen() })
	_, err := invalid.MarshalText()
	assert.EqualError(t, err, "budget.Unit.MarshalText 9: unknown unit")
	assert.ErrorIs(t, err, budget.ErrUnit)

	for _, in := range []string{"", "万", "万元 ", "单位：万元", "千元", "yuan"} {
		_, err := budget.ParseUnit(in)
		assert.EqualError(t, err, `budget.ParseUnit "`+in+`": want 元, 万元 or 亿元`)
		assert.ErrorIs(t, err, budget.ErrUnit)
		kept := budget.YiYuan
		assert.ErrorIs(t, kept.UnmarshalText([]byte(in)), budget.ErrUnit)
		assert.Equal(t, budget.YiYuan, kept)
	}
}
