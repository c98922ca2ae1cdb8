package check

import (
	"slices"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// ruleB073 is of columns that some places print beside the “三公”: 昌宁县 2024 has 上年预算数,
// 本年预算数, 增减金额 and 增减幅度. The form has none of them, so they are read as its extras.
var ruleB073 = Rule{
	Rule: judge.Rule{ID: "B07-3", Title: "“三公”经费预算的增减", Formula: "增减额 = 本年预算数 − 上年数；增减率 = 增减额 ÷ 上年数", Scope: "读取的文件；表中列有上年数和增减时",
		Severity: judge.Error, Related: []string{"B07-1", "B07-2"}},
	Forms: []tables.Form{f07},
	Example: Example{Document: &reading.Document{Department: "某局", Year: 2025, Kind: tables.Budget, Tables: []reading.Sheet{
		{Title: "“三公”经费预算表", Unit: "万元", Rows: reading.Cells([][]string{
			{"项目", "上年预算数", "本年预算数", "增减金额", "增减幅度"},
			{"合计", "26.00", "25.00", "1.50", "-3.85%"},
		})},
	}}},
	work: &work{needs: aDocument | allForms, document: (*look).changes},
}

// A changed is what a line of 公开07 states beside its amount: last year's, of one or two kinds
// (上年预算数, 上年执行数), and the change since.
type changed struct {
	before, by, rates []reading.Extra
}

// changes is B07-3.
func (l *look) changes() {
	if !l.sheet.Has(f07) {
		return
	}
	lines := map[tables.RowKey]*changed{}
	for x := range l.reading.Extra() {
		if x.Form != f07 || x.Key == (tables.RowKey{}) {
			continue
		}
		c := lines[x.Key]
		if c == nil {
			c = &changed{}
			lines[x.Key] = c
		}
		c.add(x, l.sheet.Set.Header().Year)
	}
	for r := range l.sheet.Tables[f07].Rows() {
		c, now := lines[r.Key()], r.Figure(tables.Actual)
		if c == nil || c.before == nil || now.IsBlank() {
			continue
		}
		for _, x := range c.by {
			l.changedBy(x, now, c.before)
		}
		for _, x := range c.rates {
			l.changedAt(x, now, c.before)
		}
	}
}

// add takes over a cell by the words above it. One of a part of the money is of neither, and one
// with a unit of its own may not be in the form's.
func (c *changed) add(x reading.Extra, year int) {
	head := print.Compact(x.Heading)
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(head, w) })
	}
	switch {
	case has("其中", "元"):
	case has("增减") && has("率", "幅", "比例", "百分", "%"):
		c.rates = append(c.rates, x)
	case has("增减"):
		c.by = append(c.by, x)
	case has("比", "较", "同期", "变动", "变化", "差"): // 比上年增加, which may be a rate
	case has("上年", "上一年", strconv.Itoa(year-1)+"年") && !x.Figure.IsBlank():
		c.before = append(c.before, x)
	}
}

// changedBy holds a change against the two amounts. Places that print 减少 without a minus say
// which way it went elsewhere.
func (l *look) changedBy(x reading.Extra, now budget.Figure, before []reading.Extra) {
	opposite, err := x.Figure.Neg()
	if x.Figure.IsBlank() || err != nil {
		return
	}
	fits := func(by budget.Figure) bool {
		return slices.ContainsFunc(before, func(b reading.Extra) bool {
			return judge.Sum([]judge.Term{{Figure: now, Sign: +1}, {Figure: b.Figure, Sign: -1}, {Figure: by, Sign: -1}}).Verdict <= judge.Rounding
		})
	}
	if fits(x.Figure) {
		return
	}
	u := l.sheet.Tables[f07].Unit()
	l.misstated(x, fits(opposite), now, before[0], judge.Say("check.change-is", difference(now, before[0].Figure, u).Text(u)))
}

// changedAt holds a rate against the two amounts. Without a sign of percent it may be a fraction.
func (l *look) changedAt(x reading.Extra, now budget.Figure, before []reading.Extra) {
	text := print.Compact(x.Text)
	rate, err := budget.ParsePercentage(text)
	if err != nil || !strings.Contains(text+print.Compact(x.Heading), "%") {
		return
	}
	fits := func(rate budget.Percentage) bool {
		return slices.ContainsFunc(before, func(b reading.Extra) bool {
			grown, from := judge.Operand{Stated: judge.MoneyOf(now)}, judge.Operand{Stated: judge.MoneyOf(b.Figure)}
			return judge.IsGrowth.Judge(judge.Operand{Stated: judge.PercentOf(rate)}, grown, from).Verdict <= judge.NotEvaluated
		})
	}
	switch ratio, _, err := judge.IsGrowth.RatioOf(now, before[0].Figure); {
	case fits(rate):
	case err != nil: // what was nothing grew by no rate; 100% is often printed
		l.misstated(x, true, now, before[0], judge.Say("check.rate-of-nothing"))
	default:
		l.misstated(x, fits(rate.Neg()), now, before[0], judge.Say("check.change-is", ratio.Percent(rate.Places())+"%"))
	}
}

// misstated reports a change that two amounts do not make: a warning if places print it so.
func (l *look) misstated(x reading.Extra, isUsual bool, now budget.Figure, before reading.Extra, is judge.Message) {
	u := l.sheet.Tables[f07].Unit()
	f := blame.Finding{
		Verdict: judge.Impossible, At: tables.Address{Form: f07, Row: x.Key}, StatedText: strings.TrimSpace(x.Text),
		Words: judge.Say("check.change-differs", x.Heading, strings.TrimSpace(x.Text), blame.ShowFigure(now, u), before.Heading, blame.ShowFigure(before.Figure, u), is),
	}
	if isUsual {
		f.Severity = judge.Warning
	}
	l.report(f)
}

// difference returns an amount less another, with as many decimals as they have; blank if it is
// out of range.
func difference(a, b budget.Figure, u budget.Unit) budget.Figure {
	d, err := a.Amount().Sub(b.Amount())
	if err != nil {
		return budget.Figure{}
	}
	f, err := budget.Exact(d).Round(u, max(a.Places(u), b.Places(u)))
	if err != nil {
		return budget.Exact(d)
	}
	return f
}
