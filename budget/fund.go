package budget

import "github.com/fiscalcn/yusuan/codes"

// Fund is one of the four budgets (四本预算). It is the type of package codes under
// the name that accounts need it by: a functional code belongs to a budget, and
// so does a fiscal appropriation ([Source.Fund]).
type Fund = codes.Fund

// The four budgets. No department is funded out of the last.
const (
	GeneralPublic   = codes.GeneralPublic   // 一般公共预算
	GovernmentFund  = codes.GovernmentFund  // 政府性基金预算
	StateCapital    = codes.StateCapital    // 国有资本经营预算
	SocialInsurance = codes.SocialInsurance // 社会保险基金预算
)
