// Package catalogue is the year-versioned tree of classification codes that
// packages codes and economic share. It knows numbers, names and years; what
// a code means is theirs.
//
// A code is a number padded with zeros to the full width of its family
// (201 → 2010000), so that order, equality and map keys are those of numbers
// and a code stands directly before everything below it. A [Table] holds one
// [Row] per code, name and span of years, sorted by code and first year; it is
// generated source, laid out by the linker, and found through a static hash
// index. A [View] is the table of one year, with rows of the user's own.
package catalogue
