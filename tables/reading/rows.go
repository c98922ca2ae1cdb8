package reading

import (
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// rowReader is how rows of a form are found and read.
type rowReader interface {
	// isRow reports whether a row that looks like a header is one of the form.
	isRow(d *draft, cells []wording.Token, first int) bool
	// isLabel reports whether a cell can identify a row.
	isLabel(r *reader, d *draft, t wording.Token) bool
	// read reads one row.
	read(r *reader, d *draft, at *rowAt)
	// end ends the reading of the form.
	end(r *reader, d *draft)
	// rank orders the rows as [tables.Table.Rows] has them.
	rank(k tables.RowKey, block int32) int
}

// reader returns how the rows of the form are read.
func (d *draft) reader() rowReader {
	switch d.form.Rows {
	case forms.LineRows:
		return lineReader{}
	case forms.EconomicRows:
		return economicReader{}
	case forms.PublicRows:
		return publicReader{}
	case forms.EconomicTreeRows:
		return treeReader{economic: true}
	default:
		return treeReader{}
	}
}

// plainRows are rows without rules beyond those of the header.
type plainRows struct{}

func (plainRows) isRow(*draft, []wording.Token, int) bool { return false }
func (plainRows) end(*reader, *draft)                     {}
