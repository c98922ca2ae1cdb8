package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/examples/pdf/typeset"
	"github.com/fiscalcn/yusuan/examples/web/view"
	"github.com/fiscalcn/yusuan/examples/xlsx/workbook"
)

// TestKinds opens one account as a workbook and as a PDF file: both have the findings of the account as JSON, at their places.
func TestKinds(t *testing.T) {
	d := licheng.Document()
	r, err := yusuan.Read(d)
	require.NoError(t, err)
	var want []string
	for _, f := range view.Of(d, yusuan.Audit(r, yusuan.Options{}), func(judge.Finding) string { return "" }, nil).Findings {
		want = append(want, f.Message)
	}
	set := licheng.Published()
	p, err := yusuan.Publish(licheng.Disclosure())
	require.NoError(t, err)
	var book bytes.Buffer
	require.NoError(t, workbook.Save(&book, set, workbook.Options{Text: p.Text().String()}))
	paper := &typeset.File{}
	paper.Paragraphs("泉州市鲤城区工业和信息化局2021年度部门决算")
	for table := range set.Tables() {
		g, err := set.Grid(table.Form())
		require.NoError(t, err)
		paper.Grid(g)
	}
	paper.Paragraphs(p.Text().String())
	locked := *paper
	locked.Encrypt()

	b := start(t, 1400, 900)
	messages := func() []string {
		return strings.Split(b.text(`[...document.querySelectorAll('#list .message')].map((m) => m.textContent).join('\n')`), "\n")
	}
	place := func() string {
		return b.text(`document.querySelector('#list button[data-finding="1"] .place').textContent`)
	}
	b.open(file(t, "a.xlsx", book.String()))
	assert.Equal(t, want, messages())
	assert.Equal(t, "“公开02 收入决算表”B31 · 02-1", place())
	b.shot("workbook")
	b.text(`scrollTo(0, 500)`)
	b.text(`(window.said = [], new MutationObserver((changes) => said.push(...changes.flatMap((c) => [...c.addedNodes].map((n) => n.data))))
		.observe(document.querySelector('#doing'), { childList: true }))`)
	b.open(file(t, "a.pdf", string(paper.Bytes())))
	assert.Equal(t, "0", b.text("scrollY"), "another file is shown from its top")
	said := b.text(`[...new Set(said)].join()`)
	assert.Contains(t, said, "正在加载 PDF 程序…")
	assert.Regexp(t, `正在读取第 1 页，共 (\d+) 页….*正在读取第 \d\d 页，共 `, said, "it says how far it has come")
	assert.Equal(t, want, messages())
	assert.Equal(t, "第4页 · 02-1", place())
	assert.NotEqual(t, "0", b.text(`document.querySelectorAll('.holds').length`), "its text was read")
	b.shot("pdf")
	b.open(file(t, "locked.pdf", string(locked.Bytes())), file(t, "a.json", mistaken), file(t, "b.pdf", string(paper.Bytes())))
	assert.Equal(t, "locked.pdf：PDF 文件已加密，请去掉密码后再打开。", b.text(`document.querySelector('#error').textContent`))
	assert.Equal(t, want, messages(), "one that fails does not harm the next")
	assert.ElementsMatch(t, append(loaded(b), "GET "+b.url+"/workbook.wasm.gz", "GET "+b.url+"/pdfium.wasm.gz"), b.close(),
		"programs are loaded once, when they are needed, and nothing is sent")
}
