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

	"github.com/fiscalcn/yusuan/internal/steady"
)

// asProgram in the environment makes the test binary be the program.
const asProgram = "YUSUAN_VERIFY"

// TestMain draws the same values in every run.
func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
		return
	}
	steady.Run(m)
}

// TestProgram runs the program itself.
func TestProgram(t *testing.T) {
	clean := filepath.Join("testdata", "clean.json")
	golden, err := os.ReadFile(filepath.Join("testdata", "clean.golden"))
	require.NoError(t, err)
	document, err := os.ReadFile(clean)
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
		{"findings are no failure", []string{"-"}, documents(t)["digits"], "", "", 0},
		{"unreadable", []string{"-"}, []byte("{"), "", "verify: standard input: invalid JSON after 1 bytes (line 1): unexpected end of JSON input\n", 2},
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
			if c.code == 0 && c.stdout == "" {
				requireContract(t, c.stdin, stdout.Bytes())
			} else {
				assert.Equal(t, c.stdout, stdout.String())
			}
		})
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", "invalid JSON after 0 bytes (line 1): unexpected end of JSON input"},
		{"{\n  \"year\": 2021,\n  \"text\": x}", "invalid JSON after 29 bytes (line 3): invalid character 'x' looking for beginning of value"},
		{"{\"tables\": []\n\n", "invalid JSON after 15 bytes (line 2): unexpected end of JSON input"},
		{`{"tables": []} {}`, "invalid JSON after 16 bytes (line 1): invalid character '{' after top-level value"},
		{"{\"text\": \"\n\xd6\xd0\xce\xc4\"}", "not UTF-8 after 12 bytes (line 2)"},
		{"\xff\xfe{\x00}\x00", "not UTF-8 after 1 bytes (line 1)"},
		{`{"x": ` + strings.Repeat("[", 9_998), "invalid JSON after 10004 bytes (line 1): unexpected end of JSON input"},
		{`[]`, "want an object, found an array"},
		{`null`, "want an object, found null"},
		{`"text"`, "want an object, found a string"},
		{`{}`, `the document has neither "tables" nor "text"`},
		{`{"tables": null, "text": null}`, `the document has neither "tables" nor "text"`},
		{`{"Tables": [], "TEXT": ""}`, `the document has neither "tables" nor "text"`},
		{`{"tables": {}}`, "tables: want an array, found an object"},
		{`{"text": ["a"]}`, "text: want a string, found an array"},
		{`{"text": "", "department": 7}`, "department: want a string, found 7"},
		{`{"text": "", "year": "2021"}`, "year: want a whole number, found a string"},
		{`{"text": "", "year": 2021.5}`, "year: want a whole number, found 2021.5"},
		{`{"text": "", "year": 20210000000000000000000000000000000000000}`, "year: want a whole number, found 20210000000000000000000000000000"},
		{`{"text": "", "kind": "budget"}`, `kind: want "final", found "budget"`},
		{`{"text": "", "kind": true}`, `kind: want a string, found true`},
		{`{"text": "", "edition": 2021}`, `edition: want a string, found 2021`},
		{`{"text": "", "text": ""}`, "text: stands there twice"},
		{`{"tables": [null]}`, "tables[0]: want an object, found null"},
		{`{"tables": [{}, []]}`, "tables[1]: want an object, found an array"},
		{`{"tables": [{"page": "5"}]}`, "tables[0].page: want a whole number, found a string"},
		{`{"tables": [{"form": 1}]}`, "tables[0].form: want a string, found 1"},
		{`{"tables": [{"title": false}]}`, "tables[0].title: want a string, found false"},
		{`{"tables": [{"unit": {}}]}`, "tables[0].unit: want a string, found an object"},
		{`{"tables": [{"rows": "a"}]}`, "tables[0].rows: want an array, found a string"},
		{`{"tables": [{"rows": []}, {"rows": [[], null]}]}`, "tables[1].rows[1]: want an array, found null"},
		{`{"tables": [{}, {}, {}, {"rows": [[], [], ["", {"text": "1.00"}]]}]}`, "tables[3].rows[2][1]: want a string, a number or null, found an object"},
		{`{"tables": [{"rows": [[null, 1, true]]}]}`, "tables[0].rows[0][2]: want a string, a number or null, found true"},
		{`{"tables": [{"rows": [], "rows": []}]}`, "tables[0].rows: stands there twice"},
		{`{"tables": [], "` + "a\\nb" + `": 1, "a\nb": 1}`, "a b: stands there twice"},
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
