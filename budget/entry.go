package budget

import (
	"errors"
	"fmt"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// Receipt is one booking of income (收入): so much money of a source, received
// for a functional item. A negative amount reverses an earlier booking (红字冲销).
type Receipt struct {
	// Code is the functional item (项) that the income is booked under, as the
	// rows of 公开02 have it.
	Code codes.Code `json:"code"`
	// Source is the income line; required.
	Source Source `json:"source"`
	// Amount is in 分.
	Amount Amount `json:"amount"`
}

// Outlay is one booking of expenditure (支出). A negative amount reverses an
// earlier booking (红字冲销).
type Outlay struct {
	// Code is the functional item (项).
	Code codes.Code `json:"code"`
	// Economic is the section (款) of the 部门预算支出经济分类. Basic expenditure
	// requires one of 人员经费 or 公用经费; elsewhere it may be zero, and the amount
	// then counts for no economic item: not for the “三公” of 公开07 either.
	Economic economic.Code `json:"economic,omitzero"`
	// Group is 人员经费 or 公用经费 (经费类型) where basic expenditure is planned as the other one
	// than the class of its economic code says: 30302 for the welfare of pensioners as 公用经费.
	// Zero is as the class says, for any other nature always. Budgets have both as columns; a
	// final account divides 公开06 by class, whatever this is. Outlays that differ in it
	// alone are kept apart.
	Group economic.Group `json:"group,omitzero"`
	// Nature is the kind of expenditure; required. Fiscal money is spent as
	// Basic or Project only.
	Nature Nature `json:"nature"`
	// Source is the money it was paid from; required.
	Source Source `json:"source"`
	// Amount is in 分.
	Amount Amount `json:"amount"`
}

// Reasons why an entry is refused, wrapped by [EntryError] beside
// [codes.ErrUnknown], [economic.ErrUnknown] and [ErrRange].
var (
	// ErrLevel reports a code that is not at the level entries are booked at:
	// 项 of the functional, 款 of the economic classification.
	ErrLevel = errors.New("wrong level of code")
	// ErrSource reports a missing or undeclared source.
	ErrSource = errors.New("no valid source")
	// ErrNature reports a missing or undeclared nature, or one that its source
	// cannot pay for.
	ErrNature = errors.New("no valid nature")
	// ErrFund reports a functional code of another budget than the money's.
	ErrFund = errors.New("code of another budget")
	// ErrEconomic reports an economic code that the entry lacks or cannot have.
	ErrEconomic = errors.New("wrong economic code")
	// ErrGroup reports a group that is neither 人员经费 nor 公用经费, or one of what is no
	// basic expenditure.
	ErrGroup = errors.New("wrong group")
)

// EntryError says which entry of a list was refused, and for which field.
type EntryError struct {
	Func  string // the function or method, e.g. "budget.Ledger.Add"
	List  string // the argument or field: "receipts", "outlays", "Carried.Openings", "accounts", "transfers"
	Index int    // the place in it, from 0
	Field string // the field, e.g. "Code"
	Value string // the field's value as text
	Err   error  // the reason
}

// Error implements error: `budget.Ledger.Add: outlays[3].Code 2089999: …`.
func (e *EntryError) Error() string {
	return fmt.Sprintf("%s: %s[%d].%s %s: %v", e.Func, e.List, e.Index, e.Field, e.Value, e.Err)
}

// Unwrap returns the reason, so that errors.Is finds the sentinel.
func (e *EntryError) Unwrap() error { return e.Err }

// fault is a refused field before it is known which entry of a call it is in.
type fault struct {
	field, value string
	err          error
}

func (f *fault) at(function, list string, index int) *EntryError {
	return &EntryError{function, list, index, f.field, f.value, f.err}
}

// rules is what entries are checked against: the code tables of one year.
type rules struct {
	functional codes.Catalogue
	economic   economic.Catalogue
}

func (r *rules) checkReceipt(e *Receipt) *fault {
	if !e.Source.IsValid() {
		return &fault{"Source", e.Source.String(), ErrSource}
	}
	return r.checkCode(e.Code, e.Source)
}

func (r *rules) checkOutlay(e *Outlay) *fault {
	if !e.Source.IsValid() {
		return &fault{"Source", e.Source.String(), ErrSource}
	}
	if !e.Nature.IsValid() {
		return &fault{"Nature", e.Nature.String(), ErrNature}
	}
	if e.Source.IsFiscal() && e.Nature != Basic && e.Nature != Project {
		return &fault{"Nature", e.Nature.String(),
			fmt.Errorf("%w: %s pays for 基本支出 and 项目支出 only", ErrNature, e.Source)}
	}
	if f := r.checkCode(e.Code, e.Source); f != nil {
		return f
	}
	if e.Group != 0 && (e.Nature != Basic || e.Group != economic.Personnel && e.Group != economic.Operations) {
		return &fault{"Group", e.Group.String(), fmt.Errorf("%w: want 人员经费 or 公用经费, of 基本支出 alone", ErrGroup)}
	}
	return r.checkEconomic(e)
}

func (r *rules) checkCode(c codes.Code, s Source) *fault {
	if c.Level() != codes.Item {
		return &fault{"Code", c.String(), fmt.Errorf("%w: want an item (项) of seven digits", ErrLevel)}
	}
	entry, err := r.functional.Find(c)
	if err != nil {
		return &fault{"Code", c.String(), err}
	}
	if fund := s.Fund(); fund != 0 && !entry.Funds.Has(fund) {
		return &fault{"Code", c.String(),
			fmt.Errorf("%w: %s belongs to %s, the money to %s", ErrFund, entry.Name, entry.Funds, fund)}
	}
	return nil
}

func (r *rules) checkEconomic(e *Outlay) *fault {
	if e.Economic == 0 {
		if e.Nature == Basic {
			return &fault{"Economic", "0", fmt.Errorf("%w: 基本支出 is published by economic code", ErrEconomic)}
		}
		return nil
	}
	if e.Economic.Level() != economic.Section {
		return &fault{"Economic", e.Economic.String(), fmt.Errorf("%w: want a section (款) of five digits", ErrLevel)}
	}
	if e.Economic.Scheme() != economic.Department {
		return &fault{"Economic", e.Economic.String(), fmt.Errorf("%w: want the 部门预算支出经济分类", ErrEconomic)}
	}
	entry, err := r.economic.Find(e.Economic)
	if err != nil {
		return &fault{"Economic", e.Economic.String(), err}
	}
	if e.Nature == Basic && entry.Group == economic.OtherGroup {
		return &fault{"Economic", e.Economic.String(), fmt.Errorf("%w: %s is never 基本支出", ErrEconomic, entry.Name)}
	}
	return nil
}
