package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
)

// TestUnreadKind: where a kind of vehicles cannot be read, those that can are no more than a part of all, though the list ends in 其他用车.
func TestUnreadKind(t *testing.T) {
	for text, want := range map[string]int{
		"本部门共有车辆10辆，其中：主要领导干部用车2辆、机要通信用车1辆、执法执勤用车5辆、其他用车2辆。": 0,
		"本部门共有车辆10辆，其中：领导干部用车2辆、机要通信用车1辆、执法执勤用车5辆、其他用车2辆。":   0,
		"本部门共有车辆10辆，其中：甲乙丙丁用车2辆、机要通信用车1辆、执法执勤用车5辆、其他用车2辆。":   0,
		"本部门共有车辆10辆，其中：机要通信用车1辆、甲乙丙丁用车2辆、执法执勤用车5辆、其他用车2辆。":   0,
		"本部门共有车辆10辆，其中：机要通信用车1辆、执法执勤用车5辆、其他用车2辆。":            1,
		"本部门共有车辆10辆，其中：机要通信用车1辆、甲乙丙丁用车2辆、执法执勤用车5辆、其他用车12辆。":  1,
	} {
		r := reading.Read("（三）国有资产占用使用情况\n截至2021年12月31日，"+text, reading.Options{Year: 2021})
		assert.Equal(t, want, verify.Run(r).Len(), text)
	}
}

// TestChangeBehindAverage: what is stated of a thing for certain and a change that may be of it or of an average prove
// nothing together.
func TestChangeBehindAverage(t *testing.T) {
	for text, want := range map[string][]judge.Severity{
		"公务接待费2.31万元，接待280人次，人均82.50元，比上年减少0.40万元，下降14.76%。": nil,
		"公务接待费2.31万元，接待280人次，人均82.50元，比上年减少0.40万元，下降24.76%。": {judge.Warning},
		"公务接待费2.31万元，接待280人次，比上年减少0.40万元，下降24.76%。":          {judge.Error},
	} {
		r := reading.Read("七、“三公”经费支出决算情况说明\n"+text, reading.Options{Year: 2021})
		var got []judge.Severity
		for f := range verify.Run(r).Findings() {
			if f.Rule == "N03" {
				got = append(got, f.Severity)
			}
		}
		assert.Equal(t, want, got, text)
	}
}
