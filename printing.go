package yusuan

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/grid"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// printing is the tables of one account on their way to paper. The zero value is that of
// no account.
type printing struct {
	exact, rounded tables.Set
	grids          []grid.Grid // of the rounded tables, in the order of the forms
}

// printingOf builds the tables of an account, which may be nil.
func printingOf(a *budget.Account, e tables.Edition) (printing, error) {
	if a == nil {
		return printing{}, nil
	}
	exact, err := tables.Build(a, e)
	return printing{exact: exact}, err
}

// print rounds the tables and lays them out.
func (p *printing) print(u budget.Unit, places int) (err error) {
	if p.rounded, err = p.exact.Round(u, places); err != nil {
		return err
	}
	p.grids = nil
	for t := range p.rounded.Tables() {
		g, err := p.rounded.Grid(t.Form())
		if err != nil {
			return err
		}
		p.grids = append(p.grids, g)
	}
	return nil
}

// document returns the cells of the tables, and as text what stands around them; nil if
// there are none.
func (p *printing) document(edition string) *Document {
	if len(p.grids) == 0 {
		return nil
	}
	header := p.rounded.Header()
	d := Document{Department: header.Name, Kind: p.rounded.Kind(), Year: header.Year, Edition: edition}
	printed := slices.Collect(p.rounded.Tables())
	var lines []string
	for i, g := range p.grids {
		d.Tables = append(d.Tables, reading.Sheet{
			Form: printed[i].Edition().Label(printed[i].Form()), Title: g.Title(), Unit: printed[i].Unit().String(), Rows: g.Cells(),
		})
		lines = slices.Concat(lines, []string{g.Title()}, g.Above(), g.Below())
	}
	d.Text = strings.Join(lines, "\n")
	return &d
}

// reading returns the tables as they would be read, nil if there are none.
func (p *printing) reading() *Reading {
	if len(p.grids) == 0 {
		return nil
	}
	return &Reading{set: p.rounded, hasTables: true}
}
