package disclosure

import "github.com/fiscalcn/yusuan/budget"

// Procurement is 政府采购 of the year, in 分. Places ask for different parts of it.
type Procurement struct {
	// Spent is 政府采购支出 by kind.
	Spent Purchases
	// ToSmallAndMedium is 授予中小企业合同金额 by kind, contained in Spent.
	ToSmallAndMedium Purchases
	// ToSmallAndMicro is 授予小微企业合同金额, contained in ToSmallAndMedium.
	ToSmallAndMicro budget.Amount
	// Reserved is 面向中小企业和小微企业预留 of the budget and what came of it.
	Reserved Reserved
}

// Purchases are amounts of 政府采购 by kind, in 分.
type Purchases struct {
	// Goods is 货物, Works 工程, Services 服务.
	Goods, Works, Services budget.Amount
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
	// SmallAndMedium is 面向中小企业预留政府采购项目预算金额, SmallAndMicro
	// 面向小微企业预留政府采购项目预算金额.
	SmallAndMedium, SmallAndMicro budget.Amount
	// WonBySmallAndMedium is what 中小企业 won of projects reserved for them,
	// WonBySmallAndMicro what 小微企业 won of theirs.
	WonBySmallAndMedium, WonBySmallAndMicro budget.Amount
	// WonElsewhere is what 中小企业 won of all other projects.
	WonElsewhere budget.Amount
}
