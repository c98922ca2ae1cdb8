package budget

import (
	"iter"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

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

var natures = enum.Names[Nature]{
	Type: "budget.Nature",
	List: []string{
		Basic:                "基本支出",
		Project:              "项目支出",
		RemittanceToSuperior: "上缴上级支出",
		OperatingExpenditure: "经营支出",
		SubsidyToAffiliate:   "对附属单位补助支出",
	},
	Err: &codes.ErrName,
}

// Natures yields every nature in the order of the columns of 公开03.
func Natures() iter.Seq[Nature] { return natures.All() }

// ParseNature reads the Chinese name of a nature as String prints it.
// It fails with [codes.ErrName].
func ParseNature(s string) (Nature, error) { return natures.Parse("budget.ParseNature", s) }
