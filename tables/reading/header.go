package reading

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// A header is the rows above a block of data, seen column by column: what words
// stand over each.
type header struct {
	columns []path
	words   wording.Words // all there are
	year    int           // of the account, 0 if not known
	forms   forms.List    // that the document can have
	top     int           // its first row with a word that only headers have
	data    int           // the first row of data; it may be the last row of the header
	mixed   bool          // it is
	owners  [2][]int      // scratch: the cell that covers each column, in the last two rows
}

// A path is the cells over a column with what they mean, the lowest first.
type path struct {
	words [6]wording.Word
	heads [6]head
	n     int
}

func (p *path) push(w wording.Word, h head) {
	n := min(p.n+1, len(p.words))
	copy(p.words[1:n], p.words[:n-1])
	copy(p.heads[1:n], p.heads[:n-1])
	p.words[0], p.heads[0] = w, h
	p.n = n
}

// join makes one cell of the lowest one and the one below it, which means w, if that
// text is the rest of a wording that was broken over two cells: one of them says nothing
// by itself, or the text is a 收入 or 支出 that no header has below others, or only the
// whole is of a column that forms have.
func (p *path) join(t wording.Token, w wording.Word) bool {
	if p.n == 0 {
		return false
	}
	above := p.words[0]
	loose := w == wording.UnknownWord || w == wording.IncomeSide || w == wording.OutlaySide || above == wording.UnknownWord && w != wording.NoWord
	if w == wording.NoWord || !loose && w != wording.BesideWord && above != wording.BesideWord {
		return false
	}
	whole := p.heads[0].text + t.Printed()
	joined := wording.WordOf(print.Wording(whole))
	if joined == wording.UnknownWord || !loose && joined <= wording.BesideWord {
		return false
	}
	p.words[0], p.heads[0].text = joined, whole
	return true
}

func (p *path) list() []wording.Word { return p.words[:p.n] }

func (p *path) has(w wording.Word) bool { return slices.Contains(p.list(), w) }

// heading returns the texts over the column, the uppermost first, parted by slashes.
func (p *path) heading() string {
	var parts []string
	for i, h := range slices.Backward(p.heads[:p.n]) {
		if i == p.n-1 || h != p.heads[i+1] { // one head may mean two words
			parts = append(parts, h.text)
		}
	}
	return strings.Join(parts, "/")
}

func (p *path) isKey() bool {
	for _, w := range p.list() {
		if w.IsKey() {
			return true
		}
	}
	return false
}

// A head is a cell of a header.
type head struct {
	text        string // as printed
	row, column int
}

// maxColumns is how many columns of a sheet are read: more than any form can have.
const maxColumns = 64

// maxAbove is how many rows of titles and the like there may be above a header.
const maxAbove = 12

// find looks for a header at the top of the rows from on, below titles and the
// like. Only rows before any number count.
func (h *header) find(s *sheet, from int) bool {
	h.reset(min(s.width, maxColumns))
	above := 0
	row := from
	for ; row < len(s.rows) && above < maxAbove; row++ {
		k := h.look(s.rows[row])
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
	if row == len(s.rows) || above == maxAbove {
		return false
	}
	h.top = row
	h.extend(s, row)
	if heads := h.headsAbove(s, from, row); len(heads) > 0 {
		h.reset(len(h.columns))
		for _, r := range heads {
			h.add(s, r)
		}
		h.extend(s, row)
	}
	h.forgetCommon()
	return true
}

// headsAbove returns the rows above the first structural one that are of the header: those of known words, and those
// that tell columns of amounts apart, in words known or not.
func (h *header) headsAbove(s *sheet, from, top int) []int {
	var rows []int
	for row := from; row < top; row++ {
		cells := s.rows[row]
		k := h.look(cells)
		known := k.words > 0 && k.words == k.texts
		if known || k.texts > 1 && k.over == k.texts && !slices.ContainsFunc(cells, h.isNoHead) {
			rows = append(rows, row)
		}
	}
	return rows
}

// forgetCommon takes for blanks the unknown heads that stand over every column of amounts: they tell none from another.
func (h *header) forgetCommon() {
	amounts := func(yield func(*path) bool) {
		for c := range h.columns {
			if p := &h.columns[c]; p.n > 0 && !p.isKey() && !yield(p) {
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
func (h *header) extend(s *sheet, row int) {
	for ; row < len(s.rows); row++ {
		cells := s.rows[row]
		k := h.look(cells)
		if k.blank {
			continue
		}
		if numbersColumns(cells, func(c int) bool { return c < len(h.columns) && h.columns[c].isKey() }) {
			h.data = row + 1
			continue
		}
		known := k.words == k.texts && k.heads > 0
		switch {
		case k.structural:
		case k.numbers && known && h.hasTotal(cells):
		case k.numbers:
			return
		case !known && (k.texts > k.over || slices.ContainsFunc(cells, h.isNoHead)):
			return
		}
		h.add(s, row)
		h.data = row + 1
		if h.hasTotal(cells) {
			h.data, h.mixed = row, true
			return
		}
	}
}

// isNoHead reports whether a cell is one that no header has: a mark, a note, a
// heading.
func (h *header) isNoHead(t wording.Token) bool {
	return t.IsMark() || wording.IsNote(t.Folded) || new(forms.Stated).Read(h.forms, t)
}

// block returns the rows of data below the header, up to the next one.
func (h *header) block(s *sheet) [][]wording.Token {
	return s.rows[h.data:s.nextHeader(h.data+1)]
}

// numbersColumns reports whether a row numbers the columns: it says 栏次, or has nothing below the keys but what counts
// the columns, from 1 on: 1, 2, 3, …, ①, ②, …, A, B, … or, below 甲 and 乙, 1=2+3, …. It may count the keys, too.
func numbersColumns(cells []wording.Token, isKey func(int) bool) bool {
	next, only := 1, true
	for c, t := range cells {
		switch {
		case t.Folded == "栏次":
			return true
		case t.IsBlank(), isColumnLetter(t.Folded):
		case !countsColumn(t.Folded, next), isKey(c) && t.Folded != strconv.Itoa(next):
			only = false
		default:
			next++
		}
	}
	return only && next > 3
}

// isColumnLetter reports whether a folded text stands for a number above labels: 甲, **.
func isColumnLetter(t string) bool {
	return t == "甲" || t == "乙" || t == "丙" || t == "丁" || strings.Trim(t, "*") == ""
}

// countsColumn reports whether a folded text is a number of a column, and may say of
// which others it is the sum: 1=2+3, ①=②+③, A=B+C.
func countsColumn(t string, number int) bool {
	t = strings.Trim(t, "()")
	r, size := utf8.DecodeRuneInString(t)
	rest, ok := strings.CutPrefix(t, strconv.Itoa(number))
	if !ok && (print.Ordinal(r) == number || r == rune('A'+number-1)) {
		rest, ok = t[size:], true
	}
	return ok && (rest == "" || rest[0] == '=' && strings.IndexFunc(rest, isNoColumnSum) < 0)
}

// isNoColumnSum reports whether a sign is none of a sum of columns.
func isNoColumnSum(r rune) bool {
	return !print.IsDigit(r) && print.Ordinal(r) == 0 && !strings.ContainsRune("=+-()×*/ABCDEFGHIJKLMNOPQRSTUVWXYZ", r)
}

// hasTotal reports whether a row of a header is that of 合计 at the same time.
func (h *header) hasTotal(cells []wording.Token) bool {
	for c, t := range cells[:min(len(cells), len(h.columns))] {
		if h.columns[c].isKey() && wording.WordOf(t.Folded) == wording.TotalWord {
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

func (h *header) look(cells []wording.Token) looked {
	k, lines, amounts, groups := looked{blank: true}, 0, 0, false
	for c, t := range cells[:min(len(cells), len(h.columns))] {
		if t.IsBlank() {
			continue
		}
		k.blank = false
		if t.IsNumber() {
			k.numbers = true
			continue
		}
		k.texts++
		if !h.columns[c].isKey() {
			k.over++
		}
		w := h.wordOf(t.Folded)
		if w == wording.UnknownWord {
			continue
		}
		k.words++
		key := h.columns[c].isKey()
		if !key {
			k.heads++
		}
		switch {
		case key && h.isPublicLabel(w):
		case key && (w == wording.PersonnelWord || w == wording.OperationsWord):
			groups = true
		case w.IsStructural():
			k.structural = true
		case w >= wording.AbroadWord:
			lines++
		case w > wording.BesideWord:
			amounts++
		}
	}
	// Amounts side by side, and the groups of 公开06 where they name no rows.
	k.structural = k.structural || (groups || lines >= 2 || amounts >= 3) && !k.numbers
	return k
}

// isPublicLabel reports whether a word below that of a column of labels is itself a
// label of 公开07, though in other places only headers have it.
func (h *header) isPublicLabel(w wording.Word) bool {
	switch w {
	case wording.ThreePublicWord:
		return true
	case wording.AmountWord, wording.BudgetWord, wording.InitialWord:
		return h.words.HasAny(threePublicWords)
	}
	return false
}

func (h *header) reset(width int) {
	if cap(h.columns) < width {
		h.columns = make([]path, width)
		h.owners = [2][]int{make([]int, width), make([]int, width)}
	}
	h.columns = h.columns[:width]
	clear(h.columns)
	for i := range h.owners {
		h.owners[i] = h.owners[i][:width]
		for c := range width {
			h.owners[i][c] = -1
		}
	}
	h.words, h.mixed = 0, false
}

// add takes a row into the header. A blank cell is covered: by the cell to its left
// if the same cell is above both, else by the one above.
func (h *header) add(s *sheet, row int) {
	cells := s.rows[row]
	above, here := h.owners[0], h.owners[1]
	for c := range h.columns {
		w, t := wording.NoWord, wording.Token{}
		if c < len(cells) {
			t = cells[c]
			w = h.wordOf(t.Folded)
		}
		if t.IsNumber() || t.IsMark() || w == wording.TotalWord && h.columns[c].isKey() {
			w = wording.NoWord
		}
		switch p := &h.columns[c]; {
		case p.join(t, w):
			here[c] = above[c]
			h.words |= 1 << p.words[0]
		case w != wording.NoWord, t.Folded == wording.Silence:
			here[c] = row*len(h.columns) + c
			p.push(w, head{t.Printed(), row, c})
			h.words |= 1 << w
			if m := h.measureOf(t.Folded); m != wording.NoWord {
				p.push(m, head{t.Printed(), row, c})
			}
		case c > 0 && above[c] == above[c-1]:
			here[c] = here[c-1]
			if here[c] != above[c] {
				p.push(h.columns[c-1].words[0], h.columns[c-1].heads[0])
			}
		default:
			here[c] = above[c]
		}
	}
	h.owners[0], h.owners[1] = here, above
}

// wordOf returns what a folded cell of the header means. A comparison with other figures
// is beside those of the form, and so is a year that is not the account's: 2020年决算数.
func (h *header) wordOf(t string) wording.Word {
	w := wording.WordOf(t)
	if w != wording.UnknownWord || len(t) > wording.LongestWording {
		return w
	}
	if wording.IsComparison(t) {
		return wording.BesideWord
	}
	year := print.Year(t)
	if year == 0 || h.year == 0 {
		return w
	}
	_, rest, ok := strings.Cut(t, "年")
	switch {
	case !ok:
		return w
	case year != h.year:
		return wording.BesideWord
	case strings.TrimPrefix(rest, "度") == "":
		if h.words.HasAny(keyWords) { // else it may stand above the header
			return wording.AmountWord
		}
		return w
	default:
		return wording.WordOf(strings.TrimPrefix(rest, "度"))
	}
}

// measureOf returns which amounts a folded cell of the header has of something else that it names, noWord if it names nothing else.
func (h *header) measureOf(s string) wording.Word {
	subject, measure := wording.Measured(s)
	if w := h.wordOf(subject); measure == wording.NoWord || w == wording.NoWord || w == wording.UnknownWord || w.IsMeasure() {
		return wording.NoWord
	}
	return measure
}
