package verify

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/given"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleN01 = Rule{
	Rule: judge.Rule{ID: "N01", Title: "正文金额与表格一致", Formula: "正文金额 = 所指的单元格（按各自书写的精度）；上年数、年初预算数 = 上年决算、年初预算各自的表",
		Scope: "提供表格时；所称为全年预算、调整预算或未指明的，不与年初预算的表核对", Severity: judge.Error, Related: []string{"N08", "N17"}},
	Example: Example{
		Year: 2024, Text: "四、财政拨款收入支出决算总体情况说明\n2024年度财政拨款收入支出总计0.3万元。",
		Cells: []string{"公开04/收入总计/决算数 2961.68", "公开04/支出总计/合计 2961.68"},
	},
	work: &work{
		measures: []narrative.Measure{narrative.MeasureActual, narrative.MeasureBudget, narrative.MeasurePrior, narrative.MeasureCount},
		first:    narrative.Meetings, last: narrative.Training,
		claims: (*verifier).cells, scope: &ruleN17,
	},
}

// ruleN17 is what N01 finds where an amount is that of a cell of another scope.
var ruleN17 = Rule{
	Rule: judge.Rule{ID: "N17", Title: "口径", Formula: "各节所列为本节所称口径的金额（如第六节为一般公共预算基本支出，不是公开03的基本支出）",
		Scope: "提供表格时", Severity: judge.Error, Related: []string{"N01"}},
	Example: Example{
		Year: 2024, Text: "六、一般公共预算财政拨款基本支出决算情况说明\n一般公共预算财政拨款基本支出5377.64万元。",
		Cells: []string{"公开03/合计/基本支出 5377.64", "公开05/合计/基本支出 5364.75"},
	},
	work: &work{needs: anyTables},
}

// cells is N01.
func (v *verifier) cells() {
	for i := range v.statements {
		s := &v.statements[i]
		if !v.facts[i].usable {
			continue
		}
		switch s.Measure {
		case narrative.MeasureActual:
			v.cell(int32(i), s.Subject.Address, judge.FromTables)
			if s.Subject.Twin != (tables.Address{}) {
				v.cell(int32(i), s.Subject.Twin, judge.FromTables)
			}
		case narrative.MeasureBudget:
			v.budgeted(int32(i))
		case narrative.MeasurePrior:
			if v.priorOf(s.Base) {
				v.cell(int32(i), s.Subject.Address, judge.FromPrior)
			} else {
				v.skip("text.no-prior")
			}
		}
	}
}

// budgeted holds a budgeted amount against the initial budget if it is given and
// meant, else against 公开07, which may print it.
func (v *verifier) budgeted(i int32) {
	s := &v.statements[i]
	at := s.Subject.Address
	switch initial, ok := given.Planned(v.initial, v.set, at); {
	case s.Base == narrative.BaseInitial && ok:
		v.cell(i, initial, judge.FromInitial)
	case at.Form == tables.Form07:
		v.cell(i, at, judge.FromTables)
	case at != tables.Address{}:
		v.skip("text.no-budget-column")
	}
}

// cell holds an amount against a cell of tables.
func (v *verifier) cell(i int32, at tables.Address, from judge.Origin) {
	s := &v.statements[i]
	if at == (tables.Address{}) {
		return
	}
	at = given.TotalIn(v.tables(from), at)
	t, ok := v.tables(from).Table(at.Form)
	v.ran[v.rule.work.scope] = v.ran[v.rule.work.scope] || ok && from == judge.FromTables
	switch {
	case !ok && s.Measure == narrative.MeasurePrior:
		v.skip("text.no-prior")
		return
	case !ok:
		v.skip("all.lacks", at.Form)
		return
	case v.isLost(at, t.Figure(at.Row, at.Column), from):
		return
	case t.Has(at.Row, at.Column):
		v.relate(judge.AddsUp, i, says(i, +1), holds(from, at, t.Figure(at.Row, at.Column), -1))
		return
	}
	if _, ok := t.Row(at.Row); ok {
		v.skip("text.no-column", at.Form, at.Column)
		return
	}
	if v.unknownCode(s.Subject) {
		v.skip("text.subject-unknown")
		return
	}
	if !given.HasNone(t, at) {
		if code := at.Row.Functional(); code != 0 {
			v.skip("text.no-level", at.Form, code.Level())
		} else {
			v.skip("text.no-row", at.Form, at.Row)
		}
		return
	}
	// What a form has no row for, there is nothing of.
	v.relate(judge.AddsUp, i, says(i, +1), holds(from, at, nothing, -1))
}

// isLost reports whether a cell is blank, or absent, as it could not be read, and says so.
func (v *verifier) isLost(at tables.Address, f budget.Figure, from judge.Origin) bool {
	if v.lost == nil || from != judge.FromTables || !f.IsBlank() {
		return false
	}
	text, isLost := v.lost(at)
	if isLost {
		v.skip("text.lost", at.Form, text)
	}
	return isLost
}

// amount returns the amount of a subject that statement i refers to: of the text, or
// else of what is given beside it.
func (v *verifier) amount(s narrative.Subject, m narrative.Measure, b narrative.Base, i int32, sign int8) (operand, bool) {
	if at := v.near(s, m, b, i); at >= 0 {
		return says(at, sign), true
	}
	if m == narrative.MeasureBudget && b == narrative.BaseBudget {
		for named := narrative.BaseInitial; named <= narrative.BaseAdjusted; named++ {
			if at := v.near(s, m, named, i); at >= 0 {
				return says(at, sign), true
			}
		}
	}
	if m == narrative.MeasureBudget && b == narrative.BaseInitial {
		if at := v.near(s, m, narrative.BaseBudget, i); at >= 0 {
			return says(at, sign), true
		}
	}
	if f, ok := v.told(s, m); ok && (m != narrative.MeasurePrior || !b.IsBudget()) {
		return knows(s.Indicator, f, sign), true
	}
	return v.given(s.Address, m, b, sign)
}

// given returns what the tables say of a cell.
func (v *verifier) given(at tables.Address, m narrative.Measure, b narrative.Base, sign int8) (operand, bool) {
	from := judge.FromTables
	initial, planned := given.Planned(v.initial, v.set, at)
	switch {
	case m == narrative.MeasurePrior && !v.priorOf(b):
		return operand{}, false
	case m == narrative.MeasurePrior:
		from = judge.FromPrior
	case m == narrative.MeasureBudget && b == narrative.BaseInitial && planned:
		from, at = judge.FromInitial, initial
	case m == narrative.MeasureBudget && at.Form == tables.Form07 && (b == narrative.BaseBudget || b == narrative.BaseFullYear):
		at.Column = tables.Budgeted
	case m == narrative.MeasureBudget:
		return operand{}, false
	case at.Form == tables.Form07:
		at.Column = tables.Actual
	}
	at = given.TotalIn(v.tables(from), at)
	t, ok := v.tables(from).Table(at.Form)
	if !ok {
		return operand{}, false
	}
	if v.isLost(at, t.Figure(at.Row, at.Column), from) {
		return operand{}, false
	}
	if _, ok := t.Row(at.Row); !ok && at.Row.Functional() != 0 && given.HasNone(t, at) {
		return holds(from, at, nothing, sign), true // what a form has no row for, there is nothing of
	}
	if !t.Has(at.Row, at.Column) {
		return operand{}, false
	}
	f := t.Figure(at.Row, at.Column)
	if f.IsBlank() {
		f = budget.Exact(budget.Amount{}) // what is left blank there is nothing of
	}
	return holds(from, at, f, sign), true
}
