package disclosure_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// TestRoundTrip holds that writing and reading is the identity, and that there is one
// text for each disclosure.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawDisclosure(t)
		data := encode(t, d)
		got := decode(t, data)
		requireSame(t, d, got)
		require.Equal(t, string(data), string(encode(t, got)))
	})
}

// FuzzUnmarshal holds that whatever is read is of the schema, and comes back from its
// text.
func FuzzUnmarshal(tf *testing.F) {
	f := steady.Fuzz(tf)
	whole, err := os.ReadFile("testdata/whole.json")
	require.NoError(f, err)
	f.Add(whole)
	f.Add([]byte(`{"version":1,"unit":"元","edition":"","account":{"name":"","year":2024,"ledger":{"receipts":[],"outlays":[]},` +
		`"carried":{"openings":[{"source":"其他收入","amount":"0.05"}],"surplusUsed":"2993.83","surplusDistributed":"-0.01"}},"facts":{}}`))
	f.Add(bytes.Replace(whole, []byte(`"version": 1`), []byte(`"version": 2`), 1))
	f.Add([]byte(`{"version":1,"version":1}`))
	schema := newValidator(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		var d disclosure.Disclosure
		if d.UnmarshalJSON(data) != nil {
			require.Zero(t, d)
			return
		}
		require.Empty(t, schema.document(read(t, data)))
		written := encode(t, d)
		again := decode(t, written)
		requireSame(t, d, again)
		require.Equal(t, string(written), string(encode(t, again)))
	})
}
