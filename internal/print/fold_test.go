package print_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// folds are the signs of print by what they are read as.
var folds = []struct {
	want  string
	signs string
}{
	{"(", "(（﹙︵"},
	{")", ")）﹚︶"},
	{"[", "[［〔【〖﹝︹"},
	{"]", "]］〕】〗﹞︺"},
	{"-", "-－—–‒―−‐‑─━﹣﹘⸺ー"},
	{`"`, "\"＂“”„‟«»「」『』〝〞﹁﹂"},
	{"'", "'＇‘’‛"},
	{":", ":：﹕∶︓"},
	{",", ",，﹐︐"},
	{".", ".．﹒"},
	{"%", "%％﹪٪"},
	{"¥", "¥￥"},
	{"/", "/／∕"},
	{"~", "~～〜∼"},
	{"…", "…⋯"},
	{"≥", "≥≧⩾"},
	{"≤", "≤≦⩽"},
	{"=", "=＝﹦"},
	{"7", "7７"},
	{"A", "AＡ"},
	{" ", " \t\u00a0\u2003\u2009\u3000\u2800\u0001\u007f"},
	{"\n", "\n\r\f\v\u0085\u2028\u2029"},
	{"", "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\ufeff\ufe0f\U000E0100"},
	{"工", "工⼯"},         // Kangxi radical
	{"金", "金⾦\uf90a"},   // and a compatibility ideograph
	{"见", "见⻅見⾒\ufa0a"}, // radicals of both scripts
	{"长", "长⻓⻑長⾧"},      // a radical of a traditional character
	{"车", "车⻋車⾞\uf902"}, // three ways to one sign
	{"万", "万萬"},         // traditional characters
	{"决", "决決"},
	{"经", "经經"},
	{"费", "费費"},
	{"丽", "丽"},
	{"著", "著"}, // simplified texts have it, too: 显著
	{"①", "①"},
	{"、", "、､"},
	{"。", "。｡"},
	{"《", "《︽"},
	{"×", "×✕"},
	{"•", "•"}, // begins items of lists
	{"一", "一⼀"},
	{"\uFFFD", "\uFFFD"},
	{"\U0001F600", "\U0001F600"},
}

func TestFold(t *testing.T) {
	for _, c := range folds {
		want := print.Nothing
		if c.want != "" {
			want, _ = utf8.DecodeRuneInString(c.want)
		}
		for _, r := range c.signs {
			assert.Equal(t, want, print.Fold(r), "%U %c", r, r)
		}
	}
	assert.Equal(t, '丽', print.Fold('\U0002F800'))
	assert.Equal(t, print.Nothing, print.Fold(print.Nothing))
	assert.Equal(t, utf8.MaxRune+1, print.Fold(utf8.MaxRune+1))
}

func TestFoldIsIdempotent(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if f := print.Fold(r); f != print.Fold(f) {
			t.Errorf("%U is read as %U, and that as %U", r, f, print.Fold(f))
		}
	}
}

func TestWording(t *testing.T) {
	for _, c := range []struct{ printed, wording, tidy string }{
		{"", "", ""},
		{"项目名称", "项目名称", "项目名称"},
		{"项目\u200b名称", "项目名称", "项目名称"},
		{" 项 目\n名 称\u3000", "项目名称", "项目名称"},
		{"“三公”经费", "三公经费", "“三公”经费"},
		{"其中：〔一〕", "其中:(一)", "其中：〔一〕"},
		{"国（境）外 [x]", "国(境)外(x)", "国（境）外[x]"},
		{"⼯资奖⾦", "工资奖金", "⼯资奖⾦"},
		{"財政撥款\u202c", "财政拨款", "財政撥款"},
		{"１２３．４５％", "123.45%", "１２３．４５％"},
		{"—12.30", "-12.30", "—12.30"},
		{"a\xffb", "a\uFFFDb", "a\uFFFDb"},
		{"a \xffb", "a\uFFFDb", "a\uFFFDb"},
	} {
		assert.Equal(t, c.wording, print.Wording(c.printed), "%q", c.printed)
		assert.Equal(t, c.tidy, print.Tidy(c.printed), "%q", c.printed)
	}
}

// printed draws texts of signs that print has much of.
func printed() *rapid.Generator[string] {
	var signs strings.Builder
	for _, c := range folds {
		signs.WriteString(c.signs)
	}
	return rapid.StringOf(rapid.OneOf(rapid.RuneFrom([]rune(signs.String())), rapid.RuneFrom([]rune("项目支出决算0123")), rapid.Rune()))
}

// The slow way: sign by sign.
func slowText(s string) string {
	var b strings.Builder
	for _, r := range s {
		if f := print.Fold(r); f != print.Nothing {
			b.WriteRune(f)
		}
	}
	return b.String()
}

func slowWording(s string) string {
	return strings.NewReplacer(" ", "", "\n", "", `"`, "", "'", "", "[", "(", "]", ")").Replace(slowText(s))
}

func slowTidy(s string) string {
	var b strings.Builder
	for _, r := range s {
		if f := print.Fold(r); f != print.Nothing && f != ' ' && f != '\n' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func TestFoldingOfTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { foldingOfText(t, printed().Draw(t, "text")) })
}

func FuzzFoldingOfTexts(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, c := range folds {
		f.Add(c.signs)
	}
	f.Add("a\xff \x00b")
	f.Fuzz(func(t *testing.T, s string) { foldingOfText(t, s) })
}

// foldingOfText compares the folding of a text with the slow way, and folds what is folded.
func foldingOfText(t assert.TestingT, s string) {
	text, wording, tidy := print.TextOf(s), print.Wording(s), print.Tidy(s)
	assert.Equal(t, slowText(s), text.String())
	assert.Equal(t, slowWording(s), wording)
	assert.Equal(t, slowTidy(s), tidy)
	assert.Equal(t, text.String(), print.TextOf(text.String()).String())
	assert.Equal(t, wording, print.Wording(wording))
	assert.Equal(t, wording, print.Wording(tidy))
	assert.Equal(t, wording, print.Wording(text.String()))
	assert.Equal(t, tidy, print.Tidy(tidy))
	assert.Equal(t, tidy, print.Tidy(print.Trim(s)))
	assert.Equal(t, len(s), text.Printed(len(text.String())))
	offsetsOf(t, s, text)
}

// offsetsOf holds that each sign of a folded text stands where the text says.
func offsetsOf(t assert.TestingT, s string, text print.Text) {
	for i, folded := range text.String() {
		from := text.Printed(i)
		r, _ := utf8.DecodeRuneInString(s[from:])
		if !assert.Equal(t, folded, print.Fold(r), "byte %d of %q", i, text) {
			return
		}
	}
}

func TestTrim(t *testing.T) {
	assert.Equal(t, "项 目", print.Trim("\ufeff\n 项 目\u200b\u3000"))
	assert.Empty(t, print.Trim(" \u200e"))
}

func TestTextOffsets(t *testing.T) {
	text := print.TextOf("\ufeff得分（9 分）\u200b。")
	assert.Equal(t, "得分(9 分)。", text.String())
	for _, c := range []struct {
		folded, printed string
	}{{"得", "得"}, {"分(", "分（"}, {"(", "（"}, {"9", "9"}, {")", "）"}, {"。", "。"}} {
		assert.Equal(t, strings.Index("\ufeff得分（9 分）\u200b。", c.printed), text.Printed(strings.Index(text.String(), c.folded)), c.printed)
	}
	assert.Equal(t, print.Text{}, print.TextOf(""))
	assert.Zero(t, print.Text{}.Printed(0))
}

func TestWhatDoesNotChangeCostsNothing(t *testing.T) {
	const label = "一般公共预算财政拨款支出(1,234.50)、其中:项目"
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		if print.Wording(label) != label || print.Tidy(label) != label || print.TextOf(label).String() != label ||
			print.Unnumbered(label) != label || print.MarkOf(label) != print.Stated {
			t.Error("it changed")
		}
		if number, unit := print.Amount("1,234.50万元"); number != "1,234.50" || unit != "万元" {
			t.Error("it is not parted")
		}
	}))
}
