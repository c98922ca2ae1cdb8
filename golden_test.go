package yusuan_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
)

var update = flag.Bool("update", false, "write the golden files anew")

// verifyData is where the documents of examples/verify are, with what it prints about them.
const verifyData = "examples/verify/testdata"

// audited returns what Audit says about the JSON of a document, as examples/verify prints it.
func audited(in []byte) ([]byte, error) {
	var d yusuan.Document
	if err := d.UnmarshalJSON(in); err != nil {
		return nil, err
	}
	r, err := yusuan.Read(d)
	if err != nil {
		return nil, err
	}
	out, err := yusuan.Audit(r, yusuan.Options{}).MarshalJSON()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = json.Indent(&b, append(out, '\n'), "", "  ")
	return b.Bytes(), err
}

// goldens are documents with what is said about them in golden files. They start
// from a document of examples/verify and differ from it in little.
var goldens = []struct {
	name, from string
	edit       func(testing.TB, string) string
}{
	{"clean", "clean", nil},
	{"pages", "pages", nil}, // tables over several pages, without titles; year and department in the text
	{"yuan", "yuan", nil},   // cells are numbers
	{"yuan-unit", "yuan", replace(`2080505, "机关事业单位基本养老保险缴费支出", 157248.16, 157248.16, "", "", "", ""]`,
		`2080505, "机关事业单位基本养老保险缴费支出", 157248.16, 15.72, "", "", "", ""]`)},
	{"digits", "clean", replace(`["2080505", "机关事业单位基本养老保险缴费支出", "15.72", "15.72", "", "", "", ""]`,
		`["2080505", "机关事业单位基本养老保险缴费支出", "15.72", "15.27", "", "", "", ""]`)},
	{"blank", "clean", replace(`["20126", "档案事务", "203.84", "140.40", "63.44", "", "", ""]`,
		`["20126", "档案事务", "203.84", "140.40", "", "", "", ""]`)},
	{"name", "clean", replace(`["20126", "档案事务", "197.69",`, `["20126", "档案事", "197.69",`)},
	{"missing", "clean", without(`    {"page": 10, "form": "公开07"`, `    {"page": 11,`)},
	{"unread", "clean", replace(`["2210201", "住房公积金", "18.64", "18.64", ""]`,
		`["2210201", "住房公积金", "18.64", "约18.64", "", "另计"], ["见附件", null, null, null, "1.00", "2.00"]`)},
	{"headings", "clean", replace("示例市档案馆2022年度部门决算", "示例市档案局2021年度部门决算")},
	{"untitled", "clean", replace(`"title": "部门决算单位构成", "rows": [`, `"rows": [["甲", "乙"], ["丙", "丁"]]}, {"rows": [`)},
	{"text", "clean", without(`    {"page": 2`, `  ],`)},
	{"explained", "clean", explain()},
	{"misstated", "clean", explain("增长1.30%", "增长1.03%", "占97.11%", "占91.77%", "2012604—档案馆57.29万元", "2012064—档案馆57.29万元", "公用经费12.76", "公用经费1.276", "下降1.82%", "下降（增长）1.82%")},
	{"alone", "clean", func(tb testing.TB, s string) string {
		tb.Helper()
		return explain("占97.11%", "占91.77%")(tb, without(`    {"page": 2`, `  ],`)(tb, s))
	}},
	{"empty", "clean", func(testing.TB, string) string { return `{"tables": []}` }},
	{"year", "clean", func(tb testing.TB, s string) string {
		return replace(`"year": 2022`, `"year": 2009`)(tb, s)
	}},
}

// explanation is a text that fits the tables of clean.json.
const explanation = `第三部分 部门决算情况说明
一、收入支出决算总体情况说明
2022年度收入总计263.40万元，支出总计263.40万元。与2021年度相比，收入总计增加3.39万元，增长1.30%。
二、收入决算情况说明
本年收入合计250.58万元，其中：财政拨款收入243.33万元，占97.11%；其他收入7.25万元，占2.89%。
三、一般公共预算财政拨款支出决算情况说明
一般公共预算财政拨款支出240.15万元，占本年支出合计的97.51%。
（一）2012601—行政运行140.40万元，较上年减少2.60万元，下降1.82%。
（二）2012604—档案馆57.29万元，与上年持平。
（三）2080505—机关事业单位基本养老保险缴费支出15.72万元。
（四）2101101—行政单位医疗8.09万元。
（五）2210201—住房公积金18.64万元。
四、一般公共预算财政拨款基本支出决算情况说明
一般公共预算财政拨款基本支出182.85万元，其中：人员经费170.09万元，公用经费12.76万元。
注意事项12处。`

// explain adds the explanation to the text of a document, with changes: what to
// replace and what with, in turn.
func explain(changes ...string) func(testing.TB, string) string {
	return func(tb testing.TB, s string) string {
		tb.Helper()
		text := explanation
		for i := 0; i+1 < len(changes); i += 2 {
			text = replace(changes[i], changes[i+1])(tb, text)
		}
		at := strings.LastIndex(s, `"`)
		return s[:at] + `\n` + strings.ReplaceAll(text, "\n", `\n`) + s[at:]
	}
}

func replace(old, with string) func(testing.TB, string) string {
	return func(tb testing.TB, s string) string {
		tb.Helper()
		require.Equal(tb, 1, strings.Count(s, old), "%s", old)
		return strings.Replace(s, old, with, 1)
	}
}

// without takes out what stands from the start of one text to that of another.
func without(from, to string) func(testing.TB, string) string {
	return func(tb testing.TB, s string) string {
		tb.Helper()
		before, rest, ok := strings.Cut(s, from)
		require.True(tb, ok, "%s", from)
		_, after, ok := strings.Cut(rest, to)
		require.True(tb, ok, "%s", to)
		return before + to + after
	}
}

// documents returns the documents of goldens by name.
func documents(tb testing.TB) map[string][]byte {
	tb.Helper()
	all := map[string][]byte{}
	for _, g := range goldens {
		in, err := os.ReadFile(filepath.Join(verifyData, g.from+".json"))
		require.NoError(tb, err)
		if g.edit != nil {
			in = []byte(g.edit(tb, string(in)))
		}
		all[g.name] = in
	}
	return all
}

func TestGolden(t *testing.T) {
	for name, in := range documents(t) {
		t.Run(name, func(t *testing.T) {
			got, err := audited(in)
			require.NoError(t, err)
			requireContract(t, in, got)
			golden := filepath.Join(verifyData, name+".golden")
			if *update {
				require.NoError(t, os.WriteFile(golden, got, 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), string(got))

			again, err := audited(in)
			require.NoError(t, err)
			assert.Equal(t, string(got), string(again), "the same every time")
		})
	}
}

// TestFindings says in short what the golden files must hold, so that they are not
// written anew without a thought.
func TestFindings(t *testing.T) {
	want := map[string][]string{
		"clean":     nil,
		"pages":     nil,
		"yuan":      nil,
		"yuan-unit": {"03-1 impossible error 公开03/2080505/基本支出 15.72 157248.16 unit shifted"},
		"digits":    {"03-1 impossible error 公开03/2080505/基本支出 15.27 15.72 digits transposed"},
		"blank":     {"03-1 incomplete warning 公开03/20126/项目支出  63.44"},
		"name":      {"S07 mismatch warning 公开05/20126/ 档案事 档案事务"},
		"missing":   {"S01 incomplete warning 公开07//"},
		"unread": {
			"S09 mismatch warning 公开05// 见附件",
			"S13 mismatch warning 公开05/2210201/基本支出 约18.64", "S13 mismatch warning 公开05/2210201/项目支出 另计",
		},
		"headings":  {"S04 mismatch warning // 示例市档案局2021年度部门决算", "S04 mismatch warning // 示例市档案局"},
		"untitled":  nil,
		"explained": nil,
		"misstated": {
			"N03 impossible error // 1.03% 1.30% digits transposed",
			"N02 impossible error // 91.77% 97.11%",
			"N18 mismatch warning // 下降（增长）  template residue",
			"N09 mismatch warning // 2012064 2012604 digits transposed",
			"N01 impossible error // 1.276 12.76 decimal point shifted",
		},
		"alone": {"N02 impossible error // 91.77% 97.11%"},
		"text":  nil,
		"empty": nil,
		"year":  {"S04 mismatch warning // 示例市档案馆2022年度部门决算"},
	}
	for name, in := range documents(t) {
		out, err := audited(in)
		require.NoError(t, err)
		var got []string
		for _, f := range parse(t, out).Findings {
			got = append(got, f.short())
		}
		assert.Equal(t, want[name], got, name)
	}
}
