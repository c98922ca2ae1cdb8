package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestUnread reads 公开05 with something in it that cannot be read: no other figure is
// wrong for it, and what is wrong by itself still is.
func TestUnread(t *testing.T) {
	const head = "科目编码|科目名称|合计|基本支出|项目支出"
	for _, c := range []struct {
		name      string
		rows      []string
		want      []string // findings
		suspended []string // "rule reason"
	}{
		{"an error value", []string{"合计||120.00|80.00|40.00", "213|农林水支出|#REF!|80.00|40.00"},
			[]string{"公开05 213 本年支出：“#REF!”不是金额，未能识别（S13）"},
			[]string{"05-1 公开05 213 本年支出“#REF!”不是金额", "05-3 公开05 213 本年支出“#REF!”不是金额"}},
		{"beside a mistake", []string{"合计||120.00|80.00|40.00", "213|农林水支出|120.00|#REF!|40.00", "21301|农业农村|125.00|80.00|40.00"},
			[]string{"公开05 213 基本支出：“#REF!”不是金额，未能识别（S13）",
				"公开05 21301 本年支出：列为 125.00万元，按勾稽关系应为 120.00万元，相差 5.00万元，超过最大尾差 0.015万元（05-1、05-2）"},
			[]string{"05-1 公开05 213 基本支出“#REF!”不是金额", "05-2 公开05 213 基本支出“#REF!”不是金额", "05-3 公开05 213 基本支出“#REF!”不是金额"}},
		{"a row that has no place", []string{"合计||120.00|80.00|40.00", "213|农林水支出|70.00|50.00|20.00", "2x2|城乡社区支出|50.00|30.00|20.00"},
			[]string{"公开05：编码“2x2”的格式有误（S09）"},
			[]string{"05-3 公开05有未能识别的金额：“50.00”“30.00”“20.00”"}},
		{"a sum that is too small beside it", []string{"合计||60.00|40.00|20.00", "213|农林水支出|70.00|50.00|20.00", "2x2|城乡社区支出|50.00|30.00|20.00"},
			[]string{"公开05：编码“2x2”的格式有误（S09）", "公开05 合计：与其下各行之和相差 本年支出 -10.00万元、基本支出 -10.00万元（05-3）"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var records [][]string
			for _, row := range append([]string{head}, c.rows...) {
				records = append(records, strings.Split(row, "|"))
			}
			r, err := reading.Read(reading.Document{Department: "某局", Year: 2021,
				Tables: []reading.Sheet{{Title: "一般公共预算财政拨款支出决算表", Unit: "万元", Rows: reading.Cells(records)}}})
			require.NoError(t, err)
			report := check.Run(r.Set(), check.WithReading(r), check.Only("05", "S13", "S09"))
			assert.ElementsMatch(t, c.want, messages(report))
			var suspended []string
			for u := range report.NotEvaluated() {
				if strings.Contains(u.Reason.String(), "不是金额") || strings.Contains(u.Reason.String(), "未能识别") {
					suspended = append(suspended, u.Rule+" "+u.Reason.String())
				}
			}
			assert.Equal(t, c.suspended, suspended)
			assert.False(t, slices.ContainsFunc(slices.Collect(report.Findings()), func(f judge.Finding) bool { return strings.Contains(f.Message.String(), "空白") }))
		})
	}
}

// TestTableTwice reads a table that is there twice: one finding, whatever of it differs.
func TestTableTwice(t *testing.T) {
	rule, _ := check.Lookup("S12")
	read := func(first, second string) judge.Report {
		d := *rule.Example.Document
		d.Tables = slices.Clone(d.Tables)
		for i, project := range []string{first, second} {
			rows := slices.Clone(d.Tables[0].Rows)
			rows[len(rows)-1] = reading.Cells([][]string{{"2130301", "行政运行", "120.00", "80.00", project}})[0]
			d.Tables[i].Rows = rows
		}
		r, err := reading.Read(d)
		require.NoError(t, err)
		return check.Run(r.Set(), check.WithReading(r), check.Without("S01", "05"))
	}
	assert.Equal(t, []string{"S12 公开05 mismatch info"}, briefs(read("40.00", "40.00")))
	for _, x := range [][2]string{{"40.00", "45.00"}, {"40.00", ""}, {"40.00", "？"}, {"", "40"}, {"", "140"}} {
		assert.Equal(t, []string{"公开05：此表重复出现，2130301的金额不同（S12）"}, messages(read(x[0], x[1])), "%q", x)
	}
}

// TestPageTwice reads tables of which a page is there twice: that is one finding, and worth knowing only.
func TestPageTwice(t *testing.T) {
	const head04 = "收入|~|支出|~|~|~|~\n项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款\n"
	const first04 = head04 + "一、一般公共预算财政拨款|9.00|一、一般公共服务支出|7.00|7.00|~|~\n二、政府性基金预算财政拨款|1.00|八、社会保障和就业支出|3.00|2.00|1.00|~"
	const last04 = "本年收入合计|10.00|本年支出合计|10.00|9.00|1.00|~\n年初财政拨款结转和结余|2.00|年末财政拨款结转和结余|2.00|2.00|~|~\n" +
		"一、一般公共预算财政拨款|2.00|~|~|~|~|~\n总计|12.00|总计|12.00|11.00|1.00|~"
	noSum04 := strings.Replace(last04, "年初财政拨款结转和结余|2.00", "~|~", 1)
	noSum04 = strings.Replace(noSum04, "~|~|年末财政拨款结转和结余|2.00|2.00|~|~\n一、一般公共预算财政拨款|2.00|~|~|~|~|~", "一、一般公共预算财政拨款|2.00|年末财政拨款结转和结余|2.00|2.00|~|~", 1)
	const first06 = "经济分类科目编码|~|科目名称|决算数|经济分类科目编码|~|科目名称|决算数\n" +
		"301|~|工资福利支出|5.00|302|~|商品和服务支出|3.00\n301|01|基本工资|5.00|302|01|办公费|2.00"
	const last06 = "~|~|~|~|302|02|印刷费|1.00\n人员经费合计|~|~|5.00|公用经费合计|~|~|3.00"
	for _, c := range []struct{ name, title, pages, want string }{
		{"the first of 公开04", "财政拨款收入支出决算总表", first04 + "\f" + first04 + "\f" + last04, "公开04：4行重复出现，各数相同（S12）"},
		{"the last of 公开04", "财政拨款收入支出决算总表", first04 + "\f" + last04 + "\f" + last04, "公开04：此表重复出现，各数相同（S12）"},
		{"the first of 公开04, with another amount", "财政拨款收入支出决算总表", first04 + "\f" + strings.Replace(first04, "3.00|2.00", "3.00|1.00", 1) + "\f" + last04, "公开04：4行重复出现，208的金额不同（S12）"},
		{"the last of 公开04, whose balances have no sum", "财政拨款收入支出决算总表", first04 + "\f" + noSum04 + "\f" + noSum04, "公开04：此表重复出现，各数相同（S12）"},
		{"the first of 公开06", "一般公共预算财政拨款基本支出决算表", first06 + "\f" + first06 + "\f" + last06, "公开06：此表重复出现，各数相同（S12）"},
		{"the last of 公开06", "一般公共预算财政拨款基本支出决算表", first06 + "\f" + last06 + "\f" + last06, "公开06：3行重复出现，各数相同（S12）"},
	} {
		d := reading.Document{Department: "某局", Year: 2021}
		for page := range strings.SplitSeq(c.pages, "\f") {
			var records [][]string
			for line := range strings.SplitSeq(strings.ReplaceAll(page, "~", ""), "\n") {
				records = append(records, strings.Split(line, "|"))
			}
			d.Tables = append(d.Tables, reading.Sheet{Title: c.title, Unit: "万元", Rows: reading.Cells(records)})
		}
		r, err := reading.Read(d)
		require.NoError(t, err)
		assert.Equal(t, []string{c.want}, messages(check.Run(r.Set(), check.WithReading(r), check.Without("S01", "04-5"))), c.name)
	}
}

// TestNoAmounts: a table whose amounts are all beside the form is none of another year.
func TestNoAmounts(t *testing.T) {
	rows := []string{"合计||18.00|12.00|6.00"}
	for _, code := range []string{"201|一般公共服务支出", "208|社会保障和就业支出", "210|卫生健康支出", "213|农林水支出", "221|住房保障支出", "224|灾害防治及应急管理支出"} {
		rows = append(rows, code+"|3.00|2.00|1.00")
	}
	d := reading.Document{Department: "某局", Year: 2021}
	for _, x := range [][2]string{{"支出决算表", "项目||预算数||\n"}, {"一般公共预算财政拨款支出决算表", ""}} {
		var records [][]string
		for line := range strings.SplitSeq(x[1]+"科目编码|科目名称|本年支出合计|基本支出|项目支出\n"+strings.Join(rows, "\n"), "\n") {
			records = append(records, strings.Split(line, "|"))
		}
		d.Tables = append(d.Tables, reading.Sheet{Title: x[0], Unit: "万元", Rows: reading.Cells(records)})
	}
	r, err := reading.Read(d)
	require.NoError(t, err)
	report := check.Run(r.Set(), check.WithReading(r))
	assert.Zero(t, report.Count(judge.Error), "%v", messages(report))
}

// TestUnreadName: a name that stands in no column of names is not missing; one that stands nowhere is.
func TestUnreadName(t *testing.T) {
	read := func(rows ...string) []string {
		var records [][]string
		for _, row := range append([]string{"科目编码|某某数|本年支出|基本支出|项目支出"}, rows...) {
			records = append(records, strings.Split(row, "|"))
		}
		r, err := reading.Read(reading.Document{Department: "某局", Year: 2021,
			Tables: []reading.Sheet{{Title: "一般公共预算财政拨款支出决算表", Unit: "万元", Rows: reading.Cells(records)}}})
		require.NoError(t, err)
		return messages(check.Run(r.Set(), check.WithReading(r), check.Only("S07")))
	}
	assert.Empty(t, read("213|农林水支出|120.00|80.00|40.00"))
	assert.Equal(t, []string{"公开05 213：名称“”与当年科目名称“农林水支出”不符，缺字（S07）"}, read("213||120.00|80.00|40.00"))
}

// TestUnreadBalance: what 公开03 has beyond fiscal expenditure may be paid from a balance that could not be read, or that was left out.
func TestUnreadBalance(t *testing.T) {
	for opening, want := range map[string][]string{
		"年初结转|\n和结余|2.00\n": nil,
		"":                  nil,
		"年初结转和结余|0.00\n":    {"公开03 213 本年支出：列为 12.00万元，按勾稽关系应为 10.00万元，相差 -2.00万元，超过最大尾差 0.015万元（X10）"},
		"年初结转和结余|2.00\n":    nil,
	} {
		d := reading.Document{Department: "某局", Year: 2021}
		for _, sheet := range [][2]string{
			{"收入支出决算总表", "收入||支出|\n项目|决算数|项目|决算数\n一、一般公共预算财政拨款收入|10.00|十二、农林水支出|12.00\n本年收入合计|10.00|本年支出合计|12.00\n" + opening + "总计|12.00|总计|12.00"},
			{"支出决算表", "科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出\n213|农林水支出|12.00|||||"},
			{"财政拨款收入支出决算总表", "收入||支出||||\n项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款\n" +
				"一、一般公共预算财政拨款|10.00|十二、农林水支出|10.00|10.00||\n本年收入合计|10.00|本年支出合计|10.00|10.00||"},
			{"一般公共预算财政拨款支出决算表", "科目编码|科目名称|本年支出|基本支出|项目支出\n213|农林水支出|10.00||"},
		} {
			var records [][]string
			for row := range strings.SplitSeq(sheet[1], "\n") {
				records = append(records, strings.Split(row, "|"))
			}
			d.Tables = append(d.Tables, reading.Sheet{Title: sheet[0], Unit: "万元", Rows: reading.Cells(records)})
		}
		r, err := reading.Read(d)
		require.NoError(t, err)
		assert.Equal(t, want, messages(check.Run(r.Set(), check.WithReading(r), check.Only("X10"))), "%q", opening)
	}
}

// TestUnreadSpecialAccount: what 公开02 has as 事业收入 beyond that of 公开01 may be the 财政专户管理资金 that nobody could read.
func TestUnreadSpecialAccount(t *testing.T) {
	r, err := reading.Read(reading.Document{Department: "某中学", Year: 2025, Kind: tables.Budget, Tables: []reading.Sheet{
		{Title: "收支预算总表", Unit: "万元", Rows: reading.Cells([][]string{
			{"收入", "", "支出", ""},
			{"项目", "预算数", "项目", "预算数"},
			{"财政拨款收入", "100.00", "教育支出", "840.00"},
			{"财政专户管理资金收入", "7O0.00", "", ""},
			{"事业收入", "40.00", "", ""},
			{"收入总计", "840.00", "支出总计", "840.00"},
		})},
		{Title: "收入预算总表", Unit: "万元", Rows: reading.Cells([][]string{
			{"功能分类科目编码", "功能分类科目名称", "合计", "财政拨款收入", "事业收入", "事业单位经营收入", "其他收入"},
			{"205", "教育支出", "840.00", "100.00", "740.00", "", ""},
			{"合计", "", "840.00", "100.00", "740.00", "", ""},
		})},
	}})
	require.NoError(t, err)
	assert.Empty(t, messages(check.Run(r.Set(), check.WithReading(r), check.Only("BX02"))))
}

// TestColumnWithoutPlace: amounts of a column that the form does not have may be what a row lacks, and nothing says that it is wrong.
// A table of which no row was read is not there twice.
func TestColumnWithoutPlace(t *testing.T) {
	for _, c := range []struct {
		head string
		want []string
	}{
		{"科目编码|科目名称|合计|基本支出|项目支出|其他", []string{"05-1 公开05有未能识别的金额：“20.00”“20.00”", "05-2 表中没有该勾稽关系涉及的金额"}},
		{"科目编码|科目名称|合计|基本支出|项目支出", []string{"05-1 表中没有该勾稽关系涉及的金额", "05-2 表中没有该勾稽关系涉及的金额", "05-3 表中没有该勾稽关系涉及的金额"}},
	} {
		var records [][]string
		for _, row := range []string{c.head, "合计||120.00|80.00|20.00|20.00", "213|农林水支出|120.00|80.00|20.00|20.00"} {
			records = append(records, strings.Split(row, "|"))
		}
		r, err := reading.Read(reading.Document{Department: "某局", Year: 2021,
			Tables: []reading.Sheet{{Title: "一般公共预算财政拨款支出决算表", Unit: "万元", Rows: reading.Cells(records)}}})
		require.NoError(t, err)
		report := check.Run(r.Set(), check.WithReading(r), check.Only("05-1", "05-2", "05-3", "S12"))
		assert.Empty(t, messages(report), c.head)
		var got []string
		for u := range report.NotEvaluated() {
			got = append(got, u.Rule+" "+u.Reason.String())
		}
		assert.Equal(t, c.want, got, c.head)
	}
}

// TestUnreadBeside: an amount of 公开04 in a column whose head nobody knows may belong where its row is blank.
func TestUnreadBeside(t *testing.T) {
	r, err := reading.Read(reading.Document{Department: "某局", Year: 2021, Tables: []reading.Sheet{{Title: "财政拨款收入支出决算总表", Unit: "万元", Rows: reading.Cells([][]string{
		{"收入", "", "支出", "", "", "", ""},
		{"项目", "决算数", "项目", "合计", "某某款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"},
		{"一、一般公共预算财政拨款", "10.00", "十二、农林水支出", "10.00", "7.00", "3.00", ""},
		{"本年收入合计", "10.00", "本年支出合计", "10.00", "7.00", "3.00", ""},
	})}}})
	require.NoError(t, err)
	report := check.Run(r.Set(), check.WithReading(r), check.Only("04-2"))
	assert.Empty(t, messages(report))
	var got []string
	for u := range report.NotEvaluated() {
		got = append(got, u.Rule+" "+u.Reason.String())
	}
	assert.Equal(t, []string{"04-2 公开04 213 国有资本经营预算财政拨款同行的“7.00”未能识别；公开04 本年支出合计 国有资本经营预算财政拨款同行的“7.00”未能识别"}, got)
}
