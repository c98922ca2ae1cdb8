package economic_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

func Example() {
	catalogue, err := economic.ForYear(2021)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, text := range []string{"30101", "30217", "310"} {
		entry, err := catalogue.Find(economic.MustParse(text))
		fmt.Println(entry.Code, entry.Name, entry.Group, err)
	}
	// Output:
	// 30101 基本工资 人员经费 <nil>
	// 30217 公务接待费 公用经费 <nil>
	// 310 资本性支出 公用经费 <nil>
}

func ExampleParse() {
	code, err := economic.Parse("30101")
	fmt.Println(code, err)
	_, err = economic.Parse("3010l")
	fmt.Println(err, errors.Is(err, economic.ErrSyntax))
	// Output:
	// 30101 <nil>
	// economic.Parse "3010l": want 3 or 5 digits, found 'l' at byte 4 true
}

func ExampleMustParse() {
	fmt.Println(uint32(economic.MustParse("301")), economic.MustParse("301") < economic.MustParse("30101"))
	// Output: 30100 true
}

func ExampleNormalize() {
	for _, text := range []string{"301 01", "301-01", "301|01", "３０１０１", "30100"} {
		code, err := economic.Normalize(text)
		fmt.Println(code, err)
	}
	_, err := economic.Normalize("301 1")
	fmt.Println(err)
	// Output:
	// 30101 <nil>
	// 30101 <nil>
	// 30101 <nil>
	// 30101 <nil>
	// 301 <nil>
	// economic.Normalize "301 1": want 3 or 5 digits, found 4 in "3011"
}

func ExampleCode() {
	c := economic.MustParse("30101")
	fmt.Println(c.Scheme(), c.Level(), c.Class(), c.Parent(), c.IsValid())
	fmt.Println(c.Class().Contains(c), c.Compare(c.Class()), economic.Code(7))
	for above := range c.Ancestors() {
		fmt.Println(above)
	}
	// Output:
	// 部门预算支出经济分类 款 301 301 true
	// true 1 Code(7)
	// 301
}

func ExampleCode_MarshalText() {
	text, err := json.Marshal(map[economic.Code]string{economic.MustParse("30101"): "73.68"})
	fmt.Println(string(text), err)
	var row struct{ Code economic.Code }
	err = json.Unmarshal([]byte(`{"code": "301"}`), &row)
	fmt.Println(row.Code, err)
	err = row.Code.UnmarshalText([]byte("301 01"))
	fmt.Println(err)
	line, err := row.Code.AppendText([]byte("类 "))
	fmt.Println(string(line), err)
	// Output:
	// {"30101":"73.68"} <nil>
	// 301 <nil>
	// economic.UnmarshalText "301 01": want 3 or 5 digits, found ' ' at byte 3
	// 类 301 <nil>
}

func ExampleCode_Scan() {
	var c economic.Code
	for _, column := range []any{"301", int64(301), int64(30100), nil} {
		err := c.Scan(column)
		value, _ := c.Value()
		fmt.Println(uint32(c), value, err)
	}
	// Output:
	// 30100 301 <nil>
	// 30100 301 <nil>
	// 30100 301 <nil>
	// 0 <nil> <nil>
}

func ExampleCode_ThreePublic() {
	for _, text := range []string{"30212", "31013", "31019", "30231", "30239", "30217", "50206"} {
		item, ok := economic.MustParse(text).ThreePublic()
		if !ok {
			fmt.Println(text, "-")
			continue
		}
		fmt.Println(text, item)
	}
	// Output:
	// 30212 因公出国（境）费
	// 31013 公务用车购置费
	// 31019 -
	// 30231 公务用车运行维护费
	// 30239 -
	// 30217 公务接待费
	// 50206 公务接待费
}

func ExampleForYear() {
	catalogue, err := economic.ForYear(2021)
	fmt.Println(catalogue.Year(), catalogue.Len(), err)
	_, err = economic.ForYear(2017)
	fmt.Println(errors.Is(err, economic.ErrYear))
	// Output:
	// 2021 186 <nil>
	// true
}

func ExampleCatalogue_Lookup() {
	catalogue, _ := economic.ForYear(2021)
	entry, ok := catalogue.Lookup(economic.MustParse("39906"))
	fmt.Println(entry.Name, entry.From, entry.To, entry.Group, entry.Confidence, ok)
	fmt.Println(entry.In(2021), entry.In(2022))
	name, ok := catalogue.Name(economic.MustParse("501"))
	fmt.Println(name, ok)
	// Output:
	// 赠与 2018 2021 公用经费 medium true
	// true false
	// 机关工资福利支出 true
}

func ExampleCatalogue_Find() {
	catalogue, _ := economic.ForYear(2021)
	_, err := catalogue.Find(economic.MustParse("30210"))
	fmt.Println(err, errors.Is(err, economic.ErrUnknown))
	// Output: economic.Find 30210 in 2021: not in the economic catalogue of the year true
}

func ExampleCatalogue_Children() {
	catalogue, _ := economic.ForYear(2021)
	for entry := range catalogue.Children(economic.MustParse("307")) {
		fmt.Println(entry.Code, entry.Name)
	}
	// Output:
	// 30701 国内债务付息
	// 30702 国外债务付息
	// 30703 国内债务发行费用
	// 30704 国外债务发行费用
}

func ExampleCatalogue_OfScheme() {
	catalogue, _ := economic.ForYear(2021)
	for _, scheme := range []economic.Scheme{economic.Department, economic.Government} {
		classes, sections := 0, 0
		for entry := range catalogue.OfScheme(scheme) {
			if entry.Code.Level() == economic.Class {
				classes++
			} else {
				sections++
			}
		}
		fmt.Println(scheme, classes, "类", sections, "款")
	}
	// Output:
	// 部门预算支出经济分类 10 类 98 款
	// 政府预算支出经济分类 15 类 63 款
}

func ExampleCatalogue_All() {
	catalogue, _ := economic.ForYear(2021)
	groups := map[economic.Group]int{}
	for entry := range catalogue.All() {
		groups[entry.Group]++
	}
	fmt.Println(groups[economic.Personnel], groups[economic.Operations], groups[economic.OtherGroup], groups[0])
	// Output: 27 61 20 78
}

func ExampleCatalogue_Search() {
	catalogue, _ := economic.ForYear(2021)
	for entry := range catalogue.Search("公务用车购置") {
		fmt.Println(entry.Code, entry.Name)
	}
	// Output:
	// 30913 公务用车购置
	// 31013 公务用车购置
	// 50303 公务用车购置
	// 50403 公务用车购置
}

func ExampleCatalogue_Extend() {
	catalogue, _ := economic.ForYear(2021)
	extended, err := catalogue.Extend(economic.Entry{
		Code:  economic.MustParse("30288"),
		Name:  "地方商品和服务支出",
		Group: economic.Operations,
	})
	name, ok := extended.Name(economic.MustParse("30288"))
	fmt.Println(name, ok, err)
	// Output: 地方商品和服务支出 true <nil>
}

func ExampleCatalogue_Own() {
	catalogue, _ := economic.ForYear(2021)
	extended, err := catalogue.Extend(economic.Entry{
		Code:  economic.MustParse("30288"),
		Name:  "地方商品和服务支出",
		Group: economic.Operations,
	})
	for entry := range extended.Own() {
		fmt.Println(entry.Code, entry.Name, entry.Group, err)
	}
	// Output: 30288 地方商品和服务支出 公用经费 <nil>
}

func ExampleCatalogue_ToGovernment() {
	catalogue, _ := economic.ForYear(2021)
	wages := economic.MustParse("30101")
	for _, kind := range []economic.UnitKind{economic.Administrative, economic.Institution} {
		for match := range catalogue.ToGovernment(wages, kind) {
			name, _ := catalogue.Name(match.Government)
			fmt.Println(kind, match.Government, name)
		}
	}
	// Output:
	// 行政单位 50101 工资奖金津补贴
	// 事业单位 50501 工资福利支出
}

func ExampleCatalogue_ToDepartment() {
	catalogue, _ := economic.ForYear(2021)
	for match := range catalogue.ToDepartment(economic.MustParse("50101")) {
		name, _ := catalogue.Name(match.Department)
		fmt.Println(match.Department, name, match.Kind, match.Confidence)
	}
	// Output:
	// 30101 基本工资 行政单位 high
	// 30102 津贴补贴 行政单位 high
	// 30103 奖金 行政单位 high
}

func ExampleHistory() {
	for entry := range economic.History(economic.MustParse("39906")) {
		fmt.Println(entry.Name, entry.From, entry.To)
	}
	// Output: 赠与 2018 2021
}

func ExampleChanges() {
	changes, err := economic.Changes(2021, 2022)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, change := range changes {
		if change.Code().Class() == economic.MustParse("399") {
			fmt.Println(change.Kind, change.Code(), change.Before.Name+change.After.Name, change.Kind == codes.Added)
		}
	}
	// Output:
	// removed 39906 赠与 false
	// added 39909 经常性赠与 true
	// added 39910 资本性赠与 true
}

func ExampleIdentities() {
	for identity := range economic.Identities(2021) {
		if identity.Relation != economic.Equal || identity.Confidence == codes.Low {
			continue
		}
		fmt.Print(identity.ID, ":")
		for code := range identity.Functional() {
			fmt.Print(" ", code)
		}
		fmt.Print(" ", identity.Relation)
		for code := range identity.Economic() {
			fmt.Print(" ", code)
		}
		fmt.Println()
	}
	// Output:
	// pension: 2080505 = 30108
	// annuity: 2080506 = 30109
	// housing_fund: 2210201 = 30113
	// medical: 2101101 2101102 2101103 = 30110 30111
	// medical_basic: 2101101 2101102 = 30110
}

func ExampleGroup() {
	catalogue, _ := economic.ForYear(2021)
	entry, _ := catalogue.Lookup(30211)
	data, err := json.Marshal([]economic.Group{entry.Group, economic.Personnel})
	fmt.Println(string(data), entry.Group.IsValid(), err)
	var back economic.Group
	fmt.Println(back.UnmarshalText([]byte("人员经费")), back == economic.Personnel, back.UnmarshalText([]byte("人员")))
	// Output:
	// ["公用经费","人员经费"] true <nil>
	// <nil> true economic.Group.UnmarshalText "人员": unknown name
}
