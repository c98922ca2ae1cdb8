package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// file writes a file to be opened.
func file(t *testing.T, name, data string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(data), 0o600))
	return path
}

// mistaken has a total that does not add up, a share that is wrong, and words that look like HTML.
const mistaken = `{"department": "某市某局", "year": 2024, "tables": [{"page": 3, "title": "支出决算表", "unit": "万元", "rows": [
	["项目", null, "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
	["科目编码", "科目名称", null, null, null, null, null, null],
	["合计", null, "12.00", "7.00", "4.00", "", "", ""],
	["201", "一般公共服务支出", "12.00", "7.00", "5.00", "", "", ""]]}],
	"text": "某市某局2024年度部门决算情况说明\n本年支出合计12.00万元，其中：基本支出7.00万元，占70.00%。<b onclick=\"x()\">不是标签</b>\n"}`

// TestFindings goes from the list to table and text and back, with the mouse and with keys, while the server is gone.
func TestFindings(t *testing.T) {
	b := start(t, 1400, 900)
	b.server.Close()
	b.open(file(t, "a.json", mistaken))
	assert.Equal(t, "某市某局 2024 年度部门决算", b.text(`document.querySelector('h2').textContent`))
	assert.Equal(t, "错误 2,警告 1,提示 0", b.text(`[...document.querySelectorAll('.counts button')].map((b) => b.textContent)`))
	assert.Equal(t, "1,2,3", b.text(`[...document.querySelectorAll('#list .badge')].map((b) => b.textContent)`), "in the order of the list")
	assert.Equal(t, "4.00", b.text(`document.querySelector('td.mark.error').firstChild.textContent`))
	assert.Equal(t, "占70.00%", b.text(`document.querySelector('mark.error').firstChild.textContent`))
	assert.Equal(t, "0", b.text(`document.querySelectorAll('#paper b').length`), "what a file has is never HTML")
	assert.Contains(t, b.text(`document.querySelector('#paper').textContent`), `<b onclick="x()">不是标签</b>`)

	const current = `[...document.querySelectorAll('.current')].map((c) => c.tagName + c.textContent.slice(0, 4))`
	b.do(chromedp.Click(chromedp.CSS(`#list button[data-finding="1"]`)))
	assert.Equal(t, "LI2第3页,TD4.00", b.text(current))
	b.do(chromedp.Click(chromedp.CSS("mark.error")))
	assert.Equal(t, "LI1文字 ,MARK占70.", b.text(current))

	const active = `document.activeElement.tagName + document.activeElement.textContent.slice(0, 4)`
	b.do(chromedp.Focus(chromedp.CSS(`#list button[data-finding="0"]`)), chromedp.KeyEvent(kb.ArrowDown))
	assert.Equal(t, "LI2第3页,TD4.00", b.text(current))
	assert.Equal(t, "BUTTON2第3页", b.text(active))
	b.do(chromedp.KeyEvent(kb.Enter))
	assert.Equal(t, "TD4.00", b.text(active))
	b.do(chromedp.KeyEvent(kb.Escape))
	assert.Equal(t, "BUTTON2第3页", b.text(active))
	b.do(chromedp.KeyEvent(kb.ArrowUp + kb.ArrowUp))
	assert.Equal(t, "BUTTON1文字 ", b.text(active), "it stops at the first")
	b.shot("findings")

	b.do(chromedp.Click(chromedp.CSS("#example")), b.until(`!document.querySelector('#error').hidden`))
	assert.Equal(t, "示例未能加载，请检查网络，然后重试。", b.text(`document.querySelector('#error').textContent`))

	b.do(chromedp.Click(chromedp.CSS(".counts .error")))
	assert.Equal(t, "3", b.text(`[...document.querySelectorAll('#list .badge')].filter((b) => b.offsetParent).map((b) => b.textContent)`))
	assert.ElementsMatch(t, append(loaded(b), "GET "+b.url+"/example.json"), b.close(), "what was opened was sent nowhere")
}

// loaded is what the page loads before a file is opened, in the order of the files and not of the network.
func loaded(b *browser) []string {
	var out []string
	for _, name := range []string{
		"page.css", "page.js", "dom.js", "list.js", "paper.js", "selection.js", "worker.js", "wasm_exec.js", "pdfium.js",
		"core.wasm.gz",
	} {
		out = append(out, "GET "+b.url+"/"+name)
	}
	return out
}

// TestDrop drops files on the page: one that is read, and some that are not.
func TestDrop(t *testing.T) {
	b := start(t, 1000, 800)
	large := file(t, "large.pdf", "")
	require.NoError(t, os.Truncate(large, 65<<20))
	folder := filepath.Join(t.TempDir(), "folder")
	require.NoError(t, os.Mkdir(folder, 0o700))
	b.drop(
		file(t, "a.json", mistaken), file(t, "empty.json", " "), file(t, "broken.json", "{"), file(t, "other.txt", "决算"), large, folder,
		file(t, "broken.pdf", "%PDF-1.7"), file(t, "old.xls", "\xd0\xcf\x11\xe0"), file(t, "broken.xlsx", "PK"), file(t, "b.json", mistaken),
	)
	assert.Equal(t, "empty.json：文件是空的。\n"+
		"broken.json：JSON 文件不是部门决算或部门预算：invalid JSON after 1 bytes (line 1): unexpected end of JSON input\n"+
		"other.txt：不认识这种文件：能读 PDF、Excel（.xlsx）和 JSON。\n"+
		"large.pdf：文件超过 64 MB，不读取。\n"+
		"folder：不能读取：是文件夹，或者已被移走。\n"+
		"broken.pdf：不是 PDF 文件，或者已损坏。\n"+
		"old.xls：旧式 .xls 工作簿不能读取，请另存为 .xlsx。\n"+
		"broken.xlsx：不是 .xlsx 工作簿，或者已损坏。", b.text(`[...document.querySelectorAll('#error span')].map((s) => s.textContent).join('\n')`))
	assert.Equal(t, "a.json,b.json", b.text(`[...document.querySelectorAll('#files button')].map((b) => b.textContent)`))
	assert.Equal(t, "b.json", b.text(`document.querySelector('#files [aria-current]').textContent`))
	b.do(chromedp.Click(chromedp.CSS("#files button:first-child")))
	assert.Equal(t, "a.json", b.text(`document.querySelector('#files [aria-current]').textContent`))
	b.shot("dropped")
	b.open(file(t, "c.json", mistaken))
	assert.Equal(t, "true", b.text(`document.querySelector('#error').hidden`), "of files before")
	b.close()
}

// TestExample opens the example in a wide and in a narrow window, and on paper.
func TestExample(t *testing.T) {
	for name, width := range map[string]int{"wide": 1400, "narrow": 500} {
		t.Run(name, func(t *testing.T) {
			b := start(t, width, 900)
			b.do(chromedp.Click(chromedp.CSS("#example")), b.until(`!document.querySelector('#result').hidden`), b.idle())
			assert.Equal(t, "泉州市鲤城区工业和信息化局 2021 年度部门决算", b.text(`document.querySelector('h2').textContent`))
			assert.Equal(t, "true", b.text(`document.documentElement.scrollWidth <= innerWidth`), "tables scroll, the page does not")
			assert.Equal(t, "本年收入，按来源,本年支出，按功能分类,“三公”经费", b.text(`[...document.querySelectorAll('figure:has(rect) figcaption')].map((c) => c.textContent)`))
			b.shot("example-" + name)
			b.do(chromedp.Click(chromedp.CSS("#list button[data-finding='0']")))
			assert.Equal(t, "true", b.text(`(() => {
				const place = document.querySelector('#paper .current').getBoundingClientRect();
				return place.top >= 0 && place.bottom <= innerHeight && place.left >= 0 && place.right <= innerWidth;
			})()`), "where the finding stands is seen")
			b.shot("example-" + name + "-selected")
			if name == "wide" {
				b.onPaper()
			}
			b.close()
		})
	}
}

// onPaper looks at the page as it is printed.
func (b *browser) onPaper() {
	b.t.Helper()
	_, err := chromedp.Call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	require.NoError(b.t, err)
	assert.Equal(b.t, "none", b.text(`getComputedStyle(document.querySelector('header')).display`))
	assert.Equal(b.t, "visible", b.text(`getComputedStyle(document.querySelector('.scroll')).overflowX`), "no part of a table is cut off")
	b.shot("paper")
}

// drop drops files on the page as a user does.
func (b *browser) drop(files ...string) {
	b.t.Helper()
	b.text(`window.dropped = false, document.addEventListener('drop', () => { dropped = true; })`)
	for _, kind := range []input.DispatchDragEventType{input.DispatchDragEventTypeDragEnter, input.DispatchDragEventTypeDragOver, input.DispatchDragEventTypeDrop} {
		_, err := chromedp.Call(b, input.DispatchDragEvent, input.DispatchDragEventParams{
			Type: kind, X: 200, Y: 100, Data: &input.DragData{Files: files, DragOperationsMask: 1},
		})
		require.NoError(b.t, err)
	}
	b.do(b.until("dropped"), b.idle())
}
