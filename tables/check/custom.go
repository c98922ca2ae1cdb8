package check

import (
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan/tables"
)

// Custom is a rule of the caller's own: a linear identity over addresses, or an
// inequality. Make one with [Equal] or [AtMost]; it runs with [With].
type Custom struct {
	id          string
	left, right []tables.Address
	atMost      bool
}

// Equal returns the rule that the figures on the left add up to as much as those on
// the right. Both are addresses separated by " + ", as [tables.ParseAddress] reads
// them: Equal("Z01", "公开06/30216/决算数", "公开05/2050803/基本支出"). The error wraps
// [tables.ErrAddress].
func Equal(id, left, right string) (Custom, error) { return custom(id, left, right, false) }

// AtMost returns the rule that the figures on the left add up to no more than those
// on the right. See [Equal].
func AtMost(id, left, right string) (Custom, error) { return custom(id, left, right, true) }

// ID returns the ID that the caller gave the rule.
func (c Custom) ID() string { return c.id }

func custom(id, left, right string, atMost bool) (Custom, error) {
	c := Custom{id: id, atMost: atMost}
	for _, side := range []struct {
		text string
		to   *[]tables.Address
	}{{left, &c.left}, {right, &c.right}} {
		for part := range strings.SplitSeq(side.text, " + ") {
			a, err := tables.ParseAddress(strings.TrimSpace(part))
			if err != nil {
				return Custom{}, fmt.Errorf("check: rule %s: %w", id, err)
			}
			*side.to = append(*side.to, a)
		}
	}
	return c, nil
}

func (r *run) customSums(w *writer) {
	for _, c := range r.custom {
		for _, a := range c.left {
			w.at(+1, a.Form, a.Row, a.Column)
		}
		for _, a := range c.right {
			w.at(-1, a.Form, a.Row, a.Column)
		}
		w.end(c.id, c.atMost)
	}
}
