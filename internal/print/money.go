package print

import "strings"

// units are the units of money by name, each before those that it ends with.
var units = [...]string{"亿元", "千万元", "百万元", "十万元", "万元", "千元", "百元", "元"}

// Unit returns the unit of money that a folded text starts with 金额单位, and what follows it: 元, 万元, 亿元, 千元 and
// the like, perhaps after 人民币. It is ""
// if there is none.
func Unit(s string) (unit, rest string) {
	bare := strings.TrimPrefix(s, "人民币")
	for _, unit := range units {
		if rest, ok := strings.CutPrefix(bare, unit); ok {
			return unit, rest
		}
	}
	return "", s
}

// StatedUnit returns the unit of money that a folded text states 单位, and what follows it: 单位:万元, 金额单位:元. The colon may be missing
// where nothing follows. It is "" if there is none.
func StatedUnit(s string) (unit, rest string) {
	for {
		_, after, ok := strings.Cut(s, "单位")
		if !ok {
			return "", ""
		}
		name, colon := strings.CutPrefix(after, ":")
		if unit, rest := Unit(name); unit != "" && (colon || rest == "" || rest == ")") {
			return unit, rest
		}
		s = after
	}
}

// WithoutUnit takes a unit of money in brackets off the end of a folded heading, and returns it: 决算数(万元), 支出(单位:元). The heading
// stays as it is if it has none.
func WithoutUnit(s string) (bare, unit string) {
	if !strings.HasSuffix(s, ")") {
		return s, ""
	}
	i := strings.LastIndexByte(s, '(')
	if i <= 0 {
		return s, ""
	}
	if unit, _ := Unit(strings.TrimPrefix(s[i+1:], "单位:")); unit != "" {
		return s[:i], unit
	}
	return s, ""
}

// Amount parts a printed amount 金额 into the number, folded as by [Compact], and the unit that it states itself, "" if it states none. A
// currency sign is left out, and a number that begins with its decimal point gets a zero: －￥.50 万元 is -0.50 and 万元. What is left
// need not be a number.
func Amount(s string) (number, unit string) {
	number = Compact(s)
	for _, u := range units {
		if before, ok := strings.CutSuffix(number, u); ok {
			number, unit = before, u
			break
		}
	}
	sign := 0 // bytes before the digits: a sign, a bracket
	if number != "" && strings.IndexByte("+-(", number[0]) >= 0 {
		sign = 1
	}
	rest := number[sign:]
	for _, currency := range [...]string{"¥", "人民币", "RMB", "CNY"} {
		if after, ok := strings.CutPrefix(rest, currency); ok {
			rest = after
			break
		}
	}
	if strings.HasPrefix(rest, ".") {
		rest = "0" + rest
	}
	if len(rest) != len(number)-sign {
		number = number[:sign] + rest
	}
	return number, unit
}

// Compact returns the wording of a printed number 数字去空白. Blanks within it go: 12 345.67 has its groups of thousands parted,
// 2993. 83 was torn, - 5 has its sign. Blanks stay where they part several numbers, which then are none: 12.30 45.60.
func Compact(s string) string {
	wording := Wording(s)
	if len(wording) == len(s) || !isParted(s) {
		return wording
	}
	return TextOf(s).String()
}

// isParted reports whether blanks part a printed text into several numbers.
func isParted(s string) bool {
	pieces := strings.FieldsFunc(TextOf(s).String(), func(r rune) bool { return r == ' ' || r == '\n' })
	for _, piece := range pieces {
		if !isNumber(piece) {
			return false
		}
	}
	return len(pieces) > 1 && !areThousands(pieces)
}

// isNumber reports whether a folded text looks like a number by itself: 1,234.50, but not 1,23 or 2993.
func isNumber(s string) bool {
	whole, decimals, pointed := strings.Cut(strings.TrimSuffix(strings.TrimLeft(s, "+-("), ")"), ".")
	if pointed && !IsDigits(decimals) {
		return false
	}
	groups := strings.Split(whole, ",")
	for i, group := range groups {
		if !IsDigits(group) || i > 0 && len(group) != len("000") || len(groups) > 1 && len(group) > len("000") {
			return false
		}
	}
	return true
}

// areThousands reports whether numbers are the groups of three digits of one: 12 345.67.
func areThousands(numbers []string) bool {
	for i, number := range numbers {
		group, _, isLast := strings.Cut(strings.TrimSuffix(number, ")"), ".")
		switch {
		case isLast && i < len(numbers)-1, i > 0 && (len(group) != 3 || !IsDigits(group)):
			return false
		case i == 0 && len(strings.TrimLeft(group, "+-(")) > 3:
			return false
		}
	}
	return true
}
