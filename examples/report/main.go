// Command report prints the final account (部门决算) of
// 泉州市鲤城区工业和信息化局 for 2021 as Markdown, complete from the units to the
// self-evaluation, and what the checks find in it.
//
//	go run ./examples/report
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/fiscalcn/yusuan/examples/licheng"
)

func main() {
	d := licheng.Disclosure()
	text, err := appendReport(nil, &d, document{licheng.Published(), licheng.ReportStatements()})
	if err == nil {
		_, err = os.Stdout.Write(text)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "report:", strings.ReplaceAll(err.Error(), "\n", "; "))
		os.Exit(1)
	}
}
