package compose

import (
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// whyChanged writes words and why something changed against the year before, or a
// marker if the caller gave no reason, and ends the sentence.
func (w *writer) whyChanged(words string, s disclosure.Subject) {
	w.put(words)
	w.reason(s)
	w.put("。")
}

// whyDeviated is whyChanged for the initial budget.
func (w *writer) whyDeviated(words string, s disclosure.Subject) {
	w.put(words)
	w.deviation(s)
	w.put("。")
}

// usedFor writes words and what something was mainly spent on.
func (w *writer) usedFor(words string, s disclosure.Subject) {
	w.put(words)
	w.use(s)
	w.put("。")
}

func (w *writer) reason(s disclosure.Subject) {
	w.explain(w.facts.Explanations.Changes[s], "原因待补", GapChange, s, "gap.change")
}

func (w *writer) deviation(s disclosure.Subject) {
	w.explain(w.facts.Explanations.Deviations[s], "原因待补", GapDeviation, s, "gap.deviation")
}

func (w *writer) use(s disclosure.Subject) {
	w.explain(w.facts.Explanations.Uses[s], "用途待补", GapUse, s, "gap.use")
}

func (w *writer) explain(text, marker string, kind GapKind, s disclosure.Subject, code string) {
	if text == "" {
		w.gap(marker, Gap{Kind: kind, Subject: s, What: judge.Say(code, s)})
	}
	w.put(text)
}

// given writes a text of the caller's, or a marker if there is none.
func (w *writer) given(text, marker string, what judge.Message) {
	if text == "" {
		w.gap(marker, Gap{Kind: GapFact, What: what})
		return
	}
	w.put(text)
}

// unknown writes a paragraph that says what the caller did not give.
func (w *writer) unknown(code string) {
	w.paragraph()
	w.gap("数据待补", Gap{Kind: GapFact, What: judge.Say(code)})
	w.put("。")
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
