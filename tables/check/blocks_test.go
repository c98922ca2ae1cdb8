package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/tables/check"
)

// TestRowsOnEndMissing takes 208 and all below it out of 公开05: rows that its 合计 counts are one finding. Where 公开05 adds up without them
// no page is lost.
func TestRowsOnEndMissing(t *testing.T) {
	cells := []string{
		"公开01/一般公共预算财政拨款收入/决算数 100.00", "公开01/本年收入合计/决算数 100.00", "公开01/收入总计/决算数 100.00",
		"公开01/201/决算数 60.00", "公开01/208/决算数 40.00", "公开01/本年支出合计/决算数 100.00", "公开01/支出总计/决算数 100.00",
		"公开04/一般公共预算财政拨款收入/决算数 100.00", "公开04/本年收入合计/决算数 100.00", "公开04/收入总计/决算数 100.00",
	}
	all := []string{"201 60.00", "20101 60.00", "2010101 60.00", "208 40.00", "20805 40.00", "2080505 30.00", "2080506 10.00"}
	for _, row := range []string{"201 60.00", "208 40.00", "本年支出合计 100.00", "支出总计 100.00"} {
		k, amount, _ := strings.Cut(row, " ")
		cells = append(cells, "公开04/"+k+"/合计 "+amount, "公开04/"+k+"/一般公共预算财政拨款 "+amount)
	}
	for _, row := range append([]string{"合计 100.00"}, all...) {
		k, amount, _ := strings.Cut(row, " ")
		cells = append(cells, "公开03/"+k+"/本年支出 "+amount, "公开03/"+k+"/基本支出 "+amount)
	}
	for _, c := range []struct {
		rows  int // of all that it has
		total string
		want  []string
	}{
		{3, "100.00", []string{"公开05 208：208至2080506共4行缺失（其他表列有），疑似缺页（S15、05-3、X06、X10）"}},
		{4, "100.00", []string{"公开05 20805：20805至2080506共3行缺失（其他表列有），疑似缺页（S15、05-2、X10）"}},
		{3, "60.00", []string{
			"公开04 本年支出合计 一般公共预算财政拨款：列为 100.00万元，按勾稽关系应为 60.00万元，相差 40.00万元，超过最大尾差 0.015万元（X06）",
			"公开04 208 一般公共预算财政拨款：列为 40.00万元，明细有空白，相差 40.00万元，无法确定漏填的是哪一项（X06）",
			"公开05 合计 本年支出：列为 60.00万元，按勾稽关系应为 100.00万元，相差 -40.00万元，超过最大尾差 0.02万元（X10）",
			"公开05 合计 基本支出：列为 60.00万元，按勾稽关系应为 100.00万元，相差 -40.00万元，超过最大尾差 0.02万元（X10）",
			"公开05 208：缺少此行，本年支出按各勾稽关系得数不一，基本支出按各勾稽关系得数不一（X10）",
			"公开05 20805：缺少此行，本年支出按勾稽关系应为 40.00万元，基本支出按勾稽关系应为 40.00万元（X10）",
			"公开05 2080505：缺少此行，本年支出按勾稽关系应为 30.00万元，基本支出按勾稽关系应为 30.00万元（X10）",
			"公开05 2080506：缺少此行，本年支出按勾稽关系应为 10.00万元，基本支出按勾稽关系应为 10.00万元（X10）",
		}},
	} {
		of05 := slices.Clone(cells)
		for _, row := range append([]string{"合计 " + c.total}, all[:c.rows]...) {
			k, amount, _ := strings.Cut(row, " ")
			of05 = append(of05, "公开05/"+k+"/本年支出 "+amount, "公开05/"+k+"/基本支出 "+amount)
		}
		assert.Equal(t, c.want, messages(check.Run(given(t, of05...), check.Without("S01"))), c.total)
	}
}
