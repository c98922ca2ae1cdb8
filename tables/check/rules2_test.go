package check_test

import (
	"iter"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestGrandTotals holds 01-6: what a total must exceed, and where it need not.
func TestGrandTotals(t *testing.T) {
	for name, c := range map[string]struct{ cells, want []string }{
		"the same": {[]string{"公开01/本年收入合计/决算数 294.62", "公开01/收入总计/决算数 294.62"}, nil},
		"more":     {[]string{"公开01/本年支出合计/决算数 294.62", "公开01/支出总计/决算数 300.00"}, nil},
		"less": {[]string{"公开01/本年支出合计/决算数 2946.25", "公开01/支出总计/决算数 294.62"}, []string{
			"公开01 支出总计 决算数：列为 294.62万元，小于 公开01 本年支出合计 决算数 2946.25万元，相差 2651.63万元，超过最大尾差 0.01万元（01-6），疑似小数点错位或漏写一位数字",
		}},
		"none at all": {[]string{"公开01/本年收入合计/决算数 294.62", "公开01/收入总计/决算数"}, []string{
			"公开01 收入总计 决算数：空白，按其他表的金额至少应为 294.62万元（01-6）",
		}},
		"a deficit carried over": {[]string{"公开01/本年支出合计/决算数 294.62", "公开01/支出总计/决算数 290.00", "公开01/年末结转和结余/决算数 -4.62"}, nil},
		"a deficit brought on":   {[]string{"公开01/本年收入合计/决算数 294.62", "公开01/收入总计/决算数 290.00", "公开01/年初结转和结余/决算数 -4.62"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, messages(check.Run(given(t, c.cells...), check.Only("01-6"))))
		})
	}
}

// TestThreePublicInAll holds X18: other budgets may pay of 公开07 what 公开05 does not have.
func TestThreePublicInAll(t *testing.T) {
	cells := []string{"公开04/本年支出合计/合计 300.00", "公开05/合计/本年支出 200.00", "公开07/合计/决算数 250.00"}
	for name, c := range map[string]struct{ more, want []string }{
		"of another budget": {[]string{"公开04/本年支出合计/政府性基金预算财政拨款 100.00"}, nil},
		"of no other": {nil, []string{
			"公开07 合计 决算数：列为 250.00万元，超过 公开05 合计 本年支出 200.00万元，相差 50.00万元，超过最大尾差 0.01万元（X18）",
		}},
		"of others, within their rounding": {[]string{
			"公开04/本年支出合计/合计 0.01", "公开04/本年支出合计/政府性基金预算财政拨款 0.00", "公开04/本年支出合计/国有资本经营预算财政拨款 0.00",
			"公开05/合计/本年支出 0.00", "公开07/合计/决算数 0.02",
		}, []string{"公开07 合计 决算数：只有列为0.00的金额实际不为零时才能用尾差解释（X18，差 0.02万元，最大尾差 0.02万元）"}},
		"in 元": {[]string{"公开07/合计/决算数 7700.00"}, []string{
			"公开07 合计 决算数：列为 7700.00万元，超过 公开04 本年支出合计 合计 300.00万元，相差 7400.00万元，超过最大尾差 0.01万元（X18）",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, messages(check.Run(given(t, slices.Concat(cells, c.more)...), check.Only("X18"))))
		})
	}
}

// TestPrintedUnlike holds X16: one amount that is printed in two ways.
func TestPrintedUnlike(t *testing.T) {
	for name, c := range map[string]struct{ cells, want []string }{
		"in two forms": {[]string{"公开01/208/决算数 326.71", "公开03/208/本年支出 326.72"}, []string{
			"公开03 208 本年支出：印作 326.72万元，公开01 208 决算数 印作 326.71万元，同一金额（X16，差 0.01万元，最大尾差 0.01万元）",
		}},
		"in four": {[]string{"公开01/208/决算数 326.71", "公开03/208/本年支出 326.72", "公开04/208/一般公共预算财政拨款 326.72", "公开05/208/本年支出 326.71"}, []string{
			"公开03 208 本年支出：印作 326.72万元，公开01 208 决算数 印作 326.71万元，同一金额；" +
				"公开04 208 一般公共预算财政拨款、公开05 208 本年支出 也是如此（X16，差 0.01万元，最大尾差 0.01万元）",
		}},
		"two amounts": {[]string{"公开01/208/决算数 326.71", "公开03/208/本年支出 326.72", "公开01/210/决算数 1.00", "公开03/210/本年支出 0.99"}, []string{
			"公开03 208 本年支出：印作 326.72万元，公开01 208 决算数 印作 326.71万元，同一金额（X16，差 0.01万元，最大尾差 0.01万元）",
			"公开03 210 本年支出：印作 0.99万元，公开01 210 决算数 印作 1.00万元，同一金额（X16，差 -0.01万元，最大尾差 0.01万元）",
		}},
		"alike":               {[]string{"公开01/208/决算数 326.71", "公开03/208/本年支出 326.71"}, nil},
		"with fewer decimals": {[]string{"公开01/208/决算数 326.7", "公开03/208/本年支出 326.71"}, nil},
		"blank":               {[]string{"公开01/208/决算数", "公开03/208/本年支出 0.01"}, nil},
		"more than a tail":    {[]string{"公开01/208/决算数 326.71", "公开03/208/本年支出 326.74"}, nil}, // X04
		"parts of one form":   {[]string{"公开03/208/本年支出 326.71", "公开03/208/基本支出 326.72"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			set := given(t, c.cells...)
			assert.Equal(t, c.want, messages(check.Run(set, check.Only("X16"))))
			var among []string // those of all rules
			for f := range check.Run(set).Findings() {
				if f.Rule == "X16" {
					among = append(among, f.Message.String())
				}
			}
			assert.Equal(t, c.want, among)
		})
	}
}

// TestTailsArePrintedUnlike adds a tail to one figure of sets whose figures are each rounded: X16 says so wherever the
// slow reference knows of the same amount in another form.
func TestTailsArePrintedUnlike(t *testing.T) {
	g := newGenerator(t, 16)
	said := 0
	for range 60 {
		set := g.set()
		assert.Empty(t, unlikeIn(check.Run(set)))
		all := slices.Collect(maps.Keys(maps.Collect(figuresOf(set))))
		slices.SortFunc(all, tables.Address.Compare)
		at := pick(g, all)
		tail := edited(t, set, func(d *draft) {
			table, _ := set.Table(at.Form)
			m := mutator{generator: g, set: set}
			d.set(at, m.state(hundredths(table.Figure(at.Row, at.Column))+1))
		})
		var want []string
		for _, id := range newReference(t, tail).identities {
			if len(id.terms) == 2 && !id.atMost && id.terms[0].at.Form != id.terms[1].at.Form && id.verdict == judge.Rounding && id.difference.Sign() != 0 {
				want = append(want, id.terms[1].at.String())
			}
		}
		got := unlikeIn(check.Run(tail))
		for _, place := range got {
			assert.Contains(t, want, place)
		}
		assert.Equal(t, len(want) > 0, len(got) > 0, "%s", at)
		said += len(got)
	}
	assert.Greater(t, said, 5)
}

// unlikeIn lists the places of X16 in a report.
func unlikeIn(r judge.Report) []string {
	var list []string
	for f := range r.Findings() {
		if f.Rule == "X16" {
			list = append(list, at(f).String())
		}
	}
	return list
}

// figuresOf yields the figures of a set that are stated.
func figuresOf(s tables.Set) iter.Seq2[tables.Address, budget.Figure] {
	return func(yield func(tables.Address, budget.Figure) bool) {
		for t := range s.Tables() {
			for a, f := range t.Figures() {
				if !f.IsBlank() && !yield(a, f) {
					return
				}
			}
		}
	}
}

// TestLastYearsTable holds X17: a table all of whose amounts are last year's.
func TestLastYearsTable(t *testing.T) {
	own, _ := check.Lookup("X17")
	project := []string{
		"公开03/合计/本年支出 10.00", "公开03/合计/项目支出 10.00", "公开03/201/本年支出 10.00", "公开03/201/项目支出 10.00",
		"公开03/20113/本年支出 10.00", "公开03/20113/项目支出 10.00", "公开03/2011302/本年支出 10.00", "公开03/2011302/项目支出 10.00",
	}
	for name, c := range map[string]struct {
		cells []string
		want  int
	}{
		"one amount, eight times": {project, 0},
		"all alike":               {own.Example.Cells, 1},
		"one is another":          {slices.Concat(own.Example.Cells, []string{"公开05/208/项目支出 10.01"}), 0},
		"one is blank":            {slices.Concat(own.Example.Cells, []string{"公开05/208/项目支出"}), 0},
		"one more":                {slices.Concat(own.Example.Cells, []string{"公开05/213/项目支出 10.00"}), 0},
		"zeros are nothing":       {slices.Concat(own.Example.Cells, []string{"公开05/213/项目支出 0.00"}), 1},
		"too few":                 {own.Example.Cells[:5], 0},
	} {
		t.Run(name, func(t *testing.T) {
			prior := slices.Concat(own.Example.Prior, project)
			if name == "too few" {
				prior = prior[:5]
			}
			report := check.Run(given(t, c.cells...), check.WithPrior(givenIn(t, 2020, nil, prior)), check.Only("X17"))
			assert.Equal(t, c.want, report.Len(), messages(report))
		})
	}
}

// slowLastYears is the reference of X17: the forms whose amounts but zeros are the same in both
// sets, address by address, at least six different ones.
func slowLastYears(set, prior tables.Set) []tables.Form {
	amounts := func(set tables.Set, f tables.Form) map[tables.Address]budget.Amount {
		all := map[tables.Address]budget.Amount{}
		for t := range set.Tables() {
			for at, figure := range t.Figures() {
				if at.Form == f && !figure.Amount().IsZero() {
					all[at] = figure.Amount()
				}
			}
		}
		return all
	}
	var alike []tables.Form
	for f := range tables.Forms() {
		own := amounts(set, f)
		different := map[budget.Amount]bool{}
		for _, a := range own {
			different[a] = true
		}
		if len(different) >= 6 && maps.Equal(own, amounts(prior, f)) {
			alike = append(alike, f)
		}
	}
	return alike
}

// TestLastYearsTablesAgreeWithReference: last year's set is the year's own but for some figures that
// are another, zero or blank, rows that are not there, and forms that are not there.
func TestLastYearsTablesAgreeWithReference(t *testing.T) {
	g := newGenerator(t, 31)
	found, missed := 0, 0
	for range 200 {
		set := g.set()
		prior := edited(t, set, func(d *draft) {
			d.tables = slices.DeleteFunc(d.tables, func(draftTable) bool { return g.chance(10) })
			for i := range d.tables {
				of := &d.tables[i]
				if g.chance(50) {
					continue
				}
				row := pick(g, of.rows)
				figure := &row.figures[g.IntN(len(row.figures))]
				switch g.IntN(4) {
				case 0:
					*figure = budget.Figure{}
				case 1:
					*figure = wan(t, "0.00")
				case 2:
					*figure = wan(t, "1.23")
				default:
					if i := g.IntN(len(of.rows)); of.rows[i].key.Functional() != 0 {
						of.rows = slices.Delete(of.rows, i, i+1)
					}
				}
			}
		})
		var got []tables.Form
		for f := range check.Run(set, check.WithPrior(prior), check.Only("X17")).Findings() {
			got = append(got, at(f).Form)
		}
		require.Equal(t, slowLastYears(set, prior), got)
		found += len(got)
		missed += len(slices.Collect(set.Tables())) - len(got)
	}
	require.Greater(t, found, 200, "alike")
	require.Greater(t, missed, 200, "not alike")
}

// TestLastYearsTableOnce holds that a table of last year is one finding, where it upsets the others
// (S15) and last year's account shows what it is (X17).
func TestLastYearsTableOnce(t *testing.T) {
	others := []string{
		"公开03/合计/本年支出 300.00", "公开03/合计/基本支出 200.00", "公开03/合计/项目支出 100.00",
		"公开03/201/本年支出 250.00", "公开03/201/基本支出 170.00", "公开03/201/项目支出 80.00",
		"公开03/208/本年支出 50.00", "公开03/208/基本支出 30.00", "公开03/208/项目支出 20.00",
		"公开04/本年支出合计/合计 300.00", "公开04/201/合计 250.00", "公开04/208/合计 50.00",
		"公开04/本年支出合计/一般公共预算财政拨款 300.00", "公开04/201/一般公共预算财政拨款 250.00", "公开04/208/一般公共预算财政拨款 50.00",
		"公开06/人员经费合计/决算数 150.00", "公开06/公用经费合计/决算数 50.00",
	}
	lastYear := []string{
		"公开05/合计/本年支出 377.77", "公开05/合计/基本支出 233.33", "公开05/合计/项目支出 144.44",
		"公开05/201/本年支出 300.01", "公开05/201/基本支出 190.01", "公开05/201/项目支出 110.00",
		"公开05/208/本年支出 77.76", "公开05/208/基本支出 43.32", "公开05/208/项目支出 34.44",
	}
	const aside = "公开05：表内各行相符，与其他表共 13 处不符，疑似误用其他年度或口径的表"
	prior := check.WithPrior(givenIn(t, 2020, nil, lastYear))
	set := given(t, slices.Concat(others, lastYear)...)
	for name, c := range map[string]struct {
		options []check.Option
		want    []string
	}{
		"without last year's": {nil, []string{aside + "（S15、X06、X08、X10）"}},
		"with it":             {[]check.Option{prior}, []string{aside + "；9个金额全部与上年决算相同，疑似误用上年的表（S15、X17、X06、X08、X10）"}},
		"X17 alone":           {[]check.Option{prior, check.Only("X17")}, []string{"公开05：9个金额全部与上年决算相同，疑似误用上年的表（X17）"}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, messages(check.Run(set, append(c.options, check.Without("S01"))...)))
		})
	}
}

// TestDataDenied holds S16: a form with figures and a note that it has none, and notes that say
// no such thing.
func TestDataDenied(t *testing.T) {
	head08 := []string{"科目编码", "科目名称", "年初结转和结余", "本年收入", "本年支出", "基本支出", "项目支出", "年末结转和结余"}
	filled08 := []string{"合计", "", "", "5.43", "5.43", "", "5.43", ""}
	head07 := []string{"项目", "预算数", "决算数"}
	filled07 := []string{"合计", "2.00", "1.00"}
	const title07, title08 = "“三公”经费支出决算表", "政府性基金预算财政拨款收入支出决算表"
	for _, c := range []struct {
		title string
		rows  [][]string
		note  string
		want  []string
	}{
		{title08, [][]string{head08, filled08}, "注：本部门没有政府性基金收入，也没有使用政府性基金安排的支出。",
			[]string{"公开08：表中有金额，表下却注明“注：本部门没有政府性基金收入，也没有使用政府性基金安排的支出。”（S16）"}},
		{title08, [][]string{head08, filled08}, "说明：本表无数据。", []string{"公开08：表中有金额，表下却注明“说明：本表无数据。”（S16）"}},
		{title08, [][]string{head08, {"合计", "", "0.00", "0.00", "0.00", "", "0.00", ""}}, "说明：本表无数据。", nil},
		{title08, [][]string{head08, {"合计", "", "", "", "", "", "", ""}}, "注：本部门没有政府性基金收入，也没有使用政府性基金安排的支出。", nil},
		{title08, [][]string{head08, filled08}, "注：本部门没有国有资本经营预算收入和支出，公开09无数据。", nil},        // of another form
		{title08, [][]string{head08, filled08}, "注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。", nil}, // what every form says
		{title08, [][]string{head08, filled08}, "注：如没有政府性基金收入和支出，本表无数据。", nil},               // a condition
		{title08, [][]string{head08, filled08}, "注：本部门当年没有政府性基金收入，支出为上年结转。", nil},            // S16 does not tell one from both
		{title08, [][]string{head08, filled08}, "注：本部门本年无政府性基金预算拨款。", nil},                   // of income alone
		{title07, [][]string{head07, filled07}, "注：本部门没有“三公”经费支出。", []string{"公开07：表中有金额，表下却注明“注：本部门没有“三公”经费支出。”（S16）"}},
		{title07, [][]string{head07, filled07}, "注：本部门“三公”经费中没有因公出国（境）支出。", nil}, // of a line
	} {
		read, err := reading.Read(reading.Document{Department: "某局", Year: 2021, Tables: []reading.Sheet{
			{Title: c.title, Unit: "万元", Rows: reading.Cells(append(slices.Clone(c.rows), []string{c.note}))},
		}})
		assert.NoError(t, err)
		assert.Equal(t, c.want, messages(check.Run(read.Set(), check.WithReading(read), check.Only("S16"))), c.note)
		assert.Empty(t, slices.Collect(read.Unread()), c.note)
	}
}
