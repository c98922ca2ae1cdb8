package check_test

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// changesOf reads a “三公” form of a budget of 2024 and runs B07-3.
func changesOf(tb testing.TB, rows ...[]string) []string {
	tb.Helper()
	r, err := reading.Read(reading.Document{Department: "某局", Year: 2024, Kind: tables.Budget, Tables: []reading.Sheet{
		{Title: "“三公”经费预算表", Unit: "万元", Rows: reading.Cells(rows)},
	}})
	require.NoError(tb, err)
	require.Empty(tb, slices.Collect(r.Unread()))
	var list []string
	for f := range check.Run(r.Set(), check.WithReading(r), check.Only("B07-3")).Findings() {
		assert.Equal(tb, judge.Impossible, f.Verdict)
		list = append(list, f.Severity.String()+" "+f.Message.String())
	}
	return list
}

// TestChangesBesideThreePublic holds the columns of last year and of the change that places print
// beside the “三公”.
func TestChangesBesideThreePublic(t *testing.T) {
	head := []string{"项目", "上年预算数", "本年预算数", "增减金额", "增减幅度"}
	const place = "公开07 公务接待费："
	for _, c := range []struct {
		name string
		rows [][]string
		want []string
	}{
		{"as it should be", [][]string{head, {"公务接待费", "6.00", "5.00", "-1.00", "-16.67%"}}, nil},
		{"both within their precision", [][]string{head, {"公务接待费", "6.01", "5.00", "-1.00", "-16.7%"}}, nil},
		{"a wrong change", [][]string{head, {"公务接待费", "6.00", "5.00", "-1.10", "-16.67%"}}, []string{
			"error " + place + "增减金额列为 -1.10，本年 5.00万元，上年预算数 6.00万元，应为 -1.00（B07-3）",
		}},
		{"a wrong rate", [][]string{head, {"公务接待费", "6.00", "5.00", "-1.00", "-20.00%"}}, []string{
			"error " + place + "增减幅度列为 -20.00%，本年 5.00万元，上年预算数 6.00万元，应为 -16.67%（B07-3）",
		}},
		{"without the minus", [][]string{head, {"公务接待费", "6.00", "5.00", "1.00", "16.67%"}}, []string{
			"warning " + place + "增减金额列为 1.00，本年 5.00万元，上年预算数 6.00万元，应为 -1.00（B07-3）",
			"warning " + place + "增减幅度列为 16.67%，本年 5.00万元，上年预算数 6.00万元，应为 -16.67%（B07-3）",
		}},
		{"a rate over nothing", [][]string{head, {"公务接待费", "0.00", "5.00", "5.00", "100.00%"}}, []string{
			"warning " + place + "增减幅度列为 100.00%，本年 5.00万元，上年预算数 0.00万元，为零的数没有增减率（B07-3）",
		}},
		{"a change is no amount of last year", [][]string{{"项目", "本年预算数", "比上年增加", "增减幅度%"}, {"公务接待费", "25.00", "5.00", "25.00%"}}, nil},
		{"nothing of nothing", [][]string{head, {"公务接待费", "0.00", "0.00", "0.00", "0.00%"}}, nil},
		{"a rate that may be a fraction", [][]string{head, {"公务接待费", "6.00", "5.00", "-1.00", "-0.1667"}}, nil},
		{"percent in the head", [][]string{
			{"项目", "上年预算数", "本年预算数", "增减额", "增减%"}, {"公务接待费", "6.00", "5.00", "-1.00", "-20.00"},
		}, []string{"error " + place + "增减%列为 -20.00，本年 5.00万元，上年预算数 6.00万元，应为 -16.67%（B07-3）"}},
		{"the year by its number", [][]string{
			{"项目", "2023年预算数", "2024年预算数", "增减额"}, {"公务接待费", "6.00", "5.00", "-2.00"},
		}, []string{"error " + place + "增减额列为 -2.00，本年 5.00万元，2023年预算数 6.00万元，应为 -1.00（B07-3）"}},
		{"two bases, of which one is meant", [][]string{
			{"项目", "上年预算数", "上年执行数", "本年预算数", "增减额"}, {"公务接待费", "6.00", "4.00", "5.00", "1.00"},
		}, nil},
		{"no change printed", [][]string{{"项目", "上年执行数", "本年预算数"}, {"公务接待费", "6.00", "5.00"}}, nil},
		{"nothing stated of last year", [][]string{head, {"公务接待费", "", "5.00", "5.00", ""}}, nil},
		{"nothing planned is stated", [][]string{head, {"公务接待费", "6.00", "", "-5.00", ""}}, nil},
		{"nothing of a line beside", [][]string{head, {"公务接待费", "6.00", "5.00", "-1.00", "-16.67%"}, {"公务用车购置费", "", "2.00", "", ""}}, nil},
		{"words", [][]string{head, {"公务接待费", "6.00", "5.00", "减少1.00", "下降16.67%"}}, nil},
		{"a unit of its own", [][]string{
			{"项目", "上年预算数", "本年预算数", "增减额（元）"}, {"公务接待费", "6.00", "5.00", "-10000"},
		}, nil},
		{"of a part", [][]string{
			{"项目", "上年预算数", "本年预算数", "增减额", "其中：财政拨款增减额"}, {"公务接待费", "6.00", "5.00", "-1.00", "-0.50"},
		}, nil},
	} {
		assert.Equal(t, c.want, changesOf(t, c.rows...), c.name)
	}
}

// TestChangesWithoutTheForm: a budget that was read has no 公开07.
func TestChangesWithoutTheForm(t *testing.T) {
	r, err := reading.Read(reading.Document{Department: "某局", Year: 2024, Kind: tables.Budget, Tables: []reading.Sheet{
		{Title: "支出预算总表", Unit: "万元", Rows: reading.Cells([][]string{{"类", "款", "项", "功能分类科目名称", "合计", "基本支出", "项目支出"}, {"", "", "", "合计", "1.00", "1.00", ""}})},
	}})
	require.NoError(t, err)
	report := check.Run(r.Set(), check.WithReading(r), check.Only("B07-3"))
	assert.Zero(t, report.Len())
	assert.Equal(t, []judge.Unevaluated{{Rule: "B07-3", Reason: judge.Say("all.lacks", judge.Say("all.spaced", tables.Form07)), Count: 1}}, slices.Collect(report.NotEvaluated()))
}

// TestDrawnChanges draws lists of changes and makes a mistake in one of two. What is found is what
// fractions say is beyond all rounding.
func TestDrawnChanges(t *testing.T) {
	g := newGenerator(t, 28)
	lines := []string{"合计", "因公出国（境）费", "公务接待费", "公务用车购置及运行费", "公务用车购置费", "公务用车运行费"}
	wan := func(n int64) string { return big.NewRat(n, 100).FloatString(2) }
	found, clean := 0, 0
	for n := range 1000 {
		before, now := g.IntN(100_000), g.IntN(100_000)
		if g.chance(10) {
			before = 0
		}
		by, rate := int64(now-before), ""
		if before != 0 {
			rate = new(big.Rat).Mul(big.NewRat(by, int64(before)), big.NewRat(100, 1)).FloatString(2)
		}
		isWrong := n%2 == 0
		if isWrong {
			by += pick(g, []int64{-1, 1}) * int64(1+g.IntN(200))
		}
		label := pick(g, lines)
		got := changesOf(t, []string{"项目", "上年预算数", "本年预算数", "增减额", "增减率(%)"}, []string{label, wan(int64(before)), wan(int64(now)), wan(by), rate})
		// Three figures, each off by half of 0.01 at most: a change is off by more than 0.015.
		off := by - int64(now-before)
		want := max(off, -off) >= 2
		assert.Equal(t, want, len(got) == 1, "%d %d %d %s: %v", before, now, by, rate, got)
		if want {
			found++
			assert.Contains(t, got[0], fmt.Sprintf("增减额列为 %s，", wan(by)))
			assert.True(t, strings.HasSuffix(got[0], fmt.Sprintf("应为 %s（B07-3）", wan(int64(now-before)))), got[0])
		} else {
			clean++
		}
	}
	assert.Greater(t, found, 450)
	assert.GreaterOrEqual(t, clean, 500)
}
