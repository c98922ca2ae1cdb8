package reading_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// mess says how a document departs from what [tables.Set.Grid] lays out. Its zero
// value departs in nothing.
type mess struct {
	records       bool // covered cells are ""
	titled        bool // sheets say form, title and unit
	headed        bool // titles and units are cells
	worded        bool // titles and units are in the text
	commas        bool
	wide          bool // full-width digits
	breaks        int  // a line break after so many characters of a name; 0 for none
	threeCells    bool // a code in three cells
	repeatHeaders bool // on every page
	noPages       bool
}

func drawMess(t *rapid.T) mess {
	flag := func(name string) bool { return rapid.Bool().Draw(t, name) }
	return mess{
		records: flag("records"), titled: flag("titled"), headed: flag("headed"), worded: flag("worded"),
		commas: flag("commas"), wide: flag("wide"), breaks: rapid.IntRange(0, 5).Draw(t, "breaks"), threeCells: flag("three cells"),
		repeatHeaders: flag("repeat headers"), noPages: flag("no pages"),
	}
}

func drawSet(t *rapid.T) tables.Set {
	a := accountgen.Account().Draw(t, "account")
	e := rapid.SampledFrom([]tables.Edition{tables.Fujian2021(), tables.Shanghai2024()}).Draw(t, "edition")
	s, err := tables.Build(a, e)
	require.NoError(t, err)
	return s
}

// document prints a set and takes it apart as extractors do.
func (m mess) document(t *rapid.T, s tables.Set) reading.Document {
	d := reading.Document{Department: s.Header().Name, Year: s.Header().Year}
	var text strings.Builder
	for table := range s.Tables() {
		g, err := s.Grid(table.Form())
		require.NoError(t, err)
		rows, header := g.Cells(), g.HeaderRows()
		if m.threeCells && hasFunctionalTree(table.Form()) {
			rows, header = splitCodes(rows, header), header+1
		}
		for i, row := range rows {
			for j, cell := range row {
				if cell != nil {
					text := m.cell(*cell, i >= header)
					row[j] = &text
				} else if m.records {
					row[j] = new(string)
				}
			}
		}
		var above [][]*string
		if m.headed {
			for _, line := range append([]string{g.Title()}, g.Above()...) {
				above = append(above, append([]*string{&line}, make([]*string, len(rows[0])-1)...))
			}
		}
		if m.worded {
			text.WriteString(strings.Join(slices.Concat([]string{g.Title()}, g.Above(), g.Below()), "\n") + "\n")
		}
		for i, page := range m.pages(t, rows, header) {
			sheet := reading.Sheet{Page: 1 + len(d.Tables)}
			if i == 0 {
				page = slices.Concat(above, page)
			}
			if i == 0 && m.titled {
				sheet.Form, sheet.Title, sheet.Unit = s.Edition().Label(table.Form()), g.Title(), table.Unit().String()
			}
			sheet.Rows = page
			d.Tables = append(d.Tables, sheet)
		}
	}
	d.Text = text.String()
	return d
}

func hasFunctionalTree(f tables.Form) bool {
	return slices.Contains([]tables.Form{tables.Form02, tables.Form03, tables.Form05, tables.Form08, tables.Form09}, f)
}

// cell changes the text of a cell without changing what it says.
func (m mess) cell(text string, data bool) string {
	if data && strings.Trim(text, "-0123456789,.") == "" {
		if !m.commas {
			text = strings.ReplaceAll(text, ",", "")
		}
		if m.wide {
			text = strings.Map(func(r rune) rune {
				if r >= '0' && r <= '9' {
					r += '０' - '0'
				}
				return r
			}, text)
		}
		return text
	}
	if m.breaks == 0 {
		return text
	}
	var lines []string
	for line := range slices.Chunk([]rune(text), m.breaks) {
		lines = append(lines, string(line))
	}
	return strings.Join(lines, "\n")
}

// splitCodes gives every level of a code a cell of its own.
func splitCodes(rows [][]*string, header int) [][]*string {
	levels := []string{"类", "款", "项"}
	var split [][]*string
	for i, row := range rows {
		cells := []*string{row[0], nil, nil}
		if i >= header && row[0] != nil && *row[0] != "合计" {
			code := *row[0]
			parts := [3]string{code[:3]}
			if len(code) >= 5 {
				parts[1] = code[3:5]
			}
			if len(code) == 7 {
				parts[2] = code[5:]
			}
			cells = []*string{&parts[0], &parts[1], &parts[2]}
		}
		split = append(split, append(cells, row[1:]...))
		if i == header-1 {
			cells := make([]*string, len(row)+2)
			for j := range levels {
				cells[j] = &levels[j]
			}
			split = append(split, cells)
		}
	}
	return split
}

// pages cuts the rows of a table at random.
func (m mess) pages(t *rapid.T, rows [][]*string, header int) [][][]*string {
	var pages [][][]*string
	page := rows[:header:header]
	for i, row := range rows[header:] {
		if i > 1 && !m.noPages && rapid.IntRange(0, 5).Draw(t, "cut") == 0 {
			pages = append(pages, page)
			page = nil
			if m.repeatHeaders {
				page = rows[:header:header]
			}
		}
		page = append(page, row)
	}
	return append(pages, page)
}

// TestReadWhatIsWritten: whatever account is built, rounded and printed, however
// the printed tables are taken apart, the set read equals the set written.
func TestReadWhatIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSet(t)
		m := drawMess(t)
		unit := budget.WanYuan
		if m.titled || m.headed || m.worded {
			unit = rapid.SampledFrom([]budget.Unit{budget.Yuan, budget.WanYuan, budget.YiYuan}).Draw(t, "unit")
		}
		s, err := s.Round(unit, 2)
		require.NoError(t, err)
		r, err := reading.Read(m.document(t, s))
		require.NoError(t, err)
		assert.Empty(t, slices.Collect(r.Unread()))
		assertSameSet(t, s, r.Set())
		for defect := range r.Defects() {
			assert.Contains(t, []reading.DefectKind{reading.UnitMissing, reading.NoStatement}, defect.Kind, "%v", defect)
			assert.False(t, m.worded, "%v", defect)
		}
	})
}
