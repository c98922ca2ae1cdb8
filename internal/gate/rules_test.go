package gate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/gate"
)

func parse(t *testing.T, files map[string]string) *gate.Tree {
	t.Helper()
	tree, err := gate.Parse(files)
	require.NoError(t, err)
	return tree
}

func TestParseError(t *testing.T) {
	_, err := gate.Parse(map[string]string{"codes/code.go": "package codes\nfunc\nf"})
	assert.EqualError(t, err, "gate.Parse codes/code.go: codes/code.go:3:2: expected '(', found newline")
}

func TestParsePassesOver(t *testing.T) {
	tree := parse(t, map[string]string{
		"codes/testdata/bad.go": "not Go", ".ci/bad.go": "not Go", "codes/_bad.go": "not Go", "README.md": "not Go", "codes/code.go": "package codes",
		"go.mod": "module m", "codes/gen/go.mod": "module n", "codes/gen/data/bad.go": "not Go",
	})
	require.Len(t, tree.Packages, 1)
	assert.Equal(t, "codes", tree.Packages[0].Dir)
}

func TestImports(t *testing.T) {
	tree := parse(t, map[string]string{
		"codes/a.go": `package codes

import (
	"errors"
	"io"
	"io/fs"
	"log/slog"
	random "math/rand/v2"
	"net/netip"
	"os"
	"path"
	"sync/atomic"
	"time"
	. "unicode"

	"github.com/shopspring/decimal"
	"golang.org/x/exp/maps"
)
`,
		"codes/a_test.go":                "package codes_test\nimport (\n\"os\"\n\"github.com/stretchr/testify/require\"\n\"pgregory.net/rapid\"\n\"golang.org/x/exp/maps\"\n)\n",
		"budget/a.go":                    "package budget\nimport \"github.com/shopspring/decimal\"\n",
		"budget/b.go":                    "package budget\nimport \"github.com/stretchr/testify/require\"\n",
		"examples/report/main.go":        "package main\nimport (\n\"os\"\n\"github.com/shopspring/decimal\"\n\"golang.org/x/exp/maps\"\n)\n",
		"internal/accountgen/a.go":       "package accountgen\nimport \"pgregory.net/rapid\"\n",
		"internal/gencatalogue/main.go":  "package main\nimport \"os\"\n",
		"internal/gencatalogue/gen/a.go": "package gen\nimport \"os\"\n",
	})
	const pure = ", which is not among what allowed.go allows a library package"
	const modules = ": other modules are allowed only where the table in imports.go says"
	assert.Equal(t, []string{
		"budget/b.go:2:8: budget imports github.com/stretchr/testify/require" + modules,
		"codes/a.go:6:2: codes imports io/fs" + pure,
		"codes/a.go:7:2: codes imports log/slog" + pure,
		"codes/a.go:8:2: codes imports math/rand/v2" + pure,
		"codes/a.go:9:2: codes imports net/netip" + pure,
		"codes/a.go:10:2: codes imports os" + pure,
		"codes/a.go:11:2: codes imports path" + pure,
		"codes/a.go:12:2: codes imports sync/atomic" + pure,
		"codes/a.go:13:2: codes imports time" + pure,
		"codes/a.go:14:2: codes imports unicode by a dot: nobody sees any more what is used of it",
		"codes/a.go:16:2: codes imports github.com/shopspring/decimal" + modules,
		"codes/a.go:17:2: codes imports golang.org/x/exp/maps" + modules,
		"codes/a_test.go:6:1: tests of codes import golang.org/x/exp/maps: tests use only testify and rapid",
		"examples/report/main.go:5:1: examples/report imports golang.org/x/exp/maps" + modules,
		"internal/gencatalogue/gen/a.go:2:8: internal/gencatalogue/gen imports os" + pure,
	}, gate.Imports(tree))
}

// What the list does not have is refused, whatever it is: these have been ways around a list of what is forbidden.
func TestImportsByList(t *testing.T) {
	for _, name := range []string{"C", "context", "unique", "weak", "hash/maphash", "text/template", "html/template", "go/parser", "archive/zip", "mime", "embed", "unsafe", "runtime/debug"} {
		tree := parse(t, map[string]string{"codes/a.go": "package codes\n\nimport \"" + name + "\"\n"})
		assert.Equal(t, []string{"codes/a.go:3:8: codes imports " + name + ", which is not among what allowed.go allows a library package"}, gate.Imports(tree))
	}
	tools := parse(t, map[string]string{"internal/gate/a.go": "package gate\n\nimport \"go/parser\"\n", "codes/a.go": "package codes\n\nimport \"maps\"\n"})
	assert.Empty(t, gate.Imports(tools))
}

func TestDirections(t *testing.T) {
	imports := func(name, path string) string {
		return "package " + name + "\nimport \"github.com/fiscalcn/yusuan/" + path + "\"\n"
	}
	tree := parse(t, map[string]string{
		"codes/a.go":              imports("codes", "economic"),
		"codes/b.go":              imports("codes", "internal/catalogue"),
		"codes/a_test.go":         imports("codes_test", "budget"),
		"budget/a.go":             imports("budget", "tables"),
		"budget/b.go":             imports("budget", "codes"),
		"tables/a.go":             imports("tables", "narrative"),
		"tables/grid/a.go":        imports("grid", "budget"),
		"tables/check/a.go":       imports("check", "tables"),
		"examples/report/main.go": imports("main", "narrative"),
		"money/a.go":              "package money\n",
		"a.go":                    imports("yusuan", "examples/report"),
		"b.go":                    imports("yusuan", "narrative"),
		"narrative/a.go":          "package narrative\nimport \"github.com/fiscalcn/yusuan\"\n",
	})
	var found []string
	for _, finding := range gate.Directions(tree) {
		what, may, listed := strings.Cut(finding, ": it may import ")
		assert.Equal(t, listed, may != "")
		found = append(found, what)
	}
	assert.Equal(t, []string{
		"a.go:2:8: yusuan imports examples/report",
		"budget/a.go:2:8: budget imports tables",
		"codes/a.go:2:8: codes imports economic",
		"money/a.go:1:1: money is not in the table of rooms in internal/gate/imports.go",
		"narrative/a.go:2:8: narrative imports the root package",
		"tables/a.go:2:8: tables imports narrative",
		"tables/grid/a.go:2:8: tables/grid imports budget",
	}, found)
	assert.Contains(t, gate.Directions(tree), "tables/grid/a.go:2:8: tables/grid imports budget: it may import internal/enum")
}

func TestCalls(t *testing.T) {
	tree := parse(t, map[string]string{
		"codes/a.go": `package codes

import (
	"fmt"
	clock "time"
)

var started = clock.Now()

func stamp() clock.Duration { return clock.Since(started) + 2*clock.Second }

func say(s string) string {
	fmt.Println(s)
	print(s)
	if s == "" {
		panic("empty")
	}
	return fmt.Sprintf("%s", s)
}

func MustParse(s string) { panic(s) }

func mustParse(s string) { panic(s) }

// announced panics if s is empty.
func announced(s string) { panic(s) }

func shadowed() {
	panic := func() {}
	panic()
	var fmt printer
	fmt.Println("a method, not the package")
}

type printer struct{}

func (printer) Println(string) {}
`,
		"codes/a_test.go":         "package codes_test\nimport \"fmt\"\nfunc ExampleParse() { fmt.Println() }\n",
		"examples/report/main.go": "package main\nimport \"fmt\"\nfunc main() { fmt.Println() }\n",
	})
	assert.Equal(t, []string{
		"codes/a.go:13:2: fmt.Println is not among what allowed.go allows a library package",
		"codes/a.go:14:2: print: a library package has no console",
		"codes/a.go:16:3: panic that neither the name (Must…) nor the comment of the function announces: return an error",
	}, gate.Calls(tree))
}

func TestState(t *testing.T) {
	tests := []struct {
		name, body string
		want       []string // "line:column: message"
	}{
		{"init", "func init() {}", []string{"3:1: func init: a package does no work before it is asked"}},
		{"a method called init", "type t int\nfunc (t) init() {}", nil},
		{"goroutine", "func F() {\n\tgo func() {}()\n}", []string{"4:2: go statement: a library package starts no goroutine"}},
		{"exported variable", "var Limit, limit = 1, 2", []string{"3:5: exported variable Limit: anyone could assign it; only Err… = errors.New(…) is allowed"}},
		{"sentinels", "import (\"errors\"; \"fmt\")\nvar ErrA = errors.New(\"a\")\nvar ErrB = fmt.Errorf(\"%w\", ErrA)", nil},
		{"sentinel without a value", "var ErrA error", []string{"3:5: exported variable ErrA: anyone could assign it; only Err… = errors.New(…) is allowed"}},
		{"sentinel that is a number", "var ErrA = 1", []string{"3:5: exported variable ErrA: anyone could assign it; only Err… = errors.New(…) is allowed"}},
		{"assigned", "var n int\nfunc f() {\n\tn = 1\n\tn += 1\n\tn++\n}", []string{
			"5:2: package-level variable n is assigned", "6:2: package-level variable n is assigned", "7:2: package-level variable n is assigned",
		}},
		{"assigned inside", "var n [2]struct{ at map[int]int }\nfunc f() { (n[0].at)[1] = 2 }", []string{"4:12: package-level variable n is assigned"}},
		{"assigned through a pointer", "var n = new(int)\nfunc f() { *n = 2 }", []string{"4:12: package-level variable n is assigned"}},
		{"assigned by range", "var n int\nfunc f() {\n\tfor n = range 3 {\n\t}\n}", []string{"5:6: package-level variable n is assigned"}},
		{"assigned in a closure", "var n int\nvar f = func() { n = 1 }", []string{"4:18: package-level variable n is assigned"}},
		{"shadowed", "var n int\nfunc f(m int) {\n\tn := m\n\tn++\n\tfor m = range n {\n\t}\n}", nil},
		{"of another package", "import \"io\"\nfunc f() { io.EOF = nil }", []string{"4:12: variable io.EOF of package io is assigned"}},
		{"address", "type t struct{ n [2]int }\nvar v t\nfunc f() *t { return &v }\nfunc g() t {\n\tvar own t\n\town.n[0] = 1\n\treturn own\n}", nil},
		{"address written through", "type t struct{ n [2]int }\nvar v t\nfunc f() *t { return &v }\nfunc (x *t) g(y *t) {\n\tx.n[0] = 1\n\t*y = v\n}", []string{
			"7:2: a *t is written through, and package-level variable v of that type has its address taken at codes/a.go:5:23",
			"8:2: a *t is written through, and package-level variable v of that type has its address taken at codes/a.go:5:23",
		}},
		{"address of an element", "var n [2]int\nfunc f() *int { return &n[1] }\nfunc g(i *int) { *i++ }", []string{
			"5:18: a *int is written through, and package-level variable n of that type has its address taken at codes/a.go:4:25",
		}},
		{"address of a literal", "type t struct{}\nfunc f() *t { return &t{} }", nil},
		{"method by address", "type t int\nfunc (x *t) grow() { *x++ }\nfunc (t) show() {}\nvar n t\nfunc f() {\n\tn.show()\n\tn.grow()\n}", []string{
			"4:22: a *t is written through, and package-level variable n of that type has its address taken at codes/a.go:9:2",
		}},
		{"builtins", "var m map[int]int\nvar s []int\nfunc f(x []int) []int {\n\tdelete(m, 1)\n\tclear(m)\n\tcopy(s, x)\n\tcopy(x, s)\n\treturn append(s[:1], append(s, x...)...)\n}", []string{
			"6:9: package-level variable m is changed by delete", "7:8: package-level variable m is changed by clear",
			"8:7: package-level variable s is changed by copy", "10:16: package-level variable s is changed by append",
		}},
		{"sorted in place", "import (\"slices\"; \"sort\"; \"maps\")\nvar s []int\nvar m map[int]int\nfunc f() {\n\tslices.Sort(s)\n\tslices.Reverse(s[1:])\n\tsort.Ints(s)\n\tmaps.Copy(m, m)\n\t_ = slices.Index(s, 1) + sort.SearchInts(s, 1)\n}", []string{
			"7:14: package-level variable s is changed by slices.Sort", "8:17: package-level variable s is changed by slices.Reverse",
			"9:12: package-level variable s is changed by sort.Ints", "10:12: package-level variable m is changed by maps.Copy",
		}},
		{"by another name", "var s []int\nvar a [3]int\nfunc f() {\n\tx := s[1:]\n\tx[0] = 1\n\ty := &a\n\ty[1]++\n\tvar z = x\n\tz[0] = 2\n\tclear(z)\n\tx = nil\n}", []string{
			"7:2: package-level variable s, by another name, is assigned", "9:2: a *[3]int is written through, and package-level variable a of that type has its address taken at codes/a.go:8:8",
			"11:2: package-level variable s, by another name, is assigned", "12:8: package-level variable s, by another name, is changed by clear",
		}},
		{"a copy", "var a [3]int\nvar s []int\nfunc f() {\n\tx := a\n\tx[0] = 1\n\tn := s[0]\n\tn++\n}", nil},
		{"by another name in a closure", "var m map[int]int\nvar f = func() {\n\tx := m\n\tg := func() { x[1] = 2 }\n\tg()\n}", []string{
			"6:16: package-level variable m, by another name, is assigned",
		}},
		{"channel", "var c = make(chan int, 1)\nvar d [2]struct{ at chan int }\nvar e func() chan int", []string{
			"3:5: package-level variable c holds a channel, which is state", "4:5: package-level variable d holds a channel, which is state",
		}},
		{"a function that counts", "func counter() func() int {\n\tn := 0\n\treturn func() int { n++; return n }\n}\nvar next = counter()\nvar one, two = (counter()), 2\nvar plain = func() int { return 1 }", []string{
			"7:5: package-level variable next holds a function that a call made, which may keep state",
			"8:5: package-level variable one holds a function that a call made, which may keep state",
		}},
		{"handed out", "var s []int\nvar a [3]int\nfunc F() []int { return s }\nfunc G() []int { return a[:2] }\nfunc H() [3]int { return a }\nfunc I() int { return s[0] }\nfunc j() []int { return s }", []string{
			"5:25: package-level variable s is handed out by an exported function: return a copy or an iterator",
			"6:25: package-level variable a is handed out by an exported function: return a copy or an iterator",
		}},
		{"handed out after a closure", "var s []int\nfunc F() []int {\n\tsum := func() []int { return s }\n\t_ = sum\n\treturn s\n}", []string{
			"7:9: package-level variable s is handed out by an exported function: return a copy or an iterator",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			source := "package codes\n\n" + tt.body + "\n"
			var want []string
			for _, line := range tt.want {
				want = append(want, "codes/a.go:"+line)
			}
			assert.Equal(t, want, gate.State(parse(t, map[string]string{"codes/a.go": source})))
			assert.Empty(t, gate.State(parse(t, map[string]string{"codes/b_test.go": source})), "tests may keep state")
			assert.Empty(t, gate.State(parse(t, map[string]string{"examples/a/main.go": source})), "programs may keep state")
		})
	}
}

// TestStateAcrossPackages shows that a table is safe from the package that declares its type, if that is another one. A package that
// others cannot import may pass tables on.
func TestStateAcrossPackages(t *testing.T) {
	tree := parse(t, map[string]string{
		"codes/a.go": `package codes

import "github.com/fiscalcn/yusuan/internal/catalogue"

var table = catalogue.Table{}

func Len() int { return table.Len() }
`,
		"internal/catalogue/a.go": `package catalogue

type Table struct{ rows []int }

var rows = []int{1}

func (t *Table) Len() int { return len(t.rows) }

func (t *Table) Set() { t.rows[0] = 1 }

func Rows() []int { return rows }
`,
	})
	assert.Equal(t, []string{
		"internal/catalogue/a.go:9:25: a *Table is written through, and package-level variable table of that type has its address taken at codes/a.go:7:25",
	}, gate.State(tree))
}

func TestLuck(t *testing.T) {
	const rapid = "package a_test\nimport (\n\"testing\"\n\"pgregory.net/rapid\"\n)\nfunc TestA(t *testing.T) { rapid.Check(t, nil) }\n"
	main := func(calls string) string {
		return "package a_test\nimport (\n\"testing\"\nkeep \"github.com/fiscalcn/yusuan/internal/steady\"\n)\nfunc TestMain(m *testing.M) { " + calls + " }\n"
	}
	tree := parse(t, map[string]string{
		"budget/a_test.go":          rapid,
		"codes/a_test.go":           rapid,
		"codes/main_test.go":        main("keep.Run(m)"),
		"tables/a_test.go":          rapid,
		"tables/main_test.go":       main("m.Run()"),
		"examples/a/a_test.go":      "package a_test\nimport \"github.com/fiscalcn/yusuan/internal/accountgen\"\n",
		"internal/catalogue/a.go":   "package catalogue\n",
		"internal/rounding/main.go": main("m.Run()"),
		"economic/a_test.go": `package economic_test

import (
	"github.com/fiscalcn/yusuan/internal/steady"
	"pgregory.net/rapid"
)

func TestMain(m *testing.M)      { steady.Run(m) }
func FuzzParse(tf *testing.F)    { f := steady.Fuzz(tf); f.Fuzz(nil) }
func FuzzDrawn(f *testing.F)     { f.Fuzz(rapid.MakeFuzz(nil)) }
func FuzzWaiting(f *testing.F)   { f.Fuzz(func(*testing.T, string) {}) }
func (t T) FuzzOf(f *testing.F)  { f.Fuzz(func(*testing.T, string) {}) }
`,
		"narrative/a_test.go": `package narrative_test

import (
	"math/rand/v2"
	"time"
)

func draw(r *rand.Rand) time.Duration {
	own := rand.New(rand.NewPCG(1, 2))
	_ = own.IntN(3) + rand.IntN(3)
	return time.Second + time.Since(time.Time{})
}
`,
	})
	const other = ": a test draws with a seed and asks no clock"
	const draw = " draw: a TestMain must call steady.Run"
	assert.Equal(t, []string{
		"budget/a_test.go:4:1: the tests of budget" + draw,
		"economic/a_test.go:11:1: FuzzWaiting does not call steady.Fuzz",
		"examples/a/a_test.go:2:8: the tests of examples/a" + draw,
		"narrative/a_test.go:10:20: math/rand/v2.IntN" + other,
		"narrative/a_test.go:11:23: time.Since" + other,
		"tables/a_test.go:4:1: the tests of tables" + draw,
	}, gate.Luck(tree))
}

func TestDocs(t *testing.T) {
	tree := parse(t, map[string]string{
		"codes/a.go": `package codes

type Code uint32

// Entry has a Name and years.
type Entry struct {
	Name     string
	From, To int
	Basis    int // how we know
	hidden   int
}

// The levels: Class and so on.
const (
	Class = 1
	Item  = 2
	Other = 3 // neither
)

var a, ErrSyntax = 1, 2

func Parse() {}

// String says it.
func (Code) String() string { return "" }

func (Code) Level() int { return 0 }

func (entry) Level() int { return 0 }

type entry struct{ Name string }

// A Finder finds.
type Finder interface {
	Find() Entry
	// Lookup looks it up.
	Lookup() Entry
}
`,
		"codes/a_test.go":     "package codes_test\nfunc Exported() {}\n",
		"economic/doc.go":     "// Package economic is documented.\npackage economic\n",
		"examples/a/main.go":  "package main\nfunc Exported() {}\n",
		"internal/print/a.go": "package print\nfunc Exported() {}\n",
	})
	assert.Equal(t, []string{
		"codes/a.go:1:1: package codes has no doc comment",
		"codes/a.go:3:6: Code has no doc comment",
		"codes/a.go:8:2: Entry.From has no doc comment",
		"codes/a.go:8:8: Entry.To has no doc comment",
		"codes/a.go:16:2: Item has no doc comment",
		"codes/a.go:20:8: ErrSyntax has no doc comment",
		"codes/a.go:22:6: Parse has no doc comment",
		"codes/a.go:27:13: Code.Level has no doc comment",
		"codes/a.go:35:2: Finder.Find has no doc comment",
	}, gate.Docs(tree))
}

func TestExamples(t *testing.T) {
	tree := parse(t, map[string]string{
		"codes/a.go": `package codes

func Parse()    {}
func MustHave() {}
func Silent()   {}
func Tested()   {}
func unseen()   {}

type Code int

func (Code) Level()         {}
func (Code) Class()         {}
func (*Code) Scan()         {}
func (Code) String() string { return "" }
func (hidden) Level()       {}

type hidden int
type Tree[T any] struct{}

func (*Tree[T]) Walk() {}
`,
		"codes/zenum.go": "package codes\n\nfunc (Code) IsValid() bool { return true }\n",
		"codes/a_test.go": `package codes_test

func ExampleParse() {
	codes.Parse()
	codes.Code(1).Level()
	// Output: 1
}

func ExampleSilent() {
	codes.Silent()
}

func TestTested() {
	codes.Tested()
	// Output:
}
`,
		"codes/b_test.go":          "package codes_test\nfunc Example() {\n\tcodes.MustHave()\n\t// Unordered output: 1\n}\n",
		"internal/catalogue/a.go":  "package catalogue\nfunc Parse() {}\n",
		"codes/internal/tree/a.go": "package tree\nfunc Parse() {}\n",
	})
	const none = "no Example with an Output of package codes uses "
	assert.Equal(t, []string{
		"codes/a.go:5:6: " + none + "Silent",
		"codes/a.go:6:6: " + none + "Tested",
		"codes/a.go:12:13: " + none + "Code.Class",
		"codes/a.go:20:17: " + none + "Tree.Walk",
	}, gate.Examples(tree))
}

func TestLayout(t *testing.T) {
	lines := func(n int) string { return "package codes\n" + strings.Repeat("\n", n-1) }
	tree := parse(t, map[string]string{
		"codes/long.go": lines(501), "codes/fits.go": lines(500), "codes/long_test.go": lines(502), "codes/zcatalogue.go": lines(9000), "codes/long.csv": lines(9000),
		"doc.go": "package yusuan\n", "util/a.go": "package util\n", "notes.txt": "", "README.md": "", ".ci/run": "", ".gitignore": "", "internal/api/codes.txt": "",
	})
	assert.Equal(t, []string{
		"codes/long.go: 501 lines, at most 500 are readable",
		"codes/long_test.go: 502 lines, at most 500 are readable",
	}, gate.Size(tree))
	assert.Equal(t, []string{
		"notes.txt: notes.txt has no place at the top level",
		"util/a.go: util has no place at the top level",
	}, gate.TopLevel(tree))
}

// The words the rule looks for are put together here, as the rule reads this file too.
func TestTexts(t *testing.T) {
	const work, tmp, proxy = "/wo" + "rk", "/t" + "mp", "pro" + "xy.golang.org"
	tree := parse(t, map[string]string{
		"README.md": "see " + work + "/main\nfine: https://example.org" + work + "/main, a" + tmp + ", ./root/x, ~" + tmp + "/x, " + work + "er, and/or\n(" + tmp + ")\n",
		"go.sum":    "https://" + proxy + "/x\ngolang.org/x/exp v0\nhttps://registry" + ".npmjs.org\nmirrors" + ".example.com",
		"a.txt":     "path=/ho" + "me/me/x\nC:" + `\Use` + "rs\\me\n\"X:\\n\"\n",
	})
	assert.Equal(t, []string{
		`README.md:1: path of a machine: ` + work + `/`,
		`README.md:3: path of a machine: ` + tmp,
		`a.txt:1: path of a machine: /ho` + `me/me/`,
		`a.txt:2: path of a machine: C:` + `\Use` + `rs\me`,
		`go.sum:1: host of a package registry: ` + proxy,
		`go.sum:3: host of a package registry: registry` + `.npmjs.org`,
		`go.sum:4: host of a package registry: mirrors` + `.example.com`,
	}, gate.Texts(tree))
}

func TestRules(t *testing.T) {
	empty := parse(t, nil)
	for _, rule := range gate.Rules() {
		assert.NotEmpty(t, rule.Name)
		assert.Nil(t, rule.Check(empty), rule.Name)
	}
}
