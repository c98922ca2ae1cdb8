//go:build js

// Package pdf opens PDF files with a PDFium that runs beside the program in the browser. It reads pages as examples/pdf does.
package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"syscall/js"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/pdf/pdfium"
	"github.com/fiscalcn/yusuan/examples/pdf/published"
	"github.com/fiscalcn/yusuan/examples/web/wasm/audit"
)

// refusals say in Chinese why a file is not read.
var refusals = []struct {
	err  error
	line string
}{
	{pdfium.ErrEncrypted, "PDF 文件已加密，请去掉密码后再打开。"},
	{pdfium.ErrSize, "PDF 文件过大，或页数、文字过多。"},
	{pdfium.ErrFormat, "不是 PDF 文件，或者已损坏。"},
	{published.ErrScan, "没有一页有文字：是扫描件，扫描件不读取。"},
}

// Is reports whether a file is a PDF file.
func Is(data []byte) bool { return bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) }

// Open opens a PDF file. The worker's page is told of each page that was read, and of how many there are.
func Open(data []byte) (audit.Paper, error) {
	p, err := open(data)
	for _, r := range refusals {
		if errors.Is(err, r.err) {
			return audit.Paper{}, errors.New(r.line)
		}
	}
	return p, err
}

func open(data []byte) (audit.Paper, error) {
	file, err := pdfium.OpenIn(context.Background(), start(pdfium.StandIn()), data)
	if err != nil {
		return audit.Paper{}, err
	}
	a, err := published.Read(file, func(page int) { js.Global().Call("pageRead", page, file.Len()) })
	p := audit.Paper{
		Document: a.Document,
		Place:    func(r yusuan.Report, f judge.Finding) string { return fmt.Sprintf("第%d页", a.Locate(r, f)[0].Page) },
	}
	for _, n := range a.Notes {
		p.Notes = append(p.Notes, fmt.Sprintf("第%d页：%s", n.Page, n.Text))
	}
	return p, errors.Join(err, file.Close())
}
