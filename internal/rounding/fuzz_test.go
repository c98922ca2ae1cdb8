package rounding_test

import (
	"encoding/binary"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/rounding"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// bytesDraw reads numbers from the bytes of a fuzz input, and zeros after its end.
func bytesDraw(data []byte) draw {
	return func(n int) int {
		var word [2]byte
		data = data[copy(word[:], data):]
		return int(binary.BigEndian.Uint16(word[:])) % n
	}
}

// FuzzNetwork builds a network from the input: it must be rounded, and if it is small, as well as possible.
func FuzzNetwork(tf *testing.F) {
	f := steady.Fuzz(tf)
	for seed := range uint64(8) {
		f.Add(seedBytes(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d := bytesDraw(data)
		n := d.network(d(20), d(40), int64(1+d(1000)))
		rounded, err := rounding.Network(n.values, n.step, n.identities)
		require.NoError(t, err)
		checkRounded(t, n, rounded)
		if freeCells(n.values, n.step) <= 10 {
			checkBest(t, n, rounded)
		}
	})
}

// FuzzNetworkArguments passes anything: the answer is an error or a table that adds up, never a panic.
func FuzzNetworkArguments(tf *testing.F) {
	f := steady.Fuzz(tf)
	f.Add(int64(1477_8211), int64(1300_0000), int64(177_8211), int64(10000), []byte{0, 1, 1, 255, 2, 255})
	f.Add(int64(1<<62), int64(1<<62), int64(-1<<63), int64(7), []byte{0, 1, 1, 1, 2, 1})
	f.Add(int64(1<<63-1), int64(-1<<63), int64(1), int64(1<<55), []byte{0, 1, 1, 1, 2, 1, 9, 9})
	f.Fuzz(func(t *testing.T, a, b, c, step int64, terms []byte) {
		n := net{values: []int64{a, b, c}, step: step}
		for six := range slices.Chunk(terms, 6) {
			var identity []rounding.Term
			for pair := range slices.Chunk(six, 2) {
				identity = append(identity, rounding.Term{Cell: int(int8(pair[0])), Sign: int8(pair[len(pair)-1])})
			}
			n.identities = append(n.identities, identity)
		}
		if rounded, err := rounding.Network(n.values, n.step, n.identities); err == nil {
			checkRounded(t, n, rounded)
			checkBest(t, n, rounded)
		}
	})
}

// FuzzTree builds a table from the input: it is rounded, or truly has no rounding.
func FuzzTree(tf *testing.F) {
	f := steady.Fuzz(tf)
	for seed := range uint64(8) {
		f.Add(seedBytes(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d := bytesDraw(data)
		table := d.table(forms[d(len(forms))], d.parents(1+d(12)), int64(1+d(1000)), d(5))
		n := table.flat()
		rounded, err := rounding.Tree(table.parent, table.values, table.step, table.identities)
		small := freeCells(n.values, n.step) <= 12
		if err != nil {
			require.ErrorIs(t, err, rounding.ErrNoRounding)
			if small {
				_, exists := bruteForce(n.values, n.step, n.identities)
				require.False(t, exists)
			}
			return
		}
		checkRounded(t, n, slices.Concat(rounded...))
		if small {
			checkBest(t, n, slices.Concat(rounded...))
		}
	})
}

func seedBytes(seed uint64) []byte {
	d := seeded(seed)
	data := make([]byte, 200)
	for i := range data {
		data[i] = byte(d(256))
	}
	return data
}
