//go:build js

// Command core is what the page loads at once: it audits JSON.
package main

import (
	"github.com/fiscalcn/yusuan/examples/web/wasm/audit"
	"github.com/fiscalcn/yusuan/examples/web/wasm/browser"
)

func main() { browser.Serve(audit.JSON) }
