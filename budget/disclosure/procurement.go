package disclosure

import "github.com/fiscalcn/yusuan/budget"

// Procurement is 政府采购 of the year, in 分. Places ask for different parts of it.
type Procurement struct {
	// Spent is 政府采购支出 by kind.
	Spent Purchases `json:"spent"`
	// ToSmallAndMedium is 授予中小企业合同金额 by kind, contained in Spent.
	ToSmallAndMedium Purchases `json:"toSmallAndMedium"`
	// ToSmallAndMicro is 授予小微企业合同金额, contained in ToSmallAndMedium.
	ToSmallAndMicro budget.Amount `json:"toSmallAndMicro"`
	// Reserved is 面向中小企业和小微企业预留 of the budget and what came of it.
	Reserved Reserved `json:"reserved"`
}

// Purchases are amounts of 政府采购 by kind, in 分.
type Purchases struct {
	// Goods is 货物.
	Goods budget.Amount `json:"goods"`
	// Works is 工程.
	Works budget.Amount `json:"works"`
	// Services is 服务.
	Services budget.Amount `json:"services"`
}

// Total returns goods, works and services together. The error wraps
// [budget.ErrRange].
func (p Purchases) Total() (budget.Amount, error) {
	return budget.Sum(p.Goods, p.Works, p.Services)
}

// Reserved is what was reserved for small enterprises (预留份额) and what they
// won, in 分. 小微企业 are not counted among the 中小企业 here: the template gives
// the two side by side.
type Reserved struct {
	// SmallAndMedium is 面向中小企业预留政府采购项目预算金额.
	SmallAndMedium budget.Amount `json:"smallAndMedium"`
	// SmallAndMicro is 面向小微企业预留政府采购项目预算金额.
	SmallAndMicro budget.Amount `json:"smallAndMicro"`
	// WonBySmallAndMedium is what 中小企业 won of projects reserved for them.
	WonBySmallAndMedium budget.Amount `json:"wonBySmallAndMedium"`
	// WonBySmallAndMicro is what 小微企业 won of projects reserved for them.
	WonBySmallAndMicro budget.Amount `json:"wonBySmallAndMicro"`
	// WonElsewhere is what 中小企业 won of all other projects.
	WonElsewhere budget.Amount `json:"wonElsewhere"`
}
