package grid_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestHTMLReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawReference(t, anyText())
		below := rapid.SliceOfN(anyText(), 0, 2).Draw(t, "below")
		out := string(f.build(t, anyText().Draw(t, "title"), rapid.SliceOfN(anyText(), 0, 2).Draw(t, "above"), below).AppendHTML(nil))
		require.True(t, utf8.ValidString(out))
		got := readHTML(t, out)
		var want [][]htmlCell
		for r := range f.rows {
			row := []htmlCell{}
			for _, cell := range f.cells {
				if cell.row == r {
					row = append(row, htmlCell{literal(cell.Text), cell.rows, cell.cols, f.isHeader(cell), f.align(cell)})
				}
			}
			want = append(want, row)
		}
		for _, line := range below {
			want = append(want, []htmlCell{{literal(line), 1, f.columns, false, "left"}})
		}
		assert.Equal(t, want, got)
	})
}

type htmlCell struct {
	text       string
	rows, cols int
	header     bool
	align      string
}

// readHTML reads rows of cells from an element; it must be well-formed.
func readHTML(t require.TestingT, s string) [][]htmlCell {
	var rows [][]htmlCell
	var text *string
	d := xml.NewDecoder(strings.NewReader(s))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return rows
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			switch token.Name.Local {
			case "tr":
				rows = append(rows, []htmlCell{})
			case "th", "td":
				row := &rows[len(rows)-1]
				*row = append(*row, newHTMLCell(token))
				text = &(*row)[len(*row)-1].text
			case "br":
				if text != nil {
					*text += "\n"
				}
			}
		case xml.EndElement:
			if token.Name.Local != "br" {
				text = nil
			}
		case xml.CharData:
			if text != nil {
				*text += string(token)
			}
		}
	}
}

func newHTMLCell(e xml.StartElement) htmlCell {
	cell := htmlCell{rows: 1, cols: 1, header: e.Name.Local == "th", align: "left"}
	if cell.header {
		cell.align = "center"
	}
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "rowspan":
			cell.rows, _ = strconv.Atoi(a.Value)
		case "colspan":
			cell.cols, _ = strconv.Atoi(a.Value)
		case "style":
			cell.align = strings.TrimPrefix(a.Value, "text-align:")
		}
	}
	return cell
}
