package yusuan

import (
	"iter"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables/check"
)

// Rules yields every rule that [Audit] judges by (审核规则): those about tables, then those
// about the text, then those about self-evaluations and about performance goals, each in the order of its package.
func Rules() iter.Seq[judge.Rule] {
	return func(yield func(judge.Rule) bool) {
		for r := range check.Rules() {
			if !yield(r.Rule) {
				return
			}
		}
		for r := range verify.Rules() {
			if !yield(r.Rule) {
				return
			}
		}
		for r := range performance.Rules() {
			if !yield(r.Rule) {
				return
			}
		}
		for r := range goal.Rules() {
			if !yield(r.Rule) {
				return
			}
		}
	}
}
