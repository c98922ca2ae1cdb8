package reading_test

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// fuzzDocument makes a document of lines as [cells] reads them; an empty line
// begins a new sheet, and a line “#…” gives the sheet what it says as title.
func fuzzDocument(data string) reading.Document {
	var d reading.Document
	for part := range strings.SplitSeq(data, "\n\n") {
		s := reading.Sheet{Page: len(d.Tables)}
		if title, rest, ok := strings.Cut(part, "\n"); ok && strings.HasPrefix(title, "#") {
			s.Title, s.Form, s.Unit, part = title[1:], title[1:], title[1:], rest
		}
		s.Rows = cells(part)
		d.Tables = append(d.Tables, s)
	}
	d.Text = data
	return d
}

func fuzzSeeds(f *steady.F) {
	f.Helper()
	for _, list := range allCases {
		for _, m := range list {
			var b strings.Builder
			for i, s := range m.doc.Tables {
				if i > 0 {
					b.WriteString("\n")
				}
				b.WriteString("#" + s.Title + s.Unit + "\n")
				for _, row := range recordsOf(s.Rows) {
					b.WriteString(strings.ReplaceAll(strings.Join(row, "|"), "\n", "⏎") + "\n")
				}
			}
			f.Add(b.String())
		}
	}
}

// FuzzRead: no grid makes the reader panic or loses an amount: what looks like one
// is a figure of the set, part of a name, or unread.
func FuzzRead(tf *testing.F) {
	f := steady.Fuzz(tf)
	fuzzSeeds(f)
	f.Fuzz(func(t *testing.T, data string) {
		d := fuzzDocument(data)
		r, err := reading.Read(d)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[reading.Origin]bool{}
		for x := range r.Extra() {
			if seen[x.Origin] {
				t.Fatalf("%v is an extra twice", x)
			}
			seen[x.Origin] = true
		}
		for c := range r.Unread() {
			if seen[c.Origin] {
				t.Fatalf("%v is unread twice", c)
			}
			seen[c.Origin] = true
		}
		for table := range r.Set().Tables() {
			for row := range table.Rows() {
				checkRow(t, r, d, table, row, seen)
			}
		}
		for o := range r.Other() {
			for _, s := range d.Tables[o.Table : o.Last+1] {
				for _, row := range s.Rows {
					clear(row) // nothing is said about these
				}
			}
		}
		for i, s := range d.Tables {
			for j, row := range s.Rows {
				for k, cell := range row {
					o := reading.Origin{Table: i, Page: s.Page, Row: j, Column: k}
					if cell != nil && isStated(*cell) && !seen[o] && !hasNumberedColumns(row) {
						t.Fatalf("%q at %v is lost\n%s", *cell, o, report(r))
					}
				}
			}
		}
	})
}

// checkRow checks that the figures of a row are what their cells say.
func checkRow(t *testing.T, r reading.Reading, d reading.Document, table *tables.Table, row tables.Row, seen map[reading.Origin]bool) {
	t.Helper()
	if o, ok := r.NameOrigin(table.Form(), row.Key()); ok {
		for k, cell := range d.Tables[o.Table].Rows[o.Row] {
			if cell != nil && k <= o.Column && isStated(*cell) && isPartOf(*cell, row) {
				seen[reading.Origin{Table: o.Table, Page: o.Page, Row: o.Row, Column: k}] = true
			}
		}
	}
	for c := range row.Columns() {
		at := tables.Address{Form: table.Form(), Row: row.Key(), Column: c}
		o, ok := r.Origin(at)
		if row.Figure(c).IsBlank() {
			continue
		}
		if !ok || seen[o] {
			t.Fatalf("%s: %s has no cell of its own", at, row.Figure(c))
		}
		seen[o] = true
		rows := d.Tables[o.Table].Rows
		cell, torn := *rows[o.Row][o.Column], ""
		if o.Row+1 < len(rows) && o.Column < len(rows[o.Row+1]) && rows[o.Row+1][o.Column] != nil {
			torn = *rows[o.Row+1][o.Column] // its last digits may stand below
		}
		if !agrees(cell, row.Figure(c)) && !agrees(cell+torn, row.Figure(c)) {
			t.Fatalf("%s: %s, but the cell says %q", at, row.Figure(c), cell)
		}
	}
}

// agrees reports whether a cell states a figure, in whatever unit.
func agrees(cell string, figure budget.Figure) bool {
	for _, u := range []budget.Unit{budget.Yuan, budget.WanYuan, budget.YiYuan} {
		f, err := budget.ParseFigure(strings.Map(inNumber, "0"+cell), u)
		if err == nil && strings.ContainsFunc(cell, isMinus) {
			f, err = f.Neg()
		}
		if err == nil && f == figure || errors.Is(err, budget.ErrPrecision) && isNear(cell, figure, u) {
			return true
		}
	}
	return false
}

// isStated reports whether a cell states an amount with decimals, which no code or
// ordinal has.
func isStated(cell string) bool {
	f, err := budget.ParseFigure(cell, budget.YiYuan)
	return err == nil && !f.IsBlank() && strings.ContainsAny(cell, ".．")
}

// isPartOf reports whether a cell is a part of what names a row: of the name, or of
// the code, which some documents print with points or behind an ordinal.
func isPartOf(cell string, row tables.Row) bool {
	name, code := strings.Join(strings.Fields(cell), ""), strings.Map(digit, cell)
	return strings.Contains(row.Name(), name) || len(code) > 2 && (strings.HasPrefix(row.Key().String()+"0000", code) || strings.HasSuffix(code, row.Key().String()))
}

func digit(r rune) rune {
	switch r = print.Fold(r); {
	case print.IsDigit(r):
		return r
	default:
		return -1
	}
}

func inNumber(r rune) rune {
	if print.Fold(r) == '.' {
		return '.'
	}
	return digit(r)
}

// isNear reports whether a figure is what a cell with digits below 分 says, rounded.
func isNear(cell string, f budget.Figure, u budget.Unit) bool {
	x, err := strconv.ParseFloat(strings.Map(inNumber, cell), 64)
	return err == nil && math.Abs(x*float64(u.Fen())-math.Abs(float64(f.Amount().Fen()))) <= 0.5000001
}

func isMinus(r rune) bool { return strings.ContainsRune("-([", print.Fold(r)) }

func hasNumberedColumns(row []*string) bool {
	for _, cell := range row {
		if cell != nil && *cell == "栏次" {
			return true
		}
	}
	return false
}
