package catalogue

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// Normalize reads a code as documents and other systems print it. On top of
// what [Form.Parse] reads it accepts full-width digits, a blank or a sign as
// separator between two levels, blanks around the code, line breaks and
// zero-width characters anywhere (a narrow cell wraps in the middle of a
// number), and levels below the code written as 00.
//
// A separator inside a level is a fault: "201 6" may have lost a zero, and
// joining it to 2016 would read something else.
func (f *Form) Normalize(s string) (uint32, *Fault) {
	digits := make([]byte, 0, 16)
	for i, r := range s {
		switch {
		case '0' <= r && r <= '9':
			digits = append(digits, byte(r))
		case '０' <= r && r <= '９':
			digits = append(digits, byte(r-'０'+'0'))
		case isLineBreak(r):
		case isSeparator(r):
			if n := len(digits); n != 0 && (n < 3 || n%2 == 0) && hasDigit(s[i:]) {
				return 0, &Fault{i, fmt.Sprintf("want separators between levels of 3, 2 and 2 digits, found %q at byte %d after %d digits", r, i, n)}
			}
		default:
			return 0, &Fault{i, fmt.Sprintf("want digits and separators, found %q at byte %d", r, i)}
		}
		if len(digits) > f.width() {
			return 0, &Fault{i, fmt.Sprintf("want %s digits, found more at byte %d", f.Widths, i)}
		}
	}
	text := string(digits)
	for len(text) > 3 && len(text)%2 == 1 && strings.HasSuffix(text, "00") {
		text = text[:len(text)-2]
	}
	code, fault := f.Parse(text)
	if fault != nil {
		fault.Offset = len(s)
		fault.Reason += " in " + strconv.Quote(text)
	}
	return code, fault
}

// isLineBreak reports whether r only says how the text was laid out.
func isLineBreak(r rune) bool {
	switch r {
	case '\n', '\r', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad':
		return true
	}
	return false
}

// isSeparator reports whether r may stand between two levels of a code.
func isSeparator(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("-‐‑–—－.．·|｜/／_＿,，、", r)
}

// hasDigit reports whether a digit of the code is still to come.
func hasDigit(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return '0' <= r && r <= '9' || '０' <= r && r <= '９' })
}
