package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// above is S08, and S10 for 公开06: codes that stand above those of a table and have
// no row. A table that prints no code of a level is made that way.
func (r *run) above(rule string, t *tables.Table, missing []tables.RowKey) {
	for _, level := range []string{"类", "款"} {
		own := slices.DeleteFunc(slices.Clone(missing), func(k tables.RowKey) bool { return levelOf(k) != level })
		if len(own) > 1 && !hasLevel(t, level) {
			r.report(Finding{
				Rule: rule, Severity: judge.Info, At: tables.Address{Form: t.Form()},
				Message: "没有" + level + "级科目的行",
			})
			continue
		}
		for _, k := range own {
			r.report(Finding{
				Rule: rule, At: tables.Address{Form: t.Form(), Row: k}, ExpectedText: k.String(), Cause: judge.CauseRowLeftOut,
				Message: "缺少此行，其下各行合计为" + r.below(t, k),
			})
		}
	}
}

// levelOf returns 类, 款 or 项, "" for a fixed line.
func levelOf(k tables.RowKey) string {
	switch {
	case k.Functional() != 0:
		return k.Functional().Level().String()
	case k.Economic() != 0:
		return k.Economic().Level().String()
	default:
		return ""
	}
}

func hasLevel(t *tables.Table, level string) bool {
	for r := range t.Rows() {
		if levelOf(r.Key()) == level {
			return true
		}
	}
	return false
}

// below says what the rows add up to that stand below one that is missing.
func (r *run) below(t *tables.Table, k tables.RowKey) string {
	var sums []string
	for c := range t.Form().Columns(k) {
		var sum budget.Accumulator
		for row := range standing(t, k) {
			sum.Add(t.Figure(row, c).Amount())
		}
		if a, err := sum.Amount(); err == nil && !a.IsZero() {
			sums = append(sums, fmt.Sprintf("%s %s%s", c, a.Format(t.Unit(), -1), t.Unit()))
		}
	}
	if sums == nil {
		return "零"
	}
	return strings.Join(sums, "、")
}
