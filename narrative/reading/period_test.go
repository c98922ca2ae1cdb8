package reading_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/reading"
)

// TestDates reads dates as layouts break them: each is one period.
func TestDates(t *testing.T) {
	for _, c := range []struct {
		text, written    string
		year, month, day int
	}{
		{"截至2020年12月31日，共有车辆4辆。", "2020年12月31日", 2020, 12, 31},
		{"截至 2020 年 12 月 31 日，共有车辆4辆。", "2020 年 12 月 31 日", 2020, 12, 31},
		{"截至2020年\n12月\n31日，共有车辆4辆。", "2020年\n12月\n31日", 2020, 12, 31},
		{"截至2020年12月底，共有车辆4辆。", "2020年12月", 2020, 12, 0},
		{"2020年，12月拨款。", "2020年", 2020, 0, 0},
	} {
		r := reading.Read(c.text, reading.Options{Year: 2020})
		var periods []narrative.Period
		for p := range r.Periods() {
			periods = append(periods, p)
		}
		if assert.Len(t, periods, 1, c.text) {
			p := periods[0]
			assert.Equal(t, []int{c.year, c.month, c.day}, []int{p.Year, p.Month, p.Day}, c.text)
			assert.Equal(t, c.written, c.text[p.Start:p.End])
		}
	}
}

// TestUnknownYear reads a text that names no year: what is of the year before is told from
// what is of this one, and no year is made up.
func TestUnknownYear(t *testing.T) {
	r := reading.Read("去年会议费决算7.00万元，培训费支出2.00万元。今年会议费预算8.00万元，比去年实际支出增加1.00万元。", reading.Options{})
	var got []string
	for s := range r.Statements() {
		got = append(got, s.Subject.String()+" "+s.Measure.String()+" "+s.Amount.String())
		assert.Zero(t, s.Year)
		assert.Zero(t, s.BaseYear)
	}
	assert.Equal(t, []string{"会议费 prior 7.00万元", "培训费 prior 2.00万元", "会议费 budget 8.00万元", "会议费 change 1.00万元"}, got)
}
