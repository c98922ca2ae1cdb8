package verify_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
)

const basicHead = "六、一般公共预算财政拨款基本支出决算情况说明\n"

const threePublicHead = "七、“三公”经费财政拨款支出决算情况说明\n"

// TestConcluded says what the rules from N19 on find, and where they are silent: what is
// right, and what may be.
func TestConcluded(t *testing.T) {
	const (
		overall = "一、收入支出决算总体情况说明\n"
		spent   = "三、支出决算情况说明\n"
		general = "五、一般公共预算财政拨款支出决算情况说明\n"
		bought  = "（二）政府采购情况\n"
	)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"N19, parts of all money", spent + "基本支出1520.00万元，其中：人员支出1442.00万元，公用支出75.00万元。",
			[]string{"公开03 合计 基本支出：写为“1520.00万元”，与1442.00万元、75.00万元不符，应为1517.00万元（N19）"}},
		{"N19, they add up", spent + "基本支出1520.00万元，其中：人员支出1445.00万元，公用支出75.00万元。", nil},
		{"N19, more than the whole", general + "一般公共预算财政拨款支出100.00万元，其中：教育支出（类）80.00万元，卫生健康支出（类）30.00万元。",
			[]string{"公开05 合计 本年支出：写为“100.00万元”，与80.00万元、30.00万元不能同时成立，不相符（N19）"}},
		{"N19, not all are named", general + "一般公共预算财政拨款支出100.00万元，其中：教育支出（类）50.00万元，卫生健康支出（类）30.00万元。", nil},
		{"N19, parts of one fund", overall + "基本支出465.51万元。其中，一般公共预算财政拨款安排的人员经费434.16万元，公用经费21.34万元。", nil},
		{"N19, parts of one fund that are more", overall + "基本支出445.51万元。其中，一般公共预算财政拨款安排的人员经费434.16万元，公用经费21.34万元。",
			[]string{"公开03 合计 基本支出：写为“445.51万元”，与434.16万元、21.34万元不能同时成立，不相符（N19）"}},
		{"N18, an item never filled in", overall + "本年收入340.00万元，具体情况如下：\n1.财政拨款收入300.00万元。\n2.政府性基金预算财政拨款收入XX万元。\n（二）本年支出340.00万元，具体情况如下：\n1.基本支出200.00万元。\n2.项目支出140.00万元。",
			[]string{"“XX”：占位符未填写（N18）"}},
		{"N19, a list that ends in all others", general + "一般公共预算财政拨款支出100.00万元，其中：教育支出（类）50.00万元，卫生健康支出（类）30.00万元，其他支出（类）10.00万元。",
			[]string{"公开05 合计 本年支出：写为“100.00万元”，与50.00万元、30.00万元、10.00万元不符，应为90.00万元（N19）"}},
		{"N19, a list that ends in all others and is all", general + "一般公共预算财政拨款支出90.00万元，其中：教育支出（类）50.00万元，卫生健康支出（类）30.00万元，其他支出（类）10.00万元。", nil},
		{"N19, broken down twice", spent + "本年支出100.00万元，其中：基本支出60.00万元，项目支出40.00万元。本年支出100.00万元，其中：基本支出60.00万元，项目支出40.00万元。", nil},
		{"N19, the cars by their running costs", threePublicHead + "“三公”经费支出22.30万元，其中：因公出国（境）费0万元，公务用车运行维护费19.40万元，公务接待费2.10万元，接待8批次、79人次。",
			[]string{"公开07 合计 决算数：写为“22.30万元”，与0万元、19.40万元、2.10万元不符，应为21.50万元（N19）"}},
		{"N06, more left than there was", overall + "年初结转和结余268.00万元，本年收入1336.00万元，本年支出1392.00万元，结余分配0.00万元，年末结转和结余112.00万元。",
			[]string{"公开01 年末结转和结余 决算数：写为“112.00万元”，与268.00万元、1336.00万元、1392.00万元、0.00万元不符，应为212.00万元（N06）"}},
		{"N06, items beyond the total", general + "一般公共预算财政拨款支出100.00万元。1.教育支出（类）普通教育（款）小学教育（项）80.00万元。2.城乡社区支出（类）城乡社区管理事务（款）行政运行（项）30.00万元。",
			[]string{"公开05 合计 本年支出：写为“100.00万元”，与80.00万元、30.00万元不能同时成立，不相符（N06）"}},
		{"N06, items of another budget among them", general + "一般公共预算财政拨款支出100.00万元。1.教育支出（类）普通教育（款）小学教育（项）80.00万元。2.城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）30.00万元。", nil},
		{"N07, changes from the budget", threePublicHead + "“三公”经费支出比年初预算减少9万元。其中：因公出国（境）费比年初预算减少1万元；公务用车购置及运行维护费比年初预算减少3万元；公务接待费比年初预算减少2万元。",
			[]string{"公开07 合计 决算数 增减额：写为“9万元”，与1万元、3万元、2万元不符，应为6万元（N07），各项增减额之和不等于合计的增减额"}},
		{"N03, last year's amount for the change", overall + "2024年度收入总计90333.40万元，比上年增加52986.87万元，增长70.48%。",
			[]string{"公开01 收入总计 决算数 增减额：写为“52986.87万元”，按增减额52986.87万元和本年数90333.40万元，不相符（N03），把上年数写成了增减额"}},
		{"N20, totals that differ", overall + "2024年度收入总计300.00万元，比上年增加50.00万元，增长20.00%。支出总计310.00万元，比上年增加60.00万元，增长24.00%。",
			[]string{"公开01 支出总计 决算数：写为“310.00万元”，与300.00万元不符，应为300.00万元（N20）"}},
		{"N20, the year beyond the total", overall + "2024年度收入总计512.38元，支出总计512.38元。本年收入512.38万元。",
			[]string{"公开01 收入总计 决算数：写为“512.38元”，与512.38万元不能同时成立，不相符（N20），单位写错（元、万元、亿元）"}},
		{"N20, with what was carried over", overall + "2024年度收入总计300.00万元，支出总计300.00万元。本年收入250.00万元，年初结转和结余50.00万元。", nil},
		{"N21, all of it and more", general + "一般公共预算财政拨款支出1560.00万元，完成年初预算100.00%，决算数大于预算数60.00万元。",
			[]string{"公开05 合计 本年支出 完成率：写为“100.00%”，与60.00万元、1560.00万元不符，应为104.00%（N21）"}},
		{"N21, as it should be", general + "一般公共预算财政拨款支出1560.00万元，完成年初预算104.00%，决算数大于预算数60.00万元。", nil},
		{"N21, less", general + "一般公共预算财政拨款支出900.00万元，完成年初预算90.00%，决算数小于预算数100.00万元。", nil},
		{"N22, more than there is", threePublicHead + "因公出国（境）费支出0.00万元，比上年增加43.20万元。",
			[]string{"公开07 因公出国（境）费 决算数 增减额：写为“43.20万元”，与0.00万元不能同时成立，不相符（N22），增减方向写反"}},
		{"N22, less than nothing", "（一）机关运行经费支出情况\n机关运行经费支出比上年下降308.51%。",
			[]string{"机关运行经费 增减率：写为“308.51%”，超过100%，不相符（N22），增减方向写反"}},
		{"N22, all of it", threePublicHead + "因公出国（境）费支出0.00万元，比上年减少43.20万元，下降100.00%。", nil},
		{"N22, all of it is new", threePublicHead + "因公出国（境）费支出43.20万元，比上年增加43.20万元，增长100%。团组1个、3人次。",
			[]string{"公开07 因公出国（境）费 决算数 增减率：写为“100%”，按增减额43.20万元和本年数43.20万元，不相符（N03）"}},
		{"N23, no car", threePublicHead + "公务用车运行维护费支出9.87万元，公务用车保有量0辆。",
			[]string{"公务用车保有量为0，而公开07 公务用车运行维护费 决算数为9.87万元（N23）"}},
		{"N23, a car", threePublicHead + "公务用车运行维护费支出9.87万元，公务用车保有量3辆。", nil},
		{"N23, a car that costs nothing", threePublicHead + "公务用车运行维护费支出0.00万元，公务用车保有量3辆。", nil},
		{"N06, more parts than the form has", threePublicHead + "公务用车购置及运行维护费3400.00万元（公务用车运行维护费2300.00万元、其他交通费用800.00万元、公务用车购置费200.00万元、其他交通工具购置100.00万元）。购置公务用车10辆，公务用车保有量50辆。", nil},
		{"N20, both are totals", overall + "2024年度收入总计4800.00万元，支出总计4900.00万元。",
			[]string{"公开01 支出总计 决算数：写为“4900.00万元”，与4800.00万元不符，应为4800.00万元（N20）"}},
		{"N24, 元 for 万元", overall + "2024年本年收入1337.64万元。\n二、收入决算情况说明\n2024年本年收入1337.64元，其中：财政拨款收入1337.64万元。",
			[]string{"公开02 合计 本年收入：写为“1337.64元”，与1337.64万元不符，应为13376400元（N24），单位写错（元、万元、亿元）"}},
		{"N24, the same in 元", overall + "2024年本年收入1337.64万元。\n二、收入决算情况说明\n2024年本年收入13376400元。", nil},
		{"N24, other digits", overall + "2024年本年收入1337.64万元。\n二、收入决算情况说明\n2024年本年收入1437.64元。",
			[]string{"公开02 合计 本年收入：写为“1437.64元”，与1337.64万元不符，应为13376400元（N08）"}},
		{"N26, in the glossary", spent + "本年支出合计100.00万元。\n第四部分 名词解释\n一、财政拨款收入：指本级财政当年拨付的资金。（请据实填写）\n二、其他收入：指XX收入。",
			[]string{"“请据实填写”：模板中的文字未替换（N26）", "“XX”：占位符未填写（N26）"}},
		{"N26, what is called so", spent + "三江县某单位本年支出合计100.00万元。\n第四部分 名词解释\n一、某些单位的收入：按实际情况填报。", nil},
		{"N27, cut", overall + "2024年本年支出4194.43万元。\n" + spent + "2024年本年支出4194.4万元。", []string{"公开03 合计 本年支出：写为“4194.4万元”，另一处写为4194.43万元（N27）"}},
		{"N27, another figure", overall + "2024年本年支出4194.43万元。\n" + spent + "2024年本年支出4194.3万元。",
			[]string{"公开03 合计 本年支出：写为“4194.3万元”，与4194.43万元不符，应为4194.43万元（N08）"}},
		{"N27, zeros", overall + "2024年本年支出4194.40万元。\n" + spent + "2024年本年支出4194.4万元。", nil},
		{"N29, level and more", threePublicHead + "公务接待费支出3.00万元，与上年持平，增加0.50万元。接待8批次、79人次。",
			[]string{"公开07 公务接待费 决算数 比较：写为“持平”，与0.50万元不符，应为0.5万元（N29），称无变化，而两数不同"}},
		{"N29, level and nothing more", threePublicHead + "公务接待费支出3.00万元，与上年持平，增加0.00万元。接待8批次、79人次。", nil},
		{"N29, nearly level", threePublicHead + "公务接待费支出3.00万元，与上年基本持平，增加0.05万元。接待8批次、79人次。", nil},
		{"N29, level with last year, more than the budget", threePublicHead + "公务接待费支出3.00万元，与上年持平，比年初预算增加0.50万元。接待8批次、79人次。", nil},
		{"N28, more than all", bought + "2024年度政府采购支出总额40.00万元。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额40.00万元；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额40.00万元。",
			[]string{"政府采购支出总额：写为“40.00万元”，与40.00万元、40.00万元不能同时成立，不相符（N28）"}},
		{"N28, within all", bought + "2024年度政府采购支出总额80.00万元。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额40.00万元；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额40.00万元。", nil},
		{"N06, all that there was in a row", overall + "年初结转和结余268.00万元，本年收入1336.00万元，本年支出1392.00万元，结余分配0.00万元，年末结转和结余312.00万元。",
			[]string{"公开01 年末结转和结余 决算数：写为“312.00万元”，与268.00万元、1336.00万元、1392.00万元、0.00万元不符，应为212.00万元（N06）"}},
		{"N03, of 支出总计 there is no amount", overall + "2024年度收入总计2842.87万元，比上年增加10.00万元，增长0.35%。支出总计比上年增加193.92万元，增长7.53%。", nil},
		{"N12, about so many", threePublicHead + "公务接待费支出30.00万元，接待110批次，约600人。", nil},
		{"N12, cars that cost nothing, in a section that is not only about them", overall + "公务用车购置费0.00万元，公务用车运行维护费61.80万元。购置公务用车7辆，公务用车保有量7辆。",
			[]string{"公务用车购置数为7，而公开07 公务用车购置费 决算数为0.00万元（N12）"}},
		{"N12, no number is asked for", overall + "公务用车购置费20.00万元，公务接待费3.00万元。", nil},
		{"N12, last year so many", threePublicHead + "公务接待费支出30.00万元，接待110批次，2023年接待600人。",
			[]string{"公开07 公务接待费 决算数30.00万元，没有说明国内公务接待人次（N12）"}},
		{"a bare zero hides nothing", threePublicHead + "2024年度“三公”经费支出决算数比2023年度减少0.15万元，其中：因公出国（境）费支出决算减少0万元；公务用车购置及运行维护费支出决算增加0.20万元；公务接待费支出决算减少0.15万元。",
			[]string{"公开07 合计 决算数 增减额：写为“0.15万元”，与0万元、0.20万元、0.15万元不符，应为-0.05万元（N07），各项增减额之和不等于合计的增减额"}},
		{"N07, nothing is said of buying cars", threePublicHead + "2024年“三公”经费支出比上年减少2.00万元，其中公务接待费减少1.50万元，公务用车运行维护费减少5.00万元，因公出国（境）费与上年持平。",
			[]string{"公开07 合计 决算数 增减额：写为“2.00万元”，与持平、5.00万元、1.50万元不符，应为6.50万元（N07），各项增减额之和不等于合计的增减额"}},
		{"N07, as many cars were bought as is not said", threePublicHead + "2024年“三公”经费支出比上年减少2.00万元，其中公务接待费减少1.50万元，公务用车运行维护费减少5.00万元，因公出国（境）费与上年持平，购置公务用车1辆，公务用车购置费4.50万元。", nil},
		{"N19, economic items are parts", overall + "2024年本年支出600.00万元，其中工资福利支出400.00万元，商品和服务支出150.00万元，资本性支出150.00万元。",
			[]string{"公开01 本年支出合计 决算数：写为“600.00万元”，与400.00万元、150.00万元、150.00万元不能同时成立，不相符（N19）"}},
		{"N19, brackets within a list", basicHead + "2024年基本支出430.00万元，包括人员经费378.00万元（工资福利支出350.00万元，对个人和家庭的补助28.00万元）、公用经费52.00万元（商品和服务支出50.00万元，资本性支出2.00万元）。", nil},
		{"N19, items beside what they are of", basicHead + "2024年基本支出430.00万元，包括人员经费378.00万元、工资福利支出350.00万元、对个人和家庭的补助28.00万元、公用经费52.00万元。", nil},
		{"N02, shares of all that there usually is", "三、支出决算情况说明\n基本支出、项目支出占本年支出的比重分别为73.98%、20.62%。",
			[]string{"公开03 合计 项目支出 占比：写为“20.62%”，同一列举的其他占比为73.98%，应为26.02%（N02），相邻数字颠倒"}},
		{"N06, what was carried over beside what came in and was spent", "四、财政拨款收入支出决算情况说明\n财政拨款本年收入558.00万元，年初结转30.00万元，本年支出575.00万元，年末结转31.00万元。",
			[]string{"公开04 年末结转和结余 合计：写为“31.00万元”，与30.00万元、558.00万元、575.00万元不符，应为13.00万元（N06），相邻数字颠倒"}},
		{"N06, the total of a list with what was carried over", "四、财政拨款收入支出决算情况说明\n财政拨款收入总计880.00万元，其中一般公共预算财政拨款收入853.00万元、政府性基金12.00万元、年初结转16.00万元。",
			[]string{"公开04 收入总计 决算数：写为“880.00万元”，与853.00万元、12.00万元、16.00万元不能同时成立，不相符（N19）"}},
		{"shares of nothing", bought + "2024年度政府采购支出总额0万元，其中：政府采购货物支出0万元，占政府采购支出总额的0%；政府采购工程支出0万元，占政府采购支出总额的0%；政府采购服务支出0万元，占政府采购支出总额的0%。", nil},
		{"up and down", overall + "2024年度收入总计4817.87万元，比上年减少77.37万元。支出总计4817.87万元，比上年增加77.37万元。",
			[]string{"公开01 支出总计 决算数 增减额：写为“增加77.37万元”，与减少77.37万元不符，应为-77.37万元（N08），增减方向写反"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.want == nil {
				c.want = []string{}
			}
			assert.Equal(t, c.want, messages(verify.Run(reading.Read(c.text, reading.Options{Year: 2024}))))
		})
	}
}

// TestSeverities says what is an error, and what no more than a warning: where something
// that is not read, or not in the list, may be what is missing.
func TestSeverities(t *testing.T) {
	const (
		row    = "一、收入支出决算总体情况说明\n年初结转和结余268.00万元，本年收入1336.00万元，%s本年支出1392.00万元，结余分配0.00万元，年末结转和结余312.00万元。"
		list   = "五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出100.00万元，其中：教育支出（类）50.00万元，卫生健康支出（类）%s，其他支出（类）10.00万元。"
		visits = threePublicHead + "公务接待费支出30.00万元%s。"
	)
	for _, c := range []struct {
		text, with string
		want       judge.Severity
	}{
		{visits, "，接待110批次", judge.Warning}, {visits, "", judge.Info}, // no number at all is less than one forgotten
		{row, "", judge.Error}, {row, "历年留存90.00万元，", judge.Warning},
		{list, "30.00万元", judge.Warning}, {list, "60.00万元", judge.Error},
	} {
		v := verify.Run(reading.Read(fmt.Sprintf(c.text, c.with), reading.Options{Year: 2024}))
		require.Equal(t, 1, v.Len(), c.with)
		for f := range v.Findings() {
			assert.Equal(t, c.want, f.Severity, c.with)
		}
	}
}

// TestCodesOfParts finds a code below that of another class where there is no catalogue of
// the year to hold its name against.
func TestCodesOfParts(t *testing.T) {
	const text = "五、一般公共预算财政拨款支出决算情况说明\n2016年一般公共预算财政拨款支出463.00万元，具体情况如下：\n" +
		"（一）资源勘探信息等支出（科目编码215）463.00万元，其中：%s-其他支持中小企业发展和管理支出463.00万元。"
	for code, want := range map[string][]string{
		"2010899": {"科目编码“2010899”列在215之下，应为2150899（N19）"},
		"2150899": {},
	} {
		v := verify.Run(reading.Read(fmt.Sprintf(text, code), reading.Options{Year: 2016}))
		assert.Equal(t, want, messages(v))
	}
}

// TestOtherYears finds this year's amount under another year (N25), and is silent where it
// may be that year's.
func TestOtherYears(t *testing.T) {
	const head = "五、一般公共预算财政拨款支出决算情况说明\n"
	set := given(t, 2023, "公开05/合计/本年支出 2400.04")
	prior := given(t, 2022, "公开05/合计/本年支出 2400.04")
	for _, c := range []struct {
		text  string
		prior bool
		want  []string
	}{
		{"2021年度一般公共预算财政拨款支出2400.04万元。", false, []string{"写为“2021年度”的金额2400.04万元是2023年的公开05 合计 本年支出，年度应为2023年（N25）"}},
		{"2022年度一般公共预算财政拨款支出2400.04万元。", true, []string{}},
		{"2023年度一般公共预算财政拨款支出2400.04万元，2022年度支出2400.04万元。", false, []string{}},
		{"2021年度一般公共预算财政拨款支出1400.04万元。", false, []string{}},
	} {
		options := []verify.Option{verify.AgainstSet(set), verify.Without("N01", "N11")}
		if c.prior {
			options = append(options, verify.AgainstPrior(prior))
		}
		assert.Equal(t, c.want, messages(verify.Run(reading.Read(head+c.text, reading.Options{Year: 2023}), options...)), c.text)
	}
}

// TestOtherYearsOfParts finds a whole of another year that is what this year's parts come to,
// and is silent where it may be that year's.
func TestOtherYearsOfParts(t *testing.T) {
	const text = "一、“三公”经费支出情况说明\n%s“三公”经费支出合计%s万元。\n1、因公出国（境）费用0万元，比上年%s。\n2、公务接待费8.50万元，与上年持平。\n3、2018年公务用车购置及运行维护费5.28万元，与上年持平。"
	for _, c := range []struct {
		name, year, sum, change string
		want                    []string
	}{
		{"the sum", "2017年", "13.78", "减少15.00万元", []string{"写为“2017年”的金额13.78万元是2018年的公开07 合计 决算数，年度应为2018年（N25）"}},
		{"that year's own", "2017年", "28.78", "减少15.00万元", []string{}},
		{"both years alike", "2017年", "13.78", "持平", []string{}},
		{"this year", "2018年", "13.78", "减少15.00万元", []string{}},
	} {
		text := fmt.Sprintf(text, c.year, c.sum, c.change)
		assert.Equal(t, c.want, messages(verify.Run(reading.Read(text, reading.Options{Year: 2018}), verify.Without("N12"))), c.name)
	}
}
