package reading_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/reading"
)

// explanation is a text as an extractor hands it over: lines broken anywhere, page
// numbers, full-width signs.
const explanation = `第三部分 2024年度部门决算情况说明
二、收入决算情况说明
本年收入合计２，９４６．２５万元，其中：财政拨款收入2940.05万
- 12 -
元，占99.79％；其他收入6.2万元。
五、一般公共预算财政拨款支出决算情况说明
1、教育支出（类）普通教育（款）高等教育（项）。年初预算为300.00万元，支
出决算为285.00万元，完成年初预算的95.00%，比上年减少15.00万元，下降（增长）5.00。
六、一般公共预算财政拨款基本支出决算情况说明
人员经费120.00万元，主要包括：基本工资、津贴补贴、车改补贴。
十、其他
参加培训的3个科室。
第四部分 名词解释
一、“三公”经费：指3项经费。`

// Reading a text gives one statement for each number that says something.
func ExampleRead() {
	r := reading.Read(explanation, reading.Options{})
	fmt.Println(r.Year())
	for s := range r.Statements() {
		fmt.Printf("%q %s: %s of %s", r.Text()[s.Start:s.End], s.Unit, s.Measure, s.Subject)
		switch {
		case s.Measure == narrative.MeasureShare:
			fmt.Printf(" in %s", s.Of)
		case s.Direction != 0:
			fmt.Printf(": %s against %s", s.Direction, s.Base)
		case s.Base != 0:
			fmt.Printf(" by %s", s.Base)
		}
		fmt.Println()
	}
	// Output:
	// 2024
	// "２，９４６．２５" 万元: actual of 公开02/合计/本年收入
	// "2940.05" 万元: actual of 公开02/合计/财政拨款收入
	// "99.79" %: share of 公开02/合计/财政拨款收入 in 公开02/合计/本年收入
	// "6.2" 万元: actual of 公开02/合计/其他收入
	// "300.00" 万元: budget of 公开05/2050205/本年支出 by 年初预算
	// "285.00" 万元: actual of 公开05/2050205/本年支出
	// "95.00" %: completion of 公开05/2050205/本年支出 by 年初预算
	// "15.00" 万元: change of 公开05/2050205/本年支出: 减少 against 上年
	// "5.00" %: rate of 公开05/2050205/本年支出: 增加（减少） against 上年
	// "120.00" 万元: actual of 公开06/人员经费合计/决算数
}

// Nothing is skipped: numbers that belong to no statement are listed, and every
// number has a role.
func ExampleReading_Numbers() {
	r := reading.Read(explanation, reading.Options{})
	for n := range r.Unresolved() {
		fmt.Println(r.Text()[n.Start:n.End], n.Start)
	}
	roles := map[narrative.Role]int{}
	for n := range r.Numbers() {
		roles[n.Role]++
	}
	fmt.Println(r.Len(), roles[narrative.RoleStated], roles[narrative.RolePeriod], roles[narrative.RoleOrdinal],
		roles[narrative.RoleFurniture], roles[narrative.RoleOutside])
	// Output:
	// 3 680
	// 10 10 1 1 1 1
}

// Chapters tell the parts of a text and what they are about.
func ExampleReading_Chapters() {
	for c := range reading.Read(explanation, reading.Options{}).Chapters() {
		fmt.Printf("%d %q %q %t\n", c.Level, c.Title, c.Topic, c.Outside)
	}
	// Output:
	// 0 "" "" true
	// 0 "第三部分 2024年度部门决算情况说明" "" false
	// 1 "收入决算情况说明" "收入决算" false
	// 1 "一般公共预算财政拨款支出决算情况说明" "一般公共预算财政拨款支出" false
	// 1 "一般公共预算财政拨款基本支出决算情况说明" "一般公共预算财政拨款基本支出" false
	// 1 "其他" "" false
	// 0 "第四部分 名词解释" "名词解释" true
}

// Lists, remarks and periods are raw material for checks of names, form and years.
func ExampleReading_Lists() {
	r := reading.Read(explanation, reading.Options{})
	for l := range r.Lists() {
		for _, item := range l.Items {
			fmt.Println(l.Subject, item.Name, item.Code.IsValid())
		}
	}
	for m := range r.Remarks() {
		fmt.Printf("%s: %s\n", m.Kind, m.Quote)
	}
	for p := range reading.Read("截至2024年12月31日，比2020年增加。", reading.Options{}).Periods() {
		fmt.Println(p.Year, p.Month, p.Day, p.Base)
	}
	// Output:
	// 公开06/人员经费合计/决算数 基本工资 true
	// 公开06/人员经费合计/决算数 津贴补贴 true
	// 公开06/人员经费合计/决算数 车改补贴 false
	// template residue: 下降（增长）
	// percent sign missing: 下降（增长）5.00
	// 2024 12 31 false
	// 2020 0 0 true
}

// A name is found however it is broken.
func ExampleReading_Locate() {
	r := reading.Read("教育\n支出（类）12.00万元", reading.Options{})
	fmt.Println(r.Locate("教育支出", len(r.Text())))
	fmt.Println(r.Locate("卫生健康支出", len(r.Text())))
	// Output:
	// 0 13 true
	// 0 0 false
}

// A word that the vocabulary does not have says the same as one that it has.
func ExampleLexicon_Extend() {
	l, err := reading.Lexicon{}.Extend(
		reading.Word{Text: "车辆燃修费", Like: "公务用车运行维护费"},
		reading.Word{Text: "耗用", Like: "列支"},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	r := reading.Read("车辆燃修费全年耗用3.20万元。", reading.Options{Year: 2021, Lexicon: l})
	for s := range r.Statements() {
		fmt.Println(s.Subject, s.Measure, s.Amount.Text(s.Money()))
	}
	// Output:
	// 公开07/公务用车运行维护费/决算数 actual 3.20
}

// The title of a text tells that it is of a budget, and so what its amounts are.
func ExampleReading_Kind() {
	r := reading.Read("某局2025年部门预算\n一、收入预算情况说明\n2025年收入预算100.00万元，比2024年预算增加5.00万元。", reading.Options{})
	fmt.Println(r.Kind())
	for s := range r.Statements() {
		fmt.Println(s.Subject, s.Measure, s.Amount, s.Base, s.BaseYear)
	}
	// Output:
	// 部门预算
	// 公开02/合计/本年收入 budget 100.00万元 预算 0
	// 公开02/合计/本年收入 change 5.00万元 预算 2024
}
