// Package check judges published accounts: it runs the 勾稽关系 of the nine tables
// over a [github.com/fiscalcn/yusuan/tables.Set] and tells which figures cannot be
// right, which are explained by rounding, which are missing, and what was not
// looked at.
//
// # Rules
//
// Every rule has a stable ID: S for structure, 01 to 09 for the forms, X across
// forms ([Rules]). Those on figures are linear identities and inequalities, judged
// by the precision of the figures as printed (package
// [github.com/fiscalcn/yusuan/budget/judge]). Rounding is no finding.
//
// # Findings
//
// [Run] returns a [judge.Report]. A [judge.Finding] is a result, not an error. One cause makes
// one finding: a figure that breaks several identities is reported once, with them
// as evidence, and so are a blank that several identities show to be one, a row left
// out, and a mistyped code with all that it upsets. Where a repair makes every
// identity of a figure hold, the finding names its [judge.Cause].
//
// A finding is an error only if arithmetic proves it. Names, codes, and forms and
// rows that are missing are warnings; what is done in different ways, such as forms
// without rows of 款, is information.
//
// Rules that could not be evaluated say so: nothing found is never nothing looked
// at.
package check
