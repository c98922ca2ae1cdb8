package reading

import (
	"strings"

	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
)

// carriesOn reports whether 收入 or 支出 alone means what was spoken of before: it
// does in a comparison with its base (比上年支出), behind its budget, and in sections about
// one sum.
func (r *reader) carriesOn(n nouns.Noun) bool {
	if isOfOneSum(r.Current().Topic) {
		if r.justBought() {
			return true
		}
		if goesAbroad(r.now.noun) && r.money.noun != nouns.Abroad && r.justCountedPeople() { // 团组2个、4人次，共支出3万元
			r.speak(nouns.Abroad)
			r.now.sure = narrative.CertaintyInferred
			return true
		}
		if counts(r.now.noun) {
			r.now.subject, r.now.noun = r.money.subject, r.money.noun
		}
		return !r.now.subject.IsZero()
	}
	if n == nouns.BareExpenditure && r.said.last >= 0 && receives(r.now.noun) && r.statements.at(r.said.last).Measure == narrative.MeasureCount {
		return true // 接待8批次、60人次，共计支出0.50万元
	}
	if r.now.subject.IsZero() || r.now.noun.IsIncome() != n.IsIncome() {
		return false
	}
	return r.said.comparing || r.justPlanned() || r.itemFrame().headed == 1+r.statements.n // 1.基本支出。支出9万元
}

// spendsPlan reports whether 全年支出 is what was spent of the budget that was just stated, and not the total of a year:
// “三公”经费预算9万元，全年支出决算8万元.
func (r *reader) spendsPlan() bool {
	p := &r.phrase
	return r.Has(p.at, "全年") && !strings.Contains(r.Folded(p.at, p.to), "合计") && !r.now.noun.IsIncome() && r.justPlanned()
}

// justPlanned reports whether the budget of the subject is what was stated last, so that 支出
// alone is what was spent of it: 公务接待费预算1万元，支出0.9万元.
func (r *reader) justPlanned() bool {
	p := &r.phrase
	if r.said.last < 0 || r.now.stated.measure != narrative.MeasureBudget || r.now.stated.inPlan || p.planned || p.before || p.after {
		return false
	}
	last := r.statements.at(r.said.last)
	return last.Measure == narrative.MeasureBudget && spent(last.Subject) == spent(r.now.subject) && last.Start > r.Glyphs[r.said.since].At
}
