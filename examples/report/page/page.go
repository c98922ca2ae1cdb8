// Package page writes a published account as one web page that needs nothing beside it, to be read on a screen or printed on A4: contents,
// charts, tables, text, and what the checks found.
package page

import (
	"bytes"
	_ "embed"
	"html/template"
	"io"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/report/chart"
	"github.com/fiscalcn/yusuan/examples/report/outline"
	"github.com/fiscalcn/yusuan/tables"
)

// Content is what stands on the page.
type Content struct {
	Outline outline.Outline
	Charts  []chart.Chart
	Checks  []Check
}

// Check is what the checks say of one part.
type Check struct {
	Title, Summary string
	Findings       []judge.Finding
	NotLookedAt    []string
	// OnPage is whether the findings are about the tables of the page, and not about others.
	OnPage bool
}

//go:embed page.html
var text string

var parsed = template.Must(template.New("page").Funcs(template.FuncMap{
	"table":  func(t outline.Table) template.HTML { return template.HTML(t.AppendHTML(nil)) },
	"chart":  func(c chart.Chart) template.HTML { return template.HTML(c.AppendSVG(nil)) },
	"anchor": anchor,
	"paper":  paper,
	"form":   form,
}).Parse(text))

// anchor returns the table that a finding is about, "" if it is about none.
func anchor(f judge.Finding) string {
	if at, ok := f.At.(tables.Address); ok && at.Form.IsValid() {
		return at.Form.String()
	}
	return ""
}

// paper returns the class of a table: the paper that it is printed on.
func paper(t outline.Table) string {
	if t.Columns() > 6 {
		return "broad"
	}
	return "upright"
}

// form returns the paper for the title of a part that has nothing but tables, "" for others.
func form(p outline.Part) string {
	if len(p.Paragraphs) > 0 || len(p.Sections) > 0 || len(p.Tables) == 0 {
		return ""
	}
	return paper(p.Tables[0])
}

// Write writes the page. The error is that of w.
func Write(w io.Writer, c Content) error {
	var b bytes.Buffer
	if err := parsed.Execute(&b, c); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}
