package gate_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/gate"
)

// root is the module's root, seen from this directory.
const root = "../.."

// house reads the module from disk: every text file but what git keeps for itself and what rapid leaves behind.
func house(t *testing.T) *gate.Tree {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == ".git" || entry.Name() == "rapid"):
			return fs.SkipDir
		case !entry.Type().IsRegular() || entry.Name() == ".git": // a file in a worktree
			return nil
		}
		text, err := os.ReadFile(name)
		if err != nil || bytes.IndexByte(text, 0) >= 0 {
			return err
		}
		relative, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		files[filepath.ToSlash(relative)] = string(text)
		return nil
	})
	require.NoError(t, err)
	tree, err := gate.Parse(files)
	require.NoError(t, err)
	return tree
}

func TestHouse(t *testing.T) {
	tree := house(t)

	seen := map[string]int{}
	for _, p := range tree.Packages {
		seen[p.Dir] = len(p.Files)
	}
	for _, dir := range []string{"codes", "economic", "budget", "tables", "tables/grid"} {
		require.Positive(t, seen[dir], "the rules must see the files of %s", dir)
	}
	require.NotEmpty(t, tree.Files[".ci/run"], "the rules must see what is not Go")

	for _, rule := range gate.Rules() {
		t.Run(rule.Name, func(t *testing.T) {
			if found := rule.Check(tree); len(found) > 0 {
				t.Errorf("%d findings:\n%s", len(found), strings.Join(found, "\n"))
			}
		})
	}
}
