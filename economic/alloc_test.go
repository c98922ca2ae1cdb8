package economic_test

import (
	"os"
	"os/exec"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/economic"
)

func TestNoAllocations(t *testing.T) {
	catalogue := forYear(t, 2021)
	buffer := make([]byte, 0, 16)
	none := func(name string, f func()) {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
	none("Parse", func() { _, _ = economic.Parse("30101") })
	none("Normalize", func() { _, _ = economic.Normalize("301 01") })
	none("ForYear", func() { _, _ = economic.ForYear(2021) })
	none("Name", func() { _, _ = catalogue.Name(30101) })
	none("Lookup", func() { _, _ = catalogue.Lookup(30101) })
	none("AppendText", func() { _, _ = economic.Code(30101).AppendText(buffer) })
	none("ThreePublic", func() { _, _ = economic.Code(30217).ThreePublic() })
	none("relations", func() {
		c := economic.Code(30101)
		_, _, _, _, _ = c.Level(), c.Scheme(), c.Class(), c.Parent(), c.Contains(c)
	})
}

// initLine is a line of the trace. That it is compiled before main gives the trace
// of this test program something to report.
var initLine = regexp.MustCompile(`(?m)^init (\S+) @`)

// The runtime reports every package that has work to do before main. That is
// this test, and neither economic nor what it is made of.
func TestNoInitWork(t *testing.T) {
	program, err := os.Executable()
	require.NoError(t, err)
	command := exec.Command(program, "-test.run=^$")
	command.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	trace, err := command.CombinedOutput()
	require.NoError(t, err)

	var packages []string
	for _, match := range initLine.FindAllStringSubmatch(string(trace), -1) {
		packages = append(packages, match[1])
	}
	assert.Contains(t, packages, "github.com/fiscalcn/yusuan/economic_test")
	assert.NotContains(t, packages, "github.com/fiscalcn/yusuan/economic")
	assert.NotContains(t, packages, "github.com/fiscalcn/yusuan/codes")
	assert.NotContains(t, packages, "github.com/fiscalcn/yusuan/internal/catalogue")
}
