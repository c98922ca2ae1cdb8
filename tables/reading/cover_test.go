package reading_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestCover reads whose account it is, and of which year, from the first sheet of a workbook.
func TestCover(t *testing.T) {
	archive := budget.Header{Name: "某市档案局", Year: 2023}
	for _, c := range []struct {
		name, cover string
		want        budget.Header
	}{
		{"one cell", "某市档案局2023年度部门决算", archive},
		{"the year first", "2023年度某市档案局部门决算公开", archive},
		{"three cells", "某市档案局\n2023年度\n部门决算\n2024年9月", archive},
		{"beside each other", "|2023年|\n某市档案局|~|部门决算", archive},
		{"in wide digits", "２０２３年度\n某市档案局部门决算", archive},
		{"without 部门", "某市档案局2023年度决算", archive},
		{"the title of a form", "某市档案局2023年度收入支出决算表", budget.Header{}},
		{"no department", "2023年度部门决算公开表", budget.Header{Year: 2023}},
		{"no year", "某市档案局部门决算", budget.Header{}},
		{"a list of contents", "某市档案局2023年度部门决算公开目录\n第一部分 部门概况", budget.Header{}},
		{"no year of an account", "某市档案局1723年度部门决算", budget.Header{}},
		{"another digit", "3号文件某市档案局2023年度部门决算", budget.Header{}},
		{"a letter", "关于公开某市档案局、某市图书馆、某市博物馆、某市文化馆、某市体育馆、某市青少年宫、某市老年大学、某市妇女儿童活动中心、某市科学技术馆等单位的2023年度决算", budget.Header{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, reading.Document{Tables: []reading.Sheet{{Rows: cells(c.cover)}, page(head05 + "201|一般公共服务支出|8|8|")}})
			assert.Equal(t, c.want, r.Set().Header())
			assert.Empty(t, defectKinds(r))
		})
	}
	r := read(t, reading.Document{Year: 2024, Department: "某县档案局", Tables: []reading.Sheet{{Rows: cells("某市档案局2023年度部门决算")}}})
	assert.Equal(t, budget.Header{Name: "某县档案局", Year: 2024}, r.Set().Header(), "what is given holds")
	assert.Equal(t, []reading.DefectKind{reading.YearDiffers, reading.DepartmentDiffers}, defectKinds(r))
}

func defectKinds(r reading.Reading) (kinds []reading.DefectKind) {
	for d := range r.Defects() {
		kinds = append(kinds, d.Kind)
	}
	return kinds
}
