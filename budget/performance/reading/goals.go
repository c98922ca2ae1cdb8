package reading

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
)

// ErrNotGoals reports cells without the headings of a goal table.
var ErrNotGoals = errors.New("not a 绩效目标表")

// GoalReading is what [ReadGoals] found.
type GoalReading struct {
	// Table is the goal table.
	Table goal.Table
	// Unread are the cells that are not in Table, in their order. Headings are not among them.
	Unread []performance.Unread
}

// Check judges what was read as [goal.Table.Check] does. What may depend on a cell that could
// not be understood is not evaluated.
func (r GoalReading) Check(options ...goal.Option) judge.Report {
	return r.Table.Check(append(slices.Clone(options), goal.WithUnread(r.Unread...))...)
}

// ReadGoals reads the goal tables (绩效目标申报表) in the cells of a document, as [Read] reads
// self-evaluations: parts and columns are found by their headings, a second 项目名称 begins
// another table, money is in the unit that the table states and else in u, and nothing is
// dropped. Where a table has two lists of indicators the first is LongTerm.
//
// The error is [ErrNotGoals] for cells without indicators and their targets, or with what was
// reached or scored beside them, and [budget.ErrUnit] if u is not valid.
func ReadGoals(rows [][]*string, u budget.Unit) ([]GoalReading, error) {
	if !u.IsValid() {
		return nil, fmt.Errorf("reading.ReadGoals: %s: %w", u, budget.ErrUnit)
	}
	all, behind := tablesIn[GoalReading](rows, func(year int) *goalReader { return newGoalReader(u, year) })
	if len(all) == 0 {
		return nil, fmt.Errorf("reading.ReadGoals: %w", ErrNotGoals)
	}
	last := &all[len(all)-1]
	last.Unread = append(last.Unread, behind...)
	return all, nil
}

// goalReader is a goal table under reading. What it has in common with a self-evaluation is
// read as that.
type goalReader struct {
	reader
	t        goal.Table
	heads    []moneyHead // totals of money, whose parts follow, from left to right
	texts    columnHeads // of goals whose texts stand below
	said     [2][]string // the texts of the goals of the project and of the year
	below    bool        // the money stands below the indicators
	longTerm bool        // the indicators are those of the project as a whole
	scored   bool        // they have scores, or what was reached: it is a self-evaluation
}

// A moneyHead is a total of money.
type moneyHead struct {
	column int
	list   *[]goal.Fund
}

func newGoalReader(u budget.Unit, year int) *goalReader {
	return &goalReader{reader: *newReader(u, year)}
}

// isTable reports whether what was read is a goal table.
func (r *goalReader) isTable() bool { return r.fields != nil && !r.scored }

// reading returns what was read.
func (r *goalReader) reading() GoalReading {
	t := &r.t
	t.Year, t.Project, t.Department, t.Agency, t.Unit = r.e.Year, r.e.Project, r.e.Department, r.e.Agency, r.e.Unit
	t.Notes = r.e.Notes
	t.Goal, t.AnnualGoal = strings.Join(r.said[goalOfProject], "\n"), strings.Join(r.said[goalOfYear], "\n")
	r.endList()
	slices.SortStableFunc(r.unread, func(a, b performance.Unread) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column))
	})
	return GoalReading{*t, r.unread}
}

// endList takes the indicators read so far for those of the list that ends.
func (r *goalReader) endList() {
	if r.longTerm {
		r.t.LongTerm = append(r.t.LongTerm, r.e.Indicators...)
	} else {
		r.t.Indicators = append(r.t.Indicators, r.e.Indicators...)
	}
	r.e.Indicators = nil
}

// row reads a row.
func (r *goalReader) row(cells []position) {
	r.seen = append(r.seen, cells...)
	r.unit(cells)
	if r.furniture(cells) {
		return
	}
	r.list(cells)
	if r.indicatorHeadings(cells) {
		return
	}
	cells = slices.DeleteFunc(slices.Clone(cells), func(p position) bool {
		return (p.isBlockHeading() || isLongTerm(p.key)) && goalOf(p.key) < 0
	})
	isBelow := r.texts != nil && len(cells) > 0 && !r.isLabel(cells[0])
	switch {
	case len(cells) == 0, r.goalLabels(cells):
	case isBelow:
		r.goalTexts(cells)
	case r.fields == nil, cells[0].column < r.fields.find(nameField) && r.isLabel(cells[0]):
		r.pairs(cells)
	default:
		r.indicator(cells)
	}
}

// isLongTerm reports whether a cell heads the indicators of the project as a whole.
func isLongTerm(key string) bool {
	return oneOf(key, "长期绩效指标", "中期绩效指标", "总体绩效指标", "项目总绩效指标")
}

// list begins another list of indicators, if a cell says so.
func (r *goalReader) list(cells []position) {
	for _, p := range cells {
		if isLong := isLongTerm(p.key); isLong != r.longTerm && (isLong || p.key == "年度绩效指标") {
			r.endList()
			r.longTerm = isLong
		}
	}
}

// indicatorHeadings reads a row that heads the indicators, if it is one: a name and a target.
// Where there is no 三级指标, 指标内容 is the name.
func (r *goalReader) indicatorHeadings(cells []position) bool {
	var row headings
	for _, p := range cells {
		field := fieldOf(p.key)
		if field < 0 && strings.HasSuffix(p.key, "指标值") {
			field = targetField
		}
		if row.has(field) {
			field = -1
		}
		row.add(p.column, field)
	}
	heads := row.columns
	isHunan := heads.find(nameField) < 0 && heads.rename(explanationField, nameField)
	if heads.find(explanationField) < 0 {
		heads.rename(deviationField, explanationField) // 备注
	}
	if heads.find(nameField) < 0 || heads.find(targetField) < 0 {
		return false
	}
	if isHunan {
		r.t.Template = goal.Hunan
	}
	r.scored = r.scored || heads.find(scoreField) >= 0 || heads.find(actualField) >= 0
	r.fields, r.part, r.texts, r.below = heads.trimmed(), (*reader).indicator, nil, false
	r.group, r.kind = position{}, position{}
	return true
}

// rename makes a column one of another field, and reports whether there is one.
func (h columnHeads) rename(from, to int) bool {
	i := slices.IndexFunc(h, func(head columnHead) bool { return head.field == from })
	if i >= 0 {
		h[i].field = to
	}
	return i >= 0
}
