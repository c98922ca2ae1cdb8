package reading_test

import (
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// A way is how the sheets of a document come out of an extractor. Its zero value
// changes nothing.
type way struct {
	titles   string // where and how the titles of the forms stand
	units    string // and the units
	numbers  string // how the forms are numbered
	covered  string // what a covered cell is: "nil", "blank", "repeated"
	blank    string // what stands where an amount is blank
	amounts  string // how amounts are written
	right    int    // blank columns at the right
	left     int    // and at the left
	pages    bool   // tables go on over pages
	repeat   bool   // their headers with them
	shifted  bool   // and some of them further right
	one      bool   // all is in one sheet
	notes    bool   // notes stand below the tables
	others   bool   // other tables stand between
	prefixed bool   // titles start with department and year
	breaks   int    // characters of a line of a narrow cell, 0 for any number
	broken   bool   // words of a header of one row go on in a second row
}

func drawWay(t *rapid.T) way {
	w := way{
		titles: pick(t, "titles", "sheet", "cell", "spaced", "with the number"), units: pick(t, "units", "sheet", "cell"),
		numbers: pick(t, "numbers", "", "公开%02d表", "附表%d", "财决%02d表", "公开 %02d 表"),
		covered: pick(t, "covered", "nil", "blank", "repeated"), blank: pick(t, "blank", "", "—", "-", "/", "null", "NaN"),
		amounts: pick(t, "amounts", "", "commas", "wide", "blanks"),
		right:   pick(t, "right", 0, 0, 1, 3), left: pick(t, "left", 0, 0, 1),
		pages: toss(t, "pages"), repeat: toss(t, "repeat"), shifted: toss(t, "shifted"), one: toss(t, "one sheet"),
		notes: toss(t, "notes"), others: toss(t, "others"), prefixed: toss(t, "prefixed"),
		breaks: pick(t, "breaks", 0, 0, 2, 5), broken: toss(t, "broken"),
	}
	if w.one { // what belongs to sheets cannot be said
		w.titles, w.units, w.shifted = "cell", "cell", false
	}
	return w
}

// foreignDocument puts papers on sheets.
func foreignDocument(t *rapid.T, s tables.Set, papers []*paper) reading.Document {
	w := drawWay(t)
	d := reading.Document{Department: s.Header().Name, Year: s.Header().Year, Edition: s.Edition()}
	for i, p := range papers {
		d.Tables = append(d.Tables, w.sheets(t, s, p, i+1)...)
		if w.others && i%3 == 1 {
			d.Tables = append(d.Tables, w.other(i/3))
		}
	}
	if w.one {
		all := reading.Sheet{}
		for _, sheet := range d.Tables {
			all.Rows = append(all.Rows, sheet.Rows...)
		}
		d.Tables = []reading.Sheet{all}
	}
	return d
}

// other is a table that is none of the nine forms.
func (w *way) other(i int) reading.Sheet {
	list := []struct{ title, rows string }{
		{"机构运行信息表", "项目|行次|预算数|统计数\n一、“三公”经费支出|1|—|—\n1.因公出国（境）费|2|1.00|1.00\n2.公务接待费|3|1.00|1.00"},
		{"政府采购情况表", "项目|采购计划金额|实际采购金额\n合计|1.00|1.00\n货物|1.00|1.00"},
		{"部门整体支出绩效自评表", "项目|年初预算数|全年预算数|执行率\n基本支出|1.00|1.00|100%\n项目支出|1.00|1.00|100%"},
	}
	o := list[i%len(list)]
	rows := cells(o.rows)
	sheet := reading.Sheet{Title: o.title, Rows: rows}
	if w.titles != "sheet" {
		sheet.Title = ""
		sheet.Rows = slices.Concat(cells(o.title), rows)
	}
	return sheet
}

// sheets prints one form, which is the n-th of the document.
func (w *way) sheets(t *rapid.T, s tables.Set, p *paper, n int) []reading.Sheet {
	width := len(p.head[0])
	top := reading.Sheet{}
	var above [][]string
	line := func(text string) {
		above = append(above, append([]string{text}, slices.Repeat([]string{"~"}, width-1)...))
	}
	title, number := p.title, ""
	if w.numbers != "" {
		number = fmt.Sprintf(w.numbers, n)
	}
	if w.prefixed {
		title = fmt.Sprintf("%s%d年度%s", s.Header().Name, s.Header().Year, title)
	}
	switch w.titles {
	case "sheet":
		top.Title, top.Form = title, number
	case "spaced":
		line(strings.Join(strings.Split(title, ""), " "))
		line(number)
	case "with the number":
		line(number + " " + title)
	default:
		line(title)
		line(number)
	}
	switch {
	case w.units == "sheet":
		top.Unit = s.Unit().String()
	case width > 3 && toss(t, "unit in a cell of its own"):
		cells := make([]string, width)
		cells[0], cells[width-1] = "部门："+s.Header().Name, "金额单位："+s.Unit().String()
		above = append(above, cells)
	default:
		line("编制单位：" + s.Header().Name + "　金额单位：" + s.Unit().String())
	}
	var below [][]string
	notes := slices.Clone(p.below)
	if w.notes {
		notes = append(notes, "注：1.本表反映部门本年度的收支情况。", "2.本表金额转换为万元时，因四舍五入可能存在尾差")
	}
	for _, note := range notes {
		below = append(below, append([]string{note}, slices.Repeat([]string{"~"}, width-1)...))
	}
	if w.broken && len(p.head) == 1 && w.covered != "repeated" {
		p.head = brokenHead(t, p.head[0])
	}
	head := w.print(p.head, false)
	rows := w.print(p.rows, true)
	result := []reading.Sheet{top}
	result[0].Rows = slices.Concat(w.print(above, false), head)
	for i, row := range rows {
		last := &result[len(result)-1]
		if w.pages && i > 1 && hasKey(p, i) && rapid.IntRange(0, 4).Draw(t, "page ends") == 0 {
			result = append(result, reading.Sheet{})
			last = &result[len(result)-1]
			if w.repeat {
				last.Rows = slices.Clone(head)
			}
		}
		last.Rows = append(last.Rows, row)
	}
	last := &result[len(result)-1]
	last.Rows = append(last.Rows, w.print(below, false)...)
	for i := range result {
		shift := 0
		if w.shifted && i > 0 && toss(t, "page further right") {
			shift = 1
		}
		result[i].Rows = w.pad(result[i].Rows, shift)
	}
	return result
}

// hasKey reports whether a row has a label of its own, so that a page that starts with
// it can be told from another table.
func hasKey(p *paper, row int) bool {
	if row >= len(p.rows) {
		return false
	}
	key := strings.TrimSpace(p.rows[row][0])
	return len(key) >= 3 && p.form != tables.Form07
}

// print makes cells of texts.
func (w *way) print(rows [][]string, data bool) [][]*string {
	printed := make([][]*string, len(rows))
	texts := rows
	if w.covered == "repeated" && !data {
		texts = uncovered(rows)
	}
	for i, row := range texts {
		for c, text := range row {
			switch {
			case text != "~":
			case w.covered == "nil":
				printed[i] = append(printed[i], nil)
				continue
			case w.covered == "repeated":
				for _, before := range row[:c] {
					if before != "~" {
						text = before
					}
				}
			default:
				text = ""
			}
			if data {
				text = w.amount(text)
			}
			if w.breaks > 0 && strings.Trim(text, "-0123456789,. －０１２３４５６７８９") != "" {
				text = brokenText(text, w.breaks)
			}
			printed[i] = append(printed[i], &text)
		}
	}
	return printed
}

// brokenHead breaks the longer texts of a header over two rows, but not that of the
// first column, without which many headers could not be told from rows.
func brokenHead(t *rapid.T, head []string) [][]string {
	rows := [][]string{nil, nil}
	for c, text := range head {
		upper, lower := text, "~"
		if runes := []rune(text); c > 0 && len(runes) > 4 && toss(t, "head is broken") {
			n := rapid.IntRange(2, len(runes)-2).Draw(t, "at")
			upper, lower = string(runes[:n]), string(runes[n:])
		}
		rows[0], rows[1] = append(rows[0], upper), append(rows[1], lower)
	}
	return rows
}

// brokenText breaks a text into lines of so many characters.
func brokenText(text string, length int) string {
	var lines []string
	for line := range slices.Chunk([]rune(text), length) {
		lines = append(lines, string(line))
	}
	return strings.Join(lines, "\n")
}

// uncovered returns rows whose covered cells have the text of the cell that covers them:
// the one to the left if one cell is above both, else the one above.
func uncovered(rows [][]string) [][]string {
	type place struct{ row, column int }
	var owners []place // of the row above
	texts := make([][]string, len(rows))
	for i, row := range rows {
		here := make([]place, len(row))
		for c, text := range row {
			switch {
			case text != "~":
				here[c] = place{i, c}
			case c > 0 && (i == 0 || owners[c] == owners[c-1]):
				here[c] = here[c-1]
			default:
				here[c] = owners[c]
			}
			texts[i] = append(texts[i], rows[here[c].row][here[c].column])
		}
		owners = here
	}
	return texts
}

// amount writes an amount as some do. Texts, codes and ordinals stay.
func (w *way) amount(text string) string {
	if text == noAmount {
		return w.blank
	}
	whole, decimals, ok := strings.Cut(text, ".")
	if !ok || strings.Trim(text, "-0123456789.") != "" {
		return text
	}
	switch w.amounts {
	case "commas", "blanks":
		sign := map[string]string{"commas": ",", "blanks": " "}[w.amounts]
		for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
			whole = whole[:i] + sign + whole[i:]
		}
		return whole + "." + decimals
	case "wide":
		return strings.Map(func(r rune) rune {
			switch {
			case r >= '0' && r <= '9':
				return r - '0' + '０'
			case r == '-':
				return '－'
			default:
				return r
			}
		}, text)
	default:
		return text
	}
}

// pad adds the blank columns at both sides.
func (w *way) pad(rows [][]*string, shift int) [][]*string {
	padded := make([][]*string, len(rows))
	for i, row := range rows {
		padded[i] = slices.Concat(make([]*string, w.left+shift), row, make([]*string, w.right))
	}
	return padded
}
