package tables_test

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

// office is the account of a small office: 行政运行 and retirement pay.
func office() *budget.Account {
	l, err := budget.NewLedger(2021)
	if err != nil {
		panic(err)
	}
	general := budget.GeneralAppropriation
	if err := l.Add([]budget.Receipt{
		{Code: 2011301, Source: general, Amount: budget.MustParse("174.6612", budget.WanYuan)},
		{Code: 2080501, Source: general, Amount: budget.MustParse("7.6849", budget.WanYuan)},
	}, []budget.Outlay{
		{Code: 2011301, Economic: 30101, Nature: budget.Basic, Source: general, Amount: budget.MustParse("160.4412", budget.WanYuan)},
		{Code: 2011301, Economic: 30201, Nature: budget.Basic, Source: general, Amount: budget.MustParse("13.4500", budget.WanYuan)},
		{Code: 2011301, Economic: 30217, Nature: budget.Basic, Source: general, Amount: budget.MustParse("0.7700", budget.WanYuan)},
		{Code: 2080501, Economic: 30302, Nature: budget.Basic, Source: general, Amount: budget.MustParse("7.6849", budget.WanYuan)},
	}); err != nil {
		panic(err)
	}
	return &budget.Account{Header: budget.Header{Name: "某市某局", Year: 2021}, Ledger: l}
}

// published is the set as the office publishes it, in 万元.
func published() tables.Set {
	s, err := tables.Build(office(), tables.Fujian2021())
	if err != nil {
		panic(err)
	}
	s, err = s.Round(budget.WanYuan, 2)
	if err != nil {
		panic(err)
	}
	return s
}

func ExampleBuild() {
	exact, err := tables.Build(office(), tables.Fujian2021())
	if err != nil {
		fmt.Println(err)
		return
	}
	rounded, err := exact.Round(budget.WanYuan, 2)
	if err != nil {
		fmt.Println(err)
		return
	}
	at, err := tables.ParseAddress("公开05/208/基本支出")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(at, exact.Figure(at).Text(exact.Unit()), exact.Unit())
	fmt.Println(at, rounded.Figure(at).Text(rounded.Unit()), rounded.Unit())
	// Output:
	// 公开05/208/基本支出 76849.00 元
	// 公开05/208/基本支出 7.68 万元
}

func ExampleSet_Grid() {
	g, err := published().Grid(tables.Form05)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s", g.AppendMarkdown(nil, 3))
	// Output:
	// ### 一般公共预算财政拨款支出决算表
	//
	// 公开05表　部门：某市某局　2021年度　单位：万元
	//
	// | 项目 / 功能分类科目编码 | 项目 / 科目名称 | 本年支出 / 小计 | 本年支出 / 基本支出 | 本年支出 / 项目支出 |
	// | --- | --- | ---: | ---: | ---: |
	// | 合计 | | 182.35 | 182.35 | |
	// | 201 | 一般公共服务支出 | 174.66 | 174.66 | |
	// | 20113 | 商贸事务 | 174.66 | 174.66 | |
	// | 2011301 | 行政运行 | 174.66 | 174.66 | |
	// | 208 | 社会保障和就业支出 | 7.68 | 7.68 | |
	// | 20805 | 行政事业单位养老支出 | 7.68 | 7.68 | |
	// | 2080501 | 行政单位离退休 | 7.68 | 7.68 | |
}

func ExampleSet_RoundControlled() {
	exact, err := tables.Build(office(), tables.Fujian2021())
	if err != nil {
		fmt.Println(err)
		return
	}
	controlled, err := exact.RoundControlled(budget.WanYuan, 2)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range []tables.Set{published(), controlled} {
		show := func(k tables.RowKey) string {
			return s.Figure(tables.Address{Form: tables.Form05, Row: k, Column: tables.Expenditure}).Text(s.Unit())
		}
		fmt.Printf("%s = %s + %s %s\n", show(tables.LineRow(tables.Total)),
			show(tables.FunctionalRow(2010000)), show(tables.FunctionalRow(2080000)), s.Note())
	}
	// Output:
	// 182.35 = 174.66 + 7.68 注：各表金额由元逐项四舍五入为万元，合计数与分项数之和可能有尾数差异。
	// 182.35 = 174.66 + 7.69
}

func ExampleTable() {
	table, _ := published().Table(tables.Form07)
	fmt.Println(table.Form(), table.Title(), table.Unit(), table.Edition(), table.Len(), table.IsEmpty())
	for row := range table.Rows() {
		for column := range row.Columns() {
			fmt.Println(row.Key(), column, row.Figure(column).Text(table.Unit()), row.Figure(column).IsBlank())
		}
	}
	reception, ok := table.Row(tables.LineRow(tables.Reception))
	fmt.Println(reception.Name(), ok, table.Has(reception.Key(), tables.Budgeted))
	fmt.Println(table.Figure(reception.Key(), tables.Actual).Text(budget.Yuan))
	index := table.Index(reception.Key(), tables.Actual)
	fmt.Println(table.Address(index), table.FigureAt(index), table.Size())
	for at, figure := range table.Figures() {
		if figure.Amount().Sign() > 0 {
			fmt.Println(at)
		}
	}
	// Output:
	// 公开07 一般公共预算财政拨款“三公”经费支出决算表 万元 福建2021 6 false
	// 合计 决算数 0.77 false
	// 因公出国（境）费 决算数 0.00 false
	// 公务用车购置及运行维护费 决算数 0.00 false
	// 公务用车购置费 决算数 0.00 false
	// 公务用车运行维护费 决算数 0.00 false
	// 公务接待费 决算数 0.77 false
	// 公务接待费 true false
	// 7700
	// 公开07/公务接待费/决算数 0.77万元 6
	// 公开07/合计/决算数
	// 公开07/公务接待费/决算数
}

func ExampleTable_Identities() {
	table, _ := published().Table(tables.Form07)
	for id := range table.Identities() {
		fmt.Print(id.Rule(), " of ", id.Len(), " figures:")
		for term := range id.Terms() {
			fmt.Printf(" %+d·%s", term.Sign, table.Address(term.Index).Row)
		}
		fmt.Println(" = 0, the first is", id.Term(0).Figure)
	}
	// Output:
	// 07-1 of 4 figures: +1·合计 -1·因公出国（境）费 -1·公务用车购置及运行维护费 -1·公务接待费 = 0, the first is 0.77万元
	// 07-2 of 3 figures: +1·公务用车购置及运行维护费 -1·公务用车购置费 -1·公务用车运行维护费 = 0, the first is 0.00万元
}

func ExampleTable_Grid() {
	table, _ := published().Table(tables.Form07)
	g, err := table.Grid()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, record := range g.Records() {
		fmt.Println(record)
	}
	// Output:
	// [项目 行次 决算数]
	// [合计 1 0.77]
	// [1.因公出国（境）费 2 0.00]
	// [2.公务用车购置及运行维护费 3 0.00]
	// [其中：（1）公务用车购置费 4 0.00]
	// [（2）公务用车运行维护费 5 0.00]
	// [3.公务接待费 6 0.77]
}

func ExampleTable_Equal() {
	first, _ := published().Table(tables.Form01)
	again, _ := published().Table(tables.Form01)
	other, _ := published().Table(tables.Form03)
	fmt.Println(first.Equal(again), first.Equal(other))
	// Output: true false
}

func ExampleNewTable() {
	figure := func(s string) budget.Figure {
		f, err := budget.ParseFigure(s, budget.WanYuan)
		if err != nil {
			panic(err)
		}
		return f
	}
	b := tables.NewTable(tables.Form08, tables.Fujian2021(), budget.WanYuan)
	b.Grow(1, 6)
	b.Row(tables.LineRow(tables.Total), "合计",
		figure("6.20"), figure("3.00"), figure("8.00"), figure(""), figure("8.00"), figure("1.20"))
	table, err := b.Table()
	if err != nil {
		fmt.Println(err)
		return
	}
	set, err := tables.NewSet(budget.Header{Name: "某市某局", Year: 2021}, table)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(set.Header().Name, set.Header().Year, set.Edition(), set.Unit(), set.Rounding() == tables.Exact)

	b = tables.NewTable(tables.Form05, tables.Fujian2021(), budget.WanYuan)
	b.Row(tables.LineRow(tables.Total), "合计", figure("1.00"))
	_, err = b.Table()
	fmt.Println(err)
	// Output:
	// 某市某局 2021 福建2021 万元 true
	// tables.NewTable 公开05: row 合计: 1 figures for 3 columns: no such row
}

func ExampleSet_Tables() {
	s := published()
	for table := range s.Tables() {
		fmt.Println(table.Form(), table.Len())
	}
	_, ok := s.Table(tables.Form01)
	at := tables.Address{Form: tables.Form01, Row: tables.LineRow(tables.GrandIncome), Column: tables.Actual}
	fmt.Println(ok, s.Has(at), s.Figure(at).Text(s.Unit()))
	// Output:
	// 公开01 42
	// 公开02 7
	// 公开03 7
	// 公开04 38
	// 公开05 7
	// 公开06 90
	// 公开07 6
	// 公开08 1
	// 公开09 1
	// true true 182.35
}

func ExampleForm() {
	for f := range tables.Forms() {
		if f.IsValid() {
			fmt.Print(f, " ")
		}
	}
	f, err := tables.ParseForm("公开07")
	fmt.Println(f == tables.Form07, err)
	text, err := f.MarshalText()
	fmt.Println(string(text), err, f.UnmarshalText([]byte("公开21")))
	_, err = tables.Form(0).AppendText(nil)
	fmt.Println(err)
	// Output:
	// 公开01 公开02 公开03 公开04 公开05 公开06 公开07 公开08 公开09 true <nil>
	// 公开07 <nil> tables.Form.UnmarshalText "公开21": unknown form
	// tables.Form.MarshalText 0: unknown form
}

func ExampleEdition() {
	for _, e := range []tables.Edition{tables.Fujian2021(), tables.Shanghai2024()} {
		fmt.Println(e, e.IsValid(), e.Title(tables.Form09))
		for c := range e.Columns(tables.Form07, tables.LineRow(tables.Total)) {
			fmt.Println(c, c.IsValid())
		}
	}
	e, err := tables.ParseEdition("上海2024")
	fmt.Println(e == tables.Shanghai2024(), err)
	text, err := e.MarshalText()
	fmt.Println(string(text), err, e.UnmarshalText([]byte("北京")))
	// Output:
	// 福建2021 true 国有资本经营预算财政拨款支出决算表
	// 决算数 true
	// 上海2024 true 国有资本经营预算财政拨款收入支出决算表
	// 预算数 true
	// 决算数 true
	// true <nil>
	// 上海2024 <nil> tables.ParseEdition "北京": unknown edition
}

func ExampleNewEdition() {
	template := tables.Shanghai2024().Template()
	template.Name = "某省2025"
	template.Forms[1].Title = "收入决算总表"
	template.Forms = append(template.Forms, tables.FormTemplate{
		Form: 10, Title: "政府性基金预算项目支出表",
		Columns: []tables.Column{tables.Expenditure, tables.Project},
		Sources: []budget.Source{budget.ManagedFundAppropriation},
	})
	e, err := tables.NewEdition(template)
	if err != nil {
		fmt.Println(err)
		return
	}
	for f := range e.Forms() {
		if e.Title(f) != tables.Shanghai2024().Title(f) {
			fmt.Println(f, e.Title(f))
		}
	}
	template.Forms[1].Title = ""
	_, err = tables.NewEdition(template)
	fmt.Println(err)
	// Output:
	// 公开02 收入决算总表
	// 公开10 政府性基金预算项目支出表
	// tables.NewEdition 某省2025: 公开02: no title: no template of an edition
}

func ExampleEdition_Label() {
	template := tables.Fujian2021().Template()
	template.Name, template.Forms[6].Label = "某省2030", "附表9"
	template.Forms[6].Lines = []tables.LineTemplate{
		{Line: tables.Total}, {Line: tables.Reception, Label: "接待费"}, {Line: tables.Abroad}, {Line: tables.Vehicles},
		{Line: tables.VehiclePurchase}, {Line: tables.VehicleOperation},
	}
	e, err := tables.NewEdition(template)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(e.Label(tables.Form07), e.LineLabel(tables.Form07, tables.Reception), e.Unit())
	// Output: 附表9 接待费 万元
}

func ExampleEdition_Text() {
	account := tables.Fujian2021().Text()[0]
	fmt.Println(account.Heading)
	for _, section := range account.Parts[:2] {
		fmt.Println(section.Heading)
	}
	fmt.Println(account.Parts[1].Parts[0].Say)
	// Output:
	// 第三部分 {年}年度部门决算情况说明
	// 一、收入支出决算总体情况说明
	// 二、一般公共预算财政拨款支出决算情况说明
	// 本部门{年}年度没有使用一般公共预算财政拨款安排的支出。
}

// A template is a file that a place can write: the schema says what may stand in it.
func ExampleTemplateSchema() {
	var template tables.Template
	err := json.Unmarshal([]byte(`{"name": "某省2030", "unit": "万元", "forms": [{"form": "公开05", "titel": "支出表"}]}`), &template)
	fmt.Println(err)
	err = json.Unmarshal([]byte(`{"name": "某省2030", "unit": "万元", "forms": [{"form": "公开05", "title": "支出表"}]}`), &template)
	fmt.Println(template.Name, template.Forms[0].Title, err)
	fmt.Println(json.Valid(tables.TemplateSchema()))
	// Output:
	// tables.Template.UnmarshalJSON: forms[0].titel: no template of an edition: unknown field
	// 某省2030 支出表 <nil>
	// true
}

func ExampleEdition_Heads() {
	for head := range tables.Fujian2021().Heads(tables.Form05) {
		fmt.Println(head)
	}
	fmt.Println(tables.Fujian2021().Borrows(tables.Form05), tables.Central2023().Borrows(tables.Form05))
	// Output:
	// 本年支出/小计
	// 本年支出/基本支出
	// 本年支出/项目支出
	// false true
}

func ExampleCentral2023() {
	for _, e := range []tables.Edition{
		tables.Shaanxi2020(), tables.Guangdong2021(), tables.Beijing2022(), tables.Jiangsu2022(), tables.Henan2022(), tables.Tianjin2022(), tables.NeiMenggu2022(),
		tables.Jiangxi2022(), tables.Central2023(), tables.Zhejiang2023(), tables.Guizhou2023(), tables.Ningxia2023(), tables.Sichuan2024(), tables.Hunan2024(),
	} {
		var last tables.Form
		for f := range e.Forms() {
			last = f
		}
		fmt.Println(e, last, e.Title(last), e.Template().Forms[0].Attested)
	}
	fmt.Println(len(slices.Collect(tables.Editions())))
	// Output:
	// 陕西2020 公开09 国有资本经营预算财政拨款支出决算表 目录
	// 广东2021 公开09 国有资本经营预算财政拨款支出决算表 目录
	// 北京2022 公开07 财政拨款“三公”经费支出决算表 目录
	// 江苏2022 公开09 国有资本经营预算财政拨款支出决算表 目录
	// 河南2022 公开07 财政拨款“三公”经费支出决算表 目录
	// 天津2022 公开07 一般公共预算财政拨款“三公”经费支出决算表 目录
	// 内蒙古2022 公开07 财政拨款“三公”经费支出决算表 目录
	// 江西2022 公开07 财政拨款“三公”经费支出决算表 目录
	// 中央2023 公开07 财政拨款“三公”经费支出决算表 报道
	// 浙江2023 公开07 财政拨款“三公”经费支出决算表 目录
	// 贵州2023 公开07 财政拨款“三公”经费支出决算表 目录
	// 宁夏2023 公开09 国有资本经营预算财政拨款支出决算表 目录
	// 四川2024 公开07 财政拨款“三公”经费支出决算表 目录
	// 湖南2024 公开07 财政拨款“三公”经费支出决算表 目录
	// 16
}

func ExampleParseAddress() {
	at, err := tables.ParseAddress("公开03/2011301/基本支出")
	fmt.Println(at.Form, at.Row, at.Column, err)
	text, err := at.MarshalText()
	fmt.Println(string(text), err, at.UnmarshalText([]byte("公开06/30217/决算数")), at)
	_, err = tables.ParseAddress("公开03/行政运行/基本支出")
	fmt.Println(err)
	// Output:
	// 公开03 2011301 基本支出 <nil>
	// 公开03/2011301/基本支出 <nil> <nil> 公开06/30217/决算数
	// tables.ParseAddress "公开03/行政运行/基本支出": row "行政运行": no such figure: codes.Parse "行政运行": want 3, 5 or 7 digits, found '行' at byte 0
}

func ExampleAddress_Compare() {
	basic := tables.Address{Form: tables.Form03, Row: tables.FunctionalRow(2011301), Column: tables.Basic}
	total := tables.Address{Form: tables.Form03, Row: tables.LineRow(tables.Total), Column: tables.Basic}
	fmt.Println(basic.Compare(total), total.Row.Compare(basic.Row))
	// Output: 1 -1
}

func ExampleRowKey() {
	for _, k := range []tables.RowKey{
		tables.LineRow(tables.IncomeTotal), tables.FunctionalRow(codes.MustParse("20113")), tables.EconomicRow(economic.MustParse("30217")),
	} {
		fmt.Println(k, k.Line().IsValid(), k.Functional().IsValid(), k.Economic().IsValid())
	}
	fmt.Println(tables.IncomeLine(budget.OtherIncome), tables.EconomicLine(30217))
	// Output:
	// 本年收入合计 true false false
	// 20113 false true false
	// 30217 false false true
	// 其他收入 公用经费合计
}

func ExampleSet_With() {
	set := published()
	at, err := tables.ParseAddress("公开05/208/基本支出")
	if err != nil {
		fmt.Println(err)
		return
	}
	mistaken, err := set.With(at, budget.MustParseFigure("7.86", budget.WanYuan))
	fmt.Println(mistaken.Figure(at), set.Figure(at), err)
	for d := range set.Diff(mistaken) {
		fmt.Println(d.Address, d.Here, d.There)
	}
	// Output:
	// 7.86万元 7.68万元 <nil>
	// 公开05/208/基本支出 7.68万元 7.86万元
}

// A budget has the forms of a final account, and here and there columns of its own.
func ExampleKind() {
	fmt.Println(tables.Set{}.Kind(), tables.Fujian2021().Kind())
	for _, kind := range []tables.Kind{tables.Final, tables.Budget} {
		for c := range kind.Columns(tables.Form06, tables.LineRow(tables.Total)) {
			fmt.Println(kind, c)
		}
	}
	// Output:
	// 部门决算 部门决算
	// 部门决算 决算数
	// 部门预算 决算数
	// 部门预算 人员经费
	// 部门预算 公用经费
}

// An edition says for which years it is: 湖南2024 was seen in 2022 too, and no place is known to
// have left its template.
func ExampleEdition_Covers() {
	from, to := tables.Hunan2024().Years()
	fmt.Println(from, to)
	fmt.Println(tables.Hunan2024().Covers(2023), tables.Fujian2021().Covers(2019))
	// Output:
	// 2022 0
	// true false
}
