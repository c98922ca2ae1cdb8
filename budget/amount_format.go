package budget

import (
	"fmt"
	"strconv"
)

// MostPlaces is the greatest number of decimal places that amounts and ratios are printed with (小数位数上限). More is a
// mistake of the caller, and would fill the memory with zeros.
const MostPlaces = 1000

// boundPlaces panics if places are more than are printed, before or behind the point.
func boundPlaces(function string, places int) {
	if places > MostPlaces || places < -MostPlaces {
		panic(fmt.Sprintf("budget.%s: %d decimal places: at most %d are printed", function, places, MostPlaces))
	}
}

// String returns a in 元 with its two places, exactly: "1234.56".
func (a Amount) String() string { return a.Format(Yuan, 2) }

// Format returns a in units of u with the given number of decimal places, rounded half away from zero (四舍五入)
// where they do not reach down to 分: 62,345.00元 is "6.23" with two places of 万元. A negative number of places
// means as many as a needs to be exact, and no more. What rounds to zero has no sign. It panics if u is not valid, or
// places is above [MostPlaces].
func (a Amount) Format(u Unit, places int) string {
	return string(a.AppendFormat(make([]byte, 0, 24), u, places))
}

// AppendFormat appends what Format returns to b.
func (a Amount) AppendFormat(b []byte, u Unit, places int) []byte {
	return a.append(b, u, places, false)
}

// Comma is Format with thousands separators: "2,993.83".
func (a Amount) Comma(u Unit, places int) string {
	return string(a.AppendComma(make([]byte, 0, 32), u, places))
}

// AppendComma appends what Comma returns to b.
func (a Amount) AppendComma(b []byte, u Unit, places int) []byte {
	return a.append(b, u, places, true)
}

func (a Amount) append(b []byte, u Unit, places int, comma bool) []byte {
	whole := u.digits()
	n := magnitude(a.fen)
	boundPlaces("Amount.AppendFormat", max(places, 0))
	if places < 0 {
		places = exactPlaces(n, whole)
	}
	shown := min(places, whole) // the rest of the places are zeros
	n = divRound(n, uint64(pow10[whole-shown]))
	if a.fen < 0 && n != 0 {
		b = append(b, '-')
	}
	one := uint64(pow10[shown])
	if comma {
		b = appendGroups(b, n/one)
	} else {
		b = strconv.AppendUint(b, n/one, 10)
	}
	if places == 0 {
		return b
	}
	b = append(b, '.')
	for rest := n % one; one > 1; rest %= one {
		one /= 10
		b = append(b, '0'+byte(rest/one))
	}
	for range places - shown {
		b = append(b, '0')
	}
	return b
}

// exactPlaces returns how many of the given places n has, without the zeros at its end.
func exactPlaces(n uint64, places int) int {
	for places > 0 && n%10 == 0 {
		n /= 10
		places--
	}
	return places
}

// appendGroups appends n with thousands separators.
func appendGroups(b []byte, n uint64) []byte {
	var scratch [20]byte
	digits := strconv.AppendUint(scratch[:0], n, 10)
	for i, c := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b = append(b, ',')
		}
		b = append(b, c)
	}
	return b
}
