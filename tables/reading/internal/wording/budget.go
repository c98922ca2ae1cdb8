package wording

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
)

// Budgets say in some words what accounts say in others: 预算数 is the amount that their forms state.

// InBudget returns what a folded cell of the header of a budget means that means w in an account.
func InBudget(w Word, t string) Word {
	switch {
	case w == BudgetWord || w == InitialWord:
		return AmountWord
	case w == AmountWord && HasAny(t, "决算", "执行"):
		return BesideWord
	case w == BesideWord:
		if subject, _ := Measured(print.Unnumbered(t)); IsAgencyCost(subject) {
			return AgencyCostWord
		}
	}
	return w
}

// IsAgencyCost reports whether a folded wording is of 机关运行经费.
func IsAgencyCost(t string) bool {
	switch strings.TrimSuffix(t, "支出") {
	case "机关运行经费", "机关运行费":
		return true
	}
	return false
}

// PlannedIncome returns the line of 公开01 that a folded label names which only budgets have, 0 if none.
func PlannedIncome(label string) tables.Line {
	switch label {
	case "财政专户管理资金收入", "财政专户管理资金", "财政专户管理资金拨款收入", "财政专户拨款收入":
		return tables.IncomeSpecialAccount
	case "单位资金收入", "单位资金":
		return tables.IncomeOwn
	}
	return 0
}
