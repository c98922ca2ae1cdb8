package published

import (
	"regexp"

	"github.com/fiscalcn/yusuan/examples/pdf/pages"
)

// amount is what stands in the columns of a table: 1,234.56, 5.00, -0.3, 41.67%.
var amount = regexp.MustCompile(`^[-−－]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%?$`)

const (
	wide     = 1.5 // of the size of the type: what is wider than that divides columns
	together = 3   // so many lines with columns of amounts are a table
)

// split takes the lines out of a text that look like a table without rules: at least three, one after another, each of which has two
// amounts apart from one another. Their columns could only be guessed, and as sentences they make no sense.
func split(lines []pages.Line) (text, unruled []pages.Line) {
	for first := 0; first < len(lines); {
		after := first
		for after < len(lines) && isTabular(lines[after]) {
			after++
		}
		if after-first >= together {
			unruled = append(unruled, lines[first:after]...)
		} else {
			after = max(after, first+1)
			text = append(text, lines[first:after]...)
		}
		first = after
	}
	return text, unruled
}

// isTabular reports whether a line has at least two amounts that stand apart.
func isTabular(l pages.Line) bool {
	amounts, start := 0, 0
	for i := 1; i <= len(l.Glyphs); i++ {
		if i < len(l.Glyphs) && !isWide(l.Glyphs[i]) {
			continue
		}
		if s := (pages.Line{Glyphs: l.Glyphs[start:i]}).Text(); amount.MatchString(s) {
			amounts++
		}
		start = i + 1
	}
	return amounts > 1
}

// isWide reports whether a glyph is a gap between columns.
func isWide(g pages.Glyph) bool { return g.Rune == ' ' && g.Width() > wide*g.Height() }
