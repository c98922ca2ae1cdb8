package codes_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/codes"
)

func TestNoAllocations(t *testing.T) {
	catalogue := forYear(t, 2021)
	buffer := make([]byte, 0, 16)
	none := func(name string, f func()) {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
	none("Parse", func() { _, _ = codes.Parse("2011301") })
	none("Normalize", func() { _, _ = codes.Normalize("201 13") })
	none("ForYear", func() { _, _ = codes.ForYear(2021) })
	none("Name", func() { _, _ = catalogue.Name(2011301) })
	none("Lookup", func() { _, _ = catalogue.Lookup(2011301) })
	none("Find", func() { _, _ = catalogue.Find(2011301) })
	none("AppendText", func() { _, _ = codes.Code(2011301).AppendText(buffer) })
	none("relations", func() {
		c := codes.Code(2011301)
		_, _, _, _, _ = c.Level(), c.Class(), c.Section(), c.Parent(), c.Contains(c)
	})
}

// program imports the package and has some work of its own before main, so that
// the trace has something to report.
const program = `package main

import (
	"os"

	"github.com/fiscalcn/yusuan/codes"
)

var own = append([]string{"own"}, os.Args...)

func main() { println(codes.LastYear, len(own)) }
`

// The runtime reports every package that has work to do before main. In a program
// that imports codes it reports the program, and no package of this module.
func TestNoInitWork(t *testing.T) {
	directory := t.TempDir()
	source, binary := filepath.Join(directory, "main.go"), filepath.Join(directory, "main.exe")
	require.NoError(t, os.WriteFile(source, []byte(program), 0o600))
	output, err := exec.Command("go", "build", "-o", binary, source).CombinedOutput()
	require.NoError(t, err, "%s", output)
	command := exec.Command(binary)
	command.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	trace, err := command.CombinedOutput()
	require.NoError(t, err)

	var packages []string
	for _, match := range regexp.MustCompile(`(?m)^init (\S+) @`).FindAllStringSubmatch(string(trace), -1) {
		packages = append(packages, match[1])
	}
	assert.Contains(t, packages, "main")
	for _, name := range packages {
		assert.NotContains(t, name, "fiscalcn/yusuan")
	}
}
