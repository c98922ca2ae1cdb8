package scope

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

var update = flag.Bool("update", false, "write zwords.go anew from the words for scopes")

// TestWords holds zwords.go against the words for scopes. After a change of them,
// go test ./narrative/internal/scope -run TestWords -update writes it anew.
func TestWords(t *testing.T) {
	var entries []genlexicon.Entry
	for i, w := range &words {
		entries = append(entries, genlexicon.Entry{Text: w.text, Kind: prose.WordText, Value: uint8(i)})
	}
	want := genlexicon.Source("scope", "words", "go test -run TestWords -update", entries)
	if *update {
		require.NoError(t, os.WriteFile("zwords.go", want, 0o644))
	}
	got, err := os.ReadFile("zwords.go")
	require.NoError(t, err)
	assert.True(t, bytes.Equal(want, got), "zwords.go is not that of the words for scopes: see above")
}
