package check

import (
	"cmp"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
	"github.com/fiscalcn/yusuan/tables/reading"
)

var ruleS12 = Rule{
	Rule: judge.Rule{ID: "S12", Title: "同一张表不重复", Formula: "公开01 至公开09 各一张；重复的各数相同",
		Scope: "读取的文件", Severity: judge.Warning, Related: []string{"S02", "S09"}},
	Forms: nineForms,
	Example: Example{Document: &reading.Document{Department: "某局", Year: 2021, Tables: []reading.Sheet{
		{Title: "一般公共预算财政拨款支出决算表", Unit: "万元", Rows: reading.Cells(exampleTwice("40.00"))},
		{Title: "一般公共预算财政拨款支出决算表", Unit: "万元", Rows: reading.Cells(exampleTwice("45.00"))},
	}}},
	work: &work{needs: aDocument, document: (*look).twice},
}

// exampleTwice is a small 公开05.
func exampleTwice(project string) [][]string {
	return [][]string{
		{"科目编码", "科目名称", "合计", "基本支出", "项目支出"},
		{"合计", "", "120.00", "80.00", "40.00"},
		{"213", "农林水支出", "120.00", "80.00", "40.00"},
		{"21303", "水利", "120.00", "80.00", "40.00"},
		{"2130301", "行政运行", "120.00", "80.00", project},
	}
}

// fewestTwice is how many rows at least are there twice where a page of a table is, unless it has fewer.
const fewestTwice = 3

// repeats are the rows that a document has once more.
type repeats struct {
	rows   [tables.MaxForm + 1]int           // how many of each form
	others [tables.MaxForm + 1]int           // how many of them have other figures than before
	other  [tables.MaxForm + 1]tables.RowKey // of each form, the first of those
	same   map[line]bool                     // where they stand, whether all of a line have the same
}

// repeatsOf returns what a reading has once more. Two rows may stand in one line, each with its amounts behind its label.
func repeatsOf(r *reading.Reading) *repeats {
	all := &repeats{same: map[line]bool{}}
	if r == nil {
		return all
	}
	var again []reading.Defect
	for d := range r.Defects() {
		if d.Kind == reading.RowTwice {
			again = append(again, d)
		}
	}
	slices.SortStableFunc(again, func(a, b reading.Defect) int { return compareOrigins(a.Origin, b.Origin) })
	amounts := make([][]reading.Cell, len(again))
	for c := range r.Unread() {
		of, isFound := slices.BinarySearchFunc(again, c.Origin, func(d reading.Defect, at reading.Origin) int { return compareOrigins(d.Origin, at) })
		if !isFound {
			of--
		}
		if of >= 0 && again[of].Origin.Table == c.Table && again[of].Origin.Row == c.Row && isAmount(c.Text) {
			amounts[of] = append(amounts[of], c)
		}
	}
	for i, d := range again {
		at := line{0, d.Origin.Table, d.Origin.Row}
		all.rows[d.Form]++
		isSame := isSameRow(r, d, amounts[i])
		if _, isKnown := all.same[at]; !isKnown || !isSame {
			all.same[at] = isSame
		}
		if !isSame {
			all.others[d.Form]++
			all.other[d.Form] = cmp.Or(all.other[d.Form], d.Row)
		}
	}
	return all
}

func compareOrigins(a, b reading.Origin) int {
	return cmp.Or(a.Table-b.Table, a.Row-b.Row, a.Column-b.Column)
}

// isSameRow reports whether the amounts of a row that is there once more are those of the
// first. Whole numbers between those of 公开06 may be codes of the next row in the line.
func isSameRow(r *reading.Reading, d reading.Defect, cells []reading.Cell) bool {
	t, ok := r.Set().Table(d.Form)
	if !ok {
		return false
	}
	row, _ := t.Row(d.Row)
	mayBeCode := func(c reading.Cell) bool { // 05
		return d.Form == f06 && len(c.Text) <= len("05") && !strings.Contains(c.Text, ".")
	}
	n := 0
	for c := range row.Columns() {
		figure := row.Figure(c)
		if figure.Amount().IsZero() {
			continue
		}
		is := func(c reading.Cell) bool {
			f, err := budget.ParseFigure(c.Text, r.Unit(d.Form))
			return err == nil && f.Amount() == figure.Amount()
		}
		for n < len(cells) && !is(cells[n]) && mayBeCode(cells[n]) {
			n++
		}
		if n == len(cells) || !is(cells[n]) {
			return false
		}
		n++
	}
	return !slices.ContainsFunc(cells[n:], func(c reading.Cell) bool { return !mayBeCode(c) })
}

// isTwice reports whether most rows of a form are there once more, so that the table is, or a page of it with
// the same figures for the most part.
func (l *look) isTwice(form tables.Form) bool {
	t, n := l.sheet.Tables[form], l.repeats.rows[form]
	if t == nil || n == 0 || n < min(fewestTwice, t.Len()) {
		return false
	}
	return l.isWholeTwice(form) || 2*l.repeats.others[form] < n
}

func (l *look) isWholeTwice(form tables.Form) bool {
	t := l.sheet.Tables[form]
	return t != nil && 2*l.repeats.rows[form] >= t.Len()
}

// twice is S12. That a table is there twice with the same figures is only worth knowing.
func (l *look) twice() {
	for t := range l.sheet.Set.Tables() {
		form := t.Form()
		if !l.isTwice(form) {
			continue
		}
		f := blame.Finding{At: tables.Address{Form: form}, Severity: judge.Info, Words: judge.Say("check.table-twice")}
		switch rows, other := l.repeats.rows[form], l.repeats.other[form]; {
		case other == (tables.RowKey{}) && l.isWholeTwice(form):
		case other == (tables.RowKey{}):
			f.Words = judge.Say("check.rows-twice", rows)
		case l.isWholeTwice(form):
			f.Severity, f.Words = judge.Warning, judge.Say("check.table-twice-other", other)
		default:
			f.Severity, f.Words = judge.Warning, judge.Say("check.rows-twice-other", rows, other)
		}
		l.report(f)
	}
}
