package tables

import (
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
)

// ErrRow reports a row that cannot stand in a table.
var ErrRow = errors.New("no such row")

// Table is one form filled in: rows of figures. It never changes once built and
// is safe to share. The zero value is a table of no form, without rows; make one
// with a [TableBuilder].
type Table struct {
	form    Form
	edition Edition
	unit    budget.Unit
	rows    []row
	figures []budget.Figure // of all rows, one after the other
	index   map[RowKey]int
	plan    []planned
}

type row struct {
	key     RowKey
	name    string
	columns []Column // shared; never written to
	first   int      // index of its first figure in Table.figures
}

// Form returns which table it is.
func (t *Table) Form() Form { return t.form }

func (t *Table) schema() schema { return t.edition.schema(t.form) }

// Edition returns the template the table follows.
func (t *Table) Edition() Edition { return t.edition }

// Title returns the title as the edition prints it.
func (t *Table) Title() string { return t.edition.Title(t.form) }

// Unit returns the unit figures are printed in.
func (t *Table) Unit() budget.Unit { return t.unit }

// hasOwnUnit reports whether the edition has the form in a unit of its own.
func (t *Table) hasOwnUnit() bool { return t.edition.UnitOf(t.form) != t.edition.Unit() }

// Len returns the number of rows.
func (t *Table) Len() int { return len(t.rows) }

// Rows yields the rows in the order of the form, totals before their parts in
// forms that list codes, whatever place an edition prints them at.
func (t *Table) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for i := range t.rows {
			if !yield(Row{t, &t.rows[i]}) {
				return
			}
		}
	}
}

// Row returns the row of the key.
func (t *Table) Row(k RowKey) (Row, bool) {
	i, ok := t.index[k]
	if !ok {
		return Row{}, false
	}
	return Row{t, &t.rows[i]}, true
}

// Has reports whether the table has a figure there, blank or not.
func (t *Table) Has(k RowKey, c Column) bool { return t.Index(k, c) >= 0 }

// Figure returns the figure there, blank if there is none.
func (t *Table) Figure(k RowKey, c Column) budget.Figure {
	if i := t.Index(k, c); i >= 0 {
		return t.figures[i]
	}
	return budget.Figure{}
}

// Size returns the number of figures, blank or not.
func (t *Table) Size() int { return len(t.figures) }

// Index returns the place of a figure among those that Figures yields, from 0, and
// −1 if there is none.
func (t *Table) Index(k RowKey, c Column) int {
	i, ok := t.index[k]
	if !ok {
		return -1
	}
	return t.rows[i].figureIndex(c)
}

func (r *row) figureIndex(c Column) int {
	if i := slices.Index(r.columns, c); i >= 0 {
		return r.first + i
	}
	return -1
}

// FigureAt returns the figure at a place. It panics if there is none, as an index
// out of range does.
func (t *Table) FigureAt(index int) budget.Figure { return t.figures[index] }

// Address returns the address of the figure at a place. It panics if there is none,
// as an index out of range does.
func (t *Table) Address(index int) Address {
	_ = t.figures[index]
	i, found := slices.BinarySearchFunc(t.rows, index, func(r row, i int) int { return r.first - i })
	if !found {
		i--
	}
	r := &t.rows[i]
	return Address{t.form, r.key, r.columns[index-r.first]}
}

// Figures yields every figure with its address, row by row.
func (t *Table) Figures() iter.Seq2[Address, budget.Figure] {
	return func(yield func(Address, budget.Figure) bool) {
		for _, r := range t.rows {
			for i, c := range r.columns {
				if !yield(Address{t.form, r.key, c}, t.figures[r.first+i]) {
					return
				}
			}
		}
	}
}

// IsEmpty reports whether every figure is blank or zero: the table then prints
// that it has no data.
func (t *Table) IsEmpty() bool {
	return !slices.ContainsFunc(t.figures, func(f budget.Figure) bool { return !f.Amount().IsZero() })
}

// Equal reports whether both tables are of the same form, edition and unit and
// have the same rows with the same names and figures, in the same order.
func (t *Table) Equal(other *Table) bool {
	if t == nil || other == nil {
		return t == other
	}
	return t.form == other.form && t.edition == other.edition && t.unit == other.unit &&
		slices.Equal(t.figures, other.figures) &&
		slices.EqualFunc(t.rows, other.rows, func(a, b row) bool {
			return a.key == b.key && a.name == b.name && slices.Equal(a.columns, b.columns)
		})
}

// Row is one row of a [Table]. The zero value is of no table: its methods then
// return zero values.
type Row struct {
	table *Table
	row   *row
}

// Key returns what identifies the row in its table.
func (r Row) Key() RowKey {
	if r.row == nil {
		return RowKey{}
	}
	return r.row.key
}

// Name returns the name as printed, without the ordinal of 公开01 and 04.
func (r Row) Name() string {
	if r.row == nil {
		return ""
	}
	return r.row.name
}

// Figure returns the figure in the column, blank if the row has none there.
func (r Row) Figure(c Column) budget.Figure {
	if r.row == nil {
		return budget.Figure{}
	}
	if i := r.row.figureIndex(c); i >= 0 {
		return r.table.figures[i]
	}
	return budget.Figure{}
}

// Columns yields the columns the row has a figure in, in the order of the form.
func (r Row) Columns() iter.Seq[Column] {
	return func(yield func(Column) bool) {
		if r.row == nil {
			return
		}
		for _, c := range r.row.columns {
			if !yield(c) {
				return
			}
		}
	}
}

// TableBuilder collects the rows of a table. Make one with [NewTable]; Row never
// fails, [TableBuilder.Table] reports every problem at once.
type TableBuilder struct {
	table    Table
	shown    []Column // nil for those of the edition
	all      []Column // those of the form that the last row could have
	kept     []Column // those of them that are shown
	places   []int    // of each of these among them in the order of shown
	problems []error
}

// NewTable returns a builder for a form in an edition, with figures printed in
// the unit.
func NewTable(f Form, e Edition, u budget.Unit) *TableBuilder {
	b := &TableBuilder{table: Table{form: f, edition: e, unit: u, index: map[RowKey]int{}}}
	if !f.IsValid() {
		b.fail("%v: %w", f, ErrForm)
	}
	if !e.IsValid() {
		b.fail("%v: %w", e, ErrEdition)
	} else if f.IsValid() && e.form(f) == nil {
		b.fail("%v has none: %w", e, ErrForm)
	}
	return b
}

func (b *TableBuilder) fail(format string, args ...any) {
	b.problems = append(b.problems, fmt.Errorf("tables.NewTable %v: "+format, append([]any{b.table.form}, args...)...))
}

// Columns says which columns the table has and in what order Row gets their figures, where a document does not keep
// to its edition: rows then have those of the form's columns ([Form.Columns]) that are among them. It goes before the
// first Row; a column given twice is an [ErrRow].
func (b *TableBuilder) Columns(columns ...Column) {
	if len(b.table.rows) > 0 {
		b.fail("columns after the first row: %w", ErrRow)
	}
	for i, c := range columns {
		if slices.Contains(columns[:i], c) {
			b.fail("column %s twice: %w", c, ErrRow)
		}
	}
	b.shown = slices.Clone(columns)
}

func (b *TableBuilder) columns(k RowKey) []Column {
	if b.shown == nil {
		return b.table.edition.columns(b.table.form, k)
	}
	if all := b.table.schema().columns(k); !slices.Equal(all, b.all) {
		b.all = all
		given := slices.DeleteFunc(slices.Clone(b.shown), func(c Column) bool { return !slices.Contains(all, c) })
		b.kept = slices.DeleteFunc(slices.Clone(all), func(c Column) bool { return !slices.Contains(given, c) })
		b.places = b.places[:0]
		for _, c := range b.kept {
			b.places = append(b.places, slices.Index(given, c))
		}
	}
	return b.kept
}

// Grow makes room for so many rows more, of so many figures in all. A table that is
// not told grows by itself.
func (b *TableBuilder) Grow(rows, figures int) {
	b.table.rows = slices.Grow(b.table.rows, rows)
	b.table.figures = slices.Grow(b.table.figures, figures)
	if len(b.table.index) == 0 {
		b.table.index = make(map[RowKey]int, rows)
	}
}

// Row adds a row with its figures in the order of the columns it has: one figure
// in 公开01 and 06 and on the income side of 04, and so on ([Edition.Columns]), or
// those that Columns has given.
func (b *TableBuilder) Row(k RowKey, name string, figures ...budget.Figure) {
	columns := b.columns(k)
	switch {
	case len(columns) == 0:
		b.fail("row %s: %w", k, ErrRow)
	case len(columns) != len(figures):
		b.fail("row %s: %d figures for %d columns: %w", k, len(figures), len(columns), ErrRow)
	default:
		if _, twice := b.table.index[k]; twice {
			b.fail("row %s stands there twice: %w", k, ErrRow)
			return
		}
		b.table.index[k] = len(b.table.rows)
		b.table.rows = append(b.table.rows, row{k, name, columns, len(b.table.figures)})
		if b.shown == nil {
			b.table.figures = append(b.table.figures, figures...)
			return
		}
		for _, i := range b.places {
			b.table.figures = append(b.table.figures, figures[i])
		}
	}
}

// Table returns the table. The error joins every problem: an invalid form or
// edition, or one that does not have the form ([ErrForm], [ErrEdition]), a row the form has no place for, one given
// twice, or with the wrong number of figures ([ErrRow]). The builder is spent.
func (b *TableBuilder) Table() (*Table, error) {
	if err := errors.Join(b.problems...); err != nil {
		return nil, err
	}
	t := b.table
	t.plan = newPlan(&t)
	return &t, nil
}
