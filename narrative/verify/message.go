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
func (v *verifier) message(f *finding) string {
	if f.relation == nil {
		return f.Message + f.rules()
	}
	s := &v.statements[f.statement]
	var b strings.Builder
	b.WriteString(place(s))
	b.WriteString("：写为“" + v.directed(f.statement, f.relation) + f.StatedText + unitOf(s) + "”")
	if why := v.because(f.statement, f.relation); why != "" {
		b.WriteString("，" + why)
	}
	switch {
	case f.ExpectedText != "" && !v.isDirect(f.relation):
		b.WriteString("，应为" + f.ExpectedText + unitOf(s))
	case f.ExpectedText == "":
		b.WriteString("，不相符")
	}
	b.WriteString(f.rules())
	if f.Cause != 0 {
		b.WriteString("，" + f.Cause.Chinese())
	}
	return b.String()
}

// unitOf returns the unit of a statement after its number; percentages bring theirs.
func unitOf(s *narrative.Statement) string {
	if s.Unit == "%" {
		return ""
	}
	return s.Unit
}

// place names what a statement states, for people: 公开05 201 本年支出 占比.
func place(s *narrative.Statement) string {
	name := placeOf(s).String()
	if s.Measure == narrative.MeasureChange && !s.HasValue() {
		name = s.Subject.String() + " 比较"
	}
	return strings.ReplaceAll(name, "/", " ")
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
func (v *verifier) because(i int32, r *relation) string {
	of := v.operandsOf(r)
	others := func(sep string) string {
		var all []string
		for _, o := range of {
			if o.statement != i && (o.statement >= 0 || o.stated.Sign() != 0) {
				all = append(all, v.directed(o.statement, r)+v.operand(o))
			}
		}
		return strings.Join(all, sep)
	}
	switch {
	case v.isDirect(r):
		return v.source(i, of[1])
	case r.is == judge.IsShare:
		return "按" + v.operand(of[1]) + "÷" + v.operand(of[2])
	case r.is == judge.IsGrowth:
		return "按（" + v.operand(of[1]) + "－" + v.operand(of[2]) + "）÷" + v.operand(of[2])
	case r.is == judge.IsChange:
		return "按增减额" + v.operand(of[1]) + "和本年数" + v.operand(of[2])
	case r.is.IsOrder() && v.value(of[1]).Kind() == judge.Percent:
		return "完成率" + v.operand(of[1])
	case r.is.IsOrder():
		return "决算数" + v.operand(of[1]) + "，预算数" + v.operand(of[2])
	case v.isList(r):
		return "同一列举的其他占比为" + strings.TrimSuffix(others("、"), "、100%")
	case r.is == judge.Limits && of[1].from == judge.FromRule:
		return "超过100%"
	case r.is == judge.Limits && r.about == i:
		return "与" + others("、") + "不能同时成立"
	default:
		return "与" + others("、") + "不符"
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
	if !v.isDirect(r) || of[1].from == judge.FromFacts {
		return operand{}, false
	}
	return of[1], true
}

var originWords = [...]string{judge.FromTables: "", judge.FromPrior: "上年", judge.FromInitial: "年初预算的", judge.FromFacts: "账列"}

// source names a number that is given, with where it is given and its value.
func (v *verifier) source(i int32, o operand) string {
	s := &v.statements[i]
	where := originWords[o.from]
	switch {
	case o.from == judge.FromFacts && o.stated.Kind() != judge.Money:
		return where + o.indicator.String() + "为" + plain(o.stated) + s.Unit
	case o.from == judge.FromFacts:
		return where + o.indicator.String() + "为" + money(o.stated, s.Money())
	case o.stated.IsBlank():
		return where + o.cell.Form.String() + "该栏空白"
	default:
		return where + strings.ReplaceAll(o.cell.String(), "/", " ") + "为" + money(o.stated, s.Money())
	}
}

// operand shows one operand as it is written.
func (v *verifier) operand(o operand) string {
	switch {
	case o.statement >= 0:
		return v.written(o.statement) + unitOf(&v.statements[o.statement])
	case o.stated.Kind() == judge.Percent:
		return o.stated.Text(0)
	default:
		return money(o.stated, budget.WanYuan)
	}
}

// money shows an amount that is given: as it is printed, or all its digits if it is exact.
func money(s judge.Stated, u budget.Unit) string {
	f := s.Figure()
	if f.IsExact() {
		return f.Amount().Format(u, -1) + u.String()
	}
	return f.Text(u) + u.String()
}

// plain shows a number without zeros behind the point that say nothing.
func plain(s judge.Stated) string {
	text := s.Text(budget.WanYuan)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return text
}
