package licheng_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/tables"
)

func TestAnomalies(t *testing.T) {
	set := licheng.Published()
	for _, a := range licheng.Anomalies() {
		require.NotEmpty(t, a.Cells)
		assert.NotEmpty(t, a.Problem, "%s", a.Cells[0])
		assert.NotEmpty(t, a.Evidence, "%s", a.Cells[0])
		for _, at := range a.Cells {
			require.True(t, set.Has(at), "%s", at)
			table, _ := set.Table(at.Form)
			row, _ := table.Row(at.Row)
			figure := set.Figure(at)
			switch a.Kind {
			case licheng.Incomplete:
				assert.True(t, figure.IsBlank(), "%s", at)
				assert.Empty(t, a.Printed, "%s", at)
			case licheng.Rounding:
				assert.Equal(t, a.Printed, figure.Text(budget.WanYuan), "%s", at)
			case licheng.Notation:
				assert.Contains(t, []string{row.Name(), figure.Text(budget.WanYuan)}, a.Printed, "%s", at)
			default:
				t.Errorf("%s: %s", at, a.Kind)
			}
		}
	}
}

// TestAnomaliesOfFigures looks for every contradiction between figures, in a table
// by its identities, across tables by cells that must be equal, and holds that the
// list has them all and no other.
func TestAnomaliesOfFigures(t *testing.T) {
	set := licheng.Published()
	explained := map[int]bool{}
	explain := func(what string, cells []tables.Address) {
		known := false
		for i, a := range licheng.Anomalies() {
			if a.Kind != licheng.Notation && slices.ContainsFunc(cells, func(at tables.Address) bool { return slices.Contains(a.Cells, at) }) {
				explained[i], known = true, true
			}
		}
		assert.True(t, known, "%s: no anomaly explains %s", what, cells)
	}

	failed := map[string]int{}
	for table := range set.Tables() {
		for identity := range table.Identities() {
			sum := int64(0)
			var cells []tables.Address
			for term := range identity.Terms() {
				sum += int64(term.Sign) * term.Figure.Amount().Fen()
				cells = append(cells, table.Address(term.Index))
			}
			if sum != 0 {
				failed[identity.Rule()]++
				explain(identity.Rule(), cells)
			}
		}
	}
	assert.Equal(t, map[string]int{"02-1": 4, "02-2": 1, "02-3": 1, "03-1": 9, "03-2": 4, "05-3": 2, "06-1": 2}, failed)

	unequal := 0
	for sum, cells := range equalCells(t) {
		differs := func(at tables.Address) bool { return set.Figure(at) != set.Figure(cells[0]) }
		if !sum.IsZero() && slices.ContainsFunc(cells, differs) {
			unequal++
			explain("equal cells", cells)
		}
	}
	assert.Equal(t, 11, unequal)

	for i, a := range licheng.Anomalies() {
		assert.Equal(t, a.Kind != licheng.Notation, explained[i], "%s", a.Cells[0])
	}
}

// TestAnomaliesOfNotation compares names and order of codes with the official ones.
func TestAnomaliesOfNotation(t *testing.T) {
	functional, err := codes.ForYear(2021)
	require.NoError(t, err)
	economics, err := economic.ForYear(2021)
	require.NoError(t, err)

	var found []string
	for table := range licheng.Published().Tables() {
		var last tables.RowKey
		for row := range table.Rows() {
			key := row.Key()
			name, ok := functional.Name(key.Functional())
			if key.Economic() != 0 {
				name, ok = economics.Name(key.Economic())
			}
			if ok && name != row.Name() {
				found = append(found, table.Form().String()+"/"+key.String()+" is named "+row.Name())
			}
			if key.Line() == 0 && last.Line() == 0 && key.Compare(last) <= 0 {
				found = append(found, table.Form().String()+"/"+key.String()+" stands below "+last.String())
			}
			last = key
		}
	}
	assert.Equal(t, []string{
		"公开01/215 is named 资源勘探信息等支出",
		"公开03/215 is named 资源勘探工业信息支出",
		"公开04/215 is named 资源勘探信息等支出",
		"公开06/312 stands below 39999",
	}, found)
}

func TestKind(t *testing.T) {
	assert.Equal(t, "漏填", licheng.Incomplete.String())
	assert.Equal(t, "尾差", licheng.Rounding.String())
	assert.Equal(t, "表述", licheng.Notation.String())
	assert.Equal(t, "Kind(0)", licheng.Kind(0).String())
}
