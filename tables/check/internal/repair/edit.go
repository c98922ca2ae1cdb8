package repair

import (
	"cmp"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// One structural mistake breaks many identities: a table in another unit than it says, two
// columns exchanged, labels that slipped against the amounts, a table of another year. An
// edit undoes it, and is reported instead of all that it mends.

// An Edit moves or changes the figures of one form.
type Edit struct {
	Form   tables.Form
	Cause  judge.Cause
	cost   int
	gain   float64
	score  score
	shift  *shift // of labels against amounts
	unit   int    // the figures are 10 to this power too large
	column tables.Column
	with   tables.Column // column is exchanged with it
	aside  bool          // the table is of something else
}

// IsUnit reports whether the figures are in another unit than the table says.
func (e *Edit) IsUnit() bool { return e.unit != 0 }

// IsAside reports whether the table is of something else as a whole.
func (e *Edit) IsAside() bool { return e.aside }

// IsOpen reports whether labels slipped and so much cannot be judged any more that few findings
// do not show it.
func (e *Edit) IsOpen() bool {
	return e.shift != nil && 4*(e.score.lost+e.score.dodged) > 3*e.score.fixed
}

// Mended returns the identities that hold with the edit and do not without, by their index.
func (e *Edit) Mended() []int { return e.score.mended }

// At returns the form, and the first row that is out of place if labels slipped.
func (e *Edit) At() tables.Address {
	at := tables.Address{Form: e.Form}
	if e.shift != nil {
		at.Row = e.shift.first()
	}
	return at
}

// compare orders edits, the best first.
func (e *Edit) compare(f *Edit) int {
	return cmp.Or(cmp.Compare(f.gain, e.gain), cmp.Compare(e.cost, f.cost), cmp.Compare(e.moved(), f.moved()))
}

// moved returns how many rows an edit moves.
func (e *Edit) moved() int {
	if e.shift == nil {
		return 0
	}
	return e.shift.moved
}

// scales are the powers of ten by which a table may be off: 元 for 万元, 千元, 百元, and the
// other way round.
var scales = [...]int{4, -4, 3, -3, 2, -2}

// scaled returns a figure that was printed too large by a power of ten, or too small; false if it
// is then out of range or has parts of a 分.
func scaled(f budget.Figure, u budget.Unit, power int) (budget.Figure, bool) {
	if f.IsBlank() {
		return f, true
	}
	a, err := scaledAmount(f.Amount(), power)
	if err != nil || power > 0 && f.Amount().Fen()%tenTo(power) != 0 {
		return f, false
	}
	places := f.Places(u) + power
	switch {
	case places > budget.Exact(budget.Fen(1)).Places(u): // below 分
		return budget.Exact(a), true
	case places < 0: // in the unit above
		if u, places = u+1, places+4; !u.IsValid() {
			return f, false
		}
	}
	g, err := budget.Stated(a, u, places)
	return g, err == nil
}

// scaledAmount returns what scaled makes of an amount; parts of a 分 are left out.
func scaledAmount(a budget.Amount, power int) (budget.Amount, error) {
	if power > 0 {
		return budget.Fen(a.Fen() / tenTo(power)), nil
	}
	return a.Mul(tenTo(-power))
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
func (t *trial) scale(power int, column tables.Column) (Edit, bool) {
	e := Edit{Form: t.table.Form(), Cause: judge.CauseUnit, cost: 1, unit: power, column: column}
	if column != 0 {
		e.cost = 2
	}
	return t.change(e, func(i int) (budget.Figure, int) {
		if column != 0 && t.table.Address(i).Column != column {
			return t.table.FigureAt(i), i
		}
		f, ok := scaled(t.table.FigureAt(i), t.Sheet.Set.Unit(), power)
		if !ok {
			return f, -1
		}
		return f, i
	})
}

// swap tries two columns exchanged in all rows.
func (t *trial) swap(a, b tables.Column) (Edit, bool) {
	e := Edit{Form: t.table.Form(), Cause: judge.CauseColumnsSwapped, cost: 1, column: a, with: b}
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
func (t *trial) change(e Edit, to func(int) (budget.Figure, int)) (Edit, bool) {
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
	if ok = ok && t.mendsMost(); ok {
		e.score = t.score(t.all)
		e.gain = e.score.gain(e.cost, 0, 0)
		ok = e.gain > 0 && t.isSound(&e.score)
	}
	for row := range t.rows {
		t.restore(row)
	}
	return e, ok
}

// mendsMost reports whether so many may be mended of the identities that do not hold, asking
// some of them, that it is worth judging all.
func (t *trial) mendsMost() bool {
	still, may := 0, 0
	for n := 0; n < len(t.brokenOnes); n += max(1, len(t.brokenOnes)/asked) {
		if now, _, _ := t.judge(t.brokenOnes[n]); now == fails {
			still++
		} else {
			may++
		}
	}
	return still <= may
}

// setAside tries the table as one of something else: inside all holds, with other forms
// nothing does.
func (t *trial) setAside(brokenElsewhere float64) (Edit, bool) {
	e := Edit{Form: t.table.Form(), Cause: judge.CauseOtherTable, aside: true}
	across, broken := 0, 0
	for _, i := range t.all {
		if t.before[i] == fails && t.isInside(i) {
			return Edit{}, false
		}
		id := t.Identities[i]
		_, tight, nonzero := t.judge(i)
		saysSomething := nonzero > 0 && t.before[i] != silent && (t.before[i] == fails || tight || !id.AtMost)
		if !saysSomething || t.isInside(i) || !t.HasForm(id, t.table.Form()) {
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
