package chart_test

import (
	"encoding/xml"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/examples/report/chart"
)

// drawing is what a chart comes to.
type drawing struct {
	Label string `xml:"aria-label,attr"`
	Bars  []struct {
		X     float64 `xml:"x,attr"`
		Width float64 `xml:"width,attr"`
		Title string  `xml:"title"`
	} `xml:"rect"`
	Texts []struct {
		X    float64 `xml:"x,attr"`
		Text string  `xml:",chardata"`
	} `xml:"text"`
	Axis struct {
		X float64 `xml:"x1,attr"`
	} `xml:"line"`
}

func drawn(t *testing.T, c chart.Chart) drawing {
	t.Helper()
	svg := c.AppendSVG([]byte("<before/>"))
	var d drawing
	require.NoError(t, xml.Unmarshal(svg[len("<before/>"):], &d), "%s", svg)
	return d
}

func wan(s string) budget.Figure { return budget.MustParseFigure(s, budget.WanYuan) }

// TestBars holds that bars begin or end at the axis and are as long as their amounts, and that a blank has none.
func TestBars(t *testing.T) {
	d := drawn(t, chart.Chart{Title: "收入 & 支出", Series: []string{"预算", "决算"}, Groups: []chart.Group{
		{Label: "教育<支出>", Figures: []budget.Figure{wan("100.00"), wan("-50.00")}},
		{Label: "其他支出", Figures: []budget.Figure{{}, wan("12.5")}},
	}})
	assert.Equal(t, "收入 & 支出", d.Label)
	require.Len(t, d.Bars, 2+3, "the legend, and the bars")
	bars := d.Bars[2:]
	assert.Equal(t, "教育<支出> 预算：100.00万元", bars[0].Title)
	assert.Equal(t, "其他支出 决算：12.5万元", bars[2].Title)
	assert.InDelta(t, d.Axis.X, bars[0].X, 0.01)
	assert.InDelta(t, d.Axis.X, bars[1].X+bars[1].Width, 0.01, "a negative one is to the left")
	assert.InDelta(t, bars[0].Width/2, bars[1].Width, 0.01)
	assert.InDelta(t, bars[0].Width/8, bars[2].Width, 0.01)
	assert.InDelta(t, 720-110, bars[0].X+bars[0].Width, 0.01, "the longest leaves room for its number")
	assert.InDelta(t, 250, bars[1].X, 0.01, "and the most negative for the words")
	var texts []string
	for _, text := range d.Texts {
		texts = append(texts, text.Text)
	}
	assert.Equal(t, []string{"预算", "决算", "教育<支出>", "100.00", "-50.00", "其他支出", "—", "12.5"}, texts)
}

// TestNothing holds that a chart of zeros has an axis, and no number that is none.
func TestNothing(t *testing.T) {
	d := drawn(t, chart.Chart{Series: []string{"决算"}, Groups: []chart.Group{{Label: "收入", Figures: []budget.Figure{wan("0.00")}}}})
	assert.Zero(t, d.Bars[1].Width)
	assert.InDelta(t, 250, d.Axis.X, 0.01)
	assert.Equal(t, "<b", string(chart.Chart{}.AppendSVG([]byte("<b"))[:2]), "it appends")
	assert.NotContains(t, string(chart.Chart{}.AppendSVG(nil)), "NaN")
}

// TestOf holds which charts a published account has, and that they show what its tables do.
func TestOf(t *testing.T) {
	r, err := yusuan.Read(licheng.Document())
	require.NoError(t, err)
	charts := chart.Of(r)
	var titles []string
	for _, c := range charts {
		titles = append(titles, c.Title)
		for _, g := range c.Groups {
			assert.Len(t, g.Figures, len(c.Series), g.Label)
		}
	}
	assert.Equal(t, []string{"本年收入，按来源", "本年支出，按功能分类", "“三公”经费"}, titles, "the budget is not beside it")
	assert.Equal(t, []string{"上年决算", "本年决算"}, charts[1].Series)
	assert.Contains(t, charts[1].Groups, chart.Group{Label: "社会保障和就业支出", Figures: []budget.Figure{wan("32.93"), wan("40.90")}})
	assert.Empty(t, chart.Of(yusuan.Reading{}))
}
