package print_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/internal/print"
)

func TestChinese(t *testing.T) {
	for n, want := range map[int]string{
		1: "一", 9: "九", 10: "十", 11: "十一", 19: "十九", 20: "二十", 26: "二十六", 30: "三十", 99: "九十九",
		0: "0", 100: "100", -1: "-1",
	} {
		assert.Equal(t, want, print.Chinese(n), "%d", n)
	}
}

func TestNumberReadsWhatChineseWrites(t *testing.T) {
	for n := range 10_000 {
		got, ok := print.Number(print.Chinese(n))
		assert.True(t, ok, "%d", n)
		assert.Equal(t, n, got)
	}
	for _, s := range []string{"", "十十", "一二", "百", "10000", "-1", "1.5", "1 ", "一1"} {
		_, ok := print.Number(s)
		assert.False(t, ok, s)
	}
	n, ok := print.Number("008")
	assert.True(t, ok)
	assert.Equal(t, 8, n)
}

func TestNumeral(t *testing.T) {
	for i, r := range []rune("一二三四五六七八九十") {
		assert.Equal(t, i+1, print.Numeral(r))
	}
	for i, r := range []rune("壹贰叁肆伍陆柒捌玖拾") {
		assert.Equal(t, i+1, print.Numeral(r))
	}
	for _, r := range "两百0①" {
		assert.Zero(t, print.Numeral(r))
	}
}

func TestDigits(t *testing.T) {
	assert.True(t, print.IsDigits("0123456789"))
	for _, s := range []string{"", "1.0", "１", "-1", "一"} {
		assert.False(t, print.IsDigits(s), s)
	}
}

func TestYear(t *testing.T) {
	for s, want := range map[string]int{
		"2024年度": 2024, "2024": 2024, "1900": 1900, "2100": 2100, "20245": 2024,
		"": 0, "202": 0, "1899": 0, "2101": 0, "年2024": 0, "20 4": 0, "2０２4": 0,
	} {
		assert.Equal(t, want, print.Year(s), s)
	}
}

func TestOrdinal(t *testing.T) {
	for signs, most := range map[string]int{"①⑳": 20, "⑴⒇": 20, "⒈⒛": 20, "❶❿": 10, "㈠㈩": 10, "㊀㊉": 10} {
		ends := []rune(signs)
		assert.Equal(t, 1, print.Ordinal(ends[0]))
		assert.Equal(t, most, print.Ordinal(ends[1]))
		assert.NotEqual(t, most+1, print.Ordinal(ends[1]+1))
	}
	for _, r := range "0一⑟ⅠA" {
		assert.Zero(t, print.Ordinal(r), "%c", r)
	}
}

func TestUnnumbered(t *testing.T) {
	for s, want := range map[string]string{
		"一、基本支出":     "基本支出",
		"（一）基本支出":    "基本支出",
		"(十二)基本支出":   "基本支出",
		"1.基本支出":     "基本支出",
		"１．基本支出":     "基本支出",
		"1，基本支出":     "基本支出",
		"①基本支出":      "基本支出",
		"㈠基本支出":      "基本支出",
		"⒈基本支出":      "基本支出",
		"其中：（1）基本支出": "基本支出",
		"其中:基本支出":    "基本支出",
		"其中基本支出":     "基本支出",
		"其中：":        "其中：",
		"一般公共服务支出":   "一般公共服务支出",
		"三公经费":       "三公经费",
		"一、":         "一、",
		"（一基本支出":     "（一基本支出",
		"一)基本支出":     "一)基本支出",
		"301工资福利支出":  "301工资福利支出",
		"":           "",
	} {
		assert.Equal(t, want, print.Unnumbered(s), s)
	}
}

func TestIsOrdinal(t *testing.T) {
	for _, s := range []string{"一", "一、", "（一）", "(二十三)", "1.", "１．", "12", "①", "、"} {
		assert.True(t, print.IsOrdinal(s), s)
	}
	for _, s := range []string{"", "一般", "1-2", "1.基本支出", "一二三四五六"} {
		assert.False(t, print.IsOrdinal(s), s)
	}
}

func TestUnits(t *testing.T) {
	for _, c := range []struct{ s, unit, rest string }{
		{"万元", "万元", ""},
		{"元", "元", ""},
		{"亿元)", "亿元", ")"},
		{"人民币万元", "万元", ""},
		{"万", "", "万"},
		{"人民币", "", "人民币"},
		{"", "", ""},
	} {
		unit, rest := print.Unit(c.s)
		assert.Equal(t, c.unit, unit, c.s)
		assert.Equal(t, c.rest, rest, c.s)
	}
	for s, want := range map[string]string{
		"单位:万元": "万元", "金额单位:元": "元", "编制单位:某局单位:万元": "万元", "单位:人": "", "万元": "", "单位万元": "万元", "单位:元/人": "元", "单位元旦活动": "",
	} {
		unit, _ := print.StatedUnit(s)
		assert.Equal(t, want, unit, s)
	}
	for _, c := range []struct{ s, bare, unit string }{
		{"决算数(万元)", "决算数", "万元"},
		{"决算数(单位:元)", "决算数", "元"},
		{"决算数", "决算数", ""},
		{"因公出国(境)", "因公出国(境)", ""},
		{"(万元)", "(万元)", ""},
		{"决算数(万元)x", "决算数(万元)x", ""},
	} {
		bare, unit := print.WithoutUnit(c.s)
		assert.Equal(t, c.bare, bare, c.s)
		assert.Equal(t, c.unit, unit, c.s)
	}
}

func TestAmount(t *testing.T) {
	for _, c := range []struct{ s, number, unit string }{
		{"1,234.50", "1,234.50", ""},
		{"12.30万元", "12.30", "万元"},
		{"12元", "12", "元"},
		{"¥12.30", "12.30", ""},
		{"-¥12.30", "-12.30", ""},
		{"(¥12.30)", "(12.30)", ""},
		{"人民币12.30元", "12.30", "元"},
		{"RMB12", "12", ""},
		{".5", "0.5", ""},
		{"-.5", "-0.5", ""},
		{"-¥.50万元", "-0.50", "万元"},
		{"¥-12", "-12", ""},
		{"", "", ""},
		{"-", "-", ""},
		{"三元", "三", "元"},
		{"－￥1,234.50 万元", "-1,234.50", "万元"},
		{"〔12.30〕", "(12.30)", ""},
		{"12.30 45.60", "12.30 45.60", ""},
	} {
		number, unit := print.Amount(c.s)
		assert.Equal(t, c.number, number, c.s)
		assert.Equal(t, c.unit, unit, c.s)
	}
}

func TestCompact(t *testing.T) {
	for _, s := range []string{"12.30 45.60", "12 30", "1234 567", "12.30\n45.60", "１２．３０　４５．６０", "1 234 56", "1.5 234", "12 (30)", "1,234 567.00 1"} {
		assert.Contains(t, strings.ReplaceAll(print.Compact(s), "\n", " "), " ", s)
	}
	for s, want := range map[string]string{
		"": "", "12.30": "12.30", " 12.30 ": "12.30", "12 345.67": "12345.67", "-1 234 567": "-1234567", "(12 345)": "(12345)", "2993. 83": "2993.83",
		"2993 .83": "2993.83", "- 5": "-5", "12.30 万元": "12.30万元", "12\u200b30": "1230", "无 12": "无12", "1,12\n0.00": "1,120.00", "〔12.30〕": "(12.30)",
	} {
		assert.Equal(t, want, print.Compact(s), "%q", s)
	}
}

func TestMarkOf(t *testing.T) {
	for s, want := range map[string]print.Mark{
		"": print.Empty, " ": print.Empty, "null": print.Empty, "NaN": print.Empty, "N/A": print.Empty,
		"无": print.Word, "空": print.Word, "無": print.Word, " 无 ": print.Word,
		"—": print.Dash, "——": print.Dash, "-": print.Dash, "－－－": print.Dash, "–": print.Dash, "──": print.Dash, "/": print.Dash, "／": print.Dash,
		"\\": print.Dash, "//": print.Dash, "—/—": print.Dash, "…": print.Dash, "……": print.Dash, "...": print.Dash, "。。。": print.Dash, "_": print.Dash,
		"*": print.Dash, "×": print.Dash, "⋯⋯": print.Dash, "- -": print.Dash, "－ －": print.Dash, "......": print.Dash, "____": print.Dash,
		"0": print.Stated, "-1": print.Stated, ".": print.Stated, "..": print.Stated, "。": print.Stated, "无此项": print.Stated, "**": print.Stated,
		"××": print.Stated, "一": print.Stated, "、": print.Stated,
	} {
		assert.Equal(t, want, print.MarkOf(print.Wording(s)), "%q", s)
	}
}
