package verify_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
)

// A text is held against itself if no tables are at hand.
func ExampleRun() {
	text := "五、一般公共预算财政拨款支出决算情况说明\n" +
		"一般公共预算财政拨款支出年初预算为10210.34万元，支出决算为9746.50万元，完成年初预算的95.45%。"
	r := reading.Read(text, reading.Options{Year: 2024})
	for f := range verify.Run(r).Findings() {
		fmt.Println(f.Rule, f.Verdict, f.StatedText, "→", f.ExpectedText, f.Cause)
		fmt.Println(f.Message)
	}
	// Output:
	// N04 impossible 95.45% → 95.46% truncated
	// 公开05 合计 本年支出 完成率：写为“95.45%”，按9746.50万元÷10210.34万元，应为95.46%（N04），截尾而未四舍五入
}

// With tables every amount is held against the cell that it names.
func ExampleAgainstSet() {
	b := tables.NewTable(tables.Form03, tables.Shanghai2024(), budget.WanYuan)
	figure := func(s string) budget.Figure {
		f, _ := budget.ParseFigure(s, budget.WanYuan)
		return f
	}
	b.Row(tables.LineRow(tables.Total), "合计", figure("2940.05"), figure("2336.91"), figure("603.14"), figure(""), figure(""), figure(""))
	table, err := b.Table()
	if err != nil {
		panic(err)
	}
	set, err := tables.NewSet(budget.Header{Name: "某局", Year: 2024}, table)
	if err != nil {
		panic(err)
	}

	r := reading.Read("三、支出决算情况说明\n本年支出合计2904.05万元，其中：基本支出2336.91万元，占79.49%。", reading.Options{Year: 2024})
	v := verify.Run(r, verify.AgainstSet(set), verify.Only("N01", "N02"))
	for f := range v.Findings() {
		fmt.Println(f.Message)
	}
	n := 0
	for s := range r.Statements() {
		fmt.Println(s.Quote, v.Verdict(n))
		n++
	}
	fmt.Println(v.Verified(), "of", n, "verified;", v.Len(), "found,", v.Count(judge.Error), "in error")
	// Output:
	// 公开03 合计 本年支出：写为“2904.05万元”，公开03 合计 本年支出为2940.05万元（N01、N02），相邻数字颠倒
	// 本年支出合计2904.05万元 impossible
	// 基本支出2336.91万元 exact
	// 占79.49% exact
	// 3 of 3 verified; 1 found, 1 in error
}

func ExampleAgainstPrior() {
	prior, err := tables.Build(accountgen.Full(2023), tables.Shanghai2024())
	if err != nil {
		panic(err)
	}
	r := reading.Read("五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出300.00万元，比上年增加100.00万元。", reading.Options{Year: 2024})
	for f := range verify.Run(r, verify.AgainstPrior(prior)).Findings() {
		fmt.Println(f.Message)
	}
	// Output:
	// 公开05 合计 本年支出 增减额：写为“100.00万元”，与300.00万元、258.82万元不符，应为41.18万元（N03）
}

// The initial budget is an account of its own: its tables are built like any.
func ExampleAgainstInitial() {
	initial, err := tables.Build(accountgen.Full(2024).Planned(), tables.Shanghai2024())
	if err != nil {
		panic(err)
	}
	r := reading.Read("（三）一般公共预算财政拨款支出决算具体情况\n"+
		"1、一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）。年初预算为136.02万元，支出决算为142.72万元。", reading.Options{Year: 2024})
	for f := range verify.Run(r, verify.AgainstInitial(initial)).Findings() {
		fmt.Println(f.Message)
	}
	// Output:
	// 公开05 2010301 本年支出 预算数：写为“136.02万元”，年初预算的公开05 2010301 本年支出为136.2万元（N01），相邻数字颠倒
}

// Facts are what the text states beside the tables.
func ExampleAgainstFacts() {
	facts := disclosure.Facts{
		ThreePublic:   &disclosure.ThreePublic{Receptions: 8, Guests: 79},
		OperatingCost: &disclosure.OperatingCost{Current: budget.MustParse("34.1774", budget.WanYuan)},
	}
	r := reading.Read("六、一般公共预算财政拨款“三公”经费支出决算情况说明\n公务接待费支出0.77万元，累计接待8批次、97人次。\n"+
		"八、其他重要事项说明\n（一）机关运行经费\n机关运行经费支出34.71万元。", reading.Options{Year: 2021})
	v := verify.Run(r, verify.AgainstFacts(facts))
	for f := range v.Findings() {
		fmt.Println(f.Message)
	}
	fmt.Println(v.Verdict(1), "8批次")
	// Output:
	// 国内公务接待人次：写为“97人次”，账列国内公务接待人次为79人次（N12），相邻数字颠倒
	// 机关运行经费：写为“34.71万元”，账列机关运行经费为34.1774万元（N13）
	// exact 8批次
}

// What a rule could not be judged by is said with the reason.
func ExampleWithout() {
	r := reading.Read("三、支出决算情况说明\n本年支出合计2940.05万元，比上年增加100.00万元。", reading.Options{Year: 2024})
	v := verify.Run(r, verify.Without("N02", "N04", "N05", "N06", "N07", "N08", "N09", "N12", "N13", "N14", "N15", "N16", "N17", "N18"))
	for u := range v.NotEvaluated() {
		fmt.Println(u.Rule, u.Reason, u.Count)
	}
	// Output:
	// N01 缺少公开03 1
	// N03 未提供上年数，增减额只能与增减率核对 1
	// N10 缺少公开06 1
	// N11 缺少公开05 1
	// N19 正文没有该规则涉及的表述 0
	// N20 正文没有该规则涉及的表述 0
	// N21 正文没有该规则涉及的表述 0
	// N23 正文没有该规则涉及的表述 0
	// N24 正文没有该规则涉及的表述 0
	// N25 正文没有该规则涉及的表述 0
	// N27 正文没有该规则涉及的表述 0
	// N28 正文没有该规则涉及的表述 0
	// N29 正文没有该规则涉及的表述 0
	// N30 正文没有该规则涉及的表述 0
}

// The text of a budget states what is planned, and compares it with last year's budget.
func ExampleOfKind() {
	r := reading.Read("2025年部门预算编制说明\n"+
		"财政拨款支出预算1,200.00万元，比2024年预算增加50.00万元。其中，一般公共预算拨款支出预算900.00万元，比2024年预算减少10.00万元；"+
		"政府性基金拨款支出预算300.00万元，比2024年预算增加66.00万元；国有资本经营预算拨款支出预算0万元，与2024年预算持平。", reading.Options{Year: 2025})
	for f := range verify.Run(r, verify.OfKind(tables.Budget)).Findings() {
		fmt.Println(f.Message)
	}
	// Output:
	// 公开04 本年支出合计 合计 增减额：写为“50.00万元”，与10.00万元、66.00万元、持平不符，应为56.00万元（N07），各项增减额之和不等于合计的增减额
}

func ExampleRule_IsOf() {
	for r := range verify.Rules() {
		if !r.IsOf(tables.Final) || !r.IsOf(tables.Budget) {
			fmt.Println(r.ID, r.Title, r.Kinds[0])
		}
	}
	// Output:
	// N04 完成率 部门决算
	// N05 大于与小于 部门决算
	// N10 主要包括的经济科目 部门决算
	// N11 各项支出均有说明 部门决算
	// N21 完成率与超支、结余额 部门决算
	// BG04 绩效目标表与编报绩效目标的项目 部门预算
	// BG05 项目的年度预算与绩效目标表 部门预算
	// BN02 各项预算均有说明 部门预算
	// BN07 绩效目标和采购的范围 部门预算
	// BN12 项目的年度预算 部门预算
	// BP04 收支总额的增减 部门预算
}

func ExampleRules() {
	for r := range verify.Rules() {
		if r.Severity == judge.Warning {
			fmt.Println(r.ID, r.Title)
		}
	}
	// Output:
	// N10 主要包括的经济科目
	// N11 各项支出均有说明
	// N12 “三公”经费与数量
	// N18 文字格式
	// N23 车辆与运行维护费
	// N25 年度
	// N26 模板残留
	// N30 人均与车均
	// BG04 绩效目标表与编报绩效目标的项目
	// BG05 项目的年度预算与绩效目标表
	// BN07 绩效目标和采购的范围
	// BN12 项目的年度预算
	// BP04 收支总额的增减
}

func ExampleLookup() {
	r, ok := verify.Lookup("N03")
	fmt.Println(r.Title, ok)
	fmt.Println(r.Formula)
	// Output:
	// 增减额、增减率与方向 true
	// 增减率 = 增减额 ÷（本年数 − 增减额）；本年数 − 基数 = 增减额
}

// A budget explains a project and publishes its goal table, which asks for another amount.
func ExampleAgainstGoals() {
	asked, err := budget.ParseFigure("32.00", budget.WanYuan)
	if err != nil {
		fmt.Println(err)
		return
	}
	goals := goal.Table{Project: "社区照明专项", Annual: []goal.Fund{{Source: goal.Total, Amount: asked}}}
	text := "社区照明专项经费情况说明\n六、年度预算安排\n2025年度项目总预算30.00万元。"
	r := reading.Read(text, reading.Options{Year: 2025, Kind: tables.Budget})
	v := verify.Run(r, verify.OfKind(tables.Budget), verify.AgainstGoals(goals))
	for f := range v.Findings() {
		fmt.Println(f.Severity, f.Message)
	}
	// Output: warning 社区照明专项经费：写为“30.00万元”，绩效目标表社区照明专项为32.00万元（BG05）
}
