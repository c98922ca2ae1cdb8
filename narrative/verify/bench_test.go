package verify_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
)

// composedText returns a complete text with the tables it was composed from.
func composedText(tb testing.TB) (string, tables.Set) {
	tb.Helper()
	c, err := compose.New(accountgen.Full(2024), tables.Shanghai2024())
	require.NoError(tb, err)
	text, err := c.Text(consistent(c.Set(), accountgen.FullFacts()))
	require.NoError(tb, err)
	set, err := c.Set().Round(budget.WanYuan, 2)
	require.NoError(tb, err)
	return text.String(), set
}

// BenchmarkVerify verifies a complete text that was read before.
func BenchmarkVerify(b *testing.B) {
	text, set := composedText(b)
	r := reading.Read(text, reading.Options{})
	b.Run("against tables", func(b *testing.B) { verifyAll(b, r, verify.AgainstSet(set)) })
	b.Run("alone", func(b *testing.B) { verifyAll(b, r) })
}

func verifyAll(b *testing.B, r reading.Reading, options ...verify.Option) {
	b.ReportAllocs()
	b.SetBytes(int64(len(r.Text())))
	for b.Loop() {
		verify.Run(r, options...)
	}
}

// mistaken is a text of n paragraphs in which nothing fits.
func mistaken(n int) string {
	return "五、一般公共预算财政拨款支出决算情况说明\n" +
		strings.Repeat("一般公共预算财政拨款支出年初预算为102.34万元，支出决算为97.46万元，完成年初预算的85.45%，比上年增加11.93万元，下降13.95%。"+
			"其中：教育支出（类）54.75万元，占7.74%；卫生健康支出（类）36.63万元，占92.43%。\n", n)
}

// TestVerifyTakesLinearTime verifies texts that are all wrong.
func TestVerifyTakesLinearTime(t *testing.T) {
	steady.Linear(t, 125, func(n int) func() {
		r := reading.Read(mistaken(n), reading.Options{Year: 2024})
		return func() { require.NotZero(t, verify.Run(r).Len()) }
	})
}
