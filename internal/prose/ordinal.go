package prose

import "github.com/fiscalcn/yusuan/internal/print"

// Ordinal returns the length of the ordinal that glyphs start with and its level:
// 1 for 一、, 2 for （一）, 3 for 1. and 1、, 4 for (1) and 1), 5 for ①. It returns 0
// if they start with none.
func Ordinal(glyphs []Glyph) (length, level int) {
	if len(glyphs) == 0 || !beginsOrdinal(glyphs[0].Rune) {
		return 0, 0 // as nearly everywhere
	}
	sign := func(i int) rune {
		if i < len(glyphs) {
			return glyphs[i].Rune
		}
		return 0
	}
	bracket := 0
	if sign(0) == '(' {
		bracket = 1
	}
	han, digits := 0, 0
	for han < 4 && print.Numeral(sign(bracket+han)) > 0 {
		han++
	}
	for han == 0 && digits < 4 && print.IsDigit(sign(bracket+digits)) {
		digits++
	}
	n := bracket + han + digits
	if digits > 0 && bracket == 0 && sign(n) == '"' && sign(n+1) == '.' { // 3“．
		n++
	}
	switch after := sign(n); {
	case print.Ordinal(sign(0)) > 0:
		return 1, signLevel(sign(0))
	case han > 3 || digits > 3 || han+digits == 0:
		return 0, 0
	case after == ')' && han > 0 && bracket == 1:
		return n + 1, 2
	case after == ')' && digits > 0:
		return n + 1, 4
	case bracket == 1:
		return 0, 0
	case after == '、' && han > 0, after == '.' && han > 0:
		return n + 1, 1
	case after == '、', after == '.' && (!print.IsDigit(sign(n+1)) || glyphs[n+1].Gap != Adjacent || isCode(glyphs[n+1:]) || isYear(glyphs[n+1:])):
		return n + 1, 3
	default:
		return 0, 0
	}
}

func beginsOrdinal(r rune) bool {
	return r == '(' || print.IsDigit(r) || print.Numeral(r) > 0 || print.Ordinal(r) > 0
}

// signLevel returns the level of a sign that is an ordinal by itself.
func signLevel(r rune) int {
	switch {
	case r >= '㈠' && r <= '㈩':
		return 2
	case r >= '⒈' && r <= '⒛':
		return 3
	case r >= '⑴' && r <= '⒇':
		return 4
	}
	return 5
}

// isYear reports whether glyphs start with a year: 1.2021年部门收入预算总表.
func isYear(glyphs []Glyph) bool {
	for n := range 4 {
		if n >= len(glyphs) || !print.IsDigit(glyphs[n].Rune) {
			return false
		}
	}
	return len(glyphs) > 4 && glyphs[4].Rune == '年' && (glyphs[0].Rune == '1' || glyphs[0].Rune == '2')
}

// isCode reports whether glyphs start with a functional code and a dash or name, as in
// 1.2011301—行政运行 and 1.20104发展与改革事务.
func isCode(glyphs []Glyph) bool {
	n := 0
	for n < len(glyphs) && print.IsDigit(glyphs[n].Rune) {
		n++
	}
	if n < 5 || n > 7 || glyphs[0].Rune != '2' || n == len(glyphs) {
		return false
	}
	switch after := glyphs[n].Rune; after {
	case '元', '万', '亿', '个', '人', '年':
		return false
	default:
		return after == '-' || after == '(' || isHan(after)
	}
}

// Marks returns the number of list and heading marks (- # * •) that a line starts
// with at glyph i.
func (t *Text) Marks(i int) int {
	n := 0
	for ; ; n++ {
		switch t.At(i + n) {
		case '-', '#', '>', '•', '●', '◆', '■':
			continue
		}
		return n
	}
}

// PartMark returns the length of 第…部分 at glyph i, 0 if it is not there.
func (t *Text) PartMark(i int) int {
	if t.At(i) != '第' {
		return 0
	}
	n := 1
	for n < 4 && (print.Numeral(t.At(i+n)) > 0 || print.IsDigit(t.At(i+n))) {
		n++
	}
	if n == 1 || t.At(i+n) != '部' || t.At(i+n+1) != '分' {
		return 0
	}
	return n + 2
}

// YearAt reports whether 2021年 stands at glyph i.
func (t *Text) YearAt(i int) bool {
	for n := range 4 {
		if !print.IsDigit(t.At(i + n)) {
			return false
		}
	}
	return t.At(i+4) == '年'
}

// IsPageOfContents reports whether the digits at glyph i are the page of an entry in a
// table of contents: dots before them, or nothing after them on the line.
func (t *Text) IsPageOfContents(i int) bool {
	n := 0
	for n < 4 && print.IsDigit(t.At(i+n)) {
		n++
	}
	if n == 0 {
		return false
	}
	last := t.EndsLine(i + n)
	switch t.At(i - 1) {
	case '.', '…', '·', '-':
		return last
	}
	return last && n < 4 && t.Glyphs[i].Gap == Blank
}
