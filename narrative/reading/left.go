package reading

import (
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// leavesOver reports whether 未支出 at token i opens a clause on what is left of the budget of the subject, where the sentence
// states both what that is and what was spent of it: 预算2万元，实际支出1.6万元，未支出0.4万元. It is what was spent less than planned.
func (r *reader) leavesOver(i int) bool {
	if !r.phrase.empty() || !r.opensClause(i) || !r.unitAfter(i).IsMoney() || r.now.aside {
		return false
	}
	var planned, done *narrative.Statement
	for n := r.said.begun; n < r.statements.n; n++ {
		s := r.statements.at(n)
		switch {
		case spent(s.Subject) != spent(r.now.subject) || s.Year != r.Year:
		case s.Measure == narrative.MeasureBudget:
			planned = s
		case s.Measure == narrative.MeasureActual:
			done = s
		}
	}
	if done == nil || planned == nil {
		return false
	}
	r.now.footing.compareWith(planned.Base, 0)
	if r.tokens[i].Word.Value() == uint8(narrative.DirectionDown) { // 结余 may be of what was carried over, too
		r.now.sure = narrative.CertaintyDoubtful
	}
	return true
}

// leavesBalance reports whether 结余 at token i is what there is at the end of the year, as the sentence has told what came in and what was
// spent: 收入90万元；支出80万元；结余10万元.
func (r *reader) leavesBalance(i int) bool {
	if topic := r.Current().Topic; topic != narrative.TopicOverall && topic != 0 {
		return false
	}
	if !r.phrase.empty() || r.token(i-1).Kind != prose.TokenSign || !r.unitAfter(i).IsMoney() || r.now.aside {
		return false
	}
	income, outlay := false, false
	for n := r.said.begun; n < r.statements.n; n++ {
		s := r.statements.at(n)
		income = income || s.Subject.Address.Row.Line() == tables.IncomeTotal && s.Measure == narrative.MeasureActual
		outlay = outlay || s.Subject.Address.Row.Line() == tables.ExpenditureTotal && s.Measure == narrative.MeasureActual
	}
	return income && outlay
}
