package heuristics_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/heuristics"
)

// root is the module's root, seen from this directory.
const root = "../.."

var off = flag.Bool("off", false, "switch off one heuristic after another and run the tests of its package and of those in it")

func TestSwitchOff(t *testing.T) {
	const source = "package p\n\nimport \"fmt\"\n\ntype t int\n\nfunc (x *t) is(y int) bool { return fmt.Sprint(x) == \"\" }\n\nfunc is() bool {\n\treturn true\n}\n"
	for _, c := range []struct{ function, before, after string }{
		{"t.is", `{ return fmt`, `{ if true { return false };  return fmt`},
		{"is", "{\n\treturn true", "{ if true { return false }; \n\treturn true"},
	} {
		got, err := heuristics.Heuristic{Func: c.function, Off: "return false"}.SwitchOff(source)
		require.NoError(t, err)
		assert.Equal(t, strings.Replace(source, c.before, c.after, 1), got)
	}
	_, err := heuristics.Heuristic{Func: "u.is"}.SwitchOff(source)
	assert.EqualError(t, err, "heuristics.SwitchOff u.is: no such function")
	_, err = heuristics.Heuristic{Func: "is"}.SwitchOff("package")
	assert.ErrorContains(t, err, "heuristics.SwitchOff is: 1:8: expected 'IDENT'")
}

// TestHeuristics finds each heuristic in its package, and with -off shows which test
// objects to its absence.
func TestHeuristics(t *testing.T) {
	for _, h := range heuristics.All() {
		t.Run(h.Func, func(t *testing.T) {
			path, changed := switchedOff(t, h)
			if !*off {
				return
			}
			overlay := filepath.Join(t.TempDir(), "overlay.json")
			text, err := json.Marshal(map[string]any{"Replace": map[string]string{path: changed}})
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(overlay, text, 0o600))
			room, _, _ := strings.Cut(h.Package, "/internal/") // what is inside a room is held by its tests, too
			cmd := exec.CommandContext(t.Context(), "go", "test", "-failfast", "-overlay", overlay, "./"+room+"/...")
			cmd.Dir = root
			output, err := cmd.CombinedOutput()
			if err == nil {
				t.Fatalf("held by nothing: every test of %s, and of what is in it, passes without it", room)
			}
			objects := regexp.MustCompile(`(?m)^\s*--- FAIL: (\S+)`).FindAllSubmatch(output, -1)
			require.NotEmpty(t, objects, "%s", output)
			t.Logf("held by %s", bytes.Join(last(objects), []byte(", ")))
		})
	}
}

// last returns the last of the groups of a match: the test that was deepest.
func last(matches [][][]byte) [][]byte { return matches[len(matches)-1][1:] }

// switchedOff returns the path of the file of a heuristic, and of a copy without it.
func switchedOff(t *testing.T, h heuristics.Heuristic) (path, changed string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(h.Package), "*.go"))
	require.NoError(t, err)
	for _, file := range files {
		source, err := os.ReadFile(file)
		require.NoError(t, err)
		text, err := h.SwitchOff(string(source))
		if errors.Is(err, heuristics.ErrNoFunction) {
			continue
		}
		require.NoError(t, err)
		path, err = filepath.Abs(file)
		require.NoError(t, err)
		changed = filepath.Join(t.TempDir(), filepath.Base(file))
		require.NoError(t, os.WriteFile(changed, []byte(text), 0o600))
		return path, changed
	}
	t.Fatalf("no %s in %s", h.Func, h.Package)
	return "", ""
}
