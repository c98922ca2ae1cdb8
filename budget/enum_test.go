package budget_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
)

// TestNames: the names of the enumerations, copied from the printed forms. What every enumeration does with its names is
// held for all of them in internal/gate.
func TestNames(t *testing.T) {
	testNames(t, "Source", slices.Collect(budget.Sources()), []string{
		"一般公共预算财政拨款收入", "政府性基金预算财政拨款收入", "国有资本经营预算财政拨款收入", "上级补助收入",
		"事业收入", "经营收入", "附属单位上缴收入", "其他收入", "财政专户管理资金收入",
	}, budget.ParseSource)
	testNames(t, "Nature", slices.Collect(budget.Natures()), []string{
		"基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出",
	}, budget.ParseNature)
	testNames(t, "UnitNature", slices.Collect(budget.UnitNatures()), []string{
		"行政单位", "参照公务员法管理事业单位", "事业单位",
	}, budget.ParseUnitNature)
}

func testNames[E comparable](t *testing.T, typeName string, all []E, names []string, parse func(string) (E, error)) {
	t.Helper()
	require.Len(t, all, len(names))
	for i, name := range names {
		e, err := parse(name)
		require.NoError(t, err)
		assert.Equal(t, all[i], e)
	}
	for _, name := range []string{"", "1", names[0] + " ", "收入", typeName + "(0)"} {
		_, err := parse(name)
		require.ErrorIs(t, err, codes.ErrName)
		require.EqualError(t, err, "budget.Parse"+typeName+" \""+name+"\": unknown name")
	}
}

func TestEnumerationsStop(t *testing.T) {
	for s := range budget.Sources() {
		require.Equal(t, budget.GeneralAppropriation, s)
		break
	}
}

func TestSourceFund(t *testing.T) {
	want := map[budget.Source]budget.Fund{
		budget.GeneralAppropriation:      codes.GeneralPublic,
		budget.ManagedFundAppropriation:  codes.GovernmentFund,
		budget.StateCapitalAppropriation: codes.StateCapital,
	}
	for s := range 256 {
		source := budget.Source(s)
		assert.Equal(t, want[source], source.Fund(), source)
		assert.Equal(t, want[source] != 0, source.IsFiscal(), source)
	}
}

func TestFundNames(t *testing.T) {
	for fund, name := range map[budget.Fund]string{
		budget.GeneralPublic:   "一般公共预算",
		budget.GovernmentFund:  "政府性基金预算",
		budget.StateCapital:    "国有资本经营预算",
		budget.SocialInsurance: "社会保险基金预算",
	} {
		assert.Equal(t, name, fund.String())
	}
}
