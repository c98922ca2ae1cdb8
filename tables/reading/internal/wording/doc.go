// Package wording says what a cell of a published table means by itself: a blank, a mark, a number, a code, a word of a header, the
// label of a line, a unit, a note. It knows no table: where the cell stands is the reader's business.
package wording
