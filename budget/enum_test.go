package budget_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// enumeration is what Source, Nature and UnitNature have in common.
type enumeration interface {
	comparable
	fmt.Stringer
	encoding.TextAppender
	encoding.TextMarshaler
	IsValid() bool
}

// testEnumeration holds every way from a value to its name and back to the list
// of names, which the caller copies from the printed forms.
func testEnumeration[E enumeration, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, all []E, names []string, parse func(string) (E, error)) {
	t.Helper()
	require.Len(t, all, len(names))
	for i, e := range all {
		name := names[i]
		assert.True(t, e.IsValid())
		assert.Equal(t, name, e.String())

		parsed, err := parse(name)
		require.NoError(t, err)
		assert.Equal(t, e, parsed)

		text, err := e.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, name, string(text))
		text, err = e.AppendText([]byte("> "))
		require.NoError(t, err)
		assert.Equal(t, "> "+name, string(text))

		var back E
		require.NoError(t, P(&back).UnmarshalText([]byte(name)))
		assert.Equal(t, e, back)

		type document struct {
			Value E
			Keys  map[E]int
		}
		want := document{e, map[E]int{e: 7}}
		data, err := json.Marshal(want)
		require.NoError(t, err)
		assert.JSONEq(t, fmt.Sprintf(`{"Value": %q, "Keys": {%q: 7}}`, name, name), string(data))
		var got document
		require.NoError(t, json.Unmarshal(data, &got))
		assert.Equal(t, want, got)
	}
}

// testRefusals holds what all enumerations refuse, with the whole text. The
// invalid values are zero and one beyond the last.
func testRefusals[E enumeration, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, typeName string, valid E, invalid map[string]E, parse func(string) (E, error)) {
	t.Helper()
	for number, e := range invalid {
		assert.False(t, e.IsValid())
		assert.Equal(t, fmt.Sprintf("%s(%s)", typeName, number), e.String())
		_, err := e.MarshalText()
		require.ErrorIs(t, err, budget.ErrName)
		require.EqualError(t, err, fmt.Sprintf("budget.%s.MarshalText %s: unknown name", typeName, number))
		text, err := e.AppendText([]byte("kept"))
		require.ErrorIs(t, err, budget.ErrName)
		assert.Equal(t, "kept", string(text))
	}
	for _, name := range []string{"", "1", valid.String() + " ", "收入", typeName + "(0)"} {
		got, err := parse(name)
		require.ErrorIs(t, err, budget.ErrName)
		require.EqualError(t, err, fmt.Sprintf("budget.Parse%s %q: unknown name", typeName, name))
		assert.Zero(t, got)

		kept := valid
		err = P(&kept).UnmarshalText([]byte(name))
		require.ErrorIs(t, err, budget.ErrName)
		require.EqualError(t, err, fmt.Sprintf("budget.%s.UnmarshalText %q: unknown name", typeName, name))
		assert.Equal(t, valid, kept)
	}
}

// fuzzEnumeration looks for a text that is read and not printed the same.
func fuzzEnumeration[E enumeration](f *steady.F, all []E, parse func(string) (E, error)) {
	f.Helper()
	for _, e := range all {
		f.Add(e.String())
	}
	f.Add("")
	f.Add("Source(0)")
	f.Fuzz(func(t *testing.T, name string) {
		e, err := parse(name)
		if err != nil {
			require.ErrorIs(t, err, budget.ErrName)
			require.NotContains(t, all, e)
			return
		}
		require.Contains(t, all, e)
		require.Equal(t, name, e.String())
	})
}

func TestSource(t *testing.T) {
	testEnumeration(t, slices.Collect(budget.Sources()), []string{
		"一般公共预算财政拨款收入", "政府性基金预算财政拨款收入", "国有资本经营预算财政拨款收入", "上级补助收入",
		"事业收入", "经营收入", "附属单位上缴收入", "其他收入",
	}, budget.ParseSource)
	testRefusals(t, "Source", budget.OtherIncome,
		map[string]budget.Source{"0": 0, "9": budget.OtherIncome + 1, "255": 255}, budget.ParseSource)
}

func TestNature(t *testing.T) {
	testEnumeration(t, slices.Collect(budget.Natures()), []string{
		"基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出",
	}, budget.ParseNature)
	testRefusals(t, "Nature", budget.Basic,
		map[string]budget.Nature{"0": 0, "6": budget.SubsidyToAffiliate + 1, "255": 255}, budget.ParseNature)
}

func TestUnitNature(t *testing.T) {
	testEnumeration(t, slices.Collect(budget.UnitNatures()), []string{
		"行政单位", "参照公务员法管理事业单位", "事业单位",
	}, budget.ParseUnitNature)
	testRefusals(t, "UnitNature", budget.Institution,
		map[string]budget.UnitNature{"0": 0, "4": budget.Institution + 1, "255": 255}, budget.ParseUnitNature)
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

func FuzzParseSource(tf *testing.F) {
	f := steady.Fuzz(tf)
	fuzzEnumeration(f, slices.Collect(budget.Sources()), budget.ParseSource)
}

func FuzzParseNature(tf *testing.F) {
	f := steady.Fuzz(tf)
	fuzzEnumeration(f, slices.Collect(budget.Natures()), budget.ParseNature)
}

func FuzzParseUnitNature(tf *testing.F) {
	f := steady.Fuzz(tf)
	fuzzEnumeration(f, slices.Collect(budget.UnitNatures()), budget.ParseUnitNature)
}
