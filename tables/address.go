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

// FunctionalRow returns the key of the row of a functional code, of any level. The code may lack the zeros that pad it:
// FunctionalRow(201) is the row of 2010000.
func FunctionalRow(c codes.Code) RowKey {
	switch {
	case c < 1_000:
		c *= 1_00_00
	case c < 1_000_00:
		c *= 1_00
	}
	return newRowKey(functionalRow, uint32(c))
}

// EconomicRow returns the key of the row of an economic code, of any level. The code may lack the zeros that pad it:
// EconomicRow(301) is the row of 30100.
func EconomicRow(c economic.Code) RowKey {
	if c < 1_000 {
		c *= 1_00
	}
	return newRowKey(economicRow, uint32(c))
}

// isCode reports whether k names a code.
func (k RowKey) isCode() bool { return rowKind(k.key>>32) > lineRow && k.isValid() }

// parent returns the row of the code one level up, the zero value if there is none.
func (k RowKey) parent() RowKey {
	if c := k.Functional().Parent(); c != 0 {
		return FunctionalRow(c)
	}
	if c := k.Economic().Parent(); c != 0 {
		return EconomicRow(c)
	}
	return RowKey{}
}

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

// isValid reports whether k names a code or a line.
func (k RowKey) isValid() bool {
	return isFunctional(k) || k.Economic().IsValid() || k.Line().IsValid()
}

// Address names one figure of a set of tables: 公开03/2011301/基本支出.
type Address struct {
	Form   Form   // 公开01 to 09
	Row    RowKey // of the form
	Column Column // of the row
}

// String returns form, row and column, separated by slashes. What an address lacks, as that of a whole row or form does, is
// left out: 公开03/2011301, 公开03//基本支出, 公开03, and "" for the zero value.
func (a Address) String() string {
	form, row, column := "", "", ""
	if a.Form != 0 {
		form = a.Form.String()
	}
	if a.Row != (RowKey{}) {
		row = a.Row.String()
	}
	if a.Column != 0 {
		column = a.Column.String()
	}
	return strings.TrimRight(form+"/"+row+"/"+column, "/")
}

// Compare orders addresses by form, row key and column.
func (a Address) Compare(other Address) int {
	return cmp.Or(cmp.Compare(a.Form, other.Form), a.Row.Compare(other.Row), cmp.Compare(a.Column, other.Column))
}

// ParseAddress reads what String prints for a figure, with form, row and column. The row is a code or the name of a line.
// The error wraps [ErrAddress], and [ErrForm] if the form is wrong. Whether a form or table has such a figure is another
// question: see [Table.Has].
func ParseAddress(s string) (Address, error) {
	if strings.Count(s, "/") != 2 || strings.HasSuffix(s, "/") || strings.Contains(s, "//") {
		return Address{}, fmt.Errorf("tables.ParseAddress %q: want form/row/column: %w", s, ErrAddress)
	}
	return parseAddress("tables.ParseAddress", s)
}

// parseAddress reads what String prints.
func parseAddress(function, s string) (a Address, err error) {
	fail := func(err error) (Address, error) { return Address{}, fmt.Errorf("%s %q: %w", function, s, err) }
	form, rest, _ := strings.Cut(s, "/")
	row, column, _ := strings.Cut(rest, "/")
	if s != "" {
		if a.Form, err = ParseForm(form); err != nil {
			return fail(fmt.Errorf("%w: %w", ErrAddress, err))
		}
	}
	if row != "" {
		if a.Row, err = parseRow(a.Form, row); err != nil {
			return fail(fmt.Errorf("row %q: %w", row, err))
		}
	}
	if column != "" {
		var ok bool
		if a.Column, ok = columns.Find(column); !ok {
			return fail(fmt.Errorf("column %q: %w", column, ErrAddress))
		}
	}
	return a, nil
}

// parseRow reads the row of a form.
func parseRow(f Form, s string) (RowKey, error) {
	if line, ok := lines.Find(s); ok {
		return LineRow(line), nil
	}
	k, err := Final.schema(f).code(s)
	if err != nil {
		return RowKey{}, fmt.Errorf("%w: %w", ErrAddress, err)
	}
	return k, nil
}
