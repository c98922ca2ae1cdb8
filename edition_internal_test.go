package yusuan

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/tables"
)

func TestEditionOf(t *testing.T) {
	for _, c := range []struct {
		text string
		year int
		want tables.Edition
	}{
		{"福建省示例市 2021", 0, tables.Fujian2021()},
		{" 福建 ", 2021, tables.Fujian2021()},
		{"福建", 0, tables.Fujian2021()},
		{"福建2023", 2020, tables.Fujian2021()}, // what the text states counts
		{"福建省 2020", 2021, tables.Edition{}},
		{"福建", 2020, tables.Edition{}},
		{"上海市 2024", 2024, tables.Shanghai2024()},
		{"上海市示例区（2025年版）", 2024, tables.Shanghai2024()},
		{"上海市 2023", 2024, tables.Edition{}},
		{"上海20241", 2024, tables.Shanghai2024()}, // no year
		{"江苏省 2024", 2024, tables.Jiangsu2022()},
		{"湖南省 2022", 2024, tables.Hunan2024()}, // its template is older than its name
		{"河南省", 2023, tables.Henan2022()},      // which titles alone do not tell from 湖南2024
		{"内蒙古自治区", 2022, tables.NeiMenggu2022()},
		{"贵州省黔东南州", 2023, tables.Guizhou2023()},
		{"贵州省黔东南州", 2022, tables.Edition{}},
		{"云南省 2024", 2024, tables.Edition{}},
		{"仿福建2021", 2021, tables.Edition{}},
		{"2021 福建", 2021, tables.Edition{}},
		{"", 2024, tables.Edition{}},
	} {
		assert.Equal(t, c.want, editionOf(c.text, c.year, tables.Final, nil), "%q %d", c.text, c.year)
	}
	for _, c := range []struct {
		text string
		kind tables.Kind
		want tables.Edition
	}{
		{"上海市 2025", tables.Budget, tables.ShanghaiBudget2025()},
		{"上海市 2025", tables.Final, tables.Shanghai2024()},
		{"四川省", tables.Budget, tables.SichuanBudget2024()},
		{"四川预算2026", tables.Final, tables.SichuanBudget2024()},
		{"福建省", tables.Budget, tables.Edition{}},
		{"上海预算2025", tables.Final, tables.ShanghaiBudget2025()}, // what a document is of need not be said
	} {
		assert.Equal(t, c.want, editionOf(c.text, 2025, c.kind, nil), "%q %v", c.text, c.kind)
	}
}
