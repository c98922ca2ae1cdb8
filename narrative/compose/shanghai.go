package compose

import (
	"strconv"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// shanghai writes the text of the 上海 2024 edition: eleven sections, only what
// occurred, totals against the year before, items against the initial budget.
type shanghai struct{ *writer }

func (c shanghai) compose() {
	year := strconv.Itoa(c.header.Year)
	c.heading(1, "第三部分 ", c.header.Name, year, "年度部门决算情况说明")
	c.compared()
	c.heading(2, "一、收入支出决算总体情况说明")
	c.turnover("收入支出总计", c.line(tables.Form01, tables.GrandIncome), disclosure.Turnover)
	c.heading(2, "二、收入决算情况说明")
	c.parts("本年收入合计", c.total(tables.Form02, tables.Income), tables.Form02, incomeColumns[:])
	c.heading(2, "三、支出决算情况说明")
	c.parts("本年支出合计", c.total(tables.Form03, tables.Expenditure), tables.Form03, natureColumns[:])
	c.heading(2, "四、财政拨款收入支出决算总体情况说明")
	c.turnover("财政拨款收入支出总计", c.line(tables.Form04, tables.GrandIncome), disclosure.FiscalTurnover)
	c.heading(2, "五、一般公共预算财政拨款支出决算情况说明")
	c.general()
	c.heading(2, "六、一般公共预算财政拨款基本支出决算情况说明")
	c.basic()
	c.heading(2, "七、财政拨款“三公”经费支出决算情况说明")
	c.threePublic()
	c.heading(2, "八、政府性基金预算财政拨款收入支出决算情况说明")
	c.fund(managedFund)
	c.heading(2, "九、国有资本经营预算财政拨款收入支出决算情况说明")
	c.fund(capitalFund)
	c.heading(2, "十、预算绩效管理情况")
	c.performance()
	c.heading(2, "十一、其他重要事项的情况说明")
	c.others()
	c.heading(1, "第四部分 名词解释")
	c.glossary()
}

// owner returns the name of the department and the year before something it has or
// has not.
func (c shanghai) owner() string {
	return c.header.Name + strconv.Itoa(c.header.Year) + "年度"
}

// sinceLastYear writes the sentence that compares with the year before, and why.
func (c shanghai) sinceLastYear(name string, q quantity, s disclosure.Subject) {
	if !c.hasPrior {
		return
	}
	change := c.since(q)
	c.put("与", strconv.Itoa(c.header.Year-1), "年度相比，", name)
	c.changed(change, q)
	c.put("。")
	if change.Sign() != 0 {
		c.whyChanged("主要原因：", s)
	}
}

// turnover writes sections one and four.
func (c shanghai) turnover(name string, q quantity, s disclosure.Subject) {
	c.paragraph()
	c.actual(c.owner()+name, q)
	c.put("。")
	c.sinceLastYear(name, q, s)
}

// incomeColumns are the columns of 公开02 that divide its 合计.
var incomeColumns = [...]tables.Column{
	tables.FromFiscal, tables.FromSuperior, tables.FromInstitutional,
	tables.FromOperating, tables.FromAffiliate, tables.FromOther,
}

// parts writes sections two and three: a total and what it consists of, without
// what did not occur.
func (c shanghai) parts(name string, whole quantity, f tables.Form, columns []tables.Column) {
	c.paragraph()
	c.actual(name, whole)
	separator := "，其中："
	for _, column := range columns {
		part := c.total(f, column)
		if !c.prints(part.now) {
			continue
		}
		c.actual(separator+column.String(), part)
		c.shared(part, whole, "")
		separator = "；"
	}
	c.put("。")
}

// general writes section five.
func (c shanghai) general() {
	all := c.expenditure(generalFund)
	items := c.items(generalFund, true)
	if len(items) == 0 && !c.prints(all.now) {
		c.paragraph()
		c.put(c.owner(), "无一般公共预算财政拨款支出。")
		return
	}
	c.heading(3, "（一）一般公共预算财政拨款支出决算总体情况")
	c.paragraph()
	c.actual("一般公共预算财政拨款支出", all)
	c.shared(all, c.total(tables.Form03, tables.Expenditure), "本年支出合计")
	c.put("。")
	c.sinceLastYear("一般公共预算财政拨款支出", all, disclosure.GeneralExpenditure)

	c.heading(3, "（二）一般公共预算财政拨款支出决算结构情况")
	c.structure(all)

	c.heading(3, "（三）一般公共预算财政拨款支出决算具体情况")
	c.paragraph()
	if c.hasPlan {
		c.budgeted("一般公共预算财政拨款支出年初预算为", all)
		c.actual("，支出决算为", all)
		c.carriedOut(all, disclosure.GeneralExpenditure)
	} else {
		c.actual("一般公共预算财政拨款支出决算为", all)
		c.put("。")
	}
	if len(items) > 0 {
		c.put("其中：")
	}
	c.list(generalFund, items)
}

// structure writes the classes (类) of 公开05 with their shares.
func (c shanghai) structure(all quantity) {
	c.paragraph()
	c.actual("一般公共预算财政拨款支出", all)
	separator := "，主要用于以下方面："
	t, _ := c.set.Table(tables.Form05)
	for row := range t.Rows() {
		if row.Key().Functional().Level() != codes.Class {
			continue
		}
		class := c.cell(tables.Form05, row.Key(), tables.Expenditure)
		if !c.prints(class.now) {
			continue
		}
		c.actual(separator+row.Name()+"（类）", class)
		c.shared(class, all, "")
		separator = "；"
	}
	c.put("。")
}

// carriedOut goes on after budget and actual amount with the completion of the
// budget, and says why they differ.
func (c shanghai) carriedOut(q quantity, s disclosure.Subject) {
	completion := c.against(q)
	c.completed(completion, "年初预算", q)
	c.put("。", completion.String())
	if completion.Sign() == 0 {
		c.put("。")
		return
	}
	c.whyDeviated("的主要原因：", s)
}

// list writes the items of a fund, one to a paragraph.
func (c shanghai) list(f fiscalFund, items []fundItem) {
	for i, it := range items {
		subject := f.subject(it.code)
		c.paragraph()
		c.put(CommaItemOrdinal.Number(i+1),
			c.name(it.code.Class()), "（类）", c.name(it.code.Section()), "（款）", c.name(it.code), "（项）。")
		c.usedFor("主要用于：", subject)
		if !c.hasPlan {
			c.actual("支出决算为", it.quantity)
			c.put("。")
			continue
		}
		c.budgeted("年初预算为", it.quantity)
		c.actual("，支出决算为", it.quantity)
		c.carriedOut(it.quantity, subject)
	}
}

func (c shanghai) basic() {
	c.paragraph()
	personnel, operations := c.economicNames(tables.PersonnelTotal), c.economicNames(tables.OperationsTotal)
	basic := c.total(tables.Form05, tables.Basic)
	if !c.prints(basic.now) && len(personnel)+len(operations) == 0 {
		c.put(c.owner(), "无一般公共预算财政拨款基本支出。")
		return
	}
	c.actual("一般公共预算财政拨款基本支出", basic)
	c.actual("。其中：人员经费", c.line(tables.Form06, tables.PersonnelTotal))
	c.mainly(personnel)
	c.actual("；公用经费", c.line(tables.Form06, tables.OperationsTotal))
	c.mainly(operations)
	c.put("。")
}

// fund writes sections eight and nine.
func (c shanghai) fund(f fiscalFund) {
	income, spent := c.total(f.form, tables.Income), c.expenditure(f)
	items := c.items(f, true)
	c.paragraph()
	if len(items) == 0 && !c.prints(income.now) && !c.prints(spent.now) {
		c.put(c.owner(), "无", f.name, "财政拨款收入和支出。")
		return
	}
	c.actual(f.name+"财政拨款收入", income)
	c.actual("，支出", spent)
	if len(items) == 0 {
		c.put("。")
		return
	}
	c.put("，支出具体情况如下：")
	c.list(f, items)
}
