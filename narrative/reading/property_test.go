package reading_test

import (
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/reading"
)

// checkReading checks what holds for the reading of any text: every digit belongs
// to exactly one number, every number that is stated to exactly one statement, and
// places are those of the text.
func checkReading(t require.TestingT, text string, r reading.Reading) {
	require.Equal(t, text, r.Text())
	chapters := checkChapters(t, text, r)
	statements := make([]narrative.Statement, 0, 64)
	for s := range r.Statements() {
		statements = append(statements, s)
	}
	inside := make([]bool, len(text))
	stated := make([]int, len(statements))
	end := 0
	for n := range r.Numbers() {
		require.True(t, n.Role.IsValid(), "%+v", n)
		require.GreaterOrEqual(t, n.Start, end, "numbers overlap")
		require.Greater(t, n.End, n.Start)
		require.LessOrEqual(t, n.End, len(text))
		end = n.End
		for i := n.Start; i < n.End; i++ {
			inside[i] = true
		}
		require.True(t, n.Start >= chapters[n.Chapter].Start && n.Start < chapters[n.Chapter].End, "%+v", n)
		require.Equal(t, n.Role == narrative.RoleOutside || n.Role == narrative.RoleFurniture,
			chapters[n.Chapter].Outside || n.Role == narrative.RoleFurniture, "%+v", n)
		require.Equal(t, n.Role == narrative.RoleStated, n.Statement >= 0)
		if n.Statement >= 0 {
			stated[n.Statement]++
			s := statements[n.Statement]
			require.Equal(t, []int{n.Start, n.End}, []int{s.Start, s.End})
		}
	}
	for i, c := range text {
		if c >= '0' && c <= '9' || c >= '０' && c <= '９' {
			require.True(t, inside[i], "digit at %d of %q is in no number", i, text)
		}
	}
	checkStatements(t, text, statements, stated)
	checkLists(t, text, chapters, r)
}

// checkLists checks that lists and remarks are of the text, in its order, and below the heading that they name.
func checkLists(t require.TestingT, text string, chapters []narrative.Chapter, r reading.Reading) {
	end := 0
	for l := range r.Lists() {
		require.NotEmpty(t, l.Items)
		require.Equal(t, []int{l.Items[0].Start, l.Items[len(l.Items)-1].End}, []int{l.Start, l.End})
		require.True(t, chapters[l.Chapter].Start <= l.Start && l.End <= chapters[l.Chapter].End, "%+v", l)
		require.GreaterOrEqual(t, l.Start, end, "lists overlap")
		known := false
		for _, item := range l.Items {
			require.GreaterOrEqual(t, item.Start, end, "items overlap")
			require.Greater(t, item.End, item.Start)
			end = item.End
			require.NotEmpty(t, item.Name)
			known = known || item.Code.Level() == economic.Section
		}
		require.True(t, known, "%+v", l)
		require.LessOrEqual(t, end, len(text))
	}
	for m := range r.Remarks() {
		require.True(t, m.Kind.IsValid() && m.Start < m.End && m.End <= len(text), "%+v", m)
		require.Equal(t, text[m.Start:m.End], m.Quote)
		require.True(t, chapters[m.Chapter].Start <= m.Start && m.Start < chapters[m.Chapter].End, "%+v", m)
	}
}

func checkChapters(t require.TestingT, text string, r reading.Reading) []narrative.Chapter {
	var chapters []narrative.Chapter
	end := 0
	for c := range r.Chapters() {
		require.Equal(t, end, c.Start)
		require.GreaterOrEqual(t, c.End, c.Start)
		end = c.End
		chapters = append(chapters, c)
	}
	require.Equal(t, len(text), end)
	return chapters
}

func checkStatements(t require.TestingT, text string, statements []narrative.Statement, stated []int) {
	last := 0
	for i, s := range statements {
		require.GreaterOrEqual(t, s.Start, last, "statements are not in order")
		last = s.Start
		require.Contains(t, text[s.Start:], text[s.Start:s.End])
		require.Contains(t, s.Quote, text[s.Start:s.End])
		require.Contains(t, text, s.Quote)
		require.False(t, s.Subject.IsZero(), "%+v", s)
		require.True(t, s.Measure.IsValid(), "%+v", s)
		require.True(t, s.Certainty.IsValid(), "%+v", s)
		require.True(t, s.ClauseStart <= s.Start && s.Start < s.ClauseEnd || s.Measure == narrative.MeasureActual && !s.HasValue(), "%+v", s)
		require.Equal(t, s.HasValue(), stated[i] == 1, "%+v", s)
	}
}

// vocabularyOfSorts is what texts are made of, whole and in pieces.
var vocabularyOfSorts = []string{
	"第三部分 2021年度部门决算情况说明\n", "第四部分 名词解释\n", "一、收入支出决算总体情况说明\n", "七、“三公”经费支出决算情况说明\n", "（一）", "1.", "1、", "(2)",
	"①", "- ", "收入总计", "支出总计", "收入支出总计", "基本支出", "项目支出", "“三公”经费", "公务接待费", "教育支出（类）", "普通教育（款）", "高等教育（项）",
	"2011301—行政运行", "20103", "201131-", "年初预算为", "支出决算为", "完成年初预算的", "比上年", "与2020年度相比", "较", "增加", "减少（增加）", "下降", "增长",
	"持平", "大于预算数", "占", "占本年支出合计的", "其中：", "分别是", "收、支总计各是", "主要原因是", "主要用于", "12.34", "1,234.56", "1, 537.4", "0", "１２．３", "-5.86",
	"99", "2021年", "12月31日", "万元", "元", "亿元", "%", "％", "个", "辆", "批次", "人次", "台（套）", "分", "单价", "（含）以上", "设备", "XX", "***", "一辆", "无", "没有",
	"，", "；", "。", "、", "：", "（", "）", "“", "”", "\n", "\n\n", "\n12\n", "\n- 3 -\n", " ", "\u3000", "情况", "某某", "\xff", "\xe4\xb8", "經(jīng)費", "涉及资金", "项目",
}

// TestReadAnything reads texts put together at random.
func TestReadAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(vocabularyOfSorts), 0, 60).Draw(t, "words")
		text := strings.Join(words, "")
		checkReading(t, text, reading.Read(text, reading.Options{}))
	})
}

// TestReadOverPage reads numbers that a page ends in: each is one number, and the page
// number in it no other.
func TestReadOverPage(t *testing.T) {
	for _, c := range []struct {
		text    string
		numbers []string
	}{
		{"-5.86\n12\n2011301—行政运行", []string{"5.86\n12\n2011301"}},
		{"支出决算为123\n- 12 -\n45.67万元。", []string{"123\n- 12 -\n45.67"}},
		{"支出决算为1,234\n第12页共34页\n.56万元。", []string{"1,234\n第12页共34页\n.56"}},
		{"支出决算为123\n- 12 -\n万元，比上年增加3万元。", []string{"123", "12", "3"}},
	} {
		r := reading.Read(c.text, reading.Options{Year: 2021})
		checkReading(t, c.text, r)
		var numbers []string
		for n := range r.Numbers() {
			numbers = append(numbers, c.text[n.Start:n.End])
		}
		assert.Equal(t, c.numbers, numbers)
	}
}

// TestReadSame reads a text in the forms that extraction gives it: what it says
// stays the same.
func TestReadSame(t *testing.T) {
	wide := strings.NewReplacer(",", "，", "%", "％", "(", "（", ")", "）", ":", "：")
	for _, p := range patterns(t, "testdata/patterns.txt") {
		if p.name == "写法" || p.name == "噪声" {
			continue
		}
		want := values(p.text)
		assert.Equal(t, want, values(strings.ReplaceAll(p.text, "。", "。 ")), p.text)
		assert.Equal(t, want, values(broken(p.text)), p.text)
		if !strings.Contains(p.text, "1,537") {
			assert.Equal(t, want, values(wide.Replace(p.text)), p.text)
		}
	}
}

// broken returns a text with a line break after every seventh sign or so, as narrow
// columns have them; its heading stays whole.
func broken(text string) string {
	var b strings.Builder
	n := 0
	if heading, rest, ok := strings.Cut(text, "\n"); ok {
		b.WriteString(heading + "\n")
		text = rest
	}
	for _, r := range text {
		n++
		switch {
		case r == '\n':
			n = 0
		case n < 8:
		case strings.ContainsRune("（(一二三四五六七八九十0123456789第", r): // would look like a heading there
			n = 7
		default:
			b.WriteByte('\n')
			n = 1
		}
		b.WriteRune(r)
	}
	return b.String()
}

// values returns what the statements of a text say.
func values(text string) []string {
	var all []string
	r := reading.Read(text, reading.Options{Year: 2020})
	for s := range r.Statements() {
		value := s.Percent.String()
		switch {
		case !s.Amount.IsBlank():
			value = s.Amount.String()
		case s.Measure == narrative.MeasureCount:
			value = strconv.FormatInt(s.Count, 10)
		}
		s.Start = s.End
		all = append(all, value+statementLine(r, s))
	}
	return all
}

// FuzzRead reads arbitrary bytes.
func FuzzRead(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, w := range vocabularyOfSorts {
		f.Add(w)
	}
	f.Add(strings.Join(vocabularyOfSorts, ""))
	f.Add("第三部分 情况说明\n1.2.3.4,567,89\n12\n第1部分")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) && len(text) > 1<<16 {
			t.Skip("too long")
		}
		checkReading(t, text, reading.Read(text, reading.Options{}))
	})
}

// FuzzLists reads enumerations and the leavings of templates, put together from their words and mutated.
func FuzzLists(tf *testing.F) {
	f := steady.Fuzz(tf)
	const heading = "六、一般公共预算财政拨款基本支出决算情况说明\n"
	for _, s := range []string{
		"人员经费87.35万元，主要包括：基本工资、津贴补贴、奖金、绩效工资等。公用经费3.10万元，主要包括：办公费和印刷费，水费及电费；差旅费。",
		"（一）人员经费12万元。主要包括基本工资、、津贴补贴，，其他。\n（二）公用经费12.00万元，包括：办公费、车改补贴等等。",
		"公用经费，主要包括：\n办公\n费、咨 询 费、印刷费和手续费等支出。人员经费主要包括：工资福利支出、对个人和家庭的补助。",
		"比上年增加（减少）XX万元，增长 13.95。占 %，大小于预算，。某单位202年度请据实填写",
		"收入3.5，支出XX.XX万元；增长（下降）5.00，。其中：××年度“三公”经费万元，占%",
	} {
		f.Add(heading + s)
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) && len(text) > 1<<16 {
			t.Skip("too long")
		}
		checkReading(t, text, reading.Read(text, reading.Options{Year: 2021}))
	})
}
