package reading_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/tables"
)

// TestReadComposed reads what Compose wrote: every number it meant to state comes
// back as a statement with the same subject, measure and base, and nothing else
// does.
func TestReadComposed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, facts := accountgen.WithPrior(t), accountgen.Facts(t)
		for e := range tables.Editions() {
			c, err := compose.Text(a, facts, e)
			require.NoError(t, err)
			r := reading.Read(c.String(), reading.Options{})
			require.Equal(t, a.Header.Year, r.Year())
			require.Equal(t, claimed(c), stated(r))
			for n := range r.Unresolved() {
				t.Fatalf("%v: %q is unresolved", e, c.String()[max(0, n.Start-90):n.End])
			}
		}
	})
}

// claimed returns a line for every claim of a text.
func claimed(c compose.Composition) []string {
	text := c.String()
	var lines []string
	for _, cl := range c.Claims() {
		lines = append(lines, fmt.Sprintf("%d %s %s %s %s", cl.Start, text[cl.Start:cl.End], cl.Subject, cl.Measure, cl.Base))
	}
	return lines
}

// stated returns the same line for every statement with a value.
func stated(r reading.Reading) []string {
	var lines []string
	for s := range r.Statements() {
		base := ""
		switch {
		case s.Measure == narrative.MeasureShare:
			base = s.Of.String()
		case s.Measure == narrative.MeasureBudget:
		case s.Base.IsBudget():
			base = "budget"
		case s.Base == narrative.BasePrior:
			base = "prior"
		}
		if s.HasValue() {
			lines = append(lines, fmt.Sprintf("%d %s %s %s %s", s.Start, r.Text()[s.Start:s.End], s.Subject, s.Measure, base))
		}
	}
	return lines
}
