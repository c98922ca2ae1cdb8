package yusuan_test

import (
	"slices"

	"pgregory.net/rapid"
)

// mutant is a document under change.
type mutant struct {
	Department string   `json:"department,omitempty"`
	Year       int      `json:"year,omitempty"`
	Tables     []*table `json:"tables"`
	Text       string   `json:"text,omitempty"`
}

type table struct {
	Page  int     `json:"page,omitempty"`
	Form  string  `json:"form,omitempty"`
	Title string  `json:"title,omitempty"`
	Unit  string  `json:"unit,omitempty"`
	Rows  [][]any `json:"rows"`
}

// edit makes one change.
func (m *mutant) edit(t *rapid.T) {
	index := func(name string, n int) int { return rapid.IntRange(0, n-1).Draw(t, name) }
	what := index("edit", 12)
	if len(m.Tables) == 0 || what == 0 {
		m.Department, m.Text, m.Year = "", "", rapid.SampledFrom([]int{0, -1, 1999, 2018, 2021, 2026, 2030}).Draw(t, "year")
		return
	}
	i, j := index("table", len(m.Tables)), index("other table", len(m.Tables))
	tab := m.Tables[i]
	switch what {
	case 1:
		m.Tables = slices.Delete(m.Tables, i, i+1)
	case 2:
		m.Tables[i], m.Tables[j] = m.Tables[j], m.Tables[i]
	case 3:
		tab.Rows = append(tab.Rows, m.Tables[j].Rows...)
	case 4:
		tab.Form, tab.Title = "", ""
		tab.Unit = rapid.SampledFrom([]string{"", "元", "万元", "亿元", "美元"}).Draw(t, "unit")
	case 5:
		cut := index("cut", len(tab.Rows)+1)
		m.Tables = slices.Insert(m.Tables, i+1, &table{Page: tab.Page + 1, Rows: tab.Rows[cut:]})
		tab.Rows = tab.Rows[:cut:cut]
	default:
		if len(tab.Rows) > 0 {
			tab.editRow(t, what, index("row", len(tab.Rows)), index)
		}
	}
}

// editRow makes a change of a row, or of a cell of it.
func (tab *table) editRow(t *rapid.T, what, i int, index func(string, int) int) {
	row := slices.Clone(tab.Rows[i])
	switch {
	case what == 6:
		tab.Rows = slices.Delete(slices.Clone(tab.Rows), i, i+1)
		return
	case what == 7:
		tab.Rows = slices.Insert(slices.Clone(tab.Rows), index("to", len(tab.Rows)), row)
		return
	case len(row) == 0:
		return
	}
	j := index("column", len(row))
	switch what {
	case 8:
		k := index("other column", len(row))
		row[j], row[k] = row[k], row[j]
	case 9:
		row = slices.Delete(row, j, j+1)
	default:
		row[j] = rapid.SampledFrom(cells).Draw(t, "cell")
	}
	tab.Rows[i] = row
}

// cells are what a change puts into a cell.
var cells = []any{
	nil, "", 0, 1.5, -7, "0.00", "-3.20", "（3.20）", "１２３．４５", "1,234.56", "12\n34", "1.234567", "92233720368547758.07", "-92233720368547758.08",
	"99999999999999999999", "无", "—", "约5", "合计", "201", "20113", "2011301", "2119999", "30101", "399", "项目", "决算数", "基本支出", "本年收入合计",
	"年初结转和结余", "一、一般公共服务支出", "公开03表", "单位：元", "2020年度", "<b>&amp;</b>", "\u2028", "\x00",
}
