package performance

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
)

// Reasons why a rule of the caller's own is refused.
var (
	// ErrRule reports an ID that is blank, or that of a rule of this package.
	ErrRule = errors.New("not an ID of a rule of one's own")
	// ErrPlace reports a place that no table has.
	ErrPlace = errors.New("no place of a 绩效自评表")
)

// Equal returns the rule that the figures on the left add up to as much as those on the
// right. Both are places separated by " + ", a row and a column of the table with a slash
// between them, as [Place] prints them: Equal("Z01", "合计/⑤", "合计/① + 合计/②"). A
// finding of it is an error, unless another severity is set. It runs with [With]. The error
// wraps [ErrRule] or [ErrPlace].
func Equal(id, left, right string) (Rule, error) {
	return equation(id, left, "=", right)
}

// AtMost returns the rule that the figures on the left add up to no more than those on the
// right. See [Equal].
func AtMost(id, left, right string) (Rule, error) {
	return equation(id, left, "≤", right)
}

func equation(id, left, relation, right string) (Rule, error) {
	if _, isTaken := Lookup(id); isTaken || id == "" {
		return Rule{}, fmt.Errorf("performance: rule %q: %w", id, ErrRule)
	}
	var places []Place
	var signs []int8
	for i, side := range []string{left, right} {
		for part := range strings.SplitSeq(side, " + ") {
			p, err := parsePlace(strings.TrimSpace(part))
			if err != nil {
				return Rule{}, fmt.Errorf("performance: rule %s: %w", id, err)
			}
			places, signs = append(places, p), append(signs, int8(1-2*i))
		}
	}
	formula := left + " " + relation + " " + right
	return Rule{
		Rule: judge.Rule{ID: id, Title: formula, Formula: formula, Severity: judge.Error},
		work: &work{claims: claims{ofTable: func(e *Evaluation, w *claimer, _ int) {
			from := len(w.terms)
			for i, p := range places {
				c, ok := e.cellAt(p)
				if !ok {
					return
				}
				w.terms = append(w.terms, term{c, signs[i]})
			}
			w.put((*Evaluation).judgeSum, from)
			w.claims[len(w.claims)-1].atMost = relation == "≤"
		}}},
	}, nil
}

// parsePlace reads what [Place.String] prints.
func parsePlace(s string) (Place, error) {
	row, column, _ := strings.Cut(s, "/")
	isOf := func(t Template) bool {
		return slices.ContainsFunc(t.columns(), func(c lineColumn) bool { return c.name == column }) || column == t.weightLabel()
	}
	if row == "" || column != scoreColumn && column != actualColumn && !isOf(Quanzhou) && !isOf(Ministry) {
		return Place{}, fmt.Errorf("%q: %w", s, ErrPlace)
	}
	return Place{row, column}, nil
}

// cellAt returns the first cell of a place, and whether there is one.
func (e *Evaluation) cellAt(p Place) (cell, bool) {
	var all []cell
	for row := range e.Funding {
		for _, c := range e.Template.columns() {
			if c.field < moneyFields {
				all = append(all, money(row, c.field))
			} else {
				all = append(all, cell{lineNumberBlock, row, c.field})
			}
		}
	}
	for row := range e.Indicators {
		all = append(all, cell{weightBlock, row, 0}, cell{scoreBlock, row, 0}, cell{actualBlock, row, 0})
	}
	all = append(all, cell{block: totalWeightBlock}, cell{block: totalBlock})
	i := slices.IndexFunc(all, func(c cell) bool { return e.place(c) == p })
	if i < 0 {
		return cell{}, false
	}
	return all[i], true
}
