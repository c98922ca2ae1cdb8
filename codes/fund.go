package codes

import "github.com/fiscalcn/yusuan/internal/enum"

// A Fund is one of the four budgets (四本预算) of the Budget Law (预算法, Article 5).
// The zero value is none of them.
type Fund uint8

// The four budgets.
const (
	GeneralPublic   Fund = iota + 1 // 一般公共预算
	GovernmentFund                  // 政府性基金预算
	StateCapital                    // 国有资本经营预算
	SocialInsurance                 // 社会保险基金预算
)

var fundNames = enum.Names[Fund]{
	Type: "codes.Fund",
	List: []string{
		GeneralPublic:   "一般公共预算",
		GovernmentFund:  "政府性基金预算",
		StateCapital:    "国有资本经营预算",
		SocialInsurance: "社会保险基金预算",
	},
	Err: &ErrName,
}

// ParseFund reads the Chinese name of a budget as String prints it. It fails with
// [ErrName].
func ParseFund(s string) (Fund, error) { return fundNames.Parse("codes.ParseFund", s) }
