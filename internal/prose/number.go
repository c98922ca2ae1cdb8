package prose

import (
	"iter"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
)

// startsNumber reports whether a number starts at glyph i: a digit, or a sign
// directly before one.
func (t *Text) startsNumber(i int) bool {
	g := t.Glyphs[i]
	if print.IsDigit(g.Rune) || t.At(i+1) == '辆' && numeralValue(g.Rune) > 0 {
		return true
	}
	if g.Rune != '-' && g.Rune != '+' || i+1 >= len(t.Glyphs) || !print.IsDigit(t.Glyphs[i+1].Rune) || t.Glyphs[i+1].Gap != Adjacent {
		return false
	}
	return i == 0 || !print.IsDigit(t.Glyphs[i-1].Rune) && !isLatin(t.Glyphs[i-1].Rune)
}

// numeralValue returns the value of a Chinese numeral as cars are counted with, 0
// for any other sign.
func numeralValue(r rune) int {
	if r == '两' {
		return 2
	}
	return print.Numeral(r)
}

// number returns the token of the number that starts at glyph i.
func (t *Text) number(i int) Token {
	if !print.IsDigit(t.Glyphs[i].Rune) && numeralValue(t.Glyphs[i].Rune) > 0 {
		return Token{Kind: TokenNumber, From: i, To: i + 1}
	}
	end, digits, plain := t.NumberEnd(i)
	number := Token{Kind: TokenNumber, From: i, To: end}
	switch next := t.At(end); {
	case next == '年' && plain && digits == 4:
		return t.year(number)
	case next == '月' || next == '日':
		number.Kind = TokenDate
		number.To++
	case t.inName(i, end):
		number.Kind = TokenName
	case (next == '-' || next == '至' || next == '~') && t.isPeriod(end+1):
		number.Kind = TokenDate
	}
	return number
}

// year returns the token of a number of four digits before 年, with that and 度. 年
// stays where it belongs to what follows: 2021年初预算.
func (t *Text) year(number Token) Token {
	year := t.Integer(number.From, number.To)
	if year < print.FirstYear || year > print.LastYear {
		return number
	}
	number.Kind, number.Value = TokenYear, int32(year)
	switch t.At(number.To + 1) {
	case '初', '末', '底':
	case '度':
		number.To += 2
	default:
		number.To++
	}
	return number
}

// inName reports whether the number from glyph i to end is part of a name: 第143号,
// 〔2016〕, 5G, 图1.
func (t *Text) inName(i, end int) bool {
	switch next := t.At(end); next {
	case '号', '条', '届', '版':
		return true
	case ']':
		return t.At(i-1) == '['
	case 'X', 'x':
	default:
		if isLatin(next) && t.Glyphs[end].Gap == Adjacent {
			return true
		}
	}
	switch t.At(i - 1) {
	case '第', '图', '表':
		return true
	}
	return isLatin(t.At(i-1)) && t.Glyphs[i].Gap == Adjacent
}

// isPeriod reports whether digits and 年 or 月 start at glyph i: the end of a span
// such as 1-12月.
func (t *Text) isPeriod(i int) bool {
	n := 0
	for print.IsDigit(t.At(i + n)) {
		n++
	}
	return n > 0 && n <= 4 && (t.At(i+n) == '年' || t.At(i+n) == '月')
}

// NumberEnd returns the end of the number that starts at glyph i, how many digits
// it has, and whether it is nothing but digits.
func (t *Text) NumberEnd(i int) (end, digits int, plain bool) {
	plain = true
	start := i
	if !print.IsDigit(t.Glyphs[i].Rune) {
		i++
		plain = false
	}
	whole := 0 // digits before the first separator
	point := false
	for ; i < len(t.Glyphs); i++ {
		switch g := t.Glyphs[i]; {
		case print.IsDigit(g.Rune):
			if i > start && g.Gap != Adjacent && !t.continues(start, i) {
				return i, digits, plain
			}
			digits++
			if plain {
				whole++
			}
		case g.Rune == '.' && !point && t.isPoint(start, i):
			point, plain = true, false
		case g.Rune == ',' && !point && whole <= 3 && t.isThousands(i):
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
func (t *Text) continues(start, i int) bool {
	before := t.Glyphs[i-1]
	if t.Glyphs[i].Gap == Blank {
		return before.Rune == ','
	}
	n, _ := Ordinal(t.Glyphs[i:])
	return n == 0 && !t.YearAt(i) && t.Glyphs[start].Gap != Newline
}

// isPoint reports whether the point at glyph i is a decimal point of the number
// that started at start.
func (t *Text) isPoint(start, i int) bool {
	if !print.IsDigit(t.At(i + 1)) {
		return false
	}
	switch g := max(t.Glyphs[i].Gap, t.Glyphs[i+1].Gap); g {
	case Adjacent:
		return true
	case Newline:
		return t.Glyphs[start].Gap != Newline
	default:
		return t.Glyphs[i].Gap == Blank && t.Glyphs[i+1].Gap == Adjacent
	}
}

// isThousands reports whether the comma at glyph i is a thousands separator: three
// digits follow it and not a fourth, or a decimal point follows the digits, though
// one of them was dropped or added. A full-width comma is one only among full-width
// digits, or before what can only be the rest of an amount.
func (t *Text) isThousands(i int) bool {
	if t.At(i+1) == 0 || t.Glyphs[i].Size > 1 && t.Glyphs[i-1].Size == 1 && !t.isMoneyAfter(i) || t.Glyphs[i].Gap == Newline && t.Glyphs[i+1].Gap != Adjacent {
		return false
	}
	end := i + 1
	for print.IsDigit(t.At(end)) && end <= i+5 && (end <= i+3 || t.Glyphs[end].Gap == Adjacent) {
		if end > i+1 && t.Glyphs[end].Gap == Blank {
			return false
		}
		end++
	}
	n := end - i - 1
	mistaken := n > 0 && n < 5 && t.Glyphs[i].Gap == Adjacent && t.Glyphs[i+1].Gap == Adjacent &&
		t.At(end) == '.' && print.IsDigit(t.At(end+1)) && t.Glyphs[end].Gap == Adjacent && t.Glyphs[end+1].Gap == Adjacent
	return n == 3 || mistaken
}

// isMoneyAfter reports whether three digits, a point and two more stand after the comma at
// glyph i, one to three digits before it: 1，336.00.
func (t *Text) isMoneyAfter(i int) bool {
	for n, want := range "ddd.ddx" {
		c := t.At(i + 1 + n)
		if print.IsDigit(c) != (want == 'd') || want == '.' && c != '.' || want != 'x' && t.Glyphs[i+1+n].Gap != Adjacent {
			return false
		}
	}
	return true
}

// Integer returns the value of the digits from glyph i to end, which are few.
func (t *Text) Integer(i, end int) int {
	n := 0
	for _, g := range t.Glyphs[i:end] {
		n = n*10 + int(g.Rune-'0')
	}
	return n
}

// Digits returns the number from glyph i to end as ASCII digits with sign and
// point, without commas.
func (t *Text) Digits(i, end int) string {
	if n := numeralValue(t.Glyphs[i].Rune); n > 0 {
		return strconv.Itoa(n)
	}
	original := t.Written(i, end)
	if len(original) == end-i && strings.IndexByte(original, ',') < 0 { // ASCII without gaps
		return original
	}
	b := make([]byte, 0, end-i)
	for _, g := range t.Glyphs[i:end] {
		if g.Rune != ',' {
			b = append(b, byte(g.Rune))
		}
	}
	return string(b)
}

// NumbersIn yields the first glyph of every number from glyph i to end, and the one after it.
func (t *Text) NumbersIn(i, end int) iter.Seq2[int, int] {
	return func(yield func(from, to int) bool) {
		for ; i < end; i++ {
			if !print.IsDigit(t.Glyphs[i].Rune) {
				continue
			}
			from := i
			to, _, _ := t.NumberEnd(i)
			if i = to - 1; !yield(from, to) {
				return
			}
		}
	}
}
