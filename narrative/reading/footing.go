package reading

import (
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// A footing is what amounts and changes are of where their own words do not say (口径):
// the year and the plan of amounts, and the base of changes. What a clause says of it
// holds for what the clause is about and for its parts, and ends with them:
// 上年“三公”经费14万元，其中：公务接待费4万元。公务接待费3万元 → 2020, 2020, 2021.
type footing struct {
	year     int
	measure  narrative.Measure // of an amount behind a name: actual or budget
	budget   narrative.Base    // of MeasureBudget
	base     narrative.Base    // what is compared with
	baseYear int               // its year
	planned  narrative.Base    // the first budget that was stated
	inPlan   bool              // all amounts are planned: a change is against the year before
	// comparable is set where figures are not those that were published (同口径).
	comparable bool
}

// compareWith sets what changes are against.
func (f *footing) compareWith(b narrative.Base, year int) { f.base, f.baseYear = b, year }

// comparedWith returns what a change is against.
func (f *footing) comparedWith() narrative.Base {
	switch {
	case f.base != 0:
		return f.base
	case f.baseYear != 0 && f.baseYear < f.year: // 与2013年执行数相比，2014年减少…
		return narrative.BasePrior
	case f.planned != 0 && !f.inPlan:
		return f.planned
	default:
		return narrative.BasePrior
	}
}

// comparedYear returns the year of a base.
func (f *footing) comparedYear(b narrative.Base) int {
	switch {
	case f.baseYear != 0:
		return f.baseYear
	case b == narrative.BasePrior && f.year != 0:
		return f.year - 1
	default:
		return f.year
	}
}

// usual is the footing of what stands under the heading of the current section.
func (r *reader) usual() footing {
	f := footing{year: r.Year, measure: narrative.MeasureActual}
	if r.Current().Planned {
		f.measure, f.budget, f.inPlan = narrative.MeasureBudget, narrative.BaseBudget, r.Kind == tables.Budget
	}
	return f
}

// dated takes a year that is no base: of what is said next, and of what is named next
// before anything is said.
func (r *reader) dated(year int) {
	f := &r.now.footing
	f.year, f.measure, f.budget, r.now.moved = year, narrative.MeasureActual, 0, true
	r.expected.measure, r.expected.budget = 0, 0
	switch {
	case year == r.Year:
		f.measure, f.budget = r.now.start.measure, r.now.start.budget
	case r.Year != 0 && year == r.Year-1:
		r.expected.measure = narrative.MeasurePrior
	}
}
