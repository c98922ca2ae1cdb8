package reading_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestReadTakesLinearTime reads grids far larger than any account, of the shapes
// that could be read in more than linear time: many rows, many columns, many sheets,
// many headers.
func TestReadTakesLinearTime(t *testing.T) {
	sheet := func(rows ...[][]*string) reading.Sheet { return reading.Sheet{Rows: slices.Concat(rows...)} }
	wide := func(rows [][]*string, n int) [][]*string {
		var all [][]*string
		for _, row := range rows {
			all = append(all, slices.Repeat(row, n))
		}
		return all
	}
	head := cells(head05)
	codeRow := cells("201|一般公共服务支出|1.00|1.00|")
	labels := cells("收入|~|支出|~\n项目|决算数|项目|决算数\n一、某收入||一、某某某某某某某某某某支出|")
	total := cells("合计|~|1.00|1.00|")
	titles := cells("政府采购情况表|~|~\n支出决算表|~|~\n甲|乙|丙")
	across := cells("项目|合计|因公出国（境）费|公务接待费")
	extras := cells("收入|~|支出|~\n项目|决算数|项目|决算数")
	loose := reading.Sheet{Title: "财政拨款支出决算表", Rows: head}
	for name, sheets := range map[string]func(n int) []reading.Sheet{
		"rows": func(n int) []reading.Sheet { return []reading.Sheet{sheet(head, slices.Repeat(codeRow, 20*n))} },
		"columns": func(n int) []reading.Sheet {
			return []reading.Sheet{sheet(wide(slices.Concat(head, slices.Repeat(codeRow, 10)), 2*n))}
		},
		"sheets": func(n int) []reading.Sheet {
			return slices.Repeat([]reading.Sheet{{Rows: codeRow}, {Rows: head}, {Rows: codeRow[:1:1]}}, 8*n)
		},
		"headers": func(n int) []reading.Sheet {
			return []reading.Sheet{sheet(slices.Repeat(slices.Concat(head, codeRow), 8*n))}
		},
		"totals": func(n int) []reading.Sheet {
			return []reading.Sheet{sheet(slices.Repeat(slices.Concat(head, codeRow, total), 8*n))}
		},
		"blocks": func(n int) []reading.Sheet {
			rows := cells("经济分类科目编码|科目名称|决算数|经济分类科目编码|科目名称|决算数")
			for i := range 8 * n {
				rows = append(rows, cells(fmt.Sprintf("%d|甲|1.00|9|乙|1.00", 30101+i%99))...)
			}
			return []reading.Sheet{sheet(rows)}
		},
		"labels": func(n int) []reading.Sheet { return []reading.Sheet{sheet(labels, slices.Repeat(labels[2:], 8*n))} },
		"titles": func(n int) []reading.Sheet { return []reading.Sheet{sheet(slices.Repeat(titles, 8*n))} },
		"loose":  func(n int) []reading.Sheet { return slices.Repeat([]reading.Sheet{loose}, 8*n) },
		"shifted": func(n int) []reading.Sheet {
			all := []reading.Sheet{{Rows: head}}
			for i := 1; i < 8*n; i++ {
				all = append(all, reading.Sheet{Rows: cells(fmt.Sprintf("|%d|甲|1.00|1.00|", 2010101+i))})
			}
			return all
		},
		"across": func(n int) []reading.Sheet {
			return []reading.Sheet{sheet(across, slices.Repeat(cells("决算数|1.00||1.00\n上年决算数|1.00||"), 8*n))}
		},
		"extras": func(n int) []reading.Sheet {
			return []reading.Sheet{sheet(extras, slices.Repeat(cells("其中：教育收费|1.00|其中：结转|1.00"), 8*n))}
		},
		"torn": func(n int) []reading.Sheet {
			rows := slices.Clone(head)
			for i := range 8 * n {
				rows = append(rows, cells(fmt.Sprintf("%d|甲|1.0|1.00|\n~|~|2|~|~", 2010101+i))...)
			}
			return []reading.Sheet{sheet(rows)}
		},
		"fragments": func(n int) []reading.Sheet {
			rows := slices.Clone(head)
			for i := range 4 * n {
				rows = append(rows, cells(fmt.Sprintf("%d|一般|1.00|x|\n~|公共服务|~|~|~\n~|支出|~|~|~\n9|一般|1.00|x|", 2010101+i))...)
			}
			return []reading.Sheet{sheet(rows)}
		},
		"texts": func(n int) []reading.Sheet { return []reading.Sheet{sheet(slices.Repeat(cells("甲|乙|丙"), 20*n))} },
	} {
		t.Run(name, func(t *testing.T) {
			steady.Linear(t, 125, func(n int) func() {
				d := reading.Document{Tables: sheets(n)}
				return func() { read(t, d) }
			})
		})
	}
}
