package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
)

// TestListings holds what a list is said to come to against what it lists: the sum is none of
// the last thing, and of several lists any that fits, up to its end, will do.
func TestListings(t *testing.T) {
	for text, want := range map[string][]string{
		"财政拨款收入900.00万元、事业收入60.00万元和其他收入40.00万元，合计1000.00万元。":                          nil,
		"财政拨款收入900.00万元、事业收入60.00万元、其他收入40.00万元，合计1100.00万元。":                          {"error N06 1100.00"},
		"因公出国（境）费2.00万元、公务接待费1.00万元，两项合计3.00万元；公务用车运行维护费4.00万元，三项共计7.00万元。":            nil,
		"因公出国（境）费2.00万元、公务接待费1.00万元，两项合计4.00万元。":                                       {"error N06 4.00"},
		"本年支出1000.00万元，基本支出700.00万元、项目支出300.00万元，合计1000.00万元。":                         nil, // of the last two
		"本年支出1000.00万元，基本支出700.00万元、项目支出300.00万元，合计1100.00万元。":                         {"warning N06 1100.00"},
		"会议费5.00万元、培训费3.00万元；公务接待费2.00万元，合计10.00万元。":                                   nil,
		"会议费5.00万元、培训费3.00万元；公务接待费2.00万元，合计11.00万元。":                                   {"warning N06 11.00"}, // perhaps of a list before
		"教育支出（类）支出决算48.00万元。卫生健康支出（类）支出决算6.00万元。以上两类支出合计54.00万元。":                      nil,
		"教育支出（类）支出决算48.00万元。卫生健康支出（类）支出决算6.00万元。以上两类支出合计55.00万元。":                      {"error N06 55.00"},
		"三、支出决算情况说明\n支出合计110.00万元，按功能分类：教育支出100.00万元，住房保障支出10.00万元；按性质分类：基本支出90.00万元。": nil,
		"三、支出决算情况说明\n支出合计110.00万元，按功能分类：教育支出100.00万元，住房保障支出20.00万元。":                   {"error N19 110.00"},
		"收入合计500.00万元，其中财政拨款收入480.00万元、其他收入30.00万元。":                                   {"error N06 500.00"},
		"收入合计500.00万元，其中财政拨款收入480.00万元、一般公共预算财政拨款收入470.00万元、其他收入20.00万元。":              nil,
		"公务接待费8500元，折合0.85万元，比上年减少1500元，下降15%。":                                        nil,
		"公务接待费8500元，折合8.50万元。": {"error N08 8.50"},
	} {
		v := verify.Run(reading.Read(text, reading.Options{Year: 2023}))
		var got []string
		for f := range v.Findings() {
			got = append(got, f.Severity.String()+" "+f.Rule+" "+f.StatedText)
		}
		assert.Equal(t, want, got, text)
	}
}
