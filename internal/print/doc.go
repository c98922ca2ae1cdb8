// Package print reads Chinese text as it is printed 印刷文本: it folds the many signs that print has for one, and knows how print
// writes ordinals, years, units of money and blanks. Every reader of the library folds with it, so that what one of them can read the
// others can.
//
// There are two ways of folding. [Fold] goes sign by sign, for readers that keep track of where a sign stands; [Text] does so for a
// whole text. [Wording] is for labels, headings and names, which are compared as a whole: it also leaves out what only decorates them.
//
// The signs are data, in gen: signs.txt, radicals.txt, traditional.txt. To add one, add it there and run go generate.
package print

//go:generate go -C gen run .
