package vocabulary_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/genlexicon"
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative/internal/vocabulary"
)

var update = flag.Bool("update", false, "write narrative/reading/zlexicon.go anew from the vocabulary")

// TestLexicon holds the graph that the reader has against the vocabulary. After a change of
// that, go test ./narrative/internal/vocabulary -update writes it anew.
func TestLexicon(t *testing.T) {
	const file = "../../reading/zlexicon.go"
	want := genlexicon.Source("reading", "lexicon", "go test ./narrative/internal/vocabulary -update", vocabulary.All())
	if *update {
		require.NoError(t, os.WriteFile(file, want, 0o644))
	}
	got, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(want, got), "%s is not that of the vocabulary: see above", file)
}

// TestPhrases expands every entry: no phrase says two things, and each is written as a text
// is folded.
func TestPhrases(t *testing.T) {
	entries := map[string]genlexicon.Entry{}
	for _, e := range vocabulary.All() {
		for _, phrase := range e.Phrases() {
			if before, ok := entries[phrase]; ok && before.Word() != e.Word() {
				t.Errorf("%q says two things: %q and %q", phrase, before.Text, e.Text)
			}
			entries[phrase] = e
			glyphs := prose.New(phrase)
			assert.Equal(t, phrase, glyphs.Folded(0, len(glyphs.Glyphs)))
		}
	}
	assert.Greater(t, len(entries), 2000)
}
