package sheets_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/examples/web/wasm/sheets"
	"github.com/fiscalcn/yusuan/examples/xlsx/workbook"
)

func TestOpen(t *testing.T) {
	var book bytes.Buffer
	require.NoError(t, workbook.Save(&book, licheng.Published(), workbook.Options{Text: "情况说明"}))
	p, err := sheets.Open(book.Bytes())
	require.NoError(t, err)
	for _, s := range p.Document.Tables {
		assert.Zero(t, s.Page, "the number of a sheet is no page")
	}
	assert.Equal(t, "“公开01 收入支出决算总表”A2", p.Place(yusuan.Report{}, judge.Finding{Cell: judge.Cell{Table: 1, Row: 2, Column: 1}}))
	assert.Empty(t, p.Notes)
}

func TestRefusals(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"broken":    {"PK", "不是 .xlsx 工作簿，或者已损坏。"},
		"old":       {"\xd0\xcf\x11\xe0", "旧式 .xls 工作簿不能读取，请另存为 .xlsx。"},
		"encrypted": {"\xd0\xcf\x11\xe0E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00", "工作簿已加密，请去掉密码后再打开。"},
	} {
		_, err := sheets.Open([]byte(c.data))
		assert.EqualError(t, err, c.want, name)
	}
}
