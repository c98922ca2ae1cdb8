package reading

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/internal/print"
)

var (
	// ErrNotTable reports cells without the headings of a self-evaluation.
	ErrNotTable = errors.New("not a 绩效自评表")
	// ErrHeading reports a second text under a heading of the same row.
	ErrHeading = errors.New("a second text under the heading")
)

// Reading is what [Read] found.
type Reading struct {
	// Evaluation is the table.
	Evaluation performance.Evaluation
	// Unread are the cells that are not in Evaluation, in their order. Headings are not
	// among them.
	Unread []performance.Unread
}

// Check judges what was read as [performance.Evaluation.Check] does. Where a cell could
// not be understood, sums of which it may be part, and blanks that it may be, are not
// evaluated, and P06 lists these cells.
func (r Reading) Check(options ...performance.Option) judge.Report {
	return r.Evaluation.Check(append(slices.Clone(options), performance.WithUnread(r.Unread...))...)
}

// Read reads the self-evaluations in the cells of a document, row by row; nil is covered
// by a merged cell, and a blank is taken for covered too where that makes sense. Parts
// and columns are found by their headings, not by where they stand, in the wordings of
// many places; a heading reaches to the next. A second 项目名称 begins another
// evaluation, and so does the name of a unit below a second title. Money is in the unit
// that the table states, and else in u. Figures keep the precision they are written in;
// a blank, —, / and 无 are blank.
//
// Template is [performance.Ministry], unless the money is told in the columns ① to ⑧. Category,
// Direction and Scoring are found in the words of the table: a target without a sign is
// MoreIsBetter, or YesNo if it has no number; a criterion that does not say in so many
// words what a missed target is worth has no Scoring. Scale is the one that has the
// grade.
//
// Nothing is dropped: what is no heading is in the Evaluation or Unread. The error is
// [ErrNotTable] for cells without the headings of any self-evaluation, and
// [budget.ErrUnit] if u is not valid.
func Read(rows [][]*string, u budget.Unit) ([]Reading, error) {
	if !u.IsValid() {
		return nil, fmt.Errorf("reading.Read: %s: %w", u, budget.ErrUnit)
	}
	all, behind := tablesIn[Reading](rows, func(year int) *reader { return newReader(u, year) })
	if len(all) == 0 {
		return nil, fmt.Errorf("reading.Read: %w", ErrNotTable)
	}
	last := &all[len(all)-1]
	last.Unread = append(last.Unread, behind...)
	return all, nil
}

// tablesIn reads the tables of one kind that stand below one another in rows, each with a reader of its own that begin makes: of the
// year that stands above it, 0 if none does. What stands before a table and is none is unread there; behind is what stands behind the
// last one.
func tablesIn[R any, T interface {
	endsBefore(position) bool
	row([]position)
	isTable() bool
	reading() R
	common() *reader
}](rows [][]*string, begin func(year int) T) (all []R, behind []performance.Unread) {
	r := begin(0)
	for i := range rows {
		cells := cellsOf(i, rows[i])
		if len(cells) == 0 {
			continue
		}
		if r.endsBefore(cells[0]) {
			next := begin(r.common().nextYear)
			if r.isTable() {
				all = append(all, r.reading())
			} else {
				next.common().unread = r.common().cells()
			}
			r = next
		}
		r.row(cells)
	}
	if r.isTable() {
		return append(all, r.reading()), nil
	}
	return all, r.common().cells()
}

// A position is a cell with text in it.
type position struct {
	row, column int    // from 0
	text        string // as printed, without blanks around it
	wording     string // as it is compared
	bare        string // that without colons
	key         string // and without what stands in brackets
}

func cellsOf(row int, cells []*string) []position {
	var found []position
	for column, cell := range cells {
		if cell == nil {
			continue
		}
		if text := print.Trim(*cell); text != "" {
			wording := print.Wording(text)
			bare := strings.ReplaceAll(wording, ":", "")
			found = append(found, position{row, column, text, wording, bare, withoutBrackets(bare)})
		}
	}
	return found
}

// isBlank reports whether a cell states nothing, be it in a sign for that.
func (p position) isBlank() bool { return print.MarkOf(p.wording) != print.Stated }

// withoutBrackets takes out what stands in brackets: 全年预算数（A） is 全年预算数.
func withoutBrackets(bare string) string {
	var kept strings.Builder
	for {
		before, rest, found := strings.Cut(bare, "(")
		_, after, closed := strings.Cut(rest, ")")
		switch {
		case found && closed:
			kept.WriteString(before)
			bare = after
		case kept.Len() == 0:
			return bare
		default:
			return kept.String() + bare
		}
	}
}

// line returns the text without line breaks, which stand for nothing in Chinese.
func (p position) line() string {
	var text strings.Builder
	for l := range strings.Lines(p.text) {
		text.WriteString(print.Trim(l))
	}
	return text.String()
}

// reader is a table under reading.
type reader struct {
	e          performance.Evaluation
	unread     []performance.Unread
	seen       []position                // all cells
	unitStated bool                      // the table says what money is in
	titled     bool                      // a title stands in the table, which may be that of the next
	nextYear   int                       // of that title
	part       func(*reader, []position) // reads the rows of the part begun last
	columns    columnHeads               // of the funding part
	calibrated bool                      // columns stand where a full line has its figures
	fields     columnHeads               // of the indicators
	half       columnHeads               // first row of a heading of two
	goals      columnHeads               // of 预期目标 and 目标实际完成情况
	planned    []string                  // the texts of 预期目标
	achieved   []string                  // and of 目标实际完成情况
	group      position                  // 一级指标 of the indicator above
	kind       position                  // 二级指标 of the indicator above
	totaled    bool                      // a row of totals was read
}

func newReader(u budget.Unit, year int) *reader {
	r := &reader{}
	r.e.Unit, r.e.Year, r.e.Template = u, year, performance.Ministry // unless its columns say otherwise
	return r
}

// isTable reports whether what was read is a self-evaluation: one with indicators, or
// with the money of a project.
func (r *reader) isTable() bool {
	return r.fields != nil || r.columns != nil && (r.e.Template == performance.Quanzhou || r.e.Project != "")
}

// endsBefore reports whether a cell that begins a row begins another table: 项目名称 does,
// and below a title so does the name of a unit.
func (r *reader) endsBefore(p position) bool {
	l, _, _ := p.split()
	return r.part != nil && (l == projectLabel || r.titled && (l == agencyLabel || l == departmentLabel))
}

// reading returns what was read.
func (r *reader) reading() Reading {
	for _, scale := range []performance.Scale{performance.Qualified(), performance.Plain()} {
		if r.e.Grade != "" && slices.Contains(scale.Names[:], r.e.Grade) {
			r.e.Scale = scale
		}
	}
	r.e.Goal, r.e.Achieved = strings.Join(r.planned, "\n"), strings.Join(r.achieved, "\n")
	slices.SortStableFunc(r.unread, func(a, b performance.Unread) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column))
	})
	return Reading{r.e, r.unread}
}

// common returns what all kinds of tables are read by.
func (r *reader) common() *reader { return r }

// cells returns all cells as unread.
func (r *reader) cells() []performance.Unread {
	r.unread = nil
	for _, p := range r.seen {
		r.leave(p, nil)
	}
	return r.unread
}

func (r *reader) leave(p position, err error) {
	r.unread = append(r.unread, performance.Unread{Row: p.row + 1, Column: p.column + 1, Text: p.text, Err: err})
}

func (r *reader) leaveAll(cells []position, err error) {
	for _, p := range cells {
		r.leave(p, err)
	}
}

// row reads a row: one that begins a part, or one of the part begun last.
func (r *reader) row(cells []position) {
	r.seen = append(r.seen, cells...)
	r.unit(cells)
	if r.furniture(cells) || r.flowHeadings(cells) || r.executionHeadings(cells) || r.fieldHeadings(cells) || r.goalHeadings(cells) {
		return
	}
	cells = slices.DeleteFunc(slices.Clone(cells), position.isBlockHeading)
	switch {
	case len(cells) == 0, r.labelled(cells), r.foot(cells):
	case r.part == nil:
		r.leaveAll(cells, nil)
	default:
		r.part(r, cells)
	}
}

// isBlockHeading reports whether a cell heads a part of the table and says no more.
func (p position) isBlockHeading() bool {
	return oneOf(p.key, "财政资金安排和使用情况", "年度总体目标完成情况", "年度绩效指标完成情况", "专项资金预算安排、支出情况", "资金结构", "项目资金",
		"年度总体目标", "总体目标", "绩效目标", "年度绩效目标", "绩效指标", "年度绩效指标", "项目资金情况", "资金情况", "预算执行情况", "预算资金",
		"预算资金情况", "项目预算执行情况", "项目基本情况", "绩效指标完成情况", "年度资金情况", "年度预算执行情况") ||
		strings.HasPrefix(p.bare, "资金结构") || strings.HasPrefix(p.bare, "项目单位实际支出情况")
}

func oneOf(text string, texts ...string) bool { return slices.Contains(texts, text) }

// A columnHead is a column of a part, as its heading says.
type columnHead struct {
	column int // from 0
	field  int // what stands in it, −1 if it has no place
}

// columnHeads are the columns of a part, from left to right.
type columnHeads []columnHead

// at returns the field that a cell of a column belongs to, −1 if none: a heading reaches
// to the next.
func (h columnHeads) at(column int) int {
	k, _ := slices.BinarySearchFunc(h, column+1, columnHead.compare)
	if k == 0 {
		return -1
	}
	return h[k-1].field
}

func (h columnHead) compare(column int) int { return h.column - column }

// headings are the columns of a row that may head a part. A row may be as wide as it likes: where a
// field stands is remembered.
type headings struct {
	columns columnHeads
	places  map[int]int // in columns, of the fields
}

// add adds a column, of a field that no other has or of none.
func (h *headings) add(column, field int) {
	if field >= 0 {
		if h.places == nil {
			h.places = map[int]int{}
		}
		h.places[field] = len(h.columns)
	}
	h.columns = append(h.columns, columnHead{column, field})
}

// addLast adds a column of a field. One that had the field before has no place.
func (h *headings) addLast(column, field int) {
	if k, ok := h.places[field]; ok {
		h.columns[k].field = -1
	}
	h.add(column, field)
}

// has reports whether a column has a field.
func (h *headings) has(field int) bool {
	_, ok := h.places[field]
	return ok
}

// last returns the field of the last heading.
func (h columnHeads) last() int { return h[len(h)-1].field }

// find returns the column of a field, −1 if there is none.
func (h columnHeads) find(field int) int {
	if i := slices.IndexFunc(h, func(head columnHead) bool { return head.field == field }); i >= 0 {
		return h[i].column
	}
	return -1
}
