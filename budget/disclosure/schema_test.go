package disclosure_test

import (
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/disclosure"
)

var update = flag.Bool("update", false, "write schema.json and the golden files anew")

// TestSchemaFile holds that the file in the repository is what the types say.
func TestSchemaFile(t *testing.T) {
	golden(t, "schema.json", disclosure.Schema())
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(name, got, 0o644))
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}
