package check

import (
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// message says a finding in a sentence: where, what, by which rules, and how it may have
// come about. Amounts are in u.
func (f *finding) message(u budget.Unit) string {
	at := f.At
	if f.gaps != nil {
		at.Column = 0 // they are of several
	}
	var b strings.Builder
	if where := claims.Place(at); where != "" {
		b.WriteString(where + "：")
	}
	b.WriteString(f.what(u) + "（" + strings.Join(f.shownBy(), "、"))
	if f.Verdict == judge.Rounding {
		fmt.Fprintf(&b, "，差 %s，最大尾差 %s", show(f.Difference, u), show(f.Tolerance, u))
	}
	b.WriteString("）")
	if f.causes != 0 {
		b.WriteString("，疑似" + f.causes.Chinese())
	}
	if f.beside != "" {
		b.WriteString("，与表外的“" + f.beside + "”相符")
	}
	return b.String()
}

// what says what is wrong.
func (f *finding) what(u budget.Unit) string {
	isBlank, isKnown := f.Stated.IsBlank(), !f.Expected.IsBlank()
	switch {
	case f.words != "":
		return f.words
	case f.Cause == judge.CauseCode:
		return "编码应为 " + f.ExpectedText
	case f.lacks != nil:
		return fmt.Sprintf("没有%s栏，%d 处差额可能列在其中", claims.Listed(f.lacks), len(f.Evidence))
	case f.gaps != nil:
		return f.whatMisses(u)
	case !f.units.IsBlank():
		return f.whatUnitsHave(u)
	case f.Verdict == judge.Rounding:
		return "只有列为0.00的金额恰好都接近进位时才能用尾差解释"
	case f.Verdict == judge.Incomplete && isBlank && isKnown:
		return "空白，按勾稽关系应为 " + showFigure(f.Expected, u)
	case f.Verdict == judge.Incomplete && f.alone:
		return "空白，按其他表的金额至少应为 " + show(f.Difference, u)
	case f.Verdict == judge.Incomplete:
		return fmt.Sprintf("列为 %s，明细有空白，相差 %s，无法确定漏填的是哪一项", showFigure(f.Stated, u), show(f.Difference, u))
	}
	should := ""
	switch {
	case isKnown:
		should = "，按勾稽关系应为 " + showFigure(f.Expected, u)
	case f.atMost:
		should = f.otherSide(u)
	}
	return fmt.Sprintf("列为 %s%s，相差 %s，超过最大尾差 %s", showFigure(f.Stated, u), should, show(f.Difference, u), show(f.Tolerance, u))
}

// otherSide names the figures that an inequality holds the figure against.
func (f *finding) otherSide(u budget.Unit) string {
	terms := f.Evidence[0].Terms
	own := int8(0)
	for _, t := range terms {
		if t.At == judge.Place(f.At) {
			own = t.Sign
		}
	}
	var beside, other string
	for _, t := range terms {
		if t.Stated.IsBlank() || t.At == judge.Place(f.At) {
			continue
		}
		shown := claims.Place(addressOf(t)) + " " + showFigure(t.Stated.Figure(), u)
		switch {
		case t.Sign == own:
			beside += "，加 " + shown
		case other != "":
			other += " + " + shown
		default:
			other = shown
		}
	}
	verb := "，超过 "
	if own < 0 {
		verb = "，小于 "
	}
	if other == "" {
		other = "空白"
	}
	return beside + verb + other
}

// whatUnitsHave says that the department has more or less than its units together.
func (f *finding) whatUnitsHave(u budget.Unit) string {
	verb := "多"
	if f.Difference.Sign() < 0 {
		verb = "少"
	}
	text := fmt.Sprintf("部门列为 %s，比所属单位之和 %s %s %s", showFigure(f.Stated, u), showFigure(f.units, u), verb, show(budget.Fen(magnitude(f.Difference)), u))
	if len(f.Evidence) > 1 {
		text += fmt.Sprintf("，共 %d 处由此而来", len(f.Evidence))
	}
	return text
}

// whatMisses says what a row that is missing should hold, or by how much a sum is off.
func (f *finding) whatMisses(u budget.Unit) string {
	var parts []string
	for _, g := range f.gaps {
		switch {
		case f.isSum():
			parts = append(parts, fmt.Sprintf("%s %s", g.column, show(g.off, u)))
		case g.expected.IsBlank():
			parts = append(parts, fmt.Sprintf("%s按其他表的金额至少应为 %s", g.column, show(g.off, u)))
		default:
			parts = append(parts, fmt.Sprintf("%s按勾稽关系应为 %s", g.column, showFigure(g.expected, u)))
		}
	}
	switch {
	case !f.isSum():
		return "缺少此行，" + strings.Join(parts, "，")
	case f.whole != f.At.Row:
		return "缺少此行，上级 " + f.whole.String() + " 与其下各行之和相差 " + strings.Join(parts, "、")
	default:
		return "与其下各行之和相差 " + strings.Join(parts, "、")
	}
}

// isSum reports whether what misses is told by a sum in several columns.
func (f *finding) isSum() bool { return f.whole != (tables.RowKey{}) }

func show(a budget.Amount, u budget.Unit) string { return a.Format(u, -1) + u.String() }

func showFigure(f budget.Figure, u budget.Unit) string {
	if f.IsBlank() {
		return "空白"
	}
	return f.Text(u) + u.String()
}
