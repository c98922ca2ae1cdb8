package grid_test

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"
	"testing"
	"text/tabwriter"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/tables/grid"
)

// large is a table of 60 rows and 9 columns as 公开02 has them: two header rows, two columns of labels, seven of numbers.
func large(t require.TestingT) grid.Grid {
	b := grid.New(9)
	b.Title("收入决算表")
	b.Above("公开02表", "单位：万元")
	b.Header(span("项目", 1, 2), span("本年收入合计", 2, 1), span("财政拨款收入", 2, 1), span("上级补助收入", 2, 1),
		span("事业收入", 2, 1), span("经营收入", 2, 1), span("附属单位上缴收入", 2, 1), span("其他收入", 2, 1))
	b.Header(label("科目编码"), label("科目名称"))
	for i := range 58 {
		row := []grid.Cell{label(fmt.Sprint(2010101 + i)), label("一般公共服务支出")}
		for j := range 7 {
			row = append(row, number(fmt.Sprintf("%d,%03d.%02d", 1+j, 7*i, i)))
		}
		b.Row(row...)
	}
	return build(t, b)
}

func BenchmarkBuild(b *testing.B) {
	rows := large(b).HTMLRows()
	for b.Loop() {
		builder := grid.New(9)
		for i, row := range rows {
			if i < 2 {
				builder.Header(row...)
			} else {
				builder.Row(row...)
			}
		}
		build(b, builder)
	}
}

func BenchmarkRender(b *testing.B) {
	g := large(b)
	buf := make([]byte, 0, 1<<16)
	for name, render := range map[string]func(){
		"markdown": func() { buf = g.AppendMarkdown(buf[:0], 2) },
		"text":     func() { buf, _ = g.AppendText(buf[:0], grid.Narrow) },
		"html":     func() { buf = g.AppendHTML(buf[:0]) },
		"records":  func() { g.Records() },
		"cells":    func() { g.Cells() },
		"values":   func() { g.Values() },
		"html rows": func() {
			g.HTMLRows()
		},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				render()
			}
		})
	}
}

// What one would use without this package: html/template, text/tabwriter (which knows no wide characters), and a join of records.
func BenchmarkInstead(b *testing.B) {
	g := large(b)
	rows, records := g.HTMLRows(), g.Records()
	page := template.Must(template.New("").Parse(`<table>{{range .}}<tr>{{range .}}<td rowspan="{{.RowSpan}}" colspan="{{.ColSpan}}">{{.Text}}</td>{{end}}</tr>{{end}}</table>`))
	var buf bytes.Buffer
	for name, render := range map[string]func() error{
		"html template": func() error { return page.Execute(&buf, rows) },
		"text tabwriter": func() error {
			w := tabwriter.NewWriter(&buf, 0, 0, 1, ' ', tabwriter.Debug)
			for _, record := range records {
				if _, err := fmt.Fprintln(w, strings.Join(record, "\t")); err != nil {
					return err
				}
			}
			return w.Flush()
		},
		"markdown join": func() error {
			for _, record := range records {
				fmt.Fprintln(&buf, "| "+strings.Join(record, " | ")+" |")
			}
			return nil
		},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				buf.Reset()
				require.NoError(b, render())
			}
		})
	}
}

// Into a buffer that is large enough, HTML allocates nothing; the others only what measures and headings need, however many rows there are.
func TestAllocs(t *testing.T) {
	g := large(t)
	buf := make([]byte, 0, 1<<16)
	for _, test := range []struct {
		name   string
		most   float64
		render func()
	}{
		{"html", 0, func() { buf = g.AppendHTML(buf[:0]) }},
		{"markdown", 5, func() { buf = g.AppendMarkdown(buf[:0], 2) }},
		{"text", 11, func() { buf, _ = g.AppendText(buf[:0], grid.Wide) }},
		{"records", 2, func() { g.Records() }},
		{"cells", 3, func() { g.Cells() }},
		{"html rows", 2, func() { g.HTMLRows() }},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.LessOrEqual(t, testing.AllocsPerRun(20, test.render), test.most)
		})
	}
}
