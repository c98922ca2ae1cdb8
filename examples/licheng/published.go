package licheng

import (
	_ "embed"
	"fmt"
	"iter"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// published is the document as text; its first lines say how to read it.
//
//go:embed published.txt
var published string

// header is whose account it is.
func header() budget.Header {
	return budget.Header{Name: "泉州市鲤城区工业和信息化局", Year: 2021}
}

// Published returns the nine tables as they were published (公开01–09): in 万元 with
// two decimal places, in the edition [tables.Fujian2021]. A cell left empty is a
// blank figure, 0.00 a figure that states nothing was spent. Row names are those
// printed in that very table, without their ordinals. 公开08 and 09, which say 无
// (none), have the row of 合计 only, all blank.
func Published() tables.Set {
	set, err := read(published)
	if err != nil {
		panic("licheng.Published: " + err.Error()) // its text is part of the program, and tested
	}
	return set
}

// read makes a set of the text form of its tables.
func read(text string) (tables.Set, error) {
	var all []*tables.Table
	for form, rows := range sections(text) {
		t, err := readTable(form, rows)
		if err != nil {
			return tables.Set{}, err
		}
		all = append(all, t)
	}
	return tables.NewSet(header(), all...)
}

// sections yields the forms of the text with their rows, split into fields.
func sections(text string) iter.Seq2[string, [][]string] {
	return func(yield func(string, [][]string) bool) {
		for section := range strings.SplitSeq(text, "\n\n") {
			if strings.HasPrefix(section, "#") {
				continue
			}
			var rows [][]string
			for line := range strings.Lines(section) {
				rows = append(rows, strings.Fields(line))
			}
			if !yield(rows[0][0], rows[1:]) {
				return
			}
		}
	}
}

func readTable(form string, rows [][]string) (*tables.Table, error) {
	f, err := tables.ParseForm(form)
	if err != nil {
		return nil, err
	}
	b := tables.NewTable(f, tables.Fujian2021(), budget.WanYuan)
	for _, row := range rows {
		// Any column will do: only the row of the address is wanted.
		at, err := tables.ParseAddress(form + "/" + row[0] + "/" + tables.Actual.String())
		if err != nil {
			return nil, err
		}
		figures := make([]budget.Figure, 0, len(row)-2)
		for _, text := range row[2:] {
			figure, err := budget.ParseFigure(strings.TrimPrefix(text, "-"), budget.WanYuan)
			if err != nil {
				return nil, fmt.Errorf("%s: row %s: %w", form, row[0], err)
			}
			figures = append(figures, figure)
		}
		b.Row(at.Row, row[1], figures...)
	}
	return b.Table()
}
