// Command report prints the final account (部门决算) of
// 泉州市鲤城区工业和信息化局 for 2021 as Markdown: the nine tables, in 万元, and the
// lines in which the account balances.
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
	text, err := appendReport(nil, licheng.Account())
	if err == nil {
		_, err = os.Stdout.Write(text)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "report:", strings.ReplaceAll(err.Error(), "\n", "; "))
		os.Exit(1)
	}
}
