package grid

import "github.com/fiscalcn/yusuan/internal/enum"

// Align is the horizontal alignment 对齐 of a cell. The zero value is Auto.
type Align uint8

// The alignments. Auto is for giving only: a [Grid] hands out cells with one of the other three.
const (
	Auto   Align = iota // numbers to the right, labels of header rows centred, other labels to the left
	Left                // 左对齐
	Center              // 居中
	Right               // 右对齐
)

var aligns = enum.Names[Align]{
	Type:    "grid.Align",
	List:    []string{Auto: "auto", Left: "left", Center: "center", Right: "right"},
	Chinese: []string{Auto: "自动", Left: "左对齐", Center: "居中", Right: "右对齐"},
	Err:     &ErrName,
}

// Kind says what the text of a cell is. The zero value is Label.
type Kind uint8

// The kinds of cells.
const (
	Label  Kind = iota // 文字: any text
	Number             // 数字: a decimal such as "2993.83", "2,993.83" or "-0.50", or "" for a blank
)

var kinds = enum.Names[Kind]{
	Type:    "grid.Kind",
	List:    []string{Label: "label", Number: "number"},
	Chinese: []string{Label: "文字", Number: "数字"},
	Err:     &ErrName,
}

// Cell is one cell 单元格 of a table. The zero value is a blank label that covers one position.
type Cell struct {
	Text    string `json:"text"`             // as it shows, unescaped
	RowSpan int    `json:"rowSpan,omitzero"` // rows the cell covers, its own included; 0 and 1 both mean one
	ColSpan int    `json:"colSpan,omitzero"` // columns the cell covers, its own included; 0 and 1 both mean one
	Align   Align  `json:"align,omitzero"`   // Auto unless said otherwise
	Kind    Kind   `json:"kind,omitzero"`    // Label unless said otherwise
	Header  bool   `json:"header,omitzero"`  // heads its row, or its column: all cells of a header row do, whatever is given
}

// placed is a cell at its position, with its spans, alignment and header flag settled.
type placed struct {
	Cell
	row, col int
}

// endRow is the first row below the cell.
func (p *placed) endRow() int { return p.row + p.RowSpan }

// endCol is the first column to the right of the cell.
func (p *placed) endCol() int { return p.col + p.ColSpan }
