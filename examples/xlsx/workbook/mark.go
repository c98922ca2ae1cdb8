package workbook

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/placed"
)

// Place is where something stands in a workbook. The zero value is the workbook as a whole.
type Place struct {
	Sheet string `json:"sheet,omitempty"`
	Cell  string `json:"cell,omitempty"` // B3; "" is the sheet as a whole
}

// String says the place in Chinese.
func (p Place) String() string {
	switch {
	case p.Sheet == "":
		return "全部"
	case p.Cell == "":
		return "“" + p.Sheet + "”"
	}
	return "“" + p.Sheet + "”" + p.Cell
}

// Locate returns where a finding of a report on the account stands.
func (a *Account) Locate(f judge.Finding) Place {
	if t := f.Cell.Table - 1; t >= 0 {
		s := &a.tables[t]
		if r := f.Cell.Row - 1; r >= 0 && r < len(s.lines) {
			return Place{s.name, cellName(f.Cell.Column-1, s.lines[r])}
		}
		return Place{Sheet: s.name}
	}
	if f.Text.End > f.Text.Start {
		if i := sort.Search(len(a.lines), func(i int) bool { return a.lines[i].start > f.Text.Start }); i > 0 {
			return a.lines[i-1].place
		}
	}
	return Place{}
}

// fills are the colours of cells with findings: red, orange and blue.
var fills = map[judge.Severity]string{judge.Error: "FFC7CE", judge.Warning: "FFE699", judge.Info: "BDD7EE"}

// listName is the sheet that lists all findings.
const listName = "审核结果"

// Mark writes the workbook with the findings of a report: cells coloured, each with a comment that says what is wrong and what is
// expected, and a sheet that lists them all. Nothing else is changed.
func (a *Account) Mark(w io.Writer, r yusuan.Report) (err error) {
	f, err := open(a.data)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	var places []Place
	notes := map[Place][]string{}
	worst := map[Place]judge.Severity{}
	for found := range r.Findings() {
		p := a.Locate(found)
		if p.Cell == "" {
			continue
		}
		if p, err = first(f, p); err != nil {
			return fmt.Errorf("workbook.Mark: %w", err)
		}
		if notes[p] == nil {
			places = append(places, p)
		}
		worst[p] = max(worst[p], found.Severity)
		notes[p] = append(notes[p], found.Severity.Chinese()+" "+found.Rule+"："+placed.Explained(found))
	}
	for _, p := range places {
		if err := errors.Join(comment(f, p, notes[p]), fill(f, p, fills[worst[p]])); err != nil {
			return fmt.Errorf("workbook.Mark: %s: %w", p, err)
		}
	}
	if err := a.list(f, r); err != nil {
		return fmt.Errorf("workbook.Mark: %w", err)
	}
	_, err = f.WriteTo(w)
	return err
}

// first returns the first cell of the merged ones that a cell is among, else the cell.
func first(f *excelize.File, p Place) (Place, error) {
	column, row, err := excelize.CellNameToCoordinates(p.Cell)
	if err != nil {
		return p, err
	}
	all, err := mergedCells(f, p.Sheet)
	if err != nil {
		return p, err
	}
	for _, m := range all {
		if m.left <= column && column <= m.right && m.top <= row && row <= m.bottom {
			p.Cell = cellName(m.left-1, m.top)
		}
	}
	return p, nil
}

const author = "yusuan"

// comment adds a comment to a cell, below what there is.
func comment(f *excelize.File, p Place, notes []string) error {
	comments, err := f.GetComments(p.Sheet)
	if err != nil {
		return err
	}
	c := excelize.Comment{Cell: p.Cell, Author: author, Width: 360, Height: uint(40 + 60*len(notes))}
	for _, there := range comments {
		if there.Cell != p.Cell {
			continue
		}
		texts := []string{there.Text}
		for _, run := range there.Paragraph {
			texts = append(texts, run.Text)
		}
		notes = slices.Insert(notes, 0, strings.Join(texts, ""))
		if err := f.DeleteComment(p.Sheet, p.Cell); err != nil {
			return err
		}
	}
	for i, n := range notes {
		if i > 0 {
			n = "\n" + n
		}
		c.Paragraph = append(c.Paragraph, excelize.RichTextRun{Text: n})
	}
	return f.AddComment(p.Sheet, c)
}

// fill colours a cell, and leaves the rest of its style.
func fill(f *excelize.File, p Place, color string) error {
	id, err := f.GetCellStyle(p.Sheet, p.Cell)
	if err != nil {
		return err
	}
	style, err := f.GetStyle(id)
	if err != nil {
		return err
	}
	style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
	if id, err = f.NewStyle(style); err != nil {
		return err
	}
	return f.SetCellStyle(p.Sheet, p.Cell, p.Cell, id)
}

// list adds the sheet of all findings, the gravest first.
func (a *Account) list(f *excelize.File, r yusuan.Report) error {
	name := listName
	for n := 2; slices.Contains(f.GetSheetList(), name); n++ {
		name = fmt.Sprintf("%s%d", listName, n)
	}
	if _, err := f.NewSheet(name); err != nil {
		return err
	}
	wrap, err := f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	if err != nil {
		return err
	}
	errs := []error{f.SetSheetRow(name, "A1", &[]any{"严重程度", "规则", "位置", "问题", "应为", "可能原因"}), f.SetColWidth(name, "C", "C", 36), f.SetColWidth(name, "D", "D", 80)}
	row := 2
	for _, s := range placed.Severities() {
		for found := range r.Findings() {
			if found.Severity != s {
				continue
			}
			p := a.Locate(found)
			at := cellName(0, row)
			errs = append(errs, f.SetSheetRow(name, at, &[]any{
				s.Chinese(), found.Rule, p.String(), placed.OneLine(found.Message.String()), found.ExpectedText, found.Cause.Chinese(),
			}), f.SetCellStyle(name, at, cellName(5, row), wrap))
			if p.Cell != "" {
				errs = append(errs, f.SetCellHyperLink(name, cellName(2, row), "'"+p.Sheet+"'!"+p.Cell, "Location"))
			}
			row++
		}
	}
	return errors.Join(errs...)
}
