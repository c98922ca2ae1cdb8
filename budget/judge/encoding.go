package judge

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// exactly stands before a percentage that is known exactly.
const exactly = "="

// MarshalText returns kind and number: 金额 6.20万元, 百分比 71.65%, 百分比 =100% for one that is known exactly, 得分 98.62, 数量 12;
// "" for the zero value, and the kind alone for a blank of another kind than money. The error for an undeclared kind wraps [codes.ErrName].
func (s Stated) MarshalText() ([]byte, error) {
	if s == (Stated{}) {
		return nil, nil
	}
	text, err := s.kind.MarshalText()
	if err != nil || s.IsBlank() {
		return text, err
	}
	number := s.Text(budget.Yuan)
	switch {
	case s.kind == Money:
		number = s.figure.String()
	case s.kind == Percent && !s.figure.IsBlank():
		number = exactly + number
	}
	return append(append(text, ' '), number...), nil
}

// UnmarshalText reads what MarshalText returns. The error wraps [codes.ErrName] or is that of the number, and s then keeps its
// value.
func (s *Stated) UnmarshalText(text []byte) error {
	name, number, _ := strings.Cut(string(text), " ")
	kind, ok := kinds.Find(name)
	if !ok && name != "" {
		return fmt.Errorf("judge.Stated.UnmarshalText %q: %w", text, codes.ErrName)
	}
	read := Stated{kind: kind}
	var err error
	switch {
	case number == "":
	case kind == Percent:
		var p budget.Percentage
		written, exact := strings.CutPrefix(number, exactly)
		p, err = budget.ParsePercentage(written)
		if read = PercentOf(p); exact {
			read = read.Exactly()
		}
	case kind == Count:
		var n int64
		n, err = strconv.ParseInt(number, 10, 64)
		read = CountOf(n)
	case kind == Score:
		read.figure, err = budget.ParseFigure(number, millionths)
	default:
		err = read.figure.UnmarshalText([]byte(number))
	}
	if err != nil {
		return fmt.Errorf("judge.Stated.UnmarshalText %q: %w", text, err)
	}
	*s = read
	return nil
}

// MarshalBinary returns what MarshalText returns.
func (s Stated) MarshalBinary() ([]byte, error) { return s.MarshalText() }

// UnmarshalBinary reads what MarshalBinary returns.
func (s *Stated) UnmarshalBinary(data []byte) error { return s.UnmarshalText(data) }

// Value returns the text of s for a database column.
func (s Stated) Value() (driver.Value, error) { return enum.Value(s) }

// Scan reads what Value returns from a database column of text.
func (s *Stated) Scan(column any) error { return enum.Scan(s, column, budget.ErrType) }

// MarshalJSON fails: the report of a whole document has a JSON form, a part of it is its findings.
func (r Report) MarshalJSON() ([]byte, error) {
	return nil, errors.New("judge.Report.MarshalJSON: marshal a yusuan.Report, or a yusuan.Record of its Findings")
}

// What has a place is not read back by itself: its package knows the type.

// UnmarshalJSON fails: a yusuan.Record knows the types of places.
func (*Finding) UnmarshalJSON([]byte) error { return unknownPlaces("Finding") }

// UnmarshalJSON fails: a yusuan.Record knows the types of places.
func (*Evidence) UnmarshalJSON([]byte) error { return unknownPlaces("Evidence") }

// UnmarshalJSON fails: a yusuan.Record knows the types of places.
func (*EvidenceTerm) UnmarshalJSON([]byte) error { return unknownPlaces("EvidenceTerm") }

// UnmarshalJSON fails: a yusuan.Record knows the types of places.
func (*Unevaluated) UnmarshalJSON([]byte) error { return unknownPlaces("Unevaluated") }

func unknownPlaces(name string) error {
	return errors.New("judge." + name + ".UnmarshalJSON: read a yusuan.Record, which knows the types of places")
}
