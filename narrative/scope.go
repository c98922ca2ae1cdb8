package narrative

import "github.com/fiscalcn/yusuan/narrative/internal/scope"

// Scope is of what, of whose or of when a figure is (口径), as the words of its clause
// say. The zero value is the usual one: the whole department, all its money, the year.
// It is a set: 本级 and 财政拨款 may be said of one figure.
type Scope uint64

// The scopes that a user may look for; [Scope.String] names all others, too.
const (
	ScopeOwn        Scope = scope.Own        // 本级: the department without its units
	ScopeUnits      Scope = scope.Units      // 所属: its units
	ScopeGeneral    Scope = scope.General    // 一般公共预算
	ScopeFund       Scope = scope.Fund       // 政府性基金
	ScopeCapital    Scope = scope.Capital    // 国有资本
	ScopeFiscal     Scope = scope.Fiscal     // 财政拨款
	ScopeYear       Scope = scope.Year       // 本年: without what was carried over
	ScopePrior      Scope = scope.Prior      // 上年
	ScopeYears      Scope = scope.Years      // 历年: several years
	ScopeExcept     Scope = scope.Except     // 不含: without something that it would have
	ScopeRegion     Scope = scope.Region     // 全区: the whole region
	ScopeComparable Scope = scope.Comparable // 同口径: not as it was published then
)

// ScopeFunds are those that say which money a figure is of (资金性质).
const ScopeFunds Scope = scope.Funds

// String returns the Chinese names, with 、 between them: 本级、财政拨款; "" for the zero
// value.
func (s Scope) String() string { return scope.Names(uint64(s)) }
