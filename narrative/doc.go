// Package narrative is the text part of a published account (决算公开文本): what the
// explanation of the figures (决算情况说明) says, as values. Package narrative/reading reads
// published text into them, package narrative/compose writes it, and package
// narrative/verify judges it.
//
// A [Statement] is what a number of the text says: its [Subject] (a cell of a form, a
// 类（款）（项） path, or an [Indicator] that no form has), its [Measure], value, [Direction],
// year, [Scope] and place, and how sure that is ([Certainty]).
package narrative

//go:generate go -C ../internal/enum/gen run . narrative
