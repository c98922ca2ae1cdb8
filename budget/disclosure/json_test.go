package disclosure_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// years are those with a catalogue, as errors name them.
var years = fmt.Sprintf("%d to %d", codes.FirstYear, codes.LastYear)

func encode(t require.TestingT, d disclosure.Disclosure) []byte {
	data, err := d.MarshalJSON()
	require.NoError(t, err)
	return data
}

func decode(t require.TestingT, data []byte) disclosure.Disclosure {
	var d disclosure.Disclosure
	require.NoError(t, d.UnmarshalJSON(data))
	return d
}

// requireSame holds that two disclosures are equal in everything.
func requireSame(t require.TestingT, want, got disclosure.Disclosure) {
	require.Equal(t, want.Kind, got.Kind)
	require.Equal(t, want.Edition, got.Edition)
	require.Equal(t, want.Facts, got.Facts)
	require.Len(t, got.Evaluations, len(want.Evaluations))
	for i := range want.Evaluations {
		require.True(t, want.Evaluations[i].Equal(got.Evaluations[i]))
	}
	requireSameAccount(t, &want.Account, &got.Account)
}

func requireSameAccount(t require.TestingT, want, got *budget.Account) {
	require.Equal(t, want.Header, got.Header)
	require.Equal(t, want.Units, got.Units)
	require.Equal(t, want.Carried, got.Carried)
	requireSameLedger(t, want.Ledger, got.Ledger)
	require.Equal(t, want.Initial == nil, got.Initial == nil)
	if want.Initial != nil {
		requireSameLedger(t, want.Initial, got.Initial)
	}
	require.Equal(t, want.Prior == nil, got.Prior == nil)
	if want.Prior != nil {
		requireSameAccount(t, want.Prior, got.Prior)
	}
}

func requireSameLedger(t require.TestingT, want, got *budget.Ledger) {
	require.True(t, want.Equal(got))
	require.Equal(t, slices.Collect(want.Functional().All()), slices.Collect(got.Functional().All()))
	require.Equal(t, slices.Collect(want.Economic().All()), slices.Collect(got.Economic().All()))
}

func TestJSONOfAllParts(t *testing.T) {
	d := whole(t)
	require.NoError(t, d.Validate())
	assertNoZeroPart(t, reflect.ValueOf(d.Facts), "Facts")
	data := encode(t, d)
	var b bytes.Buffer
	require.NoError(t, json.Indent(&b, data, "", "  "))
	golden(t, "testdata/whole.json", append(b.Bytes(), '\n'))
	requireSame(t, d, decode(t, data))

	var through disclosure.Disclosure // as users call it
	wrapped, err := json.Marshal(map[string]any{"d": d})
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(wrapped, &map[string]*disclosure.Disclosure{"d": &through}))
}

// assertNoZeroPart holds that the fixture fills in every struct, pointer, list and map,
// so that the round trip loses none unseen. Counts and amounts may be zero.
func assertNoZeroPart(t *testing.T, v reflect.Value, place string) {
	t.Helper()
	switch v.Kind() {
	case reflect.Pointer:
		if assert.False(t, v.IsNil(), place) {
			assertNoZeroPart(t, v.Elem(), place)
		}
	case reflect.Slice, reflect.Map:
		assert.NotZero(t, v.Len(), place)
	case reflect.Struct:
		assert.False(t, v.IsZero(), place)
		for f, value := range v.Fields() {
			if value.Kind() != reflect.Struct || f.IsExported() && value.NumField() > 1 {
				assertNoZeroPart(t, value, place+"."+f.Name)
			}
		}
	default:
	}
}

// TestJSONOfAnEvaluation holds that an evaluation is written as its own package does.
func TestJSONOfAnEvaluation(t *testing.T) {
	d := whole(t)
	var parts struct{ Evaluations []json.RawMessage }
	require.NoError(t, json.Unmarshal(encode(t, d), &parts))
	own, err := json.Marshal(d.Evaluations[0])
	require.NoError(t, err)
	assert.JSONEq(t, string(own), string(parts.Evaluations[0]))
	var read performance.Evaluation
	require.NoError(t, json.Unmarshal(parts.Evaluations[0], &read))
	assert.True(t, read.Equal(d.Evaluations[0]))
}

// TestJSONOfLittle holds that what is not given comes back as not given.
func TestJSONOfLittle(t *testing.T) {
	l, err := budget.NewLedger(2024)
	require.NoError(t, err)
	d := disclosure.Disclosure{Account: budget.Account{Header: budget.Header{Year: 2024}, Ledger: l}}
	data := encode(t, d)
	assert.Equal(t, `{"version":1,"unit":"元","edition":"","account":{"name":"","year":2024,"ledger":{"receipts":[],"outlays":[]},`+
		`"carried":{"surplusUsed":"0.00","surplusDistributed":"0.00"}},"facts":{}}`, string(data))
	requireSame(t, d, decode(t, data))

	empty := decode(t, bytes.Replace(data, []byte(`"facts"`), []byte(`"evaluations":[],"facts"`), 1))
	assert.NotNil(t, empty.Evaluations)
	assert.Empty(t, empty.Evaluations)
}

// TestJSONOfEntriesInAnyOrder: a ledger's entries may be a journal.
func TestJSONOfEntriesInAnyOrder(t *testing.T) {
	const entry = `{"code":"2011301","source":"其他收入","amount":"%"}`
	text := `{"facts":{},"version":1,"unit":"元","edition":"","account":{"year":2024,"name":"","carried":{"surplusDistributed":"0.00","surplusUsed":"0.00"},` +
		`"ledger":{"outlays":[],"receipts":[` + strings.ReplaceAll(entry, "%", "2.00") + `,` + strings.ReplaceAll(entry, "%", "-0.50") + `]}}}`
	d := decode(t, []byte(text))
	assert.Equal(t, budget.Fen(1_50), d.Account.Ledger.Received(budget.Receipt{Code: 2011301, Source: budget.OtherIncome}))
	assert.Equal(t, encode(t, d), encode(t, decode(t, encode(t, d))))
}

func TestUnmarshalErrors(t *testing.T) {
	const start = "disclosure.Disclosure.UnmarshalJSON: "
	form := disclosure.ErrForm.Error() + ": "
	for _, test := range []struct {
		name     string
		from, to string // replaced in the golden text, once
		want     string
		is       error
	}{
		{"other version", `"version": 1,`, `"version": 2, "unknown": null,`, `version: unknown version 2, want 1`, disclosure.ErrVersion},
		{"version as text", `"version": 1,`, `"version": "1.0",`, `version: unknown version "1.0", want 1`, disclosure.ErrVersion},
		{"no version", `"version": 1,`, ``, `version: unknown version: missing, want 1`, disclosure.ErrVersion},
		{"other unit", `"unit": "元"`, `"unit": "万元"`, `unit: ` + form + `want "元", found "万元"`, disclosure.ErrForm},
		{"no unit", `"unit": "元"`, `"unit": "千元"`, `unit: budget.Unit.UnmarshalText "千元": unknown unit`, budget.ErrUnit},
		{"syntax", `"edition"`, `edition`, form + `invalid character 'e' looking for beginning of object key string at byte 38`, disclosure.ErrForm},
		{"kind", `"edition": "福建2021"`, `"edition": 2021`, `edition: ` + form + `want a string, found a number`, disclosure.ErrForm},
		{"null", `"edition": "福建2021"`, `"edition": null`, `edition: ` + form + `want a string, found null`, disclosure.ErrForm},
		{"boolean", `"edition": "福建2021"`, `"edition": true`, `edition: ` + form + `want a string, found a boolean`, disclosure.ErrForm},
		{"twice", `"edition"`, `"edition": "", "edition"`, `edition: ` + form + `there twice`, disclosure.ErrForm},
		{"half a character", `"福建2021"`, `"\ud83d"`, disclosure.ErrText.Error() + `: half of a character at byte 49`, disclosure.ErrText},
		{"other half", `"福建2021"`, `"\\\udc00"`, disclosure.ErrText.Error() + `: half of a character at byte 51`, disclosure.ErrText},
		{"not UTF-8", `福建2021`, "\xff", disclosure.ErrText.Error(), disclosure.ErrText},
		{"unknown field", `"headcount": 12`, `"headcount": 12, "sex": 1`, `account.units[0].sex: ` + form + `unknown field`, disclosure.ErrForm},
		{"missing field", `"nature": "行政单位",`, ``, `account.units[0].nature: ` + form + `missing`, disclosure.ErrForm},
		{"fraction", `"headcount": 12`, `"headcount": 1.5`, `account.units[0].headcount: ` + form + `want an integer, found 1.5`, disclosure.ErrForm},
		{"too large", `"headcount": 12`, `"headcount": 99999999999999999999`, `account.units[0].headcount: ` + form + `want an integer, found 99999999999999999999`, disclosure.ErrForm},
		{"name", `"nature": "行政单位"`, `"nature": "机关"`, `account.units[0].nature: budget.UnitNature.UnmarshalText "机关": unknown name`, codes.ErrName},
		{"amount", `"amount": "1500000.00"`, `"amount": "1,500,000.00"`, `account.ledger.receipts[0].amount: ` + form + `want "1500000.00", found "1,500,000.00"`, disclosure.ErrForm},
		{"amount as number", `"amount": "1500000.00"`, `"amount": 1500000`, `account.ledger.receipts[0].amount: ` + form + `want a string, found a number`, disclosure.ErrForm},
		{"range", `"amount": "1500000.00"`, `"amount": "92233720368547758.08"`,
			`account.ledger.receipts[0].amount: budget.Amount.UnmarshalText "92233720368547758.08": value out of range`, budget.ErrRange},
		{"sum out of range", `"amount": "1500000.00"`, `"amount": "92233720368547758.07"}, {"code": "2011301", "source": "一般公共预算财政拨款收入", "amount": "0.01"`,
			`account.ledger.receipts[0].amount: 92233720368547758.07: value out of range: the bookings like it add up to 9223372036854775808分`, budget.ErrRange},
		{"code form", `"code": "2120803"`, `"code": "212"`, `account.ledger.receipts[1].code: 212: wrong level of code: want an item (项) of seven digits`, budget.ErrLevel},
		{"code of another budget", `"source": "政府性基金预算财政拨款收入"`, `"source": "一般公共预算财政拨款收入"`,
			`account.ledger.receipts[1].code: 2120803: code of another budget: 城市建设支出 belongs to 政府性基金预算, the money to 一般公共预算`, budget.ErrFund},
		{"unknown code", `"code": "2120803"`, `"code": "2999999"`, `account.ledger.receipts[1].code: 2999999: codes.Find 2999999 in 2021: not in the catalogue of the year`, codes.ErrUnknown},
		{"year", `"year": 2021`, `"year": 1999`, `account.ledger: codes.ForYear 1999: no catalogue of the year: want ` + years, codes.ErrYear},
		{"own code", `"name": "地方专项",`, `"name": "",`, `account.prior.ledger: codes.Extend 2011388: invalid entry: no name`, codes.ErrEntry},
		{"own code's budget", `"一般公共预算"
              ]`, `"预算"]`, `account.prior.ledger.ownCodes.functional[0].funds[0]: codes.Fund.UnmarshalText "预算": unknown name`, codes.ErrName},
		{"own code's group", `"group": "公用经费"`, `"group": "经费"`, `account.prior.ledger.ownCodes.economic[0].group: economic.Group.UnmarshalText "经费": unknown name`, codes.ErrName},
		{"own economic code", `"name": "地方费用",`, `"name": "",`, `account.prior.ledger: economic.Extend 30288: invalid entry: no name`, economic.ErrEntry},
		{"in the initial budget", `"nature": "项目支出",
          "source": "一般公共预算财政拨款收入"`, `"nature": "经营支出", "source": "一般公共预算财政拨款收入"`,
			`account.initial.outlays[0].nature: 经营支出: no valid nature: 一般公共预算财政拨款收入 pays for 基本支出 and 项目支出 only`, budget.ErrNature},
		{"figure", `"25.6万元"`, `"25.6"`, `facts.operatingCost.prior: budget.Figure.UnmarshalText "25.6": want 元, 万元 or 亿元 at byte 4`, budget.ErrUnit},
		{"score", `"average": "86.50"`, `"average": "86.5"`, `facts.performance.self.average: disclosure.Score.UnmarshalText "86.5": want a score of two decimal places`, disclosure.ErrScoreText},
		{"embedded", `"count": 1,`, ``, `facts.performance.goals.count: ` + form + `missing`, disclosure.ErrForm},
		{"text of a map", `"没有开展"`, `1`, `facts.explanations.deviations.一般公共预算/2011302: ` + form + `want a string, found a number`, disclosure.ErrForm},
		{"map", `"deviations": {`, `"deviations": [], "uses": {`, `facts.explanations.uses: ` + form + `there twice`, disclosure.ErrForm},
		{"map kind", `"systems": [`, `"systems": {}, "x": [`, `facts.performance.systems: ` + form + `want an array, found an object`, disclosure.ErrForm},
		{"evaluation", `"category": "成本指标"`, `"category": "成本"`, `evaluations[0].indicators[0].category: performance.Category.UnmarshalText "成本": unknown name`, codes.ErrName},
		{"number", `"weight": "50"`, `"weight": " 50"`, `evaluations[0].indicators[0].weight: ` + form + `want "50", found " 50"`, disclosure.ErrForm},
		{"scale", `"from": [`, `"from": ["95",`, `evaluations[0].scale: performance.Scale.UnmarshalJSON: want 4 names and 3 totals, found 4 and 4: not a scale of grades`, performance.ErrScale},
		{"evaluation's version", `"version": 1,
      "unit"`, `"version": 3, "unit"`, `evaluations[0].version: unknown version 3, want 1`, disclosure.ErrVersion},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := goldenText(t)
			require.Contains(t, text, test.from)
			d := disclosure.Disclosure{Edition: "kept"}
			err := d.UnmarshalJSON([]byte(strings.Replace(text, test.from, test.to, 1)))
			require.EqualError(t, err, start+test.want)
			require.ErrorIs(t, err, test.is)
			assert.Equal(t, disclosure.Disclosure{Edition: "kept"}, d)
		})
	}
	for text, want := range map[string]string{
		``:           form + `unexpected end of JSON input at byte 0`,
		`{} {}`:      form + `invalid character '{' after top-level value at byte 4`,
		`[]`:         form + `want an object, found an array`,
		`null`:       form + `want an object, found null`,
		`"version"`:  form + `want an object, found a string`,
		`{"a":{"a"}`: form + `invalid character '}' after object key at byte 10`,
	} {
		err := new(disclosure.Disclosure).UnmarshalJSON([]byte(text))
		assert.EqualError(t, err, start+want)
		assert.ErrorIs(t, err, disclosure.ErrForm)
	}
	deep := strings.Repeat(`{"prior":`, 20_000) + strings.Repeat(`}`, 20_000)
	err := new(disclosure.Disclosure).UnmarshalJSON([]byte(deep))
	require.ErrorIs(t, err, disclosure.ErrForm)
	assert.ErrorContains(t, err, "exceeded max depth at byte 90001") // as encoding/json words it
}

func goldenText(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("testdata/whole.json")
	require.NoError(t, err)
	return string(data)
}

func TestMarshalErrors(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*disclosure.Disclosure)
		want   string
		is     error
	}{
		{"no ledger", func(d *disclosure.Disclosure) { d.Account.Ledger = nil }, "account.ledger: no ledger", budget.ErrNoLedger},
		{"year", func(d *disclosure.Disclosure) { d.Account.Header.Year = 2020 },
			"account.ledger: different fiscal years: the ledger is of 2021, the account of 2020", budget.ErrYearMismatch},
		{"zero ledger", func(d *disclosure.Disclosure) { d.Account.Initial = new(budget.Ledger) },
			"account.initial: different fiscal years: the ledger is of 0, the account of 2021", budget.ErrYearMismatch},
		{"prior", func(d *disclosure.Disclosure) { d.Account.Prior.Initial = d.Account.Ledger },
			"account.prior.initial: different fiscal years: the ledger is of 2021, the account of 2020", budget.ErrYearMismatch},
		{"no year", func(d *disclosure.Disclosure) {
			d.Account.Header.Year, d.Account.Ledger = 0, new(budget.Ledger)
		}, "account.ledger: ledger has no fiscal year", budget.ErrNoYear},
		{"text", func(d *disclosure.Disclosure) { d.Account.Units[0].Name = "\xff" }, `account.units[0].name: "\xff": not UTF-8`, disclosure.ErrText},
		{"text in a pointer", func(d *disclosure.Disclosure) { d.Facts.Performance.Systems[0] = "\xff" },
			`facts.performance.systems[0]: "\xff": not UTF-8`, disclosure.ErrText},
		{"text in a map", func(d *disclosure.Disclosure) { d.Facts.Explanations.Uses = map[disclosure.Subject]string{"a": "\xff"} },
			`facts.explanations.uses.a: "\xff": not UTF-8`, disclosure.ErrText},
		{"key", func(d *disclosure.Disclosure) { d.Facts.Explanations.Uses = map[disclosure.Subject]string{"\xff": "a"} },
			`facts.explanations.uses: "\xff": not UTF-8`, disclosure.ErrText},
		{"text of a value", func(d *disclosure.Disclosure) {
			d.Evaluations[0].Indicators[1].Target = performance.MustParseValue("\xff")
		}, `evaluations[0].indicators[1].target: "\xff": not UTF-8`, disclosure.ErrText},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := whole(t)
			test.change(&d)
			_, err := d.MarshalJSON()
			require.EqualError(t, err, "disclosure.Disclosure.MarshalJSON: "+test.want)
			assert.ErrorIs(t, err, test.is)
		})
	}
	d := whole(t)
	d.Account.Units[0].Nature = 9
	_, err := d.MarshalJSON()
	require.ErrorIs(t, err, codes.ErrName)
	d = whole(t)
	d.Evaluations[0].Unit = 9
	_, err = d.MarshalJSON()
	require.ErrorIs(t, err, budget.ErrUnit)
}

func TestScoreText(t *testing.T) {
	for _, s := range []disclosure.Score{0, 1, -1, 98_62, math.MaxInt, math.MinInt} {
		text, err := s.MarshalText()
		require.NoError(t, err)
		var read disclosure.Score
		require.NoError(t, read.UnmarshalText(text))
		assert.Equal(t, s, read)
	}
	for _, text := range []string{"", "1", ".50", "1.5", "1.500", "01.50", "+1.50", "1.5.0", "-0.00", "1e2.00", "９８.62", "99999999999999999999.00"} {
		read := disclosure.Score(7)
		err := read.UnmarshalText([]byte(text))
		assert.ErrorIs(t, err, disclosure.ErrScoreText, text)
		assert.Equal(t, disclosure.Score(7), read)
	}
}
