package catalogue

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
)

// Normalize reads a code as documents and other systems print it. On top of
// what [Form.Read] reads it accepts
//   - full-width digits,
//   - a blank or a sign between two levels, and blanks around the code,
//   - line breaks and invisible characters anywhere, as a narrow cell wraps in
//     the middle of a number,
//   - levels below the code written as 00.
//
// A separator inside a level is a fault: "201 6" may have lost a zero, and
// joining it to 2016 would read something else.
func (f *Form) Normalize(s string) (uint32, *Fault) {
	digits := make([]byte, 0, 16)
	for i, r := range s {
		switch sign := print.Fold(r); {
		case print.IsDigit(sign):
			digits = append(digits, byte(sign))
		case sign == '\n', sign == print.Nothing: // these only say how the text was laid out
		case isSeparator(sign):
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
	code := f.Read(text)
	if code == 0 {
		fault := f.fault(text)
		return 0, &Fault{len(s), fault.Reason + " in " + strconv.Quote(text)}
	}
	return code, nil
}

// isSeparator reports whether a folded sign may stand between two levels of a code.
func isSeparator(sign rune) bool {
	switch sign {
	case ' ', '-', '.', '·', '|', '/', '_', ',', '、':
		return true
	}
	return false
}

// hasDigit reports whether a digit of the code is still to come.
func hasDigit(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return print.IsDigit(print.Fold(r)) })
}
