package budget

import "iter"

// Nature is the kind of an expenditure (支出性质): the columns of 公开03. The
// zero value is invalid in an outlay; a receipt has none.
type Nature uint8

// The natures, in the order of the columns of 公开03.
const (
	// Basic is 基本支出.
	Basic Nature = iota + 1
	// Project is 项目支出.
	Project
	// RemittanceToSuperior is 上缴上级支出.
	RemittanceToSuperior
	// OperatingExpenditure is 经营支出.
	OperatingExpenditure
	// SubsidyToAffiliate is 对附属单位补助支出.
	SubsidyToAffiliate
)

var natureNames = []string{
	Basic:                "基本支出",
	Project:              "项目支出",
	RemittanceToSuperior: "上缴上级支出",
	OperatingExpenditure: "经营支出",
	SubsidyToAffiliate:   "对附属单位补助支出",
}

// Natures yields every nature in the order of the columns of 公开03.
func Natures() iter.Seq[Nature] { return members[Nature](natureNames) }

// ParseNature reads the Chinese name of a nature as String prints it.
// It fails with [ErrName].
func ParseNature(s string) (Nature, error) {
	return parseName[Nature]("budget.ParseNature", natureNames, s)
}

// IsValid reports whether n is one of the declared natures.
func (n Nature) IsValid() bool { return isMember(natureNames, n) }

// String returns the Chinese name, e.g. 基本支出.
func (n Nature) String() string { return nameOf(natureNames, n, "Nature") }

// AppendText appends the Chinese name. An invalid nature is an [ErrName].
func (n Nature) AppendText(b []byte) ([]byte, error) {
	return appendName(b, "budget.Nature", natureNames, n)
}

// MarshalText returns the Chinese name. An invalid nature is an [ErrName].
func (n Nature) MarshalText() ([]byte, error) { return n.AppendText(nil) }

// UnmarshalText reads the Chinese name. It fails with [ErrName].
func (n *Nature) UnmarshalText(text []byte) error {
	return setName(n, "budget.Nature", natureNames, text)
}
