package compose

import "github.com/fiscalcn/yusuan/budget/disclosure"

// whyChanged writes words and why something changed against the year before, or a
// marker if the caller gave no reason, and ends the sentence.
func (w *writer) whyChanged(words string, s disclosure.Subject) {
	w.explain(words, w.facts.Explanations.Changes[s], "原因待补", Gap{Kind: GapChange, Subject: s, What: "：与上年相比增减变动的原因"})
}

// whyDeviated is whyChanged for the initial budget.
func (w *writer) whyDeviated(words string, s disclosure.Subject) {
	w.explain(words, w.facts.Explanations.Deviations[s], "原因待补", Gap{Kind: GapDeviation, Subject: s, What: "：决算数与预算数差异的原因"})
}

// usedFor writes words and what something was mainly spent on.
func (w *writer) usedFor(words string, s disclosure.Subject) {
	w.explain(words, w.facts.Explanations.Uses[s], "用途待补", Gap{Kind: GapUse, Subject: s, What: "：主要用途"})
}

func (w *writer) explain(words, text, marker string, g Gap) {
	w.put(words)
	if text == "" {
		g.What = string(g.Subject) + g.What
		w.gap(marker, g)
	}
	w.put(text, "。")
}

// given writes a text of the caller's, or a marker if there is none.
func (w *writer) given(text, marker, what string) {
	if text == "" {
		w.gap(marker, Gap{Kind: GapFact, What: what})
		return
	}
	w.put(text)
}

// unknown writes a paragraph that says what the caller did not give.
func (w *writer) unknown(what string) {
	w.paragraph()
	w.gap("数据待补", Gap{Kind: GapFact, What: what})
	w.put("。")
}

// compared records what the text leaves out because the account has neither a year
// before nor an initial budget to compare with.
func (w *writer) compared() {
	if !w.hasPrior {
		w.omitted("上年决算：与上年决算数的比较")
	}
	if !w.hasPlan {
		w.omitted("年初预算：与年初预算数的比较")
	}
}
