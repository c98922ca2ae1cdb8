package verify

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/narrative"
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
	named := v.lacks(&ruleN09) == "" // N09 judges names
	for i := range v.statements {
		s := &v.statements[i]
		code, class := s.Subject.Address.Row.Functional(), s.Whole.Address.Row.Functional()
		if code == 0 || class == 0 || code.Level() != codes.Item || class.Level() != codes.Class || code.Class() == class ||
			s.Measure != narrative.MeasureActual || named && s.Subject.Path != [3]string{} {
			continue
		}
		right, err := codes.Parse(class.String() + code.String()[len(class.String()):])
		if _, ok := v.names.Functional.Lookup(right); err != nil || !ok {
			continue
		}
		f := v.wording(int32(i), code.String(), right.String())
		f.Severity, f.Cause = judge.Warning, judge.CauseCode
		v.locate(&f, f.StatedText)
		f.Message = "科目编码“" + f.StatedText + "”列在" + class.String() + "之下，应为" + f.ExpectedText
		v.report(f)
	}
}

// A breakdown is a whole and what the text names as its parts, in a row.
type breakdown struct {
	whole int32
	parts []int32
}

// breakdowns is N19.
func (v *verifier) breakdowns() {
	for _, b := range v.brokenDown() {
		// A list that has come to its whole is over: the whole is broken down anew.
		from := 0
		for n := 1; n < len(b.parts)-1; n++ {
			if of := b.operands(from, n+1); v.comesTo(of) {
				v.breakdown(b.whole, of)
				from = n + 1
			}
		}
		v.breakdown(b.whole, b.operands(from, len(b.parts)))
	}
}

// operands returns the whole, and some of the parts.
func (b *breakdown) operands(from, to int) []operand {
	of := []operand{says(b.whole, -1)}
	for _, i := range b.parts[from:to] {
		of = append(of, says(i, +1))
	}
	return of
}

// comesTo reports whether parts make their whole, and something.
func (v *verifier) comesTo(of []operand) bool {
	return v.value(of[0]).Sign() != 0 && v.fits(judge.AddsUp, of...)
}

// breakdown holds parts against their whole.
func (v *verifier) breakdown(whole int32, of []operand) {
	parts := of[1:]
	if slices.ContainsFunc(parts, func(o operand) bool { return v.value(o).Sign() < 0 }) || v.isClaimed(parts) {
		return
	}
	is, f := judge.Limits, v.familyOf(whole, parts)
	switch {
	case f != nil && v.areAll(f, parts):
		is = judge.AddsUp
	case f == nil && !v.areAlike(parts):
		v.skip("其中各项口径不同，不能相加")
		return
	}
	v.relate(is, whole, of...)
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

// partKey is what the parts of a list have in common.
type partKey struct {
	whole   factKey
	unit    string // of things that are counted
	chapter int
}

// brokenDown returns what the text breaks down.
func (v *verifier) brokenDown() []breakdown {
	var lists []breakdown
	open := map[partKey]int{} // index in lists
	for i := range v.statements {
		s := &v.statements[i]
		switch s.Measure {
		case narrative.MeasureActual, narrative.MeasureBudget, narrative.MeasurePrior, narrative.MeasureCount:
		default:
			continue
		}
		if !v.facts[i].usable {
			continue
		}
		k := partKey{keyOf(s.Subject, s.Measure, s.Base), "", s.Chapter}
		if s.Measure == narrative.MeasureCount {
			k.unit = s.Unit
		}
		delete(open, k) // stated anew
		if s.Whole.IsZero() || keyOf(s.Whole, s.Measure, s.Base) == k.whole || !canBePart(s.Subject, s.Whole) {
			continue
		}
		k.whole = keyOf(s.Whole, s.Measure, s.Base)
		n, ok := open[k]
		if ok && slices.ContainsFunc(lists[n].parts, func(j int32) bool {
			_, within := isWithin(s.Subject, v.statements[j].Subject)
			return within || v.statements[j].Subject == s.Subject
		}) {
			continue // part of a part, or once more
		}
		if !ok {
			whole := v.wholeOf(int32(i), k)
			if whole < 0 {
				continue
			}
			n = len(lists)
			open[k], lists = n, append(lists, breakdown{whole: whole})
		}
		lists[n].parts = append(lists[n].parts, int32(i))
	}
	return lists
}

// wholeOf returns the statement of the whole of a part: the last one before it in its
// section, −1 if there is none.
func (v *verifier) wholeOf(i int32, k partKey) int32 {
	places := v.places[k.whole]
	at, _ := slices.BinarySearch(places, i)
	if at == 0 {
		return -1
	}
	w := &v.statements[places[at-1]]
	if w.Chapter != k.chapter || k.unit != "" && w.Unit != k.unit {
		return -1
	}
	return places[at-1]
}

// partFamilies are sums that texts spell out with parts of another form: those of 公开06
// are of the general budget, but in the text may be those of all money.
var partFamilies = []family{
	{whole: line(tables.Form03, tables.Total, tables.Basic), parts: []member{
		line(tables.Form06, tables.PersonnelTotal, tables.Actual), line(tables.Form06, tables.OperationsTotal, tables.Actual),
	}},
	{whole: line(tables.Form07, tables.Total, tables.Actual), without: line(tables.Form07, tables.VehiclePurchase, tables.Actual), parts: []member{
		line(tables.Form07, tables.Abroad, tables.Actual), line(tables.Form07, tables.VehicleOperation, tables.Actual),
		line(tables.Form07, tables.Reception, tables.Actual),
	}},
	{whole: line(tables.Form03, tables.Total, tables.Basic), parts: []member{{name: "人员经费"}, {name: "公用经费"}}},
}

// familyOf returns the family of a whole that all of some parts are members of, nil if
// there is none.
func (v *verifier) familyOf(whole int32, parts []operand) *family {
	for _, families := range [...][]family{formFamilies, partFamilies, purchases, vehicles, projects} {
		for i := range families {
			f := &families[i]
			isOther := func(o operand) bool {
				return !slices.ContainsFunc(f.parts, func(m member) bool { return m.is(v.statements[o.statement].Subject) })
			}
			if !f.open && f.whole.is(v.statements[whole].Subject) && !slices.ContainsFunc(parts, isOther) {
				return f
			}
		}
	}
	return nil
}

// areAll reports whether parts are all of a family, or end in the one for all others.
func (v *verifier) areAll(f *family, parts []operand) bool {
	isMissing := func(m member) bool {
		return !slices.ContainsFunc(parts, func(o operand) bool { return m.is(v.statements[o.statement].Subject) })
	}
	if at := v.first(f.without.subject(), narrative.MeasureActual, 0); f.without != (member{}) && at >= 0 && v.facts[at].stated.Sign() != 0 {
		return false
	}
	return !slices.ContainsFunc(f.parts, isMissing) || f.closing != member{} && !isMissing(f.closing)
}

// is reports whether a subject is the member, or holds the same by the rules X.
func (m member) is(s narrative.Subject) bool {
	switch {
	case m.indicator != 0:
		return s.Indicator == m.indicator
	case m.name != "":
		return s.Name == m.name && s.Address == tables.Address{} && s.Indicator == 0
	}
	return canonical(s.Address) == canonical(m.cell.address())
}

// canBePart reports whether one subject can be part of another, as far as the forms say:
// 公务接待费 is no part of 因公出国（境）费, whatever the sentence looks like.
func canBePart(part, whole narrative.Subject) bool {
	a, b := part.Address, whole.Address
	code, of := a.Row.Functional(), b.Row.Functional()
	switch {
	case a.Form == 0 || b.Form == 0 || a.Row == b.Row:
		return true
	case code != 0 && of != 0:
		return code != of && at(code, of.Level()) == of
	case of != 0:
		return false
	}
	known, within := isWithin(part, whole)
	_, turned := isWithin(whole, part)
	return (within || !known) && !turned
}

// isWithin reports whether a subject is a part of something by the forms, and whether it is
// one of a whole, or of a part of that.
func isWithin(part, whole narrative.Subject) (known, within bool) {
	for _, families := range [...][]family{formFamilies, partFamilies} {
		for i := range families {
			f := &families[i]
			if f.open || !slices.ContainsFunc(f.parts, func(m member) bool { return m.is(part) }) {
				continue
			}
			known = true
			if _, above := isWithin(f.whole.subject(), whole); above || f.whole.is(whole) {
				return true, true
			}
		}
	}
	return known, false
}

// areAlike reports whether none of some parts can be part of another: they are rows of one
// column and level, or columns of one row; or one part alone.
func (v *verifier) areAlike(parts []operand) bool {
	a := v.statements[parts[0].statement].Subject.Address
	return len(parts) == 1 || a.Form != 0 && !slices.ContainsFunc(parts, func(o operand) bool {
		b := v.statements[o.statement].Subject.Address
		return a.Form != b.Form || a.Column != b.Column && a.Row != b.Row || levelOf(a) != levelOf(b)
	})
}

// levelOf returns the level of the functional code of a row, 0 if it has none.
func levelOf(a tables.Address) codes.Level {
	if c := a.Row.Functional(); c != 0 {
		return c.Level()
	}
	return 0
}
