package yusuan_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// disclose publishes an account and looks at it as others would: from bookings to tables
// and text, and from these back to findings.
func disclose(receipts []budget.Receipt, outlays []budget.Outlay) error {
	ledger, err := budget.NewLedger(2021)
	if err != nil {
		return err
	}
	if err := ledger.Add(receipts, outlays); err != nil {
		return err // names the entry, the field and what is wrong with it
	}
	var d disclosure.Disclosure
	d.Edition = tables.Fujian2021().String()
	d.Account = budget.Account{Header: budget.Header{Name: "某市第一小学", Year: 2021}, Ledger: ledger}
	d.Facts.Assets = &disclosure.Assets{General50: 1} // and all else that the text states
	p, err := yusuan.Publish(d)
	if err != nil {
		return err
	}
	for g := range p.Grids() {
		fmt.Println(g.Title(), g.Rows(), "rows")
	}
	fmt.Println(strings.Split(p.Text().String(), "\n")[2])
	r, err := yusuan.Read(p.Document())
	if err != nil {
		return err
	}
	report := yusuan.Audit(r, yusuan.Options{Facts: &d.Facts})
	fmt.Println(report.Len(), "findings")
	for f := range report.Findings() {
		fmt.Println(f.Severity, f.Message)
	}
	return nil
}

// The two ways of the library: out from a ledger, and back from what was published.
func Example() {
	const money = budget.GeneralAppropriation
	if err := disclose(
		[]budget.Receipt{{Code: 2050202, Source: money, Amount: budget.MustParse("105.2049", budget.WanYuan)}},
		[]budget.Outlay{
			{Code: 2050202, Economic: 30101, Nature: budget.Basic, Source: money, Amount: budget.MustParse("83.7524", budget.WanYuan)},
			{Code: 2050202, Nature: budget.Project, Source: money, Amount: budget.MustParse("21.4525", budget.WanYuan)},
		},
	); err != nil {
		fmt.Println(err)
	}
	// Output:
	// 收入支出决算总表 32 rows
	// 收入决算表 6 rows
	// 支出决算表 6 rows
	// 财政拨款收入支出决算总表 34 rows
	// 一般公共预算财政拨款支出决算表 6 rows
	// 一般公共预算财政拨款基本支出决算表 34 rows
	// 一般公共预算财政拨款“三公”经费支出决算表 7 rows
	// 政府性基金预算财政拨款收入支出决算表 3 rows
	// 国有资本经营预算财政拨款支出决算表 3 rows
	// 2021年度本部门年初结转和结余0.00万元，使用非财政拨款结余0.00万元，本年收入105.20万元，本年支出105.20万元，结余分配0.00万元，年末结转和结余0.00万元。
	// 4 findings
	// warning “数据待补”：占位符未填写（N18）
	// warning “数据待补”：占位符未填写（N18）
	// warning “数据待补”：占位符未填写（N18）
	// warning “数据待补”：占位符未填写（N18）
}

// audit prints what is wrong with a document, as an extractor found it.
func audit(data []byte) error {
	var d yusuan.Document
	if err := json.Unmarshal(data, &d); err != nil {
		return err // names the place: tables[3].rows[2][1]
	}
	r, err := yusuan.Read(d)
	if err != nil {
		return err
	}
	for f := range yusuan.Audit(r, yusuan.Options{}).Findings() {
		fmt.Println(f.Severity, f.Message)
	}
	return nil
}

func ExampleAudit() {
	if err := audit([]byte(`{"department": "某市某局", "year": 2021,
		"tables": [{"page": 5, "title": "一般公共预算财政拨款支出决算表", "unit": "万元", "rows": [
			["科目编码", "科目名称", "本年支出", "基本支出", "项目支出"],
			["合计", null, "12.00", "7.00", "5.00"],
			["201", "一般公共服务支出", "12.00", "7.00", "5.00"],
			["20113", "商贸事务", "12.00", "7.00", "5.00"],
			["2011301", "行政运行", "12.00", "7.00", "0.50"]]}],
		"text": "五、一般公共预算财政拨款支出决算情况说明\n2021年度一般公共预算财政拨款支出12.00万元，其中：基本支出7.00万元，占58.33%；项目支出5.00万元，占41.76%。"}`)); err != nil {
		fmt.Println(err)
	}
	// Output:
	// warning 公开01、公开02、公开03、公开04、公开06、公开07、公开08、公开09：缺少此表（S01）
	// error 公开05 合计 项目支出 占比：写为“41.76%”，按5.00万元÷12.00万元，应为41.67%（N02），相邻数字颠倒
	// error 公开05 2011301 项目支出：列为 0.50万元，按勾稽关系应为 5.00万元，相差 4.50万元，超过最大尾差 0.015万元（05-1、05-2），疑似小数点错位或漏写一位数字
}

// What an audit is held to can be chosen, and what it is held against given.
func ExampleOptions() {
	p, err := yusuan.Publish(licheng.Disclosure())
	if err != nil {
		fmt.Println(err)
		return
	}
	own, err := check.AtMost("Z01", "公开07/公务接待费/决算数", "公开05/2011301/本年支出")
	if err != nil {
		fmt.Println(err)
		return
	}
	report := yusuan.Audit(p.Reading(), yusuan.Options{
		Only:   []string{"01-1", "N02", "N03", "P99"},
		Custom: []check.Rule{own},
		Units:  []tables.Set{p.Set()},
	})
	fmt.Println(report.Len(), "findings,", report.Tally("01-1").Exact, "sum of 01-1")
	for u := range report.NotEvaluated() {
		fmt.Println(u.Rule, u.Reason)
	}
	// Output:
	// 0 findings, 1 sum of 01-1
	// P99 没有此编号的规则
}

// Everything that a department publishes comes from one value.
func ExamplePublish() {
	d := licheng.Disclosure()
	delete(d.Facts.Explanations.Changes, disclosure.AgencyOperation)
	p, err := yusuan.Publish(d)
	if err != nil {
		fmt.Println(err)
		return
	}
	at := tables.Address{Form: tables.Form05, Row: tables.LineRow(tables.Total), Column: tables.Basic}
	fmt.Println(p.Exact().Figure(at).Text(budget.Yuan), "元 is printed as", p.Set().Figure(at).Text(budget.WanYuan), "万元")
	for _, gap := range p.Text().Gaps() {
		fmt.Println(p.Text().String()[gap.Start:gap.End], gap.What)
	}
	for g := range p.Evaluations() {
		fmt.Println(g.Title(), g.Columns(), "columns")
	}
	for g := range p.Grids() {
		fmt.Println(g.Title(), g.Above())
	}
	inYuan, err := p.In(budget.Yuan, 2)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(inYuan.Set().Figure(at).Text(budget.Yuan), inYuan.Document().Tables[0].Unit)
	// Output:
	// 4780650.00 元 is printed as 478.07 万元
	// 【原因待补】 机关运行经费：与上年相比增减变动的原因
	// 项目支出绩效自评表 10 columns
	// 收入支出决算总表 [公开01表　部门：泉州市鲤城区工业和信息化局　2021年度　单位：万元]
	// 收入决算表 [公开02表　部门：泉州市鲤城区工业和信息化局　2021年度　单位：万元]
	// 支出决算表 [公开03表　部门：泉州市鲤城区工业和信息化局　2021年度　单位：万元]
	// 财政拨款收入支出决算总表 [公开04表　部门：泉州市鲤城区工业和信息化局　2021年度　单位：万元]
	// 一般公共预算财政拨款支出决算表 [公开05表　部门：泉州市鲤城区工业和信息化局　2021年度　单位：万元]
	// 一般公共预算财政拨款基本支出决算表 [公开06表　部门：泉州市鲤城区工业和信息化局　2021年度　单位：万元]
	// 一般公共预算财政拨款“三公”经费支出决算表 [公开07表　部门：泉州市鲤城区工业和信息化局　2021年度　单位：万元]
	// 政府性基金预算财政拨款收入支出决算表 [公开08表　部门：泉州市鲤城区工业和信息化局　2021年度　单位：万元]
	// 国有资本经营预算财政拨款支出决算表 [公开09表　部门：泉州市鲤城区工业和信息化局　2021年度　单位：万元]
	// 4780650.00 元
}

// A document is read by meaning, and nothing of it is dropped.
func ExampleRead() {
	d := yusuan.Document{
		Year: 2021,
		Tables: []reading.Sheet{{Page: 7, Unit: "元", Rows: reading.Cells([][]string{
			{"科目编码", "科目名称", "合计", "基本支出", "项目支出"},
			{"2011301", "行政运行", "1,200.00", "1,200.00", ""},
			{"见附件", "", "", "", "300.00"},
		})}, {Title: "部门决算单位构成", Rows: reading.Cells([][]string{{"某局", "行政单位"}})}},
		Text:  "一般公共预算财政拨款支出0.12万元，比上年增加0.02万元，增长20%。另有3项。",
		Prior: &yusuan.Document{Text: "一般公共预算财政拨款支出0.10万元。"},
	}
	r, err := yusuan.Read(d)
	if err != nil {
		fmt.Println(err)
		return
	}
	for t := range r.Set().Tables() {
		fmt.Println(t.Form(), t.Len(), "row")
	}
	for c := range r.Cells().Unread() {
		fmt.Println("unread:", c.Text, "on page", c.Page)
	}
	for t := range r.Cells().Other() {
		fmt.Println("other:", t.Title)
	}
	for s := range r.Text().Statements() {
		fmt.Println(s.Subject, s.Measure, s.Quote)
	}
	for n := range r.Text().Unresolved() {
		fmt.Println("unresolved:", r.Text().Text()[n.Start:n.End])
	}
	prior, ok := r.Prior()
	fmt.Println(prior.Text().Text(), ok)
	_, ok = r.Initial()
	fmt.Println(ok, len(slices.Collect(r.Evaluations())))
	// Output:
	// 公开05 1 row
	// unread: 见附件 on page 7
	// unread: 300.00 on page 7
	// other: 部门决算单位构成
	// 公开05/合计/本年支出 actual 一般公共预算财政拨款支出0.12万元
	// 公开05/合计/本年支出 change 比上年增加0.02万元
	// 公开05/合计/本年支出 rate 增长20%
	// unresolved: 3
	// 一般公共预算财政拨款支出0.10万元。 true
	// false 0
}

// A report says of every statement what became of it, and is one JSON object.
func ExampleReport() {
	r, err := yusuan.Read(yusuan.Document{Year: 2021, Text: "二、收入决算情况说明\n本年收入合计4.00万元，其中：财政拨款收入3.00万元，占70%；其他收入1.00万元。"})
	if err != nil {
		fmt.Println(err)
		return
	}
	report := yusuan.Audit(r, yusuan.Options{})
	for s := range report.Statements() {
		fmt.Println(s.Section, s.Subject, s.Measure, s.Verdict)
	}
	text, err := json.Marshal(report)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.120s…\n", text)
	fmt.Println(report.Reading().Set().Header().Year)
	// Output:
	// 收入决算情况说明 公开02/合计/本年收入 actual exact
	// 收入决算情况说明 公开02/合计/财政拨款收入 actual exact
	// 收入决算情况说明 公开02/合计/财政拨款收入 share impossible
	// 收入决算情况说明 公开02/合计/其他收入 actual notEvaluated
	// {"forms":[],"other":[],"unread":[],"findings":[{"rule":"N02","verdict":"impossible","severity":"error","section":"收入决算情况…
	// 2021
}

// The JSON of a document is read strictly, and errors say where.
func ExampleDocument() {
	var d yusuan.Document
	fmt.Println(json.Unmarshal([]byte(`{"tables": [{"rows": [["合计", 1.50, null], ["", true]]}]}`), &d))
	fmt.Println(json.Unmarshal([]byte(`{"tables": [{"rows": [["合计", 1.50, null]]}], "prior": {"text": "…"}}`), &d))
	fmt.Println(*d.Tables[0].Rows[0][1], d.Tables[0].Rows[0][2] == nil, d.Prior.Text)
	text, err := json.Marshal(d)
	fmt.Println(string(text), err)
	// Output:
	// yusuan.Document.UnmarshalJSON: tables[0].rows[1][1]: want a string, a number or null, found true
	// <nil>
	// 1.50 true …
	// {"tables":[{"rows":[["合计","1.50",null]]}],"text":"","prior":{"tables":[],"text":"…"}} <nil>
}

// ExampleRules finds the formula of a rule.
func ExampleRules() {
	for r := range yusuan.Rules() {
		if r.ID == "03-1" {
			fmt.Println(r.Title)
			fmt.Println(r.Formula)
		}
	}
	// Output:
	// 每行本年支出合计等于各性质支出之和
	// 本年支出合计 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出
}
