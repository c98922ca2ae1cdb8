package compose

import (
	"strconv"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// fujian writes the text of the 福建 2021 edition: eight sections, every income and
// expenditure line with its amount even if that is zero, items against the year
// before, the “三公” against the initial budget.
type fujian struct{ *writer }

func (c fujian) compose() {
	year := strconv.Itoa(c.header.Year)
	c.heading(1, "第三部分 ", year, "年度部门决算情况说明")
	c.compared()
	c.heading(2, "一、收入支出决算总体情况说明")
	c.overall(year)
	c.heading(2, "二、一般公共预算财政拨款支出决算情况说明")
	c.fund(year, generalFund)
	c.heading(2, "三、政府性基金预算财政拨款支出决算情况说明")
	c.fund(year, managedFund)
	c.heading(2, "四、国有资本经营预算财政拨款支出决算情况说明")
	c.fund(year, capitalFund)
	c.heading(2, "五、一般公共预算财政拨款基本支出决算情况说明")
	c.basic(year)
	c.heading(2, "六、一般公共预算财政拨款“三公”经费支出决算情况说明")
	c.threePublic(year)
	c.heading(2, "七、预算绩效情况说明")
	c.performance(year)
	c.heading(2, "八、其他重要事项说明")
	c.others(year)
	c.heading(1, "第四部分 名词解释")
	c.glossary()
}

// sinceLastYear goes on with the change against the year before: 比上年决算数增加….
func (c fujian) sinceLastYear(q quantity) (change Change) {
	if !c.hasPrior {
		return Change{}
	}
	change = c.since(q)
	if change.Sign() == 0 {
		c.put("，与上年决算数")
	} else {
		c.put("，比上年决算数")
	}
	c.changed(change, q)
	return change
}

func (c fujian) overall(year string) {
	c.paragraph()
	c.actual(year+"年度本部门年初结转和结余", c.line(tables.Form01, tables.Opening))
	c.actual("，使用非财政拨款结余", c.line(tables.Form01, tables.SurplusUsed))
	c.actual("，本年收入", c.line(tables.Form01, tables.IncomeTotal))
	c.actual("，本年支出", c.line(tables.Form01, tables.ExpenditureTotal))
	c.actual("，结余分配", c.line(tables.Form01, tables.SurplusDistributed))
	c.actual("，年末结转和结余", c.line(tables.Form01, tables.Closing))
	c.put("。")

	income := c.line(tables.Form01, tables.IncomeTotal)
	c.paragraph()
	c.actual("（一）"+year+"年度收入", income)
	c.sinceLastYear(income)
	c.put("，具体情况如下：")
	n := 0
	for source := range budget.Sources() {
		n++
		line := tables.IncomeLine(source)
		c.paragraph()
		c.actual(ItemOrdinal.Number(n)+line.String(), c.line(tables.Form01, line))
		c.put("。")
	}

	spent := c.line(tables.Form01, tables.ExpenditureTotal)
	c.paragraph()
	c.actual("（二）"+year+"年度支出", spent)
	c.sinceLastYear(spent)
	c.put("，具体情况如下：")
	for i, column := range natureColumns {
		c.paragraph()
		c.actual(ItemOrdinal.Number(i+1)+column.String(), c.total(tables.Form03, column))
		c.put("。")
		if column == tables.Basic {
			c.basicParts()
		}
	}
}

// natureColumns are the columns of 公开03 that divide its 合计.
var natureColumns = [...]tables.Column{
	tables.Basic, tables.Project, tables.ToSuperior, tables.Operating, tables.ToAffiliate,
}

// basicParts says how 基本支出 of 公开03 divides. The tables tell 人员经费 from
// 公用经费 for the 一般公共预算 only, so it says that where there is other money.
func (c fujian) basicParts() {
	c.put("其中，")
	if c.total(tables.Form03, tables.Basic).now != c.total(tables.Form05, tables.Basic).now {
		c.put("一般公共预算财政拨款安排的")
	}
	c.actual("人员经费", c.line(tables.Form06, tables.PersonnelTotal))
	c.actual("，公用经费", c.line(tables.Form06, tables.OperationsTotal))
	c.put("。")
}

// fund writes the section of one of the three budgets.
func (c fujian) fund(year string, f fiscalFund) {
	all, items := c.expenditure(f), c.items(f, false)
	c.paragraph()
	if len(items) == 0 && !c.prints(all.now) {
		c.put("本部门", year, "年度没有使用", f.name, "财政拨款安排的支出。")
		return
	}
	c.actual(year+"年度"+f.name+"财政拨款支出", all)
	c.sinceLastYear(all)
	c.put("，具体情况如下（按项级科目分类统计）：")
	for i, it := range items {
		c.paragraph()
		c.actual(SubsectionOrdinal.Number(i+1)+it.code.String()+"—"+c.name(it.code), it.quantity)
		change := c.sinceLastYear(it.quantity)
		c.put("。")
		c.whyItem(change, f, it.code)
	}
}

func (c fujian) whyItem(change Change, f fiscalFund, code codes.Code) {
	if change.Sign() != 0 {
		c.whyChanged("主要原因是", f.subject(code))
	}
}

func (c fujian) basic(year string) {
	basic := c.total(tables.Form05, tables.Basic)
	c.paragraph()
	if !c.prints(basic.now) && len(c.economicNames(tables.PersonnelTotal))+len(c.economicNames(tables.OperationsTotal)) == 0 {
		c.put("本部门", year, "年度没有使用一般公共预算财政拨款安排的基本支出。")
		return
	}
	c.actual(year+"年度一般公共预算财政拨款基本支出", basic)
	c.put("，其中：")
	for i, half := range []struct {
		name  string
		total tables.Line
	}{
		{"人员经费", tables.PersonnelTotal}, {"公用经费", tables.OperationsTotal},
	} {
		c.paragraph()
		c.actual(SubsectionOrdinal.Number(i+1)+half.name, c.line(tables.Form06, half.total))
		c.mainly(c.economicNames(half.total))
		c.put("。")
	}
}
