package print

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Stage is what of a year's money a title speaks of (预算、决算): what is planned, or what was done.
type Stage uint8

// The stages.
const (
	// NoStage: the words say nothing of it. 一般公共预算财政拨款支出情况 names a fund, 预算绩效管理情况 a task.
	NoStage Stage = iota
	// Unsure: 预算 only says of what kind something is, and both budgets and accounts say so: 预算收支情况说明.
	Unsure
	// Planned: 部门预算编制说明, 支出预算表, “三公”经费安排情况.
	Planned
	// Done: 部门决算, 预算执行情况.
	Done
)

// StageOf returns what a folded title, or the head of a column, speaks of. 决算 outweighs 预算, as accounts print both.
func StageOf(title string) Stage {
	switch {
	case strings.Contains(title, "决算"):
		return Done
	case !strings.Contains(title, "预算") && !strings.Contains(title, "执行") && !strings.Contains(title, "安排"):
		return NoStage
	}
	title = withoutStageless(title)
	said := NoStage
	for rest := range plans(title) {
		switch {
		case isPlan(rest) || strings.HasSuffix(title, "表"):
			said = Planned
		case said == NoStage:
			said = Unsure
		}
	}
	switch {
	case strings.Contains(title, "执行"):
		return Done
	case strings.Contains(title, "经费安排"), strings.Contains(title, "安排情况"):
		return Planned
	}
	return said
}

// Stages counts how often a text says that it is of what is planned, and of what was done.
func Stages(text string) (planned, done int) {
	for rest := range plans(withoutStageless(text)) {
		if isPlan(rest) && !strings.HasPrefix(rest, "数") { // 预算数 stands beside 决算数 too
			planned++
		}
	}
	return planned, strings.Count(text, "决算")
}

// plans yields what follows each 预算 of a text.
func plans(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for found := true; found; {
			if _, s, found = strings.Cut(s, "预算"); found && !yield(s) {
				return
			}
		}
	}
}

// isPlan reports whether the 预算 before a rest of a title is a budget itself, and not the kind of what is named next: 预算编制说明, not
// 预算收支.
func isPlan(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return !unicode.Is(unicode.Han, r) || slices.ContainsFunc(ofPlans[:], func(word string) bool { return strings.HasPrefix(rest, word) })
}

// ofPlans are the words behind 预算 that are of a budget itself.
var ofPlans = [...]string{
	"表", "总表", "明细", "汇总", "编制", "安排", "公开", "草案", "批复", "情况", "总体", "概况", "说明", "报告", "数", "金额", "合计", "总计", "总额",
}

// stageless are the words with 预算 and 执行 that budgets and accounts both have.
var stageless = [...]string{
	"一般公共预算", "公共财政预算", "公共预算", "政府性基金预算", "基金预算", "国有资本经营预算", "政府预算",
	"部门预算支出经济", "部门预算经济", "预算单位", "预算科目", "预算管理", "预算绩效", "预算级次",
	"年初预算", "全年预算", "调整预算", "预算执行数", "预算执行率", "执行数", "执行率",
}

// withoutStageless takes these words out of a folded text.
func withoutStageless(s string) string {
	const first = "一公政基国部预年全调执" // signs that they begin with
	var b strings.Builder
	kept := 0 // up to there
	for i, r := range s {
		if i < kept || !strings.ContainsRune(first, r) {
			continue
		}
		if n := slices.IndexFunc(stageless[:], func(word string) bool { return strings.HasPrefix(s[i:], word) }); n >= 0 {
			b.WriteString(s[kept:i])
			kept = i + len(stageless[n])
		}
	}
	if kept == 0 {
		return s
	}
	b.WriteString(s[kept:])
	return b.String()
}
