// Package reading reads the explanation of the figures of a published account
// (决算情况说明) into statements.
//
// [Read] takes a published text as an extractor hands it over, with line breaks
// inside words and numbers, page numbers and full-width characters, and finds
// what it says: a [narrative.Statement] for every number. A number that says nothing
// the reader understands is listed as unresolved. Nothing is skipped silently, and
// nothing is judged.
//
// Only the explanation is read. The parts around it, from the duties of the
// department to its evaluation report, are outside: their numbers are known as
// such ([Reading.Numbers]) and say nothing about the account.
package reading
