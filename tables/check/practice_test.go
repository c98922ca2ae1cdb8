package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// An institution is a small account with some of everything that is common: fiscal
// money of two budgets, other income, balances, an empty 公开09.
var institution = strings.Fields(strings.ReplaceAll(`
公开01/一般公共预算财政拨款收入/决算数=224.88 公开01/政府性基金预算财政拨款收入/决算数=5.50 公开01/国有资本经营预算财政拨款收入/决算数=
公开01/上级补助收入/决算数= 公开01/事业收入/决算数= 公开01/经营收入/决算数= 公开01/附属单位上缴收入/决算数= 公开01/其他收入/决算数=30.87
公开01/本年收入合计/决算数=261.25 公开01/使用非财政拨款结余/决算数= 公开01/年初结转和结余/决算数=0.50 公开01/收入总计/决算数=261.75
公开01/201/决算数=223.16 公开01/208/决算数=22.59 公开01/210/决算数= 公开01/212/决算数=5.43
公开01/本年支出合计/决算数=251.18 公开01/结余分配/决算数= 公开01/年末结转和结余/决算数=10.57 公开01/支出总计/决算数=261.75

公开02/合计/本年收入=261.25 公开02/合计/财政拨款收入=230.38 公开02/合计/其他收入=30.87
公开02/201/本年收入=233.16 公开02/201/财政拨款收入=202.29 公开02/201/其他收入=30.87
公开02/20113/本年收入=233.16 公开02/20113/财政拨款收入=202.29 公开02/20113/其他收入=30.87
公开02/2011301/本年收入=174.66 公开02/2011301/财政拨款收入=174.66
公开02/2011302/本年收入=58.50 公开02/2011302/财政拨款收入=27.63 公开02/2011302/其他收入=30.87
公开02/208/本年收入=22.59 公开02/208/财政拨款收入=22.59 公开02/20805/本年收入=22.59 公开02/20805/财政拨款收入=22.59
公开02/2080505/本年收入=22.59 公开02/2080505/财政拨款收入=22.59
公开02/212/本年收入=5.50 公开02/212/财政拨款收入=5.50 公开02/21208/本年收入=5.50 公开02/21208/财政拨款收入=5.50
公开02/2120899/本年收入=5.50 公开02/2120899/财政拨款收入=5.50

公开03/合计/本年支出=251.18 公开03/合计/基本支出=197.25 公开03/合计/项目支出=53.93
公开03/201/本年支出=223.16 公开03/201/基本支出=174.66 公开03/201/项目支出=48.50
公开03/20113/本年支出=223.16 公开03/20113/基本支出=174.66 公开03/20113/项目支出=48.50
公开03/2011301/本年支出=174.66 公开03/2011301/基本支出=174.66
公开03/2011302/本年支出=48.50 公开03/2011302/项目支出=48.50
公开03/208/本年支出=22.59 公开03/208/基本支出=22.59 公开03/20805/本年支出=22.59 公开03/20805/基本支出=22.59
公开03/2080505/本年支出=22.59 公开03/2080505/基本支出=22.59
公开03/212/本年支出=5.43 公开03/212/项目支出=5.43 公开03/21208/本年支出=5.43 公开03/21208/项目支出=5.43
公开03/2120899/本年支出=5.43 公开03/2120899/项目支出=5.43

公开04/一般公共预算财政拨款收入/决算数=224.88 公开04/政府性基金预算财政拨款收入/决算数=5.50 公开04/国有资本经营预算财政拨款收入/决算数=
公开04/本年收入合计/决算数=230.38 公开04/年初结转和结余/决算数=0.50 公开04/年初一般公共预算财政拨款结转和结余/决算数=
公开04/年初政府性基金预算财政拨款结转和结余/决算数=0.50 公开04/年初国有资本经营预算财政拨款结转和结余/决算数= 公开04/收入总计/决算数=230.88
公开04/201/合计=202.29 公开04/201/一般公共预算财政拨款=202.29 公开04/208/合计=22.59 公开04/208/一般公共预算财政拨款=22.59
公开04/210/合计= 公开04/212/合计=5.43 公开04/212/政府性基金预算财政拨款=5.43
公开04/本年支出合计/合计=230.31 公开04/本年支出合计/一般公共预算财政拨款=224.88 公开04/本年支出合计/政府性基金预算财政拨款=5.43
公开04/年末结转和结余/合计=0.57 公开04/年末结转和结余/政府性基金预算财政拨款=0.57
公开04/支出总计/合计=230.88 公开04/支出总计/一般公共预算财政拨款=224.88 公开04/支出总计/政府性基金预算财政拨款=6.00

公开05/合计/本年支出=224.88 公开05/合计/基本支出=197.25 公开05/合计/项目支出=27.63
公开05/201/本年支出=202.29 公开05/201/基本支出=174.66 公开05/201/项目支出=27.63
公开05/20113/本年支出=202.29 公开05/20113/基本支出=174.66 公开05/20113/项目支出=27.63
公开05/2011301/本年支出=174.66 公开05/2011301/基本支出=174.66 公开05/2011302/本年支出=27.63 公开05/2011302/项目支出=27.63
公开05/208/本年支出=22.59 公开05/208/基本支出=22.59 公开05/20805/本年支出=22.59 公开05/20805/基本支出=22.59
公开05/2080505/本年支出=22.59 公开05/2080505/基本支出=22.59

公开06/301/决算数=180.00 公开06/30101/决算数=157.41 公开06/30108/决算数=22.59 公开06/303/决算数= 公开06/30302/决算数=
公开06/302/决算数=17.25 公开06/30201/决算数=10.00 公开06/30217/决算数=0.77 公开06/30239/决算数=6.48
公开06/人员经费合计/决算数=180.00 公开06/公用经费合计/决算数=17.25

公开07/合计/预算数=1.00 公开07/合计/决算数=0.77 公开07/因公出国（境）费/预算数= 公开07/公务用车购置及运行维护费/预算数=
公开07/公务用车购置费/预算数= 公开07/公务用车运行维护费/预算数= 公开07/公务接待费/预算数=1.00 公开07/公务接待费/决算数=0.77

公开08/合计/年初结转和结余=0.50 公开08/合计/本年收入=5.50 公开08/合计/本年支出=5.43 公开08/合计/项目支出=5.43 公开08/合计/年末结转和结余=0.57
公开08/212/年初结转和结余=0.50 公开08/212/本年收入=5.50 公开08/212/本年支出=5.43 公开08/212/项目支出=5.43 公开08/212/年末结转和结余=0.57
公开08/21208/年初结转和结余=0.50 公开08/21208/本年收入=5.50 公开08/21208/本年支出=5.43 公开08/21208/项目支出=5.43 公开08/21208/年末结转和结余=0.57
公开08/2120899/年初结转和结余=0.50 公开08/2120899/本年收入=5.50 公开08/2120899/本年支出=5.43 公开08/2120899/项目支出=5.43 公开08/2120899/年末结转和结余=0.57

公开09/合计/本年支出=
`, "\n", " "))

// TestPractices holds what is found in accounts that are right and done another way
// than most: nothing, or that it is done so, and never an error.
func TestPractices(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*practice)
		want   []string
	}{
		{"as it is", func(*practice) {}, nil},
		{"no 公开09 before there was one", func(p *practice) { p.year = 2019; p.drop("公开09") }, nil},
		{"no 公开09", func(p *practice) { p.drop("公开09") }, []string{"S01 公开09 incomplete warning"}},
		{"no line without money in 公开01", func(p *practice) { p.dropBlank("公开01") }, nil},
		{"no line without money in 公开04", func(p *practice) { p.dropBlank("公开04") }, nil},
		{"0.00 for blanks", func(p *practice) { p.zeros() }, nil},
		{"only the columns with money", func(p *practice) {
			p.columns(tables.Form02, tables.Income, tables.FromFiscal, tables.FromOther)
			p.columns(tables.Form03, tables.Expenditure, tables.Basic, tables.Project)
			p.columns(tables.Form04, tables.Actual, tables.AllFunds, tables.General, tables.ManagedFund)
		}, nil},
		{"a column with money could not be read", func(p *practice) {
			p.columns(tables.Form02, tables.Income, tables.FromFiscal)
		}, []string{"02-1 公开02 incomplete warning"}},
		{"公开08 of income and expenditure", func(p *practice) { p.columns(tables.Form08, tables.Income, tables.Expenditure) }, nil},
		{"公开05 without basic and project expenditure", func(p *practice) { p.columns(tables.Form05, tables.Expenditure) }, nil},
		{"公开05 without its sum", func(p *practice) { p.columns(tables.Form05, tables.Basic, tables.Project) }, nil},
		{"公开04 without its sum", func(p *practice) {
			p.columns(tables.Form04, tables.Actual, tables.General, tables.ManagedFund, tables.StateCapital)
		}, nil},
		{"公开01 without classes", func(p *practice) { p.drop("公开01/201/", "公开01/208/", "公开01/210/", "公开01/212/") }, nil},
		{"no other money, 公开08 of balances", func(p *practice) {
			p.onlyFiscal()
			p.columns(tables.Form08, tables.OpeningBalance, tables.Income, tables.Expenditure, tables.ClosingBalance)
		}, nil},
		{"no other money, and 公开03 says more than it", func(p *practice) {
			p.onlyFiscal()
			p.columns(tables.Form08, tables.OpeningBalance, tables.Income, tables.Expenditure, tables.ClosingBalance)
			p.put("公开03/2120899/本年支出", "6.43")
		}, []string{"03-1 公开03/2120899/本年支出 impossible error 5.43"}},
		{"opening balances not divided by budget", func(p *practice) {
			p.drop("公开04/年初一般公共预算财政拨款结转和结余", "公开04/年初政府性基金预算财政拨款结转和结余", "公开04/年初国有资本经营预算财政拨款结转和结余")
		}, nil},
		{"no rows of 款", func(p *practice) { p.drop("公开05/20113/", "公开05/20805/") }, []string{"S08 公开05 mismatch info"}},
		{"no rows of 类 and 款", func(p *practice) {
			p.drop("公开03/201/", "公开03/208/", "公开03/212/", "公开03/20113/", "公开03/20805/", "公开03/21208/")
		}, []string{"S08 公开03 mismatch info", "S08 公开03 mismatch info"}},
		{"no classes in 公开06", func(p *practice) { p.drop("公开06/301/", "公开06/302/", "公开06/303/") }, []string{"S10 公开06 mismatch info"}},
		{"no sums in 公开06", func(p *practice) { p.drop("公开06/人员经费合计", "公开06/公用经费合计") }, nil},
		{"one sum in 公开06", func(p *practice) {
			p.drop("公开06/人员经费合计", "公开06/公用经费合计")
			p.put("公开06/合计/决算数", "197.25")
		}, nil},
		{"公开07 without a budget", func(p *practice) {
			p.put("公开07/合计/预算数", "")
			p.put("公开07/公务接待费/预算数", "")
		}, nil},
		{"公开07 of the sum alone", func(p *practice) {
			p.drop("公开07/因公", "公开07/公务", "公开06/30217")
			p.put("公开06/30239/决算数", "7.25")
		}, nil},
		{"公开07 of the sum alone, reception in 公开06", func(p *practice) { p.drop("公开07/因公", "公开07/公务") }, nil},
		{"公开07 with vehicles in one line", func(p *practice) {
			p.drop("公开07/公务用车购置费", "公开07/公务用车运行维护费")
			p.put("公开06/30231/决算数", "1.00")
			p.put("公开06/30239/决算数", "5.48")
			p.put("公开07/公务用车购置及运行维护费/决算数", "1.00")
			p.put("公开07/合计/决算数", "1.77")
		}, []string{"S10 公开06/30231 mismatch info"}},
		{"项目支出 given back", func(p *practice) {
			// 60.00 of last year's came back, and as much more was spent under the item above.
			for _, form := range []string{"公开03", "公开05"} {
				for _, column := range []string{"本年支出", "项目支出"} {
					p.add(form+"/2011302/"+column, -60)
					p.add(form+"/2011301/"+column, +60)
				}
			}
		}, []string{
			"S11 公开03/2011302/本年支出 mismatch info", "S11 公开05/2011302/本年支出 mismatch info",
		}},
		{"经营亏损", func(p *practice) {
			// A deficit of 40.00 of 经营 stands beside the fund's balance, at both ends.
			p.add("公开01/年初结转和结余/决算数", -40)
			p.add("公开01/收入总计/决算数", -40)
			p.add("公开01/年末结转和结余/决算数", -40)
			p.add("公开01/支出总计/决算数", -40)
		}, nil},
		{"专用结余 used, 结余 distributed", func(p *practice) {
			p.put("公开01/使用非财政拨款结余/决算数", "5.00")
			p.put("公开01/结余分配/决算数", "7.00")
			p.add("公开01/收入总计/决算数", 5)
			p.add("公开01/支出总计/决算数", 5)
			p.add("公开01/年末结转和结余/决算数", -2)
		}, nil},
		{"上缴上级, 经营, 对附属单位补助", func(p *practice) {
			for column, amount := range map[string]string{"上缴上级支出": "5.00", "经营支出": "6.00", "对附属单位补助支出": "7.00"} {
				for _, row := range []string{"合计", "201", "20113", "2011302"} {
					p.put("公开03/"+row+"/"+column, amount)
				}
			}
			for _, row := range []string{"合计", "201", "20113", "2011302"} {
				p.add("公开03/"+row+"/项目支出", -18)
			}
		}, nil},
		{"whole 元", func(p *practice) { p.unit = budget.Yuan }, nil},
		{"figures of fewer digits", func(p *practice) {
			p.put("公开01/201/决算数", "223.2")
			p.put("公开03/合计/本年支出", "251")
			p.put("公开05/2080505/基本支出", "22.6")
			p.put("公开04/收入总计/决算数", "231")
		}, nil},
		{"names that say more", func(p *practice) { p.names = []string{"公开05/2011301 行政运行（商贸事务）"} },
			[]string{"S07 公开05/2011301 mismatch info 行政运行"}},
		{"names in other print", func(p *practice) {
			p.names = []string{"公开03/2011301 ⾏政运⾏", "公开05/2011301 行政\u200b运行", "公开03/201 ⼀般公共服務⽀出", "公开05/20113 商 贸\n事 务"}
		}, nil},
		{"a code of the place with a common name", func(p *practice) {
			p.rename("2011302", "2011312")
			for _, form := range []string{"公开02", "公开03", "公开05"} {
				p.names = append(p.names, form+"/2011312 一般行政管理事务")
			}
		}, []string{
			"S06 公开02/2011312 mismatch warning", "S06 公开03/2011312 mismatch warning", "S06 公开05/2011312 mismatch warning",
		}},
		{"a code of the place", func(p *practice) { p.rename("2011302", "2011377") }, []string{
			"S06 公开02/2011377 mismatch warning", "S06 公开03/2011377 mismatch warning", "S06 公开05/2011377 mismatch warning",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := newPractice(t)
			c.change(p)
			report := check.Run(p.set())
			assert.Equal(t, c.want, briefs(report))
		})
	}
}

// TestPracticesInPrint holds what is found in documents that print more than the forms
// have.
func TestPracticesInPrint(t *testing.T) {
	row := func(cells ...string) []*string {
		var row []*string
		for i := range cells {
			row = append(row, &cells[i])
		}
		return row
	}
	for _, c := range []struct {
		name   string
		change func(*practice)
		form   tables.Form
		after  string // the row that more is printed below
		row    []*string
		want   []string
	}{
		{
			"counts below 公开07", func(*practice) {}, tables.Form07, "公务接待费",
			row("国内公务接待批次（批）", "", "12"), nil,
		},
		{
			"a line of 专用结余 in 公开01", func(p *practice) {
				p.put("公开01/使用非财政拨款结余/决算数", "0.00")
				p.put("公开01/年初结转和结余/决算数", "0.50")
				for _, line := range []string{"收入总计", "年末结转和结余", "支出总计"} {
					p.add("公开01/"+line+"/决算数", 5)
				}
			}, tables.Form01, "使用非财政拨款结余",
			row("使用专用结余", "5.00", "", ""), []string{"01-3 公开01/年初结转和结余/决算数 impossible warning 5.50"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := newPractice(t)
			p.edition = tables.Fujian2021()
			for _, where := range slices.Clone(p.order) {
				if before, found := strings.CutSuffix(where, "预算数"); found {
					p.drop(where)
					p.put(before+"决算数", p.figures[before+"决算数"])
				}
			}
			c.change(p)
			d := documentOf(t, p.set())
			sheet := &d.Tables[c.form-1]
			at := slices.IndexFunc(sheet.Rows, func(cells []*string) bool { return strings.Contains(*cells[0], c.after) })
			require.GreaterOrEqual(t, at, 0)
			sheet.Rows = slices.Insert(sheet.Rows, at+1, c.row)
			assert.Equal(t, c.want, briefs(reads(t, d)))
		})
	}
}

// A practice is the account of the institution, done in some way.
type practice struct {
	tb      testing.TB
	year    int
	edition tables.Edition
	unit    budget.Unit
	names   []string // that are not the official ones
	order   []string
	figures map[string]string
	kept    map[tables.Form][]tables.Column
}

func newPractice(tb testing.TB) *practice {
	p := &practice{tb: tb, year: 2023, edition: tables.Shanghai2024(), unit: budget.WanYuan, figures: map[string]string{}, kept: map[tables.Form][]tables.Column{}}
	for _, cell := range institution {
		where, figure, _ := strings.Cut(cell, "=")
		p.put(where, figure)
	}
	return p
}

func (p *practice) put(where, figure string) {
	if !slices.Contains(p.order, where) {
		p.order = append(p.order, where)
	}
	p.figures[where] = figure
}

// add adds so many 万元 to a figure.
func (p *practice) add(where string, more int64) {
	a := budget.Amount{}
	if text := p.figures[where]; text != "" {
		a = budget.MustParse(text, budget.WanYuan)
	}
	a, err := a.Add(budget.Fen(more * 1_000_000))
	require.NoError(p.tb, err)
	p.put(where, a.Format(budget.WanYuan, 2))
}

// drop takes out the figures whose addresses begin so.
func (p *practice) drop(prefixes ...string) {
	p.order = slices.DeleteFunc(p.order, func(where string) bool {
		return slices.ContainsFunc(prefixes, func(prefix string) bool { return strings.HasPrefix(where, prefix) })
	})
}

// dropBlank takes out the rows of a form that have no money.
func (p *practice) dropBlank(form string) {
	for _, where := range slices.Clone(p.order) {
		row := where[:strings.LastIndex(where, "/")+1]
		if strings.HasPrefix(where, form) && !slices.ContainsFunc(p.order, func(w string) bool { return strings.HasPrefix(w, row) && p.figures[w] != "" }) {
			p.drop(row)
		}
	}
}

func (p *practice) zeros() {
	for where, figure := range p.figures {
		if figure == "" {
			p.figures[where] = "0.00"
		}
	}
}

func (p *practice) columns(f tables.Form, columns ...tables.Column) { p.kept[f] = columns }

// onlyFiscal takes the money out that is no fiscal appropriation.
func (p *practice) onlyFiscal() {
	for cell := range strings.FieldsSeq(`
		公开01/其他收入/决算数= 公开01/本年收入合计/决算数=230.38 公开01/收入总计/决算数=230.88 公开01/201/决算数=202.29
		公开01/本年支出合计/决算数=230.31 公开01/年末结转和结余/决算数=0.57 公开01/支出总计/决算数=230.88
		公开02/合计/本年收入=230.38 公开02/合计/其他收入= 公开02/201/本年收入=202.29 公开02/201/其他收入=
		公开02/20113/本年收入=202.29 公开02/20113/其他收入= 公开02/2011302/本年收入=27.63 公开02/2011302/其他收入=
		公开03/合计/本年支出=230.31 公开03/合计/项目支出=33.06 公开03/201/本年支出=202.29 公开03/201/项目支出=27.63
		公开03/20113/本年支出=202.29 公开03/20113/项目支出=27.63 公开03/2011302/本年支出=27.63 公开03/2011302/项目支出=27.63`) {
		where, figure, _ := strings.Cut(cell, "=")
		p.put(where, figure)
	}
}

// rename gives the rows of a code another.
func (p *practice) rename(from, to string) {
	for i, where := range p.order {
		if other := strings.Replace(where, "/"+from+"/", "/"+to+"/", 1); other != where {
			p.order[i], p.figures[other] = other, p.figures[where]
		}
	}
}

// set puts the account together.
func (p *practice) set() tables.Set {
	names, cells := p.names, []string(nil)
	catalogue, err := codes.ForYear(p.year)
	require.NoError(p.tb, err)
	for _, where := range p.order {
		at := address(p.tb, where)
		if c := at.Row.Functional(); c != 0 {
			if _, known := catalogue.Name(c); !known {
				names = append(names, at.Form.String()+"/"+c.String()+" 地方专项")
			}
		}
		cells = append(cells, strings.TrimSpace(where+" "+p.figures[where]))
	}
	set := givenInEdition(p.tb, p.year, p.edition, names, cells)
	return p.inUnit(edited(p.tb, set, func(d *draft) {
		for i := range d.tables {
			d.tables[i].keep(p.kept[d.tables[i].table.Form()])
		}
	}))
}

// inUnit returns the set in the unit, in whole 元 if it is 元.
func (p *practice) inUnit(set tables.Set) tables.Set {
	if p.unit == budget.WanYuan {
		return set
	}
	var all []*tables.Table
	for t := range set.Tables() {
		b := tables.NewTable(t.Form(), t.Edition(), p.unit)
		for r := range t.Rows() {
			var figures []budget.Figure
			for c := range r.Columns() {
				f := r.Figure(c)
				if !f.IsBlank() {
					var err error
					f, err = budget.Stated(f.Amount(), p.unit, 0)
					require.NoError(p.tb, err)
				}
				figures = append(figures, f)
			}
			b.Row(r.Key(), r.Name(), figures...)
		}
		table, err := b.Table()
		require.NoError(p.tb, err)
		all = append(all, table)
	}
	after, err := tables.NewSet(set.Header(), all...)
	require.NoError(p.tb, err)
	return after
}

// keep takes out the columns that are not among those given, if any are.
func (t *draftTable) keep(columns []tables.Column) {
	if columns == nil {
		return
	}
	t.columns = columns
	for i := range t.rows {
		r := &t.rows[i]
		var own []tables.Column
		var figures []budget.Figure
		for j, c := range r.columns {
			if slices.Contains(columns, c) {
				own, figures = append(own, c), append(figures, r.figures[j])
			}
		}
		r.columns, r.figures = own, figures
	}
}
