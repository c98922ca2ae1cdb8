package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
)

// A layout is a table as some place prints it. All texts are made up.
type layout struct {
	name     string
	rows     string   // | between cells, ~ covered, ⏎ a line break in a cell
	want     string   // what is read
	unread   []string // cells that are not
	findings []string // what is wrong with the table
}

func (l *layout) cells() [][]*string {
	var rows [][]*string
	for line := range strings.SplitSeq(strings.TrimSpace(l.rows), "\n") {
		var row []*string
		for text := range strings.SplitSeq(strings.TrimSpace(line), "|") {
			cell := &text
			if text == "~" {
				cell = nil
			} else {
				*cell = strings.ReplaceAll(text, "⏎", "\n")
			}
			row = append(row, cell)
		}
		rows = append(rows, row)
	}
	return rows
}

// summary writes an evaluation down, a part a line.
func summary(e *performance.Evaluation) string {
	var b strings.Builder
	line := func(parts ...any) {
		text := strings.Join(strings.Fields(strings.ReplaceAll(fmt.Sprintln(parts...), "\n", "⏎ ")), " ")
		b.WriteString(strings.TrimSpace(strings.TrimSuffix(text, "⏎")) + "\n")
	}
	line(e.Template, e.Unit, e.Year, e.Project, "部门", e.Department, "单位", e.Agency, e.AgencyCode)
	for _, l := range e.Funding {
		line("资金", l.Source, l.Name, "年初", l.Initial.Text(e.Unit), "全年", l.Revised.Text(e.Unit), "执行", l.Spent.Text(e.Unit),
			"分值", l.Weight, "率", l.ExecutionRate, "得分", l.Score)
	}
	line("目标", e.Goal, "完成", e.Achieved)
	for _, i := range e.Indicators {
		line(i.Category, i.Group, i.Kind, "·", i.Name, i.Explanation, i.Criterion, i.Direction, i.Target, i.Actual, i.Weight, i.Score, i.Deviation)
	}
	line("总", e.TotalWeight, e.Total, e.Grade)
	for _, n := range e.Notes {
		line("注", n.Label, n.Text)
	}
	return b.String()
}

// describe returns a finding in a line: rules of its evidence, verdict, place, stated → expected.
func describe(f judge.Finding) string {
	var rules []string
	for _, e := range f.Evidence {
		rules = append(rules, e.Rule)
	}
	return fmt.Sprintf("%s %s %s %s %s→%s", strings.Join(rules, "+"), f.Severity, f.Verdict, f.At, f.StatedText, f.ExpectedText)
}

func describeAll(r judge.Report) []string {
	var all []string
	for f := range r.Findings() {
		all = append(all, describe(f))
	}
	return all
}

func TestReadLayouts(t *testing.T) {
	for _, l := range layouts {
		t.Run(l.name, func(t *testing.T) {
			readings, err := reading.Read(l.cells(), budget.WanYuan)
			require.NoError(t, err)
			var got strings.Builder
			var left, found []string
			for _, r := range readings {
				got.WriteString(summary(&r.Evaluation))
				for _, u := range r.Unread {
					left = append(left, fmt.Sprintf("%d:%d %s", u.Row, u.Column, u.Text))
				}
				found = append(found, describeAll(r.Check())...)
			}
			for _, row := range l.cells() {
				for _, cell := range row {
					if cell == nil {
						continue
					}
					if n, err := performance.ParseNumber(strings.TrimRight(*cell, "%分")); err == nil {
						assert.Contains(t, got.String()+strings.Join(left, "\n"), n.String(), "no figure is dropped")
					}
				}
			}
			var want strings.Builder
			for line := range strings.Lines(strings.TrimSpace(l.want)) {
				want.WriteString(strings.TrimSpace(line) + "\n")
			}
			assert.Equal(t, want.String(), got.String())
			assert.Equal(t, l.unread, left)
			assert.Equal(t, l.findings, found)
		})
	}
}
