package blame

import (
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// none says nothing.
var none judge.Message

// message says a finding in a sentence: where, what, by which rules, and how it may have
// come about. Amounts are in u.
func (f *Finding) message(u budget.Unit) judge.Message {
	at := f.At
	if f.gaps != nil {
		at.Column = 0 // they are of several
	}
	code := "check.finding"
	if at == (tables.Address{}) {
		code = "check.finding-of-set"
	}
	var rounding, cause, beside judge.Message
	if f.Verdict == judge.Rounding {
		rounding = judge.Say("check.rounding", f.show(f.Difference, u), f.show(f.Tolerance, u))
	}
	if f.Causes != 0 {
		cause = judge.Say("check.cause", f.Causes)
	}
	if f.Beside != "" {
		beside = judge.Say("check.beside", f.Beside)
	}
	return judge.Say(code, claims.Place(at), f.what(u), claims.Listed(f.shownBy()), rounding, cause, beside)
}

// what says what is wrong.
func (f *Finding) what(u budget.Unit) judge.Message {
	isBlank, isKnown := f.Stated.IsBlank(), !f.Expected.IsBlank()
	switch {
	case !f.Words.IsZero():
		return f.Words
	case f.Cause == judge.CauseCode:
		return judge.Say("check.code-should-be", f.ExpectedText)
	case f.lacks != nil:
		return judge.Say("check.lacks-columns", claims.Listed(f.lacks), len(f.Evidence))
	case f.gaps != nil:
		return f.whatMisses(u)
	case !f.units.IsBlank():
		return f.whatUnitsHave(u)
	case f.Verdict == judge.Rounding:
		return judge.Say("check.hidden-by-zeros")
	case f.Verdict == judge.Incomplete && isBlank && isKnown:
		return judge.Say("check.blank-should-be", ShowFigure(f.Expected, u))
	case f.Verdict == judge.Incomplete && f.alone:
		return judge.Say("check.alone-below", f.show(f.Difference, u))
	case f.Verdict == judge.Incomplete:
		return judge.Say("check.off-blank", ShowFigure(f.Stated, u), f.show(f.Difference, u))
	}
	should := none
	switch {
	case isKnown:
		should = judge.Say("check.should-be", ShowFigure(f.Expected, u))
	case f.atMost:
		should = f.otherSide(u)
	}
	return judge.Say("check.off", ShowFigure(f.Stated, u), should, f.show(f.Difference, u), f.show(f.Tolerance, u))
}

// otherSide names the figures that an inequality holds the figure against.
func (f *Finding) otherSide(u budget.Unit) judge.Message {
	terms := f.Evidence[0].Terms
	own := int8(0)
	for _, t := range terms {
		if t.At == judge.Place(f.At) {
			own = t.Sign
		}
	}
	var beside, other []any
	for _, t := range terms {
		if t.Stated.IsBlank() || t.At == judge.Place(f.At) {
			continue
		}
		shown := judge.Say("check.figure", claims.Place(AddressOf(t)), ShowFigure(t.Stated.Figure(), u))
		if t.Sign == own {
			beside = append(beside, judge.Say("check.and", shown))
		} else {
			other = append(other, shown)
		}
	}
	than := judge.Say("all.plus", other...)
	if other == nil {
		than = judge.Say("all.blank")
	}
	code := "check.exceeds"
	if own < 0 {
		code = "check.falls-below"
	}
	return judge.Say("all.joined", append(beside, judge.Say(code, than))...)
}

// whatUnitsHave says that the department has more or less than its units together, or that it took other amounts out of what
// they paid one another than out of what they received.
func (f *Finding) whatUnitsHave(u budget.Unit) judge.Message {
	code, because := "check.units-more", none
	if f.Difference.Sign() < 0 {
		code = "check.units-less"
	}
	if len(f.Evidence) > 1 {
		because = judge.Say("check.because", len(f.Evidence))
	}
	if other, isEliminated := f.otherFlow(); isEliminated {
		taken := budget.Fen(f.units.Amount().Fen() - f.Stated.Amount().Fen())
		also := budget.Fen(taken.Fen() - f.Difference.Fen())
		return judge.Say("check.units-eliminated", ShowFigure(f.Stated, u), f.show(taken, u), claims.Place(other), f.show(also, u), because)
	}
	return judge.Say(code, ShowFigure(f.Stated, u), ShowFigure(f.units, u), f.show(budget.Fen(Magnitude(f.Difference)), u), because)
}

// otherFlow returns the figure of the other form that an elimination is held against: 上级补助收入 for 对附属单位补助支出. The
// figures of the department stand first in it.
func (f *Finding) otherFlow() (tables.Address, bool) {
	terms := f.Evidence[0].Terms
	if len(terms) < 2 || terms[1].From != judge.FromTables {
		return tables.Address{}, false
	}
	return AddressOf(terms[1]), true
}

// whatMisses says what a row that is missing should hold, or by how much a sum is off.
func (f *Finding) whatMisses(u budget.Unit) judge.Message {
	var parts []any
	for _, g := range f.gaps {
		switch {
		case f.isSum():
			parts = append(parts, judge.Say("check.figure", g.column, f.show(g.off, u)))
		case g.expected.IsBlank() && g.atLeast:
			parts = append(parts, judge.Say("check.gap-least", g.column, f.show(g.off, u)))
		case g.expected.IsBlank():
			parts = append(parts, judge.Say("check.gap-unclear", g.column))
		default:
			parts = append(parts, judge.Say("check.gap-should-be", g.column, ShowFigure(g.expected, u)))
		}
	}
	switch {
	case !f.isSum():
		return judge.Say("check.row-missing", judge.Say("all.comma", parts...))
	case f.whole != f.At.Row:
		return judge.Say("check.row-missing-of", f.whole, judge.Say("all.enumerated", parts...))
	default:
		return judge.Say("check.misses-sum", judge.Say("all.enumerated", parts...))
	}
}

// show shows an amount that is worked out to as many places as the figures that the finding is
// about have.
func (f *Finding) show(a budget.Amount, u budget.Unit) judge.Message {
	places := max(f.Stated.Places(u), f.Expected.Places(u))
	for _, e := range f.Evidence {
		for _, t := range e.Terms {
			if places == 0 && t.Stated.Kind() == judge.Money {
				places = t.Stated.Figure().Places(u)
			}
		}
	}
	return Show(a, u, places)
}

// isSum reports whether what misses is told by a sum in several columns.
func (f *Finding) isSum() bool { return f.whole != (tables.RowKey{}) }

// Show shows an amount to a number of places, to more only where it needs them.
func Show(a budget.Amount, u budget.Unit, places int) judge.Message {
	text := a.Format(u, -1)
	if _, decimals, _ := strings.Cut(text, "."); len(decimals) < places {
		text = a.Format(u, places)
	}
	return judge.Say("all.amount", text, u)
}

// ShowFigure shows a figure as it is printed.
func ShowFigure(f budget.Figure, u budget.Unit) judge.Message {
	if f.IsBlank() {
		return judge.Say("all.blank")
	}
	return judge.Say("all.amount", f.Text(u), u)
}
