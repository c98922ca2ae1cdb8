package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/tables"
)

// TestReadOtherPrint: signs that print has more than one of say the same, and keep their places.
func TestReadOtherPrint(t *testing.T) {
	composed, err := compose.Text(accountgen.Full(2024), accountgen.FullFacts(), tables.Shanghai2024())
	require.NoError(t, err)
	text := composed.String()
	said := func(text string) []string {
		var lines []string
		for s := range reading.Read(text, reading.Options{}).Statements() {
			lines = append(lines, fmt.Sprintf("%s %s %s%s", s.Subject, s.Measure, print.Wording(text[s.Start:s.End]), s.Unit))
		}
		return lines
	}
	want := said(text)
	require.NotEmpty(t, want)
	for name, replaced := range map[string][]string{
		"radicals":                  {"工", "⼯", "金", "⾦", "行", "⾏", "目", "⽬", "支", "⽀", "长", "⻓", "车", "⻋", "一", "⼀", "用", "⽤"},
		"compatibility ideographs":  {"金", "\uf90a", "行", "\ufa08", "车", "\uf902", "不", "\uf967"},
		"traditional characters":    {"决", "決", "经", "經", "费", "費", "国", "國", "务", "務", "营", "營", "维护", "維護", "较", "較", "减", "減", "长", "長", "总", "總"},
		"marks of direction":        {"支出", "支\u202a出\u202c", "收入", "\u200e收入\u200f"},
		"zero-width signs, hyphens": {"支出", "支\u200b出", "1", "1\u00ad", "万元", "\ufeff万元"},
		"small and vertical forms":  {"（", "﹙", "）", "︶", "%", "﹪", "：", "︰"},
		"other quotation marks":     {"“", "『", "”", "』"},
	} {
		other := strings.NewReplacer(replaced...).Replace(text)
		require.NotEqual(t, text, other, name)
		assert.Equal(t, want, said(other), name)
	}
}
