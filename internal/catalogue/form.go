package catalogue

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Form is how the codes of a family are written: three digits for the 类
// and two more for every level below it, each level numbered from 01.
type Form struct {
	Levels int    // how many levels the family has, the 类 included
	Leads  Digits // what a code may begin with
	Widths string // the widths in words: "3, 5 or 7"
}

// Digits is a set of decimal digits, the bit 1<<d for the digit d.
type Digits uint16

// String returns the digits with "or" between them.
func (d Digits) String() string {
	var list []string
	for digit := range 10 {
		if d>>digit&1 != 0 {
			list = append(list, strconv.Itoa(digit))
		}
	}
	return strings.Join(list, " or ")
}

// A Fault says where a text stops being a code, and why.
type Fault struct {
	Offset int // in bytes
	Reason string
}

// Parse reads a code written in ASCII digits and returns it padded. A code
// that cannot be read is zero and comes with its fault.
func (f *Form) Parse(s string) (uint32, *Fault) {
	if len(s) < 3 || len(s) > f.width() || len(s)%2 == 0 {
		return 0, f.fault(s)
	}
	code := uint32(s[0] - '0')
	if code > 9 || f.Leads>>code&1 == 0 {
		return 0, f.fault(s)
	}
	for i := 2; i < len(s); i += 2 {
		tens, ones := s[i-1]-'0', s[i]-'0'
		if tens > 9 || ones > 9 || tens|ones == 0 {
			return 0, f.fault(s)
		}
		code = code*100 + uint32(tens)*10 + uint32(ones)
	}
	for range f.Levels - len(s)/2 {
		code *= 100
	}
	return code, nil
}

// fault finds out why s is no code, after [Form.Parse] has seen that it is none.
// What is left when everything else is right is a level with the number 00.
func (f *Form) fault(s string) *Fault {
	for i, r := range s {
		if r < '0' || r > '9' {
			if r == utf8.RuneError {
				return &Fault{i, fmt.Sprintf("want %s digits, found byte 0x%02x at byte %d", f.Widths, s[i], i)}
			}
			return &Fault{i, fmt.Sprintf("want %s digits, found %q at byte %d", f.Widths, r, i)}
		}
	}
	if len(s) < 3 || len(s) > f.width() || len(s)%2 == 0 {
		return &Fault{min(len(s), f.width()), fmt.Sprintf("want %s digits, found %d", f.Widths, len(s))}
	}
	if f.Leads>>(s[0]-'0')&1 == 0 {
		return &Fault{0, fmt.Sprintf("want %v as the first digit, found %q", f.Leads, s[0])}
	}
	i := 1
	for s[i:i+2] != "00" {
		i += 2
	}
	return &Fault{i, fmt.Sprintf("levels are numbered from 01, found 00 at byte %d", i)}
}

// Level returns the level of a padded code, 1 for a 类, and 0 if the number
// is no code of the form.
func (f *Form) Level(code uint32) int {
	level := f.Levels
	for ; level > 1 && code%100 == 0; level-- {
		code /= 100
	}
	for range level - 1 {
		if code%100 == 0 {
			return 0
		}
		code /= 100
	}
	if code > 999 || code%100 == 0 || f.Leads>>(code/100)&1 == 0 {
		return 0
	}
	return level
}

// Parent returns the code one level up, zero for a 类.
func (f *Form) Parent(code uint32) uint32 {
	unit := uint32(100)
	for range f.Levels - 1 {
		if rest := code % unit; rest != 0 {
			return code - rest
		}
		unit *= 100
	}
	return 0
}

// Span returns how many numbers a code covers: itself and every code that can
// stand below it are the numbers from code up to code+Span-1.
func (f *Form) Span(code uint32) uint32 {
	span := uint32(1)
	for range f.Levels - f.Level(code) {
		span *= 100
	}
	return span
}

// Contains reports whether d is c or stands below it, both being codes.
func (f *Form) Contains(c, d uint32) bool {
	return f.Level(c) != 0 && f.Level(d) != 0 && c <= d && d-c < f.Span(c)
}

// Append appends the digits of a code as it is written, without padding.
func (f *Form) Append(b []byte, code uint32) []byte {
	return strconv.AppendUint(b, uint64(code/f.Span(code)), 10)
}

// width is the number of digits of a code of the lowest level.
func (f *Form) width() int { return 1 + 2*f.Levels }
