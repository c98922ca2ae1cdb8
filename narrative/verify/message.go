package verify

import (
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
)

// written returns what a statement says, as its finding shows it.
func (v *verifier) written(i int32) string {
	s := &v.statements[i]
	switch {
	case !s.HasValue():
		return s.Word
	case !s.Amount.IsBlank():
		return s.Amount.Text(s.Money())
	case s.Unit == "%":
		return s.Percent.String()
	case s.Unit == "倍":
		return v.text[s.Start:s.End] + s.Unit
	default:
		return v.text[s.Start:s.End]
	}
}

// show returns the value of a repair in the way of its statement: as the number that
// should follow the words, with a sign only if it goes against them.
func (v *verifier) show(i int32, with *repair) string {
	s := &v.statements[i]
	if with.order != 0 {
		return with.order.Chinese()
	}
	stated := with.stated
	if (s.Measure == narrative.MeasureChange || s.Measure == narrative.MeasureRate) && s.Sign() < 0 {
		stated = stated.Neg()
	}
	if !s.HasValue() {
		return plain(stated)
	}
	return stated.Text(s.Money())
}

// message says what is wrong in one sentence.
func (v *verifier) message(f *finding) judge.Message {
	if f.relation == nil {
		return judge.Say("text.found", f.Message, f.rules())
	}
	s := &v.statements[f.statement]
	var because, should, cause judge.Message
	if why := v.because(f.statement, f.relation); !why.IsZero() {
		because = judge.Say("text.because", why)
	}
	switch {
	case f.ExpectedText != "" && !v.isDirect(f.relation):
		unit := unitOf(s)
		if !s.HasValue() && !f.relation.is.IsOrder() && f.Expected.Kind() == judge.Money { // words like 持平 have none
			unit = s.Money().String()
		}
		should = judge.Say("text.should-be", f.ExpectedText+unit)
	case f.ExpectedText == "":
		should = judge.Say("text.does-not-fit")
	}
	if f.Cause != 0 {
		cause = judge.Say("text.cause", f.Cause)
	}
	written := v.directed(f.statement, f.relation) + f.StatedText + unitOf(s)
	return judge.Say("text.finding", place(s), written, because, should, f.rules(), cause)
}

// unitOf returns the unit of a statement after its number; percentages bring theirs, and so do times, which should be some percentage.
func unitOf(s *narrative.Statement) string {
	if s.Unit == "%" || s.Unit == "倍" {
		return ""
	}
	return s.Unit
}

// measureCodes say what is measured, where that is not the amount or number itself.
var measureCodes = [...]string{
	narrative.MeasureBudget: "text.measure-budget", narrative.MeasurePrior: "text.measure-prior", narrative.MeasureChange: "text.measure-change",
	narrative.MeasureRate: "text.measure-rate", narrative.MeasureShare: "text.measure-share", narrative.MeasureCompletion: "text.measure-completion",
	narrative.MeasureCount: "",
}

// place names what a statement states, for people: 公开05 201 本年支出 占比.
func place(s *narrative.Statement) judge.Message {
	subject, code := strings.ReplaceAll(s.Subject.String(), "/", " "), measureCodes[s.Measure]
	if s.Measure == narrative.MeasureChange && !s.HasValue() {
		code = "text.measure-comparison"
	}
	if code == "" {
		return judge.Message{Text: subject}
	}
	return judge.Say("text.of", subject, judge.Say(code))
}

// directed returns the word that says which way a statement goes, if it is held against
// another of its kind that goes the other way: 增加77.37万元，与减少77.37万元不符.
func (v *verifier) directed(i int32, r *relation) string {
	of := v.operandsOf(r)
	if r.is != judge.AddsUp || len(of) != 2 || i < 0 || of[0].statement < 0 || of[1].statement < 0 || !v.statements[i].HasValue() {
		return ""
	}
	if v.statements[of[0].statement].Sign() == v.statements[of[1].statement].Sign() {
		return ""
	}
	return v.statements[i].Word
}

// because says what a relation holds a statement against.
func (v *verifier) because(i int32, r *relation) judge.Message {
	of := v.operandsOf(r)
	var others []any
	for _, o := range of {
		if o.statement != i && (o.statement >= 0 || o.stated.Sign() != 0) {
			others = append(others, judge.Say("all.joined", v.directed(o.statement, r), v.operand(o)))
		}
	}
	switch {
	case v.isDirect(r):
		return v.source(i, of[1])
	case r.is == judge.IsShare:
		return judge.Say("text.by-share", v.operand(of[1]), v.operand(of[2]))
	case r.is == judge.IsGrowth:
		return judge.Say("text.by-growth", v.operand(of[1]), v.operand(of[2]))
	case r.is == judge.IsChange:
		return judge.Say("text.by-change", v.operand(of[1]), v.operand(of[2]))
	case r.is.IsOrder() && v.value(of[1]).Kind() == judge.Percent:
		return judge.Say("text.completion", v.operand(of[1]))
	case r.is.IsOrder():
		return judge.Say("text.order", v.operand(of[1]), v.operand(of[2]))
	case v.isList(r):
		if len(others) > 1 {
			others = others[:len(others)-1] // without the 100 %
		}
		return judge.Say("text.other-shares", judge.Say("all.enumerated", others...))
	case r.is == judge.Limits && of[1].from == judge.FromRule:
		return judge.Say("text.more-than-all")
	case r.is == judge.Limits && r.about == i:
		return judge.Say("text.exclusive", judge.Say("all.enumerated", others...))
	default:
		return judge.Say("text.disagrees", judge.Say("all.enumerated", others...))
	}
}

// isDirect reports whether a relation holds a statement against a figure of the same
// thing, and against nothing else.
func (v *verifier) isDirect(r *relation) bool {
	of := v.operandsOf(r)
	return r.is == judge.AddsUp && len(of) == 2 && of[1].statement < 0 && of[1].from != judge.FromRule
}

// isList reports whether a relation is that a list of percentages adds up to all.
func (v *verifier) isList(r *relation) bool {
	return r.is == judge.AddsUp && v.operands[r.to-1].from == judge.FromRule && v.operands[r.to-1].stated.Kind() == judge.Percent
}

// cellOf returns the cell that a relation holds a statement against, if it does and
// against nothing else.
func (v *verifier) cellOf(r *relation) (operand, bool) {
	of := v.operandsOf(r)
	if !v.isDirect(r) || of[1].from == judge.FromFacts || of[1].from == judge.FromPerformance {
		return operand{}, false
	}
	return of[1], true
}

// originCodes say whose a number is that is given.
var originCodes = [...]string{
	judge.FromTables: "all.joined", judge.FromPrior: "text.prior", judge.FromInitial: "text.initial", judge.FromFacts: "text.facts",
	judge.FromPerformance: "text.goals",
}

// source names a number that is given, with where it is given and its value.
func (v *verifier) source(i int32, o operand) judge.Message {
	s, where := &v.statements[i], judge.Say(originCodes[o.from])
	switch {
	case o.from == judge.FromFacts && o.stated.Kind() != judge.Money:
		return judge.Say("text.against-given", where, o.indicator, plain(o.stated)+s.Unit)
	case o.from == judge.FromFacts:
		return judge.Say("text.against-given", where, o.indicator, money(o.stated, s.Money()))
	case o.from == judge.FromPerformance:
		return judge.Say("text.against-given", where, v.placeOfGoal(o).Row, money(o.stated, s.Money()))
	case o.stated.IsBlank():
		return judge.Say("text.against-blank", where, o.cell.Form)
	default:
		return judge.Say("text.against-given", where, strings.ReplaceAll(o.cell.String(), "/", " "), money(o.stated, s.Money()))
	}
}

// operand shows one operand as it is written.
func (v *verifier) operand(o operand) judge.Message {
	switch {
	case o.statement >= 0:
		return judge.Message{Text: v.written(o.statement) + unitOf(&v.statements[o.statement])}
	case o.stated.Kind() == judge.Percent:
		return judge.Message{Text: o.stated.Text(0)}
	case o.stated.Kind() == judge.Count:
		return judge.Message{Text: plain(o.stated)}
	default:
		return money(o.stated, budget.WanYuan)
	}
}

// money shows an amount that is given: as it is printed, or all its digits if it is exact.
func money(s judge.Stated, u budget.Unit) judge.Message {
	f := s.Figure()
	if f.IsExact() {
		return judge.Say("all.amount", f.Amount().Format(u, -1), u)
	}
	return judge.Say("all.amount", f.Text(u), u)
}

// plain shows a number without zeros behind the point that say nothing.
func plain(s judge.Stated) string {
	text := s.Text(budget.WanYuan)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return text
}
