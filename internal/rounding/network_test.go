package rounding_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/rounding"
)

// total is the identity values[0] = values[1] + … + values[parts].
func total(parts int) []rounding.Term {
	identity := []rounding.Term{{Cell: 0, Sign: 1}}
	for i := range parts {
		identity = append(identity, rounding.Term{Cell: i + 1, Sign: -1})
	}
	return identity
}

func TestNetwork(t *testing.T) {
	type identities = [][]rounding.Term
	for _, tt := range []struct {
		name       string
		values     []int64
		step       int64
		identities identities
		want       []int64
	}{
		{"nothing", nil, 10, nil, []int64{}},
		{"no identity: half away from zero", []int64{14, 15, 16, 20, -14, -15, -16, 0}, 10, nil, []int64{10, 20, 20, 20, -10, -20, -20, 0}},
		{"empty identity", []int64{14}, 10, identities{{}}, []int64{10}},
		{"three thirds: the first part goes up", []int64{100, 33, 33, 34}, 100, identities{total(3)}, []int64{100, 0, 0, 100}},
		{"the same, tied", []int64{99, 33, 33, 33}, 90, identities{total(3)}, []int64{90, 90, 0, 0}},
		{"the total gives way where that is cheaper", []int64{148, 48, 48, 52}, 100, identities{total(3)}, []int64{100, 0, 0, 100}},
		{"two halves: one departs", []int64{10, 5, 5}, 10, identities{total(2)}, []int64{10, 0, 10}},
		{"multiples stay", []int64{35, 10, 20, 5}, 10, identities{total(3)}, []int64{40, 10, 20, 10}},
		{"multiples stay in a forced choice", []int64{10, 4, 6, 0}, 10, identities{total(3)}, []int64{10, 0, 10, 0}},
		{"negative part", []int64{-10, -4, -6}, 10, identities{total(2)}, []int64{-10, 0, -10}},
		{"change of sign", []int64{0, 5, -5}, 10, identities{total(2)}, []int64{0, 10, -10}},
		{"step 1 changes nothing", []int64{7, 3, 4}, 1, identities{total(2)}, []int64{7, 3, 4}},
		{
			// A matrix 2×2 with its totals, rows 0 and 1, columns 2 and 3: 50 50 / 50 50.
			"matrix of halves",
			[]int64{50, 50, 50, 50, 100, 100, 100, 100}, 100,
			identities{
				{{4, 1}, {0, -1}, {1, -1}},
				{{5, 1}, {2, -1}, {3, -1}},
				{{0, 1}, {2, 1}, {6, -1}},
				{{1, 1}, {3, 1}, {7, -1}},
			},
			[]int64{0, 100, 100, 0, 100, 100, 100, 100},
		},
		{"cell cancelling in its own identity", []int64{4, 7}, 10, identities{{{0, 1}, {0, -1}}}, []int64{0, 10}},
		{
			"near the ends of int64",
			[]int64{math.MaxInt64 - 10, math.MinInt64 + 10}, 8, nil,
			[]int64{math.MaxInt64 - 7, math.MinInt64 + 8},
		},
		{
			"sums beyond int64",
			[]int64{math.MaxInt64 - 13, math.MaxInt64 - 8, math.MaxInt64 - 11, math.MaxInt64 - 10}, 10,
			identities{{{0, 1}, {1, 1}, {2, -1}, {3, -1}}},
			[]int64{math.MaxInt64 - 7, math.MaxInt64 - 7, math.MaxInt64 - 7, math.MaxInt64 - 7},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := rounding.Network(tt.values, tt.step, tt.identities)
			require.NoError(t, err)
			require.Equal(t, tt.want, got)
		})
	}
}

func TestNetworkErrors(t *testing.T) {
	type identities = [][]rounding.Term
	const far = math.MaxInt64
	for _, tt := range []struct {
		name       string
		values     []int64
		step       int64
		identities identities
		want       string
		is         error
	}{
		{"no step", nil, 0, nil, "rounding.Network: step 0: bad input: want 1 or more", rounding.ErrInput},
		{"negative step", nil, -5, nil, "rounding.Network: step -5: bad input: want 1 or more", rounding.ErrInput},
		{
			"step too large", []int64{1, 2}, 1 << 60, nil,
			"rounding.Network: step 1152921504606846976 for 2 cells exceeds the range of int64", rounding.ErrRange,
		},
		{
			"no such cell", []int64{1}, 10, identities{{}, {{0, 1}, {1, 1}}},
			"rounding.Network: identity 1, term 1: bad input: cell 1 of 1", rounding.ErrInput,
		},
		{
			"negative cell", []int64{1}, 10, identities{{{-1, 1}}},
			"rounding.Network: identity 0, term 0: bad input: cell -1 of 1", rounding.ErrInput,
		},
		{
			"no sign", []int64{0}, 10, identities{{{0, 0}}},
			"rounding.Network: identity 0, term 0: bad input: sign 0, want 1 or -1", rounding.ErrInput,
		},
		{
			"does not add up", []int64{10, 4, 7}, 10, identities{{}, total(2)},
			"rounding.Network: identity 1 does not add up: difference -1", rounding.ErrIdentity,
		},
		{
			"is off by more than an int64", []int64{far, far, far}, 10, identities{{{0, 1}, {1, 1}, {2, 1}}},
			"rounding.Network: identity 0 does not add up: difference 27670116110564327421", rounding.ErrIdentity,
		},
		{
			"is off by 2⁶⁴, which would wrap to zero", []int64{math.MinInt64, math.MinInt64}, 1, identities{{{0, 1}, {1, 1}}},
			"rounding.Network: identity 0 does not add up: difference -18446744073709551616", rounding.ErrIdentity,
		},
		{
			"three identities", []int64{0}, 10, identities{{{0, 1}}, {{0, -1}}, {{0, 1}}},
			"rounding.Network: cell 0: bad input: stands in more than two identities: 0, 1, 2", rounding.ErrInput,
		},
		{
			"same sign", []int64{0, 0}, 10, identities{{{1, -1}}, {{0, 1}, {1, -1}}},
			"rounding.Network: cell 1: bad input: stands in identities 0 and 1 with the same sign", rounding.ErrInput,
		},
		{
			"nothing above", []int64{0, far}, 10, nil,
			"rounding.Network: cell 1: rounding 9223372036854775807 to a multiple of 10 exceeds the range of int64", rounding.ErrRange,
		},
		{
			"nothing below", []int64{math.MinInt64}, 10, nil,
			"rounding.Network: cell 0: rounding -9223372036854775808 to a multiple of 10 exceeds the range of int64", rounding.ErrRange,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := rounding.Network(tt.values, tt.step, tt.identities)
			require.EqualError(t, err, tt.want)
			require.ErrorIs(t, err, tt.is)
			require.Nil(t, got)
		})
	}
}

// TestNetworkLargestStep rounds by the largest step allowed, where costs come nearest to overflow.
func TestNetworkLargestStep(t *testing.T) {
	const cells = 3
	var step int64 = math.MaxInt64 / 8 / (cells + 1) / (cells + 1)
	values := []int64{step - 2, step/2 - 1, step/2 - 1}
	if step%2 != 0 {
		values[0] = values[1] + values[2]
	}
	got, err := rounding.Network(values, step, [][]rounding.Term{total(2)})
	require.NoError(t, err)
	require.Equal(t, []int64{step, step, 0}, got)
	checkBest(t, net{values, step, [][]rounding.Term{total(2)}}, got)

	_, err = rounding.Network(values, step+1, [][]rounding.Term{total(2)})
	require.ErrorIs(t, err, rounding.ErrRange)
}
