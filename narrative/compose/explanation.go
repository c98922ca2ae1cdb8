package compose

import (
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// explain writes why something is so, or what it was spent on, or a marker if the caller did not say.
func (w *writer) explain(text, marker string, kind GapKind, s disclosure.Subject, code string) {
	if text == "" {
		w.gap(marker, Gap{Kind: kind, Subject: s, What: judge.Say(code, s)})
	}
	w.put(text)
}

// compared records what the text leaves out because the account has neither a year
// before nor an initial budget to compare with; a budget is compared with last year's.
func (w *writer) compared() {
	isBudget := w.set.Kind() == tables.Budget
	switch {
	case w.hasPrior:
	case isBudget:
		w.omitted("gap.prior-budget")
	default:
		w.omitted("gap.prior")
	}
	if !w.hasPlan && !isBudget {
		w.omitted("gap.initial")
	}
}
