package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// asProgram in the environment makes the test binary be the program.
const asProgram = "YUSUAN_VERIFY"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
		return
	}
	m.Run()
}

// TestProgram runs the program itself.
func TestProgram(t *testing.T) {
	clean := filepath.Join("testdata", "clean.json")
	golden, err := os.ReadFile(filepath.Join("testdata", "clean.golden"))
	require.NoError(t, err)
	document, err := os.ReadFile(clean)
	require.NoError(t, err)
	wrong := bytes.Replace(document, []byte(`费支出", "15.72", "15.72", "", "", "", ""]`), []byte(`费支出", "15.72", "15.27", "", "", "", ""]`), 1)
	digits, err := os.ReadFile(filepath.Join("testdata", "digits.golden"))
	require.NoError(t, err)
	for _, c := range []struct {
		name           string
		args           []string
		stdin          []byte
		stdout, stderr string
		code           int
	}{
		{"file", []string{clean}, nil, string(golden), "", 0},
		{"standard input", []string{"-"}, document, string(golden), "", 0},
		{"findings are no failure", []string{"-"}, wrong, string(digits), "", 0},
		{"unreadable", []string{"-"}, []byte("{"), "", "verify: standard input: invalid JSON after 1 bytes (line 1): unexpected end of JSON input\n", 2},
		{"findings are a failure", []string{"-fail", "-"}, wrong, string(digits), "", 1},
		{"none are none", []string{"-fail", clean}, nil, string(golden), "", 0},
		{"help", []string{"-h"}, nil, usage + "\n", "", 0},
		{"long help", []string{"--help"}, nil, usage + "\n", "", 0},
		{"unknown format", []string{"-format", "xml", clean}, nil, "", usage + "\n", 2},
		{"unknown flag", []string{"-x", clean}, nil, "", usage + "\n", 2},
		{"no argument", nil, nil, "", usage + "\n", 2},
		{"two arguments", []string{clean, clean}, nil, "", usage + "\n", 2},
		{"no file", []string{"none.json"}, nil, "", "verify: open none.json: no such file or directory\n", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			cmd := exec.CommandContext(t.Context(), os.Args[0], c.args...) //nolint:gosec // it is this very program
			cmd.Env = append(os.Environ(), asProgram+"=1")
			cmd.Stdin = bytes.NewReader(c.stdin)
			var stdout, stderr bytes.Buffer
			cmd.Stdout, cmd.Stderr = &stdout, &stderr
			err := cmd.Run()
			if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) {
				require.NoError(t, err)
			}
			assert.Equal(t, c.code, cmd.ProcessState.ExitCode())
			assert.Equal(t, c.stderr, stderr.String())
			assert.Equal(t, c.stdout, stdout.String())
		})
	}
}

// TestErrors: one line says what is wrong with a document, and where.
func TestErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", "invalid JSON after 0 bytes (line 1): unexpected end of JSON input"},
		{"{\n  \"year\": 2021,\n  \"text\": x}", "invalid JSON after 29 bytes (line 3): invalid character 'x' looking for beginning of value"},
		{"{\"text\": \"\n\xd6\xd0\xce\xc4\"}", "not UTF-8 after 12 bytes (line 2)"},
		{`[]`, "want an object, found an array"},
		{`{}`, `the document has neither "tables" nor "text"`},
		{`{"text": "", "kind": "draft"}`, `kind: want "final" or "budget", found "draft"`},
		{`{"tables": [{}, {}, {}, {"rows": [[], [], ["", {"text": "1.00"}]]}]}`, "tables[3].rows[2][1]: want a string, a number or null, found an object"},
		{`{"tables": [], "` + "a\\nb" + `": 1, "a\nb": 1}`, "a b: stands there twice"},
		{`{"version": 1, "account": {}}`, "disclosure.Disclosure.UnmarshalJSON: unit: not of the form of a disclosure: missing"},
	} {
		var stdout, stderr bytes.Buffer
		code := run([]string{"-"}, strings.NewReader(c.in), &stdout, &stderr)
		assert.Equal(t, 2, code, "%s", c.in)
		assert.Empty(t, stdout.String(), "%s", c.in)
		assert.Equal(t, "verify: standard input: "+c.want+"\n", stderr.String(), "%s", c.in)
	}
}

func TestErrorsOfFiles(t *testing.T) {
	fail := errors.New("pulled out")
	for _, c := range []struct {
		name  string
		stdin error
		write error
		want  string
	}{
		{"testdata", nil, nil, "verify: read testdata: is a directory\n"},
		{"no\nsuch\x1b[2J\nfile", nil, nil, "verify: open no such [2J file: no such file or directory\n"},
		{"-", fail, nil, "verify: pulled out\n"},
		{filepath.Join("testdata", "clean.json"), nil, fail, "verify: pulled out\n"},
	} {
		var stderr bytes.Buffer
		code := run([]string{c.name}, iotest.ErrReader(c.stdin), failing{c.write}, &stderr)
		assert.Equal(t, 2, code)
		assert.Equal(t, c.want, stderr.String())
	}
}

// failing is a writer that fails with an error.
type failing struct{ err error }

func (f failing) Write(b []byte) (int, error) { return len(b), f.err }
