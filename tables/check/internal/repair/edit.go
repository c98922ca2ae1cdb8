package repair

import (
	"cmp"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
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
	shift  *shift         // of labels against amounts
	of     *claims.Judged // with the labels that were put in, nil if none were
	unit   int            // the figures are 10 to this power too large
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

// Mended returns the identities that hold with the edit and do not without, by their index in those that are given, or in those of the set
// with the labels that the edit puts in.
func (e *Edit) Mended(d *claims.Judged) ([]int, *claims.Judged) {
	return e.score.mended, cmp.Or(e.of, d)
}

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
	isScaled := true
	t.holds = func(place int) held {
		h := t.printed(place)
		if column != 0 && t.columns[place] != column {
			return h
		}
		f, ok := scaled(h.figure, t.Sheet.Set.Unit(), power)
		isScaled = isScaled && ok
		if f != h.figure {
			h.figure = f
			h.leaves, _ = scaledAmount(h.leaves, power)
		}
		return h
	}
	return t.change(e, func() bool {
		for place := 0; isScaled && place < t.table.Size(); place++ {
			t.holds(place)
		}
		return isScaled
	})
}

// swap tries two columns exchanged in all rows.
func (t *trial) swap(a, b tables.Column) (Edit, bool) {
	e := Edit{Form: t.table.Form(), Cause: judge.CauseColumnsSwapped, cost: 1, column: a, with: b}
	from := func(place int) int {
		switch t.columns[place] {
		case a:
			return t.at(t.rowAt[place], b)
		case b:
			return t.at(t.rowAt[place], a)
		default:
			return place
		}
	}
	for place := range t.table.Size() {
		if from(place) < 0 {
			return e, false
		}
	}
	t.holds = func(place int) held { return t.printed(from(place)) }
	return t.change(e, func() bool { return true })
}

// change judges an edit by what the places would hold, if that can be of all of them.
func (t *trial) change(e Edit, canBe func() bool) (Edit, bool) {
	defer func() { t.holds = t.printed }()
	if !t.mendsMost() || !canBe() {
		return e, false
	}
	price := 3 * float64(e.cost)
	e.score = t.score(price, t.all)
	e.gain = e.score.gain(price)
	return e, e.gain > 0 && t.isSound(&e.score)
}

// mendsMost reports whether so many may be mended of the identities that do not hold, asking
// some of them, that it is worth judging all.
func (t *trial) mendsMost() bool {
	step := max(1, len(t.brokenOnes)/asked)
	left := (len(t.brokenOnes) + step - 1) / step / 2 // that may still not hold
	for n := 0; n < len(t.brokenOnes) && left >= 0; n += step {
		if now, _, _ := t.judge(t.brokenOnes[n]); now == fails {
			left--
		}
	}
	return left >= 0
}

// setAside tries the table as one of something else: inside all holds, with other forms
// nothing does.
func (t *trial) setAside(brokenElsewhere float64) (Edit, bool) {
	e := Edit{Form: t.table.Form(), Cause: judge.CauseOtherTable, aside: true}
	across, broken, weight := 0, 0, 0.0
	for _, i := range t.all {
		if t.before[i] == fails && t.isInside(i) {
			return Edit{}, false
		}
		id := t.Identities[i]
		_, tight, nonzero := t.judge(i)
		saysSomething := nonzero > 0 && t.before[i] != silent && (t.before[i] == fails || tight || !id.AtMost)
		if !saysSomething || t.isInside(i) || !t.HasForm(id, t.table.Form()) || t.saysNothing(id) {
			continue
		}
		across++
		if t.before[i] == fails {
			broken++
			weight += points(id, false)
			e.score.mended = append(e.score.mended, i)
		}
	}
	return e, broken >= 4 && weight >= leastAside && 2*broken >= across && 9*brokenElsewhere <= t.broken
}

// leastAside is how many points must speak for a table of something else: two inequalities more or less do not.
const leastAside = 8

// saysNothing reports whether an identity has a figure of a row that its form lacks, or nothing but blanks of a form: which rows and amounts
// there are tells nothing of the year.
func (t *trial) saysNothing(id claims.Identity) bool {
	var forms, stated [tables.MaxForm + 1]bool
	for _, r := range id.Refs {
		if t.Sheet.IsAbsent(r.Cell) {
			return true
		}
		forms[r.Form], stated[r.Form] = true, stated[r.Form] || !t.Sheet.Figure(r.Cell).IsBlank()
	}
	return forms != stated
}
