package narrative

import (
	"strconv"
	"strings"
)

// startsNumber reports whether a number starts at glyph i: a digit, or a sign
// directly before one.
func (r *reader) startsNumber(i int) bool {
	g := r.glyphs[i]
	if isDigit(g.r) || numeralValue(g.r) > 0 && r.at(i+1) == '辆' {
		return true
	}
	if g.r != '-' && g.r != '+' || i+1 >= len(r.glyphs) || !isDigit(r.glyphs[i+1].r) || r.glyphs[i+1].gap != adjacent {
		return false
	}
	return i == 0 || !isDigit(r.glyphs[i-1].r) && !isLatin(r.glyphs[i-1].r)
}

// numeralValue returns the value of a Chinese numeral as cars are counted with, 0
// for any other sign.
func numeralValue(r rune) int {
	switch r {
	case '一', '壹':
		return 1
	case '二', '两', '贰':
		return 2
	case '三', '叁':
		return 3
	case '四', '五', '六', '七', '八', '九', '十':
		return 4 + strings.IndexRune("四五六七八九十", r)/len("四")
	default:
		return 0
	}
}

// number returns the token of the number that starts at glyph i.
func (r *reader) number(i int) token {
	if !isDigit(r.glyphs[i].r) && numeralValue(r.glyphs[i].r) > 0 {
		return token{kind: tokenNumber, from: i, to: i + 1}
	}
	end, digits, plain := r.numberEnd(i)
	t := token{kind: tokenNumber, from: i, to: end}
	switch next := r.at(end); {
	case next == '年' && plain && digits == 4:
		return r.yearToken(t)
	case next == '月' || next == '日':
		t.kind = tokenDate
		t.to++
	case r.inName(i, end):
		t.kind = tokenName
	case (next == '-' || next == '至' || next == '~') && r.isPeriod(end+1):
		t.kind = tokenDate
	}
	return t
}

// yearToken returns the token of a number of four digits before 年, with that and 度.
// 年 stays where it belongs to what follows: 2021年初预算.
func (r *reader) yearToken(t token) token {
	year := r.integer(t.from, t.to)
	if year < 1900 || year > 2100 {
		return t
	}
	t.kind, t.value = tokenYear, year
	switch r.at(t.to + 1) {
	case '初', '末', '底':
	case '度':
		t.to += 2
	default:
		t.to++
	}
	return t
}

// inName reports whether the number from glyph i to end is part of a name: 第143号,
// 〔2016〕, 5G.
func (r *reader) inName(i, end int) bool {
	switch next := r.at(end); next {
	case '号', '条', '届', '版':
		return true
	case ']':
		return r.at(i-1) == '['
	case 'X', 'x':
	default:
		if isLatin(next) && r.glyphs[end].gap == adjacent {
			return true
		}
	}
	return r.at(i-1) == '第' || isLatin(r.at(i-1)) && r.glyphs[i].gap == adjacent
}

// isPeriod reports whether digits and 年 or 月 start at glyph i: the end of a span
// such as 1-12月.
func (r *reader) isPeriod(i int) bool {
	n := 0
	for isDigit(r.at(i + n)) {
		n++
	}
	return n > 0 && n <= 4 && (r.at(i+n) == '年' || r.at(i+n) == '月')
}

// at returns the sign of a glyph, 0 outside the text.
func (r *reader) at(i int) rune {
	if i < 0 || i >= len(r.glyphs) {
		return 0
	}
	return r.glyphs[i].r
}

// numberEnd returns the end of the number that starts at glyph i, how many digits
// it has, and whether it is nothing but digits.
func (r *reader) numberEnd(i int) (end, digits int, plain bool) {
	plain = true
	start := i
	if !isDigit(r.glyphs[i].r) {
		i++
		plain = false
	}
	whole := 0 // digits before the first separator
	point := false
	for ; i < len(r.glyphs); i++ {
		switch g := r.glyphs[i]; {
		case isDigit(g.r):
			if i > start && g.gap != adjacent && !r.continues(start, i) {
				return i, digits, plain
			}
			digits++
			if plain {
				whole++
			}
		case g.r == '.' && !point && r.isPoint(start, i):
			point, plain = true, false
		case g.r == ',' && !point && whole <= 3 && r.isThousands(i):
			plain = false
		default:
			return i, digits, plain
		}
	}
	return i, digits, plain
}

// continues reports whether the digit at glyph i, after a gap, belongs to the
// number that started at start: after a thousands comma, or if a soft line break
// went through it.
func (r *reader) continues(start, i int) bool {
	before := r.glyphs[i-1]
	if r.glyphs[i].gap == blank {
		return before.r == ','
	}
	n, _ := ordinal(r.glyphs[i:])
	return n == 0 && r.glyphs[start].gap != newline
}

// isPoint reports whether the point at glyph i is a decimal point of the number
// that started at start.
func (r *reader) isPoint(start, i int) bool {
	if !isDigit(r.at(i + 1)) {
		return false
	}
	switch g := max(r.glyphs[i].gap, r.glyphs[i+1].gap); g {
	case adjacent:
		return true
	case newline:
		return r.glyphs[start].gap != newline
	default:
		return r.glyphs[i].gap == blank && r.glyphs[i+1].gap == adjacent
	}
}

// isThousands reports whether the comma at glyph i is a thousands separator: three
// digits follow it and not a fourth, or a decimal point follows the digits, though
// one of them was dropped or added. A full-width comma is one only among full-width
// digits.
func (r *reader) isThousands(i int) bool {
	if r.at(i+1) == 0 || r.glyphs[i].size > 1 && r.glyphs[i-1].size == 1 || r.glyphs[i].gap == newline && r.glyphs[i+1].gap != adjacent {
		return false
	}
	end := i + 1
	for isDigit(r.at(end)) && end <= i+5 && (end <= i+3 || r.glyphs[end].gap == adjacent) {
		if end > i+1 && r.glyphs[end].gap == blank {
			return false
		}
		end++
	}
	n := end - i - 1
	mistaken := n > 0 && n < 5 && r.glyphs[i].gap == adjacent && r.glyphs[i+1].gap == adjacent &&
		r.at(end) == '.' && isDigit(r.at(end+1)) && r.glyphs[end].gap == adjacent && r.glyphs[end+1].gap == adjacent
	return n == 3 || mistaken
}

// integer returns the value of the digits from glyph i to end, which are few.
func (r *reader) integer(i, end int) int {
	n := 0
	for _, g := range r.glyphs[i:end] {
		n = n*10 + int(g.r-'0')
	}
	return n
}

// digits returns the number from glyph i to end as ASCII digits with sign and
// point, without commas.
func (r *reader) digits(i, end int) string {
	if n := numeralValue(r.glyphs[i].r); n > 0 {
		return strconv.Itoa(n)
	}
	original := r.original(i, end)
	if len(original) == end-i && strings.IndexByte(original, ',') < 0 { // ASCII without gaps
		return original
	}
	b := make([]byte, 0, end-i)
	for _, g := range r.glyphs[i:end] {
		if g.r != ',' {
			b = append(b, byte(g.r))
		}
	}
	return string(b)
}
