package compose

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// A fact is something that a slot can name beside the figures of tables: an amount, a count,
// a score or words of what the caller gave. It has one of the functions below.
type fact struct {
	name      string // "" for that of the indicator
	group     factGroup
	indicator narrative.Indicator // what claims about it are about

	amount func(w *writer) budget.Amount
	by     Classifier // what count counts
	count  func(f *disclosure.Facts) int
	score  func(f *disclosure.Facts) disclosure.Score
	words  func(f *disclosure.Facts) string
	gap    string // the code of what is missing where there are no words
	marker string // that stands there
}

func (f *fact) String() string {
	if f.name != "" {
		return f.name
	}
	return f.indicator.String()
}

// factOf returns the fact of a name, nil if none has it.
func factOf(name string) *fact {
	i := slices.IndexFunc(facts[:], func(f fact) bool { return f.String() == name })
	if i < 0 {
		return nil
	}
	return &facts[i]
}

// says reports whether a slot of a verb can say anything of the fact.
func (f *fact) says(v verb) bool {
	switch v {
	case amountVerb, budgetVerb, shareVerb, differsVerb:
		return f.amount != nil
	case changeVerb, thanVerb, directionVerb, reasonVerb:
		return f.amount != nil && f.group == operationGroup // of no other the year before is known
	case countVerb:
		return f.count != nil || f.score != nil
	case wordsVerb:
		return f.words != nil
	default:
		return v == anyVerb
	}
}

// isKnown reports whether the caller gave the fact.
func (w *writer) isKnown(f *fact) bool { return f.group.isKnown(w) }

// any reports whether there is anything to say of the fact: an amount that is printed as
// something else than 0.00, a count or words.
func (w *writer) any(f *fact) bool {
	switch {
	case !w.isKnown(f):
		return false
	case f.amount != nil:
		return w.prints(f.amount(w))
	case f.count != nil:
		return f.count(&w.facts) > 0
	case f.words != nil:
		return f.words(&w.facts) != ""
	default:
		return true
	}
}

// number writes a count with its measure word, or a score.
func (w *writer) number(f *fact) {
	switch {
	case !w.isKnown(f):
		f.group.missing(w)
	case f.count != nil:
		w.count(f.count(&w.facts), f.by, f.indicator)
	default:
		start := len(w.text)
		w.put(f.score(&w.facts).String())
		w.claim(start, Claim{Subject: f.indicator.String(), Measure: claimCount})
	}
}

// given writes words of the caller's, or a marker if there are none.
func (w *writer) given(f *fact) {
	if !w.isKnown(f) {
		f.group.missing(w)
		return
	}
	text := f.words(&w.facts)
	if text == "" {
		what := judge.Say(f.gap)
		if f.indicator != 0 {
			what = judge.Say(f.gap, f.indicator)
		}
		w.gap(f.marker, Gap{Kind: GapFact, What: what})
	}
	w.put(text)
}

// A factGroup is facts that are known or not known together. The zero value is those that
// tables tell.
type factGroup uint8

const (
	threeGroup factGroup = iota + 1
	operationGroup
	procurementGroup
	assetsGroup
	performanceGroup
	// The grades of self-evaluations and of evaluations by the department, which are not known
	// where projects were evaluated and none was graded.
	selfGradesGroup
	departmentGradesGroup
)

// factGroupOf returns the group of a name, 0 if none has it.
func factGroupOf(name string) factGroup {
	if i := markerOf(name); i < int(performanceGroup) { // −1 is none
		return factGroup(i + 1)
	}
	return 0
}

// isKnown reports whether the caller gave the facts of the group.
func (g factGroup) isKnown(w *writer) bool {
	switch g {
	case threeGroup:
		return w.facts.ThreePublic != nil
	case operationGroup:
		_, planned := w.plannedOperation()
		return planned || w.facts.OperatingCost != nil
	case procurementGroup:
		return w.facts.Procurement != nil
	case assetsGroup:
		return w.facts.Assets != nil
	case performanceGroup:
		return w.facts.Performance != nil
	case selfGradesGroup:
		return w.facts.Performance != nil && isGraded(w.facts.Performance.Self)
	case departmentGradesGroup:
		return w.facts.Performance != nil && isGraded(w.facts.Performance.Department)
	default:
		return true
	}
}

func isGraded(e disclosure.Evaluation) bool {
	return e.Count == 0 || e.Grades != (disclosure.Grades{})
}

// any reports whether there is anything to say of the group: of 政府采购 that something was
// bought or reserved, of 绩效 that anything was evaluated.
func (g factGroup) any(w *writer) bool {
	if !g.isKnown(w) {
		return false
	}
	switch g {
	case operationGroup:
		return w.prints(w.operation())
	case procurementGroup:
		return w.facts.Procurement.Reserved != (disclosure.Reserved{}) || w.prints(w.purchases(w.facts.Procurement.Spent))
	case performanceGroup:
		return w.facts.Performance.Self.Count > 0 || w.facts.Performance.Department.Count > 0
	default:
		return true
	}
}

// missing writes a marker for the facts of the group.
func (g factGroup) missing(w *writer) { w.missing(int(min(g, selfGradesGroup)) - 1) }

// quantityOf returns the amount of a fact that is known, and where it is told that of the year
// before.
func (w *writer) quantityOf(f *fact) quantity {
	if f.amount == nil || !w.isKnown(f) {
		return quantity{}
	}
	q := quantity{indicator: f.indicator.String(), now: f.amount(w)}
	if given := w.facts.OperatingCost; f.group == operationGroup && given != nil {
		q.before = given.Prior.Amount()
	}
	return q
}

// operation returns the 机关运行经费: that of 公开07 where a budget prints it and its units tell,
// else the one given.
func (w *writer) operation() budget.Amount {
	if now, ok := w.plannedOperation(); ok {
		return now
	}
	return w.facts.OperatingCost.Current
}

// plannedOperation returns the 机关运行经费 of 公开07, and whether there is one.
func (w *writer) plannedOperation() (budget.Amount, bool) {
	f := w.set.Figure(tables.Address{Form: tables.Form07, Row: tables.LineRow(tables.AgencyOperatingCost), Column: tables.Actual})
	return f.Amount(), !f.IsBlank()
}

// purchases returns what all kinds of purchases cost.
func (w *writer) purchases(p disclosure.Purchases) budget.Amount {
	return w.sum(p.Goods, p.Works, p.Services)
}

// markers are what stands for something that is missing, by what a slot calls it: first the
// groups of facts in order, the grades as one.
var markers = [...]struct{ name, marker, gap string }{
	{"“三公”经费", "数据待补", "gap.visits"},
	{"机关运行经费", "数据待补", "gap.operation"},
	{"政府采购", "数据待补", "gap.procurement"},
	{"国有资产", "数据待补", "gap.assets"},
	{"绩效", "数据待补", "gap.performance"},
	{"评级", "评级待补", "gap.rating"},
	{"政府采购支出", "数据待补", "gap.procurement-spent"},
	{"国有资产占有", "数据待补", "gap.assets-held"},
	{"绩效管理", "数据待补", "gap.performance-management"},
}

// markerOf returns the place of a marker, −1 if there is none of the name.
func markerOf(name string) int {
	for i := range markers {
		if markers[i].name == name {
			return i
		}
	}
	return -1
}

// missing writes a marker.
func (w *writer) missing(marker int) {
	m := &markers[marker]
	w.gap(m.marker, Gap{Kind: GapFact, What: judge.Say(m.gap)})
}
