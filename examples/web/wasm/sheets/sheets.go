// Package sheets opens workbooks.
package sheets

import (
	"errors"
	"fmt"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/web/wasm/audit"
	"github.com/fiscalcn/yusuan/examples/xlsx/workbook"
)

// refusals say in Chinese why a workbook is not read.
var refusals = []struct {
	err  error
	line string
}{
	{workbook.ErrOld, "旧式 .xls 工作簿不能读取，请另存为 .xlsx。"},
	{workbook.ErrEncrypted, "工作簿已加密，请去掉密码后再打开。"},
	{workbook.ErrMacros, "工作簿带有宏，不读取，请另存为不带宏的 .xlsx。"},
	{workbook.ErrSize, "工作簿过大。"},
	{workbook.ErrEmpty, "工作簿的各工作表都是空的。"},
	{workbook.ErrFormat, "不是 .xlsx 工作簿，或者已损坏。"},
}

// Open opens a workbook.
func Open(data []byte) (audit.Paper, error) {
	a, err := workbook.Read(data)
	for _, r := range refusals {
		if errors.Is(err, r.err) {
			return audit.Paper{}, errors.New(r.line)
		}
	}
	p := audit.Paper{
		Document: a.Document,
		Place:    func(_ yusuan.Report, f judge.Finding) string { return a.Locate(f).String() },
	}
	for i := range p.Document.Tables {
		p.Document.Tables[i].Page = 0 // of which a workbook has none: it is the number of the sheet
	}
	for _, n := range a.Notes {
		p.Notes = append(p.Notes, fmt.Sprintf("“%s”：%s", n.Sheet, n.Text))
	}
	return p, err
}
