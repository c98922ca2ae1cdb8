package head

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// A KeyExtent is where the codes and names of a sheet stand.
type KeyExtent struct {
	list    []keyColumn
	End     int // behind the last of them
	Amounts int // the first column that holds amounts
}

// A keyColumn is a column of a sheet with codes, names or both.
type keyColumn struct {
	column       int
	codes, names bool
}

// KeyExtentOf returns which columns of rows hold codes or names, by what stands in them, and whether those are left of all others.
func KeyExtentOf(rows [][]wording.Token) (k KeyExtent, ok bool) {
	width := 0
	for _, cells := range rows {
		width = max(width, len(cells))
	}
	k.Amounts = width
	for c := range width {
		x := keyColumn{column: c}
		stated, amounts, keys := 0, 0, 0
		for _, cells := range rows {
			if c >= len(cells) || cells[c].IsBlank() || cells[c].IsMark() || isAside(cells) {
				continue
			}
			t := cells[c]
			stated++
			switch {
			case t.HasCode(wording.FunctionalCodes):
				x.codes = true
				_, name := t.Code()
				x.names = x.names || name != ""
				keys++
			case t.IsNumber():
				amounts++
			case t.IsHan():
				x.names = x.names || !wording.IsTotal(t.Folded)
				keys++
			}
		}
		switch {
		case stated == 0:
		case amounts > 0 && !x.codes:
			k.Amounts = min(k.Amounts, c)
		case amounts > 0 || c > k.Amounts && keys > 0:
			return k, false
		default:
			k.list = append(k.list, x)
			k.End = c + 1
		}
	}
	return k, len(k.list) > 0 && k.Amounts < width
}

// isAside reports whether a row numbers the columns, or is a note or the number of a page.
func isAside(cells []wording.Token) bool {
	return wording.IsNoteRow(cells) || NumbersColumns(cells, func(int) bool { return false })
}

// PlaceKeys puts columns of codes and of names below the first that a plan has for them, and reports whether it has any.
func (p *Plan) PlaceKeys(columns []int, k KeyExtent) bool {
	code := slices.IndexFunc(p.Slots, func(s Slot) bool { return s.Kind == CodeSlot || s.Kind == LabelSlot })
	name := slices.IndexFunc(p.Slots, func(s Slot) bool { return s.Kind == NameSlot })
	for i, x := range k.list {
		switch {
		case x.codes && i == 0 && code >= 0:
			columns[code] = x.column
		case !x.codes && x.names && i == len(k.list)-1 && name >= 0:
			columns[name] = x.column
		case !x.codes && !x.names && len(k.list) == 1 && code >= 0:
			columns[code] = x.column // of a page with 合计 alone
		default:
			return false
		}
	}
	return columns[max(code, 0)] >= 0
}

// Arranged returns cells in the order of columns, a blank for -1. A row that ends before a column ends there, too.
func Arranged(cells []wording.Token, columns []int) []wording.Token {
	row := make([]wording.Token, 0, len(columns))
	for _, c := range columns {
		switch {
		case c < 0:
			row = append(row, wording.Token{})
		case c < len(cells):
			row = append(row, cells[c])
		default:
			return row
		}
	}
	return row
}
