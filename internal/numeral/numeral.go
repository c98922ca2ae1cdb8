// Package numeral writes small numbers as Chinese numerals, as the ordinals of
// tables and texts use them: 一、二、… 十、十一、… 九十九.
package numeral

import "strconv"

var digits = [...]string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}

// Chinese returns n as a Chinese numeral for 1 to 99, and in decimal digits
// otherwise.
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
