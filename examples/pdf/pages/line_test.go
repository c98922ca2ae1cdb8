package pages_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/examples/pdf/pages"
)

// glyphs prints a text, each sign as wide as it is high, digits half as wide.
func glyphs(x, base, size, between float64, text string) []pages.Glyph {
	var out []pages.Glyph
	for _, c := range text {
		width := size
		if c < 0x80 {
			width /= 2
		}
		out = append(out, pages.Glyph{Rune: c, Box: pages.Box{X0: x, Y0: base - size*0.88, X1: x + width, Y1: base + size*0.12}, Base: base})
		x += width + between
	}
	return out
}

func join(parts ...[]pages.Glyph) []pages.Glyph {
	var out []pages.Glyph
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

func TestLines(t *testing.T) {
	for name, c := range map[string]struct {
		glyphs []pages.Glyph
		want   []string
	}{
		"nothing":                          {nil, nil},
		"from left to right":               {join(glyphs(60, 100, 12, 0, "年度"), glyphs(36, 100, 12, 0, "2024")), []string{"2024年度"}},
		"from top to bottom":               {join(glyphs(10, 120, 12, 0, "下"), glyphs(10, 100, 12, 0, "上")), []string{"上", "下"}},
		"a gap is a blank":                 {join(glyphs(10, 100, 12, 0, "支出"), glyphs(60, 100, 12, 0, "1.00")), []string{"支出 1.00"}},
		"a narrow gap is none":             {join(glyphs(10, 100, 12, 0, "支出"), glyphs(36, 100, 12, 0, "1.00")), []string{"支出1.00"}},
		"one blank in a gap":               {join(glyphs(10, 100, 12, 0, "支出 "), glyphs(60, 100, 12, 0, "1.00")), []string{"支出 1.00"}},
		"blanks at the ends":               {glyphs(10, 100, 12, 0, "　 支出 "), []string{"支出"}},
		"only blanks":                      {glyphs(10, 100, 12, 0, "　 "), nil},
		"letter-spaced":                    {glyphs(10, 100, 9, 6, "公务用车运行维护"), []string{"公务用车运行维护"}},
		"letter-spaced words":              {join(glyphs(10, 100, 9, 6, "公务用车"), glyphs(100, 100, 9, 6, "运行维护")), []string{"公务用车 运行维护"}},
		"a spaced heading":                 {glyphs(10, 100, 12, 24, "项目"), []string{"项 目"}},
		"printed twice to be bold":         {join(glyphs(10, 100, 12, 0, "合计"), glyphs(10.4, 100, 12, 0, "合计")), []string{"合计"}},
		"a double digit is no double":      {glyphs(10, 100, 12, 0, "1155.00"), []string{"1155.00"}},
		"sizes of one line differ":         {join(glyphs(10, 100, 16, 0, "一、"), glyphs(42, 101, 10, 0, "收入")), []string{"一、收入"}},
		"a raised sign stays in the line":  {join(glyphs(10, 100, 12, 0, "经费"), glyphs(34, 96, 10, 0, "1")), []string{"经费1"}},
		"lines near to one another differ": {join(glyphs(10, 100, 10, 0, "一行"), glyphs(10, 111, 10, 0, "二行")), []string{"一行", "二行"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, l := range pages.Lines(c.glyphs) {
				got = append(got, l.Text())
				assert.Len(t, l.Glyphs, len([]rune(l.Text())))
			}
			assert.Equal(t, c.want, got)
		})
	}
}

func TestBox(t *testing.T) {
	b := pages.Box{X0: 10, Y0: 20, X1: 30, Y1: 50}
	assert.InDelta(t, 20, b.Width(), 0)
	assert.InDelta(t, 30, b.Height(), 0)
	assert.Equal(t, pages.Box{X0: 0, Y0: 20, X1: 30, Y1: 60}, b.Union(pages.Box{X0: 0, Y0: 40, X1: 5, Y1: 60}))
	assert.True(t, b.Contains(pages.Box{X0: 0, Y0: 20, X1: 20, Y1: 20}), "the middle is what counts")
	assert.False(t, b.Contains(pages.Box{X0: 30, Y0: 20, X1: 30, Y1: 20}), "two boxes beside one another have no point in common")
}
