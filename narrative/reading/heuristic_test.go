package reading_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/reading"
)

// TestTitlesOverTwoLines: the budget that a section is of stands in its title, though that was broken before 说明.
func TestTitlesOverTwoLines(t *testing.T) {
	r := reading.Read("一、收入支出决算总体\n情况说明\n支出总计1200.00万元。\n二、一般公共预算财政拨款\n支出决算情况说明\n支出1100.00万元。", reading.Options{})
	assert.Equal(t, []string{"公开01/支出总计/决算数 1200.00万元", "公开05/合计/本年支出 1100.00万元"}, subjects(r))
}

// TestGuestsByWhoTheyAre: who was received in batches stands where the guests do.
func TestGuestsByWhoTheyAre(t *testing.T) {
	r := reading.Read("七、“三公”经费支出决算情况说明\n公务接待费2.00万元，主要用于接待上级检查组8批次，60人次。", reading.Options{})
	assert.Equal(t, []string{"公开07/公务接待费/决算数 2.00万元", "国内公务接待批次 8", "国内公务接待人次 60"}, subjects(r))
}

// subjects returns what each statement is of, and what it states.
func subjects(r reading.Reading) []string {
	var list []string
	for s := range r.Statements() {
		text := s.Subject.String() + " "
		if s.Measure == narrative.MeasureCount {
			text += strconv.FormatInt(s.Count, 10)
		} else {
			text += s.Amount.String()
		}
		list = append(list, text)
	}
	return list
}

// TestPartsOfTheirWhole: what more words name as the whole does is a part of it, not the whole again.
func TestPartsOfTheirWhole(t *testing.T) {
	r := reading.Read("七、“三公”经费支出决算情况说明\n2021年度公务接待费3.00万元，其中：局机关公务接待费2.00万元。", reading.Options{Year: 2021})
	assert.Equal(t, []string{"公开07/公务接待费/决算数 3.00万元", "局机关公务接待费 2.00万元"}, subjects(r))
}

// TestGuestsOfThePast: what guests are compared with is a number of the year before.
func TestGuestsOfThePast(t *testing.T) {
	r := reading.Read("七、“三公”经费支出决算情况说明\n公务接待费3.00万元，接待批次较上年10批次减少2批次。", reading.Options{Year: 2021})
	var years []int
	for s := range r.Statements() {
		years = append(years, s.Year)
	}
	assert.Equal(t, []int{2021, 2020, 2021}, years)
}

// TestChangeBehindParts: what is compared behind several parts is what they are parts of.
func TestChangeBehindParts(t *testing.T) {
	r := reading.Read("七、“三公”经费支出决算情况说明\n“三公”经费6.00万元，其中：公务接待费1.00万元、因公出国（境）费2.00万元，与上年相比减少1.00万元。", reading.Options{Year: 2021})
	assert.Equal(t, []string{"公开07/合计/决算数 6.00万元", "公开07/公务接待费/决算数 1.00万元", "公开07/因公出国（境）费/决算数 2.00万元", "公开07/合计/决算数 1.00万元"}, subjects(r))
}

// TestExpenditureOfTheSection: in the section of one fund 全年支出 may be all that it paid for, or all expenditure.
func TestExpenditureOfTheSection(t *testing.T) {
	for heading, want := range map[string]narrative.Certainty{
		"五、一般公共预算财政拨款支出决算情况说明": narrative.CertaintyDoubtful,
		"三、支出决算情况说明":           narrative.CertaintyNamed,
	} {
		r := reading.Read(heading+"\n全年支出3.00万元。", reading.Options{Year: 2021})
		for s := range r.Statements() {
			assert.Equal(t, want, s.Certainty, heading)
		}
	}
}

// TestChangeBehindAverage: what is compared behind 人均 is hardly that average, but what was spent.
func TestChangeBehindAverage(t *testing.T) {
	for text, want := range map[string]narrative.Certainty{
		"公务接待费2.31万元，接待280人次，人均82.50元，比上年减少0.40万元。": narrative.CertaintyDoubtful,
		"公务接待费2.31万元，接待280人次，比上年减少0.40万元。":          narrative.CertaintyInferred,
	} {
		r := reading.Read("七、“三公”经费支出决算情况说明\n"+text, reading.Options{Year: 2021})
		for s := range r.Statements() {
			if s.Measure == narrative.MeasureChange {
				assert.Equal(t, want, s.Certainty, text)
			}
		}
	}
}

// TestFarClause: of what is stated in a clause that goes on and on, not all words were looked at.
func TestFarClause(t *testing.T) {
	for words, want := range map[int]narrative.Certainty{1: narrative.CertaintyNamed, 140: narrative.CertaintyDoubtful} {
		r := reading.Read("七、“三公”经费支出决算情况说明\n"+strings.Repeat("的", words)+"公务接待费3.00万元。", reading.Options{Year: 2021})
		for s := range r.Statements() {
			assert.Equal(t, want, s.Certainty, words)
		}
	}
}

// TestBlanksOutside: what was never filled in is remarked on in every part, but no rule or address.
func TestBlanksOutside(t *testing.T) {
	r := reading.Read("第一部分 部门概况\nXX局，内容待补充，____，xxgk，***，数据分析。\n第二部分 情况说明\n收入1.00万元。", reading.Options{Year: 2021})
	var quotes []string
	for m := range r.Remarks() {
		quotes = append(quotes, m.Quote)
	}
	assert.Equal(t, []string{"XX", "内容待补充"}, quotes)
}

// TestSpentInABudget: what a budget says was spent of its own year, its writer cannot have known.
func TestSpentInABudget(t *testing.T) {
	for title, want := range map[string]narrative.Certainty{
		"某局2021年“三公”经费预算情况说明": narrative.CertaintyDoubtful,
		"某局2021年“三公”经费决算情况说明": narrative.CertaintyNamed,
	} {
		r := reading.Read(title+"\n公务接待费支出决算3.00万元。", reading.Options{Year: 2021})
		for s := range r.Statements() {
			assert.Equal(t, want, s.Certainty, title)
		}
	}
}
