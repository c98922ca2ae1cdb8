package gate_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// only returns the groups of the one match of pattern in text.
func only(t *testing.T, name, text, pattern string) []string {
	t.Helper()
	matches := regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1)
	require.Len(t, matches, 1, "matches of %s in %s", pattern, name)
	return matches[0][1:]
}

// TestGoDirective holds together what go.mod demands, what the README and the CHANGELOG promise and what the gate runs: the two newest
// Go releases, the older one from its first patch on. That the module builds and passes with exactly these is for the gate to show.
func TestGoDirective(t *testing.T) {
	files := house(t).Files
	minimum := only(t, "go.mod", files["go.mod"], `(?m)^go (1\.(\d+)\.0)$`)
	assert.NotContains(t, files["go.mod"], "\ntoolchain ", "a toolchain line would raise the minimum for who works on the module")
	newest := only(t, ".ci/run", files[".ci/run"], `(?m)^newest=go1\.(\d+)\.\d+ `)

	oldMinor, err := strconv.Atoi(minimum[1])
	require.NoError(t, err)
	newMinor, err := strconv.Atoi(newest[0])
	require.NoError(t, err)
	assert.Equal(t, oldMinor+1, newMinor, "the gate runs the two newest releases")

	assert.Contains(t, files[".ci/run"], "minimum=go$(go list -m -f '{{.GoVersion}}')", "the gate runs the directive's own toolchain")
	promise := "Go 1." + minimum[1]
	assert.Contains(t, files["README.md"], promise)
	assert.Contains(t, files["CHANGELOG.md"], promise+" or newer")
}

// TestReadmeCommands holds that the gate runs the two commands with which the README greets a newcomer.
func TestReadmeCommands(t *testing.T) {
	files := house(t).Files
	for _, command := range []string{"go run ./examples/report", "go test ./..."} {
		assert.Contains(t, files["README.md"], command)
		assert.Contains(t, strings.ReplaceAll(files[".ci/run"], `go test "${race[@]}"`, "go test"), command)
	}
}

// TestReadmeCode holds that every piece of Go in the README is part of an example that the tests run.
func TestReadmeCode(t *testing.T) {
	files := house(t).Files
	var examples strings.Builder
	for name, text := range files {
		if strings.HasSuffix(name, "_test.go") {
			examples.WriteString(unindented(text))
		}
	}
	pieces := regexp.MustCompile("(?s)```go\n(.*?)```").FindAllStringSubmatch(files["README.md"], -1)
	require.NotEmpty(t, pieces)
	for _, piece := range pieces {
		assert.Contains(t, examples.String(), unindented(piece[1]))
	}
}

// unindented returns text without the blanks that begin its lines.
func unindented(text string) string {
	return regexp.MustCompile(`(?m)^[ \t]+`).ReplaceAllString(text, "")
}

// TestReadmeTables holds that what the README says of seeded errors and of the forms of values is what the tests found last.
func TestReadmeTables(t *testing.T) {
	files := house(t).Files
	for _, name := range []string{"tables/check/testdata/mutations.md", "internal/gate/testdata/forms.md"} {
		require.NotEmpty(t, files[name])
		assert.Contains(t, files["README.md"], strings.TrimSpace(files[name]))
	}
}

// TestLicense holds that the licence is the one the README names, whole.
func TestLicense(t *testing.T) {
	files := house(t).Files
	for _, part := range []string{"Apache License", "Version 2.0, January 2004", "END OF TERMS AND CONDITIONS"} {
		assert.Contains(t, files["LICENSE"], part)
	}
	assert.Contains(t, files["README.md"], "Apache")
}
