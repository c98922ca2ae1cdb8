package prose

import (
	"github.com/fiscalcn/yusuan/internal/print"
)

// A line is a line of a text, as long as it is in print.
type line struct {
	run
	width int // in halves of a sign
}

// JoinLines closes the gaps where lines end because they are full: such a break says
// nothing, as it stands where the page is wide enough for no more. Breaks behind the end of
// a sentence stay, and those before an ordinal and between digits, which may be of two numbers.
func (t *Text) JoinLines() {
	width := t.pageWidth()
	if width == 0 {
		return
	}
	for l := t.line(0); l.to < len(t.Glyphs); {
		next := t.line(l.to)
		if t.goesOn(l.to) && l.width+t.firstPiece(next) > width-tolerance(width) {
			t.Glyphs[l.to].Gap = t.gapOfFull(l.to)
		}
		l = next
	}
}

// gapOfFull returns the gap at glyph i, where a full line ends: none in a number and beside a
// sign, as a word never ends there.
func (t *Text) gapOfFull(i int) Gap {
	if isHan(t.Glyphs[i-1].Rune) && isHan(t.Glyphs[i].Rune) {
		return Full
	}
	return Adjacent
}

// tolerance is how much shorter than the page full lines are: the first ones of paragraphs
// are indented, and signs are not all of one width.
func tolerance(width int) int { return min(width/8, 8) }

// pageWidth returns the width of the page that the text was broken into lines for: that of
// most lines that end within a sentence, if hardly any line is longer. It is 0 if there is
// none: then lines end where their paragraphs do.
func (t *Text) pageWidth() int {
	const (
		narrowest = 20
		widest    = 256
		fewest    = 3 // lines that are a habit
	)
	var within, all [widest]int // lines by their widths: those that end within a sentence
	longer := 0
	for l := t.line(0); l.from < len(t.Glyphs); l = t.line(l.to) {
		switch {
		case l.width >= widest:
			longer++
		case l.to < len(t.Glyphs) && t.goesOn(l.to):
			within[l.width]++
			fallthrough
		default:
			all[l.width]++
		}
	}
	found, most := 0, fewest-1
	for width := widest - 1; width >= narrowest; width-- {
		full := 0
		for w := width; w >= width-tolerance(width); w-- {
			full += within[w]
		}
		if full > most && longer*8 <= full {
			found, most = width, full
		}
		longer += all[width]
	}
	return found
}

// goesOn reports whether what stands before glyph i may go on there, by the signs at the break.
func (t *Text) goesOn(i int) bool {
	switch last := t.Glyphs[i-1].Rune; last {
	case '。', '!', '?':
		return false
	default:
		if print.IsDigit(last) && print.IsDigit(t.Glyphs[i].Rune) {
			return false
		}
	}
	i += t.Marks(i)
	n, _ := Ordinal(t.Glyphs[min(i, len(t.Glyphs)):])
	return n == 0 && t.PartMark(i) == 0
}

// line returns the line that starts at glyph i.
func (t *Text) line(i int) line {
	l := line{run: run{i, i}}
	for l.to < len(t.Glyphs) && (l.to == i || t.Glyphs[l.to].Gap != Newline) {
		g := &t.Glyphs[l.to]
		if g.Gap == Blank {
			l.width++
		}
		l.width += widthOf(g)
		l.to++
	}
	return l
}

// widthOf returns the width of a sign in halves of the usual one.
func widthOf(g *Glyph) int {
	if g.Size < 3 {
		return 1
	}
	return 2
}

// firstPiece returns the width of what a line begins with that is not broken.
func (t *Text) firstPiece(l line) int {
	width := 0
	for i := l.from; i < l.to; i++ {
		width += widthOf(&t.Glyphs[i])
		if r := t.Glyphs[i].Rune; !print.IsDigit(r) && r != '.' && r != ',' {
			break
		}
	}
	return width
}
