package yusuan

import (
	"slices"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/tables"
)

// editionOf returns the template (决算公开模板) that a free text chooses, of the caller's own
// and the library's: the one of that name, or else of those of a kind the latest of the place
// that the text starts with, up to the year that it states, or else the year of the account.
// The zero value is none.
func editionOf(text string, year int, kind tables.Kind, own []tables.Edition) tables.Edition {
	text = strings.TrimSpace(text)
	all := slices.AppendSeq(slices.AppendSeq(slices.Clone(own), tables.Final.Editions()), tables.Budget.Editions())
	if i := slices.IndexFunc(all, func(e tables.Edition) bool { return e.String() == text }); i >= 0 {
		return all[i]
	}
	if stated := statedYear(text); stated != 0 {
		year = stated
	}
	if strings.Contains(text, "预算") { // 四川预算2026
		kind = tables.Budget
	}
	best, since := tables.Edition{}, 0
	for _, e := range all {
		named := statedYear(e.String())
		place := strings.TrimSuffix(strings.TrimSuffix(e.String(), strconv.Itoa(named)), "预算")
		first, _ := e.Years()
		if first == 0 {
			first = named
		}
		if e.Kind() == kind && strings.HasPrefix(text, place) && first > since && (first <= year || year == 0) && e.Covers(year) {
			best, since = e, first
		}
	}
	return best
}

// statedYear returns the first number of four digits in a text, 0 if it has none.
func statedYear(text string) int {
	isDigit := func(r rune) bool { return '0' <= r && r <= '9' }
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !isDigit(r) }) {
		if len(word) == 4 {
			year, _ := strconv.Atoi(word) // digits alone
			return year
		}
	}
	return 0
}
