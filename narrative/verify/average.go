package verify

import (
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/thing"
	"github.com/fiscalcn/yusuan/tables"
)

// ruleN30 is a warning: a text need not say among whom it shares, and cars may have been kept for a part of the year.
var ruleN30 = Rule{
	Rule: judge.Rule{ID: "N30", Title: "人均与车均", Formula: "人均接待费 = 公务接待费（或国内公务接待支出）÷ 人次，批次均接待费 = 其 ÷ 批次；人均因公出国（境）费 = 因公出国（境）费 ÷ 人次；车均运行维护费 = 公务用车运行维护费 ÷ 公务用车保有量（或车辆数）",
		Scope: "同一节列出金额和数量时；“约”数除外", Severity: judge.Warning, Related: []string{"N12"}},
	Example: Example{
		Year: 2023, Text: "七、“三公”经费财政拨款支出决算情况说明\n公务接待费支出1.60万元，国内公务接待20批次、200人次，人均接待费110元。",
	},
	work: &work{claims: (*verifier).averages},
}

// An average is what each of some has of an amount.
type average struct {
	of      narrative.Indicator
	amounts []thing.Member
	numbers []thing.Member
}

var averages = [...]average{
	{
		narrative.ReceptionPersonAverage,
		[]thing.Member{thing.Line(tables.Form07, tables.Reception, tables.Actual), thing.Counted(narrative.ReceptionDomestic)},
		[]thing.Member{thing.Counted(narrative.ReceptionPersons)},
	},
	{
		narrative.ReceptionBatchAverage,
		[]thing.Member{thing.Line(tables.Form07, tables.Reception, tables.Actual), thing.Counted(narrative.ReceptionDomestic)},
		[]thing.Member{thing.Counted(narrative.ReceptionBatches)},
	},
	{
		narrative.AbroadPersonAverage,
		[]thing.Member{thing.Line(tables.Form07, tables.Abroad, tables.Actual)},
		[]thing.Member{thing.Counted(narrative.AbroadPersons)},
	},
	{
		narrative.VehicleAverage,
		[]thing.Member{thing.Line(tables.Form07, tables.VehicleOperation, tables.Actual)},
		[]thing.Member{thing.Counted(narrative.VehiclesKept), thing.Counted(narrative.VehiclesTotal)},
	},
}

// averages is N30.
func (v *verifier) averages() {
	for _, a := range averages {
		for _, i := range v.places.Of(thing.Counted(a.of).Key.Of(narrative.MeasureActual, 0)) {
			if v.statements[i].HasValue() {
				v.average(i, a)
			}
		}
	}
}

// average holds an average against the amounts and numbers of its section that it may be of: those that it fits, or the first.
func (v *verifier) average(i int32, a average) {
	here := func(m thing.Member, measure narrative.Measure) (operand, bool) {
		at := v.near(m.Subject, measure, 0, i)
		return says(at, +1), at >= 0 && v.statements[at].Chapter == v.statements[i].Chapter
	}
	var of []operand
	for _, m := range a.amounts {
		for _, n := range a.numbers {
			amount, ok := here(m, narrative.MeasureActual)
			number, counted := here(n, narrative.MeasureCount)
			next := []operand{says(i, +1), amount, number}
			if ok && counted && (of == nil || !v.fits(judge.IsAverage, of...) && v.fits(judge.IsAverage, next...)) {
				of = next
			}
		}
	}
	if of == nil {
		v.skip("text.no-shared", a.of)
		return
	}
	v.relate(judge.IsAverage, i, of...)
}
