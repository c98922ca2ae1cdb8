package prose

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/internal/print"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"１，２３４．５％（含）：；", "1,234.5%(含):;"},
		{"“三公”「三公」", `"三公""三公"`},
		{"2011301—行政\n 运行", "2011301-行政运行"},
		{"a\u200Bb\uFEFF\u3000c\u00A0d\te", "abcde"},
		{"經費支出決算總計萬元", "经费支出决算总计万元"},
		{"經(jīng)費(fèi)數(shù)（a b）", "经费数(ab)"},
		{"費用", "费用"}, // whatever else the text has
		{"⼯资、奖⾦及津补贴⽀出", "工资、奖金及津补贴支出"},
		{"\u202a财政\u200e拨款\u202c", "财政拨款"},
		{"支﹙出﹚⼀︰〖1〗『x』", "支(出)一:[1]\"x\""},
		{"\xff一\xe4", "\xff一\xe4"},
	} {
		r := New(c.text)
		assert.Equal(t, c.want, r.Folded(0, len(r.Glyphs)), "%q", c.text)
		for _, g := range r.Glyphs {
			assert.LessOrEqual(t, g.End(), len(c.text))
		}
	}
}

// TestNumbers shows where numbers begin and end, and what kinds there are.
func TestNumbers(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"收入4194.40万元", "4194.40:number"},
		{"收入1,234,567.89元", "1,234,567.89:number"},
		{"收入1, 537.4万元", "1, 537.4:number"},
		{"收入1,2345元", "1:number 2345:number"},
		{"收入12，345万元", "12:number 345:number"}, // a comma between two values
		{"收入１２，３４５万元", "１２，３４５:number"},
		{"收入12\n34.5\n6万元", "12\n34.5\n6:number"},
		{"收入9746\n.50万元", "9746\n.50:number"},
		{"收入12 34万元", "12:number 34:number"},
		{"增长-5.86%", "-5.86:number"},
		{"（类）-0.01万元", "-0.01:number"},
		{"收入－3万元", "－3:number"},
		{"收入−3万元", "−3:number"},
		{"收入12\u200b34.5\u00ad6万元", "12\u200b34.5\u00ad6:number"},
		{"2011302—一般", "2011302:number"},
		{"2021年度", "2021:year"},
		{"2021年初预算", "2021:year"},
		{"2021年12月31日", "2021:year 12:date 31:date"},
		{"1-12月", "1:date 12:date"},
		{"2020至2021年", "2020:date 2021:year"},
		{"0001年", "0001:number"},
		{"财预〔2016〕143号", "2016:name 143:name"},
		{"5G基站", "5:name"},
		{"A4纸", "4:name"},
		{"第3届", "3:name"},
		{"购置一辆，两辆，十辆，一台", "一:number 两:number 十:number"},
		{"3.其他", "3:number"},
	} {
		r := New(c.text)
		var got []string
		for i := 0; i < len(r.Glyphs); {
			if !r.startsNumber(i) {
				i++
				continue
			}
			token := r.number(i)
			end := token.To
			for end > i+1 && !print.IsDigit(r.Glyphs[end-1].Rune) {
				end--
			}
			kind := map[TokenKind]string{TokenNumber: "number", TokenYear: "year", TokenDate: "date", TokenName: "name"}[token.Kind]
			got = append(got, r.Written(i, end)+":"+kind)
			i = token.To
		}
		assert.Equal(t, c.want, strings.Join(got, " "), "%q", c.text)
	}
}

func TestOrdinal(t *testing.T) {
	for _, c := range []struct {
		text          string
		length, level int
	}{
		{"一、收入", 2, 1},
		{"二十一、收入", 4, 1},
		{"三.收入", 2, 1},
		{"（十二）收入", 4, 2},
		{"(3)收入", 3, 4},
		{"3)收入", 2, 4},
		{"1.收入", 2, 3},
		{"12、收入", 3, 3},
		{"1. 2021年", 2, 3},
		{"1.2011301—行政运行", 2, 3},
		{"①收入", 1, 5},
		{"❶收入", 1, 5},
		{"⒈收入", 1, 3},
		{"⑴收入", 1, 4},
		{"㈠收入", 1, 2},
		{"壹、收入", 2, 1},
		{"1.25亿元", 0, 0},
		{"一般公共", 0, 0},
		{"（类）", 0, 0},
		{"1234、", 0, 0},
		{"", 0, 0},
	} {
		length, level := Ordinal(New(c.text).Glyphs)
		assert.Equal(t, []int{c.length, c.level}, []int{length, level}, c.text)
	}
}
