package grid_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/tables/grid"
)

// wideText has no characters of the rules, and only runes whose width slowWidth knows.
func wideText() *rapid.Generator[string] {
	return rapid.StringOfN(rapid.RuneFrom([]rune("预算收支（）、，％１ab,.\u0301\u200b“”—①\n")), 0, 8, -1)
}

func slowWidth(s string, ambiguous grid.Width) int {
	n := 0
	for _, r := range s {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Cf):
		case unicode.Is(unicode.Han, r), strings.ContainsRune("（）、，％１", r):
			n += 2
		case strings.ContainsRune("“”—①", r) && ambiguous == grid.Wide:
			n += 2
		default:
			n++
		}
	}
	return n
}

// The drawing is read back as a picture: the areas between the rules are the cells, in order, with their texts.
func TestTextReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawReference(t, wideText())
		for i := range f.cells { // minus signs would look like rules
			f.cells[i].Text = strings.ReplaceAll(f.cells[i].Text, "-", "")
		}
		// A row of two lines, so that all rows are ruled off.
		last := refCell{Cell: grid.Cell{Text: "a\nb", ColSpan: f.columns}, row: f.rows, rows: 1, cols: f.columns}
		for c := range f.columns {
			f.covers[[2]int{f.rows, c}] = len(f.cells)
		}
		f.cells = append(f.cells, last)
		f.rows++

		ambiguous := rapid.SampledFrom([]grid.Width{grid.Narrow, grid.Wide}).Draw(t, "ambiguous")
		out := string(drawn(t, f.build(t, "", nil, nil), ambiguous))
		lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
		for _, line := range lines {
			require.Equal(t, slowWidth(lines[0], ambiguous), slowWidth(line, ambiguous), out)
		}
		var want []string
		for _, cell := range f.cells {
			want = append(want, strings.Join(strings.Fields(literal(cell.Text)), "\n"))
		}
		require.Equal(t, want, readAreas(lines, ambiguous), out)
	})
}

// readAreas floods the areas between the rules of a picture, by their first position, and returns their words line by line.
func readAreas(lines []string, ambiguous grid.Width) []string {
	type point struct{ y, x int }
	picture := map[point]string{} // what is drawn at a position: "" for the second half of a wide rune
	for y, line := range lines {
		x := 0
		for _, r := range line {
			at := point{y, x}
			switch slowWidth(string(r), ambiguous) {
			case 0:
				at.x--
			case 2:
				picture[point{y, x + 1}] = ""
			}
			picture[at] += string(r)
			x += slowWidth(string(r), ambiguous)
		}
	}
	inside := func(p point) bool {
		s, ok := picture[p]
		return ok && !strings.Contains("+-=|", s) || ok && s == ""
	}
	var areas []string
	for y := range lines {
		for x := range slowWidth(lines[0], ambiguous) {
			if !inside(point{y, x}) {
				continue
			}
			area := map[point]string{}
			for todo := []point{{y, x}}; len(todo) > 0; {
				p := todo[len(todo)-1]
				todo = todo[:len(todo)-1]
				if inside(p) {
					area[p] = picture[p]
					delete(picture, p)
					todo = append(todo, point{p.y - 1, p.x}, point{p.y + 1, p.x}, point{p.y, p.x - 1}, point{p.y, p.x + 1})
				}
			}
			points := make([]point, 0, len(area))
			for p := range area {
				points = append(points, p)
			}
			slices.SortFunc(points, func(p, q point) int { return cmp.Or(cmp.Compare(p.y, q.y), cmp.Compare(p.x, q.x)) })
			var text strings.Builder
			for i, p := range points {
				if i > 0 && points[i-1].y != p.y {
					text.WriteByte('\n')
				}
				text.WriteString(area[p])
			}
			areas = append(areas, strings.Join(strings.Fields(text.String()), "\n"))
		}
	}
	return areas
}

// Columns and rows grow no more than their merged cells need, a row that is covered altogether still has a line, and no line ends blank.
func TestTextMeasures(t *testing.T) {
	b := grid.New(3)
	b.Title(" 标题 \n\n下\t")
	b.Below("a \t", "b\tc\x1b", "\n")
	b.Header(span("x", 2, 1), span("y", 2, 1), span("z", 2, 1))
	b.Header()
	b.Row(span("three columns in all", 1, 3))
	b.Row(span("two columns of all", 1, 2), label("x"))
	b.Row(span("1\n2\n3\n4\n5\n6\n7", 2, 1), span("tall", 2, 1), span("", 2, 1))
	b.Row()
	golden(t, "measures.txt", drawn(t, build(t, b), grid.Narrow))
}
