package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

// called runs the program.
func called(args ...string) (code int, stdout, stderr string) {
	var out, log bytes.Buffer
	code = run(args, &out, &log)
	return code, out.String(), log.String()
}

// saved writes a file and returns its name.
func saved(t *testing.T, name string, data []byte) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(name, data, 0o600))
	return name
}

func content(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(data)
}

// TestRun holds that the program prints the report as before, writes files where they are wanted, the same every time, and nothing else
// then.
func TestRun(t *testing.T) {
	d := licheng.Disclosure()
	want, err := appendReport(nil, &d, original())
	require.NoError(t, err)
	code, out, log := called()
	assert.Equal(t, 0, code, log)
	assert.Equal(t, string(want), out)

	dir := t.TempDir()
	html, docx := filepath.Join(dir, "a.html"), filepath.Join(dir, "a.docx")
	code, out, log = called("-html", html, "-docx", docx)
	assert.Equal(t, 0, code, log)
	assert.Empty(t, out)
	page, word := content(t, html), content(t, docx)
	assert.Equal(t, 3, strings.Count(page, "<figure>"), "income, expenditure and “三公”: the budget of the fixture has nothing else")
	assert.Contains(t, page, "公开02 2299999 其他收入：空白", "what is found in the tables that were published")
	assert.True(t, strings.HasPrefix(word, "PK"))
	_, _, _ = called("-html", html, "-docx", docx)
	assert.Equal(t, page, content(t, html))
	assert.Equal(t, word, content(t, docx))
}

// TestOwn prints a disclosure of one's own.
func TestOwn(t *testing.T) {
	own := disclosure.Disclosure{Edition: "上海2024", Account: *accountgen.Full(2024), Facts: accountgen.FullFacts()}
	data, err := own.MarshalJSON()
	require.NoError(t, err)
	file := saved(t, "own.json", data)
	code, out, log := called(file)
	assert.Equal(t, 0, code, log)
	assert.True(t, strings.HasPrefix(out, "# 某市某局 2024年度部门决算\n"))
	assert.NotContains(t, out, "公布的九张表", "nothing was published before")

	html := filepath.Join(t.TempDir(), "a.html")
	code, _, log = called("-html", html, file)
	assert.Equal(t, 0, code, log)
	page := content(t, html)
	assert.Equal(t, 4, strings.Count(page, "<figure>"))
	assert.Contains(t, page, "<title>公务用车购置费 决算：18.50万元</title>")
	assert.Contains(t, page, "<title>一般公共服务支出 年初预算：189.20万元</title>")

	own.Account = *accountgen.Minimal(2024)
	own.Facts = disclosure.Facts{}
	data, err = own.MarshalJSON()
	require.NoError(t, err)
	code, _, log = called("-html", html, saved(t, "minimal.json", data))
	assert.Equal(t, 0, code, log)
	page = content(t, html)
	assert.Equal(t, 2, strings.Count(page, "<figure>"), "no “三公”, no budget")
	assert.NotContains(t, page, "上年决算</text>", "no year before")
}

// TestBudget holds that a budget is not called an account, and has no lines that its edition lacks.
func TestBudget(t *testing.T) {
	d := disclosure.Disclosure{Kind: tables.Budget, Edition: "上海预算2025", Account: *accountgen.PlanOf(2025).Example(3)}
	data, err := d.MarshalJSON()
	require.NoError(t, err)
	file := saved(t, "budget.json", data)
	code, out, log := called(file)
	assert.Equal(t, 0, code, log)
	assert.True(t, strings.HasPrefix(out, "# 某市某局 2025年度部门预算\n"))
	assert.Contains(t, out, "\n## 2025年度部门预算表\n", "the parts of its text are not those of an account")
	assert.NotContains(t, out, "第五部分")
	printed, _, _ := strings.Cut(out, "\n## 核对结果\n")
	assert.NotContains(t, printed, "部门决算")
	assert.NotContains(t, printed, "年末结转和结余")
	assert.Contains(t, printed, "- 收入总计：")

	html := filepath.Join(t.TempDir(), "a.html")
	code, _, log = called("-html", html, file)
	assert.Equal(t, 0, code, log)
	page := content(t, html)
	assert.Contains(t, page, "2025年度部门预算</title>")
	assert.Contains(t, page, " 本年预算：")
	assert.NotContains(t, page, "本年决算")
}

func TestBadInput(t *testing.T) {
	huge := saved(t, "huge.json", nil)
	require.NoError(t, os.Truncate(huge, 100<<20))
	data, err := disclosure.Disclosure{Edition: "福建2021", Account: *accountgen.Minimal(2021)}.MarshalJSON()
	require.NoError(t, err)
	own := saved(t, "own.json", data)
	foreign := saved(t, "foreign.json", bytes.Replace(data, []byte("福建2021"), []byte("福建1998"), 1))
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"two files":       {[]string{"a", "b"}, "usage: "},
		"a flag":          {[]string{"-pdf", "a"}, "usage: "},
		"not there":       {[]string{"nowhere.json"}, "report: open nowhere.json: no such file"},
		"a folder":        {[]string{t.TempDir()}, "is a directory"},
		"no JSON":         {[]string{saved(t, "a.json", []byte("PK\x03\x04"))}, "a.json: "},
		"an edition":      {[]string{foreign}, `foreign.json: disclosure.Disclosure.`},
		"an edition page": {[]string{"-html", "a.html", foreign}, `Edition "福建1998": unknown edition`},
		"huge":            {[]string{huge}, "huge.json: more than 64 MB are no disclosure"},
		"the file itself": {[]string{"-html", own, own}, "own.json is the file itself, which stays as it is"},
		"no folder":       {[]string{"-docx", filepath.Join("nowhere", "a.docx")}, "no such file"},
	} {
		t.Run(name, func(t *testing.T) {
			code, out, log := called(c.args...)
			assert.Equal(t, 2, code)
			assert.Empty(t, out)
			assert.Contains(t, log, c.says)
			assert.Equal(t, 1, strings.Count(log, "\n"), "one line")
		})
	}
	assert.Equal(t, string(data), content(t, own))
	code, out, _ := called("-h")
	assert.Equal(t, 0, code)
	assert.Equal(t, usage+"\n", out)
}
