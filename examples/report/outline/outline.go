// Package outline arranges what a department publishes (部门决算公开, 部门预算公开) into the parts of one document: survey, tables, explanation,
// glossary and attachments. The page and the Word document are both printed from it.
package outline

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// Outline is a whole document.
type Outline struct {
	Department string
	Title      string // 2021年度部门决算, 2025年度部门预算
	Parts      []Part
}

// Part is one part of a document: text, then tables.
type Part struct {
	Title      string
	Paragraphs []string          // before the first section
	Sections   []compose.Section // of level 2 and below
	Tables     []Table
}

// Table is a table that can be referred to.
type Table struct {
	grid.Grid

	Anchor string // 公开01, or 附件1
}

// New arranges the publication of a disclosure. Duties and work done are the department's own text, which is not part of an account.
func New(p yusuan.Publication, d *disclosure.Disclosure) (Outline, error) {
	kind := p.Set().Kind()
	units, err := Units(kind, d.Account.Units)
	if err != nil {
		return Outline{}, err
	}
	text := texts(p)
	ordinal := ordinals(text)
	h := d.Account.Header
	o := Outline{Department: h.Name, Title: fmt.Sprintf("%d年度%s", h.Year, kind)}

	survey := Part{Title: ordinal(1) + "部门概况"}
	if len(d.Account.Units) > 0 {
		survey.Tables = []Table{{units, "单位构成"}}
	}
	forms := Part{Title: fmt.Sprintf("%s%d年度%s表", ordinal(2), h.Year, kind)}
	for t := range p.Set().Tables() {
		g, err := p.Set().Grid(t.Form())
		if err != nil {
			return Outline{}, err
		}
		forms.Tables = append(forms.Tables, Table{g, t.Form().String()})
	}
	o.Parts = append([]Part{survey, forms}, text...)

	attached := Part{Title: ordinal(len(o.Parts)+1) + "附件"}
	for g := range p.Evaluations() {
		attached.Tables = append(attached.Tables, Table{g, "附件" + strconv.Itoa(len(attached.Tables)+1)})
	}
	if attached.Tables != nil {
		o.Parts = append(o.Parts, attached)
	}
	return o, nil
}

// Units lays out the table of the units of a department (部门决算单位构成, 部门预算单位构成).
func Units(kind tables.Kind, members []budget.Member) (grid.Grid, error) {
	table := grid.New(3)
	table.Title(kind.String() + "单位构成")
	table.Header(grid.Cell{Text: "单位名称"}, grid.Cell{Text: "单位性质"}, grid.Cell{Text: "在职人数"})
	for _, u := range members {
		table.Row(grid.Cell{Text: u.Name}, grid.Cell{Text: u.Nature.String()},
			grid.Cell{Text: strconv.Itoa(u.Headcount), Kind: grid.Number})
	}
	return table.Grid()
}

// texts returns the parts of the text.
func texts(p yusuan.Publication) []Part {
	var parts []Part
	for s := range p.Text().Sections() {
		if s.Level == 1 {
			parts = append(parts, Part{Title: s.Title, Paragraphs: s.Paragraphs})
			continue
		}
		last := &parts[len(parts)-1]
		last.Sections = append(last.Sections, s)
	}
	return parts
}

// ordinals returns the ordinals of parts, in the manner of the text that is the third: 第三部分 or 三、. Where the text is not the third,
// its edition has the parts in another order, which is not known, and the others have no ordinals.
func ordinals(text []Part) func(part int) string {
	numerals := []string{"", "一", "二", "三", "四", "五"}
	if len(text) > 0 {
		for _, around := range [][2]string{{"第", "部分 "}, {"", "、"}} {
			if strings.HasPrefix(text[0].Title, around[0]+numerals[3]+around[1]) {
				return func(part int) string { return around[0] + numerals[part] + around[1] }
			}
		}
	}
	return func(int) string { return "" }
}
