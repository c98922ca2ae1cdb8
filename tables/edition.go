package tables

import (
	"errors"
	"fmt"
	"iter"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// ErrEdition reports an edition that the library does not have.
var ErrEdition = errors.New("unknown edition")

// Edition is the publication template (决算公开模板) of a place and year: which
// rows and columns the forms show, in what order and under what labels. Editions
// are used for later years too until a place changes its template. The zero value
// is invalid.
type Edition uint8

const (
	// Fujian2021 is the template of 福建省 for 2021, as 泉州市鲤城区 used it: 公开07 is
	// a list of 决算数 of the 一般公共预算 alone, 公开09 shows expenditure only.
	Fujian2021 Edition = iota + 1
	// Shanghai2024 is the template of 上海市 for 2024: 公开07 is one row of 预算数 and
	// 决算数 out of all fiscal money, 公开08 and 09 show income and balances.
	Shanghai2024
)

// template is what tells one edition from another.
type template struct {
	name   string
	titles [Form09 + 1]string
	// classes are the expenditure lines that 公开01 and 04 always print.
	classes []codes.Code
	// functionalHead heads the expenditure lines in 公开01 and 04.
	functionalHead01, functionalHead04 string
	// amountHead heads the income amounts of 公开04 and the amounts of 06.
	amountHead string
	// stateCapitalHead heads the third budget in 公开04.
	stateCapitalHead string
	// economicClasses are the classes that 公开06 always prints, with all their
	// sections except economicOmitted.
	economicClasses []economic.Code
	economicOmitted []economic.Code
	// operationsBlocks is how many columns of codes 公开06 breaks 公用经费 into.
	operationsBlocks int
	// totalLast prints 合计 of 公开05 below the codes, not above.
	totalLast bool
	// partTotalHead heads the sum of basic and project expenditure in 公开05.
	partTotalHead string
	// threePublicRow prints 公开07 as one row of 预算数 and 决算数, of all fiscal
	// money; else it is a list of 决算数, of the 一般公共预算.
	threePublicRow bool
	// threePublicZero prints 0.00 in 公开07 where nothing was spent, not a blank.
	threePublicZero bool
	// capitalBalances gives 公开09 the columns of 08.
	capitalBalances bool
}

var templates = [...]template{
	Fujian2021:   fujian2021,
	Shanghai2024: shanghai2024,
}

// Editions yields every edition the library has.
func Editions() iter.Seq[Edition] {
	return func(yield func(Edition) bool) {
		for e := Fujian2021; e.IsValid(); e++ {
			if !yield(e) {
				return
			}
		}
	}
}

// ParseEdition reads the name that String prints. It fails with [ErrEdition].
func ParseEdition(s string) (Edition, error) {
	for e := range Editions() {
		if e.String() == s {
			return e, nil
		}
	}
	return 0, fmt.Errorf("tables.ParseEdition %q: %w", s, ErrEdition)
}

// IsValid reports whether e is one of the declared editions.
func (e Edition) IsValid() bool { return e != 0 && int(e) < len(templates) }

// String returns place and year: 福建2021.
func (e Edition) String() string {
	if e.IsValid() {
		return templates[e].name
	}
	return fmt.Sprintf("Edition(%d)", e)
}

// MarshalText returns the name that String prints. An invalid edition is an
// [ErrEdition].
func (e Edition) MarshalText() ([]byte, error) {
	if !e.IsValid() {
		return nil, fmt.Errorf("tables.Edition.MarshalText %d: %w", e, ErrEdition)
	}
	return []byte(e.String()), nil
}

// UnmarshalText reads the name that String prints. It fails with [ErrEdition].
func (e *Edition) UnmarshalText(text []byte) error {
	edition, err := ParseEdition(string(text))
	if err != nil {
		return err
	}
	*e = edition
	return nil
}

// Title returns the title of the form, "" for an invalid form or edition.
func (e Edition) Title(f Form) string {
	if !e.IsValid() || !f.IsValid() {
		return ""
	}
	return templates[e].titles[f]
}

// Columns yields the columns that the row of a form has figures in. It yields
// none for a row that the form cannot have.
func (e Edition) Columns(f Form, k RowKey) iter.Seq[Column] {
	return func(yield func(Column) bool) { each(e.columns(f, k), yield) }
}

func (e Edition) columns(f Form, k RowKey) []Column {
	if !e.IsValid() || !f.IsValid() {
		return nil
	}
	return f.schema().shown(&templates[e], k)
}
