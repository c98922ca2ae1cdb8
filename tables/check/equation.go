package check

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// ErrRule reports an ID that no rule of one's own can have: a blank one, or that of a rule
// of this package.
var ErrRule = errors.New("not an ID of a rule of one's own")

// Equal returns the rule that the figures on the left add up to as much as those on
// the right. Both are addresses separated by " + ", as [tables.ParseAddress] reads
// them: Equal("Z01", "公开06/30216/决算数", "公开05/2050803/基本支出"). 类, 款 or 项 in
// place of a row stands for each row of that level, the same one in all of the rule's
// addresses: Equal("Z02", "公开05/项/基本支出", "公开03/项/基本支出").
//
// A finding of it is an error, unless another severity is set. It runs with [With]. The
// error wraps [ErrRule], or [tables.ErrAddress], also for a figure that the form has not.
func Equal(id, left, right string) (Rule, error) { return equation(id, left, "=", right) }

// AtMost returns the rule that the figures on the left add up to no more than those
// on the right. See [Equal].
func AtMost(id, left, right string) (Rule, error) { return equation(id, left, "≤", right) }

func equation(id, left, relation, right string) (Rule, error) {
	if _, isTaken := Lookup(id); isTaken || id == "" {
		return Rule{}, fmt.Errorf("check: rule %q: %w", id, ErrRule)
	}
	q := sides{atMost: relation == "≤"}
	var forms []tables.Form
	for i, side := range []string{left, right} {
		for part := range strings.SplitSeq(side, " + ") {
			a, err := q.add(int8(1-2*i), strings.TrimSpace(part))
			if err != nil {
				return Rule{}, fmt.Errorf("check: rule %s: %w", id, err)
			}
			forms = append(forms, a.at.Form)
		}
	}
	slices.Sort(forms)
	formula := left + " " + relation + " " + right
	return Rule{
		Rule:  judge.Rule{ID: id, Title: formula, Formula: formula, Severity: judge.Error},
		Forms: slices.Compact(forms),
		work:  &work{needs: allForms, claims: q.claim},
	}, nil
}

// sides are the two sides of a rule of the caller's own: what is on the right is less.
type sides struct {
	addends []addend
	atMost  bool
	level   string // of the rows that it is about one by one, "" if it names its rows
}

// addend is a figure that is added, or subtracted: in any row of the level, if it has no
// row.
type addend struct {
	sign int8
	at   tables.Address
}

// rowOfLevel has a row of each level, to read and to try the addresses of all of them by.
var rowOfLevel = map[string][2]string{"类": {"201", "301"}, "款": {"20101", "30101"}, "项": {"2010101", ""}}

// add adds an address to a side.
func (q *sides) add(sign int8, text string) (addend, error) {
	parts := strings.Split(text, "/")
	level := ""
	if len(parts) == 3 && rowOfLevel[parts[1]] != [2]string{} {
		level, parts[1] = parts[1], rowOfLevel[parts[1]][0]
		if parts[0] == f06.String() {
			parts[1] = rowOfLevel[level][1]
		}
	}
	a, err := tables.ParseAddress(strings.Join(parts, "/"))
	switch {
	case err != nil:
		return addend{}, err
	case a.Form <= f09 && !tables.Final.Has(a) && !tables.Budget.Has(a):
		return addend{}, fmt.Errorf("%q: %w", text, tables.ErrAddress)
	case level == "":
	case q.level == "" || q.level == level && q.isOf(a.Form):
		q.level, a.Row = level, tables.RowKey{}
	default:
		return addend{}, fmt.Errorf("%q: rows of another kind: %w", text, tables.ErrAddress)
	}
	q.addends = append(q.addends, addend{sign, a})
	return q.addends[len(q.addends)-1], nil
}

// isOf reports whether a form has codes of the same classification as the rows so far.
func (q *sides) isOf(f tables.Form) bool {
	return !slices.ContainsFunc(q.addends, func(a addend) bool { return a.at.Row == tables.RowKey{} && (a.at.Form == f06) != (f == f06) })
}

// claim writes what it claims down: once, or for each row that one of its forms has.
func (q *sides) claim(w *writer) {
	if q.level == "" {
		q.of(w, tables.RowKey{})
		return
	}
	seen := map[tables.RowKey]bool{}
	for _, a := range q.addends {
		if a.at.Row != (tables.RowKey{}) {
			continue
		}
		for r := range w.sheet.Tables[a.at.Form].Rows() {
			if k := r.Key(); claims.LevelOf(k) == q.level && !seen[k] {
				seen[k] = true
				q.of(w, k)
			}
		}
	}
}

// of writes the claim for a row.
func (q *sides) of(w *writer, k tables.RowKey) {
	for _, a := range q.addends {
		row := a.at.Row
		if row == (tables.RowKey{}) {
			row = k
		}
		w.at(a.sign, a.at.Form, row, a.at.Column)
	}
	w.end(q.atMost)
}
