package reading_test

import (
	"slices"
	"strings"

	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/tables"
)

// columnOf draws a column of a sheet that has amounts, -1 if none has.
func (x *distorted) columnOf(t *rapid.T, i int) int {
	all := x.columnsOf(i)
	if all == nil {
		return -1
	}
	return rapid.SampledFrom(all).Draw(t, "column")
}

// columnsOf returns the columns of a sheet that have amounts.
func (x *distorted) columnsOf(i int) []int {
	var all []int
	for _, row := range x.doc.Tables[i].Rows {
		for c, cell := range row {
			if _, ok := x.values[cell]; ok && !slices.Contains(all, c) {
				all = append(all, c)
			}
		}
	}
	slices.Sort(all)
	return all
}

// isAlone reports whether a sheet is a whole form: another page without a head would follow its columns.
func (x *distorted) isAlone(i int) bool {
	is := func(j int) bool { return j < 0 || j == len(x.heads) || x.formOf(j) != 0 && x.formOf(j) != x.formOf(i) }
	return is(i-1) && is(i+1)
}

// hasSeveral reports whether a sheet has more than one table: heads tells where the first of them begins.
func (x *distorted) hasSeveral(i int) bool {
	for _, row := range x.doc.Tables[i].Rows {
		for _, cell := range row {
			if v, ok := x.values[cell]; ok && v.at.Form != x.formOf(i) {
				return true
			}
		}
	}
	return false
}

func (x *distorted) loseColumn(t *rapid.T, i int) {
	c := x.columnOf(t, i)
	for r, row := range x.rowsOf(i) {
		if x.isAlone(i) && c >= 0 && c < len(row) {
			delete(x.values, row[c])
			x.doc.Tables[i].Rows[r] = slices.Delete(row, c, c+1)
		}
	}
}

// doubleColumn prints a column once more beside itself: it holds the same amounts.
func (x *distorted) doubleColumn(t *rapid.T, i int) {
	c := x.columnOf(t, i)
	for r, row := range x.rowsOf(i) {
		if x.isAlone(i) && c >= 0 && c < len(row) {
			x.doc.Tables[i].Rows[r] = slices.Insert(row, c+1, x.copyOf(row[c]))
		}
	}
}

// copyOf returns a cell with the same text, which may be read as the same amount.
func (x *distorted) copyOf(cell *string) *string {
	if cell == nil {
		return nil
	}
	other := new(*cell)
	if v, ok := x.values[cell]; ok {
		x.values[other] = v
	}
	return other
}

// mergeColumns puts amounts of a column into the cells right of them.
func (x *distorted) mergeColumns(t *rapid.T, i int) {
	c, by := x.columnOf(t, i), pick(t, "merged by", " ", "\n", "")
	for _, row := range x.rowsOf(i) {
		if c < 0 || c+1 >= len(row) || isBlank(row[c]) || isBlank(row[c+1]) || !x.isData(row) || !strings.ContainsAny(*row[c], "0123456789０１２３４５６７８９") {
			continue
		}
		if _, ok := x.values[row[c]]; !ok && by == "" {
			continue // the number of a row and its amount are a number again
		}
		both := *row[c] + by + *row[c+1]
		delete(x.values, row[c])
		delete(x.values, row[c+1])
		row[c], row[c+1] = nil, &both
	}
}

// swapColumns exchanges two columns beside each other, with heads of their own.
func (x *distorted) swapColumns(t *rapid.T, i int) {
	c, rows := x.columnOf(t, i), x.rowsOf(i)
	if !x.isAlone(i) || !slices.Contains(x.columnsOf(i), c+1) || x.hasSeveral(i) {
		return
	}
	for r, row := range rows {
		if c+1 >= len(row) || r < x.heads[i] && isBlank(row[c]) != isBlank(row[c+1]) {
			return
		}
	}
	if n := x.heads[i]; n < 1 || isBlank(rows[n-1][c]) {
		return
	}
	for _, row := range rows {
		row[c], row[c+1] = row[c+1], row[c]
	}
}

// cutHead takes the first rows off a sheet.
func (x *distorted) cutHead(t *rapid.T, i int) {
	if rows, n := x.rowsOf(i), x.heads[i]; n > 1 {
		cut := rapid.IntRange(1, n-1).Draw(t, "rows cut")
		x.doc.Tables[i].Rows, x.heads[i] = rows[cut:], n-cut
	}
}

// repeatPage prints the rows of a sheet once more.
func (x *distorted) repeatPage(t *rapid.T, i int) {
	rows := x.rowsOf(i)
	if f := x.formOf(i); (f == tables.Form04 || f == 0) && !x.isAlone(i) {
		return // a fund that comes again below the balances is one of them
	}
	from := pick(t, "repeated from", 0, max(0, x.heads[i]))
	for _, row := range rows[from:] {
		again := make([]*string, len(row))
		for c, cell := range row {
			again[c] = x.copyOf(cell)
		}
		x.doc.Tables[i].Rows = append(x.doc.Tables[i].Rows, again)
	}
}

// sumPage puts a sum of the page below its rows, which is none of the form's.
func (x *distorted) sumPage(t *rapid.T, i int) {
	rows := x.rowsOf(i)
	if x.heads[i] < 0 {
		return
	}
	row := rows[rapid.IntRange(x.heads[i], len(rows)-1).Draw(t, "summed")]
	sum, label := make([]*string, len(row)), false
	for c, cell := range row {
		switch _, ok := x.values[cell]; {
		case ok:
			sum[c] = new(*cell)
		case !isBlank(cell) && !label:
			sum[c], label = new(pick(t, "label", "本页小计", "本页合计")), true
		}
	}
	x.doc.Tables[i].Rows = slices.Insert(rows, len(rows), sum)
}
