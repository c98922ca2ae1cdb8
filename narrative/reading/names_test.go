package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/tables"
)

// TestReadNames reads every name of the functional classification in its place:
// whatever words of the vocabulary a name contains, it names its row.
func TestReadNames(t *testing.T) {
	for _, year := range []int{2021, 2024} {
		catalogue, err := codes.ForYear(year)
		require.NoError(t, err)
		var text strings.Builder
		var want []string
		fmt.Fprintf(&text, "第三部分 %d年度部门决算情况说明\n五、一般公共预算财政拨款支出决算情况说明\n", year)
		n := 0
		for e := range catalogue.All() {
			if e.Code.Level() != codes.Item {
				continue
			}
			n = n%900 + 1
			class, _ := catalogue.Name(e.Code.Class())
			section, _ := catalogue.Name(e.Code.Section())
			fmt.Fprintf(&text, "%d、%s（类）%s（款）%s（项）。主要用于：其他。年初预算为%d.00万元。\n", n, class, section, e.Name, n)
			fmt.Fprintf(&text, "%d.%s—%s%d.50万元。\n", n, e.Code, e.Name, n)
			row := tables.Address{Form: tables.Form05, Row: tables.FunctionalRow(e.Code), Column: tables.Expenditure}
			want = append(want, fmt.Sprintf("%d.00 %s budget", n, row), fmt.Sprintf("%d.50 %s actual", n, row))
		}
		r := reading.Read(text.String(), reading.Options{})
		var got []string
		for s := range r.Statements() {
			got = append(got, fmt.Sprintf("%s %s %s", r.Text()[s.Start:s.End], s.Subject, s.Measure))
		}
		require.Equal(t, want, got)
	}
}
