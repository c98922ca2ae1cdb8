package tables

import (
	"errors"
	"iter"

	"github.com/fiscalcn/yusuan/internal/enum"
)

// Form is a published table by its number (公开01, …). The nine that the library knows
// are those of the 部门决算 publication templates that follow
// 财政部《地方预决算公开操作规程》 (财预〔2016〕143号); others are what an [Edition] says
// they are. The zero value is invalid.
type Form uint8

// The nine forms, under their titles in final accounts. A budget has the same: 收支总表,
// 收入总表, 支出总表, 财政拨款收支总表, 一般公共预算支出表, 一般公共预算基本支出表, “三公”经费表,
// 政府性基金预算支出表 and 国有资本经营预算支出表. Titles differ a little from edition to edition:
// see [Edition.Title].
const (
	// Form01 is 收入支出决算总表.
	Form01 Form = iota + 1
	// Form02 is 收入决算表.
	Form02
	// Form03 is 支出决算表.
	Form03
	// Form04 is 财政拨款收入支出决算总表.
	Form04
	// Form05 is 一般公共预算财政拨款支出决算表.
	Form05
	// Form06 is 一般公共预算财政拨款基本支出决算表.
	Form06
	// Form07 is 财政拨款“三公”经费支出决算表.
	Form07
	// Form08 is 政府性基金预算财政拨款收入支出决算表.
	Form08
	// Form09 is 国有资本经营预算财政拨款（收入）支出决算表.
	Form09
)

// MaxForm is the highest number that a form can have: more than any place prints.
const MaxForm Form = 20

// ErrForm reports a number that no form has, or a form that an edition does not have.
var ErrForm = errors.New("unknown form")

var forms = enum.Names[Form]{
	Type: "tables.Form",
	List: []string{
		"", "公开01", "公开02", "公开03", "公开04", "公开05", "公开06", "公开07", "公开08", "公开09", "公开10",
		"公开11", "公开12", "公开13", "公开14", "公开15", "公开16", "公开17", "公开18", "公开19", "公开20",
	},
	Err: &ErrForm,
}

// Forms yields the nine forms in order.
func Forms() iter.Seq[Form] {
	return func(yield func(Form) bool) {
		for f := Form01; f <= Form09; f++ {
			if !yield(f) {
				return
			}
		}
	}
}

// ParseForm reads the name that String prints, e.g. 公开03. It fails with [ErrForm].
func ParseForm(s string) (Form, error) { return forms.Parse("tables.ParseForm", s) }

// Columns yields all columns that the row of one of the nine can have figures in, in
// order, in a final account; [Kind.Columns] knows those of budgets too. An edition may show
// fewer of them. It yields none for a row that the form cannot have, and none for other
// forms: see [Edition.Columns].
func (f Form) Columns(k RowKey) iter.Seq[Column] { return Final.Columns(f, k) }

// each yields columns.
func each(columns []Column, yield func(Column) bool) {
	for _, c := range columns {
		if !yield(c) {
			return
		}
	}
}

// Has reports whether the row of one of the nine can have a figure in a column, in a final
// account: see [Kind.Has].
func (f Form) Has(k RowKey, c Column) bool { return Final.Has(Address{f, k, c}) }
