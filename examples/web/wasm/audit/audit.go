// Package audit audits a file that was dropped on the page.
package audit

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/intake"
	"github.com/fiscalcn/yusuan/examples/web/view"
)

// Paper is a file that was read.
type Paper struct {
	Document yusuan.Document
	Facts    *disclosure.Facts // what else the text of a disclosure is held against
	// Place says where in the file a finding stands.
	Place func(yusuan.Report, judge.Finding) string
	// Notes say what was not read, in Chinese.
	Notes []string
}

// File reads a file with open, audits it and returns the view of it as JSON; or {"error": why not}, in one line for accountants. A file
// that breaks the program is no end of it.
func File(data []byte, open func([]byte) (Paper, error)) (out []byte) {
	defer func() {
		if broken := recover(); broken != nil {
			out = failure(fmt.Errorf("程序读取此文件时出错：%v", broken))
		}
	}()
	p, err := open(data)
	if err != nil {
		return failure(err)
	}
	r, err := yusuan.Read(p.Document)
	if err != nil {
		return failure(err)
	}
	report := yusuan.Audit(r, yusuan.Options{Facts: p.Facts})
	v := view.Of(p.Document, report, func(f judge.Finding) string { return p.Place(report, f) }, p.Notes)
	if out, err = json.Marshal(v); err != nil {
		return failure(err)
	}
	return out
}

func failure(err error) []byte {
	out, err := json.Marshal(map[string]string{"error": strings.Join(strings.Fields(err.Error()), " ")})
	if err != nil {
		panic(err) // a string is always written
	}
	return out
}

// JSON opens a document or a disclosure as JSON.
func JSON(data []byte) (Paper, error) {
	p, err := intake.Read(data)
	if e, ok := errors.AsType[*disclosure.JSONError](err); ok {
		err = errors.New(strings.TrimPrefix(e.Path+": "+e.Err.Error(), ": ")) // without the function
	}
	if err != nil {
		err = fmt.Errorf("JSON 文件不是部门决算或部门预算：%w", err)
	}
	return Paper{Document: p.Document, Facts: p.Facts, Place: inDocument}, err
}

func inDocument(_ yusuan.Report, f judge.Finding) string {
	switch {
	case f.Cell.Page > 0:
		return fmt.Sprintf("第%d页", f.Cell.Page)
	case f.Cell.Table > 0:
		return fmt.Sprintf("表格%d", f.Cell.Table)
	case f.Section != "":
		return f.Section
	case f.Text != (judge.Span{}):
		return "文字"
	}
	return "全部"
}
