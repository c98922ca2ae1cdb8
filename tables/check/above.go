package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// above is S08, and S10 for 公开06: codes that stand above those of a table and have
// no row. A table that prints no code of a level is made that way.
func (l *look) above(t *tables.Table) {
	if l.sheet.Unread.Left(t.Form()) {
		return // they may be among what could not be read
	}
	var missing []tables.RowKey
	for row := range t.Rows() {
		for k := range claims.CodesAbove(row.Key()) {
			if !claims.HasRow(t, k) && !slices.Contains(missing, k) {
				missing = append(missing, k)
			}
		}
	}
	for _, level := range []string{"类", "款"} {
		own := slices.DeleteFunc(slices.Clone(missing), func(k tables.RowKey) bool { return claims.LevelOf(k) != level })
		if len(own) > 1 && !hasLevel(t, level) {
			l.report(blame.Finding{
				Severity: judge.Info, At: tables.Address{Form: t.Form()},
				Words: judge.Say("check.level-lacks", level),
			})
			continue
		}
		for _, k := range own {
			l.report(blame.Finding{
				At: tables.Address{Form: t.Form(), Row: k}, ExpectedText: k.String(), Cause: judge.CauseRowLeftOut,
				Words: judge.Say("check.row-missing-sum", below(t, k)),
			})
		}
	}
}

func hasLevel(t *tables.Table, level string) bool {
	for r := range t.Rows() {
		if claims.LevelOf(r.Key()) == level {
			return true
		}
	}
	return false
}

// below says what the rows add up to that stand below one that is missing.
func below(t *tables.Table, k tables.RowKey) judge.Message {
	var sums []any
	for c := range t.Edition().Kind().Columns(t.Form(), k) {
		var sum budget.Accumulator
		places := 0
		for row := range claims.Standing(t, k) {
			sum.Add(t.Figure(row, c).Amount())
			places = max(places, t.Figure(row, c).Places(t.Unit()))
		}
		if a, err := sum.Amount(); err == nil && !a.IsZero() {
			sums = append(sums, judge.Say("check.figure", c, blame.Show(a, t.Unit(), places)))
		}
	}
	if sums == nil {
		return judge.Say("check.zero")
	}
	return judge.Say("all.enumerated", sums...)
}
