package check_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// TestOneMistakeInRows makes one mistake in the rows of the institution's account and
// holds what is said of it: one finding, whatever else it breaks.
func TestOneMistakeInRows(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*practice)
		cause  judge.Cause
		want   string
	}{
		{"an item in one form", func(p *practice) { p.retype("公开03", "2011302", "2011502") }, judge.CauseCode,
			"error 公开03 2011502：编码应为 2011302（03-2、S06、S08、X10），疑似编码误写"},
		{"a 款", func(p *practice) { p.retype("公开02", "20805", "20305") }, judge.CauseCode,
			"error 公开02 20305：编码应为 20805（02-3、S07、S08、S09），疑似编码误写"},
		{"a 类", func(p *practice) { p.retype("公开05", "208", "209") }, judge.CauseCode,
			"error 公开05 209：编码应为 208（05-3、S07、S08、S09、X06、X10），疑似编码误写"},
		{"two digits exchanged", func(p *practice) { p.retype("公开05", "2080505", "2080550") }, judge.CauseCode,
			"warning 公开05 2080550：编码应为 2080505（S06、X10），疑似编码误写"},
		{"the code of another item of the name", func(p *practice) { p.retype("公开03", "2011301", "2010301") }, judge.CauseCode,
			"error 公开03 2010301：编码应为 2011301（03-2、S08、S09、X10），疑似编码误写"},
		{"an economic section under another class", func(p *practice) { p.retype("公开06", "30201", "30901") }, judge.CauseCode,
			"error 公开06 30901：编码应为 30201（06-1、06-3、S10），疑似编码误写"},
		{"an economic class as another", func(p *practice) { p.retype("公开06", "302", "309") }, judge.CauseCode,
			"error 公开06 309：编码应为 302（06-3、S10），疑似编码误写"},
		{"an economic section that is none", func(p *practice) { p.retype("公开06", "30108", "30180") }, judge.CauseCode,
			"warning 公开06 30180：编码应为 30108（S10、X13），疑似编码误写"},
		{"another code altogether", func(p *practice) { p.retype("公开03", "2011302", "2019999") }, judge.CauseCode,
			"error 公开03 2019999：编码应为 2011302（03-2、S07、S08、X10），疑似编码误写"},
		{"an item that another form has", func(p *practice) { p.drop("公开03/2011302/") }, judge.CauseRowLeftOut,
			"warning 公开03 2011302：缺少此行，本年支出按勾稽关系应为 48.50万元，项目支出按其他表的金额至少应为 27.63万元（03-2、X10）"},
		{"an item of 公开02", func(p *practice) { p.drop("公开02/2011302/") }, judge.CauseRowLeftOut,
			"error 公开02 2011302：缺少此行，上级 20113 与其下各行之和相差 本年收入 58.50万元、财政拨款收入 27.63万元、其他收入 30.87万元（02-2），疑似漏列一行"},
		{"a 款 without a row", func(p *practice) { p.drop("公开03/20113/") }, judge.CauseRowLeftOut,
			"warning 公开03 20113：缺少此行，其下各行合计为本年支出 223.16万元、基本支出 174.66万元、项目支出 48.50万元（S08）"},
		{"a line", func(p *practice) { p.drop("公开01/其他收入") }, judge.CauseRowLeftOut,
			"warning 公开01 其他收入：缺少此行，决算数按勾稽关系应为 30.87万元（01-1、X02）"},
		{"a class of 公开04", func(p *practice) { p.drop("公开04/208/") }, judge.CauseRowLeftOut,
			"warning 公开04 208：缺少此行，一般公共预算财政拨款按勾稽关系应为 22.59万元，合计按勾稽关系应为 22.59万元（04-3、X06）"},
		{"an economic section", func(p *practice) { p.drop("公开06/30108/") }, judge.CauseRowLeftOut,
			"warning 公开06 30108：缺少此行，决算数按勾稽关系应为 22.59万元（06-1、X13）"},
		{"an economic class", func(p *practice) { p.drop("公开06/302/") }, judge.CauseRowLeftOut,
			"warning 公开06 302：缺少此行，其下各行合计为决算数 17.25万元（S10）"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := newPractice(t)
			c.change(p)
			report := check.Run(p.set())
			var got []string
			for f := range report.Findings() {
				got = append(got, f.Severity.String()+" "+f.Message.String())
				assert.Equal(t, c.cause, f.Cause)
			}
			assert.Equal(t, []string{c.want}, got)
			assertAgrees(t, newReference(t, p.set()), report)
		})
	}
}

// retype gives a row of a form another code, and leaves its name.
func (p *practice) retype(form, from, to string) {
	row := address(p.tb, form+"/"+from+"/决算数").Row
	p.names = append(p.names, form+"/"+to+" "+nameOf(p.tb, p.year, tables.Form05, row, nil))
	for i, where := range p.order {
		if other := strings.Replace(where, form+"/"+from+"/", form+"/"+to+"/", 1); other != where {
			p.order[i], p.figures[other] = other, p.figures[where]
		}
	}
}

// TestSlips holds how one wrong figure is said to have come about: in every way that
// makes it out of the right one, and in none that would make too much of too many.
func TestSlips(t *testing.T) {
	for _, c := range []struct {
		at, wrong string
		cause     judge.Cause
		words     string // at the end of the message
	}{
		{"公开03/2011302/项目支出", "84.50", judge.CauseTransposed, "疑似相邻数字颠倒"},
		{"公开03/2011302/项目支出", "485000.00", judge.CauseUnit, "疑似单位写错（元、万元、亿元）"},
		{"公开03/2011302/项目支出", "-48.50", judge.CauseSign, "疑似正负号有误"},
		{"公开03/2011302/项目支出", "4850.00", judge.CausePoint, "疑似小数点错位"},
		{"公开03/2011302/项目支出", "4.85", judge.CausePoint, "疑似小数点错位或漏写一位数字"},
		{"公开03/2011302/项目支出", "485.00", judge.CausePoint, "疑似小数点错位或多写一位数字"},
		{"公开05/合计/本年支出", "22.48", judge.CauseDropped, "疑似漏写一位数字"},
		{"公开05/合计/本年支出", "2248.88", judge.CauseDoubled, "疑似多写一位数字"},
		{"公开05/合计/本年支出", "261.25", 0, ""},
		{"公开07/公务接待费/决算数", "0.07", 0, ""}, // so is 0.17, 0.27, … without a digit
		{"公开03/20113/本年支出", "202.29", judge.CauseScope, "疑似误用了其他口径的金额"},
		{"公开03/20113/本年支出", "48.50", judge.CauseBeside, "疑似照抄相邻金额"},
	} {
		t.Run(c.at+" "+c.wrong, func(t *testing.T) {
			p := newPractice(t)
			right := p.figures[c.at]
			p.put(c.at, c.wrong)
			f := only(t, check.Run(p.set()))
			assert.Equal(t, c.cause, f.Cause)
			assert.Equal(t, right, f.Expected.Text(budget.WanYuan))
			_, words, _ := strings.Cut(f.Message.String(), "），")
			assert.Equal(t, c.words, words)
		})
	}
}

// TestSignInRowWithCodeOfAnother: a row has the code of one that is left out, and a figure a minus too
// many. The row that is missing would stand at the same address: it is said to be missing, and the
// figure with the minus is reported once.
func TestSignInRowWithCodeOfAnother(t *testing.T) {
	set := givenIn(t, 2021, []string{"公开03/2011301 统计管理"}, []string{
		"公开03/合计/本年支出 2151.39", "公开03/合计/基本支出 341.02", "公开03/合计/项目支出 1810.37",
		"公开03/201/本年支出 2151.39", "公开03/201/基本支出 341.02", "公开03/201/项目支出 1810.37",
		"公开03/20105/本年支出 57.43", "公开03/20105/基本支出 57.39", "公开03/20105/项目支出 0.04",
		"公开03/2011301/本年支出 -57.43", "公开03/2011301/基本支出 57.39", "公开03/2011301/项目支出 0.04",
		"公开03/20113/本年支出 2093.96", "公开03/20113/基本支出 283.63", "公开03/20113/项目支出 1810.33",
		"公开05/20105/本年支出 57.43", "公开05/20105/基本支出 57.39", "公开05/20105/项目支出 0.04",
		"公开05/2010506/本年支出 57.43", "公开05/2010506/基本支出 57.39", "公开05/2010506/项目支出 0.04",
		"公开05/20113/本年支出 2093.96", "公开05/20113/基本支出 283.63", "公开05/20113/项目支出 1810.33",
		"公开05/2011301/本年支出 2093.96", "公开05/2011301/基本支出 283.63", "公开05/2011301/项目支出 1810.33",
	})
	assert.Equal(t, []string{
		"公开03 2011301：编码应为 2010506（03-2、S07、S09、X10），疑似编码误写",
		"公开03 2011301 本年支出：列为 -57.43万元，按勾稽关系应为 57.43万元，相差 -114.86万元，超过最大尾差 0.015万元（03-1、03-2、X10），疑似正负号有误",
		"公开03 2011301：缺少此行，本年支出按勾稽关系应为 2093.96万元，基本支出按勾稽关系应为 283.63万元，项目支出按勾稽关系应为 1810.33万元（03-2、X10）",
	}, messages(check.Run(set, check.Only("03", "X10", "S11", "S07", "S09"))))
}
