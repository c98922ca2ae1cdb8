package codes_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/codes"
)

func Example() {
	catalogue, err := codes.ForYear(2021)
	if err != nil {
		fmt.Println(err)
		return
	}
	item := codes.MustParse("2011301")
	for code := range item.Ancestors() {
		name, _ := catalogue.Name(code)
		fmt.Println(code, code.Level(), name)
	}
	name, _ := catalogue.Name(item)
	fmt.Println(item, item.Level(), name)
	// Output:
	// 201 类 一般公共服务支出
	// 20113 款 商贸事务
	// 2011301 项 行政运行
}

func ExampleParse() {
	code, err := codes.Parse("20113")
	fmt.Println(code, err)
	_, err = codes.Parse("20a")
	fmt.Println(err, errors.Is(err, codes.ErrSyntax))
	if parse, ok := errors.AsType[*codes.ParseError](err); ok {
		fmt.Println(parse.Func, parse.Input, parse.Offset)
	}
	// Output:
	// 20113 <nil>
	// codes.Parse "20a": want 3, 5 or 7 digits, found 'a' at byte 2 true
	// codes.Parse 20a 2
}

func ExampleMustParse() {
	pensions := codes.MustParse("2080505")
	fmt.Println(pensions, uint32(pensions), uint32(codes.MustParse("208")))
	// Output: 2080505 2080505 2080000
}

func ExampleNormalize() {
	for _, text := range []string{"201 13 01", "201-13-01", "201|13|01", "２０１１３０１", "20113\n01", "2011300"} {
		code, err := codes.Normalize(text)
		fmt.Println(code, err)
	}
	_, err := codes.Normalize("201 6 1")
	fmt.Println(err)
	// Output:
	// 2011301 <nil>
	// 2011301 <nil>
	// 2011301 <nil>
	// 2011301 <nil>
	// 2011301 <nil>
	// 20113 <nil>
	// codes.Normalize "201 6 1": want separators between levels of 3, 2 and 2 digits, found ' ' at byte 5 after 4 digits
}

func ExampleCode() {
	c := codes.MustParse("2011301")
	fmt.Println(c.Level() == codes.Item, c.Class(), c.Section(), c.Parent())
	fmt.Println(codes.MustParse("201").Contains(c), c.Contains(codes.MustParse("201")))
	fmt.Println(c.Compare(codes.MustParse("20113")), c.IsValid(), codes.Code(7).IsValid(), codes.Code(7))
	for above := range c.Ancestors() {
		fmt.Print(above, " ")
	}
	fmt.Println()
	// Output:
	// true 201 20113 20113
	// true false
	// 1 true false Code(7)
	// 201 20113
}

func ExampleCode_MarshalText() {
	text, err := json.Marshal(map[codes.Code]string{codes.MustParse("20113"): "495.58"})
	fmt.Println(string(text), err)
	var row struct{ Code codes.Code }
	err = json.Unmarshal([]byte(`{"code": "201"}`), &row)
	fmt.Println(row.Code, err)
	err = row.Code.UnmarshalText([]byte("二〇一"))
	fmt.Println(err)
	line, err := row.Code.AppendText([]byte("类 "))
	fmt.Println(string(line), err)
	// Output:
	// {"20113":"495.58"} <nil>
	// 201 <nil>
	// codes.UnmarshalText "二〇一": want 3, 5 or 7 digits, found '二' at byte 0
	// 类 201 <nil>
}

func ExampleCode_Scan() {
	var c codes.Code
	for _, column := range []any{"20113", []byte("20113"), int64(20113), int64(2011300), nil} {
		err := c.Scan(column)
		value, _ := c.Value()
		fmt.Println(uint32(c), value, err)
	}
	fmt.Println(c.Scan(20113.0))
	// Output:
	// 2011300 20113 <nil>
	// 2011300 20113 <nil>
	// 2011300 20113 <nil>
	// 2011300 20113 <nil>
	// 0 <nil> <nil>
	// codes.Scan "20113": want text or an integer, found float64
}

func ExampleForYear() {
	catalogue, err := codes.ForYear(2021)
	fmt.Println(catalogue.Year(), err)
	_, err = codes.ForYear(2017)
	fmt.Println(errors.Is(err, codes.ErrYear))
	// Output:
	// 2021 <nil>
	// true
}

func ExampleCatalogue_Lookup() {
	catalogue, _ := codes.ForYear(2021)
	entry, ok := catalogue.Lookup(codes.MustParse("215"))
	fmt.Println(entry.Name, entry.From, entry.To, ok)
	fmt.Println(entry.Funds, entry.Basis, entry.Confidence, entry.In(2019))
	name, ok := catalogue.Name(codes.MustParse("2150517"))
	fmt.Println(name, ok)
	// Output:
	// 资源勘探工业信息等支出 2020 0 true
	// 一般公共预算、政府性基金预算 observed medium false
	// 产业发展 true
}

func ExampleCatalogue_Find() {
	catalogue, _ := codes.ForYear(2021)
	_, err := catalogue.Find(codes.MustParse("2011398"))
	fmt.Println(err)
	fmt.Println(errors.Is(err, codes.ErrUnknown), errors.Is(err, codes.ErrSyntax))
	// Output:
	// codes.Find 2011398 in 2021: not in the catalogue of the year
	// true false
}

func ExampleCatalogue_Children() {
	catalogue, _ := codes.ForYear(2021)
	for entry := range catalogue.Children(codes.MustParse("22102")) {
		fmt.Println(entry.Code, entry.Name)
	}
	classes := slices.Collect(catalogue.Children(0))
	fmt.Println(len(classes), classes[0].Name)
	// Output:
	// 2210201 住房公积金
	// 2210202 提租补贴
	// 2210203 购房补贴
	// 30 一般公共服务支出
}

func ExampleCatalogue_All() {
	catalogue, _ := codes.ForYear(2021)
	levels := map[codes.Level]int{}
	for entry := range catalogue.All() {
		levels[entry.Code.Level()]++
	}
	fmt.Println(levels[codes.Class], levels[codes.Section], levels[codes.Item])
	fmt.Println(levels[codes.Class]+levels[codes.Section]+levels[codes.Item] == catalogue.Len())
	// Output:
	// 30 269 1500
	// true
}

func ExampleCatalogue_Search() {
	catalogue, _ := codes.ForYear(2021)
	for entry := range catalogue.Search("职业年金") {
		fmt.Println(entry.Code, entry.Name)
	}
	// Output:
	// 2080506 机关事业单位职业年金缴费支出
	// 2080508 对机关事业单位职业年金的补助
}

func ExampleCatalogue_Extend() {
	catalogue, _ := codes.ForYear(2021)
	extended, err := catalogue.Extend(codes.Entry{
		Code:  codes.MustParse("2011388"),
		Name:  "地方商贸事务",
		Funds: codes.NewFunds(codes.GeneralPublic),
	})
	name, ok := extended.Name(codes.MustParse("2011388"))
	fmt.Println(name, ok, err)
	_, err = catalogue.Extend(codes.Entry{
		Code:  codes.MustParse("2018801"),
		Name:  "没有上级的科目",
		Funds: codes.NewFunds(codes.GeneralPublic),
	})
	fmt.Println(err)
	// Output:
	// 地方商贸事务 true <nil>
	// codes.Extend 2018801 in 2021: its parent 20188 is not in the catalogue of the year
}

func ExampleCatalogue_Own() {
	catalogue, _ := codes.ForYear(2021)
	extended, err := catalogue.Extend(codes.Entry{
		Code:  codes.MustParse("2011388"),
		Name:  "地方商贸事务",
		Funds: codes.NewFunds(codes.GeneralPublic),
	})
	for entry := range extended.Own() {
		fmt.Println(entry.Code, entry.Name, err)
	}
	data, err := json.Marshal(extended)
	fmt.Println(string(data), err)
	// Output:
	// 2011388 地方商贸事务 <nil>
	// {"year":2021,"own":[{"code":"2011388","name":"地方商贸事务","funds":"一般公共预算"}]} <nil>
}

func ExampleHistory() {
	for entry := range codes.History(codes.MustParse("20805")) {
		fmt.Println(entry.From, entry.To, entry.Name)
	}
	// Output:
	// 2018 2019 行政事业单位离退休
	// 2020 0 行政事业单位养老支出
}

func ExampleChanges() {
	changes, err := codes.Changes(2019, 2020)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, change := range changes {
		if change.Code().Section() == codes.MustParse("20805") {
			fmt.Printf("%v %v %q → %q\n", change.Kind, change.Code(), change.Before.Name, change.After.Name)
		}
	}
	// Output:
	// renamed 20805 "行政事业单位离退休" → "行政事业单位养老支出"
	// renamed 2080501 "归口管理的行政单位离退休" → "行政单位离退休"
	// removed 2080504 "未归口管理的行政单位离退休" → ""
	// added 2080508 "" → "对机关事业单位职业年金的补助"
	// renamed 2080599 "其他行政事业单位离退休支出" → "其他行政事业单位养老支出"
}

func ExampleFunds() {
	catalogue, _ := codes.ForYear(2021)
	entry, _ := catalogue.Lookup(codes.MustParse("208"))
	fmt.Println(entry.Funds.Has(codes.GeneralPublic), entry.Funds.Has(codes.SocialInsurance))
	for fund := range entry.Funds.All() {
		fmt.Println(fund)
	}
	fmt.Println(entry.Funds == codes.NewFunds(codes.StateCapital, codes.GovernmentFund, codes.GeneralPublic))
	// Output:
	// true false
	// 一般公共预算
	// 政府性基金预算
	// 国有资本经营预算
	// true
}

func ExampleFund() {
	fund, err := codes.ParseFund("政府性基金预算")
	fmt.Println(fund == codes.GovernmentFund, fund.IsValid(), codes.Fund(0).IsValid(), err)
	data, err := json.Marshal(map[codes.Fund]string{fund: "彩票公益金"})
	fmt.Println(string(data), err)
	_, err = codes.ParseFund("预算")
	fmt.Println(err)
	// Output:
	// true true false <nil>
	// {"政府性基金预算":"彩票公益金"} <nil>
	// codes.ParseFund "预算": unknown name
}

func ExampleYears() {
	seen := codes.NewYears(2024, 2021)
	fmt.Println(seen, seen.Has(2022))
	catalogue, _ := codes.ForYear(2021)
	entry, _ := catalogue.Lookup(codes.MustParse("2130135"))
	fmt.Println(entry.Name, entry.Basis.Chinese(), entry.Seen, entry.Note)
	// Output:
	// 2021、2024 false
	// 农业资源保护修复与利用 凭记忆  改名年份2023或2024
}
