package reading_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/archive"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// realAccounts are the published accounts at hand, with what they hold.
var realAccounts = []struct {
	name    string
	edition tables.Edition
	figures [9]int // cells with an amount, by form
	other   []string
	defects []reading.DefectKind
}{
	{
		name: "licheng_2021", edition: tables.Fujian2021(),
		figures: [9]int{11, 63, 48, 17, 57, 31, 6, 0, 0},
		other:   []string{"部门决算单位构成", "泉州市专项资金绩效自评表"},
	},
	{
		name: "caizheng_2024", edition: tables.Shanghai2024(),
		figures: [9]int{12, 45, 44, 19, 44, 29, 2, 0, 0},
		other:   []string{"部门决算单位构成"},
	},
	{
		name: "guizi_2024", edition: tables.Shanghai2024(),
		figures: [9]int{12, 50, 75, 17, 75, 67, 12, 0, 0},
		other:   []string{"部门决算单位构成"},
		defects: []reading.DefectKind{reading.DepartmentDiffers}, // a heading leaves the district out
	},
}

func read(tb testing.TB, d reading.Document) reading.Reading {
	tb.Helper()
	r, err := reading.Read(d)
	require.NoError(tb, err)
	return r
}

// anAmount is what an amount looks like in the real accounts. Codes, ordinals and
// numbers of columns have no decimals there.
var anAmount = regexp.MustCompile(`^-?[\d,]+\.\d\d$`)

// TestReadRealAccounts counts amounts in the files without the reader's help: each
// is the origin of exactly one figure, and reads the same.
func TestReadRealAccounts(t *testing.T) {
	for _, account := range realAccounts {
		t.Run(account.name, func(t *testing.T) {
			d := archive.Document(t, account.name)
			r := read(t, d)

			assert.Equal(t, account.edition, r.Set().Edition())
			assert.Equal(t, budget.WanYuan, r.Set().Unit())
			assert.Equal(t, budget.Header{Name: d.Department, Year: d.Year}, r.Set().Header())
			assert.Equal(t, slices.Collect(tables.Forms()), slices.Collect(r.Forms()))
			assert.Empty(t, slices.Collect(r.Unread()))
			var kinds []reading.DefectKind
			for defect := range r.Defects() {
				kinds = append(kinds, defect.Kind)
			}
			assert.Equal(t, account.defects, kinds)
			others := map[int]bool{}
			var titles []string
			for o := range r.Other() {
				others[o.Table] = true
				titles = append(titles, o.Title)
			}
			assert.Equal(t, account.other, titles)

			stated := map[reading.Origin]string{}
			for i, sheet := range d.Tables {
				for j, row := range sheet.Rows {
					for k, cell := range row {
						if cell != nil && !others[i] && anAmount.MatchString(*cell) {
							stated[reading.Origin{Table: i, Page: sheet.Page, Row: j, Column: k}] = *cell
						}
					}
				}
			}
			var figures [9]int
			for table := range r.Set().Tables() {
				for at, f := range table.Figures() {
					o, ok := r.Origin(at)
					if f.IsBlank() {
						if ok {
							assert.NotContains(t, stated, o, "%s is blank", at)
						}
						continue
					}
					require.True(t, ok, "%s", at)
					assert.Equal(t, strings.ReplaceAll(stated[o], ",", ""), f.Text(budget.WanYuan), "%s at %v", at, o)
					delete(stated, o)
					figures[table.Form()-1]++
				}
			}
			assert.Empty(t, stated, "amounts that are no figure")
			assert.Equal(t, account.figures, figures)
		})
	}
}

// TestReadRealAccountsPlaced checks that figures stand where they mean something:
// the identities of the forms hold, but for those that the accounts are known to
// miss.
func TestReadRealAccountsPlaced(t *testing.T) {
	rounding := budget.MustParse("0.05", budget.WanYuan)
	missed := map[string][]string{
		"licheng_2021": { // 公开02 lacks one figure; 公开03 many
			"02-1 公开02/2299999/本年收入", "02-2 公开02/22999/其他收入",
		},
	}
	for _, account := range realAccounts {
		t.Run(account.name, func(t *testing.T) {
			r := read(t, archive.Document(t, account.name))
			var found []string
			evaluated := 0
			for table := range r.Set().Tables() {
				if account.name == "licheng_2021" && table.Form() == tables.Form03 {
					continue
				}
				for id := range table.Identities() {
					if d := difference(id); max(d, -d) > rounding.Fen() {
						found = append(found, id.Rule()+" "+table.Address(id.Term(0).Index).String())
					}
					evaluated++
				}
			}
			assert.Equal(t, missed[account.name], found)
			assert.Greater(t, evaluated, 100)
		})
	}
}

// difference is Σ sign·figure in 分.
func difference(id tables.Identity) int64 {
	var d int64
	for term := range id.Terms() {
		d += int64(term.Sign) * term.Figure.Amount().Fen()
	}
	return d
}

// TestReadRealAccountsAnyhow reads the same from cells that do not tell blanks from
// covered ones, without titles, and without the text.
func TestReadRealAccountsAnyhow(t *testing.T) {
	ways := map[string]func(*reading.Document){
		"records": func(d *reading.Document) {
			for i, s := range d.Tables {
				d.Tables[i].Rows = reading.Cells(recordsOf(s.Rows))
			}
		},
		"without titles": func(d *reading.Document) {
			for i := range d.Tables {
				d.Tables[i].Form, d.Tables[i].Title = "", ""
			}
		},
		"without department and year": func(d *reading.Document) { d.Department, d.Year = "", 0 },
		"in one sheet": func(d *reading.Document) {
			all := reading.Sheet{Unit: "万元"}
			for _, s := range d.Tables {
				if !strings.Contains(s.Title, "绩效") { // its rows would be taken for those of the form above
					all.Rows = append(all.Rows, s.Rows...)
				}
			}
			d.Tables = []reading.Sheet{all}
		},
		"without text": func(d *reading.Document) { d.Text = "" },
		"cells alone": func(d *reading.Document) {
			for i, s := range d.Tables {
				d.Tables[i] = reading.Sheet{Rows: s.Rows}
			}
			d.Text = ""
		},
	}
	for _, account := range realAccounts {
		want := read(t, archive.Document(t, account.name)).Set()
		for way, change := range ways {
			t.Run(account.name+"/"+way, func(t *testing.T) {
				d := archive.Document(t, account.name)
				change(&d)
				r := read(t, d)
				assert.Empty(t, slices.Collect(r.Unread()))
				assertSameSet(t, want, r.Set())
			})
		}
	}
}

func recordsOf(rows [][]*string) [][]string {
	records := make([][]string, len(rows))
	for i, row := range rows {
		for _, cell := range row {
			text := ""
			if cell != nil {
				text = *cell
			}
			records[i] = append(records[i], text)
		}
	}
	return records
}

// assertSameSet asserts that both sets have equal tables and headers.
func assertSameSet(t assert.TestingT, want, got tables.Set) {
	assert.Equal(t, want.Header(), got.Header())
	assert.Equal(t, want.Unit(), got.Unit())
	for f := range tables.Forms() {
		a, okA := want.Table(f)
		b, okB := got.Table(f)
		if assert.Equal(t, okA, okB, "%s", f) && okA && !a.Equal(b) {
			assert.Equal(t, describe(a), describe(b))
			assert.Fail(t, "tables differ", "%s", f)
		}
	}
}

// describe lists a table row by row.
func describe(t *tables.Table) []string {
	lines := []string{t.Form().String() + " " + t.Edition().String() + " " + t.Unit().String()}
	for r := range t.Rows() {
		line := r.Key().String() + " " + r.Name()
		for c := range r.Columns() {
			line += " " + c.String() + "=" + r.Figure(c).String()
		}
		lines = append(lines, line)
	}
	return lines
}
