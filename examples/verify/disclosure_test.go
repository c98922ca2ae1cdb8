package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/tables"
)

func disclosed(t *testing.T, change func(*disclosure.Disclosure)) string {
	t.Helper()
	d := licheng.Disclosure()
	change(&d)
	data, err := json.Marshal(d)
	require.NoError(t, err)
	return string(data)
}

// TestDisclosure holds that the library's own JSON is verified like the document that
// its department would publish: completely, with nothing to find.
func TestDisclosure(t *testing.T) {
	in := disclosed(t, func(*disclosure.Disclosure) {})
	out, err := verify([]byte(in))
	require.NoError(t, err)
	var got struct {
		Forms      []tables.Form
		Unread     []any
		Findings   []struct{ Rule, Message string }
		Statements struct {
			Read, Verified int
			Unresolved     []any
		}
		NotEvaluated []struct{ Rule, Reason string }
	}
	require.NoError(t, json.Unmarshal(out, &got))
	assert.Equal(t, slices.Collect(tables.Forms()), got.Forms)
	assert.Empty(t, got.Unread)
	assert.Empty(t, got.Findings)
	assert.Empty(t, got.Statements.Unresolved)
	assert.Greater(t, got.Statements.Read, 100)
	assert.Equal(t, got.Statements.Read, got.Statements.Verified, "each is in the account or its facts")
	for _, n := range got.NotEvaluated {
		switch n.Rule {
		case "P09", "N04", "N07": // nothing of the kind is stated
		default:
			assert.NotContains(t, "PN", n.Rule[:1], "%s: %s", n.Rule, n.Reason)
		}
	}
}

// TestDisclosureFindings holds that a wrong self-evaluation in the JSON is found.
func TestDisclosureFindings(t *testing.T) {
	in := disclosed(t, func(d *disclosure.Disclosure) { d.Evaluations[0].Grade = "良好" })
	in = strings.Replace(in, `"excellent":1,"good":0`, `"excellent":0,"good":1`, 1)
	out, err := verify([]byte(in))
	require.NoError(t, err)
	assert.Contains(t, string(out), `"rule": "P08"`)
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
	for name, test := range map[string]struct{ in, want string }{
		"form": {
			`{"version": 1, "account": {}}`,
			"disclosure.Disclosure.UnmarshalJSON: unit: not of the form of a disclosure: missing",
		},
		"version": {
			`{"version": 9, "account": {}}`,
			"disclosure.Disclosure.UnmarshalJSON: version: unknown version 9, want 1",
		},
		"invalid": {
			disclosed(t, func(d *disclosure.Disclosure) { d.Facts.ThreePublic.Guests = 0 }),
			"disclosure.Facts.Validate: ThreePublic.Guests 0: counts do not fit each other: in 8 groups",
		},
		"edition": {
			disclosed(t, func(d *disclosure.Disclosure) { d.Edition = "月球2021" }),
			`tables.ParseEdition "月球2021": unknown edition`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := verify([]byte(test.in))
			assert.EqualError(t, err, test.want)
		})
	}
}
