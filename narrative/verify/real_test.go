package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/archive"
	textreading "github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// realTexts are published texts with all that is to be found in them, and with what
// remains of that without their tables. Each was worked out by hand: 2,106.66 of
// 2,940.05 is 71.654%, 9,746.50 of 9,759.38 is 99.868% and of 10,210.34 is 95.457%;
// 2210201 and 2210203 belong to 22102 住房改革支出, 2200199 is 其他自然资源事务支出 since
// 2019, and 2080599 is the row with 0.88; 公开06 of 规划和自然资源局 has 0.00 for 30103,
// 30309, 30399 and 30240, that of 财政局 0.31 for 30309 and nothing for 30310.
var realTexts = []struct {
	name     string
	findings []string
	alone    []string
	verified [2]int
}{
	{
		name: "licheng_2021",
		findings: []string{
			"N09 mismatch error 201131 → 2011301 (digit dropped)",
			"N10 mismatch info 伙食补助费、离休费、退休费、抚恤金、生活补助、医疗费、奖励金、提租补贴、购房补贴、采暖补贴、物业服务补贴 → 职工基本医疗保险缴费、公务员医疗补助缴费 (template residue)",
			"N10 mismatch info 咨询费、水费、电费、取暖费、物业管理费、差旅费、因公出国(境)费用、租赁费、会议费、专用材料费、福利费、公务用车运行维护费、税金及附加费用、专用设备购置、信息网络及软件购置更新、其他资本性支出 →  (template residue)",
		},
		alone:    []string{"N09 mismatch error 201131 → 2011301 (digit dropped)"},
		verified: [2]int{118, 110},
	},
	{
		name: "caizheng_2024",
		findings: []string{
			"N01 impossible error 0.3 → 2961.68",
			"N02 impossible error 71.73% → 71.65%",
			"N10 mismatch warning 个人农业生产补贴 → 奖励金",
		},
		alone:    []string{"N20 impossible error 0.3 → ", "N02 impossible error 71.73% → 71.65%"},
		verified: [2]int{108, 104},
	},
	{
		name: "guizi_2024",
		findings: []string{
			"N02 impossible error 99.86% → 99.87% (truncated)",
			"N18 mismatch warning 增长 13.95 → 增长 13.95%",
			"N04 impossible error 95.45% → 95.46% (truncated)",
			"N09 mismatch warning 社会保障和就业支出/行政事业单位养老支出/机关事业单位退休人员活动费支出 → 社会保障和就业支出/行政事业单位养老支出/其他行政事业单位养老支出",
			"N09 mismatch warning 其他国土资源事务支出 → 其他自然资源事务支出 (older name)",
			"N09 mismatch warning 住房保障支出 → 住房改革支出",
			"N09 mismatch warning 住房保障支出 → 住房改革支出",
			"N17 impossible error 5377.64 → 5364.75 (wrong scope)",
			"N17 impossible error 4896.98 → 4884.09 (wrong scope)",
			"N10 mismatch warning 奖金、奖励金、其他对个人和家庭的补助支出 → ",
			"N10 mismatch warning 税金及附加费用 → ",
			"N18 mismatch warning 下降（增长） →  (template residue)",
		},
		alone: []string{
			"N02 impossible error 99.86% → 99.87% (truncated)",
			"N18 mismatch warning 增长 13.95 → 增长 13.95%",
			"N04 impossible error 95.45% → 95.46% (truncated)",
			"N09 mismatch warning 社会保障和就业支出/行政事业单位养老支出/机关事业单位退休人员活动费支出 → ",
			"N09 mismatch warning 其他国土资源事务支出 → 其他自然资源事务支出 (older name)",
			"N09 mismatch warning 住房保障支出 → 住房改革支出",
			"N09 mismatch warning 住房保障支出 → 住房改革支出",
			"N18 mismatch warning 下降（增长） →  (template residue)",
		},
		verified: [2]int{145, 142},
	},
}

// TestVerifyRealTexts holds what is found in published texts: all of it and no more.
// That nothing else is, keeps silent what is rounding or legitimate there: 2080501
// down by 0.10 or 1.30%, item changes of 2,388.14 against 2,284.17, 政府采购 251.25
// against 251.26 added up, 机关运行经费 142.80 below 公用经费 480.66.
func TestVerifyRealTexts(t *testing.T) {
	for _, c := range realTexts {
		t.Run(c.name, func(t *testing.T) {
			d := archive.Document(t, c.name)
			read, err := reading.Read(d)
			require.NoError(t, err)
			r := textreading.Read(d.Text, textreading.Options{Year: d.Year})
			v := verify.Run(r, verify.AgainstSet(read.Set()))
			assert.Equal(t, c.findings, briefs(v))
			assert.Equal(t, c.verified[0], v.Verified())
			for f := range v.Findings() {
				assert.Contains(t, f.Text.Quote, d.Text[f.Text.Start:f.Text.End], f.Message)
			}
			alone := verify.Run(r)
			assert.Equal(t, c.alone, briefs(alone))
			assert.Equal(t, c.verified[1], alone.Verified())
		})
	}
}
