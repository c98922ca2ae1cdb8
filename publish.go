package yusuan

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	evaluating "github.com/fiscalcn/yusuan/budget/performance/reading"
	"github.com/fiscalcn/yusuan/narrative/compose"
	textreading "github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/grid"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// Publication is an account or a budget as its department publishes it (部门决算公开、
// 部门预算公开): the tables, the text and the self-evaluations. It never changes and is safe
// to share, as long as nobody changes the disclosure that it was made of. The zero value is
// that of no account; make one with [Publish].
type Publication struct {
	disclosed disclosure.Disclosure
	text      compose.Composition
	current   printing
	// What the text compares with is printed too; zero if there is none.
	prior, initial printing
	evaluations    []grid.Grid // in the order of the disclosure
}

// Publish makes all that a department publishes of an account or a budget (编制): it builds
// the tables of the disclosure, composes its text and lays out its self-evaluations. Figures
// are printed in the unit of the edition ([tables.Edition.UnitOf]), 万元 in most, with two
// decimal places, each rounded by itself half away from zero (四舍五入); [Publication.In]
// prints them otherwise. Nothing is invented: what the text lacks is among the gaps of
// [Publication.Text]. The disclosure names one of the library's editions, or one of the
// caller's own that are given.
//
// The error is that of [disclosure.Disclosure.Validate]; or it wraps [tables.ErrEdition]
// for an edition that is neither, [compose.ErrEdition] or [compose.ErrPlan] for one whose
// text cannot be written, or [budget.ErrRange] for a sum beyond int64 分.
func Publish(d disclosure.Disclosure, own ...tables.Edition) (Publication, error) {
	if err := d.Validate(own...); err != nil {
		return Publication{}, err
	}
	exact, err := d.Tables(own...)
	if err != nil {
		return Publication{}, err
	}
	edition := exact.Edition()
	p := Publication{disclosed: d, current: printing{exact: exact}}
	if p.prior, err = printingOf(d.Account.Prior, edition); err != nil {
		return Publication{}, err
	}
	if p.initial, err = printingOf(d.Account.Planned(), edition); err != nil {
		return Publication{}, err
	}
	if p.text, err = compose.Text(&d.Account, d.Facts, edition); err != nil {
		return Publication{}, err
	}
	for i := range d.Evaluations {
		g, err := evaluationGrid(&d.Evaluations[i])
		if err != nil {
			return Publication{}, err
		}
		p.evaluations = append(p.evaluations, g)
	}
	return p.In(edition.Unit(), 2)
}

// In returns the publication with the figures of its tables in another unit, or with
// another number of decimal places. The text stays in 万元, and a form that the edition has
// in a unit of its own stays in that, with two places. The error wraps [budget.ErrUnit],
// [budget.ErrPlaces], or [budget.ErrRange] for a figure that does not fit.
func (p Publication) In(u budget.Unit, places int) (Publication, error) {
	for _, printed := range []*printing{&p.current, &p.prior, &p.initial} {
		if err := printed.print(u, places); err != nil {
			return Publication{}, err
		}
	}
	return p, nil
}

// Exact returns the nine tables as they were built: exact, in 元.
func (p Publication) Exact() tables.Set { return p.current.exact }

// Set returns the nine tables as they are printed.
func (p Publication) Set() tables.Set { return p.current.rounded }

// Grids yields the printed tables laid out, in the order of the forms.
func (p Publication) Grids() iter.Seq[grid.Grid] { return slices.Values(p.current.grids) }

// Text returns the text (情况说明, 名词解释), which knows what is missing in it.
func (p Publication) Text() compose.Composition { return p.text }

// Evaluations yields the 绩效自评表 laid out, in the order of the disclosure.
func (p Publication) Evaluations() iter.Seq[grid.Grid] { return slices.Values(p.evaluations) }

// Document returns what others see of the publication, as an extractor would get it: the
// cells of tables and self-evaluations, and all text. The tables of last year's account
// and of the initial budget are beside it, if the disclosure has these.
func (p Publication) Document() Document {
	own := p.current.document(p.disclosed.Edition)
	if own == nil {
		return Document{}
	}
	d := *own
	d.Text += "\n" + p.text.String()
	for i, g := range p.evaluations {
		unit := p.disclosed.Evaluations[i].Unit
		d.Tables = append(d.Tables, reading.Sheet{Title: g.Title(), Unit: unit.String(), Rows: g.Cells()})
	}
	d.Prior, d.Initial = p.prior.document(p.disclosed.Edition), p.initial.document(p.disclosed.Edition)
	return d
}

// Reading returns the publication as [Read] would read it if nothing could be misread:
// its printed tables, without cells, and its text alone. The facts of the disclosure are
// beside it, so that [Audit] holds the text against them too.
func (p Publication) Reading() Reading {
	r := Reading{
		set: p.current.rounded, hasTables: len(p.current.grids) > 0, facts: p.disclosed.Facts,
		text: textreading.Read(p.text.String(), textreading.Options{Year: p.current.rounded.Header().Year, Kind: p.current.rounded.Kind()}),
	}
	for _, e := range p.disclosed.Evaluations {
		r.evaluations = append(r.evaluations, Evaluation{Reading: evaluating.Reading{Evaluation: e}})
	}
	r.prior, r.initial = p.prior.reading(), p.initial.reading()
	return r
}
