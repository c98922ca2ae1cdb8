package budget

import (
	"iter"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Source is where money comes from (资金来源): the income lines of 公开01 and
// the columns of 公开02. The zero value is invalid.
type Source uint8

// The sources, in the order of the lines of 公开01 of a final account, and one that only budgets
// tell apart.
const (
	// GeneralAppropriation is 一般公共预算财政拨款收入.
	GeneralAppropriation Source = iota + 1
	// ManagedFundAppropriation is 政府性基金预算财政拨款收入.
	ManagedFundAppropriation
	// StateCapitalAppropriation is 国有资本经营预算财政拨款收入.
	StateCapitalAppropriation
	// SubsidyFromSuperior is 上级补助收入.
	SubsidyFromSuperior
	// InstitutionalIncome is 事业收入.
	InstitutionalIncome
	// OperatingIncome is 经营收入.
	OperatingIncome
	// RemittanceFromAffiliate is 附属单位上缴收入.
	RemittanceFromAffiliate
	// OtherIncome is 其他收入.
	OtherIncome

	// SpecialAccount is 财政专户管理资金收入: what a unit charges, such as 教育收费, pays into the
	// special account of its 财政 and gets back. Some budgets have a line for it; it is 事业收入
	// everywhere else, in final accounts always.
	SpecialAccount
)

var sources = enum.Names[Source]{
	Type: "budget.Source",
	List: []string{
		GeneralAppropriation:      "一般公共预算财政拨款收入",
		ManagedFundAppropriation:  "政府性基金预算财政拨款收入",
		StateCapitalAppropriation: "国有资本经营预算财政拨款收入",
		SubsidyFromSuperior:       "上级补助收入",
		InstitutionalIncome:       "事业收入",
		OperatingIncome:           "经营收入",
		RemittanceFromAffiliate:   "附属单位上缴收入",
		OtherIncome:               "其他收入",
		SpecialAccount:            "财政专户管理资金收入",
	},
	Err: &codes.ErrName,
}

// Sources yields every source in the order of the lines of 公开01, SpecialAccount last.
func Sources() iter.Seq[Source] { return sources.All() }

// ParseSource reads the Chinese name of a source as String prints it.
// It fails with [codes.ErrName].
func ParseSource(s string) (Source, error) { return sources.Parse("budget.ParseSource", s) }

// IsFiscal reports whether s is a fiscal appropriation (财政拨款).
func (s Source) IsFiscal() bool { return s.Fund() != 0 }

// Fund returns the budget that a fiscal appropriation comes out of, zero for
// any other source.
func (s Source) Fund() Fund {
	switch s {
	case GeneralAppropriation:
		return GeneralPublic
	case ManagedFundAppropriation:
		return GovernmentFund
	case StateCapitalAppropriation:
		return StateCapital
	default:
		return 0
	}
}

// carriedByItem reports whether money of s is carried over by functional item,
// as 公开08 and 09 show it.
func (s Source) carriedByItem() bool {
	return s == ManagedFundAppropriation || s == StateCapitalAppropriation
}
