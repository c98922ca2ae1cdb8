package reading

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// sheet is a [Sheet] as tokens.
type sheet struct {
	*Sheet
	index   int
	rows    [][]wording.Token
	width   int   // of the longest row
	columns []int // the column as given of each, -1 for none; nil if they are as given

	places *[mostDecimals + 1]int // how many amounts have so many decimals, nil before that is asked
}

func tokenSheets(given []Sheet, d forms.Dialect) []sheet {
	cells, rows := 0, 0
	for i := range given {
		rows += len(given[i].Rows)
		for _, row := range given[i].Rows {
			cells += len(row)
		}
	}
	tokens, lines := make([]wording.Token, cells), make([][]wording.Token, 0, rows)
	sheets := make([]sheet, len(given))
	for i := range given {
		s := sheet{Sheet: &given[i], index: i}
		top := len(lines)
		for _, row := range given[i].Rows {
			for c, cell := range row {
				if cell != nil {
					tokens[c] = wording.TokenOf(*cell)
					if len(d.Usual) > 0 {
						tokens[c] = d.Translate(tokens[c])
					}
				}
			}
			lines = append(lines, tokens[:len(row):len(row)])
			tokens = tokens[len(row):]
			s.width = max(s.width, len(row))
		}
		s.rows = lines[top:len(lines):len(lines)]
		sheets[i] = s
	}
	return sheets
}

func (s *sheet) at(row, column int) Origin {
	return Origin{Table: s.index, Page: s.Page, Row: row, Column: s.given(column)}
}

// cell returns a cell with what it holds as given.
func (s *sheet) cell(f tables.Form, row, column int) Cell {
	return Cell{s.at(row, column), f, *s.Rows[row][s.given(column)]}
}

// given returns where a column stands in the rows as given, the first for one that stands nowhere.
func (s *sheet) given(column int) int {
	if s.columns == nil {
		return column
	}
	return max(s.columns[column], 0)
}

// head yields the title of a sheet and the cells above any number, folded.
func (s *sheet) head() iter.Seq[string] {
	return func(yield func(string) bool) {
		if s.Title != "" && !yield(print.Wording(s.Title)) {
			return
		}
		for _, cells := range s.rows[:min(len(s.rows), head.MaxAbove)] {
			if slices.ContainsFunc(cells, wording.Token.IsNumber) {
				return
			}
			for _, t := range cells {
				if !yield(t.Folded) {
					return
				}
			}
		}
	}
}

// sheet reads one sheet: blocks with a header each, of which the first may go on
// with the table before.
func (r *reader) sheet(s *sheet) {
	top := s.top(r.above, r.forms)
	r.above = forms.Stated{}
	r.starts.Find(s.rows)
	if d := r.open; d != nil {
		if before := r.sheets[s.index-1].Page; before > 0 && s.Page > before+1 {
			d.width, d.words = unknownWidth, 0 // the pages between are lost, and with them perhaps the head of another form
		}
		r.align(s, d)
	}
	for row := 0; row < len(s.rows); {
		switch {
		case top.Named.Kind != forms.OtherTitle && r.isOpen(top.Named.Form) && r.goesOn(s, row):
			row = r.block(s, row)
		case r.header.Find(s.rows, s.width, row):
			data, ok := r.begins(s, row, top)
			if ok {
				row = r.block(s, data)
			} else {
				row = r.nextTable(s, max(data, row+1))
			}
		default:
			next := r.nextTable(s, row+1)
			if r.continues(s, row, next, &top) {
				next = r.block(s, row)
			}
			row = next
		}
		// What comes next is what headings between say it is, or else more of a table
		// that is none of the nine.
		switch {
		case r.above != (forms.Stated{}):
			top, r.above = r.above, forms.Stated{}
		case top.Named.Kind == forms.OtherTitle && r.open == nil:
			top = forms.Stated{Named: top.Named, Title: top.Title}
		default:
			top = forms.Stated{}
		}
	}
}

// isOpen reports whether the form that headings name is the open one, if they name any.
func (r *reader) isOpen(named tables.Form) bool {
	return named == 0 || r.open != nil && r.open.form.Number == named
}

// top returns what a sheet says it is, and what the headings in its first rows say,
// below those at the end of the sheet before.
func (s *sheet) top(above forms.Stated, l forms.List) forms.Stated {
	top := above
	name := wording.TokenOf(s.Form)
	if number, ok := forms.CutNumber(name.Folded); ok {
		top.Number = l.Numbered(number)
	} else if f := l.Numbered(name.Folded); f != 0 {
		top.Number = f
	}
	top.Read(l, name)
	if title := wording.TokenOf(s.Title); !title.IsBlank() && !top.Read(l, title) || top.Title.IsBlank() {
		top.Title = title
	}
	for _, cells := range s.rows[:min(len(s.rows), head.MaxAbove)] {
		first := wording.FirstText(cells)
		if first >= 0 && !top.Read(l, cells[first]) || top.Named.Form != 0 {
			break
		}
	}
	return top
}

// nextTable returns the first row from one on that starts a header by itself or is a title, or the
// end.
func (r *reader) nextTable(s *sheet, row int) int {
	end := r.starts.NextAlone(row)
	for ; row < end; row++ {
		if first := wording.FirstText(s.rows[row]); first >= 0 && r.forms.TitleOf(s.rows[row][first].Folded).Kind != forms.NoTitle {
			break
		}
	}
	return min(row, end)
}
