package page_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"html"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/examples/report/chart"
	"github.com/fiscalcn/yusuan/examples/report/outline"
	"github.com/fiscalcn/yusuan/examples/report/page"
	"github.com/fiscalcn/yusuan/tables"
)

// content returns what stands on the page of the published account, without findings.
func content(t *testing.T, d disclosure.Disclosure) page.Content {
	t.Helper()
	p, err := yusuan.Publish(d)
	require.NoError(t, err)
	o, err := outline.New(p, &d)
	require.NoError(t, err)
	return page.Content{Outline: o}
}

func written(t *testing.T, c page.Content) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, page.Write(&b, c))
	return b.String()
}

// wellFormed reads a page as XML, but for the few elements that HTML leaves open, and returns every value of an attribute.
func wellFormed(t *testing.T, text string) map[string][]string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(text))
	d.AutoClose, d.Entity = xml.HTMLAutoClose, xml.HTMLEntity
	d.Strict = false // an attribute of HTML may go without a value
	values := map[string][]string{}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return values
		}
		require.NoError(t, err)
		if e, ok := token.(xml.StartElement); ok {
			for _, a := range e.Attr {
				values[a.Name.Local] = append(values[a.Name.Local], a.Value)
			}
		}
	}
}

// TestWhole holds that the page needs nothing beside it, that every link leads to a place of its own, and that all the tables and text
// stand on it.
func TestWhole(t *testing.T) {
	for e := range tables.Editions() {
		d := licheng.Disclosure()
		d.Edition = e.String()
		c := content(t, d)
		income := chart.Group{Label: "其他收入", Figures: []budget.Figure{budget.Exact(budget.Fen(1))}}
		c.Charts = []chart.Chart{{Title: "收入", Series: []string{"决算"}, Groups: []chart.Group{income}}}
		text := written(t, c)
		values := wellFormed(t, text)
		assert.NotRegexp(t, `<script|<link|<img|<iframe|@import|url\(`, text)
		assert.Equal(t, []string{"http://www.w3.org/2000/svg"}, slices.Compact(regexp.MustCompile(`https?:[^"]*`).FindAllString(text, -1)))
		ids := values["id"]
		for _, id := range ids {
			assert.Equal(t, 1, count(ids, id), "%s names one place", id)
		}
		links := 0
		for _, to := range values["href"] {
			id, ok := strings.CutPrefix(to, "#")
			require.True(t, ok, to)
			assert.Contains(t, ids, unescaped(t, id))
			links++
		}
		assert.Greater(t, links, 9+8)
		for _, p := range c.Outline.Parts {
			for _, table := range p.Tables {
				assert.Contains(t, text, string(table.AppendHTML(nil)), "as the grid is")
			}
			for _, s := range p.Sections {
				for _, line := range append(s.Paragraphs, s.Title) {
					assert.Contains(t, html.UnescapeString(text), line)
				}
			}
			for _, line := range append(p.Paragraphs, p.Title) {
				assert.Contains(t, html.UnescapeString(text), line)
			}
		}
	}
}

func count(all []string, one string) int {
	n := 0
	for _, s := range all {
		if s == one {
			n++
		}
	}
	return n
}

// unescaped undoes what an address escapes.
func unescaped(t *testing.T, s string) string {
	t.Helper()
	u, err := url.PathUnescape(s)
	require.NoError(t, err)
	return u
}

// TestFindings holds that a finding says its severity and links to its table, if the page has that.
func TestFindings(t *testing.T) {
	at, err := tables.ParseAddress("公开05/208/基本支出")
	require.NoError(t, err)
	found := []judge.Finding{{Rule: "05-1", Severity: judge.Error, At: at}, {Rule: "S01", Severity: judge.Warning}}
	c := content(t, licheng.Disclosure())
	c.Checks = []page.Check{
		{Title: "编成的表", Summary: "精确<成立>的3条。", Findings: found, OnPage: true},
		{Title: "公布的表", Findings: found},
		{Title: "情况说明", NotLookedAt: []string{"X14：未提供上年决算"}},
	}
	text := written(t, c)
	_, text, ok := strings.Cut(text, `id="核对"`)
	require.True(t, ok)
	assert.Equal(t, 2, strings.Count(text, `<b class="error">错误</b>`))
	assert.Equal(t, 2, strings.Count(text, `<b class="warning">警告</b>`))
	assert.Equal(t, 1, strings.Count(text, `>公开05</a>`), "the other is about tables that are not here")
	assert.Equal(t, 1, strings.Count(text, "未发现问题。"))
	assert.Contains(t, text, "<li>X14：未提供上年决算</li>")
	assert.Contains(t, text, "精确&lt;成立&gt;的3条。")
}

// TestEscapes holds that names are text, whatever stands in them.
func TestEscapes(t *testing.T) {
	d := licheng.Disclosure()
	d.Account.Header.Name = `<b>某局</b>&"`
	d.Account.Units[0].Name = `<i>`
	text := written(t, content(t, d))
	assert.NotContains(t, text, "<b>某局")
	assert.NotContains(t, text, "<i>")
	assert.Contains(t, text, "&lt;b&gt;某局&lt;/b&gt;&amp;&#34;")
	wellFormed(t, text)
}

func TestWriteError(t *testing.T) {
	r, w := io.Pipe()
	require.NoError(t, r.Close())
	assert.ErrorIs(t, page.Write(w, page.Content{}), io.ErrClosedPipe)
}
