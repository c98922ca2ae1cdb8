package reading

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// dropRowNumbers takes the numbers of rows (行次) off labels, codes and names that extractors glue them to: 1 合计, 2 201, or
// 一、一般公共服务支出 31. Where several in one column each have the next one, they are no part of these.
func dropRowNumbers(sheets []sheet) {
	for i := range sheets {
		s := &sheets[i]
		for c := range s.width {
			s.dropNumbers(c, leadingNumber)
			s.dropNumbers(c, trailingNumber)
		}
	}
}

// fewestNumbered is how many labels on end have numbers that are those of rows.
const fewestNumbered = 3

// dropNumbers drops the numbers that cut finds in a column.
func (s *sheet) dropNumbers(column int, cut func(wording.Token) (int, wording.Token)) {
	var cells []*wording.Token
	var rests []wording.Token
	labels, groups, last := 0, 0, 0
	end := func() {
		if labels >= fewestNumbered && 2*groups < labels {
			for i, t := range cells {
				*t = rests[i]
			}
		}
		cells, rests, labels, groups = cells[:0], rests[:0], 0, 0
	}
	for _, row := range s.rows {
		if column >= len(row) || row[column].IsBlank() {
			continue
		}
		number, rest := cut(row[column])
		if number == 0 || number != last+1 {
			end()
		}
		if last = number; number == 0 {
			continue
		}
		if cells, rests = append(cells, &row[column]), append(rests, rest); !rest.IsBlank() {
			labels++
		}
		if isGroup(rest) {
			groups++
		}
	}
	end()
}

// isGroup reports whether a code may be the end of an amount whose thousands stand apart: 1 234. Where most are, the numbers are of amounts.
func isGroup(t wording.Token) bool {
	return t.Kind == wording.DigitsToken && len(t.Folded) == len("234")
}

// mostRows is less than the first code (201).
const mostRows = 200

// leadingNumber parts a number at the start of a text from a label or code behind it, or from nothing; it is 0 if there is none. Behind an
// ordinal (1.公务用车购置费) stands a sign.
func leadingNumber(t wording.Token) (int, wording.Token) {
	rest := strings.TrimLeft(t.Given, "0123456789")
	number := rowNumber(t.Given[:len(t.Given)-len(rest)])
	if number == 0 {
		return 0, t
	}
	x := wording.TokenOf(rest)
	first, _ := utf8.DecodeRuneInString(x.Folded)
	if x.IsBlank() || x.IsHan() && (unicode.Is(unicode.Han, first) || first == '(' || print.IsDigit(first)) || x.IsCoded() {
		return number, x
	}
	return 0, t
}

// trailingNumber is leadingNumber for a number at the end of a label.
func trailingNumber(t wording.Token) (int, wording.Token) {
	rest := strings.TrimRight(t.Given, "0123456789")
	number := rowNumber(t.Given[len(rest):])
	if number == 0 {
		return 0, t
	}
	x := wording.TokenOf(rest)
	last, _ := utf8.DecodeLastRuneInString(x.Folded)
	if x.IsBlank() || x.IsHan() && (unicode.Is(unicode.Han, last) || last == ')') {
		return number, x
	}
	return 0, t
}

// rowNumber returns what digits say if they can number a row, 0 if they cannot.
func rowNumber(digits string) int {
	number, err := strconv.Atoi(digits)
	if err != nil || number > mostRows || digits[0] == '0' {
		return 0
	}
	return number
}
