package print_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/internal/print"
)

// TestStageOf shows what titles and heads of columns speak of.
func TestStageOf(t *testing.T) {
	for stage, titles := range map[print.Stage][]string{
		print.NoStage: {
			"", "收入支出情况", "一般公共预算财政拨款支出情况", "公共财政预算拨款", "政府性基金预算财政拨款收入", "国有资本经营预算支出", "预算绩效管理情况", "部门预算管理情况",
			"预算单位构成", "部门预算支出经济分类科目", "“三公”经费支出与年初预算对比情况", "全年预算数", "年初预算数", "预算科目编码", "上年执行数", "预算执行率", "预算执行数",
		},
		print.Unsure: {"预算收支情况说明", "部门预算收支情况", "2021年预算支出结构"},
		print.Planned: {
			"某局2025年部门预算", "2025年单位预算公开", "部门预算编制说明", "“三公”经费预算情况说明", "“三公”经费安排情况", "三公经费预算安排情况", "收支预算情况说明", "支出预算",
			"预算数", "支出预算/合计", "财务收支预算总表", "预算收支总表", "政府采购预算表", "一般公共预算支出功能分类预算表", "2022年预算安排情况", "上年预算数", "预算(万元)",
		},
		print.Done: {"部门决算", "收入支出决算总表", "预算执行情况", "部门预算执行情况", "2021年支出决算与预算对比情况", "一般公共预算执行情况说明"},
	} {
		for _, title := range titles {
			assert.Equal(t, stage, print.StageOf(title), title)
		}
	}
}

// TestStages counts in running text. 预算数 does not count: it stands beside 决算数 too.
func TestStages(t *testing.T) {
	for _, c := range []struct {
		text          string
		planned, done int
	}{
		{"", 0, 0},
		{"2025年收入预算100万元，支出预算100万元。", 2, 0},
		{"年初预算为90万元，支出决算为80万元，完成预算的88.89%。", 0, 1},
		{"“三公”经费预算数3万元，决算数2万元。", 0, 1},
		{"一般公共预算财政拨款支出100万元。", 0, 0},
	} {
		planned, done := print.Stages(c.text)
		assert.Equal(t, []int{c.planned, c.done}, []int{planned, done}, c.text)
	}
}
