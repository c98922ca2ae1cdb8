package grid

import (
	"math"
	"strconv"
	"strings"
)

// isNumber reports whether s can be the text of a Number: "" or a decimal that a float64 can come near to.
func isNumber(s string) bool {
	return s == "" || isDecimal(s) && !math.IsInf(parseDecimal(s), 0)
}

// isDecimal reports whether s is an optional minus, digits (all without commas, or in groups of three) and an optional fraction.
func isDecimal(s string) bool {
	whole, fraction, dotted := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	if dotted && !isDigits(fraction) {
		return false
	}
	first, rest, grouped := strings.Cut(whole, ",")
	if !isDigits(first) || grouped && len(first) > 3 {
		return false
	}
	for grouped {
		var group string
		group, rest, grouped = strings.Cut(rest, ",")
		if len(group) != 3 || !isDigits(group) {
			return false
		}
	}
	return true
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// parseDecimal is the float64 nearest to the decimal s, an infinity when s is out of range.
func parseDecimal(s string) float64 {
	v, _ := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64) // isDecimal holds: only the range can fail, and v tells
	return v + 0                                                   // a spreadsheet shows a negative zero as -0
}
