package check_test

import (
	"slices"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// A mutation is a clean set with one mistake made in it.
type mutation struct {
	set     tables.Set
	changed []tables.Address // the figures it changed; of a row without a column for a row
	truth   []budget.Figure  // what they were, for figures
	options []check.Option   // with what else it is run
}

// A class is a kind of mistakes: how to make one, and what a report may call it.
type class struct {
	name   string
	mutate func(*mutator) bool // false if it would change nothing that is printed
	causes []judge.Cause       // nil if the kind of mistake has none
	beyond bool                // only where the reference says that an identity does not hold any more
	rule   string              // that says what rounding explains, "" if that is no mistake of the class
}

// A mutator makes a mistake in a set.
type mutator struct {
	*generator
	set   tables.Set
	draft *draft
	mutation
}

var classes = []class{
	{name: "figure changed beyond the envelope", mutate: (*mutator).change, beyond: true},
	{name: "digit dropped", mutate: (*mutator).drop, causes: []judge.Cause{judge.CauseDropped}},
	{name: "digit doubled", mutate: (*mutator).double, causes: []judge.Cause{judge.CauseDoubled}},
	{name: "digits transposed", mutate: (*mutator).transpose, causes: []judge.Cause{judge.CauseTransposed}},
	{name: "decimal point shifted", mutate: (*mutator).shiftPoint, causes: []judge.Cause{judge.CausePoint}},
	{name: "元 for 万元, 万元 for 元", mutate: (*mutator).shiftUnit, causes: []judge.Cause{judge.CauseUnit}},
	{name: "sign lost", mutate: (*mutator).negate, causes: []judge.Cause{judge.CauseSign}},
	{name: "two columns of a row swapped", mutate: (*mutator).swapColumns, causes: []judge.Cause{judge.CauseColumnsSwapped}},
	{name: "figures of parent and child swapped", mutate: (*mutator).swapRows, causes: []judge.Cause{judge.CauseRowsSwapped}},
	{name: "figures of a run of rows shifted", mutate: (*mutator).shiftRows, causes: []judge.Cause{judge.CauseRowsShifted, judge.CauseRowsSwapped}},
	{name: "figure left out", mutate: (*mutator).blank},
	{name: "row left out", mutate: (*mutator).deleteRow, causes: []judge.Cause{judge.CauseRowLeftOut}},
	{name: "rows of parent and child in the wrong order", mutate: (*mutator).reorder},
	{name: "code mistyped", mutate: (*mutator).mistype, causes: []judge.Cause{judge.CauseCode}},
	{name: "name of earlier years", mutate: (*mutator).oldName},
}

// classesOfAccounts are those of all sets, and of what rules of budgets do not see.
var classesOfAccounts = append(slices.Clip(classes),
	class{name: "last digit unlike that of another form", mutate: (*mutator).printUnlike, rule: "X16"},
)

// classesOfBudgets are those of all sets, and of what only rules of budgets see.
var classesOfBudgets = append(slices.Clip(classes),
	class{name: "amount of 项目支出表 changed with its sums", mutate: (*mutator).changeProject},
	class{name: "增减额 beside the “三公” changed", mutate: (*mutator).changeDifference},
)

// mutate makes one mistake of the class in a set.
func (g *generator) mutate(c class, set tables.Set) (mutation, bool) {
	m := &mutator{generator: g, set: set, draft: draftOf(set)}
	if !c.mutate(m) {
		return mutation{}, false
	}
	after, err := m.draft.put(set.Header())
	if err != nil {
		return mutation{}, false
	}
	m.mutation.set = after
	return m.mutation, true
}

// put sets a figure, and notes what it was. It reports whether it is another now.
func (m *mutator) put(at tables.Address, f budget.Figure) bool {
	was := m.set.Figure(at)
	if was == f {
		return false
	}
	m.draft.set(at, f)
	m.changed = append(m.changed, at)
	m.truth = append(m.truth, was)
	return true
}

// anyFigure draws a stated figure that is not zero.
func (m *mutator) anyFigure() (tables.Address, budget.Figure) {
	var all []tables.Address
	for t := range m.set.Tables() {
		for at, f := range t.Figures() {
			if !f.Amount().IsZero() {
				all = append(all, at)
			}
		}
	}
	at := pick(m.generator, all)
	return at, m.set.Figure(at)
}

// step is one unit of the last digit: 0.01万元.
const step = 100_00

// state returns a figure of so many hundredths of 万元.
func (m *mutator) state(hundredths int64) budget.Figure {
	f, err := budget.Stated(budget.Fen(hundredths*step), budget.WanYuan, 2)
	if err != nil {
		m.tb.Fatal(err)
	}
	return f
}

func hundredths(f budget.Figure) int64 { return f.Amount().Fen() / step }

// retyped replaces a figure by one whose digits are changed somewhere. The decimal
// point stays two digits before the end.
func (m *mutator) retyped(change retyping) bool {
	at, f := m.anyFigure()
	digits := strconv.FormatInt(hundredths(f), 10)
	n, err := strconv.ParseInt(change(digits, m.IntN(len(digits))), 10, 64)
	return err == nil && m.put(at, m.state(n))
}

// makes reports whether a slip of a kind makes one figure of another, in hundredths.
func makes(cause judge.Cause, truth, printed int64) bool {
	digits := strconv.FormatInt(truth, 10)
	somewhere := func(change retyping) bool {
		for i := range digits {
			if n, err := strconv.ParseInt(change(digits, i), 10, 64); err == nil && n == printed {
				return true
			}
		}
		return false
	}
	switch cause {
	case judge.CauseDropped:
		return somewhere(dropped)
	case judge.CauseDoubled:
		return somewhere(doubled)
	case judge.CauseTransposed:
		return somewhere(transposed)
	case judge.CausePoint:
		return slices.ContainsFunc([]int64{10, 100, 1000}, func(f int64) bool { return printed == truth*f || printed == (truth+f/2)/f })
	case judge.CauseUnit:
		return printed == truth*10_000 || printed == (truth+5000)/10_000
	default:
		return false
	}
}

// change makes a figure anything else, but leaves it positive.
func (m *mutator) change() bool {
	at, f := m.anyFigure()
	return m.put(at, m.state(max(1, hundredths(f)+pick(m.generator, []int64{-1, 1})*(1+m.amount()/step))))
}

// A retyping changes digits at a place.
type retyping func(digits string, i int) string

func dropped(d string, i int) string { return d[:i] + d[i+1:] }

func doubled(d string, i int) string { return d[:i] + d[i:i+1] + d[i:] }

func transposed(d string, i int) string {
	if i+1 == len(d) {
		return d
	}
	return d[:i] + d[i+1:i+2] + d[i:i+1] + d[i+2:]
}

func (m *mutator) drop() bool { return m.retyped(dropped) }

func (m *mutator) double() bool { return m.retyped(doubled) }

func (m *mutator) transpose() bool { return m.retyped(transposed) }

func (m *mutator) shiftPoint() bool {
	at, f := m.anyFigure()
	factor := pick(m.generator, []int64{10, 100, 1000})
	if m.chance(50) {
		return m.put(at, m.state(hundredths(f)*factor))
	}
	return m.put(at, m.state((hundredths(f)+factor/2)/factor))
}

func (m *mutator) shiftUnit() bool {
	at, f := m.anyFigure()
	if m.chance(80) {
		return m.put(at, m.state(hundredths(f)*10_000))
	}
	return m.put(at, m.state((hundredths(f)+5000)/10_000))
}

func (m *mutator) negate() bool {
	at, f := m.anyFigure()
	return m.put(at, m.state(-hundredths(f)))
}

// anyRow draws a row of a form of code trees, and the place of it.
func (m *mutator) anyRow(forms ...tables.Form) (*draftTable, int) {
	t := m.draft.table(pick(m.generator, forms))
	return t, m.IntN(len(t.rows))
}

// trees are the forms of codes that every account has figures in.
var trees = []tables.Form{tables.Form02, tables.Form03, tables.Form05}

func (m *mutator) swapColumns() bool {
	t, i := m.anyRow(tables.Form02, tables.Form03, tables.Form04, tables.Form05, tables.Form08)
	r := &t.rows[i]
	if len(r.columns) < 2 {
		return false
	}
	a, b := m.IntN(len(r.columns)), m.IntN(len(r.columns))
	return m.exchange(t, [2]int{i, a}, [2]int{i, b})
}

// exchange exchanges two figures of a table, by row and column.
func (m *mutator) exchange(t *draftTable, a, b [2]int) bool {
	at := func(p [2]int) tables.Address {
		return tables.Address{Form: t.table.Form(), Row: t.rows[p[0]].key, Column: t.rows[p[0]].columns[p[1]]}
	}
	x, y := t.rows[a[0]].figures[a[1]], t.rows[b[0]].figures[b[1]]
	return m.put(at(a), y) && m.put(at(b), x)
}

// swapRows exchanges the figures of a row and the one below it, its first child.
func (m *mutator) swapRows() bool {
	t, i := m.anyRow(trees...)
	return t.isParent(i) && m.rotate(t, i, 2)
}

// isParent reports whether the row below is the first child of one.
func (t *draftTable) isParent(i int) bool {
	return i+1 < len(t.rows) && t.rows[i].key.Functional() != 0 &&
		t.rows[i+1].key.Functional().Parent() == t.rows[i].key.Functional()
}

// shiftRows moves the figures of two to six rows by one row against their labels.
func (m *mutator) shiftRows() bool {
	form := pick(m.generator, []tables.Form{tables.Form05, tables.Form06, tables.Form03})
	t, i := m.anyRow(form)
	return m.rotate(t, i, 2+m.IntN(5))
}

// rotate moves the figures of n rows down by one, those of the last to the first.
func (m *mutator) rotate(t *draftTable, from, n int) bool {
	if from+n > len(t.rows) {
		return false
	}
	rows := t.rows[from : from+n]
	var figures [][]budget.Figure
	for _, r := range rows {
		if !slices.Equal(r.columns, rows[0].columns) {
			return false
		}
		figures = append(figures, slices.Clone(r.figures))
	}
	moved := false
	for i, r := range rows {
		for j, c := range r.columns {
			f := figures[(i+n-1)%n][j]
			moved = m.put(tables.Address{Form: t.table.Form(), Row: r.key, Column: c}, f) || moved
		}
	}
	return moved
}

func (m *mutator) blank() bool {
	at, _ := m.anyFigure()
	return m.put(at, budget.Figure{})
}

// noteRow notes that a row as a whole is another.
func (m *mutator) noteRow(f tables.Form, k tables.RowKey) bool {
	m.changed = append(m.changed, tables.Address{Form: f, Row: k})
	return true
}

func (m *mutator) deleteRow() bool {
	t, i := m.anyRow(tables.Form01, tables.Form02, tables.Form03, tables.Form04, tables.Form05, tables.Form06)
	r := t.rows[i]
	if !slices.ContainsFunc(r.figures, func(f budget.Figure) bool { return !f.Amount().IsZero() }) {
		return false
	}
	t.rows = slices.Delete(slices.Clone(t.rows), i, i+1)
	return m.noteRow(t.table.Form(), r.key)
}

func (m *mutator) reorder() bool {
	t, i := m.anyRow(trees...)
	if !t.isParent(i) {
		return false
	}
	t.rows[i], t.rows[i+1] = t.rows[i+1], t.rows[i]
	return m.noteRow(t.table.Form(), t.rows[i+1].key)
}

// mistype changes one digit of a functional or economic code.
func (m *mutator) mistype() bool {
	t, i := m.anyRow(tables.Form02, tables.Form03, tables.Form05, tables.Form06)
	r := &t.rows[i]
	digits := []byte(r.key.String())
	digits[m.IntN(len(digits))] = byte('0' + m.IntN(10))
	key := r.key
	if r.key.Economic() != 0 {
		if c, err := economic.Parse(string(digits)); err == nil {
			key = tables.EconomicRow(c)
		}
	} else if c, err := codes.Parse(string(digits)); err == nil && r.key.Functional() != 0 {
		key = tables.FunctionalRow(c)
	}
	if key == r.key {
		return false
	}
	old := r.key
	r.key = key
	return m.noteRow(t.table.Form(), r.key) && m.noteRow(t.table.Form(), old)
}

// oldName gives a row a name that its code had before, or will have.
func (m *mutator) oldName() bool {
	t, i := m.anyRow(tables.Form01, tables.Form02, tables.Form03, tables.Form05)
	r := &t.rows[i]
	for e := range codes.History(r.key.Functional()) {
		if strings.Trim(e.Name, "“”") != strings.Trim(r.name, "“”") {
			r.name = e.Name
			return m.noteRow(t.table.Form(), r.key)
		}
	}
	return false
}

// printUnlike changes the last digit of what 公开01 has of a class by one: 公开03 has it as it was, and either may be wrong.
func (m *mutator) printUnlike() bool {
	t, i := m.anyRow(tables.Form01)
	at := tables.Address{Form: tables.Form01, Row: t.rows[i].key, Column: tables.Actual}
	other := tables.Address{Form: tables.Form03, Row: at.Row, Column: tables.Expenditure}
	f := m.set.Figure(at)
	if at.Row.Functional() == 0 || f.Amount().IsZero() || f != m.set.Figure(other) || !m.put(at, m.state(hundredths(f)+pick(m.generator, []int64{-1, 1}))) {
		return false
	}
	m.changed = append(m.changed, other)
	return true
}

// changeProject changes an item of 项目支出表, and all that it is part of there: the form adds up, and
// is another than 公开03.
func (m *mutator) changeProject() bool {
	if _, isPrinted := m.set.Table(ownForm); !isPrinted {
		return false
	}
	t := m.draft.table(ownForm)
	item := pick(m.generator, t.rows).key.Functional()
	if item.Level() != codes.Item {
		return false
	}
	by := 1 + m.amount()/step
	for _, r := range t.rows {
		if c := r.key.Functional(); c != 0 && !c.Contains(item) {
			continue
		}
		for i, c := range r.columns {
			m.put(tables.Address{Form: ownForm, Row: r.key, Column: c}, m.state(hundredths(r.figures[i])+by))
		}
	}
	return true
}

// changeDifference prints 公开07 as a list with last year's amounts and the differences to them, one of which is wrong by more
// than three figures may be off by rounding.
func (m *mutator) changeDifference() bool {
	t := m.draft.table(tables.Form07)
	rows := [][]string{{"项目", "上年预算数", "本年预算数", "增减额"}}
	wrong := pick(m.generator, t.rows).key
	text := func(hundredths int64) string { return m.state(hundredths).Text(budget.WanYuan) }
	for _, r := range t.rows {
		f := m.set.Figure(tables.Address{Form: tables.Form07, Row: r.key, Column: tables.Actual})
		now, before := hundredths(f), m.amount()/step
		by := now - before
		if r.key == wrong {
			if f.IsBlank() {
				return false
			}
			by += pick(m.generator, []int64{-1, 1}) * (2 + m.amount()/step)
			if max(by+now-before, before-now-by) < 2 {
				return false // only the sign differs, which some places never print
			}
		}
		rows = append(rows, []string{strings.TrimSuffix(r.name, "预算数"), text(before), text(now), text(by)})
	}
	document, err := reading.Read(reading.Document{Department: "某局", Year: m.set.Header().Year, Kind: tables.Budget, Tables: []reading.Sheet{
		{Title: "“三公”经费预算表", Unit: "万元", Rows: reading.Cells(rows)},
	}})
	if err != nil {
		m.tb.Fatal(err)
	}
	m.options = append(m.options, check.WithReading(document))
	return m.noteRow(tables.Form07, wrong)
}

// isBeyond reports whether a figure that was changed stands in an identity that the
// change breaks, by the reference.
func (m *mutation) isBeyond(r *reference) bool {
	return slices.ContainsFunc(r.identities, func(id *relation) bool {
		return (id.verdict == judge.Impossible || id.verdict == judge.Incomplete) &&
			slices.ContainsFunc(id.terms, func(t signed) bool { return slices.Contains(m.changed, t.at) })
	})
}
