package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/examples/licheng"
)

func disclosed(t *testing.T, change func(*disclosure.Disclosure)) []byte {
	t.Helper()
	d := licheng.Disclosure()
	change(&d)
	data, err := json.Marshal(d)
	require.NoError(t, err)
	return data
}

// TestDisclosure holds that the library's own JSON is verified like the document that
// its department would publish: completely, with nothing to find.
func TestDisclosure(t *testing.T) {
	report, err := audit(disclosed(t, func(*disclosure.Disclosure) {}))
	require.NoError(t, err)
	out, err := report.MarshalJSON()
	require.NoError(t, err)
	var got struct {
		Forms      []string
		Findings   []any
		Statements struct{ Read, Verified int }
	}
	require.NoError(t, json.Unmarshal(out, &got))
	assert.Len(t, got.Forms, 9)
	assert.Empty(t, got.Findings)
	assert.Greater(t, got.Statements.Read, 100)
	assert.Equal(t, got.Statements.Read, got.Statements.Verified, "each is in the account or its facts")
}

func TestIsDisclosure(t *testing.T) {
	for in, want := range map[string]bool{
		`{"version": 1, "account": {}}`:               true,
		`{"version": 1, "account": {}, "tables": []}`: false,
		`{"version": 1}`:                              false,
		`{"account": 1}`:                              false,
		`[]`:                                          false,
		``:                                            false,
	} {
		assert.Equal(t, want, isDisclosure([]byte(in)), in)
	}
}

func TestDisclosureErrors(t *testing.T) {
	for name, test := range map[string]struct {
		in   []byte
		want string
	}{
		"form": {
			[]byte(`{"version": 1, "account": {}}`),
			"disclosure.Disclosure.UnmarshalJSON: unit: not of the form of a disclosure: missing",
		},
		"version": {
			[]byte(`{"version": 9, "account": {}}`),
			"disclosure.Disclosure.UnmarshalJSON: version: unknown version 9, want 1",
		},
		"invalid": {
			disclosed(t, func(d *disclosure.Disclosure) { d.Facts.ThreePublic.Guests = 0 }),
			"disclosure.Facts.Validate: ThreePublic.Guests 0: counts do not fit each other: in 8 groups",
		},
		"edition": {
			disclosed(t, func(d *disclosure.Disclosure) { d.Edition = "月球2021" }),
			`disclosure.Disclosure.Validate: Edition "月球2021": unknown edition`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := audit(test.in)
			assert.EqualError(t, err, test.want)
		})
	}
}
