//go:build js

// Command core is what the page loads at once: it audits JSON, and PDF files once PDFium is there.
package main

import (
	"github.com/fiscalcn/yusuan/examples/web/wasm/audit"
	"github.com/fiscalcn/yusuan/examples/web/wasm/browser"
	"github.com/fiscalcn/yusuan/examples/web/wasm/pdf"
)

func main() {
	browser.Serve(func(data []byte) (audit.Paper, error) {
		if pdf.Is(data) {
			return pdf.Open(data)
		}
		return audit.JSON(data)
	})
}
