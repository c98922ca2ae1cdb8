package word_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/examples/pdf/pdfium"
	"github.com/fiscalcn/yusuan/examples/pdf/published"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// accounts are those that go over paper: one with everything in every edition, the published one, and one with next to nothing.
func accounts() map[string]disclosure.Disclosure {
	all := map[string]disclosure.Disclosure{
		"licheng": licheng.Disclosure(),
		"minimal": {Edition: "上海2024", Account: *accountgen.Minimal(2024)},
	}
	for e := range tables.Editions() {
		all["full "+e.String()] = disclosure.Disclosure{
			Edition: e.String(), Account: *accountgen.Full(2024), Facts: accountgen.FullFacts(),
		}
	}
	return all
}

// run runs a program in a folder.
func run(t *testing.T, dir, name string, args ...string) {
	t.Helper()
	c := exec.CommandContext(t.Context(), name, args...)
	c.Dir = dir
	out, err := c.CombinedOutput()
	require.NoError(t, err, "%s: %s", name, out)
}

// printed writes accounts as Word documents, each with the program of examples/report, and makes PDF files of them.
func printed(t *testing.T, accounts map[string]disclosure.Disclosure) (dir string) {
	t.Helper()
	dir = t.TempDir()
	report := filepath.Join(dir, "report")
	run(t, ".", "go", "build", "-o", report, "github.com/fiscalcn/yusuan/examples/report")
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "pdf"}
	for name, d := range accounts {
		data, err := d.MarshalJSON()
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name+".json"), data, 0o600))
		run(t, dir, report, "-docx", name+".docx", name+".json")
		args = append(args, name+".docx")
	}
	run(t, dir, "soffice", args...)
	return dir
}

// TestPaper holds that an account comes back from paper as it went: every cell of its tables, nothing unread, and the findings that it has
// without having been on paper, which are no errors. Where lines end is up to LibreOffice and the font. It may make a few statements of the
// text doubtful, or numbers of none, but most are what they were.
func TestPaper(t *testing.T) {
	all := accounts()
	dir := printed(t, all)
	e, err := pdfium.Start(context.Background(), pdfium.CacheDir(), 1, os.Stderr)
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, e.Close()) })
	for name, d := range all {
		t.Run(name, func(t *testing.T) {
			p, err := yusuan.Publish(d)
			require.NoError(t, err)
			file, err := os.ReadFile(filepath.Join(dir, name+".pdf"))
			require.NoError(t, err)
			got := read(t, e, file)
			assert.Empty(t, got.Notes)

			units := 0
			if len(d.Account.Units) > 0 {
				units = 1 // a table before the forms
			}
			forms := wanted(p)
			tables := joined(t, got.Document, forms, units)
			for i, form := range forms {
				require.Equal(t, form.rows, tables[i], form.title)
			}

			want := p.Document()
			want.Prior, want.Initial = nil, nil
			before, after := audited(t, want), audited(t, got.Document)
			assert.Equal(t, messages(before), messages(after))
			assert.Zero(t, after.Count(judge.Error))
			held, found := statements(before), statements(after)
			lost := len(held) - common(held, found)
			assert.LessOrEqual(t, lost*10, len(held), "%v\n%v", held, found)
			assert.NotEmpty(t, found)
			for range after.Reading().Cells().Unread() {
				t.Error("a cell is unread")
			}
		})
	}
}

func read(t *testing.T, e *pdfium.Engine, file []byte) published.Account {
	t.Helper()
	d, err := e.Open(context.Background(), file)
	require.NoError(t, err)
	defer func() { assert.NoError(t, d.Close()) }()
	a, err := published.Read(d, nil)
	require.NoError(t, err)
	return a
}

func audited(t *testing.T, d yusuan.Document) yusuan.Report {
	t.Helper()
	r, err := yusuan.Read(d)
	require.NoError(t, err)
	return yusuan.Audit(r, yusuan.Options{})
}

// messages returns the findings in words: all about tables and self-evaluations, and those about the text that are errors. The name of a
// code that goes over two lines is a name that nobody knows, which is a warning.
func messages(r yusuan.Report) []string {
	out := []string{}
	for f := range r.Findings() {
		if _, ofText := verify.Lookup(f.Rule); !ofText || f.Severity == judge.Error {
			out = append(out, f.Severity.String()+" "+unbroken(f.Message.String()))
		}
	}
	return out
}

// statements returns every number of the text with what it says, and the verdict on it.
func statements(r yusuan.Report) []string {
	var out []string
	text := r.Reading().Text().Text()
	for s := range r.Statements() {
		out = append(out, fmt.Sprintln(s.Subject, s.Measure, unbroken(text[s.Start:s.End]), s.Certainty, s.Verdict))
	}
	return out
}

// common returns how many of the values stand in both.
func common(a, b []string) int {
	n := 0
	left := slices.Clone(b)
	for _, s := range a {
		if i := slices.Index(left, s); i >= 0 {
			left = slices.Delete(left, i, i+1)
			n++
		}
	}
	return n
}

// unbroken puts together what goes over lines or pages.
func unbroken(s string) string { return strings.NewReplacer("\n", "", "\f", "").Replace(s) }

// A table is the texts of its rows, without the cells that others cover.
type table struct {
	title string
	head  [][]string
	rows  [][]string
}

func wanted(p yusuan.Publication) []table {
	var all []table
	add := func(g grid.Grid) {
		t := table{title: g.Title(), rows: texts(g.Cells())}
		t.head = t.rows[:g.HeaderRows()]
		all = append(all, t)
	}
	for g := range p.Grids() {
		add(g)
	}
	for g := range p.Evaluations() {
		add(g)
	}
	return all
}

func texts(rows [][]*string) [][]string {
	var out [][]string
	for _, row := range rows {
		line := []string{}
		for _, c := range row {
			if c != nil {
				line = append(line, unbroken(*c))
			}
		}
		out = append(out, line)
	}
	return out
}

// joined returns the tables of a document, after the first so many, as one each that went over pages: with the head once.
func joined(t *testing.T, d yusuan.Document, want []table, skip int) [][][]string {
	t.Helper()
	var out [][][]string
	for _, sheet := range d.Tables[skip:] {
		rows := texts(sheet.Rows)
		last := len(out) - 1
		if last < 0 || len(out[last]) >= len(want[last].rows) {
			require.Less(t, len(out), len(want), "%v", rows)
			out = append(out, rows)
			continue
		}
		head := want[last].head
		require.Greater(t, len(rows), len(head), "%s: rows below the head", want[last].title)
		require.Equal(t, head, rows[:len(head)], "%s: the head is on every page", want[last].title)
		rows = rows[len(head):]
		expected := want[last].rows[len(out[last])]
		for len(rows[0]) > len(expected) && rows[0][0] == "" { // a merged cell that goes over the page
			rows[0] = rows[0][1:]
		}
		out[last] = append(out[last], rows...)
	}
	require.Len(t, out, len(want))
	return out
}
