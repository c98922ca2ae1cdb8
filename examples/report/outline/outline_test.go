package outline_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/examples/report/outline"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

func of(t *testing.T, d disclosure.Disclosure) outline.Outline {
	t.Helper()
	p, err := yusuan.Publish(d)
	require.NoError(t, err)
	o, err := outline.New(p, &d)
	require.NoError(t, err)
	return o
}

// titles returns the parts of an account, with the number of sections and tables of each.
func titles(o outline.Outline) map[string][2]int {
	m := map[string][2]int{}
	for _, p := range o.Parts {
		m[p.Title] = [2]int{len(p.Sections), len(p.Tables)}
	}
	return m
}

// TestOrdinals holds that parts are numbered in the manner of the edition's text, and not at all where that is not known.
func TestOrdinals(t *testing.T) {
	for e := range tables.Editions() {
		d := licheng.Disclosure()
		d.Edition = e.String()
		o := of(t, d)
		var got []string
		for _, p := range o.Parts {
			got = append(got, p.Title)
		}
		want := []string{"第一部分 部门概况", "第二部分 2021年度部门决算表", got[2], got[3], "第五部分 附件"}
		switch e.String() {
		case "浙江2023":
			want = []string{"一、部门概况", "二、2021年度部门决算表", "三、2021年度部门决算情况说明", "四、名词解释", "五、附件"}
		case "北京2022", "内蒙古2022", "四川2024":
			want = []string{"部门概况", "2021年度部门决算表", got[2], got[3], "附件"}
		}
		assert.Equal(t, want, got, e)
		assert.Equal(t, "泉州市鲤城区工业和信息化局", o.Department)
		assert.Equal(t, "2021年度部门决算", o.Title)
	}
}

func TestContents(t *testing.T) {
	o := of(t, licheng.Disclosure())
	assert.Equal(t, map[string][2]int{
		"第一部分 部门概况": {0, 1}, "第二部分 2021年度部门决算表": {0, 9}, "第三部分 2021年度部门决算情况说明": {11, 0}, "第四部分 名词解释": {0, 0}, "第五部分 附件": {0, 1},
	}, titles(o))
	assert.Len(t, o.Parts[3].Paragraphs, 22)
	assert.Equal(t, "公开07", o.Parts[1].Tables[6].Anchor)
	assert.Equal(t, "附件1", o.Parts[4].Tables[0].Anchor)

	o = of(t, disclosure.Disclosure{Edition: "上海2024", Account: *accountgen.Minimal(2024)})
	assert.Len(t, o.Parts, 4, "nothing is attached")
	assert.Empty(t, o.Parts[0].Tables, "no units")
}
