package print

import (
	"strconv"
	"strings"
)

var digits = [...]string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}

// Chinese returns n as a Chinese numeral 中文数字, as ordinals use it, for 1 to 99: 一, 十, 二十六. Other numbers keep decimal digits.
func Chinese(n int) string {
	switch {
	case n < 1 || n > 99:
		return strconv.Itoa(n)
	case n < 10:
		return digits[n]
	case n < 20:
		return "十" + digits[n%10]
	default:
		return digits[n/10] + "十" + digits[n%10]
	}
}

// Number returns the number that a folded text is 数: in digits, or as Chinese writes it. A text that is no number from 0 to 9999 has
// none.
func Number(s string) (n int, ok bool) {
	if n, err := strconv.ParseUint(s, 10, 16); err == nil {
		return int(n), n <= 9999
	}
	before, after, tens := strings.Cut(s, "十")
	ten, ok := digit(before)
	if !tens || !ok {
		return ten, ok && !tens && ten > 0
	}
	one, ok := digit(after)
	return 10*max(ten, 1) + one, ok
}

// digit returns the number of a Chinese numeral below ten, 0 for an empty text.
func digit(s string) (n int, ok bool) {
	for n, d := range digits {
		if s == d {
			return n, true
		}
	}
	return 0, false
}

// Numeral returns the value of a Chinese numeral of one sign 数字: 一 to 十, and 壹 to 拾. It is 0 for any other sign.
func Numeral(r rune) int {
	switch r {
	case '一', '壹':
		return 1
	case '二', '贰':
		return 2
	case '三', '叁':
		return 3
	case '四', '肆':
		return 4
	case '五', '伍':
		return 5
	case '六', '陆':
		return 6
	case '七', '柒':
		return 7
	case '八', '捌':
		return 8
	case '九', '玖':
		return 9
	case '十', '拾':
		return 10
	}
	return 0
}

// IsDigit reports whether a folded sign is a digit 数字: 0 to 9.
func IsDigit(r rune) bool { return '0' <= r && r <= '9' }

// IsDigits reports whether a folded text consists of digits, one at least.
func IsDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
