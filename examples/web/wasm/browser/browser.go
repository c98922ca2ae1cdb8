//go:build js

// Package browser hands the functions of a program to the worker of the page that runs it.
package browser

import (
	"syscall/js"

	"github.com/fiscalcn/yusuan/examples/web/wasm/audit"
)

// Serve hands the worker's ready a function of the bytes of a file, which returns its view as JSON, and keeps the program running.
func Serve(open func([]byte) (audit.Paper, error)) {
	js.Global().Call("ready", js.FuncOf(func(_ js.Value, args []js.Value) any {
		data := make([]byte, args[0].Length())
		js.CopyBytesToGo(data, args[0])
		return string(audit.File(data, open))
	}))
	select {}
}
