// Package pages holds what is printed on the pages of a document: glyphs, rules and images with their places. It knows neither
// PDF files nor budgets.
//
// Places are in points, 1/72 inch, from the top left corner of the page as a reader holds it: x to the right, y down.
package pages

// Box is a rectangle on a page. The zero value is the empty one in the top left corner.
type Box struct{ X0, Y0, X1, Y1 float64 }

// Width returns how wide the box is.
func (b Box) Width() float64 { return b.X1 - b.X0 }

// Height returns how high the box is.
func (b Box) Height() float64 { return b.Y1 - b.Y0 }

// Center returns the point in the middle.
func (b Box) Center() (x, y float64) { return (b.X0 + b.X1) / 2, (b.Y0 + b.Y1) / 2 }

// Contains reports whether the middle of another box lies in b.
func (b Box) Contains(other Box) bool {
	x, y := other.Center()
	return b.X0 <= x && x < b.X1 && b.Y0 <= y && y < b.Y1
}

// Union returns the smallest box that holds both.
func (b Box) Union(other Box) Box {
	return Box{min(b.X0, other.X0), min(b.Y0, other.Y0), max(b.X1, other.X1), max(b.Y1, other.Y1)}
}

// Glyph is a printed sign.
type Glyph struct {
	Rune rune
	// Box is as high as the type, also for signs such as 一 that have little ink.
	Box
	// Base is the height of the line that it stands on. Fonts of one line may differ in everything else.
	Base float64
	// IsGenerated is set for a blank that is not in the file: there is a gap.
	IsGenerated bool
}

// Page is what is printed on one page.
type Page struct {
	Number        int // from 1
	Width, Height float64
	// Glyphs are in the order of the file.
	Glyphs []Glyph
	// Rules are printed lines, each a thin box that lies or stands.
	Rules []Box
	// IsCut is set if more is drawn on the page than is read: Rules are not all, nor may Images be.
	IsCut bool
	// Images are pictures.
	Images []Box
	// Hidden counts signs that are there and cannot be seen, as text recognition lays them over a scan. They are not among the glyphs.
	Hidden int
	// Unknown counts signs of which the file does not say what they mean. They are among the glyphs as U+FFFD.
	Unknown int
}
