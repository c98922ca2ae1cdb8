package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

func TestDocument(t *testing.T) {
	got, err := document([]byte("\ufeff \n" + `{
		"department": "示例局", "year": 2021, "kind": "final", "edition": "上海市 2024", "source": [[{"rows": 1}]],
		"tables": [
			{"page": 7, "form": "公开05", "title": "<表>", "unit": "元", "rows": [["a\nb", null, "", 4.0, -1e3, 2011301], []], "Rows": 1},
			{"page": null, "form": null, "rows": null},
			{}
		],
		"text": "第一部分\u3000概况"
	}` + "\n"))
	require.NoError(t, err)
	text := func(s string) *string { return &s }
	assert.Equal(t, reading.Document{
		Department: "示例局", Year: 2021, Edition: tables.Shanghai2024, Text: "第一部分　概况",
		Tables: []reading.Sheet{
			{Page: 7, Form: "公开05", Title: "<表>", Unit: "元", Rows: [][]*string{
				{text("a\nb"), nil, text(""), text("4.0"), text("-1e3"), text("2011301")}, {},
			}},
			{},
			{},
		},
	}, got)

	got, err = document([]byte(`{"text": "", "department": null, "year": null, "kind": null, "edition": null}`))
	require.NoError(t, err)
	assert.Equal(t, reading.Document{}, got)
}

func TestEditionOf(t *testing.T) {
	for _, c := range []struct {
		text string
		year int
		want tables.Edition
	}{
		{"福建省示例市 2021", 0, tables.Fujian2021},
		{" 福建 ", 2021, tables.Fujian2021},
		{"福建", 0, tables.Fujian2021},
		{"福建2023", 2020, tables.Fujian2021}, // what the text states counts
		{"福建省 2020", 2021, 0},
		{"福建", 2020, 0},
		{"上海市 2024", 2024, tables.Shanghai2024},
		{"上海市示例区（2025年版）", 2024, tables.Shanghai2024},
		{"上海市 2023", 2024, 0},
		{"上海20241", 2024, tables.Shanghai2024}, // no year
		{"江苏省 2024", 2024, 0},
		{"仿福建2021", 2021, 0},
		{"2021 福建", 2021, 0},
		{"", 2024, 0},
	} {
		assert.Equal(t, c.want, editionOf(c.text, c.year), "%q %d", c.text, c.year)
	}
}
