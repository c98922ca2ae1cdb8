package reading_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestReadNowhereElse: whatever columns of a page are dropped, added, joined, or have heads that nobody knows or that slipped, a figure
// that is read is that of its cell, under its own row and column; else the cell is unread or beside the form. (A blank head is no such
// case: it is covered by the one to its left, as extractors do not tell both apart.)
func TestReadNowhereElse(t *testing.T) {
	read, lost := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		m := drawMess(t)
		m.wide, m.breaks, m.worded = false, 0, false
		m.titled, m.headed = true, true
		d := m.document(t, drawSet(t))
		before, err := reading.Read(d)
		if err != nil {
			t.Fatal(err)
		}
		places := placesOf(before, d)
		i := rapid.IntRange(0, len(d.Tables)-1).Draw(t, "sheet")
		said := spoil(t, &d.Tables[i], i)
		after, err := reading.Read(d)
		if err != nil {
			t.Fatal(err)
		}
		for cell, at := range placesOf(after, d) {
			if was, ok := places[cell]; ok && was != at {
				t.Fatalf("%s: %s is read as %s, but is %s", said, *cell, at, was)
			}
			read++
		}
		lost += len(places)
	})
	if read < lost/2 {
		t.Errorf("%d of %d cells were read: nothing is shown", read, lost)
	}
}

// placesOf returns what each cell of a document was read as.
func placesOf(r reading.Reading, d reading.Document) map[*string]tables.Address {
	places := map[*string]tables.Address{}
	for table := range r.Set().Tables() {
		for row := range table.Rows() {
			for c := range row.Columns() {
				at := tables.Address{Form: table.Form(), Row: row.Key(), Column: c}
				if o, ok := r.Origin(at); ok && !row.Figure(c).IsBlank() {
					places[d.Tables[o.Table].Rows[o.Row][o.Column]] = at
				}
			}
		}
	}
	return places
}

// spoil does one thing to the columns of a sheet that extractors do, and says what.
func spoil(t *rapid.T, s *reading.Sheet, i int) string {
	width := 0
	for _, row := range s.Rows {
		width = max(width, len(row))
	}
	if width < 2 {
		return "nothing"
	}
	c := rapid.IntRange(0, width-1).Draw(t, "column")
	what := rapid.SampledFrom([]string{"drop", "add", "join", "rename", "unhead"}).Draw(t, "what")
	for r, row := range s.Rows {
		row = slices.Clone(row)
		isHead := slices.ContainsFunc(row, func(x *string) bool {
			return x != nil && slices.Contains([]string{"项目", "科目编码", "类", "收入", "支出", "小计"}, *x)
		})
		switch {
		case c >= len(row):
		case what == "drop":
			row = slices.Delete(row, c, c+1)
		case what == "add":
			row = slices.Insert(row, c, new(string))
		case what == "join" && c+1 < len(row):
			switch {
			case isBlank(row[c]):
				row[c] = row[c+1]
			case !isBlank(row[c+1]):
				row[c] = new(*row[c] + " " + *row[c+1])
			}
			row = slices.Delete(row, c+1, c+2)
		case what == "rename" && isHead && !isBlank(row[c]):
			row[c] = new("某某")
		case what == "unhead" && isTree(s.Rows) && slices.ContainsFunc(row, func(x *string) bool { return x != nil && *x == "科目名称" }):
			row = slices.Delete(row, c, c+1)
		}
		s.Rows[r] = row
	}
	return fmt.Sprintf("%s column %d of sheet %d", what, c, i)
}

func isBlank(cell *string) bool { return cell == nil || *cell == "" }

// isTree reports whether rows are those of a form that lists functional codes.
func isTree(rows [][]*string) bool {
	return slices.ContainsFunc(rows, func(row []*string) bool {
		return slices.ContainsFunc(row, func(x *string) bool { return x != nil && *x == "功能分类科目编码" })
	})
}
