package catalogue

import (
	"fmt"
	"iter"
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

	// Refuse returns the error of the package's function Parse for a text that is no code.
	Refuse func(input string, fault *Fault) error
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

// Parse reads a code written in ASCII digits and returns it padded. A text that is none is
// refused.
//
// Digits are taken eight at a time, as bytes of one number, and then a pair of them in each
// sixteen bits: 2011301 is 02 01 13 01.
func (f *Form) Parse(s string) (uint32, error) {
	const (
		zeros = 0x0030303030303030 // seven digits 0
		sixes = 0x0006060606060606 // which carry a digit above 9 into the upper half
		upper = 0x00F0F0F0F0F0F0F0
		pairs = 0x00FF00FF00FF00FF
		fills = 0x7FFF7FFF7FFF7FFF // which carry a pair that is not 00 into the sign
		signs = 0x8000800080008000
	)
	if len(s) < 3 || len(s) > 7 || len(s)%2 == 0 {
		return f.parseLong(s)
	}
	var digits uint64
	if len(s) > 3 { // two loads that overlap
		rest := s[len(s)-4:]
		digits = uint64(rest[0]) | uint64(rest[1])<<8 | uint64(rest[2])<<16 | uint64(rest[3])<<24
		digits <<= 8 * uint(len(s)-4) & 63
		digits |= uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
	} else {
		digits = uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16
	}
	absent := 8 * uint(7-len(s)) & 63 // bits of the levels that s does not have
	digits ^= zeros >> absent
	bad := (digits | (digits + sixes)) & upper
	lead := digits & 15
	digits = digits * (10<<8 + 1) & pairs
	bad |= ^(digits + fills) & (signs >> absent)
	digits = digits * (100<<16 + 1) >> 16 & 0x0000FFFF0000FFFF
	code := uint32(digits * (10_000<<32 + 1) >> 32)
	if bad != 0 || f.Leads>>lead&1 == 0 {
		return f.refuse(s)
	}
	if f.Levels != 3 {
		return f.padded(s, code)
	}
	return code, nil
}

// Read is Parse without the error: zero for a text that is no code.
func (f *Form) Read(s string) uint32 {
	code, _ := f.Parse(s) // the error says no more
	return code
}

// refuse returns the error of a text that is no code. Parse is faster without it inside, and
// the copy lets callers keep their text off the heap.
//
//go:noinline
func (f *Form) refuse(s string) (uint32, error) { return 0, f.Refuse(strings.Clone(s), f.fault(s)) }

// padded brings a code of seven digits to the width of a family of another number of levels.
func (f *Form) padded(s string, code uint32) (uint32, error) {
	switch {
	case f.Levels > 3:
		return code * 1_00, nil
	case len(s) > f.width():
		return f.refuse(s)
	}
	return code / 1_00, nil
}

// parseLong reads a code of a fourth level.
func (f *Form) parseLong(s string) (uint32, error) {
	if f.Levels < 4 || len(s) != f.width() {
		return f.refuse(s)
	}
	code, err := f.Parse(s[:7])
	tens, ones := s[7]-'0', s[8]-'0'
	if err != nil || tens > 9 || ones > 9 || tens|ones == 0 {
		return f.refuse(s)
	}
	return code + uint32(tens)*10 + uint32(ones), nil
}

// fault finds out why s is no code, after [Form.Read] has seen that it is none.
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

// children yields the numbers one level below a code, those of the 类 for zero.
func (f *Form) children(code uint32) iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		most, span := uint32(99), uint32(1)
		if code == 0 {
			most = 999
			for range f.Levels - 1 {
				span *= 100
			}
		} else if span = f.Span(code) / 100; span == 0 {
			return // the lowest level
		}
		for n := range most {
			if !yield(code + (n+1)*span) {
				return
			}
		}
	}
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
