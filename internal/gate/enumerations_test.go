package gate_test

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/gob"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/codes/revenue"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/gate"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/grid"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// enumerations are the tests of all enumerations, by type.
var enumerations = byType(
	ofEnumeration[budget.Nature], ofEnumeration[budget.Source], ofEnumeration[budget.Unit], ofEnumeration[budget.UnitNature],
	ofEnumeration[codes.Basis], ofEnumeration[codes.ChangeKind], ofEnumeration[codes.Confidence], ofEnumeration[codes.Fund], ofEnumeration[codes.Level],
	ofEnumeration[compose.Classifier], ofEnumeration[compose.GapKind], ofEnumeration[compose.Ordinal],
	ofEnumeration[economic.Group], ofEnumeration[economic.Level], ofEnumeration[economic.Relation], ofEnumeration[economic.Scheme],
	ofEnumeration[economic.ThreePublic], ofEnumeration[economic.UnitKind],
	ofEnumeration[goal.Source], ofEnumeration[goal.Template],
	ofEnumeration[grid.Align], ofEnumeration[grid.Kind], ofEnumeration[grid.Width],
	ofEnumeration[judge.Cause], ofEnumeration[judge.Kind], ofEnumeration[judge.Origin], ofEnumeration[judge.Relation], ofEnumeration[judge.Severity], ofEnumeration[judge.Verdict],
	ofEnumeration[narrative.Base], ofEnumeration[narrative.Certainty], ofEnumeration[narrative.Direction], ofEnumeration[narrative.Indicator],
	ofEnumeration[narrative.Measure], ofEnumeration[narrative.RemarkKind], ofEnumeration[narrative.Role], ofEnumeration[narrative.Topic],
	ofEnumeration[narrative.Vagueness],
	ofEnumeration[performance.Category], ofEnumeration[performance.Direction], ofEnumeration[performance.Scoring], ofEnumeration[performance.Source],
	ofEnumeration[performance.Template],
	ofEnumeration[reading.DefectKind],
	ofEnumeration[revenue.Level],
	ofEnumeration[tables.Attestation], ofEnumeration[tables.Column], ofEnumeration[tables.Form], ofEnumeration[tables.Kind], ofEnumeration[tables.Layout], ofEnumeration[tables.Line], ofEnumeration[tables.Passage], ofEnumeration[tables.Rounding],
)

// TestEnumerations holds every enumeration of the module to the same: names that are its own, and forms as text, JSON, in a
// database and in gob that come back.
func TestEnumerations(t *testing.T) {
	all := slices.DeleteFunc(gate.Enumerations(house(t)), func(name string) bool { return name == "codes.Funds" }) // a set
	assert.Equal(t, all, slices.Sorted(maps.Keys(enumerations)), "a new enumeration is to be added to the list above")
	for name, test := range enumerations {
		t.Run(name, func(t *testing.T) { test(t, path.Base(name)) })
	}
}

// enumeration is what an enumeration can do.
type enumeration interface {
	~uint8
	fmt.Stringer
	encoding.TextAppender
	encoding.TextMarshaler
	driver.Valuer
	IsValid() bool
}

func byType(list ...func() (string, func(*testing.T, string))) map[string]func(*testing.T, string) {
	tests := map[string]func(*testing.T, string){}
	for _, of := range list {
		name, test := of()
		tests[name] = test
	}
	return tests
}

func ofEnumeration[E enumeration]() (name string, test func(*testing.T, string)) {
	var zero E
	return typeName(zero), testEnumeration[E]
}

func testEnumeration[E enumeration](t *testing.T, name string) {
	t.Helper()
	valid := map[string]E{}
	for n := range 256 {
		e := E(n)
		if e.IsValid() {
			valid[e.String()] = e
			testValue(t, e)
			continue
		}
		if text, err := e.MarshalText(); n == 0 && err == nil {
			assert.Empty(t, text, "the text of none")
			testValue(t, e)
			continue
		}
		assert.Equal(t, fmt.Sprintf("%s(%d)", name[strings.Index(name, ".")+1:], n), e.String())
		_, err := e.MarshalText()
		require.ErrorContains(t, err, fmt.Sprintf("%s.MarshalText %d: unknown ", name, n))
		text, err := e.AppendText([]byte("kept"))
		require.Error(t, err)
		assert.Equal(t, "kept", string(text))
		_, err = e.Value()
		require.ErrorContains(t, err, fmt.Sprintf("%s.Value %d: unknown ", name, n))
	}
	require.NotEmpty(t, valid)
	first := valid[slices.Min(slices.Collect(maps.Keys(valid)))]
	for _, bad := range []string{"1", first.String() + " ", name + "(0)"} {
		kept := first
		require.ErrorContains(t, as[encoding.TextUnmarshaler](&kept).UnmarshalText([]byte(bad)), fmt.Sprintf("%s.UnmarshalText %q: unknown ", name, bad))
		require.ErrorContains(t, as[sql.Scanner](&kept).Scan(bad), fmt.Sprintf("%s.Scan %q: unknown ", name, bad))
		assert.Equal(t, first, kept)
	}
	kept := first
	require.ErrorContains(t, as[sql.Scanner](&kept).Scan(int64(1)), name+".Scan 1, which is no text: unknown ")
	assert.Equal(t, first, kept)
}

// testValue holds that a value comes back from every form that it has.
func testValue[E enumeration](t *testing.T, e E) {
	t.Helper()
	appended, err := e.AppendText([]byte("> "))
	require.NoError(t, err)
	assert.Equal(t, "> "+e.String(), string(appended))

	var row struct {
		Value E
		Keys  map[E]int
	}
	row.Value, row.Keys = e, map[E]int{e: 7}
	data, err := json.Marshal(row)
	require.NoError(t, err)
	assert.JSONEq(t, fmt.Sprintf(`{"Value": %q, "Keys": {%q: 7}}`, e, e), string(data))
	back := row
	back.Value, back.Keys = 99, nil
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, row, back)

	stored, err := e.Value()
	require.NoError(t, err)
	chinese := e.String()
	isHan := func(r rune) bool { return unicode.Is(unicode.Han, r) }
	if both, ok := any(e).(interface{ Chinese() string }); ok {
		chinese = both.Chinese()
		assert.False(t, strings.ContainsFunc(e.String(), isHan), "%T has two Chinese names of %v", e, e)
	}
	if strings.ContainsFunc(e.String(), unicode.IsLetter) {
		assert.True(t, strings.ContainsFunc(chinese, isHan) || !e.IsValid(), "%T has no Chinese name of %v", e, e)
	}
	if e.IsValid() {
		assert.Equal(t, chinese, stored)
	} else {
		assert.Nil(t, stored)
		assert.Empty(t, chinese)
	}
	for _, column := range []any{stored, chinese, []byte(chinese), e.String()} {
		read := E(99)
		require.NoError(t, as[sql.Scanner](&read).Scan(column))
		assert.Equal(t, e, read)
	}

	var b bytes.Buffer
	require.NoError(t, gob.NewEncoder(&b).Encode(row))
	back.Value, back.Keys = 0, nil
	require.NoError(t, gob.NewDecoder(&b).Decode(&back))
	assert.Equal(t, row, back)
}
