package grid

import (
	"strconv"
	"unicode/utf8"
)

// HTMLRows returns the rows for a template of one's own: each row has the cells that begin in it, as [Builder.Row] takes them, with
// spans of at least 1 and a settled alignment. Text is not escaped; html/template does that. The first [Grid.HeaderRows] rows are the
// headers.
func (g Grid) HTMLRows() [][]Cell {
	rows := make([][]Cell, g.rows)
	flat := make([]Cell, len(g.cells))
	for i, begin := 0, 0; i < len(flat); i++ {
		p := &g.cells[i]
		flat[i] = p.Cell
		if i > 0 && g.cells[i-1].row != p.row {
			begin = i
		}
		rows[p.row] = flat[begin : i+1 : i+1]
	}
	return rows
}

// AppendHTML appends the table as an HTML element to b: title and lines above as caption, header rows as thead, the rest as tbody, lines
// below as tfoot; merged cells by colspan and rowspan, alignment by style where it is not what browsers do anyway (th centred, td to the
// left). Every text is escaped. The element is well-formed XML too. It ends with a line break.
func (g Grid) AppendHTML(b []byte) []byte {
	if g.columns == 0 {
		return b
	}
	b = append(b, "<table>\n"...)
	b = g.appendCaption(b)
	b = g.appendRows(b, "thead", 0, g.header)
	b = g.appendRows(b, "tbody", g.header, g.rows)
	if len(g.below) > 0 {
		b = append(b, "<tfoot>\n"...)
		for _, line := range g.below {
			b = append(b, "<tr><td"...)
			b = appendSpan(b, "colspan", g.columns)
			b = append(b, '>')
			b = appendHTML(b, line)
			b = append(b, "</td></tr>\n"...)
		}
		b = append(b, "</tfoot>\n"...)
	}
	return append(b, "</table>\n"...)
}

func (g Grid) appendCaption(b []byte) []byte {
	if g.title == "" && len(g.above) == 0 {
		return b
	}
	b = append(b, "<caption>"...)
	if g.title != "" {
		b = append(b, "<strong>"...)
		b = appendHTML(b, g.title)
		b = append(b, "</strong>"...)
	}
	for _, line := range g.above {
		b = append(b, "<p>"...)
		b = appendHTML(b, line)
		b = append(b, "</p>"...)
	}
	return append(b, "</caption>\n"...)
}

// appendRows writes the rows from begin to end as a row group, nothing when there are none.
func (g Grid) appendRows(b []byte, group string, begin, end int) []byte {
	if begin == end {
		return b
	}
	b = append(b, '<')
	b = append(b, group...)
	b = append(b, ">\n"...)
	for r := begin; r < end; r++ {
		b = append(b, "<tr>"...)
		for c := range g.columns {
			if g.starts(r, c) {
				b = g.appendCell(b, g.cell(r, c))
			}
		}
		b = append(b, "</tr>\n"...)
	}
	b = append(b, "</"...)
	b = append(b, group...)
	return append(b, ">\n"...)
}

func (g Grid) appendCell(b []byte, p *placed) []byte {
	element, usual := "td", Left
	if p.Header {
		element, usual = "th", Center
	}
	b = append(b, '<')
	b = append(b, element...)
	if p.Header && p.row < g.header {
		b = append(b, ` scope="col"`...)
	} else if p.Header {
		b = append(b, ` scope="row"`...)
	}
	b = appendSpan(b, "rowspan", p.RowSpan)
	b = appendSpan(b, "colspan", p.ColSpan)
	if p.Align != usual {
		b = append(b, ` style="text-align:`...)
		b = append(b, p.Align.String()...)
		b = append(b, '"')
	}
	b = append(b, '>')
	b = appendHTML(b, p.Text)
	b = append(b, "</"...)
	b = append(b, element...)
	return append(b, '>')
}

func appendSpan(b []byte, name string, n int) []byte {
	if n == 1 {
		return b
	}
	b = append(b, ' ')
	b = append(b, name...)
	b = append(b, `="`...)
	b = strconv.AppendInt(b, int64(n), 10)
	return append(b, '"')
}

// appendHTML writes text with its line breaks as elements and what HTML would understand escaped.
func appendHTML(b []byte, text string) []byte {
	for more := true; more; {
		var line string
		line, text, more = cutLine(text)
		for _, r := range line {
			switch r {
			case '&':
				b = append(b, "&amp;"...)
			case '<':
				b = append(b, "&lt;"...)
			case '>':
				b = append(b, "&gt;"...)
			case '"':
				b = append(b, "&#34;"...)
			case '\'':
				b = append(b, "&#39;"...)
			default:
				b = utf8.AppendRune(b, shown(r))
			}
		}
		if more {
			b = append(b, "<br/>"...)
		}
	}
	return b
}
