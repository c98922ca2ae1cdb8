package head

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// NumbersColumns reports whether a row numbers the columns: it says 栏次, or has nothing below the keys but what counts
// the columns, from 1 on: 1, 2, 3, …, ①, ②, …, A, B, … or, below 甲 and 乙, 1=2+3, …. It may count the keys, too.
func NumbersColumns(cells []wording.Token, isKey func(int) bool) bool {
	next, only := 1, true
	for c, t := range cells {
		switch {
		case t.Folded == "栏次":
			return true
		case !only, t.IsBlank(), isColumnLetter(t.Folded):
		case !countsColumn(t.Folded, next), isKey(c) && t.Folded != strconv.Itoa(next):
			only = false
		default:
			next++
		}
	}
	return only && next > 3
}

// Numbers returns how many columns a row of the header numbers, 0 if none does.
func (h *Header) Numbers(sheet [][]wording.Token) int {
	for _, cells := range sheet[h.Top:h.Data] {
		if n := Numbered(cells); n > 0 {
			return n
		}
	}
	return 0
}

// Numbered returns how many columns a row numbers, 0 if it does not.
func Numbered(cells []wording.Token) int {
	n := 0
	if NumbersColumns(cells, func(int) bool { return false }) {
		for _, t := range cells {
			if t.Folded != "栏次" && !t.IsBlank() && !isColumnLetter(t.Folded) {
				n++
			}
		}
	}
	return n
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

// startsHeader reports whether a row starts with a word that only headers have, has one
// over a column of codes or names, or several over amounts.
func startsHeader(cells []wording.Token) bool {
	first := wording.FirstText(cells)
	if first < 0 || print.IsDigit(rune(cells[first].Folded[0])) {
		return false
	}
	w := wording.WordOf(cells[first].Folded)
	switch {
	case w.IsStructural() && w < wording.AmountWord:
		return true
	case slices.ContainsFunc(cells, wording.Token.IsNumber): // a row may have that name
		return false
	case w.IsStructural():
		return true
	}
	lines, heads, amounts := 0, 0, 0
	for _, t := range cells[first:] {
		switch w := wording.WordOf(t.Folded); {
		case w.IsStructural() && w < wording.AmountWord && w != wording.ItemWord:
			return true
		case w.IsStructural():
			heads++
		case w >= wording.AbroadWord:
			lines++
		case w > wording.BesideWord:
			amounts++
		}
	}
	return lines >= 2 || heads >= 2 || amounts >= 3
}

// hasWordsAlone reports whether a row has several words of headers and nothing else.
func hasWordsAlone(cells []wording.Token) bool {
	words := 0
	for _, t := range cells {
		switch {
		case t.IsBlank():
		case t.IsNumber() || wording.WordOf(t.Folded) == wording.UnknownWord:
			return false
		default:
			words++
		}
	}
	return words > 1
}

// Starts are the rows of a sheet that start a header, each found once. The zero value is of a sheet without one.
type Starts struct {
	rows []start
	end  int // how many rows the sheet has
}

type start struct {
	row   int
	alone bool // by itself, not only as it stands above one that does
}

// Find looks at the rows of a sheet: one starts a header by itself, or as it has several words of headers and nothing else, right
// above a row that does.
func (s *Starts) Find(rows [][]wording.Token) {
	s.rows, s.end = s.rows[:0], len(rows)
	below := false
	for row, cells := range slices.Backward(rows) {
		alone := startsHeader(cells)
		if alone || below && hasWordsAlone(cells) {
			s.rows = append(s.rows, start{row, alone})
		}
		below = alone
	}
	slices.Reverse(s.rows)
}

// At reports whether a row starts a header.
func (s *Starts) At(row int) bool { return row < s.end && s.Next(row) == row }

// Next returns the first row from one on that starts a header, or the end.
func (s *Starts) Next(row int) int { return s.next(row, false) }

// NextAlone returns the first row from one on that starts a header by itself, or the end.
func (s *Starts) NextAlone(row int) int { return s.next(row, true) }

func (s *Starts) next(row int, alone bool) int {
	i, _ := slices.BinarySearchFunc(s.rows, row, func(x start, row int) int { return x.row - row })
	for _, x := range s.rows[i:] {
		if x.alone || !alone {
			return x.row
		}
	}
	return s.end
}
