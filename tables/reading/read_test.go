package reading_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

func TestReadNothing(t *testing.T) {
	for _, d := range []reading.Document{{}, {Tables: []reading.Sheet{{}, {Rows: [][]*string{nil, {}, {nil}}}}}} {
		r := read(t, d)
		assert.Empty(t, slices.Collect(r.Set().Tables()))
		assert.Empty(t, slices.Collect(r.Forms()))
		assert.Empty(t, slices.Collect(r.Other()))
		assert.Empty(t, slices.Collect(r.Unread()))
		assert.Empty(t, slices.Collect(r.Defects()))
	}
}

func TestReadTakesTheEditionGiven(t *testing.T) {
	d := document(page(head05 + "合计|~|1.00|1.00|"))
	for e := range tables.Editions() {
		d.Edition = e
		assert.Equal(t, e, read(t, d).Set().Edition())
	}
	d.Edition = tables.Edition{}
	assert.Equal(t, tables.Shanghai2024(), read(t, d).Set().Edition())
	d.Tables = []reading.Sheet{page("项目|~|本年支出|~|~\n科目编码|科目名称|小计|基本支出|项目支出\n合计|~|1.00|1.00|")}
	assert.Equal(t, tables.Fujian2021(), read(t, d).Set().Edition())
}

func TestOriginOfWhatIsNotThere(t *testing.T) {
	r := read(t, document(page(head05+"合计|~|1.00")))
	total := tables.LineRow(tables.Total)
	o, ok := r.Origin(tables.Address{Form: tables.Form05, Row: total, Column: tables.Expenditure})
	assert.True(t, ok)
	assert.Equal(t, reading.Origin{Row: 2, Column: 2}, o)
	for _, a := range []tables.Address{
		{},
		{Form: tables.Form04, Row: total, Column: tables.Basic},
		{Form: tables.Form05, Row: tables.FunctionalRow(codes.MustParse("201")), Column: tables.Basic},
		{Form: tables.Form05, Row: total, Column: tables.Income},
		{Form: tables.Form05, Row: total, Column: tables.Project}, // its row ends before it
	} {
		o, ok := r.Origin(a)
		assert.False(t, ok, "%s", a)
		assert.Zero(t, o)
	}
	for _, f := range []tables.Form{0, tables.Form04, tables.Form05} {
		_, ok := r.NameOrigin(f, tables.LineRow(tables.Abroad))
		assert.False(t, ok)
	}
}

func TestDefectKindString(t *testing.T) {
	seen := map[string]bool{}
	for k := reading.FormTwice; k <= reading.NotAnAmount; k++ {
		seen[k.String()] = true
	}
	assert.Len(t, seen, 13)
	assert.Equal(t, "DefectKind(0)", reading.DefectKind(0).String())
	assert.Equal(t, "DefectKind(200)", reading.DefectKind(200).String())
}

// TestReadTitles reads forms whose columns say nothing from their titles: their cells
// are then unread, but the form is known.
func TestReadTitles(t *testing.T) {
	for title, want := range map[string]tables.Form{
		"收入支出决算总表": tables.Form01, "部门收支决算总表": tables.Form01,
		"收入决算表": tables.Form02, "某市国有资产监督管理委员会收入决算表": tables.Form02, "某市政府采购中心2024年度收入决算表": tables.Form02, "某局2024年度收入决算表": tables.Form02,
		"支出决算表": tables.Form03, "三、支出决算表": tables.Form03,
		"财政拨款收入支出决算总表": tables.Form04, "财政拨款收支决算总表": tables.Form04,
		"一般公共预算财政拨款支出决算表":   tables.Form05,
		"一般公共预算财政拨款基本支出决算表": tables.Form06,
		"财政拨款“三公”经费支出决算表":   tables.Form07, "一般公共预算财政拨款\"三公\"经费支出决算表": tables.Form07,
		"政府性基金预算财政拨款收入支出决算表":  tables.Form08,
		"国有资本经营预算财政拨款收入支出决算表": tables.Form09, "国有资本经营预算财政拨款支出决算表": tables.Form09,
		"公开08": tables.Form08, "公开 08 表": tables.Form08, "公开8表": tables.Form08,
	} {
		for _, s := range []reading.Sheet{
			{Title: title, Form: title, Rows: cells("项目|甲|乙\n丙|1.00|2.00")},
			{Rows: cells(title + "|~|~\n项目|甲|乙\n丙|1.00|2.00")},
		} {
			r := read(t, document(s))
			assert.Equal(t, []tables.Form{want}, slices.Collect(r.Forms()), "%s", title)
			assert.Len(t, slices.Collect(r.Unread()), 3, "%s", title)
		}
	}
	for _, title := range []string{"", "项目支出绩效自评表", "部门决算表", "机关运行经费决算表", "公开10表", "政府采购情况表", "某局2024年度国有资产占用情况表", "政府购买服务支出情况表", "机关运行经费支出决算表", "三、支出决算明细表",
		"一般公共预算财政拨款支出决算明细表", "一般公共预算财政拨款项目支出决算表", "机构运行信息表", "2024年收支预算总表"} {
		r := read(t, document(reading.Sheet{Title: title, Rows: cells("项目|甲|乙\n丙|1.00|2.00")}))
		assert.Empty(t, slices.Collect(r.Forms()), "%s", title)
		assert.Equal(t, []reading.OtherTable{{Title: title}}, slices.Collect(r.Other()), "%s", title)
	}
}

// TestReadClassNames finds classes by name: of the year, of other years, near ones;
// and none where two are meant alike.
func TestReadClassNames(t *testing.T) {
	for name, want := range map[string]string{
		"一般公共服务支出": "201", "文化旅游体育与传媒支出": "207", "文化体育与传媒支出": "207",
		"医疗卫生与计划生育支出": "210", "资源勘探信息等支出": "215", "资源勘探工业信息支出": "215", "资源勘探电力信息等支出": "215",
		"国土海洋气象等支出": "220", "自然资源海洋气象支出": "220", "灾害防治和应急管理支出": "224", "抗疫特别国债安排支出": "234",
		"其它支出": "", "支出": "", "教卫支出": "", "债务支出": "", "债务付本支出": "", "某某某某支出": "", "教育": "205", "其他": "",
		"灾害防治及应急管理支出以及其他许多没有名称的各种各样的项目支出": "",
	} {
		d := document(page("收入|~|支出|~\n项目|决算数|项目|决算数\n||一、" + name + "|1.00\n一、事业收入|||\n二、经营收入|||"))
		var got string
		table, ok := read(t, d).Set().Table(tables.Form01)
		if assert.True(t, ok, "%s", name) {
			for row := range table.Rows() {
				if c := row.Key().Functional(); c != 0 {
					got = c.String()
				}
			}
		}
		assert.Equal(t, want, got, "%s", name)
	}
}
