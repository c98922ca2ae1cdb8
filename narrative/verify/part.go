package verify

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/thing"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleN19 = Rule{
	Rule: judge.Rule{ID: "N19", Title: "其中各项与整体", Formula: "其中各项之和 ≤ 整体；列举已全的，其中各项之和 = 整体；部分的编码以整体的编码开头",
		Scope: "各项无负数；各项口径不同或不明的，只作提示", Severity: judge.Error, Related: []string{"N02", "N06", "N20"}},
	Example: Example{
		Year: 2016, Text: "三、支出决算情况说明\n本年支出2210.00万元。基本支出1520.00万元，其中：人员支出1442.00万元，公用支出75.00万元。",
	},
	work: &work{claims: (*verifier).breakdowns, looks: (*verifier).codesOfParts, after: []*Rule{&ruleN06, &ruleN14, &ruleN15, &ruleN16}, parts: true},
}

// codesOfParts holds the code of a part against that of its whole, if the whole has one that
// differs in its beginning alone: 2010899 below 215, where there is 2150899.
func (v *verifier) codesOfParts() {
	named := v.lacks(&ruleN09).IsZero() // N09 judges names
	for i := range v.statements {
		s := &v.statements[i]
		code, class := s.Subject.Address.Row.Functional(), s.Whole.Address.Row.Functional()
		if code == 0 || class == 0 || code.Level() != codes.Item || class.Level() != codes.Class || code.Class() == class ||
			s.Measure != narrative.MeasureActual || named && s.Subject.Path != [3]string{} {
			continue
		}
		right, err := codes.Parse(class.String() + code.String()[len(class.String()):])
		if e, ok := v.names.Functional.Lookup(right); err != nil || !ok || e.Confidence == codes.Low {
			continue
		}
		f := v.wording(int32(i), code.String(), right.String())
		f.Severity, f.Cause = judge.Warning, judge.CauseCode
		v.locate(&f, f.StatedText)
		f.Message = judge.Say("text.code-below", f.StatedText, class, f.ExpectedText)
		v.report(f)
	}
}

// A breakdown is a whole and what the text names as its parts, in a row.
type breakdown []operand // the whole comes first

// breakdowns is N19.
func (v *verifier) breakdowns() {
	for _, of := range v.brokenDown() {
		// A list that has come to its whole is over, but for what there is nothing of: the whole
		// is broken down anew.
		whole, parts := of[0], of[1:]
		for n := 2; n < len(parts) && n <= longestList; n++ {
			if v.value(whole).Sign() != 0 && v.fits(judge.AddsUp, of[:n+1]...) {
				for n < len(parts) && v.value(parts[n]).Sign() == 0 {
					n++
				}
				v.breakdown(of[:n+1])
				of = append(breakdown{whole}, parts[n:]...)
				parts, n = of[1:], 1
			}
		}
		if len(parts) > 0 {
			v.breakdown(of)
		}
	}
}

// breakdown holds parts against their whole.
func (v *verifier) breakdown(of breakdown) {
	parts := of[1:]
	f := v.familyOf(of[0].statement, parts)
	if v.isOfOneFund(of) {
		f = nil
	}
	whole := of[0].statement
	switch {
	case v.isClaimed(parts), whole > 0 && v.countsOn(whole-1): // 整体支出自评1个、项目支出自评10个，其中优11个
	case f == nil && !v.areAlike(parts) && v.areNames(parts): // 燃料费2万元、维修费1万元
		v.relate(judge.Limits, of[0].statement, of...)
		v.doubt()
	case f == nil && !v.areAlike(parts) && v.shareWhole(parts) && slices.Contains(thing.Wholes(v.keys[parts[0].statement].Of(0, 0)), v.keys[of[0].statement].Of(0, 0)):
		v.relate(judge.Limits, of[0].statement, of...) // lines of different forms
		v.doubt()
	case f == nil && !v.areAlike(parts):
		v.skip("text.parts-differ")
	case v.isClosed(parts) && v.fits(judge.Limits, of...): // as lists of all parts end, and others may
		v.relate(judge.AddsUp, of[0].statement, of...)
		v.doubt()
	default:
		v.hold(f, of)
	}
}

// isClosed reports whether a list of classes ends in the one for all others (229其他支出).
func (v *verifier) isClosed(parts []operand) bool {
	class := func(o operand) codes.Code { return v.statements[o.statement].Subject.Address.Row.Functional() }
	last := class(parts[len(parts)-1])
	return len(parts) > 2 && last == last.Class() && last.String() == "229" &&
		!slices.ContainsFunc(parts, func(o operand) bool { return class(o) == 0 || class(o) > last })
}

// isOfOneFund reports whether a part of what was spent in all is said to be of one fund, and
// others may be missing: 基本支出100万元，其中，一般公共预算安排的人员经费80万元.
func (v *verifier) isOfOneFund(of breakdown) bool {
	return v.statements[of[0].statement].Subject.Address.Form == tables.Form03 && slices.ContainsFunc(of[1:], func(o operand) bool {
		return v.statements[o.statement].Scope&narrative.ScopeFunds != 0
	})
}

// isClaimed reports whether the parts are held against their whole already: whether this is
// the same wherever it is stated is not asked here.
func (v *verifier) isClaimed(parts []operand) bool {
	return slices.ContainsFunc(v.of[parts[0].statement], func(n int) bool {
		claimed := v.operandsOf(&v.relations[n])
		return !v.relations[n].is.IsRatio() && len(claimed) > len(parts) &&
			!slices.ContainsFunc(parts, func(o operand) bool { return !slices.Contains(claimed, o) })
	})
}

// brokenDown returns what the text breaks down.
func (v *verifier) brokenDown() []breakdown {
	var lists []breakdown
	numbers := make([]int32, 2*len(v.statements)) // of lists, from 1
	of, in := numbers[:len(v.statements)], numbers[len(v.statements):]
	for i := range v.statements {
		s, part := &v.statements[i], v.keys[i].Of(0, 0)
		switch s.Measure {
		case narrative.MeasureActual, narrative.MeasureBudget, narrative.MeasurePrior, narrative.MeasureCount:
		default:
			continue
		}
		if part == (thing.Key{}) || s.Whole.IsZero() {
			continue
		}
		class := v.numbered.Of(&s.Whole)
		whole := v.lastBefore(class.Of(s.Measure, s.Base), int32(i))
		if whole < 0 || class == part || !canBePart(s, class) {
			continue
		}
		if of[whole] == 0 { // not broken down before
			lists = append(lists, breakdown{says(whole, -1)})
			of[whole] = int32(len(lists))
		}
		n := of[whole]
		isListed := func(k thing.Key) bool {
			at := v.lastBefore(k.Of(s.Measure, s.Base), int32(i))
			for far := furthestBack; at > whole && far > 0; far-- {
				if in[at] == n {
					return true
				}
				at = v.places.Before(at)
			}
			return false
		}
		if in[i] = n; !isListed(part) && !slices.ContainsFunc(thing.Wholes(part), isListed) { // not once more, nor part of a part
			lists[n-1] = append(lists[n-1], says(int32(i), +1))
		}
	}
	return lists
}

// lastBefore returns the last statement of a key before another in its section, of the same
// unit if things are counted; −1 if there is none.
func (v *verifier) lastBefore(k thing.Key, i int32) int32 {
	places := v.places.Of(k)
	at, _ := slices.BinarySearch(places, i)
	if at == 0 {
		return -1
	}
	s, last := &v.statements[i], &v.statements[places[at-1]]
	if last.Chapter != s.Chapter || k.Measure == narrative.MeasureCount && last.Unit != s.Unit {
		return -1
	}
	return places[at-1]
}

// isOfThing reports whether a statement is of a thing.
func (v *verifier) isOfThing(i int32, k thing.Key) bool {
	return v.keys[i].Of(0, 0) == k
}

// familyOf returns the family of a whole that all of some parts are members of, nil if
// there is none.
func (v *verifier) familyOf(whole int32, parts []operand) *thing.Family {
	for f := range thing.Complete() {
		if v.isOfThing(whole, f.Whole.Key) && !slices.ContainsFunc(parts, func(o operand) bool { return !v.isMember(o.statement, f) }) {
			return f
		}
	}
	return nil
}

// canBePart reports whether what a statement is of can be part of a whole, as far as the
// forms say: 公务接待费 is no part of 因公出国（境）费, whatever the sentence looks like.
func canBePart(s *narrative.Statement, whole thing.Key) bool {
	a, b := s.Subject.Address, s.Whole.Address
	code, of := a.Row.Functional(), b.Row.Functional()
	switch {
	case a.Form == 0 || b.Form == 0 || a.Row == b.Row:
		return true
	case code != 0 && of != 0:
		return code != of && at(code, of.Level()) == of
	case isSpending(a) && isSource(b.Row.Line()):
		return false // 收入包括：……上年结转5万元；支出包括：教育支出100万元
	case code != 0 && a.Form == b.Form && a.Column != b.Column:
		return false // 项目支出300万元…教育支出900万元
	case of != 0:
		return false
	}
	part := thing.In(a)
	wholes := thing.Wholes(part)
	return (len(wholes) == 0 || slices.Contains(wholes, whole)) && !slices.Contains(thing.Wholes(whole), part)
}

// isSpending reports whether a cell is of what is spent on a function.
func isSpending(a tables.Address) bool {
	isOther := a.Column == tables.Income || a.Column == tables.OpeningBalance || a.Column == tables.ClosingBalance
	return a.Row.Functional() != 0 && a.Form != tables.Form02 && !isOther
}

// isSource reports whether a line is of one of the sources that a total of income has.
func isSource(l tables.Line) bool {
	return l >= tables.IncomeFiscal && l < tables.IncomeTotal || l > tables.IncomeTotal && l < tables.GrandIncome
}

// areNames reports whether parts are told by names that are of no form and no rule, or are assets, or the first ones are
// and the others are rows of one level: what they are parts of is said by the text alone. 流动资产3万元、固定资产5万元; 养老支出5万元，抚恤1万元. A name
// behind a row may be part of that, but for one of the economic classification, which texts do not break down further.
func (v *verifier) areNames(parts []operand) bool {
	var rows []operand
	for _, o := range parts {
		s := &v.statements[o.statement].Subject
		isAsset := s.Indicator >= narrative.EquipmentGeneral && s.Indicator <= narrative.AssetsFixed
		switch {
		case s.Address.Form != 0:
			rows = append(rows, o)
		case s.Indicator != 0 && !isAsset, len(rows) > 0 && v.statements[rows[0].statement].Subject.Address.Row.Economic() == 0:
			return false
		}
	}
	isRow := func(o operand) bool {
		row := v.statements[o.statement].Subject.Address.Row
		return row.Functional() != 0 || row.Economic() != 0
	}
	return len(rows) == 0 || len(rows) < len(parts) && isRow(rows[0]) && v.areAlike(rows)
}

// areAlike reports whether none of some parts can be part of another: they are rows of one
// column and level, or columns of one row; members of one family; or one part alone.
func (v *verifier) areAlike(parts []operand) bool {
	a := v.statements[parts[0].statement].Subject.Address
	if a.Form == 0 {
		return len(parts) == 1 || v.areSiblings(parts) || v.areEconomic(parts)
	}
	return len(parts) == 1 || !slices.ContainsFunc(parts, func(o operand) bool {
		b := v.statements[o.statement].Subject.Address
		return a.Form != b.Form || a.Column != b.Column && a.Row != b.Row || levelOf(a) != levelOf(b)
	})
}

// areEconomic reports whether some things without a form are items of one level of the economic classification: 办公费, 印刷费.
func (v *verifier) areEconomic(parts []operand) bool {
	first := v.statements[parts[0].statement].Subject.Economic
	return first != 0 && !slices.ContainsFunc(parts, func(o operand) bool {
		e := v.statements[o.statement].Subject.Economic
		return e == 0 || e.Level() != first.Level()
	})
}

// areSiblings reports whether some things are parts of one whole by the rules.
func (v *verifier) areSiblings(parts []operand) bool {
	for f := range thing.Complete() {
		if !slices.ContainsFunc(parts, func(o operand) bool { return !v.isMember(o.statement, f) }) {
			return true
		}
	}
	return false
}

// isMember reports whether a statement is of a part of a family.
func (v *verifier) isMember(i int32, f *thing.Family) bool {
	return slices.ContainsFunc(f.Parts, func(m thing.Member) bool { return v.isOfThing(i, m.Key) })
}

// levelOf returns the level of the code of a row, functional or economic, 0 if it has none.
func levelOf(a tables.Address) int {
	if c := a.Row.Economic(); c != 0 {
		return int(c.Level())
	}
	if c := a.Row.Functional(); c != 0 {
		return int(c.Level())
	}
	return 0
}
