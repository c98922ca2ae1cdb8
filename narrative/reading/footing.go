package reading

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
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
	f := footing{year: r.year, measure: narrative.MeasureActual}
	if r.current().Planned {
		f.measure, f.budget, f.inPlan = narrative.MeasureBudget, narrative.BaseBudget, r.kind == tables.Budget
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
	case year == r.year:
		f.measure, f.budget = r.now.start.measure, r.now.start.budget
	case r.year != 0 && year == r.year-1:
		r.expected.measure = narrative.MeasurePrior
	}
}

// isPlanned reports whether a section speaks of a budget: as its title says, or that of
// the section above it, or of the text.
func (r *reader) isPlanned(title string, level int) bool {
	if r.kind == tables.Budget {
		return print.StageOf(title) != print.Done
	}
	if plan, said := isPlan(title); said {
		return plan
	}
	for _, above := range slices.Backward(r.sections) {
		if above.Level < level {
			return above.Planned
		}
	}
	return false
}

// kindByHeadings returns the kind that the title of the text tells, or the first heading to
// say so. What is unsure of it is an account: accounts have headings such as 预算收支情况, too.
func (r *reader) kindByHeadings() tables.Kind {
	if r.titleSays(3, func(title string) bool { return print.StageOf(title) == print.Done }) { // 某局 and 2020年度部门决算 may be on lines of their own
		return tables.Final
	}
	for i := range r.sections {
		title := prose.New(r.sections[i].Title)
		switch print.StageOf(title.Folded(0, len(title.Glyphs))) {
		case print.Done:
			return tables.Final
		case print.Planned:
			return tables.Budget
		}
	}
	return tables.Final
}

// titleIsOfPlan reports whether the title of the text is that of a budget. One that begins with 关于 may take several lines.
func (r *reader) titleIsOfPlan() bool {
	lines := 1
	if r.Has(0, "关于") {
		lines = 3
	}
	return r.titleSays(lines, func(title string) bool { plan, _ := isPlan(title); return plan }) &&
		!r.titleSays(lines, func(title string) bool { return print.StageOf(title) == print.Done })
}

// readsUnplanned reports whether a section was read as that of an account, in a text that speaks of plans more
// often than of what was done.
func (r *reader) readsUnplanned() bool {
	planned, done := print.Stages(r.Folded(0, len(r.Glyphs)))
	return planned > done && slices.ContainsFunc(r.sections, func(c narrative.Chapter) bool { return !c.Outside && !c.Planned })
}

// titleSays reports whether one of the first n lines that may be the head of a page, or the title
// that a text without lines begins with, says something.
func (r *reader) titleSays(n int, says func(title string) bool) bool {
	if r.lineless && len(r.Glyphs) > 0 {
		return says(r.title(0, syntax.LowestLevel).Text)
	}
	for head := range r.Heads(n) {
		if says(head) {
			return true
		}
	}
	return false
}

// project returns the name of the project that the section is about: what the heading above
// it calls it.
func (r *reader) project() string {
	for i := range slices.Backward(r.sections) {
		title := prose.New(r.sections[i].Title)
		if name, ok := strings.CutSuffix(title.Folded(0, len(title.Glyphs)), "情况说明"); ok {
			return name
		}
	}
	return ""
}

// isPlan reports whether a title is that of a budget, and whether it says so at all:
// 部门预算编制说明, not 一般公共预算财政拨款支出决算情况. What is compared or judged is no plan.
func isPlan(title string) (plan, said bool) {
	stage := print.StageOf(title)
	if stage == print.Done || prose.ContainsAny(title, "绩效", "对比", "比较", "差异", "变动") {
		return false, true
	}
	return stage == print.Planned, stage == print.Planned
}
