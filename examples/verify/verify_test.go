package main

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write testdata/*.golden anew")

// goldens are documents with what verify prints about them in testdata. They start
// from a document of testdata and differ from it in little.
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
	{"empty", "clean", func(testing.TB, string) string { return `{"tables": []}` }},
	{"year", "clean", func(tb testing.TB, s string) string {
		return replace(`"year": 2022`, `"year": 2009`)(tb, s)
	}},
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
		in, err := os.ReadFile(filepath.Join("testdata", g.from+".json"))
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
			got, err := verify(in)
			require.NoError(t, err)
			requireContract(t, in, got)
			golden := filepath.Join("testdata", name+".golden")
			if *update {
				require.NoError(t, os.WriteFile(golden, got, 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), string(got))

			again, err := verify(in)
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
		"missing":   {"S01 incomplete error 公开07//"},
		"unread": {
			"S09 mismatch warning 公开05// 见附件",
			"05-2 incomplete warning 公开05/2210201/基本支出  18.64",
		},
		"headings": {"S04 mismatch warning // 示例市档案局2021年度部门决算", "S04 mismatch warning // 示例市档案局"},
		"untitled": nil,
		"text":     nil,
		"empty":    nil,
		"year":     {"S04 mismatch warning // 示例市档案馆2022年度部门决算"},
	}
	for name, in := range documents(t) {
		out, err := verify(in)
		require.NoError(t, err)
		var got []string
		for _, f := range parse(t, out).Findings {
			got = append(got, f.short())
		}
		assert.Equal(t, want[name], got, name)
	}
}
