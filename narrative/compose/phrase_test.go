package compose_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/narrative/compose"
)

func wan(s string) budget.Amount { return budget.MustParse(s, budget.WanYuan) }

func TestAmount(t *testing.T) {
	for _, test := range []struct {
		fen  int64
		unit budget.Unit
		want string
	}{
		{0, budget.WanYuan, "0.00万元"},
		{29_938_300_00, budget.WanYuan, "2993.83万元"},
		{49_99, budget.WanYuan, "0.00万元"},
		{50_00, budget.WanYuan, "0.01万元"},
		{-49_99, budget.WanYuan, "0.00万元"},
		{-50_00, budget.WanYuan, "-0.01万元"},
		{1, budget.Yuan, "0.01元"},
		{123_45, budget.Yuan, "123.45元"},
		{4_170_500_000_00, budget.YiYuan, "41.71亿元"},
		{math.MaxInt64, budget.YiYuan, "922337203.69亿元"},
		{math.MinInt64, budget.Yuan, "-92233720368547758.08元"},
	} {
		assert.Equal(t, test.want, compose.Amount(budget.Fen(test.fen), test.unit))
	}
	assert.Equal(t, "108万元", compose.AmountTo(wan("108"), budget.WanYuan, -1))
	assert.Equal(t, "6.2万元", compose.AmountTo(wan("6.24"), budget.WanYuan, 1))
	assert.Equal(t, "7万元", compose.AmountTo(wan("6.5"), budget.WanYuan, 0))
}

func TestChange(t *testing.T) {
	for _, test := range []struct {
		now, before string // 万元
		want        string
		sign        int
		rate        string
	}{
		{"174.66", "161.91", "增加12.75万元，增长7.87%", 1, "7.87%"},
		{"27.63", "47.73", "减少20.10万元，下降42.11%", -1, "42.11%"},
		{"7.68", "7.78", "减少0.10万元，下降1.29%", -1, "1.29%"},
		{"5", "5", "持平", 0, ""},
		{"0", "0", "持平", 0, ""},
		{"4.28", "0", "增加4.28万元，上年无此项", 1, ""},
		{"-4.28", "0", "减少4.28万元，上年无此项", -1, ""},
		{"0", "4.28", "减少4.28万元，下降100.00%", -1, "100.00%"},
		{"-1", "4", "减少5.00万元，下降125.00%", -1, "125.00%"},
		{"3", "-1", "增加4.00万元，增长率无可比性", 1, ""},
		{"-3", "-1", "减少2.00万元，下降率无可比性", -1, ""},
		// Less than the last digit.
		{"5.0049", "5", "持平", 0, ""},
		{"5.005", "5", "增加0.01万元，增长0.10%", 1, "0.10%"},
		{"4.995", "5", "减少0.01万元，下降0.10%", -1, "0.10%"},
		{"0.004", "0", "持平", 0, ""},
		// A base that is printed as 0.00, or that current and change do not show.
		{"10", "0.0049", "增加10.00万元，增长率无可比性", 1, ""},
		{"10.0049", "0.0051", "增加10.00万元，增长率无可比性", 1, ""},
		{"10", "0.01", "增加9.99万元，增长99900.00%", 1, "99900.00%"},
		// Half away from zero, either way.
		{"100.125", "100", "增加0.13万元，增长0.13%", 1, "0.13%"},
		{"99.875", "100", "减少0.13万元，下降0.13%", -1, "0.13%"},
		{"100000", "99999.99", "增加0.01万元，增长0.00%", 1, "0.00%"},
	} {
		c, err := compose.NewChange(wan(test.now), wan(test.before), budget.WanYuan)
		require.NoError(t, err)
		assert.Equal(t, test.want, c.String(), "%s %s", test.now, test.before)
		assert.Equal(t, test.sign, c.Sign())
		rate, ok := c.Rate()
		assert.Equal(t, test.rate, rate)
		assert.Equal(t, test.rate != "", ok)
	}
	assert.Equal(t, "持平", compose.Change{}.String())
}

func TestChangeErrors(t *testing.T) {
	most, least := budget.Fen(math.MaxInt64), budget.Fen(math.MinInt64)
	for _, test := range []struct {
		now, before budget.Amount
		unit        budget.Unit
		want        string
		is          error
	}{
		{most, budget.Fen(-1), budget.WanYuan, "budget.Amount.Sub(92233720368547758.07, -0.01): value out of range", budget.ErrRange},
		{most, budget.Fen(0), budget.WanYuan, "budget.Amount.Round(92233720368547758.07, 万元, 2): value out of range", budget.ErrRange},
		{budget.Fen(math.MaxInt64 / 2), budget.Fen(1), budget.Yuan,
			"narrative: 46116860184273879.02元 in percent of 0.01元: value out of range", budget.ErrRange},
		{least, budget.Fen(0), budget.Yuan, "budget.Amount.Abs(-92233720368547758.08): value out of range", budget.ErrRange},
		{budget.Fen(1), budget.Fen(1), budget.Unit(9), "budget.Amount.Round: unknown unit Unit(9)", budget.ErrUnit},
	} {
		_, err := compose.NewChange(test.now, test.before, test.unit)
		require.EqualError(t, err, test.want)
		require.ErrorIs(t, err, test.is)
	}
}

// TestChangeParsesBack reads the phrase again and compares it with a slow
// reference in fractions.
func TestChangeParsesBack(t *testing.T) {
	amount := rapid.OneOf(rapid.Int64Range(-1_0000_00, 3_0000_00), rapid.Int64Range(-1e13, 1e15))
	rapid.Check(t, func(t *rapid.T) {
		now, before := amount.Draw(t, "now"), amount.Draw(t, "before")
		if rapid.Bool().Draw(t, "close") {
			before = now + rapid.Int64Range(-300_00, 300_00).Draw(t, "by")
		}
		c, err := compose.NewChange(budget.Fen(now), budget.Fen(before), budget.WanYuan)
		require.NoError(t, err)
		phrase, change := c.String(), wanText(now-before)
		if change == "0.00" {
			assert.Equal(t, "持平", phrase)
			return
		}
		stated, rest, _ := strings.Cut(phrase, "万元，")
		switch c.Sign() {
		case +1:
			assert.Equal(t, "增加"+change, stated)
		case -1:
			assert.Equal(t, "减少"+strings.TrimPrefix(change, "-"), stated)
		}
		visible := wanText(before) != "0.00" && before > 0 && change != wanText(now)
		if !visible {
			assert.Contains(t, []string{"上年无此项", "增长率无可比性", "下降率无可比性"}, rest)
			assert.Equal(t, before == 0, rest == "上年无此项")
			return
		}
		word := map[int]string{+1: "增长", -1: "下降"}[c.Sign()]
		assert.Equal(t, word+percentText(max(now-before, before-now), before)+"%", rest)
	})
}

func TestCompletion(t *testing.T) {
	for _, test := range []struct {
		actual, planned string
		of, compared    string
		sign            int
	}{
		{"2940.05", "2993.92", "完成年初预算的98.20%", "决算数小于预算数", -1},
		{"108", "100", "完成年初预算的108.00%", "决算数大于预算数", 1},
		{"100", "100", "完成年初预算的100.00%", "决算数与预算数持平", 0},
		{"0", "2.85", "完成年初预算的0.00%", "决算数小于预算数", -1},
		{"-1", "2", "完成年初预算的-50.00%", "决算数小于预算数", -1},
		{"3", "0", "", "决算数大于预算数", 1},
		{"0", "0", "", "决算数与预算数持平", 0},
		{"3", "-1", "", "决算数大于预算数", 1},
		{"3", "0.0049", "", "决算数大于预算数", 1},
		{"100.0049", "100", "完成年初预算的100.00%", "决算数与预算数持平", 0},
		{"1.0049", "0.995", "完成年初预算的100.99%", "决算数与预算数持平", 0},
		{"1.005", "1.0049", "完成年初预算的100.01%", "决算数大于预算数", 1},
	} {
		c, err := compose.NewCompletion(wan(test.actual), wan(test.planned), budget.WanYuan)
		require.NoError(t, err)
		assert.Equal(t, test.of, c.Of("年初预算"), "%s %s", test.actual, test.planned)
		assert.Equal(t, test.compared, c.String(), "%s %s", test.actual, test.planned)
		assert.Equal(t, test.sign, c.Sign())
	}
	most := budget.Fen(math.MaxInt64)
	_, err := compose.NewCompletion(most, most, budget.YiYuan)
	require.EqualError(t, err, "budget.Amount.Round(92233720368547758.07, 亿元, 2): value out of range")
	_, err = compose.NewCompletion(budget.Fen(0), most, budget.WanYuan)
	require.EqualError(t, err, "budget.Amount.Round(92233720368547758.07, 万元, 2): value out of range")
	_, err = compose.NewCompletion(most, budget.Fen(1), budget.Yuan)
	require.ErrorIs(t, err, budget.ErrRange)
}

func parts(amounts ...string) []compose.Part {
	var all []compose.Part
	for i, a := range amounts {
		all = append(all, compose.Part{Name: string([]rune("甲乙丙丁戊己")[i]), Amount: wan(a)})
	}
	return all
}

func TestShares(t *testing.T) {
	for _, test := range []struct {
		parts        []string
		plain, exact []string
	}{
		{[]string{"1", "1", "1"}, []string{"33.33%", "33.33%", "33.33%"}, []string{"33.34%", "33.33%", "33.33%"}},
		{[]string{"2", "2", "2", "1"}, []string{"28.57%", "28.57%", "28.57%", "14.29%"}, []string{"28.57%", "28.57%", "28.57%", "14.29%"}},
		{[]string{"1", "0"}, []string{"100.00%", "0.00%"}, []string{"100.00%", "0.00%"}},
		{[]string{"1", "1", "1", "1", "1", "1"}, []string{"16.67%", "16.67%", "16.67%", "16.67%", "16.67%", "16.67%"},
			[]string{"16.67%", "16.67%", "16.67%", "16.67%", "16.66%", "16.66%"}},
		{[]string{"99999999", "0.01"}, []string{"100.00%", "0.00%"}, []string{"100.00%", "0.00%"}},
	} {
		list := parts(test.parts...)
		var whole budget.Accumulator
		for _, p := range list {
			whole.Add(p.Amount)
		}
		sum, err := whole.Amount()
		require.NoError(t, err)
		plain, err := compose.NewShares(sum, list...)
		require.NoError(t, err)
		assert.Equal(t, test.plain, slices.Collect(plain.Percents()))
		assert.Empty(t, plain.Note())
		exact, err := compose.NewSharesOfAll(list...)
		require.NoError(t, err)
		assert.Equal(t, test.exact, slices.Collect(exact.Percents()))
		assert.Equal(t, "注：各项占比按最大余额法调整，合计为100.00%。", exact.Note())
	}
	negative, err := compose.NewShares(wan("3"), parts("-0.1", "3.1")...)
	require.NoError(t, err)
	assert.Equal(t, "甲-0.10万元，占-3.33%；乙3.10万元，占103.33%", negative.Phrase(budget.WanYuan))
	for range negative.Percents() {
		break
	}
	assert.Empty(t, compose.Shares{}.Phrase(budget.WanYuan))
}

func TestSharesErrors(t *testing.T) {
	most := compose.Part{Amount: budget.Fen(math.MaxInt64)}
	_, err := compose.NewShares(budget.Amount{}, parts("1")...)
	require.EqualError(t, err, "narrative: 10000.00元 in percent of 0.00元: base is zero")
	require.ErrorIs(t, err, budget.ErrZeroBase)
	_, err = compose.NewShares(budget.Fen(1), most)
	require.EqualError(t, err, "narrative: 92233720368547758.07元 in percent of 0.01元: value out of range")
	require.ErrorIs(t, err, budget.ErrRange)
	_, err = compose.NewShares(budget.Fen(9_000), most) // fits 64 bits without a sign, and no int64
	require.ErrorIs(t, err, budget.ErrRange)
	_, err = compose.NewSharesOfAll(parts("1", "-1")...)
	require.EqualError(t, err, "compose.NewSharesOfAll: parts[1] 乙 -10000.00元: negative part")
	require.ErrorIs(t, err, compose.ErrPart)
	_, err = compose.NewSharesOfAll(parts("0", "0")...)
	require.EqualError(t, err, "compose.NewSharesOfAll: narrative: 0.00元 in percent of 0.00元: base is zero")
	_, err = compose.NewSharesOfAll(most, most)
	require.ErrorIs(t, err, budget.ErrRange)
	none, err := compose.NewSharesOfAll()
	require.NoError(t, err)
	assert.Empty(t, slices.Collect(none.Percents()))
}

// TestSharesAddUp checks that shares of all add up to 100.00, that each is less
// than 0.01 from its exact value, and that the plain ones are rounded.
func TestSharesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fen := rapid.SliceOfN(rapid.OneOf(rapid.Int64Range(0, 100), rapid.Int64Range(0, 1e15)), 1, 12).Draw(t, "parts")
		var list []compose.Part
		var whole int64
		for _, n := range fen {
			list = append(list, compose.Part{Amount: budget.Fen(n)})
			whole += n
		}
		if whole == 0 {
			return
		}
		exact, err := compose.NewSharesOfAll(list...)
		require.NoError(t, err)
		plain, err := compose.NewShares(budget.Fen(whole), list...)
		require.NoError(t, err)
		sum, i := int64(0), 0
		for p := range exact.Percents() {
			share, err := budget.Parse(strings.TrimSuffix(p, "%"), budget.Yuan) // in hundredths
			require.NoError(t, err)
			sum += share.Fen()
			off, err := budget.NewRatio(fen[i], whole)
			require.NoError(t, err)
			low, err := budget.NewRatio(share.Fen()-1, 100_00)
			require.NoError(t, err)
			high, err := budget.NewRatio(share.Fen()+1, 100_00)
			require.NoError(t, err)
			assert.True(t, low.Compare(off) < 0 && off.Compare(high) < 0, "%s of %s", p, off)
			i++
		}
		assert.EqualValues(t, 100_00, sum)
		for i, p := range slices.Collect(plain.Percents()) {
			assert.Equal(t, percentText(fen[i], whole)+"%", p)
		}
	})
}

func TestOrdinal(t *testing.T) {
	for _, test := range []struct {
		style compose.Ordinal
		n     int
		want  string
	}{
		{compose.PartOrdinal, 3, "第三部分"},
		{compose.SectionOrdinal, 1, "一、"},
		{compose.SectionOrdinal, 10, "十、"},
		{compose.SectionOrdinal, 99, "九十九、"},
		{compose.SectionOrdinal, 100, "100、"},
		{compose.SubsectionOrdinal, 11, "（十一）"},
		{compose.ItemOrdinal, 2, "2."},
		{compose.CommaItemOrdinal, 12, "12、"},
		{compose.SubitemOrdinal, 1, "（1）"},
		{compose.Ordinal(9), 1, ""},
	} {
		assert.Equal(t, test.want, test.style.Number(test.n))
	}
}

func TestCounts(t *testing.T) {
	assert.Equal(t, "8批次", compose.ByBatch.Count(8))
	assert.Equal(t, "79人次", compose.ByPerson.Count(79))
	assert.Equal(t, "0辆", compose.ByVehicle.Count(0))
	assert.Equal(t, "1个", compose.ByPiece.Count(1))
	assert.Equal(t, "2台（套）", compose.BySet.Count(2))
	assert.Equal(t, "3", compose.Classifier(9).Count(3))
}

func TestLists(t *testing.T) {
	assert.Equal(t, "基本工资、奖金", compose.Enumerate("基本工资", "", "奖金"))
	assert.Empty(t, compose.Enumerate())
	assert.Equal(t, "甲；乙", compose.Clauses("甲", "乙"))
	assert.Equal(t, "总额", compose.Including("总额"))
	assert.Equal(t, "总额", compose.Including("总额", ""))
	assert.Equal(t, "总额，其中：甲、乙", compose.Including("总额", "甲", "乙"))
	assert.Equal(t, "总额，其中：甲，占1.00%；乙", compose.Including("总额", "甲，占1.00%", "乙"))
}
