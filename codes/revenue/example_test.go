package revenue_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/codes/revenue"
)

func Example() {
	catalogue, err := revenue.ForYear(2021)
	if err != nil {
		fmt.Println(err)
		return
	}
	item := revenue.MustParse("1010101")
	for code := range item.Ancestors() {
		name, _ := catalogue.Name(code)
		fmt.Println(code, code.Level(), name)
	}
	name, _ := catalogue.Name(item)
	fmt.Println(item, item.Level(), name)
	// Output:
	// 101 类 税收收入
	// 10101 款 增值税
	// 1010101 项 国内增值税
}

func ExampleParse() {
	code, err := revenue.Parse("10101")
	fmt.Println(code, err)
	_, err = revenue.Parse("201")
	fmt.Println(err, errors.Is(err, revenue.ErrSyntax))
	// Output:
	// 10101 <nil>
	// revenue.Parse "201": want 1 as the first digit, found '2' true
}

func ExampleMustParse() {
	fmt.Println(uint32(revenue.MustParse("101")), uint32(revenue.MustParse("101010101")))
	// Output: 101000000 101010101
}

func ExampleNormalize() {
	for _, text := range []string{"101 01 01 01", "101-01", "１０１０１", "1010100"} {
		code, err := revenue.Normalize(text)
		fmt.Println(code, err)
	}
	// Output:
	// 101010101 <nil>
	// 10101 <nil>
	// 10101 <nil>
	// 10101 <nil>
}

func ExampleForYear() {
	_, err := revenue.ForYear(2017)
	fmt.Println(err, errors.Is(err, revenue.ErrYear))
	// Output: revenue.ForYear 2017: no catalogue of revenue of the year: want 2018 to 2026 true
}

func ExampleCatalogue_Lookup() {
	catalogue, _ := revenue.ForYear(2023)
	e, ok := catalogue.Lookup(revenue.MustParse("1100231"))
	fmt.Println(ok, e.Name, e.Basis.Chinese(), e.Seen)
	e, _ = catalogue.Lookup(revenue.MustParse("10103"))
	fmt.Println(e.Name, e.Confidence.Chinese(), e.Note)
	// Output:
	// true 巩固脱贫攻坚成果衔接乡村振兴转移支付收入 见于公开文件 2023
	// 营业税 低 2016年后只有尾欠，终止年份不详
}

func ExampleHistory() {
	for e := range revenue.History(revenue.MustParse("1100231")) {
		fmt.Println(e.From, e.To, e.Name)
	}
	// Output:
	// 2019 2021 贫困地区转移支付收入
	// 2022 2022 欠发达地区转移支付收入
	// 2023 0 巩固脱贫攻坚成果衔接乡村振兴转移支付收入
}

func ExampleChanges() {
	changes, err := revenue.Changes(2021, 2022)
	for _, c := range changes {
		fmt.Println(c.Code(), c.Kind.Chinese(), c.Before.Name, c.After.Name)
	}
	fmt.Println(err)
	// Output:
	// 1100231 更名 贫困地区转移支付收入 欠发达地区转移支付收入
	// 1100296 新增  增值税留抵退税转移支付收入
	// 1100297 新增  其他退税减税降费转移支付收入
	// 1100298 新增  补充县区财力转移支付收入
	// <nil>
}

func ExampleCatalogue_Extend() {
	catalogue, _ := revenue.ForYear(2021)
	catalogue, err := catalogue.Extend(revenue.Entry{
		Code: revenue.MustParse("101010101"), Name: "国有企业增值税", Funds: codes.NewFunds(codes.GeneralPublic),
	})
	name, ok := catalogue.Name(revenue.MustParse("101010101"))
	fmt.Println(name, ok, err)
	text, err := json.Marshal(catalogue)
	fmt.Println(string(text), err)
	// Output:
	// 国有企业增值税 true <nil>
	// {"year":2021,"own":[{"code":"101010101","name":"国有企业增值税","funds":"一般公共预算"}]} <nil>
}

func ExampleCode() {
	c := revenue.MustParse("1010101")
	fmt.Println(c.IsValid(), c.Level(), c.Class(), c.Parent(), c.Contains(revenue.MustParse("101010101")), c.Compare(revenue.MustParse("102")))
	// Output: true 项 101 10101 true -1
}

func ExampleCatalogue_Children() {
	catalogue, _ := revenue.ForYear(2021)
	fmt.Println(catalogue.Year(), catalogue.Len())
	for e := range catalogue.Children(0) {
		fmt.Println(e.Code, e.Name, e.In(2021))
	}
	// Output:
	// 2021 289
	// 101 税收收入 true
	// 102 社会保险基金收入 true
	// 103 非税收入 true
	// 104 贷款转贷回收本金收入 true
	// 105 债务收入 true
	// 110 转移性收入 true
}

func ExampleCatalogue_Find() {
	catalogue, _ := revenue.ForYear(2021)
	e, err := catalogue.Find(revenue.MustParse("10101"))
	fmt.Println(e.Name, err)
	_, err = catalogue.Find(revenue.MustParse("101010101"))
	fmt.Println(err)
	// Output:
	// 增值税 <nil>
	// revenue.Find 101010101 in 2021: not in the catalogue of revenue of the year
}

func ExampleCatalogue_All() {
	catalogue, _ := revenue.ForYear(2021)
	items := 0
	for e := range catalogue.All() {
		if e.Code.Level() == revenue.Item {
			items++
		}
	}
	fmt.Println(items)
	// Output: 223
}

func ExampleCatalogue_Search() {
	catalogue, _ := revenue.ForYear(2021)
	for e := range catalogue.Search("贫困地区") {
		fmt.Println(e.Code, e.Name)
	}
	// Output: 1100231 贫困地区转移支付收入
}

func ExampleCatalogue_Own() {
	catalogue, _ := revenue.ForYear(2021)
	catalogue, _ = catalogue.Extend(revenue.Entry{
		Code: revenue.MustParse("101010101"), Name: "国有企业增值税", Funds: codes.NewFunds(codes.GeneralPublic),
	})
	for e := range catalogue.Own() {
		fmt.Println(e.Code, e.Name)
	}
	// Output: 101010101 国有企业增值税
}
