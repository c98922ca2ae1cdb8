package reading

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// Reading is what [Read] found in a document (读表结果). It never changes and is
// safe to share. The zero value is the reading of an empty document.
type Reading struct {
	set     tables.Set
	forms   []tables.Form
	units   [tables.MaxForm + 1]budget.Unit // as the document prints each form
	sources [tables.MaxForm + 1]sources
	pages   []int // by table of the document
	other   []OtherTable
	extra   []Extra
	unread  []Cell
	defects []Defect
	lost    lost
	unknown bool // the edition
	kind    tables.Kind
}

// Origin is where something stands in a document: the index of its table in
// [Document].Tables, the page if known, and the row and column of the cell in the
// table. Table, Row and Column count from 0, Page as the document does.
type Origin struct {
	Table  int // index in [Document].Tables
	Page   int // as the table says, 0 if it does not
	Row    int // in the table
	Column int // in the row
}

// Cell is a cell of a document (单元格) with its text.
type Cell struct {
	Origin
	Form tables.Form `json:",omitzero"` // that has it, 0 if that is not certain
	Text string      // as given
}

// OtherTable is a table of the document that is none of the nine forms, such as
// 部门决算单位构成 or 绩效自评表.
type OtherTable struct {
	Table, Last int    // index of its first and its last sheet in [Document].Tables
	Page        int    // of the first
	Title       string // "" if not known
}

// sources are the cells that a table of a set was read from.
type sources struct {
	names   map[tables.RowKey]place
	figures []place // in the order of [tables.Table.Figures]
}

// A place is where a cell stands: an [Origin] in fewer bytes.
type place struct{ table, row, column int32 }

var nowhere = place{table: -1}

func (r Reading) origin(p place) (Origin, bool) {
	if p == nowhere {
		return Origin{}, false
	}
	return Origin{Table: int(p.table), Page: r.pages[p.table], Row: int(p.row), Column: int(p.column)}, true
}

// Set returns the tables that were read.
func (r Reading) Set() tables.Set { return r.set }

// Kind returns what the document publishes, an account or a budget: as its edition says, else as it was
// recognised by titles, heads and words. That of the set is the same where a form was read.
func (r Reading) Kind() tables.Kind { return r.kind }

// IsKnownEdition reports whether the document follows the template that it was said to
// follow, or one of the library's. If not, it has titles that none of these has, and the
// edition of its set is made of them: it prints the tables under their own titles, with
// columns and rows as in the edition that is nearest, and no text.
func (r Reading) IsKnownEdition() bool { return !r.unknown }

// Forms yields the forms that were found, in the order the document has them.
func (r Reading) Forms() iter.Seq[tables.Form] { return slices.Values(r.forms) }

// Unit returns the unit that the document prints a form in (金额单位), which may be
// another than that of the set; that of the set for a form that was not read. Of 千元 it
// is 万元, of 百万元 亿元: what the amounts were read in.
func (r Reading) Unit(f tables.Form) budget.Unit {
	if _, ok := r.set.Table(f); !ok {
		return r.set.Unit()
	}
	return r.units[f]
}

// Origin returns the cell a figure was read from. There is none for an address
// that the set does not have, and for a figure that is blank because its row ends
// before it.
func (r Reading) Origin(a tables.Address) (Origin, bool) {
	t, ok := r.set.Table(a.Form)
	if !ok {
		return Origin{}, false
	}
	i := t.Index(a.Row, a.Column)
	if i < 0 {
		return Origin{}, false
	}
	return r.origin(r.sources[a.Form].figures[i])
}

// NameOrigin returns the cell that names a row, or has its code if no cell does.
func (r Reading) NameOrigin(f tables.Form, k tables.RowKey) (Origin, bool) {
	if _, ok := r.set.Table(f); !ok {
		return Origin{}, false
	}
	at, ok := r.sources[f].names[k]
	if !ok {
		return Origin{}, false
	}
	return r.origin(at)
}

// Other yields the tables that are none of the nine forms. Nothing is read from
// them, and their cells do not count as unread.
func (r Reading) Other() iter.Seq[OtherTable] { return slices.Values(r.other) }

// Unread yields the cells of the nine forms that could not be placed, in the order
// of the document. What a sum of the form misses may stand in them. Headers, ordinals and notes are not among them, nor what is in
// [Reading.Extra].
func (r Reading) Unread() iter.Seq[Cell] { return slices.Values(r.unread) }

// Defects yields what is wrong with the structure of the document, so far as a Set
// cannot show it.
func (r Reading) Defects() iter.Seq[Defect] { return slices.Values(r.defects) }
