// Package revenue knows the classification of government revenue (政府收入分类科目): what a
// code says by its form, and what it was called in a given fiscal year. Budgets and accounts
// of governments list revenue by it, and the notices that move money from one government to
// another name its codes; departments list revenue by source, and have no use for it.
//
// A [Code] has up to four levels, 类 (class, 101), 款 (section, 10101), 项 (item, 1010101) and
// 目 (detail, 101010101), and is a number padded to nine digits. [Parse] and [Normalize] read
// it; [ForYear] returns the [Catalogue] of a fiscal year from 2018 to 2026, and [Changes] and
// [History] look across the years.
//
// What package codes says about the origin of its catalogue holds here too, and the more so.
// Of 314 rows 23 are observed in a document, 0 are in a dictionary of 2009, the others
// recalled; 49 are of low confidence. The catalogue goes down to the 项, and not everywhere:
// what is missing is unknown, not wrong, and [Catalogue.Extend] adds it.
//
// All of it is data laid out by the linker: importing the package runs nothing and allocates
// nothing.
package revenue

//go:generate go -C ../../internal/enum/gen run . codes/revenue
//go:generate go run ../../internal/gencatalogue/cmd codes/revenue
