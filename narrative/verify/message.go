package verify

import (
	"slices"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
)

// finding makes a finding of a statement and its broken relations.
func (v *verifier) finding(i int32, open []int, with *repair, mended bool) Finding {
	s := &v.statements[i]
	first := &v.relations[open[0]]
	f := Finding{
		Rule: first.rule.ID, Verdict: judge.Incomplete, Severity: judge.Warning,
		Statement: int(i), Subject: s.Subject, Measure: s.Measure, Stated: v.stated(i),
		Difference: first.difference, Tolerance: first.tolerance,
		Start: s.Start, End: s.End, Quote: s.Quote, Chapter: s.Chapter,
	}
	for _, n := range open {
		r := &v.relations[n]
		if r.verdict == judge.Impossible {
			f.Verdict = judge.Impossible
			if !r.unsure {
				f.Severity = max(f.Severity, r.rule.Severity)
			}
		}
		if !slices.Contains(f.Rules, r.rule.ID) {
			f.Rules = append(f.Rules, r.rule.ID)
		}
	}
	if cell, ok := v.cellOf(first); ok && cell.from == fromSet && s.Measure == narrative.MeasureBudget && s.Base == narrative.BaseInitial {
		f.Severity = judge.Warning // 公开07 may print the budget of the whole year
	}
	if with != nil && !with.rough {
		f.Expected = v.show(i, with)
	}
	f.Cause = v.cause(i, open, with, mended)
	slices.Sort(f.Rules)
	f.Message = v.message(&f, open)
	if f.Cause == judge.CauseScope {
		v.rescope(&f, first.rule)
	}
	return f
}

// rescope makes a finding of a rule about cells one about the scope.
func (v *verifier) rescope(f *Finding, of *Rule) {
	scope := of.work.scope
	if scope == nil || !v.wants(scope.ID) {
		return
	}
	before := "（" + strings.Join(f.Rules, "、") + "）"
	f.Rule, f.Rules = scope.ID, append(f.Rules, scope.ID)
	slices.Sort(f.Rules)
	f.Message = strings.TrimSuffix(f.Message, "，"+judge.CauseScope.Chinese())
	f.Message = strings.Replace(f.Message, before, "（"+strings.Join(f.Rules, "、")+"）", 1) + "，" + judge.CauseScope.Chinese()
	f.Cause = judge.CauseScope
}

// stated returns what a statement says, as its finding shows it.
func (v *verifier) stated(i int32) string {
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
	turned := (s.Measure == narrative.MeasureChange || s.Measure == narrative.MeasureRate) && s.Sign() < 0
	switch {
	case s.Measure == narrative.MeasureChange && !s.HasValue() && with.direction != 0:
		return with.direction.String()
	case s.Measure == narrative.MeasureRate || s.Measure == narrative.MeasureShare || s.Measure == narrative.MeasureCompletion || s.Unit == "分":
		p := with.percent
		if turned {
			p = p.Neg()
		}
		if s.Unit == "分" {
			return strings.TrimSuffix(p.String(), "%")
		}
		return p.String()
	case s.Measure == narrative.MeasureCount:
		return strconv.FormatInt(with.figure.Amount().Fen(), 10)
	}
	figure := with.figure
	if turned {
		figure = negative(figure)
	}
	if !s.HasValue() {
		return figure.Amount().Format(budget.WanYuan, -1)
	}
	return figure.Text(s.Money())
}

// message says what is wrong in one sentence.
func (v *verifier) message(f *Finding, open []int) string {
	s := &v.statements[f.Statement]
	var b strings.Builder
	b.WriteString(place(s))
	b.WriteString("：写为“" + f.Stated + unitOf(s) + "”")
	if why := v.because(int32(f.Statement), &v.relations[open[0]]); why != "" {
		b.WriteString("，" + why)
	}
	switch {
	case f.Expected != "" && !v.isDirect(&v.relations[open[0]]):
		b.WriteString("，应为" + f.Expected + unitOf(s))
	case f.Expected == "":
		b.WriteString("，不相符")
	}
	b.WriteString("（" + strings.Join(f.Rules, "、") + "）")
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

var measureWords = [...]string{
	narrative.MeasureActual: "", narrative.MeasureBudget: "预算数", narrative.MeasurePrior: "上年数", narrative.MeasureChange: "增减额",
	narrative.MeasureRate: "增减率", narrative.MeasureShare: "占比", narrative.MeasureCompletion: "完成率", narrative.MeasureCount: "",
}

// place names what a statement states, for people: 公开05 201 本年支出 占比.
func place(s *narrative.Statement) string {
	name := strings.ReplaceAll(s.Subject.String(), "/", " ")
	if words := measureWords[s.Measure]; words != "" {
		if s.Measure == narrative.MeasureChange && !s.HasValue() {
			words = "比较"
		}
		name += " " + words
	}
	return name
}

// because says what a relation holds a statement against.
func (v *verifier) because(i int32, r *relation) string {
	of := v.operandsOf(r)
	others := func(sep string) string {
		var all []string
		for _, o := range of {
			if o.statement != i && (o.statement >= 0 || !o.figure.Amount().IsZero()) {
				all = append(all, v.operand(o))
			}
		}
		return strings.Join(all, sep)
	}
	switch {
	case v.isDirect(r):
		return v.source(i, of[1])
	case r.kind == ratioRelation:
		return "按" + v.operand(of[1]) + "÷" + v.operand(of[2])
	case r.kind == growthRelation:
		return "按（" + v.operand(of[1]) + "－" + v.operand(of[2]) + "）÷" + v.operand(of[2])
	case r.kind == changeRelation:
		return "按增减额" + v.operand(of[1]) + "和本年数" + v.operand(of[2])
	case r.kind == percentOrder:
		return "完成率" + v.operand(of[1])
	case r.kind == orderRelation:
		return "决算数" + v.operand(of[1]) + "，预算数" + v.operand(of[2])
	case v.isList(r):
		return "同一列举的其他占比为" + strings.TrimSuffix(others("、"), "、100%")
	case r.kind == percentAtMost:
		return "超过100%"
	case r.kind == atMostRelation && r.about == i:
		return "与" + others("、") + "不能同时成立"
	default:
		return "与" + others("、") + "不符"
	}
}

// isDirect reports whether a relation holds a statement against a figure of the same
// thing, and against nothing else.
func (v *verifier) isDirect(r *relation) bool {
	of := v.operandsOf(r)
	return r.to-r.from == 2 && of[1].statement < 0 && of[1].from != constant && (r.kind == sumRelation || r.kind == percentSum)
}

// isList reports whether a relation is that a list of percentages adds up to all.
func (v *verifier) isList(r *relation) bool {
	last := v.operands[r.to-1]
	return r.kind == percentSum && last.statement < 0 && last.from == constant
}

// cellOf returns the cell that a relation holds a statement against, if it does and
// against nothing else.
func (v *verifier) cellOf(r *relation) (operand, bool) {
	of := v.operandsOf(r)
	if !v.isDirect(r) || of[1].from == fromFacts {
		return operand{}, false
	}
	return of[1], true
}

// source names a figure that is given, with where it is given and its value.
func (v *verifier) source(i int32, o operand) string {
	s := &v.statements[i]
	switch {
	case o.from == fromFacts && s.Unit == "分":
		return sourceWords[o.from] + o.indicator.String() + "为" + o.figure.Amount().Format(budget.WanYuan, -1) + s.Unit
	case o.from == fromFacts && s.Measure == narrative.MeasureCount:
		return sourceWords[o.from] + o.indicator.String() + "为" + strconv.FormatInt(o.figure.Amount().Fen(), 10) + s.Unit
	case o.from == fromFacts:
		return sourceWords[o.from] + o.indicator.String() + "为" + written(o.figure, s.Money())
	case o.figure.IsBlank():
		return sourceWords[o.from] + o.cell.Form.String() + "该栏空白"
	default:
		return sourceWords[o.from] + strings.ReplaceAll(o.cell.String(), "/", " ") + "为" + written(o.figure, s.Money())
	}
}

// operand shows one operand as it is written.
func (v *verifier) operand(o operand) string {
	if o.statement >= 0 {
		return v.stated(o.statement) + unitOf(&v.statements[o.statement])
	}
	if o.figure == hundred {
		return "100%"
	}
	return written(o.figure, budget.WanYuan)
}

// written shows the figure of a cell: as it is printed, or all its digits if it is
// exact.
func written(f budget.Figure, u budget.Unit) string {
	if f.IsExact() {
		return f.Amount().Format(u, -1) + u.String()
	}
	return f.Text(u) + u.String()
}
