package verify_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// A provinceText is an explanation in the style of a place, filled with the figures of
// an invented account: what each of its numbers says is known because it was put
// there to say it.
//
// The first line of its file in testdata/provinces names the account, the year, the
// unit, and how many places amounts and percentages have. In the rest, a number is
// written as ⟦subject measure⟧:
//
//	⟦本年收入⟧               the actual amount
//	⟦本年收入 预算⟧ 上年⟧      the initial budget, and what it was the year before
//	⟦本年收入 增减⟧ 增减%⟧     change and rate against the year before
//	⟦本年收入 差⟧ 差%⟧        change and rate against the initial budget
//	⟦本年收入 增减?增加|减少⟧   the word that fits; 差? likewise
//	⟦基本 占 本年支出⟧ 完成⟧   share and completion
//	⟦公务用车保有量 数⟧       a count
//	⟦列举 人员⟧              the names of the economic items with money
//	⟦=92.5|某项目|count⟧     a number with what it says; only the number if it is of nothing that the library knows
//
// A subject is one of the names below, an address such as 05/2010301/基本支出, or an
// indicator.
type provinceText struct {
	name  string
	year  int
	text  string
	marks []mark
	sets  years
}

// A mark is a number of the text with all that it may be read as.
type mark struct {
	start, end int
	subjects   []string // that name the figure; nil if nothing known is said of it
	measure    string
	base       string   // of a change: 上年 or 预算
	of         []string // of a share
}

// subjectNames are the figures by their names in the texts: the address in the form
// of the section, and the same figure in other forms.
var subjectNames = map[string][]string{
	"收入总计": {"公开01/收入总计/决算数"}, "支出总计": {"公开01/支出总计/决算数"},
	"本年收入": {"公开02/合计/本年收入", "公开01/本年收入合计/决算数"}, "本年支出": {"公开03/合计/本年支出", "公开01/本年支出合计/决算数"},
	"财拨收入": {"公开04/本年收入合计/决算数", "公开02/合计/财政拨款收入"}, "财拨支出": {"公开04/本年支出合计/合计"}, "本节财拨支出": {"公开04/本年支出合计/合计", "公开05/合计/本年支出"},
	"财拨收入总计": {"公开04/收入总计/决算数"}, "财拨支出总计": {"公开04/支出总计/合计"},
	"财拨年初": {"公开04/年初结转和结余/决算数"}, "财拨年末": {"公开04/年末结转和结余/合计"},
	"一般收入": {"公开01/一般公共预算财政拨款收入/决算数", "公开04/一般公共预算财政拨款收入/决算数"},
	"基金收入": {"公开01/政府性基金预算财政拨款收入/决算数", "公开04/政府性基金预算财政拨款收入/决算数", "公开08/合计/本年收入"},
	"国资收入": {"公开01/国有资本经营预算财政拨款收入/决算数", "公开04/国有资本经营预算财政拨款收入/决算数", "公开09/合计/本年收入"},
	"上级":   {"公开02/合计/上级补助收入", "公开01/上级补助收入/决算数"}, "事业": {"公开02/合计/事业收入", "公开01/事业收入/决算数"},
	"经营收入": {"公开02/合计/经营收入", "公开01/经营收入/决算数"}, "附属": {"公开02/合计/附属单位上缴收入", "公开01/附属单位上缴收入/决算数"},
	"其他": {"公开02/合计/其他收入", "公开01/其他收入/决算数"},
	"基本": {"公开03/合计/基本支出"}, "项目": {"公开03/合计/项目支出"}, "上缴": {"公开03/合计/上缴上级支出"}, "经营": {"公开03/合计/经营支出"}, "补助": {"公开03/合计/对附属单位补助支出"},
	"一般支出": {"公开05/合计/本年支出", "公开04/本年支出合计/一般公共预算财政拨款"}, "一般基本": {"公开05/合计/基本支出"}, "一般项目": {"公开05/合计/项目支出"},
	"基金支出": {"公开08/合计/本年支出", "公开04/本年支出合计/政府性基金预算财政拨款"}, "国资支出": {"公开09/合计/本年支出", "公开04/本年支出合计/国有资本经营预算财政拨款"},
	"人员": {"公开06/人员经费合计/决算数"}, "公用": {"公开06/公用经费合计/决算数"},
	"三公": {"公开07/合计/决算数"}, "出国": {"公开07/因公出国（境）费/决算数"}, "公车": {"公开07/公务用车购置及运行维护费/决算数"},
	"购置": {"公开07/公务用车购置费/决算数"}, "运行": {"公开07/公务用车运行维护费/决算数"}, "接待": {"公开07/公务接待费/决算数"},
	"全部人员": {"人员经费"}, "全部公用": {"公用经费"}, // as far as there is no other money
	"年初结转": {"公开01/年初结转和结余/决算数"}, "年末结转": {"公开01/年末结转和结余/决算数"},
	"使用结余": {"公开01/使用非财政拨款结余/决算数"}, "结余分配": {"公开01/结余分配/决算数"},
}

// named returns the subjects that a name in a text stands for.
func named(name string) []string {
	if all := subjectNames[name]; all != nil {
		return all
	}
	parts := strings.Split(name, "/")
	if len(parts) == 1 || len(parts[0]) != len("05") {
		return []string{name}
	}
	column := map[string]string{"01": "决算数", "06": "决算数"}[parts[0]]
	if column == "" {
		column = "本年支出"
	}
	if parts[0] == "04" {
		column = "合计"
	}
	if len(parts) == 3 {
		column = parts[2]
	}
	return []string{fmt.Sprintf("公开%s/%s/%s", parts[0], parts[1], column)}
}

// provinceTexts reads and fills the texts of testdata/provinces.
func provinceTexts(tb testing.TB) []*provinceText {
	tb.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "provinces", "*.txt"))
	require.NoError(tb, err)
	require.NotEmpty(tb, files)
	accounts := inventedAccounts()
	var all []*provinceText
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(tb, err)
		head, body, _ := strings.Cut(string(data), "\n")
		f := &filler{tb: tb}
		var account, unit string
		_, err = fmt.Sscanf(head, "%s %d %s %d %d", &account, &f.year, &unit, &f.places, &f.percentPlaces)
		require.NoError(tb, err, file)
		f.unit, err = budget.ParseUnit(unit)
		require.NoError(tb, err, file)
		f.comma = strings.Contains(head, " 千分位")
		f.account = accounts[account]
		require.NotNil(tb, f.account, file)
		f.sets = f.account.tables(tb, f.year)
		f.fill(body)
		all = append(all, &provinceText{
			name: strings.TrimSuffix(filepath.Base(file), ".txt"), year: f.year, text: f.text.String(), marks: f.marks, sets: f.sets,
		})
	}
	return all
}

// filler fills one text.
type filler struct {
	tb                    testing.TB
	account               *invented
	year                  int
	unit                  budget.Unit
	places, percentPlaces int
	comma                 bool
	sets                  years
	text                  strings.Builder
	marks                 []mark
}

func (f *filler) fill(body string) {
	for body != "" {
		plain, rest, _ := strings.Cut(body, "⟦")
		f.text.WriteString(plain)
		var hole string
		hole, body, _ = strings.Cut(rest, "⟧")
		if hole != "" {
			f.hole(hole)
		}
	}
}

// hole fills one hole.
func (f *filler) hole(hole string) {
	if literal, ok := strings.CutPrefix(hole, "="); ok {
		parts := strings.Split(literal, "|")
		m := mark{}
		if len(parts) > 2 {
			m.subjects, m.measure = named(parts[1]), parts[2]
		}
		f.put(parts[0], m)
		return
	}
	words := strings.Fields(hole)
	subjects, what := named(words[0]), ""
	if len(words) > 1 {
		what = words[1]
	}
	actual := f.value(words[0], "actual")
	against := func(kind string) int64 { return f.value(words[0], kind) }
	switch key, alternatives, _ := strings.Cut(what, "?"); key {
	case "":
		f.put(f.amount(actual), mark{subjects: subjects, measure: "actual"})
	case "预算":
		f.put(f.amount(against("initial")), mark{subjects: budgeted(subjects), measure: "budget"})
	case "上年":
		f.put(f.amount(against("prior")), mark{subjects: subjects, measure: "prior"})
	case "增减", "差":
		kind, base := "prior", "上年"
		if key == "差" {
			kind, base = "initial", "预算"
		}
		change := actual - against(kind)
		if alternatives != "" {
			up, down, _ := strings.Cut(alternatives, "|")
			if change < 0 {
				up = down
			}
			f.text.WriteString(up)
			return
		}
		f.put(f.amount(max(change, -change)), mark{subjects: subjects, measure: "change", base: base})
	case "增减%":
		f.put(f.percent(actual-against("prior"), against("prior")), mark{subjects: subjects, measure: "rate", base: "上年"})
	case "差%":
		f.put(f.percent(actual-against("initial"), against("initial")), mark{subjects: subjects, measure: "rate", base: "预算"})
	case "占":
		f.put(f.percent(actual, f.value(words[2], "actual")), mark{subjects: subjects, measure: "share", of: named(words[2])})
	case "完成":
		f.put(f.percent(actual, against("initial")), mark{subjects: subjects, measure: "completion"})
	case "数":
		f.put(f.account.facts[words[0]][0], mark{subjects: subjects, measure: "count"})
	case "人员", "公用":
		f.text.WriteString(f.items(what))
	default:
		f.tb.Fatalf("unknown hole %s", hole)
	}
}

// budgeted returns the cells that hold a budgeted amount: those of 公开07 have their
// own column.
func budgeted(subjects []string) []string {
	if strings.HasPrefix(subjects[0], "公开07") {
		return []string{strings.TrimSuffix(subjects[0], "决算数") + "预算数"}
	}
	return subjects
}

// put writes a number and marks it.
func (f *filler) put(number string, m mark) {
	m.start = f.text.Len()
	f.text.WriteString(number)
	m.end = f.text.Len()
	f.marks = append(f.marks, m)
}

// value returns what a subject came to, in 分.
func (f *filler) value(name, kind string) int64 {
	subject := named(name)[0]
	if fact, ok := f.account.facts[subject]; ok {
		n := map[string]int{"actual": 0, "initial": 1, "prior": 2}[kind]
		if fact[n] == "" {
			return 0
		}
		return wan(fact[n]).Fen()
	}
	switch name {
	case "列举":
		return 0
	case "全部人员", "全部公用":
		subject = named(strings.TrimPrefix(name, "全部"))[0]
	}
	at, err := tables.ParseAddress(subject)
	require.NoError(f.tb, err, name)
	set := map[string]tables.Set{"actual": f.sets.actual, "initial": f.sets.initial, "prior": f.sets.prior}[kind]
	return set.Figure(at).Amount().Fen()
}

func (f *filler) amount(fen int64) string {
	figure, err := budget.Exact(budget.Fen(fen)).Round(f.unit, f.places)
	require.NoError(f.tb, err)
	if f.comma {
		return figure.Comma(f.unit)
	}
	return figure.Text(f.unit)
}

func (f *filler) percent(part, whole int64) string {
	if whole == 0 {
		f.tb.Fatalf("a share of nothing after …%s", last(f.text.String(), 90))
	}
	r, err := budget.NewRatio(max(part, -part), whole)
	require.NoError(f.tb, err)
	return r.Percent(f.percentPlaces)
}

func last(s string, n int) string { return s[max(0, len(s)-n):] }

// items returns the names of the economic items of 人员经费 or 公用经费 with money.
func (f *filler) items(part string) string {
	t, _ := f.sets.actual.Table(tables.Form06)
	var names []string
	for row := range t.Rows() {
		c := row.Key().Economic()
		if c == 0 || c == c.Class() || row.Figure(tables.Actual).Amount().IsZero() {
			continue
		}
		class := c.Class().String()
		if (class == "301" || class == "303") == (part == "人员") {
			names = append(names, row.Name())
		}
	}
	require.NotEmpty(f.tb, names, strconv.Itoa(f.year))
	return strings.Join(names, "、")
}
