package licheng_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// TestDocument: what is read from the cells is the set as it was published, so that the same is
// found in it; text and self-evaluation are those of the disclosure.
func TestDocument(t *testing.T) {
	r, err := yusuan.Read(licheng.Document())
	require.NoError(t, err)
	published := licheng.Published()
	assert.Empty(t, slices.Collect(published.Diff(r.Set())))
	n := 0
	for range published.Tables() {
		n++
	}
	assert.Equal(t, 9, n)

	var of, in []tables.Address
	direct := check.Run(published)
	for f := range direct.Findings() {
		if at, ok := f.At.(tables.Address); ok {
			of = append(of, at)
		}
	}
	report := yusuan.Audit(r, yusuan.Options{})
	for f := range report.Findings() {
		if at, ok := f.At.(tables.Address); ok {
			in = append(in, at)
		}
	}
	assert.NotEmpty(t, of)
	assert.Subset(t, in, of)

	d := licheng.Disclosure()
	text, err := compose.Text(&d.Account, d.Facts, tables.Fujian2021())
	require.NoError(t, err)
	assert.Contains(t, licheng.Document().Text, text.String())
	require.Len(t, slices.Collect(r.Evaluations()), 1)
}
