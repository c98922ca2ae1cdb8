package main

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// isDisclosure reports whether JSON is what [disclosure.Disclosure.MarshalJSON] writes:
// it has a version and an account, and no tables.
func isDisclosure(in []byte) bool {
	var fields map[string]json.RawMessage
	if json.Unmarshal(in, &fields) != nil {
		return false // for others to say
	}
	has := func(name string) bool { return fields[name] != nil }
	return has("version") && has("account") && !has("tables")
}

// publish makes the document of a disclosure, as its department would publish it in
// 万元: the nine tables, the self-evaluations and the text.
func publish(in []byte) (tables.Document, error) {
	var d disclosure.Disclosure
	if err := d.UnmarshalJSON(in); err != nil {
		return tables.Document{}, err
	}
	if err := d.Validate(); err != nil {
		return tables.Document{}, err
	}
	edition, err := tables.ParseEdition(d.Edition)
	if err != nil {
		return tables.Document{}, err
	}
	composer, err := narrative.NewComposer(&d.Account, edition)
	if err != nil {
		return tables.Document{}, err
	}
	text, err := composer.Compose(d.Facts)
	if err != nil {
		return tables.Document{}, err
	}
	set, err := composer.Set().Round(budget.WanYuan, 2)
	if err != nil {
		return tables.Document{}, err
	}
	doc := tables.Document{Department: d.Account.Header.Name, Year: d.Account.Header.Year, Edition: edition}
	var lines []string
	for form := range tables.Forms() {
		g, err := set.Grid(form)
		if err != nil {
			return tables.Document{}, err
		}
		doc.Tables = append(doc.Tables, tables.Sheet{Form: form.String(), Title: g.Title(), Unit: set.Unit().String(), Rows: g.Cells()})
		lines = slices.Concat(lines, []string{g.Title()}, g.Above(), g.Below())
	}
	for _, e := range d.Evaluations {
		g, err := layOut(e)
		if err != nil {
			return tables.Document{}, err
		}
		doc.Tables = append(doc.Tables, tables.Sheet{Title: performance.Title, Unit: e.Unit.String(), Rows: g.Cells()})
	}
	doc.Text = strings.Join(append(lines, text.String()), "\n")
	return doc, nil
}

// layOut lays a self-evaluation out in a grid.
func layOut(e performance.Evaluation) (grid.Grid, error) {
	b := grid.New(e.Template.Columns())
	for _, row := range e.Layout() {
		var cells []grid.Cell
		for _, c := range row {
			cells = append(cells, grid.Cell{Text: c.Text, RowSpan: c.RowSpan, ColSpan: c.ColSpan, Header: c.Heading})
		}
		b.Row(cells...)
	}
	return b.Grid()
}
