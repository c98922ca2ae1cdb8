package verify

import (
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/given"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/thing"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleN12 = Rule{
	Rule: judge.Rule{ID: "N12", Title: "“三公”经费与数量", Formula: "金额为零 ↔ 数量为零；人次不少于批次、团组数；外宾不多于全部；各数 = 所给数据",
		Severity: judge.Warning, Related: []string{"N01"}},
	Example: Example{
		Year: 2021, Text: "六、一般公共预算拨款“三公”经费支出决算情况说明\n公务接待费支出0.77万元，累计接待79批次、8人次。",
	},
	work: &work{
		first: narrative.AbroadGroups, last: narrative.ReceptionPersonAverage,
		families: thing.Visits, looks: (*verifier).counts,
	},
}

var ruleN18 = Rule{
	Rule: judge.Rule{ID: "N18", Title: "文字格式", Formula: "比率有%，金额有单位；没有模板残留、占位符、错误的年度和重复的标点",
		Severity: judge.Warning},
	Example: Example{
		Year: 2024, Text: "一、收入支出决算总体情况说明\n2024年度收入支出总计9746.50万元。与2023年度相比，收入支出总计增加1193.20万元，增长13.95。",
	},
	work: &work{looks: (*verifier).form},
}

var ruleN23 = Rule{
	Rule: judge.Rule{ID: "N23", Title: "车辆与运行维护费", Formula: "公务用车运行维护费 > 0 → 公务用车保有量 > 0",
		Severity: judge.Warning, Related: []string{"N12"}},
	Example: Example{
		Year: 2023, Text: "七、“三公”经费财政拨款支出决算情况说明\n2023年度公务用车运行维护费支出9.87万元，公务用车保有量0辆。",
	},
	work: &work{looks: (*verifier).kept},
}

// kept is N23.
func (v *verifier) kept() {
	amount := v.first(thing.Line(tables.Form07, tables.VehicleOperation, tables.Actual), narrative.MeasureActual, 0)
	count := v.first(thing.Counted(narrative.VehiclesKept), narrative.MeasureCount, 0)
	if amount < 0 || count < 0 {
		return
	}
	v.ran[v.rule] = true
	if v.facts[amount].stated.Sign() <= 0 || v.facts[count].stated.Sign() != 0 || v.blamed(amount) || v.blamed(count) {
		return
	}
	f := v.wording(count, plain(v.facts[count].stated), "")
	f.Message = judge.Say("text.counts", place(&v.statements[count]), f.StatedText, place(&v.statements[amount]), v.operand(says(amount, +1)))
	v.report(f)
}

// A pairing is an amount and a number that are both nothing, or both something.
type pairing struct {
	amount thing.Member
	count  narrative.Indicator
	// orCount is another number that may be there instead.
	orCount narrative.Indicator
	// part is set where others may be counted instead: the number may be nothing where
	// there is an amount, and need not be stated.
	part bool
}

var pairings = [...]pairing{
	{amount: thing.Line(tables.Form07, tables.Reception, tables.Actual), count: narrative.ReceptionBatches},
	{amount: thing.Line(tables.Form07, tables.Reception, tables.Actual), count: narrative.ReceptionPersons},
	{amount: thing.Line(tables.Form07, tables.Abroad, tables.Actual), count: narrative.AbroadPersons, orCount: narrative.AbroadGroups},
	{amount: thing.Line(tables.Form07, tables.Abroad, tables.Actual), count: narrative.AbroadGroups, part: true},
	{amount: thing.Line(tables.Form07, tables.Abroad, tables.Actual), count: narrative.AbroadGroupsOfOthers, part: true},
	{amount: thing.Line(tables.Form07, tables.VehiclePurchase, tables.Actual), count: narrative.VehiclesPurchased},
	{amount: thing.Counted(narrative.ReceptionForeign), count: narrative.ReceptionForeignBatches},
	{amount: thing.Counted(narrative.ReceptionForeign), count: narrative.ReceptionForeignPersons, part: true},
}

// counts is N12 for numbers of visits, journeys and cars, and the money spent on them.
func (v *verifier) counts() {
	asked := judge.Severity(0)                                                  // how grave it is that a number is missing, 0 if none is asked for
	if v.kind == tables.Final && v.chapterOf(narrative.TopicThreePublic) >= 0 { // a budget plans no visits
		asked = v.gravityOfMissing()
	}
	wrong := map[thing.Key]bool{} // amounts that a number does not go with
	for _, p := range &pairings {
		if !p.part || !wrong[p.amount.Key] {
			wrong[p.amount.Key] = v.pair(p, asked) || wrong[p.amount.Key]
		}
	}
}

// gravityOfMissing returns how grave it is that one of the numbers is missing. A text that
// gives some has forgotten it; one that gives none at all is only shorter than it should be.
func (v *verifier) gravityOfMissing() judge.Severity {
	for _, p := range &pairings {
		if v.numbers(p.count, p.orCount) {
			return judge.Warning
		}
	}
	return judge.Info
}

// pair holds one number against its amount, and reports whether the two do not go
// together. The number may be missing unless it is asked for, and is then a finding of that
// severity.
func (v *verifier) pair(p pairing, asked judge.Severity) bool {
	amounts := v.places.Of(p.amount.Key.Of(narrative.MeasureActual, 0))
	counts := v.places.Of(thing.Counted(p.count).Key.Of(narrative.MeasureCount, 0))
	if len(counts) == 0 && p.orCount != 0 {
		counts = v.places.Of(thing.Counted(p.orCount).Key.Of(narrative.MeasureCount, 0))
	}
	if len(counts) == 0 && (p.part || asked == 0) {
		return false
	}
	if len(amounts) == 0 {
		if len(counts) > 0 && p.amount.Subject.Indicator == 0 {
			v.skip("text.no-base", p.amount.Subject.Address.Row.Line())
		}
		return false
	}
	amount := amounts[len(amounts)-1]
	if v.blamed(amount) {
		return false
	}
	v.ran[v.rule] = true
	spent := v.facts[amount].stated.Sign() != 0
	s := &v.statements[amount]
	if len(counts) == 0 {
		missing := spent && !v.numbers(p.count, p.orCount)
		if missing {
			f := v.wording(amount, "", p.count.String())
			f.Verdict, f.Severity, f.Text.Start = judge.Incomplete, asked, s.End
			f.Message = judge.Say("text.uncounted", place(s), v.operand(says(amount, +1)), p.count)
			v.report(f)
		}
		return missing
	}
	count := counts[0]
	n := v.facts[count].stated
	if spent == (n.Sign() != 0) || p.part && spent || v.blamed(count) {
		v.note(count)
		return false
	}
	f := v.wording(count, plain(n), "")
	f.isVerdict = true
	f.Message = judge.Say("text.counts", place(&v.statements[count]), f.StatedText, place(s), v.operand(says(amount, +1)))
	v.report(f)
	return true
}

// blamed reports whether a finding is about a statement.
func (v *verifier) blamed(i int32) bool {
	for n := range v.findings {
		if v.findings[n].statement == i {
			return true
		}
	}
	return false
}

// note records that words were held against something and fit.
func (v *verifier) note(i int32) {
	if v.said == nil {
		v.said = map[int32]judge.Verdict{}
	}
	v.said[i] = judge.Exact
}

var remarkCodes = [...]string{
	narrative.RemarkPercentMissing: "text.remark-percent",
	narrative.RemarkUnitMissing:    "text.remark-unit",
	narrative.RemarkNumberMissing:  "text.remark-number",
	narrative.RemarkResidue:        "text.remark-residue",
	narrative.RemarkPlaceholder:    "text.remark-placeholder",
	narrative.RemarkPunctuation:    "text.remark-punctuation",
	narrative.RemarkYear:           "text.remark-year",
	narrative.RemarkTemplate:       "text.remark-template",
}

var ruleN26 = Rule{
	Rule: judge.Rule{ID: "N26", Title: "模板残留", Formula: "任何部分都没有模板中替他人、替编写人写的文字（某单位、请据实填写、XX）",
		Severity: judge.Warning, Related: []string{"N18"}},
	Example: Example{
		Year: 2024, Text: "第一部分 部门概况\n一、主要职能\n某单位的主要职能是：负责本辖区的档案工作。\n第三部分 部门决算情况说明\n一、收入支出决算总体情况说明\n2024年度收入支出总计9746.50万元。",
	},
	work: &work{looks: (*verifier).leftovers},
}

// form is N18.
func (v *verifier) form() {
	v.remarks(func(m narrative.Remark) bool { return !v.isLeftover(m) })
	v.years()
}

// leftovers is N26.
func (v *verifier) leftovers() { v.remarks(v.isLeftover) }

// isLeftover reports whether a remark is on what the template left where nothing is stated,
// or on words of it that are not those of an account: N18 is on all others.
func (v *verifier) isLeftover(m narrative.Remark) bool {
	return m.Kind == narrative.RemarkTemplate || m.Kind == narrative.RemarkPlaceholder && v.chapters[m.Chapter].Outside
}

// remarks makes findings of some remarks of the reader.
func (v *verifier) remarks(some func(narrative.Remark) bool) {
	v.ran[v.rule] = v.ran[v.rule] || len(v.statements) > 0
	for m := range v.reading.Remarks() {
		if !some(m) {
			continue
		}
		f := v.at(m.Start, m.End, m.Quote, m.Chapter)
		f.StatedText, f.Message = m.Quote, judge.Say("text.remark", m.Quote, judge.Say(remarkCodes[m.Kind]))
		switch m.Kind {
		case narrative.RemarkPercentMissing:
			f.ExpectedText = m.Quote + "%"
		case narrative.RemarkResidue, narrative.RemarkPlaceholder, narrative.RemarkTemplate:
			f.Cause = judge.CauseTemplate
		case narrative.RemarkPunctuation:
			f.Severity = judge.Info
		}
		v.report(f)
	}
}

var ruleN25 = Rule{
	Rule: judge.Rule{ID: "N25", Title: "年度", Formula: "所写的年度 = 金额所属的年度",
		Scope: "写为其他年度的金额与本年该栏（提供表格时）或本年各项之和一致，而同一节未列本年数", Severity: judge.Warning, Related: []string{"N18"}},
	Example: Example{
		Year: 2023, Text: "五、一般公共预算财政拨款支出决算情况说明\n2021年度一般公共预算财政拨款支出2400.04万元。",
		Cells: []string{"公开05/合计/本年支出 2400.04"},
	},
	work: &work{looks: (*verifier).otherYears},
}

// otherYears is N25: an amount of another year that is this year's is of this year, and the
// year left from another text.
func (v *verifier) otherYears() {
	for i := range v.statements {
		s := &v.statements[i]
		isOther := s.Year != 0 && v.year != 0 && s.Year != v.year && !s.Reason
		at := s.Subject.Address
		if !isOther || s.Measure != narrative.MeasureActual && s.Measure != narrative.MeasurePrior || at.Form == 0 {
			continue
		}
		v.ran[v.rule] = true
		own := v.near(s.Subject, narrative.MeasureActual, 0, int32(i))
		if !given.IsFigure(s.Amount, v.set, at) && !v.isOfParts(int32(i)) || given.IsFigure(s.Amount, v.prior, at) || own >= 0 && v.statements[own].Chapter == s.Chapter {
			continue
		}
		for p := range v.reading.Periods() {
			if p.Year != s.Year || p.Chapter != s.Chapter || p.End > s.Start || p.End < s.ClauseStart {
				continue
			}
			f := v.at(p.Start, p.End, v.text[p.Start:p.End], p.Chapter)
			f.Cause, f.StatedText, f.ExpectedText = judge.CauseYear, f.Text.Quote, strconv.Itoa(v.year)+"年"
			f.Message = judge.Say("text.other-year", f.StatedText, v.written(int32(i))+unitOf(s), f.ExpectedText,
				strings.ReplaceAll(s.Subject.String(), "/", " "))
			v.report(f)
		}
	}
}

// isOfParts reports whether an amount of another year is what all parts of its subject come
// to this year, in its section, though these differ from the year before.
func (v *verifier) isOfParts(i int32) bool {
	s := &v.statements[i]
	for f := range thing.Complete() {
		if thing.In(s.Subject.Address) != f.Whole.Key {
			continue
		}
		of := []operand{number(judge.MoneyOf(s.Amount), -1)}
		var changes []operand
		for _, m := range f.Parts {
			part := v.first(m, narrative.MeasureActual, 0)
			if part < 0 || v.statements[part].Chapter != s.Chapter {
				break
			}
			of = append(of, says(part, +1))
			if change := v.first(m, narrative.MeasureChange, narrative.BasePrior); change >= 0 {
				changes = append(changes, says(change, +1))
			}
		}
		if len(of) == len(f.Parts)+1 && len(changes) == len(f.Parts) && v.fits(judge.AddsUp, of...) && !v.fits(judge.AddsUp, changes...) {
			return true
		}
	}
	return false
}

// years looks for comparisons with a year that is not the one before.
func (v *verifier) years() {
	last := narrative.Period{}
	for p := range v.reading.Periods() {
		if !p.Base || v.year == 0 || p.Year == v.year-1 || p.Year == v.year && v.kind == tables.Final || p == last {
			continue
		}
		last = p
		stated, expected := v.text[p.Start:p.End], strconv.Itoa(v.year-1)+"年"
		f := v.at(p.Start, p.End, stated, p.Chapter)
		f.Cause, f.StatedText, f.ExpectedText = judge.CauseYear, stated, expected
		f.Message = judge.Say("text.compared-year", stated, expected)
		v.report(f)
	}
}
