package tables

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
)

// ErrEdition reports a value that is no edition, or a name that no edition of the
// library has.
var ErrEdition = errors.New("unknown edition")

// Edition is the publication template (决算公开模板、预算公开模板) of a place and year: which forms
// there are, which rows and columns they show, in what order and under what labels.
// Editions are used for later years too until a place changes its template.
//
// The library ships some, which [Editions] yields; [NewEdition] makes more. Editions
// are compared with ==: each is equal to itself alone. The zero value is no edition.
type Edition struct{ of *edition }

// edition is what an Edition stands for. It never changes once made.
type edition struct {
	Template
	own []treeForm // the schemas of its forms beyond the nine, in order
}

// ParseEdition returns the edition of the library whose name String prints. It fails
// with [ErrEdition].
func ParseEdition(s string) (Edition, error) {
	for _, kind := range [...]Kind{Final, Budget} {
		for e := range kind.Editions() {
			if e.String() == s {
				return e, nil
			}
		}
	}
	return Edition{}, fmt.Errorf("tables.ParseEdition %q: %w", s, ErrEdition)
}

// IsValid reports whether e is an edition: any but the zero value.
func (e Edition) IsValid() bool { return e.of != nil }

// String returns the name, place and year: 福建2021.
func (e Edition) String() string {
	if e.IsValid() {
		return e.of.Name
	}
	return "Edition(0)"
}

// Kind returns what the place publishes on the template, Final for the zero Edition.
func (e Edition) Kind() Kind {
	if !e.IsValid() {
		return Final
	}
	return e.of.Kind
}

// Years returns the first and the last fiscal year that the edition is for, as far as its
// template says; 0 for one that it does not say.
func (e Edition) Years() (from, to int) {
	if !e.IsValid() {
		return 0, 0
	}
	return e.of.From, e.of.To
}

// Covers reports whether the edition may be of a fiscal year, as far as its template says. A
// year that is not known is 0. The zero Edition covers none.
func (e Edition) Covers(year int) bool {
	from, to := e.Years()
	return e.IsValid() && (year == 0 || year >= from && (to == 0 || year <= to))
}

// Template returns what the edition is made of, to look at, or to change and make
// another edition of. The zero Edition has the zero Template.
func (e Edition) Template() Template {
	if !e.IsValid() {
		return Template{}
	}
	return e.of.clone()
}

// Forms yields the forms that the edition has, in the order in which it prints them.
func (e Edition) Forms() iter.Seq[Form] {
	return func(yield func(Form) bool) {
		if !e.IsValid() {
			return
		}
		for i := range e.of.Forms {
			if !yield(e.of.Forms[i].Form) {
				return
			}
		}
	}
}

// Title returns the title of a form, "" for one that the edition does not have.
func (e Edition) Title(f Form) string {
	if as := e.form(f); as != nil {
		return as.Title
	}
	return ""
}

// Label returns the number that stands above a form as printed, 公开07表; "" for a form that
// the edition does not have, and in budgets for one without a number. It need not be that of
// the form: some places print 公开07 last, as 公开09表.
func (e Edition) Label(f Form) string {
	as := e.form(f)
	switch {
	case as == nil:
		return ""
	case e.Kind() == Budget:
		return as.Label
	default:
		return cmp.Or(as.Label, f.String()+"表")
	}
}

// LineLabel returns the name that the edition prints for a line of a form, without ordinal,
// and the usual one of the form for the zero Edition.
func (e Edition) LineLabel(f Form, l Line) string {
	if as := e.form(f); as != nil {
		if label := as.lineTemplate(l).Label; label != "" {
			return label
		}
	}
	return e.schema(f).label(l)
}

// Unit returns what the place prints amounts in, 万元 for the zero Edition.
func (e Edition) Unit() budget.Unit {
	if !e.IsValid() {
		return budget.WanYuan
	}
	return e.of.Unit
}

// UnitOf returns what the place prints the amounts of a form in: Unit, but for forms that
// have a unit of their own.
func (e Edition) UnitOf(f Form) budget.Unit {
	if as := e.form(f); as != nil && as.Unit != nil {
		return *as.Unit
	}
	return e.Unit()
}

// Columns yields the columns that the row of a form has figures in, in the order of the
// form, whatever order it prints them in. It yields none for a row that the form cannot have,
// or a form that the edition does not have.
func (e Edition) Columns(f Form, k RowKey) iter.Seq[Column] {
	return func(yield func(Column) bool) { each(e.columns(f, k), yield) }
}

func (e Edition) columns(f Form, k RowKey) []Column {
	as := e.form(f)
	if as == nil {
		return nil
	}
	all := e.schema(f).columns(k)
	switch {
	case as.Columns == nil || all == nil:
		return all
	case areWithin(all, as.Columns):
		return as.Columns
	default: // it prints them in another order
		return inOrder(all, as.Columns)
	}
}

// inOrder returns some columns in the order of all.
func inOrder(all, some []Column) []Column {
	return slices.DeleteFunc(slices.Clone(all), func(c Column) bool { return !slices.Contains(some, c) })
}

// Heads yields what stands over the columns of a form, the levels of a header parted by
// slashes: see [FormTemplate].
func (e Edition) Heads(f Form) iter.Seq[string] {
	return func(yield func(string) bool) {
		as := e.form(f)
		if as == nil {
			return
		}
		for _, head := range e.heads(as, e.columns(f, LineRow(Total))) {
			if !yield(head) {
				return
			}
		}
	}
}

// heads returns what stands over the columns of a form.
func (e Edition) heads(as *FormTemplate, columns []Column) []string {
	if as.Heads != nil {
		return as.Heads
	}
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.String()
		if c == Actual && e.Kind() == Budget {
			names[i] = Budgeted.String()
		}
	}
	return names
}

// Borrows reports whether an edition prints a form as another one, as its own columns and
// rows were not seen.
func (e Edition) Borrows(f Form) bool {
	as := e.form(f)
	return as != nil && as.Borrowed != ""
}

// form returns how the edition prints a form, nil if it does not have it.
func (e Edition) form(f Form) *FormTemplate {
	if !e.IsValid() {
		return nil
	}
	if i := int(f) - 1; i >= 0 && i < len(e.of.Forms) && e.of.Forms[i].Form == f {
		return &e.of.Forms[i]
	}
	for i := range e.of.Forms {
		if as := &e.of.Forms[i]; as.Form == f {
			return as
		}
	}
	return nil
}

// place returns which of the forms of the edition one is, from 0.
func (e Edition) place(f Form) int {
	if !e.IsValid() {
		return 0
	}
	return slices.IndexFunc(e.of.Forms, func(as FormTemplate) bool { return as.Form == f })
}

// schema returns the schema of a form: that of one of the nine, or the edition's own.
func (e Edition) schema(f Form) schema {
	if f <= Form09 || !e.IsValid() {
		return e.Kind().schema(f)
	}
	for i := range e.of.own {
		if own := &e.of.own[i]; own.form == f {
			return own
		}
	}
	return &noForm
}
