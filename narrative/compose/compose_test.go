package compose_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/tables"
)

// composed returns the text, which must be there.
func composed(t *testing.T, a *budget.Account, f disclosure.Facts, e tables.Edition) string {
	t.Helper()
	c, err := compose.Text(a, f, e)
	require.NoError(t, err)
	return c.String()
}

func TestComposeErrors(t *testing.T) {
	nameless := accountgen.Minimal(2024)
	nameless.Header.Name = ""
	badPrior := accountgen.Minimal(2024)
	badPrior.Prior = &budget.Account{Header: budget.Header{Year: 2023}, Ledger: accountgen.Minimal(2023).Ledger}
	huge := func(year int, fen int64) *budget.Ledger {
		l, err := budget.NewLedger(year)
		require.NoError(t, err)
		require.NoError(t, l.Add(
			[]budget.Receipt{{Code: 2010302, Source: budget.GeneralAppropriation, Amount: budget.Fen(fen)}},
			[]budget.Outlay{{Code: 2010302, Nature: budget.Project, Source: budget.GeneralAppropriation, Amount: budget.Fen(fen)}}))
		return l
	}
	tooFar := &budget.Account{Header: budget.Header{Name: "某局", Year: 2024}, Ledger: huge(2024, math.MaxInt64/2+1)}
	tooFar.Prior = &budget.Account{Header: budget.Header{Name: "某局", Year: 2023}, Ledger: huge(2023, -math.MaxInt64/2-2)}
	tooFar.Prior.Carried.Openings = []budget.Opening{{Source: budget.GeneralAppropriation, Amount: budget.Fen(1)}}
	unprintable := &budget.Account{Header: budget.Header{Name: "某局", Year: 2024}, Ledger: huge(2024, math.MaxInt64)}
	bigPlan := accountgen.Minimal(2024)
	bigPlan.Initial = huge(2024, math.MaxInt64)
	require.NoError(t, bigPlan.Initial.Add(nil, []budget.Outlay{
		{Code: 2010302, Economic: 30299, Nature: budget.Project, Source: budget.GeneralAppropriation, Amount: budget.Fen(1)},
	}))
	for _, test := range []struct {
		name    string
		account *budget.Account
		facts   disclosure.Facts
		edition tables.Edition
		want    string
		is      error
	}{
		{"edition", accountgen.Minimal(2024), disclosure.Facts{}, tables.Edition{},
			"compose.New: tables.Build: Edition(0): unknown edition", tables.ErrEdition},
		{"account", nameless, disclosure.Facts{}, tables.Shanghai2024(),
			"compose.New: tables.Build: budget.Account.Validate: Header.Name: no name", budget.ErrNoName},
		{"prior account", badPrior, disclosure.Facts{}, tables.Shanghai2024(),
			"compose.New: prior account: tables.Build: budget.Account.Validate: Header.Name: no name", budget.ErrNoName},
		{"facts", accountgen.Minimal(2024), disclosure.Facts{ThreePublic: &disclosure.ThreePublic{VehiclesKept: -1}}, tables.Shanghai2024(),
			"compose.Composer.Text: disclosure.Facts.Validate: ThreePublic.VehiclesKept -1: negative", disclosure.ErrNegative},
		{"difference", tooFar, disclosure.Facts{}, tables.Shanghai2024(),
			"compose.Composer.Text: budget.Amount.Sub(46116860184273879.04, -46116860184273879.04): value out of range", budget.ErrRange},
		{"amount", unprintable, disclosure.Facts{}, tables.Fujian2021(),
			"compose.Composer.Text: budget.Amount.Round(92233720368547758.07, 万元, 2): value out of range", budget.ErrRange},
		{"initial budget", bigPlan, disclosure.Facts{}, tables.Shanghai2024(),
			"compose.New: initial budget: budget.Accumulator.Amount: total 9223372036854775808分: value out of range", budget.ErrRange},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := compose.Text(test.account, test.facts, test.edition)
			require.ErrorIs(t, err, test.is)
			assert.EqualError(t, err, test.want)
		})
	}
}

// TestComposeNothing checks what a text says of an account in which nothing
// happened.
func TestComposeNothing(t *testing.T) {
	account := &budget.Account{Header: budget.Header{Name: "某市某局", Year: 2024}, Ledger: accountgen.MustLedger(2024, nil)}
	facts := disclosure.Facts{
		ThreePublic: &disclosure.ThreePublic{}, OperatingCost: &disclosure.OperatingCost{},
		Procurement: &disclosure.Procurement{}, Assets: &disclosure.Assets{}, Performance: &disclosure.Performance{},
	}
	text := composed(t, account, facts, tables.Shanghai2024())
	for _, sentence := range []string{
		"本年收入合计0.00万元。\n",
		"某市某局2024年度无一般公共预算财政拨款支出。",
		"某市某局2024年度无一般公共预算财政拨款基本支出。",
		"某市某局2024年度无“三公”经费财政拨款支出。",
		"某市某局2024年度无政府性基金预算财政拨款收入和支出。",
		"某市某局2024年度无国有资本经营预算财政拨款收入和支出。",
		"绩效自评的2024年度项目0个，涉及预算金额0.00万元。",
		"某市某局2024年度无机关运行经费支出。",
		"某市某局2024年度无政府采购支出。",
		"某市某局共有车辆0辆",
	} {
		assert.Contains(t, text, sentence)
	}
	text = composed(t, account, facts, tables.Fujian2021())
	for _, sentence := range []string{
		"本部门2024年度没有使用一般公共预算财政拨款安排的支出。",
		"本部门2024年度没有使用政府性基金预算财政拨款安排的支出。",
		"本部门2024年度没有使用国有资本经营预算财政拨款安排的支出。",
		"本部门2024年度没有使用一般公共预算财政拨款安排的基本支出。",
		"2024年度“三公”经费财政拨款支出0.00万元。",
		"本部门2024年度没有组织实施项目绩效评价。",
		"本部门2024年度没有机关运行经费支出。",
		"本部门2024年度没有政府采购支出。",
	} {
		assert.Contains(t, text, sentence)
	}
}

// TestComposeLevel checks the wording of a year that is like the one before and
// like its budget.
func TestComposeLevel(t *testing.T) {
	account, prior := accountgen.Full(2024), accountgen.Full(2023)
	account.Initial = account.Ledger
	account.Prior = prior
	facts := accountgen.FullFacts()
	facts.OperatingCost.Prior = budget.Exact(facts.OperatingCost.Current)
	facts.Explanations.Changes, facts.Explanations.Deviations = nil, nil

	c, err := compose.Text(account, facts, tables.Shanghai2024())
	require.NoError(t, err)
	for _, sentence := range []string{
		"与2023年度相比，收入支出总计持平。\n",
		"与2023年度相比，财政拨款收入支出总计持平。\n",
		"完成年初预算的100.00%。决算数与预算数持平。其中：\n",
		"2024年度“三公”经费支出决算数与预算数持平。\n",
		"2024年度“三公”经费财政拨款支出决算数与2023年度持平，其中：因公出国（境）费支出决算持平；",
		"机关运行经费支出22.22万元，与2023年度持平。\n",
	} {
		assert.Contains(t, c.String(), sentence)
	}
	assert.Empty(t, c.Gaps(), "what did not change needs no reason")

	c, err = compose.Text(account, facts, tables.Fujian2021())
	require.NoError(t, err)
	for _, sentence := range []string{
		"（一）2024年度收入340.42万元，与上年决算数持平，具体情况如下：\n",
		"（一）2010301—行政运行142.72万元，与上年决算数持平。\n",
		"支出22.47万元，与年初预算的22.47万元持平。具体情况如下：\n",
		"机关运行经费支出22.22万元，与上年决算数持平。\n",
	} {
		assert.Contains(t, c.String(), sentence)
	}
	assert.Empty(t, c.Gaps())
}

// TestComposeMarkers checks that what the caller did not give is seen and listed.
func TestComposeMarkers(t *testing.T) {
	facts := accountgen.FullFacts()
	facts.Explanations = disclosure.Explanations{}
	facts.Performance = &disclosure.Performance{
		Self:       disclosure.Evaluation{Projects: disclosure.Projects{Count: 1}},
		Department: disclosure.Evaluation{Projects: disclosure.Projects{Count: 1}},
	}
	c, err := compose.Text(accountgen.Full(2024), facts, tables.Shanghai2024())
	require.NoError(t, err)
	var missing []string
	for _, g := range c.Gaps() {
		missing = append(missing, c.String()[g.Start:g.End]+g.What.String())
	}
	assert.Equal(t, []string{
		"【原因待补】收入支出总计：与上年相比增减变动的原因",
		"【原因待补】财政拨款收入支出总计：与上年相比增减变动的原因",
		"【原因待补】一般公共预算财政拨款支出：与上年相比增减变动的原因",
		"【原因待补】一般公共预算财政拨款支出：决算数与预算数差异的原因",
		"【用途待补】一般公共预算/2010301：主要用途",
		"【原因待补】一般公共预算/2010301：决算数与预算数差异的原因",
		"【用途待补】一般公共预算/2010302：主要用途",
		"【原因待补】一般公共预算/2010302：决算数与预算数差异的原因",
		"【用途待补】一般公共预算/2010350：主要用途",
		"【原因待补】一般公共预算/2010350：决算数与预算数差异的原因",
		"【用途待补】一般公共预算/2050203：主要用途",
		"【原因待补】一般公共预算/2050203：决算数与预算数差异的原因",
		"【用途待补】一般公共预算/2080505：主要用途",
		"【原因待补】“三公”经费：决算数与预算数差异的原因",
		"【原因待补】因公出国（境）费：与上年相比增减变动的原因",
		"【原因待补】公务用车购置及运行维护费：与上年相比增减变动的原因",
		"【原因待补】公务接待费：与上年相比增减变动的原因",
		"【用途待补】公务用车购置费：主要用途",
		"【用途待补】公务用车运行维护费：主要用途",
		"【用途待补】公务接待费：主要用途",
		"【用途待补】政府性基金预算/2120803：主要用途",
		"【原因待补】政府性基金预算/2120803：决算数与预算数差异的原因",
		"【用途待补】国有资本经营预算/2230105：主要用途",
		"【原因待补】国有资本经营预算/2230105：决算数与预算数差异的原因",
		"【名称待补】预算绩效管理制度名称",
		"【机制待补】预算绩效管理工作机制",
		"【评级待补】项目绩效评级",
		"【原因待补】机关运行经费：与上年相比增减变动的原因",
	}, missing)

	c, err = compose.Text(accountgen.Full(2024), facts, tables.Fujian2021())
	require.NoError(t, err)
	assert.Contains(t, c.String(), "对1个项目实施部门评价，项目为【名称待补】，涉及财政拨款资金0.00万元，评价结果等次为【评级待补】。")
}

// TestComposeSmallThreePublic states a total that is printed of parts that are not.
func TestComposeSmallThreePublic(t *testing.T) {
	a := accountgen.Minimal(2024)
	a.Ledger = accountgen.MustLedger(2024, []accountgen.Entry{
		{Code: 2010301, Economic: 30217, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: "0.004146"},
		{Code: 2010301, Economic: 30212, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: "0.000855"},
	})
	text := composed(t, a, disclosure.Facts{}, tables.Shanghai2024())
	assert.Contains(t, text, "“三公”经费财政拨款支出决算为0.01万元，其中：因公出国（境）费支出决算为0.00万元；")
	assert.NotContains(t, text, "无“三公”经费")
}

// TestComposeDifferentItems checks items that only the account or only its budget has.
func TestComposeDifferentItems(t *testing.T) {
	account := accountgen.Minimal(2024)
	account.Initial = accountgen.MustLedger(2024, []accountgen.Entry{{Code: 2010399, Nature: budget.Project, Source: budget.GeneralAppropriation, Amount: "3.00"}})
	text := composed(t, account, disclosure.Facts{}, tables.Shanghai2024())
	assert.Contains(t, text, "行政运行（项）。主要用于：【用途待补】。年初预算为0.00万元，支出决算为12.35万元。决算数大于预算数的主要原因：【原因待补】。\n")
	assert.Contains(t, text, "其他政府办公厅（室）及相关机构事务支出（项）。主要用于：【用途待补】。"+
		"年初预算为3.00万元，支出决算为0.00万元，完成年初预算的0.00%。决算数小于预算数的主要原因：【原因待补】。\n")
	text = composed(t, account, disclosure.Facts{}, tables.Fujian2021())
	assert.NotContains(t, text, "2010399", "福建 does not compare items with the budget")
}

func TestCompositionZero(t *testing.T) {
	var c compose.Composition
	assert.Empty(t, c.String())
	assert.Empty(t, c.AppendMarkdown(nil, 1))
	assert.Nil(t, c.Claims())
	assert.Nil(t, c.Gaps())
	for range c.Sections() {
		t.Error("a section of nothing")
	}
}

func TestComposition(t *testing.T) {
	account := accountgen.Minimal(2024)
	account.Header.Name = "某*局_[1]"
	c, err := compose.Text(account, disclosure.Facts{}, tables.Shanghai2024())
	require.NoError(t, err)
	text, err := c.AppendText([]byte("> "))
	require.NoError(t, err)
	assert.Equal(t, "> "+c.String(), string(text))

	markdown := string(c.AppendMarkdown(nil, 5))
	assert.True(t, strings.HasPrefix(markdown, `##### 第三部分 某\*局\_\[1\]2024年度部门决算情况说明`+"\n\n###### 一、"), markdown[:100])
	assert.NotContains(t, markdown, "#######")
	assert.Equal(t, string(c.AppendMarkdown(nil, 1)), string(c.AppendMarkdown(nil, -3)))
	for range c.Sections() {
		break
	}
	claims := c.Claims()
	claims[0].Subject = "changed"
	assert.NotEqual(t, "changed", c.Claims()[0].Subject)
}

func TestGlossary(t *testing.T) {
	for _, test := range []struct {
		text string
		want string
	}{
		{"", ""},
		{"一般公共预算财政拨款收入1.00万元", "一般公共预算财政拨款收入"},
		{"一般公共预算财政拨款收入1.00万元，财政拨款收入1.00万元", "一般公共预算财政拨款收入 财政拨款收入"},
		{"财政拨款收入", "财政拨款收入"},
		{"基本支", ""},
		{"基本支出\xe5", "基本支出"},
		{"项目支出，基本支出", "基本支出 项目支出"},
		{"“三公”经费和机关运行经费", "“三公”经费 机关运行经费"},
	} {
		var names []string
		for term := range compose.Glossary(test.text) {
			names = append(names, term.Name)
		}
		assert.Equal(t, test.want, strings.Join(names, " "), test.text)
	}
	for range compose.Glossary("基本支出和项目支出") {
		break
	}
}
