package performance

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
)

// circled returns the column that the first of ① to ⑧ in a text stands for, −1 if there
// is none.
func circled(text string) int {
	for _, r := range text {
		if '①' <= r && r < '①'+columns {
			return int(r - '①')
		}
	}
	return -1
}

// columnHeadings reads the row that heads ① to ⑧, if it is that.
func (r *reader) columnHeadings(cells []position) bool {
	at := slices.Repeat([]int{-1}, columns)
	for _, p := range cells {
		if c := circled(p.text); c >= 0 && at[c] < 0 {
			at[c] = p.column
		}
	}
	if slices.Contains(at, -1) {
		return false
	}
	r.columns, r.widths, r.part = at, nil, (*reader).line
	return true
}

// line reads a line of the funding part: its label and up to eight figures.
func (r *reader) line(cells []position) error {
	source, name := findSource(cells[0].bare)
	if source == 0 {
		return cells[0].fail(fmt.Errorf("source of money: %w", ErrName))
	}
	if source != OtherItem && r.e.line(source) >= 0 {
		return cells[0].fail(ErrLine)
	}
	l := Line{Source: source, Name: name}
	figures := cells[1:]
	if len(figures) == columns && r.widths == nil {
		for _, p := range figures {
			r.widths = append(r.widths, p.column)
		}
	}
	for k, p := range figures {
		c := k // a full line needs no headings, which stand askew in some documents
		if len(figures) != columns {
			c = slices.Index(r.figureColumns(), p.column)
		}
		if c < 0 {
			r.leave(p)
			continue
		}
		if err := l.read(c, p, r.e.Unit); err != nil {
			return err
		}
	}
	r.e.Funding = append(r.e.Funding, l)
	return nil
}

// figureColumns returns the columns of ① to ⑧.
func (r *reader) figureColumns() []int {
	if r.widths != nil {
		return r.widths
	}
	return r.columns
}

// read reads the figure of a column.
func (l *Line) read(column int, p position, u budget.Unit) error {
	if isNothing(p.text) {
		return nil
	}
	var err error
	if column == unspentPercent {
		l.UnspentPercent, err = ParseNumber(strings.TrimRight(p.text, "%％ "))
	} else {
		*l.at(column), err = budget.ParseFigure(p.text, u)
	}
	if err != nil {
		return p.fail(err)
	}
	return nil
}

// isNothing reports whether a text stands for a blank.
func isNothing(text string) bool { return oneOf(text, "—", "——", "－", "-", "/", "无") }

// findSource returns the line that a label names, 0 if none, and the name of an item.
func findSource(label string) (Source, string) {
	label = strings.TrimLeftFunc(label, func(c rune) bool { return '①' <= c && c <= '⑳' })
	for s := AllFunds; s < OtherItem; s++ {
		if label == s.String() {
			return s, ""
		}
	}
	number := strings.TrimLeftFunc(label, isDigit)
	if number != label {
		for _, dot := range []string{".", "．", "、"} {
			if name, found := strings.CutPrefix(number, dot); found {
				return OtherItem, name
			}
		}
	}
	switch {
	case oneOf(label, "总计", "资金总额", "年度资金总额"):
		return AllFunds, ""
	case oneOf(label, "财政资金", "财政拨款", "当年财政拨款"):
		return FiscalFunds, ""
	case strings.Contains(label, "中央"):
		return CentralFunds, ""
	case strings.Contains(label, "省"):
		return ProvincialFunds, ""
	case strings.Contains(label, "地方"), strings.Contains(label, "本级"):
		return LocalFunds, ""
	case strings.Contains(label, "历年结余"), strings.Contains(label, "上年结转"):
		return CarriedOverFunds, ""
	case oneOf(label, "其他资金"):
		return OtherFunds, ""
	}
	return 0, ""
}
