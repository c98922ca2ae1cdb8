package narrative_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/narrative"
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
		r := narrative.Read(c.text, narrative.Options{Year: 2020})
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
