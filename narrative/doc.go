// Package narrative is the text part of a published account (决算公开文本): the
// explanation of the figures (决算情况说明). Package narrative/compose writes
// it, and package narrative/verify judges it.
//
// [Read] takes a published text as an extractor hands it over, with line breaks
// inside words and numbers, page numbers and full-width characters, and finds
// what it says: a [Statement] for every number, with its [Subject] (a cell of a
// form, a 类（款）（项） path, or an [Indicator] that no form has), its [Measure], value,
// direction, year and place. A number that says nothing the reader understands is
// listed as unresolved. Nothing is skipped silently, and nothing is judged.
//
// Only the explanation is read. The parts around it, from the duties of the
// department to its evaluation report, are outside: their numbers are known as
// such ([Reading.Numbers]) and say nothing about the account.
package narrative

//go:generate go -C ../internal/enum/gen run . narrative
