package narrative

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/genlexicon"
	"github.com/fiscalcn/yusuan/internal/prose"
)

var updateScopes = flag.Bool("update-scopes", false, "write zscopes.go anew from the words for scopes")

// TestScopes holds zscopes.go against the words for scopes. After a change of them,
// go test ./narrative -run TestScopes -update-scopes writes it anew.
func TestScopes(t *testing.T) {
	var entries []genlexicon.Entry
	for i, w := range &scopeWords {
		entries = append(entries, genlexicon.Entry{Text: w.text, Kind: prose.WordText, Value: uint8(i)})
	}
	want := genlexicon.Source("narrative", "scopes", "go test -run TestScopes -update-scopes", entries)
	if *updateScopes {
		require.NoError(t, os.WriteFile("zscopes.go", want, 0o644))
	}
	got, err := os.ReadFile("zscopes.go")
	require.NoError(t, err)
	assert.True(t, bytes.Equal(want, got), "zscopes.go is not that of the words for scopes: see above")
}
