package grid

// What little is given must not become much: a merged cell may cover a million positions, and one long line makes every line of a drawing
// as wide. Each bound is what any table may have, and beyond that a multiple of what is given.
const (
	freePositions = 1 << 16 // rows × columns
	freeText      = 1 << 24 // bytes of a drawing, of headings
	perGiven      = 64      // positions for a cell, bytes for a byte of text and for a position
)

// mayCover reports whether a table of so many positions may have no more cells.
func mayCover(positions, cells int) bool { return positions <= freePositions+perGiven*cells }

// mayShow reports whether what shows a table with so many positions and bytes of text may be so large.
func mayShow(shown, positions, text int) bool { return shown <= freeText+perGiven*(positions+text) }
