// Package repair finds out what is wrong with a whole table (错位、串栏、单位): it is given
// identities that do not hold, and gives back edits and moves under which they do.
//
// An [Edit] is of a whole form: another unit, two columns exchanged, labels that slipped, a
// table of something else. [Edits] weighs what each mends against what it spoils; whether it
// is so, its caller has to confirm. A [Move] is of a few rows or of two figures.
package repair
