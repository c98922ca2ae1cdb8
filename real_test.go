package yusuan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/archive"
)

// realAccounts are published accounts with what is to be found in them.
var realAccounts = []struct {
	name     string
	other    []string
	findings []string
	summary  map[string]int
}{
	{
		name:  "licheng_2021",
		other: []string{"部门决算单位构成", "泉州市专项资金绩效自评表"},
		findings: []string{
			"N09 //", "N10 //", "N10 //", "P09 //",
			"S07 公开01/215/", "02-1 公开02/2299999/其他收入", "03-2 公开03/20113/基本支出", "03-2 公开03/20113/项目支出",
			"X10 公开03/2011301/基本支出", "X10 公开03/2011350/基本支出", "03-2 公开03/20805/基本支出", "X10 公开03/2080501/基本支出",
			"X10 公开03/2080502/基本支出", "X10 公开03/2080505/基本支出", "X10 公开03/2080506/基本支出", "S07 公开03/215/",
			"S07 公开04/215/", "X16 公开05/201/本年支出", "X16 公开05/208/本年支出", "S10 公开06/312/",
		},
		summary: map[string]int{"error": 2, "warning": 13, "info": 5},
	},
	{
		name:     "caizheng_2024",
		other:    []string{"部门决算单位构成"},
		findings: []string{"N01 //", "N02 //", "N10 //", "X16 公开03/208/本年支出"},
		summary:  map[string]int{"error": 2, "warning": 1, "info": 1},
	},
	{
		name:  "guizi_2024",
		other: []string{"部门决算单位构成"},
		findings: []string{
			"S04 //", "N02 //", "N18 //", "N04 //", "N09 //", "N09 //", "N09 //", "N09 //", "N17 //", "N17 //", "N10 //", "N10 //", "N18 //",
			"X16 公开03/210/本年支出", "X16 公开03/212/本年支出",
		},
		summary: map[string]int{"error": 4, "warning": 9, "info": 2},
	},
}

func TestRealAccounts(t *testing.T) {
	for _, account := range realAccounts {
		t.Run(account.name, func(t *testing.T) {
			in := archive.File(t, account.name)
			out, err := audited(in)
			require.NoError(t, err)
			requireContract(t, in, out)
			p := parse(t, out)
			assert.Equal(t, []string{"公开01", "公开02", "公开03", "公开04", "公开05", "公开06", "公开07", "公开08", "公开09"}, p.Forms)
			assert.Equal(t, account.other, p.Other)
			assert.Empty(t, p.Unread)
			var found []string
			for _, f := range p.Findings {
				found = append(found, f.Rule+" "+f.Form+"/"+f.Row+"/"+f.Column)
			}
			assert.Equal(t, account.findings, found)
			assert.Equal(t, account.summary, p.Summary)
		})
	}
}
