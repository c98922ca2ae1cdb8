//go:build js

// Command workbook is what the page loads for a workbook.
package main

import (
	"github.com/fiscalcn/yusuan/examples/web/wasm/browser"
	"github.com/fiscalcn/yusuan/examples/web/wasm/sheets"
)

func main() { browser.Serve(sheets.Open) }
