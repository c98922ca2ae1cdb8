package verify

import (
	"strconv"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// A pairing is an amount and a number that are both nothing, or both something.
type pairing struct {
	amount member
	count  narrative.Indicator
	// orCount is another number that may be there instead.
	orCount narrative.Indicator
	// part is set where others may be counted instead: the number may be nothing where
	// there is an amount, and need not be stated.
	part bool
}

var pairings = [...]pairing{
	{amount: line(tables.Form07, tables.Reception, tables.Actual), count: narrative.ReceptionBatches},
	{amount: line(tables.Form07, tables.Reception, tables.Actual), count: narrative.ReceptionPersons},
	{amount: line(tables.Form07, tables.Abroad, tables.Actual), count: narrative.AbroadPersons, orCount: narrative.AbroadGroups},
	{amount: line(tables.Form07, tables.Abroad, tables.Actual), count: narrative.AbroadGroups, part: true},
	{amount: line(tables.Form07, tables.Abroad, tables.Actual), count: narrative.AbroadGroupsOfOthers, part: true},
	{amount: line(tables.Form07, tables.VehiclePurchase, tables.Actual), count: narrative.VehiclesPurchased},
	{amount: counted(narrative.ReceptionForeign), count: narrative.ReceptionForeignBatches},
	{amount: counted(narrative.ReceptionForeign), count: narrative.ReceptionForeignPersons, part: true},
}

// counts holds numbers of visits, journeys and cars against the money spent on them:
// N12.
func (v *verifier) counts() {
	if !v.wants("N12") || v.chapterOf(narrative.TopicThreePublic) < 0 {
		return
	}
	wrong := map[member]bool{} // amounts that a number does not go with
	for _, p := range pairings {
		if !p.part || !wrong[p.amount] {
			wrong[p.amount] = v.pair(p) || wrong[p.amount]
		}
	}
}

// pair holds one number against its amount, and reports whether the two do not go
// together.
func (v *verifier) pair(p pairing) bool {
	amounts := v.places[keyOf(p.amount.subject(), narrative.MeasureActual, 0)]
	counts := v.places[keyOf(narrative.Subject{Indicator: p.count}, narrative.MeasureCount, 0)]
	if len(counts) == 0 && p.orCount != 0 {
		counts = v.places[keyOf(narrative.Subject{Indicator: p.orCount}, narrative.MeasureCount, 0)]
	}
	if len(counts) == 0 && p.part {
		return false
	}
	if len(amounts) == 0 {
		if len(counts) > 0 && p.amount.indicator == 0 {
			v.skip("N12", "未列"+p.amount.cell.line.String())
		}
		return false
	}
	amount := amounts[len(amounts)-1]
	if v.blamed(amount) {
		return false
	}
	v.ran["N12"] = true
	spent := !v.facts[amount].figure.Amount().IsZero()
	s := &v.statements[amount]
	if len(counts) == 0 {
		if spent {
			f := v.wording("N12", amount, "", p.count.String())
			f.Verdict, f.Severity, f.Start = judge.Incomplete, judge.Warning, s.End
			f.Message = place(s) + v.operand(says(amount, +1)) + "，没有说明" + p.count.String() + "（N12）"
			v.add(f)
		}
		return spent
	}
	count := counts[0]
	n := v.facts[count].figure.Amount().Fen()
	if spent == (n != 0) || p.part && spent || v.blamed(count) {
		v.note(count)
		return false
	}
	f := v.wording("N12", count, strconv.FormatInt(n, 10), "")
	f.Measure = narrative.MeasureCount
	f.Message = place(&v.statements[count]) + "为" + f.Stated + "，而" + place(s) + "为" + v.operand(says(amount, +1)) + "（N12）"
	v.add(f)
	return true
}

// blamed reports whether a finding is about a statement.
func (v *verifier) blamed(i int32) bool {
	for n := range v.findings {
		if v.findings[n].Statement == int(i) {
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

// dates holds the dates of the section on assets against the end of the year: N15.
func (v *verifier) dates() {
	for p := range v.reading.Periods() {
		if v.chapters[p.Chapter].Topic != narrative.TopicAssets || v.year == 0 {
			continue
		}
		month, day, end := p.Month, p.Day, p.End
		if month == 0 {
			continue
		}
		v.ran["N15"] = true
		if p.Year == v.year && month == 12 && (day == 31 || day == 0) {
			continue
		}
		stated := v.text[p.Start:end]
		expected := strconv.Itoa(v.year) + "年12月31日"
		cause := judge.Cause(0)
		if p.Year != v.year {
			cause = judge.CauseYear
		}
		v.add(Finding{
			Rule: "N15", Verdict: judge.Mismatch, Severity: judge.Warning, Statement: -1, Rules: []string{"N15"}, Cause: cause,
			Stated: stated, Expected: expected, Start: p.Start, End: end, Quote: stated, Chapter: p.Chapter,
			Message: "国有资产的截止日期写为“" + stated + "”，应为" + expected + "（N15）",
		})
	}
}

var remarkWords = [...]string{
	narrative.RemarkPercentMissing: "比率缺少%",
	narrative.RemarkUnitMissing:    "金额缺少单位",
	narrative.RemarkNumberMissing:  "缺少数字",
	narrative.RemarkResidue:        "模板中的备选文字未删除",
	narrative.RemarkPlaceholder:    "占位符未填写",
	narrative.RemarkPunctuation:    "标点重复",
}

// form reports what is wrong with the form of the text: N18.
func (v *verifier) form() {
	v.ran["N18"] = v.ran["N18"] || len(v.statements) > 0
	for m := range v.reading.Remarks() {
		f := Finding{
			Rule: "N18", Verdict: judge.Mismatch, Severity: judge.Warning, Statement: -1, Rules: []string{"N18"},
			Stated: m.Quote, Start: m.Start, End: m.End, Quote: m.Quote, Chapter: m.Chapter,
			Message: "“" + m.Quote + "”：" + remarkWords[m.Kind] + "（N18）",
		}
		switch m.Kind {
		case narrative.RemarkPercentMissing:
			f.Expected = m.Quote + "%"
		case narrative.RemarkResidue, narrative.RemarkPlaceholder:
			f.Cause = judge.CauseTemplate
		case narrative.RemarkPunctuation:
			f.Severity = judge.Info
		}
		v.add(f)
	}
	v.years()
}

// years looks for comparisons with a year that is not the one before.
func (v *verifier) years() {
	last := narrative.Period{}
	for p := range v.reading.Periods() {
		if !p.Base || v.year == 0 || p.Year == v.year-1 || p.Year == v.year || p == last {
			continue
		}
		last = p
		stated, expected := v.text[p.Start:p.End], strconv.Itoa(v.year-1)+"年"
		v.add(Finding{
			Rule: "N18", Verdict: judge.Mismatch, Severity: judge.Warning, Statement: -1, Rules: []string{"N18"}, Cause: judge.CauseYear,
			Stated: stated, Expected: expected, Start: p.Start, End: p.End, Quote: stated, Chapter: p.Chapter,
			Message: "与" + stated + "比较，应为" + expected + "（N18）",
		})
	}
}
