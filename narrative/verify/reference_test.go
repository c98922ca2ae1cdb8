package verify_test

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
)

// written is a number as a text writes it: digits, places behind the point, a unit. It is
// judged here in whole thousandths of 分, by nothing that the library has.
type written struct {
	digits, places int
	unit           string
}

func (w written) String() string { return decimal(w.digits, w.places) + w.unit }

// inMilli is the number and half of its last digit.
func (w written) inMilli() (value, half *big.Int) {
	power := map[string]int64{"元": 5, "万元": 9, "亿元": 13}[w.unit] - int64(w.places)
	ten := func(n int64) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil) }
	return new(big.Int).Mul(big.NewInt(int64(w.digits)), ten(power)), new(big.Int).Mul(big.NewInt(5), ten(power-1))
}

// apart is how far two numbers are apart and how far rounding may take them.
func apart(a, b written) (difference, tolerance *big.Int) {
	x, halfX := a.inMilli()
	y, halfY := b.inMilli()
	return new(big.Int).Abs(new(big.Int).Sub(x, y)), new(big.Int).Add(halfX, halfY)
}

// isSameNumber reports whether two numbers are the same but for their units.
func isSameNumber(a, b written) bool {
	a.unit, b.unit = "元", "元"
	difference, _ := apart(a, b)
	return difference.Sign() == 0
}

// drawn draws numbers that are often the same, nearly the same, or the same in another unit.
func drawn(t *rapid.T, label string) written {
	w := written{rapid.SampledFrom([]int{419443, 419440, 41944, 449143, 133764}).Draw(t, label+" digits"), 2, rapid.SampledFrom([]string{"万元", "万元", "元", "亿元"}).Draw(t, label+" unit")}
	if w.places = rapid.IntRange(0, 2).Draw(t, label+" places"); w.places == 0 {
		w.digits /= 10
	}
	return w
}

// ids are the rules of the findings, once each.
func ids(v verify.Report) []string {
	all := []string{}
	for f := range v.Findings() {
		all = append(all, f.Rule)
	}
	return slices.Compact(all)
}

// TestRepetitionReference judges one amount stated twice by N08, N24 and N27 as the two
// numbers by themselves are judged.
func TestRepetitionReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawn(t, "first"), drawn(t, "again")
		if a.unit != b.unit { // whether 4194万元 and 4194.43亿元 are the same digits is not said
			b.digits, b.places = b.digits-b.digits%10+a.digits%10, a.places
		}
		want := []string{}
		switch difference, tolerance := apart(a, b); {
		case difference.Sign() == 0:
		case difference.Cmp(tolerance) <= 0:
			want = append(want, "N27")
		case a.unit != b.unit && isSameNumber(a, b):
			want = append(want, "N24")
		default:
			want = append(want, "N08")
		}
		text := fmt.Sprintf("一、收入支出决算总体情况说明\n2021年本年支出%s。\n三、支出决算情况说明\n2021年本年支出%s。", a, b)
		got := ids(verify.Run(reading.Read(text, reading.Options{Year: 2021})))
		assert.Equal(t, want, got, text)
	})
}

// TestLevelReference judges two amounts that are said to be equal by N29 as they are by
// themselves.
func TestLevelReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawn(t, "budget"), drawn(t, "actual")
		word := rapid.SampledFrom([]string{"决算数等于预算数", "决算数与预算数持平"}).Draw(t, "word")
		want := []string{}
		if difference, tolerance := apart(a, b); difference.Cmp(tolerance) > 0 {
			want = append(want, "N29")
		}
		text := fmt.Sprintf("五、一般公共预算财政拨款支出决算情况说明\n2021年一般公共预算财政拨款支出年初预算为%s，支出决算为%s，%s。", a, b, word)
		assert.Equal(t, want, ids(verify.Run(reading.Read(text, reading.Options{Year: 2021}))), text)
	})
}

// TestLeftoversReference puts words of a template between sentences that have none: N26
// finds each of them where it stands, and nothing else.
func TestLeftoversReference(t *testing.T) {
	sentences := []string{"本部门负责全区的档案工作。", "内设机构有办公室、业务科。", "主要职能是拟订规划并组织实施。"}
	words := []string{"某单位负责宣传工作。", "请据实填写。", "XX科负责保管工作。"}
	marks := []string{"某单位", "请据实填写", "XX"}
	rapid.Check(t, func(t *rapid.T) {
		text := "第一部分 部门概况\n一、主要职能\n"
		var want [][2]int
		for n := range rapid.IntRange(1, 8).Draw(t, "sentences") {
			if k := rapid.IntRange(0, len(sentences)+len(words)-1).Draw(t, fmt.Sprint("sentence ", n)); k < len(sentences) {
				text += sentences[k]
			} else {
				k -= len(sentences)
				at := len(text) + strings.Index(words[k], marks[k])
				want = append(want, [2]int{at, at + len(marks[k])})
				text += words[k]
			}
		}
		text += "\n第三部分 部门决算情况说明\n一、收入支出决算总体情况说明\n2024年度收入支出总计9746.50万元。"
		var got [][2]int
		for f := range verify.Run(reading.Read(text, reading.Options{Year: 2024})).Findings() {
			assert.Equal(t, "N26", f.Rule, text)
			got = append(got, [2]int{f.Text.Start, f.Text.End})
		}
		assert.Equal(t, want, got, text)
	})
}
