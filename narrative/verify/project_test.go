package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
)

// TestProjects holds what a budget says of its projects against their goal tables (BG04, BG05) and against all projects (BN12).
func TestProjects(t *testing.T) {
	const (
		goals   = "四、绩效目标设置情况\n编报绩效目标的项目2个，涉及项目预算资金60.00万元。\n"
		project = "社区照明专项经费情况说明\n一、项目概述\n更换路灯400盏，总投资500.00万元。\n六、年度预算安排\n2025年度项目总预算30.00万元，其中灯具专项18.00万元，安装专项12.00万元，合计30.00万元。\n"
	)
	cells := []string{"公开03/合计/本年支出 100.00", "公开03/合计/项目支出 70.00"}
	for _, c := range []struct {
		name, text string
		goals      [][]string
		cells      []string
		want       []string
		not        map[string]judge.Message
	}{
		{"as it is", goals + project, [][]string{{"社区照明专项", "30.00"}, {"道路养护", "30.0000"}}, cells, nil, nil},
		{"the name is as in the heading", project, [][]string{{"社区照明专项经费", "30.00"}}, cells, nil, nil},
		{"a table twice", goals + project, [][]string{{"社区照明专项", "30.00"}, {"社区照明专项", "30.00"}, {"道路养护", "30.00"}}, cells, nil, nil},
		{"rounded in the text", project, [][]string{{"社区照明专项", "30.0049"}}, cells, nil, nil},
		{"more than the sentence has", goals, [][]string{{"社区照明专项", "30.00"}, {"道路养护", "40.00"}}, cells,
			[]string{"编报绩效目标项目金额：写为“60.00万元”，与30.00万元、40.00万元不能同时成立，不相符（BG04）"}, nil},
		{"more tables than the sentence has", goals, [][]string{{"照明", "1.00"}, {"道路", "1.00"}, {"桥梁", "1.00"}}, cells,
			[]string{"编报绩效目标项目数：写为“2个”，与3不能同时成立，不相符（BG04）"}, nil},
		{"another amount than its table", project, [][]string{{"社区照明专项", "32.00"}}, cells, nil,
			map[string]judge.Message{"BG05": judge.Say("text.several-amounts", "社区照明专项")}},
		{"no such project", project, [][]string{{"道路养护", "32.00"}}, cells, nil, map[string]judge.Message{"BG05": judge.Say("text.no-project", "道路养护")}},
		{"more than all projects", project, nil, []string{"公开03/合计/本年支出 100.00", "公开03/合计/项目支出 20.00"}, []string{"社区照明专项经费：写为“30.00万元”，与20.00万元不能同时成立，不相符（BN12）"},
			map[string]judge.Message{"BG04": judge.Say("text.no-goals"), "BG05": judge.Say("text.no-goals")}},
	} {
		t.Run(c.name, func(t *testing.T) {
			options := []verify.Option{verify.AgainstSet(planned(t, 2025, c.cells...)), verify.Only("BN12", "BG04", "BG05")}
			if c.goals != nil {
				options = append(options, verify.AgainstGoals(goalsOf(t, c.goals)...))
			}
			v := verify.Run(reading.Read(c.text, reading.Options{Year: 2025, Kind: tables.Budget}), options...)
			var got []string
			for f := range v.Findings() {
				got = append(got, f.Message.String())
			}
			assert.Equal(t, c.want, got)
			not := map[string]judge.Message{}
			for u := range v.NotEvaluated() {
				if _, ok := c.not[u.Rule]; ok {
					not[u.Rule] = u.Reason
				}
			}
			assert.Len(t, not, len(c.not))
			for rule, why := range c.not {
				assert.True(t, why.Equal(not[rule]), "%s: %v", rule, not[rule])
			}
		})
	}
}
