package compose_test

import (
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/narrative/compose"
)

func ExampleAmount() {
	a := budget.MustParse("29938300", budget.Yuan)
	fmt.Println(compose.Amount(a, budget.WanYuan))
	fmt.Println(compose.Amount(a, budget.YiYuan))
	fmt.Println(compose.AmountTo(a, budget.WanYuan, 0))
	fmt.Println(compose.AmountTo(a, budget.WanYuan, -1))
	// Output:
	// 2993.83万元
	// 0.30亿元
	// 2994万元
	// 2993.83万元
}

func ExampleAmountTo() {
	fmt.Println(compose.AmountTo(budget.MustParse("108", budget.WanYuan), budget.WanYuan, -1))
	// Output: 108万元
}

func ExampleNewChange() {
	wan := func(s string) budget.Amount { return budget.MustParse(s, budget.WanYuan) }
	for _, years := range [][2]string{{"174.66", "161.91"}, {"27.63", "47.73"}, {"5", "5"}, {"4.28", "0"}, {"0", "0"}} {
		c, err := compose.NewChange(wan(years[0]), wan(years[1]), budget.WanYuan)
		if err != nil {
			fmt.Println(err)
			return
		}
		rate, ok := c.Rate()
		fmt.Println(c.Sign(), c, rate, ok)
	}
	// Output:
	// 1 增加12.75万元，增长7.87% 7.87% true
	// -1 减少20.10万元，下降42.11% 42.11% true
	// 0 持平  false
	// 1 增加4.28万元，上年无此项  false
	// 0 持平  false
}

func ExampleNewCompletion() {
	planned, spent := budget.MustParse("2993.92", budget.WanYuan), budget.MustParse("2940.05", budget.WanYuan)
	c, err := compose.NewCompletion(spent, planned, budget.WanYuan)
	fmt.Println(c.Of("年初预算"), c, c.Sign(), err)
	// Output: 完成年初预算的98.20% 决算数小于预算数 -1 <nil>
}

func ExampleNewShares() {
	third := budget.MustParse("1", budget.WanYuan)
	whole := budget.MustParse("3", budget.WanYuan)
	s, err := compose.NewShares(whole, compose.Part{Name: "货物", Amount: third}, compose.Part{Name: "服务", Amount: third})
	fmt.Println(s.Phrase(budget.WanYuan), err)
	// Output: 货物1.00万元，占33.33%；服务1.00万元，占33.33% <nil>
}

func ExampleNewSharesOfAll() {
	third := budget.MustParse("1", budget.WanYuan)
	s, err := compose.NewSharesOfAll(
		compose.Part{Name: "货物", Amount: third},
		compose.Part{Name: "工程", Amount: third},
		compose.Part{Name: "服务", Amount: third})
	fmt.Println(slices.Collect(s.Percents()), err)
	fmt.Println(s.Note())
	// Output:
	// [33.34% 33.33% 33.33%] <nil>
	// 注：各项占比按最大余额法调整，合计为100.00%。
}

func ExampleOrdinal_Number() {
	fmt.Println(compose.SectionOrdinal.Number(11), compose.SubsectionOrdinal.Number(2),
		compose.ItemOrdinal.Number(3), compose.CommaItemOrdinal.Number(3), compose.SubitemOrdinal.Number(1))
	// Output: 十一、 （二） 3. 3、 （1）
}

func ExampleClassifier_Count() {
	fmt.Println(compose.Enumerate(compose.ByBatch.Count(8), compose.ByPerson.Count(79)))
	fmt.Println(compose.BySet.Count(2))
	// Output:
	// 8批次、79人次
	// 2台（套）
}

func ExampleEnumerate() {
	fmt.Println(compose.Enumerate("基本工资", "津贴补贴", "奖金"))
	// Output: 基本工资、津贴补贴、奖金
}

func ExampleClauses() {
	fmt.Println(compose.Clauses("教育支出3.00万元", "卫生健康支出1.00万元"))
	// Output: 教育支出3.00万元；卫生健康支出1.00万元
}

func ExampleIncluding() {
	fmt.Println(compose.Including("政府采购支出总额4.00万元", "货物3.00万元", "服务1.00万元"))
	fmt.Println(compose.Including("本年收入4.00万元", "事业收入3.00万元，占75.00%", "其他收入1.00万元，占25.00%"))
	// Output:
	// 政府采购支出总额4.00万元，其中：货物3.00万元、服务1.00万元
	// 本年收入4.00万元，其中：事业收入3.00万元，占75.00%；其他收入1.00万元，占25.00%
}

func ExampleGlossary() {
	for term := range compose.Glossary("本年支出合计4.00万元，其中：基本支出4.00万元。") {
		fmt.Println(term.Name + "：指" + term.Explanation + "。")
	}
	// Output: 基本支出：指维持机构日常运转和完成日常任务的支出，分为人员经费和公用经费。
}
