package goal_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// render lays a table out in a grid.
func render(t require.TestingT, table goal.Table) grid.Grid {
	b := grid.New(goal.Columns)
	b.Title(table.Template.Title())
	for _, row := range table.Layout() {
		var cells []grid.Cell
		for _, c := range row {
			cell := grid.Cell{Text: c.Text, RowSpan: c.RowSpan, ColSpan: c.ColSpan, Header: c.Heading}
			if c.Number {
				cell.Kind = grid.Number
			}
			cells = append(cells, cell)
		}
		b.Row(cells...)
	}
	g, err := b.Grid()
	require.NoError(t, err)
	return g
}

// TestLayoutReadsBack: what is laid out is read as it was, covered cells or blank ones.
func TestLayoutReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := drawTable().Draw(t, "table")
		if rapid.Bool().Draw(t, "no money") {
			table.Whole, table.Annual = nil, nil
		}
		g := render(t, table)
		for _, rows := range [][][]*string{g.Cells(), pointers(g.Records())} {
			u := budget.Yuan
			if table.Whole == nil {
				u = table.Unit // it stands beside the money
			}
			found, err := reading.ReadGoals(rows, u)
			require.NoError(t, err)
			require.Len(t, found, 1)
			require.Empty(t, found[0].Unread)
			require.True(t, found[0].Table.Equal(table), "%+v\n%+v", table, found[0].Table)
			require.Empty(t, describe(found[0].Check()))
		}
	})
}

// TestJSONRoundTrips: every table comes back as it was.
func TestJSONRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := drawTable().Draw(t, "table")
		table.Year = rapid.IntRange(0, 2030).Draw(t, "year")
		data, err := json.Marshal(table)
		require.NoError(t, err)
		var back goal.Table
		require.NoError(t, json.Unmarshal(data, &back))
		require.True(t, back.Equal(table))
		back.Year++
		require.False(t, back.Equal(table))
	})
}

// TestEvaluationBegins: the self-evaluation that a goal table begins fits it, and all of it is
// still to be filled in.
func TestEvaluationBegins(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := drawTable().Draw(t, "table")
		e := table.Evaluation()
		require.Empty(t, describe(table.Check(goal.WithEvaluation(e))))
		require.Len(t, e.Funding, len(table.Annual))
		for i, l := range e.Funding {
			require.Equal(t, table.Annual[i].Amount, l.Initial)
			require.True(t, l.Spent.IsBlank() && l.Revised.IsBlank())
		}
		require.Len(t, e.Indicators, len(table.Indicators))
	})
}

// FuzzJSON: what is not refused comes back the same, and can be judged and laid out.
func FuzzJSON(tf *testing.F) {
	f := steady.Fuzz(tf)
	data, err := json.Marshal(read(f, construction).Table)
	require.NoError(f, err)
	f.Add(data)
	f.Add([]byte(`{"version":1,"unit":"元","template":"湖南省","start":"2024-02-29","whole":[{"source":"资金总额"},{"source":"自有资金","amount":"1万元"}],"longTerm":[{"category":"其他指标","name":"","direction":"≤","target":"3"}]}`))
	f.Add([]byte(`null`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var table goal.Table
		if json.Unmarshal(data, &table) != nil {
			return
		}
		again, err := json.Marshal(table)
		require.NoError(t, err)
		var back goal.Table
		require.NoError(t, json.Unmarshal(again, &back))
		require.True(t, back.Equal(table))
		table.Check(goal.WithEvaluation(table.Evaluation()))
		table.Layout()
	})
}
