package tables

import (
	"errors"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// ErrTemplate reports a template that makes no edition.
var ErrTemplate = errors.New("no template of an edition")

// Template is what an [Edition] is made of (决算公开模板), as data: a value, or a JSON file
// that [Template.UnmarshalJSON] reads. The editions that the library ships are such data;
// [Edition.Template] shows them.
type Template struct {
	// Name is place and year: 福建2021.
	Name string `json:"name"`
	// Kind is what the place publishes on it: 部门决算, which "" stands for, or 部门预算.
	Kind Kind `json:"kind,omitzero"`
	// Source says what the template was taken from: a document, a notice.
	Source string `json:"source,omitzero"`
	// From and To are the first and the last fiscal year that it is known, or taken, to be used
	// for. 0 stands for no first or no last one: places use a template until they change it.
	From int `json:"from,omitzero"`
	To   int `json:"to,omitzero"` // see From
	// Unit is what the place prints amounts in: 万元 nearly everywhere.
	Unit budget.Unit `json:"unit"`
	// OwnerWord and UnitWord stand before department and unit above each form:
	// 部门 and 单位 if they are "".
	OwnerWord string `json:"ownerWord,omitzero"`
	UnitWord  string `json:"unitWord,omitzero"` // see OwnerWord
	// Forms are how it prints each of its forms, in the order in which it prints them.
	Forms []FormTemplate `json:"forms"`
	// Classes are the expenditure lines that 公开01 and 04 always print.
	Classes []codes.Code `json:"classes,omitzero"`
	// Economic are the classes that 公开06 always prints, with all their sections except
	// those of EconomicOmitted.
	Economic        []economic.Code `json:"economic,omitzero"`
	EconomicOmitted []economic.Code `json:"economicOmitted,omitzero"` // see Economic
	// Text explains the tables. An edition without one composes no text. TextBorrowed is the
	// edition whose sections it has because no document showed its own, "" if one did.
	Text         []TextTemplate `json:"text,omitzero"`
	TextBorrowed string         `json:"textBorrowed,omitzero"` // see Text
}

// FormTemplate is how an edition prints a form (表样).
//
// A form beyond the nine, such as 公开10, lists functional codes as 公开02, 03, 05, 08
// and 09 do, with 合计 and every 类 and 款 above its 项. Its Columns and Sources say what
// it is about: Expenditure, Basic and Project out of all fiscal money, say. Such a form
// shows a sum and parts of it, or the balances of 公开08 for money that is carried over
// by code.
type FormTemplate struct {
	Form  Form   `json:"form"`  // one of the nine by what it shows, or a number beyond them
	Title string `json:"title"` // as printed
	// Label is the number that the place prints above it, which need not be that of
	// Form: 公开09表 for 公开07, which it puts last. "" stands for the number of Form, and in
	// budgets for none.
	Label string `json:"label,omitzero"`
	// Attested is how title and place of the form are known, Borrowed the edition whose
	// columns and rows it prints because no document showed its own, "" if one did. A form that
	// says nothing of them is printed as in that edition, one of the library. Where it has no
	// such form, as 公开10, or no such title, as 公开08 of expenditure alone, the form says what
	// is that of its 公开05 or 09.
	Attested Attestation `json:"attested,omitzero"`
	Borrowed string      `json:"borrowed,omitzero"` // see Attested
	// Columns are those that it shows, nil for all that the form has. A form beyond the
	// nine has those that it shows.
	Columns []Column `json:"columns,omitzero"`
	// Heads stand over the columns, the levels of a header parted by slashes, such as
	// 本年支出/基本支出: over each figure in forms that list codes and in 公开07, over every
	// column of cells in 公开01, 04 and 06. Nil stands for the names of the columns.
	Heads []string `json:"heads,omitzero"`
	// Keys stand over what names a row, with levels like Heads. In forms that list codes
	// they are two, over code and name, or four, over 类, 款, 项 and name, each level of a
	// code in a cell of its own; in 公开06 of budgets two or three; in the list of 公开07 two,
	// over label and 行次, or one. Nil stands for the usual two.
	Keys []string `json:"keys,omitzero"`
	// Lines are the fixed lines under other than their usual labels. In 公开01 and 04 they
	// are the income lines beside the expenditure classes, and all in the order in which
	// they are printed; so they are in 公开07. Nil stands for the usual ones; budgets have none
	// in 公开01 and 04.
	Lines []LineTemplate `json:"lines,omitzero"`
	// Sums are the rows of 公开01 and 04 below those, in the order in which they are
	// printed. Nil stands for the usual ones; budgets have none. What a budget does not print,
	// such as 年初结转和结余, its tables do not have.
	Sums []SumTemplate `json:"sums,omitzero"`
	// Ordinal numbers the lines and classes of 公开01 and 04: 一、, which "" stands for,
	// （一）, 1., 1、 or 无 for none.
	Ordinal string `json:"ordinal,omitzero"`
	// Blocks are what 公开06 prints side by side. Nil stands for 301 and 303, and
	// everything else in as many columns as Heads have room for.
	Blocks []BlockTemplate `json:"blocks,omitzero"`
	// Total says that 公开06 prints 合计 below 人员经费合计 and 公用经费合计.
	Total bool `json:"total,omitzero"`
	// Sources are whose money 公开07 or a form beyond the nine is about, nil for all.
	Sources []budget.Source `json:"sources,omitzero"`
	// Unit is what it prints amounts in, with two decimal places, where that is not the unit
	// of the others: 万元 for the “三公” beside 元, or 元 beside 万元. Nil stands for theirs.
	Unit      *budget.Unit `json:"unit,omitzero"`
	TotalLast bool         `json:"totalLast,omitzero"` // 合计 stands below the codes, not above them
	Layout    Layout       `json:"layout,omitzero"`    // of 公开07
	Zeros     bool         `json:"zeros,omitzero"`     // 0.00 stands where nothing was booked, not a blank
	// NoData stands below the form when it stays empty, Notes always. {部门}, {年} and
	// {单位} in them stand for the department, the year and the unit.
	NoData string   `json:"noData,omitzero"`
	Notes  []string `json:"notes,omitzero"` // see NoData
}

// LineTemplate is how an edition prints a fixed line: 其中：（1）公务用车购置费.
type LineTemplate struct {
	Line  Line   `json:"line"`           // which it is
	Label string `json:"label,omitzero"` // its name as printed, "" for the usual one
	// Before is what stands before it: 1. in a list of 公开07, and instead of its ordinal in
	// 公开01 and 04.
	Before string `json:"before,omitzero"`
}

// SumTemplate is a row of 公开01 or 04 below income lines and expenditure classes: what
// stands on the left and on the right, nothing where the Line is zero.
type SumTemplate struct {
	Income LineTemplate `json:"income,omitzero"` // on the left
	Outlay LineTemplate `json:"outlay,omitzero"` // on the right
}

// BlockTemplate is the classes of 公开06 that stand in one or several columns of codes,
// broken at about the same height. What no block names is in the last.
type BlockTemplate struct {
	Classes []economic.Code `json:"classes"` // in any order
	Columns int             `json:"columns"` // 1 or more
}

// Layout is how an edition arranges 公开07 (三公经费表的排列). The zero value is Listed.
type Layout uint8

const (
	// Listed has a row for each line.
	Listed Layout = iota
	// ByLine has all in one row, 预算数 and 决算数 of a line beside each other.
	ByLine
	// ByMeasure has all in one row, the lines of 预算数 before those of 决算数. 机关运行经费 stands
	// beside them.
	ByMeasure
	// InRows has a column for each line, and a row for 预算数 and for 决算数.
	InRows
)

var layouts = enum.Names[Layout]{
	Type: "tables.Layout",
	List: []string{Listed: "逐行", ByLine: "逐项并列", ByMeasure: "逐数并列", InRows: "逐数分行"},
	Err:  &codes.ErrName,
}

// Attestation is how something is known of a template (依据).
type Attestation uint8

const (
	// Recalled was seen nowhere. The library ships nothing of the kind.
	Recalled Attestation = iota
	// Reported is what news or a notice said.
	Reported
	// InContents stood in the contents of a published document.
	InContents
	// InTemplate stood in the official text of a template.
	InTemplate
	// InDocument was seen in the cells of a published document.
	InDocument
)

var attestations = enum.Names[Attestation]{
	Type: "tables.Attestation",
	List: []string{Recalled: "未见", Reported: "报道", InContents: "目录", InTemplate: "模板", InDocument: "公开表"},
	Err:  &codes.ErrName,
}

func (t Template) clone() Template {
	t.Forms = slices.Clone(t.Forms)
	for i := range t.Forms {
		as := &t.Forms[i]
		as.Columns, as.Heads, as.Keys, as.Sources = slices.Clone(as.Columns), slices.Clone(as.Heads), slices.Clone(as.Keys), slices.Clone(as.Sources)
		as.Lines, as.Sums, as.Notes, as.Blocks = slices.Clone(as.Lines), slices.Clone(as.Sums), slices.Clone(as.Notes), slices.Clone(as.Blocks)
		if as.Unit != nil {
			as.Unit = new(*as.Unit)
		}
		for j := range as.Blocks {
			as.Blocks[j].Classes = slices.Clone(as.Blocks[j].Classes)
		}
	}
	t.Classes, t.Economic, t.EconomicOmitted = slices.Clone(t.Classes), slices.Clone(t.Economic), slices.Clone(t.EconomicOmitted)
	t.Text = cloneText(t.Text)
	return t
}

// columnsOf returns the columns that the template shows of a form that has all of some.
func (as *FormTemplate) columnsOf(all []Column) []Column {
	if as.Columns != nil {
		return as.Columns
	}
	return all
}

// lineTemplate returns how the template names a line, the zero value if it says nothing.
func (as *FormTemplate) lineTemplate(l Line) LineTemplate {
	for _, x := range as.Lines {
		if x.Line == l {
			return x
		}
	}
	for _, x := range as.Sums {
		switch l {
		case x.Income.Line:
			return x.Income
		case x.Outlay.Line:
			return x.Outlay
		}
	}
	return LineTemplate{}
}
