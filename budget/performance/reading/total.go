package reading

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/internal/print"
)

// foot reads the totals below the indicators, and the grade. Their labels stand before
// the names of the indicators, if anything does.
func (r *reader) foot(cells []position) bool {
	if r.fields == nil {
		return false
	}
	first := cells[0]
	name := r.fields.find(nameField)
	label, grade := first.cutColon()
	switch {
	case first.column > name || first.column == name && !oneOf(first.key, "总分", "合计", "总计"):
		return false
	case isTotalLabel(first.key):
		r.totals(cells)
		r.part, r.totaled = (*reader).rest, true
	case isGradeLabel(first.key):
		r.grade(cells[1:])
	case isGradeLabel(print.Wording(label)) && r.e.Grade == "":
		r.e.Grade = print.Trim(grade)
		r.leaveAll(cells[1:], nil)
	default:
		return false
	}
	return true
}

// rest leaves what stands below the totals, which no longer are indicators.
func (r *reader) rest(cells []position) { r.leaveAll(cells, nil) }

func isTotalLabel(key string) bool {
	return key == "自评得分" || slices.ContainsFunc([]string{"总分", "合计", "总计", "总得分", "综合得分"}, func(word string) bool {
		return strings.Contains(key, word)
	})
}

func isGradeLabel(key string) bool {
	return strings.HasSuffix(key, "等次") || strings.HasSuffix(key, "等级") || key == "自评级别"
}

// totals reads a row of totals. They stand in the columns that they are totals of, or
// have names in the same row; two numbers elsewhere are weight and score, and one is the
// score if there are no weights. Of the indicators alone they are no totals of the table.
func (r *reader) totals(cells []position) {
	if r.isSubtotal(cells) {
		r.leaveAll(cells[1:], nil)
		return
	}
	var loose []position
	if r.standAskew(cells) {
		r.settle(cells[1:])
		return
	}
	var named *performance.Number
	for k, p := range cells {
		to := named
		named = nil
		switch {
		case k == 0 || p.key == cells[0].key:
			continue
		case oneOf(p.key, "总分值", "总分", "分值"):
			named = &r.e.TotalWeight
			continue
		case oneOf(p.key, "总得分", "得分", "自评得分", "自评总分"):
			named = &r.e.Total
			continue
		case isGradeLabel(p.key):
			r.grade(cells[k+1:])
			r.settle(loose)
			return
		case to != nil:
		case p.column == r.fields.find(weightField):
			to = &r.e.TotalWeight
		case p.column == r.fields.find(scoreField):
			to = &r.e.Total
		default:
			loose = append(loose, p)
			continue
		}
		r.total(to, p)
	}
	r.settle(loose)
}

// standAskew reports whether the two numbers of a row of totals, which has no more, do not stand in the columns of weights and scores. The
// sum of the scores stands in theirs, and the number right of it is of another column: 得分 98, 复核得分 97.
func (r *reader) standAskew(cells []position) bool {
	if len(cells) != 3 || !cells[1].isFigure() || !cells[2].isFigure() {
		return false
	}
	weight, score := r.fields.find(weightField), r.fields.find(scoreField)
	if weight < 0 || cells[1].column == score && r.isSum(cells[1], scoreOf) {
		return false
	}
	return cells[1].column != weight || cells[2].column != score
}

// isSubtotal reports whether a row called 合计 has the sums of the indicators alone, where the money has marks of its own: 合计 90, above
// 总得分 100.
func (r *reader) isSubtotal(cells []position) bool {
	if cells[0].key != "合计" || len(cells) == 1 || !slices.ContainsFunc(r.e.Funding, func(l performance.Line) bool { return !l.Weight.IsBlank() }) {
		return false
	}
	for _, p := range cells[1:] {
		marks := scoreOf
		switch p.column {
		case r.fields.find(weightField):
			marks = weightOf
		case r.fields.find(scoreField):
		default:
			return false
		}
		if !r.isSum(p, marks) {
			return false
		}
	}
	return true
}

func weightOf(i performance.Indicator) performance.Number { return i.Weight }

func scoreOf(i performance.Indicator) performance.Number { return i.Score }

// isSum reports whether a number is the sum of the marks of the indicators. Only the first row of totals is held against them: a table may
// have as many as it likes.
func (r *reader) isSum(p position, marks func(performance.Indicator) performance.Number) bool {
	if r.totaled {
		return false
	}
	var sum budget.Accumulator
	for _, i := range r.e.Indicators {
		sum.Add(inWan(marks(i)))
	}
	total, err := sum.Amount()
	stated, unreadable := readNumber(p)
	return err == nil && unreadable == nil && inWan(stated) == total
}

// inWan returns a number as that of 万元, which has as many places.
func inWan(n performance.Number) budget.Amount {
	f, _ := budget.ParseFigure(n.String(), budget.WanYuan) // it is one
	return f.Amount()
}

// settle reads the totals that stand in no column.
func (r *reader) settle(loose []position) {
	isStated := !r.e.TotalWeight.IsBlank() || !r.e.Total.IsBlank()
	switch {
	case len(loose) == 2 && !isStated:
		r.total(&r.e.TotalWeight, loose[0])
		r.total(&r.e.Total, loose[1])
	case len(loose) == 1 && !isStated && r.fields.find(weightField) < 0:
		r.total(&r.e.Total, loose[0])
	default:
		r.leaveAll(loose, nil)
	}
}

func (r *reader) total(to *performance.Number, p position) {
	n, err := readNumber(p)
	switch {
	case err != nil:
		r.leave(p, err)
	case !to.IsBlank():
		r.leave(p, nil)
	default:
		*to = n
	}
}

// grade reads the grade behind its label.
func (r *reader) grade(cells []position) {
	for k, p := range cells {
		if k == 0 && r.e.Grade == "" {
			r.e.Grade = p.line()
		} else {
			r.leave(p, nil)
		}
	}
}
