package reading

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// A narrow cell wraps the last digits of an amount: into a line of its own, or, as extractors give it, into a row of its own. What is
// torn is one amount if only the whole has as many decimals as all other amounts of the sheet: 1,234.5 above 6, not 12 above 34.56, which
// may be the number of a row and its amount.

// amount reads a printed amount, with its unit or in the unit u, whose digits lines may part.
func (s *sheet) amount(t wording.Token, u wording.Unit) (budget.Figure, error) {
	if t.IsPlain() {
		return s.padded(t.Given, u)
	}
	number, own := print.Amount(t.Given)
	if own != "" {
		u = wording.UnitOf(own)
	}
	first, rest, wrapped := strings.Cut(number, "\n")
	if wrapped && decimals(first) < decimals(t.Folded) && decimals(t.Folded) == s.decimals(-1) && (rest[0] == '.' || !strings.Contains(rest, ".")) {
		number = t.Folded
	}
	return s.padded(number, u)
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

// decimals returns how many digits a folded number has behind its point.
func decimals(number string) int {
	_, after, _ := strings.Cut(number, ".")
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
		case isTornEnd(t) && c < len(d.plan.Slots) && !d.plan.Slots[c].IsKey() && at.isTornAbove(c):
			torn++
			pointed = pointed && t.Folded[0] == '.'
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
	if at.row == 0 || column >= len(at.rows[at.row-1]) {
		return false
	}
	above, below := at.rows[at.row-1][column], at.cells[column].Folded
	whole := at.decimals(at.row - 1)
	switch {
	case !above.IsNumber():
		return false
	case strings.Contains(above.Folded, "."):
		return below[0] != '.' && decimals(above.Folded) != whole
	default:
		return whole > 0 && (below[0] == '.' || len(below) == whole && strings.Trim(above.Folded, "0") != "")
	}
}

// mendTorn puts an amount together whose last digits stand in a column.
func (r *reader) mendTorn(d *draft, at *rowAt, column int) {
	above, below := at.rows[at.row-1][column], at.cells[column]
	row, x := d.tornFrom(at, column)
	f, err := at.padded(above.Folded+below.Folded, d.unit)
	whole := decimals(above.Folded + below.Folded)
	switch isWhole := err == nil && whole > 0 && whole == at.decimals(at.row-1); {
	case x != nil && isWhole:
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
			Text: above.Given + "\n" + below.Given, Origin: at.at(at.row-1, column), Offset: -1,
		})
	default:
		r.dropExtra(at.at(at.row-1, column))
	}
	r.leave(d.form.Number, at.sheet, at.row, column)
}

// tornFrom returns the amount of a draft that stands right above a cell, and its row; nil if there is none.
func (d *draft) tornFrom(at *rowAt, column int) (*draftRow, *draftCell) {
	above := rowAt{sheet: at.sheet, row: at.row - 1}
	for n := range slices.Backward(d.rows) {
		row := &d.rows[n]
		if name := d.index[row.key]; !d.plan.Across && (int(name.table) != at.index || int(name.row) != at.row-1) {
			break
		}
		for i := row.from; i < row.to; i++ {
			if x := &d.cells[i]; x.at == above.place(column) && !x.figure.IsBlank() {
				return row, x
			}
		}
	}
	return nil, nil
}
