// Package judge decides whether stated figures fit together: 勾稽关系 judged by what
// the figures' own precision allows, never by a fixed tolerance.
//
// A stated figure stands for an interval, its value ± half of the last digit as
// written. An identity Σ ±x = 0 over stated figures misses zero by D; E is the sum
// of the half-units. D = 0 is [Exact], 0 < |D| ≤ E is [Rounding], explainable, with
// the bound closed; |D| > E is [Impossible], unless a blank among the terms could
// make up for it: then the document is [Incomplete].
//
// What does not hold is explained by a [Solver]: it blames the fewest figures. [Slips] says
// by which slip of the hand a number may have become another, and [Cause] lists all that is
// known to happen. A [Finding] says what is wrong, and a [Report] what was looked at.
//
// Published tables, the sentences of the text and performance tables are all judged
// here.
package judge

//go:generate go -C ../../internal/enum/gen run . budget/judge
