package gate_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/gate"
)

var update = flag.Bool("update", false, "write the API texts anew")

// TestAPI compares the exported API with the texts in internal/api, one file a package: tables/grid is in tables-grid.txt.
func TestAPI(t *testing.T) {
	const dir = root + "/internal/api"
	exported := gate.API(house(t))
	require.Contains(t, exported, "codes")

	want := map[string][]string{}
	for name, lines := range exported {
		want[strings.ReplaceAll(name, "/", "-")+".txt"] = lines
	}
	names, err := filepath.Glob(dir + "/*.txt")
	require.NoError(t, err)
	for _, path := range names {
		name := filepath.Base(path)
		if _, still := want[name]; !still && *update {
			require.NoError(t, os.Remove(path))
		} else if !still {
			t.Errorf("internal/api/%s is of a package that is gone: run go generate ./internal/gate", name)
		}
	}
	for name, lines := range want {
		path := filepath.Join(dir, name)
		text := strings.Join(lines, "\n") + "\n"
		if *update {
			require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
			continue
		}
		committed, err := os.ReadFile(path)
		if string(committed) != text || err != nil {
			t.Errorf("internal/api/%s is out of date: run go generate ./internal/gate and look at the difference:\n%s",
				name, difference(strings.Split(string(committed), "\n"), lines))
		}
	}
}

// difference lists the lines that only one of two sorted texts has.
func difference(before, after []string) string {
	var b strings.Builder
	for _, line := range before {
		if line != "" && !slices.Contains(after, line) {
			b.WriteString("- " + line + "\n")
		}
	}
	for _, line := range after {
		if !slices.Contains(before, line) {
			b.WriteString("+ " + line + "\n")
		}
	}
	return b.String()
}

func TestAPIText(t *testing.T) {
	tree := parse(t, map[string]string{
		"codes/code.go": `package codes

import (
	"errors"
	"iter"
	"math"
)

type Code uint32

type Level uint8

const (
	Class Level = iota + 1
	Section
	hidden
)

const First, Most = 2018, math.MaxInt32

var ErrSyntax = errors.New("syntax")

var table = [2]Code{1, 2}

func Parse(s string) (code Code, err error) { return 0, ErrSyntax }
func Map[K comparable, V any](from map[K]V, each func(k K, v V) bool) iter.Seq2[K, V] { return nil }
func unseen() {}

func (c Code) Level() Level                      { return Class }
func (c *Code) UnmarshalText(text []byte) error  { return nil }
func (c Code) Each(first, last int, of ...Level) {}
func (e entry) Exported()                        {}

type entry struct{}

type Entry struct {
	entry
	Code     Code
	From, To int ` + "`json:\"to\"`" + `
	name     string
}

type Open struct{ N int }

type Catalogue interface {
	Lookup(c Code) (Entry, bool)
	sealed()
}

type Visit = func(c Code) bool
`,
		"codes/code_test.go":         "package codes_test\n\nfunc ExampleParse() {}\n",
		"codes/open.go":              "package codes\n\n// Tree is here.\ntype Tree[T any] []T\n\nfunc (t Tree[T]) Len() int { return len(t) }\n",
		"tables/grid/grid.go":        "package grid\n\nfunc Draw(w, h int) {}\n",
		"internal/catalogue/node.go": "package catalogue\n\nfunc Draw() {}\n",
		"examples/report/main.go":    "package main\n\nfunc Draw() {}\n",
	})
	assert.Equal(t, map[string][]string{
		"codes": {
			"pkg codes, const Class Level = 1",
			"pkg codes, const First untyped int = 2018",
			"pkg codes, const Most = math.MaxInt32",
			"pkg codes, const Section Level = 2",
			"pkg codes, func Map[K comparable, V any](map[K]V, func(K, V) bool) iter.Seq2[K, V]",
			"pkg codes, func Parse(string) (Code, error)",
			"pkg codes, method (*Code) UnmarshalText([]byte) error",
			"pkg codes, method (Code) Each(int, int, ...Level)",
			"pkg codes, method (Code) Level() Level",
			"pkg codes, method (Tree[T]) Len() int",
			"pkg codes, type Catalogue interface",
			"pkg codes, type Catalogue interface, Lookup(Code) (Entry, bool)",
			"pkg codes, type Catalogue interface, unexported methods",
			"pkg codes, type Code uint32",
			"pkg codes, type Entry struct",
			"pkg codes, type Entry struct, Code Code",
			"pkg codes, type Entry struct, From int `json:\"to\"`",
			"pkg codes, type Entry struct, To int `json:\"to\"`",
			"pkg codes, type Entry struct, embedded entry",
			"pkg codes, type Entry struct, unexported fields",
			"pkg codes, type Level uint8",
			"pkg codes, type Open struct",
			"pkg codes, type Open struct, N int",
			"pkg codes, type Tree[T any] []T",
			"pkg codes, type Visit = func(Code) bool",
			"pkg codes, var ErrSyntax error",
		},
		"tables/grid": {"pkg tables/grid, func Draw(int, int)"},
	}, gate.API(tree))
}
