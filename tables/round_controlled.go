package tables

import (
	"errors"
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/rounding"
)

var (
	// ErrNotExact reports a figure that is rounded already, where exact ones are needed.
	ErrNotExact = errors.New("figure is not exact")
	// ErrNoRounding reports a table that no rounding within one unit of each
	// figure makes add up.
	ErrNoRounding = errors.New("no rounding makes the table add up")
)

func (t *Table) roundControlled(u budget.Unit, places int) (*Table, error) {
	step, err := lastDigit(u, places)
	if err != nil {
		return nil, err
	}
	for i, f := range t.figures {
		if !f.IsBlank() && !f.IsExact() {
			return nil, fmt.Errorf("%s: %w", t.Address(i), ErrNotExact)
		}
	}
	round := t.roundNetwork
	if t.hasBalances() {
		round = t.roundTree
	}
	values, err := round(step)
	if errors.Is(err, rounding.ErrNoRounding) || errors.Is(err, rounding.ErrTooLarge) {
		return nil, fmt.Errorf("%w: %w", ErrNoRounding, err)
	}
	if err != nil {
		return nil, err
	}
	figures := make([]budget.Figure, len(values))
	for i, f := range t.figures {
		if f.IsBlank() {
			continue
		}
		if figures[i], err = budget.Stated(budget.Fen(values[i]), u, places); err != nil {
			return nil, fmt.Errorf("%s: %w", t.Address(i), err)
		}
	}
	return t.with(u, figures), nil
}

// lastDigit returns what one unit of the last of the given places is worth in 分.
// A place below 分 is no rounding at all: figures have none.
func lastDigit(u budget.Unit, places int) (int64, error) {
	if _, err := budget.Fen(0).Round(u, places); err != nil {
		return 0, err
	}
	step := u.Fen()
	for range places {
		step = max(step/10, 1)
	}
	return step, nil
}

// hasBalances reports whether the table has the columns of 公开08.
func (t *Table) hasBalances() bool {
	return len(t.rows) > 0 && slices.Equal(t.rows[0].columns, columns08) // its rows have all the same
}

// roundNetwork rounds a table whose identities make a network.
func (t *Table) roundNetwork(step int64) ([]int64, error) {
	values := make([]int64, len(t.figures))
	for i, f := range t.figures {
		values[i] = f.Amount().Fen()
	}
	var nodes [][]rounding.Term
	for _, id := range t.plan {
		if id.implied {
			continue
		}
		terms := make([]rounding.Term, len(id.terms))
		for i, term := range id.terms {
			terms[i] = rounding.Term{Cell: int(term.figure), Sign: term.sign}
		}
		nodes = append(nodes, terms)
	}
	return rounding.Network(values, step, nodes)
}

// rowTerms08 are the identities 08-1 and 08-2 of a row, over columns08.
var rowTerms08 = [][]rounding.Term{
	{{Cell: 0, Sign: +1}, {Cell: 1, Sign: +1}, {Cell: 2, Sign: -1}, {Cell: 5, Sign: -1}},
	{{Cell: 2, Sign: +1}, {Cell: 3, Sign: -1}, {Cell: 4, Sign: -1}},
}

// roundTree rounds a table with the columns of 公开08.
func (t *Table) roundTree(step int64) ([]int64, error) {
	values := make([][]int64, len(t.rows))
	for i, r := range t.rows {
		for _, f := range t.figures[r.first : r.first+len(r.columns)] {
			values[i] = append(values[i], f.Amount().Fen())
		}
	}
	rounded, err := rounding.Tree(treeOf(t).parents, values, step, rowTerms08)
	if err != nil {
		return nil, err
	}
	var flat []int64
	for _, row := range rounded {
		flat = append(flat, row...)
	}
	return flat, nil
}
