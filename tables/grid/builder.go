package grid

import "slices"

// MaxColumns is the largest number of columns of a table: what the common spreadsheets hold.
const MaxColumns = 16384

// Builder collects the rows of a table. Make one with [New]; the methods never fail, [Builder.Grid] reports every problem at once.
type Builder struct {
	columns      int
	rows         []row
	cells        []Cell
	title        string
	above, below []string
}

// row is one row as given: its cells end before cells[end].
type row struct {
	end    int
	header bool
}

// New returns a Builder for a table of so many columns, from 1 to [MaxColumns].
func New(columns int) *Builder { return &Builder{columns: columns} }

// Title sets the title 标题 of the table, such as 收入支出决算总表.
func (b *Builder) Title(text string) { b.title = text }

// Above adds lines that stand between the title and the table, such as 公开01表, 部门 and 单位：万元.
func (b *Builder) Above(lines ...string) { b.above = append(b.above, lines...) }

// Below adds lines that stand under the table, such as 注 notes.
func (b *Builder) Below(lines ...string) { b.below = append(b.below, lines...) }

// Header adds a row of column headers 表头. It lists the cells that begin in this row, from left to right; positions covered from above
// are skipped. Header rows come before all others, and their cells cannot reach below the last of them.
func (b *Builder) Header(cells ...Cell) { b.add(cells, true) }

// Row adds a row below the headers. It lists the cells that begin in this row, from left to right; positions covered from above are
// skipped, so a row that is covered altogether has no cells.
func (b *Builder) Row(cells ...Cell) { b.add(cells, false) }

func (b *Builder) add(cells []Cell, header bool) {
	b.cells = append(b.cells, cells...)
	b.rows = append(b.rows, row{end: len(b.cells), header: header})
}

// Grid lays the cells out. The Builder can be used further; the Grid does not change with it.
//
// When the rows do not make a table the error joins one [Error] for each problem, in order of rows: the number of columns (ErrColumns),
// rows too short or too long (ErrRow), spans that are negative, overlap another cell or reach out of the table or the header (ErrSpan),
// header rows below other rows (ErrHeader), and numbers that are no decimals (ErrNumber).
//
// A table of more than 65,536 positions (rows × columns) must have a cell for every 64 of them, and the texts of headers must not be
// repeated over so many columns that they come to more than 16 MiB and 64 times the texts of the table (ErrSize).
func (b *Builder) Grid() (Grid, error) {
	l := layout{columns: b.columns, rows: len(b.rows)}
	if err := l.place(b.rows, b.cells); err != nil {
		return Grid{}, err
	}
	return Grid{
		columns: b.columns, rows: l.rows, header: l.header,
		cells: l.cells, at: l.at,
		title: b.title, above: slices.Clone(b.above), below: slices.Clone(b.below),
	}, nil
}
