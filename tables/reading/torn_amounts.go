package reading

import (
	"errors"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// A narrow cell wraps the last digits of an amount: into a line of its own, or, as extractors give it, into a row of its own. What is
// torn is one amount if only the whole has as many decimals as all other amounts of the sheet: 1,234.5 above 6, not 12 above 34.56, which
// may be the number of a row and its amount.

// amount reads a printed amount, with its unit or in the unit u, whose digits lines may part.
func (s *sheet) amount(t wording.Token, u wording.Unit) (budget.Figure, error) {
	if startsWithZeros(t.Folded) {
		return budget.Figure{}, errTwoNumbers
	}
	if t.IsPlain() {
		return s.padded(t.Given, u)
	}
	number, own := print.Amount(t.Given)
	if own != "" {
		u = wording.UnitOf(own)
	}
	if s.holdsTwo(t) {
		return budget.Figure{}, errTwoNumbers
	}
	first, rest, wrapped := strings.Cut(number, "\n")
	if wrapped && decimals(first) < decimals(t.Folded) && decimals(t.Folded) == s.decimals(-1) && (rest[0] == '.' || !strings.Contains(rest, ".")) {
		number = t.Folded
	}
	return s.padded(number, u)
}

// startsWithZeros reports whether a folded number begins with a 0 before another digit: 02,177,200 is 0 and what stood right of it.
func startsWithZeros(number string) bool {
	digits := strings.TrimLeft(number, "-+(")
	rest := strings.TrimLeft(digits, "0")
	return len(rest) < len(digits) && rest != "" && print.IsDigit(rune(rest[0]))
}

var errTwoNumbers = errors.New("two numbers in one cell")

// holdsTwo reports whether the lines of a cell are two numbers rather than one: the last is an amount like all others of the sheet by
// itself, and a line that was too narrow for the whole would have held more of it first. 11 above 188.45 is the number of a row and its
// amount.
func (s *sheet) holdsTwo(t wording.Token) bool {
	lines := strings.Split(print.TextOf(t.Given).String(), "\n")
	if len(lines) < 2 {
		return false
	}
	first, last := lines[len(lines)-2], lines[len(lines)-1]
	whole, after, pointed := strings.Cut(last, ".")
	return print.IsDigits(first) && pointed && len(first) < len(last) && print.IsDigits(strings.ReplaceAll(whole, ",", "")) && len(after) == s.decimals(-1)
}

// hasOrdinal reports whether blanks part a number in a column of a draft into several, right of where the number of its row is missing: the
// first of them may be that.
func (d *draft) hasOrdinal(at *rowAt, column int) bool {
	if column == 0 || d.plan.Slots[column-1].Kind != head.OrdinalSlot || !at.token(column-1).IsBlank() {
		return false
	}
	pieces := strings.Fields(print.TextOf(at.cells[column].Given).String())
	return len(pieces) > 1 && print.IsDigits(pieces[0])
}

// padded reads a folded number of the unit with the zeros that the sheet has at least.
func (s *sheet) padded(number string, u wording.Unit) (budget.Figure, error) {
	f, err := u.Figure(number)
	if places := s.Places + u.Left; err == nil && s.Places > 0 && !f.IsBlank() && f.Places(u.Money) < places {
		return budget.Stated(f.Amount(), u.Money, places)
	}
	return f, err
}

// mostDecimals is more than any amount has.
const mostDecimals = 15

// decimals returns how many decimals all amounts of the sheet have that lines do not part, -1 if they differ. One row may be left out.
func (s *sheet) decimals(without int) int {
	if s.places == nil {
		s.places = new([mostDecimals + 1]int)
		for _, cells := range s.rows {
			countDecimals(s.places, cells, 1)
		}
	}
	places := *s.places
	if without >= 0 {
		countDecimals(&places, s.rows[without], -1)
	}
	n := 0
	for d, amounts := range places {
		switch {
		case amounts == 0:
		case n == 0 && d < mostDecimals:
			n = d
		default:
			return -1
		}
	}
	return n
}

// countDecimals adds so many for each amount of a row, by its decimals.
func countDecimals(places *[mostDecimals + 1]int, cells []wording.Token, by int) {
	for _, t := range cells {
		if t.Kind == wording.NumberToken && !strings.Contains(t.Given, "\n") {
			if d := decimals(t.Folded); d > 0 {
				places[min(d, mostDecimals)] += by
			}
		}
	}
}

// decimals returns how many digits a folded number has behind its point, 0 if it has several.
func decimals(number string) int {
	_, after, _ := strings.Cut(number, ".")
	if strings.Contains(after, ".") {
		return 0
	}
	return len(strings.TrimSuffix(after, ")"))
}

// mostTorn is how many digits a row may have in a cell that belong to the amount above, not counting a point.
const mostTorn = 2

// tornDigits reads what a row has of the last digits of amounts of the row above, and reports whether it has nothing else. Beside the end of
// a name it is read only if it begins with the point: 0 above .85. Where the whole is no amount like the others, or not of the form's
// figures, neither part is one.
func (r *reader) tornDigits(d *draft, at *rowAt) bool {
	torn, names, pointed := 0, 0, true
	for c, t := range at.cells {
		switch {
		case t.IsBlank():
		case isTornEnd(t) && c < len(d.plan.Slots) && !d.plan.Slots[c].IsKey():
			if at.isTornAbove(c) {
				torn++
				pointed = pointed && t.Folded[0] == '.'
			}
		case t.IsNumber() || t.IsMark():
			return false
		default:
			names++
		}
	}
	if torn == 0 || names > 0 && !pointed {
		return false
	}
	rest := slices.Clone(at.cells)
	for c, t := range at.cells {
		if t.IsNumber() {
			r.mendTorn(d, at, c)
			rest[c] = wording.Token{}
		}
	}
	at.cells = rest
	return names == 0
}

// isTornEnd reports whether a text can be the last digits of an amount: 5, 85, .85.
func isTornEnd(t wording.Token) bool {
	digits, _ := strings.CutPrefix(t.Folded, ".")
	return t.IsNumber() && len(digits) <= mostTorn && print.IsDigits(digits)
}

// isTornAbove reports whether the amount above a cell ends in it: it has decimals, but not as many as all other amounts; or it has none, and
// the point and as many stand below, or so many without the point, unless it is 0. What stands below another is a number of a page, say.
func (at *rowAt) isTornAbove(column int) bool {
	row := at.above(column)
	if row < 0 {
		return false
	}
	above, below := at.rows[row][column], at.cells[column].Folded
	whole := at.decimals(row)
	switch {
	case !above.IsNumber():
		return false
	case strings.Contains(above.Folded, "."):
		return below[0] != '.' && decimals(above.Folded) != whole
	default:
		return whole > 0 && (below[0] == '.' || len(below) == whole && strings.Trim(above.Folded, "0") != "")
	}
}

// isWhole reports whether a folded number, put together from a row and the ends below it, has decimals, as many as all amounts of other rows.
func (s *sheet) isWhole(row int, number string) bool {
	n := decimals(number)
	return n > 0 && n == s.decimals(row)
}

// mostBetween is how many rows may stand between an amount and its last digits: the end of a name, the number of a page, error values.
const mostBetween = 3

// above returns the row that has a number in a column above, not far and with no row of data between; -1 if there is none.
func (at *rowAt) above(column int) int {
	for row := at.row - 1; row >= max(0, at.row-1-mostBetween); row-- {
		switch cells := at.rows[row]; {
		case column < len(cells) && cells[column].IsNumber():
			return row
		case slices.ContainsFunc(cells, wording.Token.IsAmount), slices.ContainsFunc(cells, wording.Token.IsCoded):
			return -1
		}
	}
	return -1
}

// mendTorn puts an amount together whose last digits stand in a column.
func (r *reader) mendTorn(d *draft, at *rowAt, column int) {
	top, below := rowAt{sheet: at.sheet, row: at.above(column)}, at.cells[column]
	if top.row < 0 {
		r.leave(d.form.Number, at.sheet, at.row, column)
		return
	}
	above := at.rows[top.row][column]
	row, x := d.tornFrom(&top, column)
	f, err := at.padded(above.Folded+below.Folded, d.unit)
	switch {
	case x != nil && err == nil && at.isWhole(top.row, above.Folded+below.Folded):
		x.figure = f
		if d.torn == nil {
			d.torn = map[place]string{}
		}
		d.torn[x.at] = above.Folded + below.Folded
		return
	case x != nil:
		x.figure = budget.Figure{}
		r.leaveCell(d, x)
		r.defects = append(r.defects, Defect{
			Kind: NotAnAmount, Form: d.form.Number, Row: row.key, Column: x.column,
			Text: above.Given + "\n" + below.Given, Origin: top.origin(column), Offset: -1,
		})
	default:
		r.dropExtra(top.origin(column))
	}
	r.leave(d.form.Number, at.sheet, at.row, column)
}

// tornFrom returns the amount of a draft that stands in a column of a row of cells, and its row; nil if there is none.
func (d *draft) tornFrom(at *rowAt, column int) (*draftRow, *draftCell) {
	for n := range slices.Backward(d.rows) {
		row := &d.rows[n]
		if name := d.index[row.key]; !d.plan.Across && (int(name.table) != at.index || int(name.row) != at.row) {
			break
		}
		for i := row.from; i < row.to; i++ {
			if x := &d.cells[i]; x.at == at.place(column) && !x.figure.IsBlank() {
				return row, x
			}
		}
	}
	return nil, nil
}
