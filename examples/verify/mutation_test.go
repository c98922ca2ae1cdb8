package main

import "slices"

// mutant is a document under change.
type mutant struct {
	Department string      `json:"department,omitempty"`
	Year       int         `json:"year,omitempty"`
	Tables     []mutantTab `json:"tables"`
	Text       string      `json:"text"`
}

type mutantTab struct {
	Page  int     `json:"page,omitempty"`
	Form  string  `json:"form,omitempty"`
	Title string  `json:"title,omitempty"`
	Unit  string  `json:"unit,omitempty"`
	Rows  [][]any `json:"rows"`
}

// edit makes the change that five bytes stand for: what, in which table, row and
// column, and with what.
func (m *mutant) edit(b []byte) {
	if b[0] == 0 {
		m.Department, m.Year = "", int(b[1])*20
		return
	}
	if len(m.Tables) == 0 {
		return
	}
	i := int(b[1]) % len(m.Tables)
	t := &m.Tables[i]
	switch b[0] % 8 {
	case 0:
		m.Tables = slices.Delete(m.Tables, i, i+1)
		return
	case 1:
		j := int(b[4]) % len(m.Tables)
		m.Tables[i], m.Tables[j] = m.Tables[j], m.Tables[i]
		return
	case 2:
		t.Form, t.Title, t.Unit = "", "", []string{"", "元", "万元", "亿元", "美元"}[b[4]%5]
		return
	}
	if len(t.Rows) == 0 {
		return
	}
	j := int(b[2]) % len(t.Rows)
	row := slices.Clone(t.Rows[j])
	switch b[0] % 8 {
	case 3:
		t.Rows = slices.Delete(slices.Clone(t.Rows), j, j+1)
		return
	case 4:
		t.Rows = slices.Insert(slices.Clone(t.Rows), int(b[4])%len(t.Rows), row)
		return
	}
	if len(row) == 0 {
		return
	}
	k := int(b[3]) % len(row)
	switch b[0] % 8 {
	case 5:
		row[k] = cells[int(b[4])%len(cells)]
	case 6:
		other := int(b[4]) % len(row)
		row[k], row[other] = row[other], row[k]
	case 7:
		row = slices.Delete(row, k, k+1)
	}
	t.Rows[j] = row
}

// cells are what a mutation puts into a cell.
var cells = []any{
	nil, "", 0, 1.5, -7, "0.00", "-3.20", "（3.20）", "１２３．４５", "1,234.56", "12\n34", "1.234567", "92233720368547758.07", "99999999999999999999",
	"无", "—", "约5", "合计", "201", "20113", "2011301", "2119999", "30101", "399", "项目", "决算数", "基本支出", "本年收入合计", "年初结转和结余",
	"一、一般公共服务支出", "公开03表", "单位：元", "2020年度", "<b>&amp;</b>", "\u2028", "\x00",
}
