package workbook

import (
	"fmt"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/placed"
)

// Text returns a report for people, in Chinese: findings by severity, each with its sheet and cell, and what was odd about the workbook.
func (a *Account) Text(r yusuan.Report) []byte {
	var notes []string
	for _, n := range a.Notes {
		notes = append(notes, fmt.Sprintf("“%s”：%s", n.Sheet, n.Text))
	}
	return placed.Text(r, func(f judge.Finding) string { return a.Locate(f).String() }, notes)
}

// JSON returns a report as [yusuan.Report.MarshalJSON] does, with fields more: notes, as [Note] is written, and of every finding its
// place as [Place] is written, {"place": {"sheet", "cell"}}.
func (a *Account) JSON(r yusuan.Report) ([]byte, error) {
	type where struct {
		Place Place `json:"place"`
	}
	return placed.JSON(r, func(f judge.Finding) any { return where{a.Locate(f)} }, append([]Note{}, a.Notes...))
}
