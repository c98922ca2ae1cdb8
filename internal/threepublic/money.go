// Package threepublic says whose money the “三公” of tables are.
package threepublic

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
)

// Match reports whether 公开07 of a budget and that of the account of its year are of the same money. Many places plan in it what the
// 一般公共预算 pays, 一般公共预算“三公”经费支出表, and account for what all 财政拨款 pay. Where a budget plans nothing of the other
// two there is no difference.
func Match(budget, account tables.Set) bool {
	if isGeneral(budget) == isGeneral(account) {
		return true
	}
	for _, f := range []tables.Form{tables.Form08, tables.Form09} {
		if t, ok := budget.Table(f); !ok || !t.IsEmpty() {
			return false
		}
	}
	return true
}

// isGeneral reports whether 公开07 is, by its title, of the 一般公共预算 alone.
func isGeneral(s tables.Set) bool {
	return strings.Contains(print.Wording(s.Edition().Title(tables.Form07)), "公共预算")
}
