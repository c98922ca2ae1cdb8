package reading_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestReadDistorted: whatever places print and extractors make of it, each amount is read
// under its own row and column, with all its digits, and no other cell is. What is not read is
// unread; few amounts whose heads or pages cannot be told from those of another table are
// beside the forms. None is lost.
func TestReadDistorted(t *testing.T) {
	var sum became
	rapid.Check(t, func(t *rapid.T) {
		for range distortedDocuments {
			readDistorted(t, &sum)
		}
	})
	t.Logf("%d amounts read, %d unread, %d beside the forms", sum.read, sum.unread, sum.beside)
	if sum.read < 10*sum.unread || sum.read < 50*sum.beside {
		t.Error("too few amounts were read")
	}
}

// distortedDocuments is how many are drawn in each of the draws of a run.
const distortedDocuments = 5

// became counts what became of amounts.
type became struct{ read, unread, beside int }

// readDistorted draws a document, distorts it and reads it before and after.
func readDistorted(t *rapid.T, sum *became) {
	s, err := drawSet(t).Round(budget.WanYuan, 2)
	require.NoError(t, err)
	var papers []*paper
	for table := range s.Tables() {
		papers = append(papers, arrange(t, table))
	}
	x := distorted{doc: foreignDocument(t, s, papers)}
	before, err := reading.Read(x.doc)
	require.NoError(t, err)
	x.note(before)
	missed := notRead(before, x.doc) // nobody knows what is unread before
	said := x.distort(t)
	after, err := reading.Read(x.doc)
	require.NoError(t, err)
	is, not := valuesOf(after, x.doc), notRead(after, x.doc)
	for cell, now := range is {
		if was, ok := x.values[cell]; was != now && (ok || missed[cell] != "unread") { // or none of the form's
			t.Fatalf("%s: %q is read as %v, but is %v", said, *cell, now, was)
		}
	}
	for cell, was := range x.values {
		switch _, ok := is[cell]; {
		case ok:
			sum.read++
		case not[cell] == "unread":
			sum.unread++
		case not[cell] == "beside":
			sum.beside++
		default:
			t.Fatalf("%s: %q, which is %v, is lost\n%s", said, *cell, was, report(after))
		}
	}
}

// notRead returns what became of the cells of a document that are no figures: "unread", or "beside" the forms.
func notRead(r reading.Reading, d reading.Document) map[*string]string {
	not := map[*string]string{}
	for o := range r.Other() {
		for _, s := range d.Tables[o.Table : o.Last+1] {
			for _, row := range s.Rows {
				for _, cell := range row {
					not[cell] = "beside"
				}
			}
		}
	}
	for c := range r.Extra() {
		not[d.Tables[c.Table].Rows[c.Row][c.Column]] = "beside"
	}
	for c := range r.Unread() {
		not[d.Tables[c.Table].Rows[c.Row][c.Column]] = "unread"
	}
	return not
}

// distorted is a document, and what its cells are.
type distorted struct {
	doc    reading.Document
	values map[*string]value
	heads  []int // by sheet, how many rows stand above the first with an amount
}

// value is what a cell of a document is read as.
type value struct {
	at     tables.Address
	figure budget.Figure
}

// valuesOf returns what each cell of a document that is not blank was read as.
func valuesOf(r reading.Reading, d reading.Document) map[*string]value {
	values := map[*string]value{}
	for table := range r.Set().Tables() {
		for at, f := range table.Figures() {
			if o, ok := r.Origin(at); ok && !f.IsBlank() {
				values[d.Tables[o.Table].Rows[o.Row][o.Column]] = value{at, f}
			}
		}
	}
	return values
}

// note notes what the cells are before anything is distorted.
func (x *distorted) note(r reading.Reading) {
	x.values = valuesOf(r, x.doc)
	for _, s := range x.doc.Tables {
		x.heads = append(x.heads, slices.IndexFunc(s.Rows, x.isData))
	}
}

func (x *distorted) isData(row []*string) bool {
	return slices.ContainsFunc(row, func(c *string) bool { _, ok := x.values[c]; return ok })
}

// distortions are what is done to sheets, by name. Each does it to one sheet, whose index it is given.
var distortions = []struct {
	name string
	do   func(*distorted, *rapid.T, int)
}{
	{"columns without anything dropped", (*distorted).collapse},
	{"the last row of heads alone", (*distorted).lastHead},
	{"names around their rows", (*distorted).around},
	{"last digits below", (*distorted).tear},
	{"codes glued to names", (*distorted).glue},
	{"numbers of columns in circles", (*distorted).circle},
	{"marks of pages", (*distorted).mark},
	{"rows of #N/A", (*distorted).noValue},
	{"rows cut behind their last cell", (*distorted).trim},
	{"an unknown head", (*distorted).rename},
	{"blank rows", (*distorted).space},
	{"units in titles", (*distorted).unitInTitle},
	{"a column lost", (*distorted).loseColumn},
	{"a column twice", (*distorted).doubleColumn},
	{"two columns in one", (*distorted).mergeColumns},
	{"columns in another order", (*distorted).swapColumns},
	{"heads cut above", (*distorted).cutHead},
	{"a page twice", (*distorted).repeatPage},
	{"sums of pages", (*distorted).sumPage},
}

// distort does some of them, and says which.
func (x *distorted) distort(t *rapid.T) string {
	var said []string
	for range rapid.IntRange(1, 2).Draw(t, "distortions") {
		d := rapid.SampledFrom(distortions).Draw(t, "distortion")
		if slices.Contains(said, d.name) {
			continue
		}
		said = append(said, d.name)
		for i := range x.doc.Tables {
			if toss(t, "this sheet") {
				d.do(x, t, i)
			}
		}
	}
	return strings.Join(said, ", ")
}

// rowsOf returns copies of the rows of a sheet, put in its place.
func (x *distorted) rowsOf(i int) [][]*string {
	s := &x.doc.Tables[i]
	s.Rows = slices.Clone(s.Rows)
	for r, row := range s.Rows {
		s.Rows[r] = slices.Clone(row)
	}
	return s.Rows
}

func (x *distorted) collapse(_ *rapid.T, i int) {
	rows := x.rowsOf(i)
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	for c := width - 1; c >= 0; c-- {
		if slices.ContainsFunc(rows, func(row []*string) bool { return c < len(row) && !isBlank(row[c]) }) {
			continue
		}
		for r, row := range rows {
			if c < len(row) {
				rows[r] = slices.Delete(row, c, c+1)
			}
		}
	}
}

// lastHead leaves the last row of the head of a page that goes on with a table.
func (x *distorted) lastHead(_ *rapid.T, i int) {
	rows := x.rowsOf(i)
	if n := x.heads[i]; n > 1 && i > 0 && x.formOf(i) == x.formOf(i-1) {
		x.doc.Tables[i].Rows, x.heads[i] = rows[n-1:], 1
	}
}

// formOf returns the form that the amounts of a sheet are of, 0 if it has none.
func (x *distorted) formOf(i int) tables.Form {
	for _, row := range x.doc.Tables[i].Rows {
		for _, c := range row {
			if v, ok := x.values[c]; ok {
				return v.at.Form
			}
		}
	}
	return 0
}

// around puts parts of names into rows of their own, above and below that of the code.
func (x *distorted) around(t *rapid.T, i int) {
	var all [][]*string
	for _, row := range x.rowsOf(i) {
		c := nameIn(row)
		if !x.isData(row) || c < 0 || !toss(t, "name around") {
			all = append(all, row)
			continue
		}
		name := []rune(*row[c])
		above, below := rapid.IntRange(0, len(name)/2).Draw(t, "above"), rapid.IntRange(0, len(name)/2-1).Draw(t, "below")
		part := func(from, to int) {
			if from < to {
				cells := make([]*string, len(row))
				cells[c] = new(string(name[from:to]))
				all = append(all, cells)
			}
		}
		part(0, above)
		row[c] = new(string(name[above : len(name)-below]))
		all = append(all, row)
		part(len(name)-below, len(name))
	}
	x.doc.Tables[i].Rows = all
}

// nameIn returns the cell of a row that has a name beside a code, -1 if none has.
func nameIn(row []*string) int {
	code := false
	for c, cell := range row {
		switch {
		case isBlank(cell):
		case strings.Trim(*cell, "0123456789") == "" && len(*cell) != 1:
			code = true
		case code && utf8.RuneCountInString(*cell) > 3 && !strings.ContainsAny(*cell, "0123456789\n.０１２３４５６７８９"):
			return c
		}
	}
	return -1
}

// tear puts the last digits of amounts into a row of their own.
func (x *distorted) tear(t *rapid.T, i int) {
	var all [][]*string
	for _, row := range x.rowsOf(i) {
		all = append(all, row)
		below := make([]*string, len(row))
		torn := false
		for c, cell := range row {
			v, ok := x.values[cell]
			if !ok || len(*cell) < 5 || rapid.IntRange(0, 7).Draw(t, "torn") != 0 || strings.Trim(*cell, "0123456789.,-") != "" {
				continue
			}
			delete(x.values, cell)
			n := len(*cell) - 1
			row[c], below[c] = new((*cell)[:n]), new((*cell)[n:])
			x.values[row[c]], torn = v, true
		}
		if torn {
			all = append(all, below)
		}
	}
	x.doc.Tables[i].Rows = all
}

// glue prints codes and names in one cell.
func (x *distorted) glue(t *rapid.T, i int) {
	into := pick(t, "glued into", "code", "name")
	by := pick(t, "glued by", "", " ", "\n")
	for _, row := range x.rowsOf(i) {
		c := nameIn(row)
		if !x.isData(row) || c < 1 || isBlank(row[c-1]) || strings.Trim(*row[c-1], "0123456789") != "" {
			continue
		}
		both := *row[c-1] + by + *row[c]
		if into == "code" {
			row[c-1], row[c] = &both, nil
		} else {
			row[c-1], row[c] = nil, &both
		}
	}
}

// circle numbers columns by ①, ②.
func (x *distorted) circle(_ *rapid.T, i int) {
	for _, row := range x.rowsOf(i) {
		numbers := func(s string) bool {
			return slices.ContainsFunc(row, func(c *string) bool { return !isBlank(c) && *c == s })
		}
		if x.isData(row) || !numbers("1") || !numbers("2") {
			continue
		}
		for c, cell := range row {
			if !isBlank(cell) && strings.Trim(*cell, "0123456789") == "" && len(*cell) == 1 {
				row[c] = new(string('①' + rune((*cell)[0]-'1')))
			}
		}
	}
}

// mark puts the number of a page between rows.
func (x *distorted) mark(t *rapid.T, i int) {
	rows := x.rowsOf(i)
	text := pick(t, "mark", "第 3 页 共 9 页", "第3页，共9页", "- 3 -", "— 3 —", "·3·", "3", "3/9", "续表", "（续）", "转下页", "page 3")
	cells := make([]*string, len(rows[0]))
	cells[rapid.IntRange(0, len(cells)-1).Draw(t, "where")] = &text
	at := pick(t, "row", 0, len(rows), rapid.IntRange(max(0, x.heads[i]), len(rows)).Draw(t, "any row"))
	x.doc.Tables[i].Rows = slices.Insert(rows, at, cells)
}

func (x *distorted) noValue(t *rapid.T, i int) {
	rows := x.rowsOf(i)
	cells := make([]*string, len(rows[0]))
	for c := range cells {
		cells[c] = new(pick(t, "no value", "#N/A", "#N/A", "#REF!"))
	}
	x.doc.Tables[i].Rows = slices.Insert(rows, rapid.IntRange(max(0, x.heads[i]), len(rows)).Draw(t, "row"), cells)
}

func (x *distorted) trim(_ *rapid.T, i int) {
	rows := x.rowsOf(i)
	for r, row := range rows {
		for len(row) > 0 && isBlank(row[len(row)-1]) {
			row = row[:len(row)-1]
		}
		rows[r] = row
	}
}

// rename gives a column a head that nobody knows.
func (x *distorted) rename(t *rapid.T, i int) {
	rows := x.rowsOf(i)
	for range 9 {
		if x.heads[i] <= 0 {
			return
		}
		row := rows[rapid.IntRange(0, x.heads[i]-1).Draw(t, "row of the head")]
		if len(row) == 0 {
			continue
		}
		if c := rapid.IntRange(0, len(row)-1).Draw(t, "head"); !isBlank(row[c]) {
			row[c] = new("某某")
			return
		}
	}
}

func (x *distorted) space(t *rapid.T, i int) {
	rows := x.rowsOf(i)
	for range 3 {
		rows = slices.Insert(rows, rapid.IntRange(0, len(rows)).Draw(t, "row"), make([]*string, len(rows[0])))
	}
	x.doc.Tables[i].Rows = rows
}

// unitInTitle states the unit behind the title, and nowhere else.
func (x *distorted) unitInTitle(t *rapid.T, i int) {
	s := &x.doc.Tables[i]
	text := pick(t, "unit in the title", "（单位：万元）", "（万元）", "(金额单位：万元)")
	for _, row := range x.rowsOf(i)[:max(0, x.heads[i])] {
		for c, cell := range row {
			switch {
			case isBlank(cell):
			case strings.HasPrefix(*cell, "金额单位：") || strings.HasPrefix(*cell, "编制单位："):
				row[c] = nil
			case strings.HasSuffix(*cell, "表") && utf8.RuneCountInString(*cell) > 4 && !strings.ContainsAny(*cell, "%公附财"[:1]):
				row[c] = new(*cell + text)
			}
		}
	}
	if s.Title != "" {
		s.Title, s.Unit = s.Title+text, ""
	}
}
