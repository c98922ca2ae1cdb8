package tables

import (
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/codes"
)

// class returns the functional class that a folded label names. 公开01 and 04 print
// no codes, so the name must do: the official one of the year, one of another year,
// or one so near to a single official name that none else can be meant. after is the
// class of the row before, 0 if there is none; near names must come after it.
func (r *reader) class(label string, after codes.Code) (codes.Code, bool) {
	for _, e := range r.classes {
		if e.Name == label {
			return e.Code, true
		}
	}
	if !strings.HasSuffix(label, "支出") && label != "预备费" {
		return 0, false
	}
	for year := codes.LastYear; year >= codes.FirstYear; year-- {
		catalogue, err := codes.ForYear(year)
		if err != nil {
			continue
		}
		for e := range catalogue.Children(0) {
			if e.Name == label {
				return e.Code, true
			}
		}
	}
	return r.nearClass(label, after)
}

// nearClass returns the only class after another whose name differs from the label
// in less than half of its characters and in clearly fewer than any other's.
func (r *reader) nearClass(label string, after codes.Code) (codes.Code, bool) {
	label = strings.TrimSuffix(label, "支出")
	length := utf8.RuneCountInString(label)
	if length < 2 || length > 20 {
		return 0, false
	}
	var best codes.Code
	least, second := length, length
	for _, e := range r.classes {
		n := distance(label, strings.TrimSuffix(e.Name, "支出"))
		if n < least {
			best, least, second = e.Code, n, least
		} else if n < second {
			second = n
		}
	}
	if 2*least >= length || least+1 >= second || best < after {
		return 0, false
	}
	return best, true
}

// distance returns how many characters must be added, taken out or replaced to make
// b of a (Levenshtein).
func distance(a, b string) int {
	var row [32]int
	width := 0
	for range b {
		width++
		if width == len(row) {
			return width
		}
		row[width] = width
	}
	i := 0
	for _, x := range a {
		i++
		diagonal := row[0]
		row[0] = i
		j := 0
		for _, y := range b {
			j++
			cost := diagonal
			if x != y {
				cost++
			}
			diagonal = row[j]
			row[j] = min(cost, row[j]+1, row[j-1]+1)
		}
	}
	return row[width]
}
