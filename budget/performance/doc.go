// Package performance models the performance self-evaluation of a project
// (项目支出绩效自评表): its money, its goals, its indicators with their scores, the
// total and the grade.
//
// An [Evaluation] is the whole table as one value. It holds facts and what is derived
// from them: [Evaluation.Computed] fills in the derived cells, [Evaluation.Check]
// judges the cells that are there by the rules P01 to P12 ([Rules]).
// [Evaluation.Layout] lays the table out, and as JSON it comes back exactly as it was.
// Package [github.com/fiscalcn/yusuan/budget/performance/reading] takes tables from the
// cells of a document.
//
// # How precise a number is
//
// Verdicts are those of package [github.com/fiscalcn/yusuan/budget/judge]: a figure
// stands for its value ± half of the last digit as written. That is so for what is
// measured: money, rates, and actual values with decimals. What is set or counted is
// exact: weights, targets, actual values without decimals, and scores that are full
// or zero.
//
// # Sources
//
// Scores follow 财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）: an indicator that is
// met has full marks, a quantitative one that is not has them in proportion, the
// total of the weights is 100, and grades are 优 from 90, 良 from 80, 中 from 60 and
// 差 below. Localities print other names and rules, which are parameters here
// ([Scale], [Scoring]). Tables are laid out by the [Template] of 财政部, or by that of
// 泉州市专项资金绩效自评表; they are read in the wordings of many more places.
package performance

//go:generate go -C ../../internal/enum/gen run . budget/performance
