package narrative

import (
	"strings"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

// Subject is what a statement is about (表述对象). It is comparable; the zero value
// is none.
type Subject struct {
	// Address is the cell that holds the actual amount, or in 公开07 the budgeted one
	// for a budgeted amount; zero if no form has it.
	Address tables.Address
	// Twin is the cell on the side of 支出 where the words name both sides
	// (收入支出总计).
	Twin tables.Address
	// Indicator is the named indicator; zero for a cell.
	Indicator Indicator
	// Code is the functional code of the row; zero if the subject has none, or if what
	// is written is no code.
	Code codes.Code
	// Economic is the economic code of the row; zero if the subject has none.
	Economic economic.Code
	// Path is the names of 类, 款 and 项 as written, folded, "" for those that the
	// text does not give.
	Path [3]string
	// Name is the name or code as written, folded, where the vocabulary does not have
	// it. Beside an indicator it says which part of it is meant: 公开08 for the projects
	// of that form.
	Name string
}

// IsZero reports whether s names nothing.
func (s Subject) IsZero() bool { return s == Subject{} }

// String returns the address, the indicator, or the name as written.
func (s Subject) String() string {
	switch {
	case s.Address != tables.Address{}:
		return s.Address.String()
	case s.Indicator != 0:
		return s.Indicator.String()
	case s.Path != [3]string{}:
		return strings.Trim(strings.Join(s.Path[:], "/"), "/")
	default:
		return s.Name
	}
}
