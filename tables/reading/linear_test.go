package reading_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestReadTakesLinearTime reads grids far larger than any account, of the shapes
// that could be read in more than linear time: many rows, many columns, many sheets,
// many headers. All take seconds if one is quadratic, and milliseconds if none is.
func TestReadTakesLinearTime(t *testing.T) {
	repeat := func(rows [][]*string, n int) [][]*string {
		var all [][]*string
		for range n {
			all = append(all, rows...)
		}
		return all
	}
	wide := func(rows [][]*string, n int) [][]*string {
		var all [][]*string
		for _, row := range rows {
			var cells []*string
			for range n {
				cells = append(cells, row...)
			}
			all = append(all, cells)
		}
		return all
	}
	head := cells(head05)
	codeRow := cells("201|一般公共服务支出|1.00|1.00|")
	labels := cells("收入|~|支出|~\n项目|决算数|项目|决算数\n一、某收入||一、某某某某某某某某某某支出|")
	var many []reading.Sheet
	for range 20_000 {
		many = append(many, reading.Sheet{Rows: codeRow}, reading.Sheet{Rows: head}, reading.Sheet{Rows: codeRow[:1:1]})
	}
	var loose, shifted []reading.Sheet
	for i := range 20_000 {
		loose = append(loose, reading.Sheet{Title: "财政拨款支出决算表", Rows: head})
		shifted = append(shifted, reading.Sheet{Rows: cells(fmt.Sprintf("|%d|甲|1.00|1.00|", 2010101+i))})
	}
	shifted[0].Rows = head
	var blocks [][]*string
	for i := range 20_000 {
		blocks = append(blocks, cells(fmt.Sprintf("%d|甲|1.00|9|乙|1.00", 30101+i%99))...)
	}
	for name, d := range map[string]reading.Document{
		"rows":    {Tables: []reading.Sheet{{Rows: append(head, repeat(codeRow, 50_000)...)}}},
		"columns": {Tables: []reading.Sheet{{Rows: wide(append(head, repeat(codeRow, 10)...), 5_000)}}},
		"sheets":  {Tables: many},
		"headers": {Tables: []reading.Sheet{{Rows: repeat(append(head, codeRow...), 20_000)}}},
		"totals":  {Tables: []reading.Sheet{{Rows: repeat(append(head, append(codeRow, cells("合计|~|1.00|1.00|")...)...), 20_000)}}},
		"blocks":  {Tables: []reading.Sheet{{Rows: append(cells("经济分类科目编码|科目名称|决算数|经济分类科目编码|科目名称|决算数"), blocks...)}}},
		"labels":  {Tables: []reading.Sheet{{Rows: append(labels, repeat(labels[2:], 20_000)...)}}},
		"titles":  {Tables: []reading.Sheet{{Rows: repeat(cells("政府采购情况表|~|~\n支出决算表|~|~\n甲|乙|丙"), 20_000)}}},
		"loose":   {Tables: loose},
		"shifted": {Tables: shifted},
		"across":  {Tables: []reading.Sheet{{Rows: append(cells("项目|合计|因公出国（境）费|公务接待费"), repeat(cells("决算数|1.00||1.00\n上年决算数|1.00||"), 20_000)...)}}},
		"extras":  {Tables: []reading.Sheet{{Rows: append(cells("收入|~|支出|~\n项目|决算数|项目|决算数"), repeat(cells("其中：教育收费|1.00|其中：结转|1.00"), 20_000)...)}}},
		"texts":   {Tables: []reading.Sheet{{Rows: repeat(cells("甲|乙|丙"), 50_000)}}},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			read(t, d)
			assert.Less(t, time.Since(start), slowdown*3*time.Second, "it takes a tenth of a second unless it is quadratic")
		})
	}
}
