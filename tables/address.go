package tables

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// ErrAddress reports text that names no figure of a form, or an address that has
// no figure in a table.
var ErrAddress = errors.New("no such figure")

// RowKey identifies a row of a form: by functional code, by economic code, or as
// a fixed line. It is comparable; the zero value is no row.
type RowKey struct {
	key uint64 // kind in the upper half, line or code in the lower
}

type rowKind uint32

func newRowKey(kind rowKind, value uint32) RowKey { return RowKey{uint64(kind)<<32 | uint64(value)} }

// value returns what k names if it is of the kind, zero if it is of another.
func (k RowKey) value(kind rowKind) uint32 {
	if rowKind(k.key>>32) != kind {
		return 0
	}
	return uint32(k.key & 0xffff_ffff)
}

const (
	lineRow rowKind = iota + 1
	functionalRow
	economicRow
)

// LineRow returns the key of a fixed line.
func LineRow(l Line) RowKey { return newRowKey(lineRow, uint32(l)) }

// FunctionalRow returns the key of the row of a functional code, of any level.
func FunctionalRow(c codes.Code) RowKey { return newRowKey(functionalRow, uint32(c)) }

// EconomicRow returns the key of the row of an economic code, of any level.
func EconomicRow(c economic.Code) RowKey { return newRowKey(economicRow, uint32(c)) }

// Line returns the fixed line that k names, zero if it names none.
func (k RowKey) Line() Line { return Line(k.value(lineRow)) }

// Functional returns the functional code that k names, zero if it names none.
func (k RowKey) Functional() codes.Code { return codes.Code(k.value(functionalRow)) }

// Economic returns the economic code that k names, zero if it names none.
func (k RowKey) Economic() economic.Code { return economic.Code(k.value(economicRow)) }

// Compare orders keys: fixed lines, then functional, then economic codes.
func (k RowKey) Compare(other RowKey) int { return cmp.Compare(k.key, other.key) }

// String returns the code or the name of the line, e.g. 2011301 or 本年收入合计.
func (k RowKey) String() string {
	switch rowKind(k.key >> 32) {
	case lineRow:
		return k.Line().String()
	case functionalRow:
		return k.Functional().String()
	case economicRow:
		return k.Economic().String()
	default:
		return "RowKey(0)"
	}
}

// Address names one figure of a set of tables: 公开03/2011301/基本支出.
type Address struct {
	Form   Form   // 公开01 to 09
	Row    RowKey // of the form
	Column Column // of the row
}

// String returns form, row and column, separated by slashes.
func (a Address) String() string {
	return a.Form.String() + "/" + a.Row.String() + "/" + a.Column.String()
}

// Compare orders addresses by form, row key and column.
func (a Address) Compare(other Address) int {
	return cmp.Or(cmp.Compare(a.Form, other.Form), a.Row.Compare(other.Row), cmp.Compare(a.Column, other.Column))
}

// ParseAddress reads what String prints. The row is a functional code, in 公开06
// an economic code, or the name of a line. The error wraps [ErrAddress], and
// [ErrForm] if the form is wrong. Whether a form or table has such a figure is
// another question: see [Table.Has].
func ParseAddress(s string) (Address, error) {
	fail := func(err error) (Address, error) {
		return Address{}, fmt.Errorf("tables.ParseAddress %q: %w", s, err)
	}
	parts := strings.Split(s, "/")
	if len(parts) != 3 {
		return fail(fmt.Errorf("want form/row/column: %w", ErrAddress))
	}
	form, err := ParseForm(parts[0])
	if err != nil {
		return fail(fmt.Errorf("%w: %w", ErrAddress, err))
	}
	row, err := parseRow(form, parts[1])
	if err != nil {
		return fail(fmt.Errorf("row %q: %w", parts[1], err))
	}
	column, ok := columns.Find(parts[2])
	if !ok {
		return fail(fmt.Errorf("column %q: %w", parts[2], ErrAddress))
	}
	return Address{form, row, column}, nil
}

func parseRow(f Form, s string) (RowKey, error) {
	if line, ok := lines.Find(s); ok {
		return LineRow(line), nil
	}
	k, err := f.schema().code(s)
	if err != nil {
		return RowKey{}, fmt.Errorf("%w: %w", ErrAddress, err)
	}
	return k, nil
}

// MarshalText returns what String prints.
func (a Address) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads what String prints. Errors are those of [ParseAddress].
func (a *Address) UnmarshalText(text []byte) error {
	address, err := ParseAddress(string(text))
	if err != nil {
		return err
	}
	*a = address
	return nil
}
