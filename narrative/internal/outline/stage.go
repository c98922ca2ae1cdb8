package outline

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
	"github.com/fiscalcn/yusuan/tables"
)

// isPlanned reports whether a section speaks of a budget: as its title says, or that of
// the section above it, or of the text.
func (o *Outline) isPlanned(title string, level int) bool {
	if o.Kind == tables.Budget {
		return print.StageOf(title) != print.Done
	}
	if plan, said := isPlan(title); said {
		return plan
	}
	for _, above := range slices.Backward(o.Chapters) {
		if above.Level < level {
			return above.Planned
		}
	}
	return false
}

// kindByHeadings returns the kind that the title of the text tells, or the first heading to
// say so. What is unsure of it is an account: accounts have headings such as 预算收支情况, too.
func (o *Outline) kindByHeadings() tables.Kind {
	if o.titleSays(3, func(title string) bool { return print.StageOf(title) == print.Done }) { // 某局 and 2020年度部门决算 may be on lines of their own
		return tables.Final
	}
	for i := range o.Chapters {
		title := prose.New(o.Chapters[i].Title)
		switch print.StageOf(title.Folded(0, len(title.Glyphs))) {
		case print.Done:
			return tables.Final
		case print.Planned:
			return tables.Budget
		}
	}
	return tables.Final
}

// titleIsOfPlan reports whether the title of the text is that of a budget. One that begins with 关于 may take several lines.
func (o *Outline) titleIsOfPlan() bool {
	lines := 1
	if o.Has(0, "关于") {
		lines = 3
	}
	return o.titleSays(lines, func(title string) bool { plan, _ := isPlan(title); return plan }) &&
		!o.titleSays(lines, func(title string) bool { return print.StageOf(title) == print.Done })
}

// readsUnplanned reports whether a section was read as that of an account, in a text that speaks of plans more
// often than of what was done.
func (o *Outline) readsUnplanned() bool {
	planned, done := print.Stages(o.Folded(0, len(o.Glyphs)))
	return planned > done && slices.ContainsFunc(o.Chapters, func(c narrative.Chapter) bool { return !c.Outside && !c.Planned })
}

// titleSays reports whether one of the first n lines that may be the head of a page, or the title
// that a text without lines begins with, says something.
func (o *Outline) titleSays(n int, says func(title string) bool) bool {
	if o.lineless && len(o.Glyphs) > 0 {
		return says(o.title(0, syntax.LowestLevel).Text)
	}
	for head := range o.Heads(n) {
		if says(head) {
			return true
		}
	}
	return false
}

// Project returns the name of the project that the section is about: what the heading above
// it calls it.
func (o *Outline) Project() string {
	for i := range slices.Backward(o.Chapters) {
		title := prose.New(o.Chapters[i].Title)
		if name, ok := strings.CutSuffix(title.Folded(0, len(title.Glyphs)), "情况说明"); ok {
			return name
		}
	}
	return ""
}

// isPlan reports whether a title is that of a budget, and whether it says so at all:
// 部门预算编制说明 and 年初预算安排情况, not 一般公共预算财政拨款支出决算情况. What is compared or judged is no plan.
func isPlan(title string) (plan, said bool) {
	stage := print.StageOf(title)
	if stage == print.Done || prose.ContainsAny(title, "绩效", "对比", "比较", "差异", "变动") {
		return false, true
	}
	plan = stage == print.Planned || isInitial(title)
	return plan, plan
}

// isInitial reports whether a title in an account is of the initial budget alone: 年初预算收支情况, not 年初预算及调整情况.
func isInitial(title string) bool {
	_, rest, found := strings.Cut(title, "年初预算")
	for found && rest != "" {
		n := slices.IndexFunc(ofInitial[:], func(word string) bool { return strings.HasPrefix(rest, word) })
		if n < 0 {
			return false
		}
		rest = rest[len(ofInitial[n]):]
	}
	return found
}

// ofInitial are the words behind 年初预算 that leave it the matter of a title.
var ofInitial = [...]string{"安排", "批复", "下达", "编制", "收支", "收入", "支出", "总体", "情况", "概况", "说明"}
