package published_test

import (
	"context"
	"os"
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
	"github.com/fiscalcn/yusuan/examples/pdf/typeset"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

// start starts PDFium.
func start(t *testing.T) *pdfium.Engine {
	t.Helper()
	e, err := pdfium.Start(context.Background(), pdfium.CacheDir(), 2, os.Stderr)
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, e.Close()) })
	return e
}

// read reads a PDF file.
func read(t *testing.T, e *pdfium.Engine, file []byte) published.Account {
	t.Helper()
	d, err := e.Open(context.Background(), file)
	require.NoError(t, err)
	defer func() { assert.NoError(t, d.Close()) }()
	a, err := published.Read(d, nil)
	require.NoError(t, err)
	return a
}

// audited audits a document.
func audited(t *testing.T, d yusuan.Document) yusuan.Report {
	t.Helper()
	r, err := yusuan.Read(d)
	require.NoError(t, err)
	return yusuan.Audit(r, yusuan.Options{})
}

// messages returns the findings of a report in words.
func messages(r yusuan.Report) []string {
	out := []string{}
	for f := range r.Findings() {
		// A quotation goes over lines and pages where the print does.
		out = append(out, f.Severity.String()+" "+strings.NewReplacer("\n", "", "\f", "").Replace(f.Message.String()))
	}
	return out
}

// TestPrintedAccounts prints accounts in two editions, reads them back, and holds every cell and every finding against those of
// what was printed.
func TestPrintedAccounts(t *testing.T) {
	e := start(t)
	own := licheng.Disclosure()
	for _, edition := range []tables.Edition{tables.Fujian2021(), tables.Shanghai2024()} {
		for name, d := range map[string]disclosure.Disclosure{
			"licheng": own,
			"full":    {Account: *accountgen.Full(2024), Facts: accountgen.FullFacts()},
			"minimal": {Account: *accountgen.Minimal(2024)},
		} {
			t.Run(edition.String()+" "+name, func(t *testing.T) {
				d.Edition = edition.String()
				p, err := yusuan.Publish(d)
				require.NoError(t, err)
				a := read(t, e, typeset.Account(p).Bytes())
				assert.Empty(t, a.Notes)
				want := p.Document()
				wanted, got := rows(want, ""), rows(a.Document, "\n")
				require.Len(t, got, len(wanted))
				for i := range wanted {
					require.Equal(t, wanted[i], got[i])
				}
				want.Prior, want.Initial = nil, nil
				assert.Equal(t, messages(audited(t, want)), messages(audited(t, a.Document)))
				assert.Zero(t, audited(t, a.Document).Count(judge.Error))
				r := audited(t, a.Document)
				for range r.Reading().Cells().Unread() {
					t.Error("a cell is unread")
				}
			})
		}
	}
}

// rows returns all rows of a document. The breaks of lines that are too long for a cell are left out.
func rows(d yusuan.Document, breaks string) [][]string {
	var out [][]string
	for _, t := range d.Tables {
		for _, row := range t.Rows {
			var texts []string
			for _, c := range row {
				switch {
				case c == nil: // of a table over several pages, each has the columns that it needs
				case breaks != "":
					texts = append(texts, strings.ReplaceAll(*c, breaks, ""))
				default:
					texts = append(texts, *c)
				}
			}
			out = append(out, texts)
		}
	}
	return out
}
