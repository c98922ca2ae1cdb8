// Package goal models the performance goals of a project (项目支出绩效目标申报表, 绩效目标表), which
// are published with the budget: its money, its time, what it is to bring about, and the
// indicators that will tell. They are the planned half of the self-evaluation that follows a
// year later (package [github.com/fiscalcn/yusuan/budget/performance]).
//
// A [Table] is the whole table as one value. [Table.Check] judges it by the rules BG01, BG02,
// BG03, BG06 and BG07 ([Rules]), [Table.Layout] lays it out as 上海市 or 湖南省 do,
// [Table.Evaluation] begins the self-evaluation, and as JSON it comes back exactly as it was.
// Package [github.com/fiscalcn/yusuan/budget/performance/reading] takes tables from the cells
// of a document.
//
// # Sources
//
// 中共中央、国务院《关于全面实施预算绩效管理的意见》; 财预〔2021〕101号, by which projects have
// indicators of 成本, 产出, 效益 and 满意度. The layouts are those of 财政项目支出绩效目标申报表 of
// 上海市 (2026) and 项目绩效目标表 of 湖南省 (2021).
package goal

//go:generate go -C ../../../internal/enum/gen run . budget/performance/goal
