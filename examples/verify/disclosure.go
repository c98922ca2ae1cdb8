package main

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/grid"
	"github.com/fiscalcn/yusuan/tables/reading"
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
// 万元: the nine tables, the self-evaluations and the text. The text is to be held
// against the facts, last year's tables and those of the initial budget too.
func publish(in []byte) (reading.Document, []narrative.VerifyOption, error) {
	var d disclosure.Disclosure
	if err := d.UnmarshalJSON(in); err != nil {
		return reading.Document{}, nil, err
	}
	if err := d.Validate(); err != nil {
		return reading.Document{}, nil, err
	}
	edition, err := tables.ParseEdition(d.Edition)
	if err != nil {
		return reading.Document{}, nil, err
	}
	text, err := compose.Text(&d.Account, d.Facts, edition)
	if err != nil {
		return reading.Document{}, nil, err
	}
	doc := reading.Document{Department: d.Account.Header.Name, Year: d.Account.Header.Year, Edition: edition, Text: text.String()}
	if err := layOutTables(&doc, &d.Account); err != nil {
		return reading.Document{}, nil, err
	}
	for _, e := range d.Evaluations {
		g, err := layOut(e)
		if err != nil {
			return reading.Document{}, nil, err
		}
		doc.Tables = append(doc.Tables, reading.Sheet{Title: performance.Title, Unit: e.Unit.String(), Rows: g.Cells()})
	}
	against, err := beside(&d, edition)
	return doc, against, err
}

// layOutTables adds the nine tables to a document, and what stands around them to its
// text.
func layOutTables(doc *reading.Document, a *budget.Account) error {
	set, err := inWanYuan(a, doc.Edition)
	if err != nil {
		return err
	}
	var lines []string
	for form := range tables.Forms() {
		g, err := set.Grid(form)
		if err != nil {
			return err
		}
		doc.Tables = append(doc.Tables, reading.Sheet{Form: form.String(), Title: g.Title(), Unit: set.Unit().String(), Rows: g.Cells()})
		lines = slices.Concat(lines, []string{g.Title()}, g.Above(), g.Below())
	}
	doc.Text = strings.Join(append(lines, doc.Text), "\n")
	return nil
}

// beside returns what the text of a disclosure is held against beside its tables.
func beside(d *disclosure.Disclosure, e tables.Edition) ([]narrative.VerifyOption, error) {
	against := []narrative.VerifyOption{narrative.AgainstFacts(d.Facts)}
	if prior := d.Account.Prior; prior != nil {
		set, err := inWanYuan(prior, e)
		if err != nil {
			return nil, err
		}
		against = append(against, narrative.AgainstPrior(set))
	}
	if planned := d.Account.Planned(); planned != nil {
		set, err := inWanYuan(planned, e)
		if err != nil {
			return nil, err
		}
		against = append(against, narrative.AgainstInitial(set))
	}
	return against, nil
}

// inWanYuan builds the tables of an account as they are published.
func inWanYuan(a *budget.Account, e tables.Edition) (tables.Set, error) {
	exact, err := tables.Build(a, e)
	if err != nil {
		return tables.Set{}, err
	}
	return exact.Round(budget.WanYuan, 2)
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
