package rounding_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/rounding"
)

// fundForm is 公开08 without its first column: 本年收入 = 本年支出 + 年末结转和结余; 本年支出 = 基本支出 + 项目支出.
var fundForm = form{
	columns: 5,
	identities: [][]rounding.Term{
		{{0, 1}, {1, -1}, {4, -1}},
		{{1, 1}, {2, -1}, {3, -1}},
	},
	fill: func(v []int64) { v[1] = v[2] + v[3]; v[4] = v[0] - v[1] },
}

// unroundable is the smallest table found that adds up, but not in whole steps, whichever way its 16 cells between
// multiples are taken. Let x be how row 2 takes its income, 0 or 1 step; row 3 must take 基本支出 1−x for the
// expenditure of row 1 (2 halves: fixed) to hold, and so 年末 x. In row 4 let the expenditure be z, so 年末 is 1−z.
// The last two columns of the root are fixed: 项目支出 x + z = 1, 年末 x + 1 − z = 1, and no x and z are both
// equal and different.
var unroundable = table{
	parent: []int{-1, 0, 1, 1, 0},
	values: [][]int64{
		{25000, 15000, 5000, 10000, 10000},
		{15000, 10000, 5000, 5000, 5000},
		{5000, 5000, 0, 5000, 0},
		{10000, 5000, 5000, 0, 5000},
		{10000, 5000, 0, 5000, 5000},
	},
	step:       10000,
	identities: fundForm.identities,
}

func TestTree(t *testing.T) {
	for _, tt := range []struct {
		name  string
		table table
		want  [][]int64
	}{
		{"nothing", table{step: 10}, [][]int64{}},
		{"no columns", table{parent: []int{-1, 0}, values: [][]int64{{}, {}}, step: 10}, [][]int64{{}, {}}},
		{
			"one row, no identity: half away from zero",
			table{parent: []int{-1}, values: [][]int64{{14, 15, -15, 20}}, step: 10},
			[][]int64{{10, 20, -20, 20}},
		},
		{
			"two roots do not touch each other",
			table{parent: []int{-1, -1}, values: [][]int64{{14}, {15}}, step: 10},
			[][]int64{{10}, {20}},
		},
		{
			"three thirds",
			table{parent: []int{-1, 0, 0, 0}, values: [][]int64{{100}, {33}, {33}, {34}}, step: 100},
			[][]int64{{100}, {0}, {0}, {100}},
		},
		{
			"an only child goes the way of its parent",
			table{parent: []int{-1, 0, 1}, values: [][]int64{{7, 3, 4}, {7, 3, 4}, {7, 3, 4}}, step: 10, identities: forms[1].identities},
			[][]int64{{10, 0, 10}, {10, 0, 10}, {10, 0, 10}},
		},
		{
			"公开08: 年初 + 收入 = 支出 + 年末, 支出 = 基本 + 项目",
			table{
				parent: []int{-1, 0, 0},
				values: [][]int64{
					{44, 186, 160, 44, 116, 70},
					{44, 93, 93, 44, 49, 44},
					{0, 93, 67, 0, 67, 26},
				},
				step: 100, identities: form08.identities,
			},
			[][]int64{
				{100, 200, 200, 100, 100, 100},
				{100, 100, 100, 100, 0, 100},
				{0, 100, 100, 0, 100, 0},
			},
		},
		{
			"rows need not be in preorder",
			table{parent: []int{-1, 0, 0, 1, 2}, values: [][]int64{{10}, {4}, {6}, {4}, {6}}, step: 10},
			[][]int64{{10}, {0}, {10}, {0}, {10}},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := rounding.Tree(tt.table.parent, tt.table.values, tt.table.step, tt.table.identities)
			require.NoError(t, err)
			require.Equal(t, tt.want, got)
			if len(got) > 0 && len(got[0]) > 0 {
				checkBest(t, tt.table.flat(), slices.Concat(got...))
			}
		})
	}
}

func TestTreeWithoutRounding(t *testing.T) {
	n := unroundable.flat()
	for i, identity := range n.identities {
		require.True(t, holds(n.values, identity), "identity %d", i)
	}
	_, exists := bruteForce(n.values, n.step, n.identities)
	require.False(t, exists)

	_, err := rounding.Tree(unroundable.parent, unroundable.values, unroundable.step, unroundable.identities)
	require.EqualError(t, err, "rounding.Tree: row 0: no controlled rounding exists")
	require.ErrorIs(t, err, rounding.ErrNoRounding)
}

func TestTreeErrors(t *testing.T) {
	across := [][]rounding.Term{{{0, 1}, {1, -1}}}
	for _, tt := range []struct {
		name  string
		table table
		want  string
		is    error
	}{
		{"no step", table{}, "rounding.Tree: step 0: bad input: want 1 or more", rounding.ErrInput},
		{
			"step too large", table{parent: []int{-1}, values: [][]int64{{1}}, step: math.MaxInt64},
			"rounding.Tree: step 9223372036854775807 for 1 cells exceeds the range of int64", rounding.ErrRange,
		},
		{
			"rows without parents", table{values: [][]int64{{1}}, step: 10},
			"rounding.Tree: bad input: 0 parents for 1 rows", rounding.ErrInput,
		},
		{
			"too many columns", table{parent: []int{-1}, values: [][]int64{make([]int64, 9)}, step: 10},
			"rounding.Tree: bad input: 9 columns, want at most 8", rounding.ErrInput,
		},
		{
			"rows of different length", table{parent: []int{-1, 0}, values: [][]int64{{1}, {1, 2}}, step: 10},
			"rounding.Tree: row 1: bad input: 2 columns, want 1", rounding.ErrInput,
		},
		{
			"parent after child", table{parent: []int{-1, 1}, values: [][]int64{{1}, {1}}, step: 10},
			"rounding.Tree: row 1: bad input: parent 1, want an earlier row or -1", rounding.ErrInput,
		},
		{
			"parent below -1", table{parent: []int{-2}, values: [][]int64{{1}}, step: 10},
			"rounding.Tree: row 0: bad input: parent -2, want an earlier row or -1", rounding.ErrInput,
		},
		{
			"no such column", table{parent: []int{-1}, values: [][]int64{{1}}, step: 10, identities: across},
			"rounding.Tree: identity 0, term 1: bad input: cell 1 of 1", rounding.ErrInput,
		},
		{
			"row does not add up", table{parent: []int{-1}, values: [][]int64{{4, 3}}, step: 10, identities: across},
			"rounding.Tree: row 0, identity 0 does not add up: difference 1", rounding.ErrIdentity,
		},
		{
			"children do not add up", table{parent: []int{-1, -1, 1, 1}, values: [][]int64{{1, 1}, {9, 9}, {4, 4}, {5, 6}}, step: 10},
			"rounding.Tree: row 1, column 1 does not add up: differs from its children by -1", rounding.ErrIdentity,
		},
		{
			"nothing above", table{parent: []int{-1}, values: [][]int64{{0, math.MaxInt64}}, step: 10},
			"rounding.Tree: row 0, column 1: rounding 9223372036854775807 to a multiple of 10 exceeds the range of int64", rounding.ErrRange,
		},
		{
			"too many children", seeded(1).table(forms[0], levels(1025), 10, 0),
			"rounding.Tree: row 0: too many combinations", rounding.ErrTooLarge,
		},
		{
			"too many columns that are independent", seeded(1).table(form{columns: 8, fill: func([]int64) {}}, levels(60), 10000, 0),
			"rounding.Tree: row 0: too many combinations", rounding.ErrTooLarge,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := rounding.Tree(tt.table.parent, tt.table.values, tt.table.step, tt.table.identities)
			require.EqualError(t, err, tt.want)
			require.ErrorIs(t, err, tt.is)
			require.Nil(t, got)
		})
	}
}
