package verify_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
)

// TestTextsAlone reads whole texts that have no tables, invented in the styles of other
// places. What each number is read as is in the file beside the text, to be looked at
// when it changes; as they agree with themselves, nothing is found in them.
func TestTextsAlone(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "alone", "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			r := reading.Read(string(data), reading.Options{})
			assert.Empty(t, messages(verify.Run(r)))
			goldenReport(t, "alone/"+name+".read", readAs(r, string(data)))
		})
	}
}

// readAs returns a line for every number: what it says, or that it says nothing known.
func readAs(r reading.Reading, text string) string {
	stated := map[int]narrative.Statement{}
	for s := range r.Statements() {
		stated[s.Start] = s
	}
	var lines strings.Builder
	for n := range r.Numbers() {
		s, ok := stated[n.Start]
		switch {
		case n.Role == narrative.RoleUnresolved:
			fmt.Fprintf(&lines, "%s ?\n", text[n.Start:n.End])
		case ok && s.Of != (narrative.Subject{}):
			fmt.Fprintf(&lines, "%s%s %s %s of %s\n", text[n.Start:n.End], s.Unit, s.Subject, s.Measure, s.Of)
		case ok:
			fmt.Fprintf(&lines, "%s%s %s %s\n", text[n.Start:n.End], s.Unit, s.Subject, s.Measure)
		}
	}
	return lines.String()
}
