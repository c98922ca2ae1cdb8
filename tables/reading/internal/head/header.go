package head

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// A Header is the rows above a block of data, seen column by column: what words
// stand over each.
type Header struct {
	Columns []Path
	Words   wording.Words // all there are
	Year    int           // of the account, 0 if not known
	Forms   forms.List    // that the document can have
	Top     int           // its first row with a word that only headers have
	Data    int           // the first row of data; it may be the last row of the header
	Mixed   bool          // it is
	owners  [2][]int      // scratch: the cell that covers each column, in the last two rows
}

// maxColumns is how many columns of a sheet are read: more than any form can have.
const maxColumns = 64

// MaxAbove is how many rows of titles and the like there may be above a header.
const MaxAbove = 12

// Find looks for a header at the top of the rows from on, below titles and the
// like. Only rows before any number count.
func (h *Header) Find(rows [][]wording.Token, width, from int) bool {
	h.reset(min(width, maxColumns))
	above := 0
	row := from
	for ; row < len(rows) && above < MaxAbove; row++ {
		k := h.look(rows[row])
		if k.structural {
			break
		}
		if k.numbers {
			return false
		}
		if !k.blank {
			above++
		}
	}
	if row == len(rows) || above == MaxAbove {
		return false
	}
	h.Top = row
	h.extend(rows, row)
	if heads := h.headsAbove(rows, from, row); len(heads) > 0 {
		h.reset(len(h.Columns))
		for _, r := range heads {
			h.add(rows[r], r)
		}
		h.extend(rows, row)
	}
	h.forgetCommon()
	return true
}

// headsAbove returns the rows above the first structural one that are of the header: those of known words, and those
// that tell columns of amounts apart, in words known or not.
func (h *Header) headsAbove(rows [][]wording.Token, from, top int) []int {
	var heads []int
	for row := from; row < top; row++ {
		cells := rows[row]
		k := h.look(cells)
		known := k.words > 0 && k.words == k.texts
		if known || k.texts > 1 && k.over == k.texts && !slices.ContainsFunc(cells, h.isNoHead) {
			heads = append(heads, row)
		}
	}
	return heads
}

// forgetCommon takes for blanks the unknown heads that stand over every column of amounts: they tell none from another.
func (h *Header) forgetCommon() {
	amounts := func(yield func(*Path) bool) {
		for c := range h.Columns {
			if p := &h.Columns[c]; p.n > 0 && !p.IsKey() && !p.isAside() && !yield(p) {
				return
			}
		}
	}
	for first := range amounts {
		for i := first.n - 1; i > 0; i-- {
			head, common := first.heads[i], first.words[i] == wording.UnknownWord
			for p := range amounts {
				common = common && slices.Contains(p.heads[1:p.n], head)
			}
			for p := range amounts {
				if common {
					p.words[1+slices.Index(p.heads[1:p.n], head)] = wording.NoWord
				}
			}
		}
		return
	}
}

// extend takes in the rows of the header from its first structural one on: those with
// more such words, and those that say something over columns of amounts alone, known
// or not. A row with numbers is one of the header only if it is that of 合计 and has
// known words over amounts.
func (h *Header) extend(rows [][]wording.Token, row int) {
	for ; row < len(rows); row++ {
		cells := rows[row]
		k := h.look(cells)
		if k.blank {
			continue
		}
		if NumbersColumns(cells, func(c int) bool { return c < len(h.Columns) && h.Columns[c].IsKey() }) {
			h.Data = row + 1
			continue
		}
		known := k.words == k.texts && k.heads > 0
		switch {
		case k.structural:
		case k.numbers && known && h.HasTotal(cells):
		case k.numbers:
			return
		case !known && (k.texts > k.over || slices.ContainsFunc(cells, h.isNoHead)):
			return
		}
		h.add(cells, row)
		h.Data = row + 1
		if h.HasTotal(cells) {
			h.Data, h.Mixed = row, true
			return
		}
	}
}

// isNoHead reports whether a cell is one that no header has: a mark, an error value of a
// spreadsheet, a note, a heading.
func (h *Header) isNoHead(t wording.Token) bool {
	return t.IsMark() || strings.HasPrefix(t.Folded, "#") || wording.IsNote(t.Folded) || new(forms.Stated).Read(h.Forms, t)
}

// HasTotal reports whether a row of a header is that of 合计 at the same time.
func (h *Header) HasTotal(cells []wording.Token) bool {
	for c, t := range cells[:min(len(cells), len(h.Columns))] {
		if h.Columns[c].IsKey() && wording.WordOf(t.Folded) == wording.TotalWord {
			return true
		}
	}
	return false
}

// looked is what the cells of a row look like.
type looked struct {
	blank      bool
	structural bool // a word that only headers have
	numbers    bool // numbers, codes among them
	texts      int  // cells that are neither blank nor numbers
	over       int  // those of them over columns of amounts
	words      int  // those that are known wordings of headers
	heads      int  // those of them over columns of amounts
}

func (h *Header) look(cells []wording.Token) looked {
	k, lines, amounts, above, groups := looked{blank: true}, 0, 0, false, false
	for c, t := range cells[:min(len(cells), len(h.Columns))] {
		if t.IsBlank() {
			continue
		}
		k.blank = false
		if t.IsNumber() {
			k.numbers = true
			continue
		}
		k.texts++
		if !h.Columns[c].IsKey() {
			k.over++
		}
		w := h.WordOf(t.Folded)
		if w == wording.UnknownWord {
			continue
		}
		k.words++
		key := h.Columns[c].IsKey()
		if !key {
			k.heads++
		}
		switch {
		case key && h.isPublicLabel(w):
		case key && (w == wording.PersonnelWord || w == wording.OperationsWord):
			groups = true
		case w.IsStructural() && w < wording.AmountWord:
			k.structural = true
		case w.IsStructural():
			above = true
		case w >= wording.AbroadWord:
			lines++
		case w > wording.BesideWord:
			amounts++
		}
	}
	// Heads of amounts, several side by side, and the groups of 公开06 where they name no rows: 公用经费 beside an amount is one.
	k.structural = k.structural || (above || groups || lines >= 2 || amounts >= 3) && !k.numbers
	return k
}

// isPublicLabel reports whether a word below that of a column of labels is itself a
// label of 公开07, though in other places only headers have it.
func (h *Header) isPublicLabel(w wording.Word) bool {
	switch w {
	case wording.ThreePublicWord:
		return true
	case wording.AmountWord, wording.BudgetWord, wording.InitialWord:
		return h.Words.HasAny(threePublicWords)
	}
	return false
}

func (h *Header) reset(width int) {
	if cap(h.Columns) < width {
		h.Columns = make([]Path, width)
		h.owners = [2][]int{make([]int, width), make([]int, width)}
	}
	h.Columns = h.Columns[:width]
	clear(h.Columns)
	for i := range h.owners {
		h.owners[i] = h.owners[i][:width]
		for c := range width {
			h.owners[i][c] = -1
		}
	}
	h.Words, h.Mixed = 0, false
}

// add takes a row into the header. A blank cell is covered: by the cell to its left
// if the same cell is above both, else by the one above.
func (h *Header) add(cells []wording.Token, row int) {
	above, here := h.owners[0], h.owners[1]
	for c := range h.Columns {
		w, t := wording.NoWord, wording.Token{}
		if c < len(cells) {
			t = cells[c]
			w = h.WordOf(t.Folded)
		}
		if t.IsNumber() || t.IsMark() || w == wording.TotalWord && h.Columns[c].IsKey() {
			w = wording.NoWord
		}
		switch p := &h.Columns[c]; {
		case p.join(t, w):
			here[c] = above[c]
			h.Words |= 1 << p.words[0]
		case w != wording.NoWord, t.Folded == wording.Silence:
			here[c] = row*len(h.Columns) + c
			p.push(w, Cell{t.Printed(), row, c})
			h.Words |= 1 << w
			if m := h.measureOf(t.Folded); m != wording.NoWord && w != wording.BesideWord {
				p.push(m, Cell{t.Printed(), row, c})
			}
		case c > 0 && above[c] == above[c-1]:
			here[c] = here[c-1]
			if here[c] != above[c] {
				p.push(h.Columns[c-1].words[0], h.Columns[c-1].heads[0])
			}
		default:
			here[c] = above[c]
		}
	}
	h.owners[0], h.owners[1] = here, above
}

// WordOf returns what a folded cell of the header means. A comparison with other figures
// is beside those of the form, and so is a year that is not the account's: 2020年决算数.
func (h *Header) WordOf(t string) wording.Word {
	w := h.word(t)
	if w != wording.UnknownWord || len(t) > wording.LongestWording {
		return w
	}
	if wording.IsComparison(t) {
		return wording.BesideWord
	}
	year := print.Year(t)
	if year == 0 || h.Year == 0 {
		return w
	}
	_, rest, ok := strings.Cut(t, "年")
	switch {
	case !ok:
		return w
	case year != h.Year:
		return wording.BesideWord
	case strings.TrimPrefix(rest, "度") == "":
		if h.Words.HasAny(keyWords) { // else it may stand above the header
			return wording.AmountWord
		}
		return w
	default:
		return h.word(strings.TrimPrefix(rest, "度"))
	}
}

// word returns what a folded cell means in a header of the document's kind.
func (h *Header) word(t string) wording.Word {
	w := wording.WordOf(t)
	if h.Forms.Kind() == tables.Budget {
		return wording.InBudget(w, t)
	}
	return w
}

// measureOf returns which amounts a folded cell of the header has of something else that it names, noWord if it names nothing else.
func (h *Header) measureOf(s string) wording.Word {
	subject, measure := wording.Measured(s)
	if h.Forms.Kind() == tables.Budget {
		measure = wording.InBudget(measure, s)
	}
	if w := h.WordOf(subject); measure == wording.NoWord || w == wording.NoWord || w == wording.UnknownWord || w.IsMeasure() {
		return wording.NoWord
	}
	return measure
}
