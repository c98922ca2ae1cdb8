package check

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// One structural mistake breaks many identities: a table in another unit than it says, two
// columns exchanged, labels that slipped against the amounts, a table of another year. An
// edit undoes it, and is reported instead of all that it mends.

// An edit moves or changes the figures of one form.
type edit struct {
	form   tables.Form
	cause  judge.Cause
	cost   int
	gain   float64
	score  score
	shift  *shift // of labels against amounts
	unit   int    // the figures are 10 to this power too large
	column tables.Column
	with   tables.Column // column is exchanged with it
	aside  bool          // the table is of something else
}

// compare orders edits, the best first.
func (e *edit) compare(f *edit) int {
	return cmp.Or(cmp.Compare(f.gain, e.gain), cmp.Compare(e.cost, f.cost), cmp.Compare(e.moved(), f.moved()))
}

// moved returns how many rows an edit moves.
func (e *edit) moved() int {
	if e.shift == nil {
		return 0
	}
	return e.shift.moved
}

// scales are the powers of ten by which a table may be off: 元 for 万元, 千元, 百元, and the
// other way round.
var scales = [...]int{4, -4, 3, -3, 2, -2}

// scaled returns a figure that was printed too large by a power of ten, or too small.
func scaled(f budget.Figure, u budget.Unit, power int) (budget.Figure, bool) {
	if f.IsBlank() {
		return f, true
	}
	if power > 0 {
		return scaledDown(f, u, power)
	}
	a, err := f.Amount().Mul(tenTo(-power))
	if err != nil {
		return f, false
	}
	places := f.Places(u) + power
	if places < 0 { // in the unit above
		u, places = u+1, places+4
		if !u.IsValid() {
			return f, false
		}
	}
	g, err := budget.Stated(a, u, places)
	return g, err == nil
}

// scaledDown is scaled for one that was printed too large.
func scaledDown(f budget.Figure, u budget.Unit, power int) (budget.Figure, bool) {
	by := tenTo(power)
	if f.Amount().Fen()%by != 0 {
		return f, false // below 分
	}
	a, places := budget.Fen(f.Amount().Fen()/by), f.Places(u)+power
	if exact := budget.Exact(budget.Fen(1)).Places(u); places > exact {
		return budget.Exact(a), true
	}
	g, err := budget.Stated(a, u, places)
	return g, err == nil
}

// tenTo returns a power of ten.
func tenTo(power int) int64 {
	n := int64(1)
	for range power {
		n *= 10
	}
	return n
}

// scale tries the whole table, or one column of it, in another unit.
func (t *trial) scale(power int, column tables.Column) (edit, bool) {
	e := edit{form: t.table.Form(), cause: judge.CauseUnit, cost: 1, unit: power, column: column}
	if column != 0 {
		e.cost = 2
	}
	return t.change(e, func(i int) (budget.Figure, int) {
		if column != 0 && t.table.Address(i).Column != column {
			return t.table.FigureAt(i), i
		}
		f, ok := scaled(t.table.FigureAt(i), t.sheet.set.Unit(), power)
		if !ok {
			return f, -1
		}
		return f, i
	})
}

// swap tries two columns exchanged in all rows.
func (t *trial) swap(a, b tables.Column) (edit, bool) {
	e := edit{form: t.table.Form(), cause: judge.CauseColumnsSwapped, cost: 1, column: a, with: b}
	return t.change(e, func(i int) (budget.Figure, int) {
		at := t.table.Address(i)
		switch at.Column {
		case a:
			at.Column = b
		case b:
			at.Column = a
		}
		from := t.table.Index(at.Row, at.Column)
		if from < 0 {
			return budget.Figure{}, -1
		}
		return t.table.FigureAt(from), from
	})
}

// change tries other figures in all cells: what each holds, and which cell's leaves it
// has, −1 if it cannot be.
func (t *trial) change(e edit, to func(int) (budget.Figure, int)) (edit, bool) {
	ok := true
	for i := range t.figures {
		f, from := to(i)
		if ok = ok && from >= 0; !ok {
			break
		}
		t.figures[i], t.leaves[i] = f, t.leavesAt(from)
		if e.unit != 0 && f != t.table.FigureAt(i) {
			t.leaves[i], _ = scaledAmount(t.leaves[i], e.unit)
		}
	}
	if ok {
		e.score = t.score(t.all)
		e.gain = e.score.gain(e.cost, 0, 0)
		ok = e.gain > 0 && t.isSound(&e.score)
	}
	for row := range t.rows {
		t.restore(row)
	}
	return e, ok
}

// scaledAmount returns half-units in another unit.
func scaledAmount(a budget.Amount, power int) (budget.Amount, error) {
	if power > 0 {
		return budget.Fen(a.Fen() / tenTo(power)), nil
	}
	return a.Mul(tenTo(-power))
}

// setAside tries the table as one of something else: inside all holds, with other forms
// nothing does.
func (t *trial) setAside(brokenElsewhere float64) (edit, bool) {
	e := edit{form: t.table.Form(), cause: judge.CauseOtherTable, aside: true}
	across, broken := 0, 0
	for _, i := range t.all {
		if t.before[i] == fails && t.isInside(i) {
			return edit{}, false
		}
		id := t.identities[i]
		_, tight, nonzero := t.judge(i)
		saysSomething := nonzero > 0 && t.before[i] != silent && (t.before[i] == fails || tight || !id.atMost)
		if !saysSomething || t.isInside(i) || !t.hasForm(id, t.table.Form()) {
			continue
		}
		across++
		if t.before[i] == fails {
			broken++
			e.score.mended = append(e.score.mended, i)
		}
	}
	return e, broken >= 4 && 2*broken >= across && 9*brokenElsewhere <= t.broken
}

// apply returns the set with the edit made, and what that leaves unread.
func (e *edit) apply(set tables.Set, left *unread) (tables.Set, *unread, bool) {
	t, _ := set.Table(e.form)
	after := left.clone()
	if e.aside {
		after.aside[e.form] = "疑似误用其他年度或口径的表"
		return set, after, true
	}
	remade, ok := e.remade(t, set.Unit(), after)
	if !ok {
		return set, left, false
	}
	var all []*tables.Table
	for other := range set.Tables() {
		if other == t {
			other = remade
		}
		all = append(all, other)
	}
	edited, err := tables.NewSet(set.Header(), all...)
	return edited, after, err == nil
}

// remade returns the table with the edit made.
func (e *edit) remade(t *tables.Table, u budget.Unit, left *unread) (*tables.Table, bool) {
	b := tables.NewTable(t.Form(), t.Edition(), t.Unit())
	b.Columns(columnList(t)...)
	for row := range t.Rows() {
		source, state := row, stated
		if e.shift != nil {
			if source, state = e.shift.source(row); state == extra {
				continue
			}
		}
		var figures []budget.Figure
		for c := range row.Columns() {
			from := c
			switch c {
			case e.column:
				from = cmp.Or(e.with, c)
			case e.with:
				from = e.column
			}
			f := t.Figure(source.Key(), from)
			if state == lost || e.shift != nil && !t.Has(source.Key(), from) {
				f = budget.Figure{}
				left.cells[tables.Address{Form: t.Form(), Row: row.Key(), Column: c}] = "移正后没有金额"
			}
			if e.unit != 0 && (e.column == 0 || e.column == c) {
				var ok bool
				if f, ok = scaled(f, u, e.unit); !ok {
					return nil, false
				}
			}
			figures = append(figures, f)
		}
		b.Row(row.Key(), row.Name(), figures...)
	}
	after, err := b.Table()
	return after, err == nil
}

// says says what the edit undoes.
func (e *edit) says(u budget.Unit) string {
	switch {
	case e.aside:
		return fmt.Sprintf("表内各行相符，与其他表共 %d 处不符，疑似误用其他年度或口径的表", len(e.score.mended))
	case e.shift != nil:
		return e.shift.says()
	case e.with != 0:
		return fmt.Sprintf("%s与%s两栏的金额互换", e.column, e.with)
	}
	what, by := "整表", "除以"
	if e.column != 0 {
		what = e.column.String() + "一栏"
	}
	power := e.unit
	if power < 0 {
		by, power = "乘以", -power
	}
	unit := "的单位与其他表不同；"
	switch {
	case e.unit == 4 && u == budget.WanYuan:
		unit = "以元填列，表头单位为万元；"
	case e.unit == -4 && u == budget.Yuan:
		unit = "以万元填列，表头单位为元；"
	}
	return fmt.Sprintf("%s%s%s1%0*d", what, unit, by, power, 0)
}

// clone returns a copy that may be changed.
func (u *unread) clone() *unread {
	c := unread{cells: map[tables.Address]string{}}
	if u != nil {
		c.rows, c.columns, c.aside = u.rows, u.columns, u.aside
		maps.Copy(c.cells, u.cells)
	}
	return &c
}

// edited returns the finding of an edit.
func (d *detective) edited(e *edit, rule *Rule) finding {
	f := finding{
		Rule: rule.ID, Verdict: judge.Impossible, Severity: rule.Severity, At: tables.Address{Form: e.form}, Cause: e.cause,
		rules: []string{rule.ID}, words: e.says(d.sheet.set.Unit()),
	}
	if e.shift != nil {
		f.At.Row = e.shift.first()
	}
	var shown []judge.Evidence
	for _, i := range e.score.mended {
		shown = append(shown, d.evidence(i))
	}
	slices.SortStableFunc(shown, func(a, b judge.Evidence) int { return cmp.Compare(a.Rule, b.Rule) })
	f.Evidence = shown
	if !e.aside {
		f.words += fmt.Sprintf("后，原先不成立的%d条勾稽关系成立", len(shown))
	}
	return f
}
