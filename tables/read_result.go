package tables

import (
	"iter"
	"slices"
)

// Reading is what [Read] found in a document (读表结果). It never changes and is
// safe to share. The zero value is the reading of an empty document.
type Reading struct {
	set     Set
	forms   []Form
	sources [Form09 + 1]sources
	other   []OtherTable
	unread  []Cell
	defects []Defect
}

// Origin is where something stands in a document: the index of its table in
// [Document].Tables, the page if known, and the row and column of the cell in the
// table. All but the page count from 0.
type Origin struct {
	Table, Page, Row, Column int
}

// Cell is a cell of a document (单元格) with its text.
type Cell struct {
	Origin
	Text string
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
	names   []Origin // by row
	figures []Origin // row by row, by column; a Table of -1 is no cell
	starts  []int    // of each row in figures
}

var nowhere = Origin{Table: -1}

// Set returns the tables that were read.
func (r Reading) Set() Set { return r.set }

// Forms yields the forms that were found, in the order the document has them.
func (r Reading) Forms() iter.Seq[Form] { return slices.Values(r.forms) }

// Origin returns the cell a figure was read from. There is none for an address
// that the set does not have, and for a figure that is blank because its row ends
// before it.
func (r Reading) Origin(a Address) (Origin, bool) {
	i, ok := r.row(a.Form, a.Row)
	if !ok {
		return Origin{}, false
	}
	t := r.set.tables[a.Form]
	j := slices.Index(t.rows[i].columns, a.Column)
	if j < 0 {
		return Origin{}, false
	}
	s := &r.sources[a.Form]
	o := s.figures[s.starts[i]+j]
	return o, o != nowhere
}

// NameOrigin returns the cell that names a row, or has its code if no cell does.
func (r Reading) NameOrigin(f Form, k RowKey) (Origin, bool) {
	i, ok := r.row(f, k)
	if !ok {
		return Origin{}, false
	}
	o := r.sources[f].names[i]
	return o, o != nowhere
}

func (r Reading) row(f Form, k RowKey) (int, bool) {
	t, ok := r.set.Table(f)
	if !ok {
		return 0, false
	}
	i, ok := t.index[k]
	return i, ok
}

// Other yields the tables that are none of the nine forms. Nothing is read from
// them, and their cells do not count as unread.
func (r Reading) Other() iter.Seq[OtherTable] { return slices.Values(r.other) }

// Unread yields the cells of the nine forms that could not be placed, in the order
// of the document. Headers, ordinals and notes are not among them.
func (r Reading) Unread() iter.Seq[Cell] { return slices.Values(r.unread) }

// Defects yields what is wrong with the structure of the document, so far as a Set
// cannot show it.
func (r Reading) Defects() iter.Seq[Defect] { return slices.Values(r.defects) }
