package reading_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/narrative/reading"
)

// TestPartsOfPurpose holds that what an amount is for is a part of that amount, not of what that is a part of.
func TestPartsOfPurpose(t *testing.T) {
	text := "六、基本支出决算情况说明\n基本支出50.00万元，其中人员经费40.00万元，主要用于基本工资15.00万元、奖金25.00万元；公用经费10.00万元。"
	wholes := map[string]string{}
	for s := range reading.Read(text, reading.Options{Year: 2024}).Statements() {
		wholes[s.Subject.String()] = s.Whole.String()
	}
	assert.Equal(t, map[string]string{
		"公开05/合计/基本支出": "", "公开06/人员经费合计/决算数": "公开05/合计/基本支出", "公开06/公用经费合计/决算数": "公开05/合计/基本支出",
		"公开06/30101/决算数": "公开06/人员经费合计/决算数", "公开06/30103/决算数": "公开06/人员经费合计/决算数",
	}, wholes)
}

// TestAnnouncedByNothing reads sentences that announce a list, and state nothing that is understood, behind any number of statements.
func TestAnnouncedByNothing(t *testing.T) {
	for _, announced := range []string{"XX万元：", "某事80.00万元：", "主要原因是某事80.00万元："} {
		for n := range 40 {
			text := "二、收入决算情况说明\n" + strings.Repeat("本年收入90.00万元。", n) + announced + "\n1.财政拨款收入60.00万元。"
			want := strings.Fields(strings.Repeat("90.00 ", n) + "60.00")
			var got []string
			for s := range reading.Read(text, reading.Options{Year: 2024}).Statements() {
				got = append(got, text[s.Start:s.End])
			}
			assert.Equal(t, want, got, announced)
		}
	}
}
