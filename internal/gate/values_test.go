package gate_test

import (
	"bytes"
	"cmp"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/gob"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/gate"
)

const (
	comesBack = "✓"
	noForm    = "–"
)

// TestForms holds that every value of the module comes back from the forms that it has, or is refused with an error, and never
// loses what it holds without a word; and that the table of it is up to date. No exported type may be left out.
func TestForms(t *testing.T) {
	samples := samples(t)
	var missing []string
	for _, name := range gate.Types(house(t)) {
		_, isValue := samples[name]
		if _, isTool := tools[name]; isValue == isTool && enumerations[name] == nil {
			missing = append(missing, name)
		}
	}
	assert.Empty(t, missing, "each type is an enumeration, has a sample, or is listed as no value: one of them")

	alike := map[[4]string][]string{}
	for _, name := range slices.Sorted(maps.Keys(samples)) {
		f := formsOf(samples[name])
		for _, form := range f {
			assert.NotContains(t, form, "LOST", "%s: what comes back is another value", name)
		}
		alike[f] = append(alike[f], name)
	}
	rows := make([]string, 0, len(alike))
	for f, names := range alike {
		rows = append(rows, fmt.Sprintf("| %s | %s |\n", strings.Join(names, ", "), strings.Join(f[:], " | ")))
	}
	slices.SortFunc(rows, func(x, y string) int {
		return cmp.Or(strings.Count(y, comesBack)-strings.Count(x, comesBack), strings.Compare(x, y))
	})
	var b strings.Builder
	b.WriteString("| type | text | JSON | SQL | gob |\n|---|---|---|---|---|\n| every enumeration | ✓ | ✓ | ✓ | ✓ |\n" + strings.Join(rows, ""))
	const path = "testdata/forms.md"
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(b.String()), 0o644))
		return
	}
	committed, err := os.ReadFile(path)
	require.NoError(t, err)
	if string(committed) != b.String() {
		t.Errorf("%s is out of date: run go generate ./internal/gate and look at the difference:\n%s", path,
			difference(strings.Split(string(committed), "\n"), strings.Split(b.String(), "\n")))
	}
}

// formsOf says of text, JSON, SQL and gob whether a value comes back from it.
func formsOf(value any) [4]string {
	fresh := func() reflect.Value { return reflect.New(reflect.TypeOf(value)) }
	pointer := fresh()
	pointer.Elem().Set(reflect.ValueOf(value))
	of := func(encode func(any) (any, error), decode func(target any, data any) error) string {
		data, err := encode(pointer.Interface())
		if err != nil {
			return shortened(err)
		}
		back := fresh()
		if err := decode(back.Interface(), data); err != nil {
			return shortened(err)
		}
		if !same(pointer.Interface(), back.Interface()) {
			return "LOST"
		}
		return comesBack
	}
	forms := [4]string{noForm, "", noForm, ""}
	_, reads := reflect.TypeAssert[encoding.TextUnmarshaler](pointer)
	if _, writes := reflect.TypeAssert[encoding.TextMarshaler](pointer); writes && reads {
		forms[0] = of(func(v any) (any, error) { return as[encoding.TextMarshaler](v).MarshalText() },
			func(target, data any) error {
				return as[encoding.TextUnmarshaler](target).UnmarshalText(as[[]byte](data))
			})
	}
	forms[1] = of(func(v any) (any, error) { return json.Marshal(v) }, func(target, data any) error { return json.Unmarshal(as[[]byte](data), target) })
	_, scans := reflect.TypeAssert[sql.Scanner](pointer)
	if _, stores := reflect.TypeAssert[driver.Valuer](pointer); stores && scans {
		forms[2] = of(func(v any) (any, error) { return as[driver.Valuer](v).Value() },
			func(target, data any) error { return as[sql.Scanner](target).Scan(data) })
	} else if kind := pointer.Elem().Kind(); kind == reflect.String || kind == reflect.Int {
		forms[2] = comesBack // database/sql takes it for what it is
	}
	forms[3] = of(func(v any) (any, error) {
		var b bytes.Buffer
		err := gob.NewEncoder(&b).Encode(v)
		return b.Bytes(), err
	}, func(target, data any) error { return gob.NewDecoder(bytes.NewReader(as[[]byte](data))).Decode(target) })
	return forms
}

// as returns v as what it is known to be.
func as[T any](v any) T {
	known, ok := v.(T)
	if !ok {
		panic(fmt.Sprintf("%T is no %T", v, known))
	}
	return known
}

// shortened returns an error as a cell of the table: what it says after where it says it.
func shortened(err error) string {
	text := err.Error()
	if strings.HasPrefix(text, "gob: ") {
		return "refused" // by gob itself: no exported fields, an interface, a nil
	}
	if i := strings.LastIndex(text, "JSON: "); i >= 0 {
		text = text[i+len("JSON: "):]
	}
	return strings.TrimPrefix(text, "json: ")
}

// same reports whether what came back is what was written: the same value, or one with the same JSON where ledgers, which are
// hash tables, may lie otherwise in memory.
func same(a, b any) bool {
	if assert.ObjectsAreEqual(a, b) {
		return true
	}
	if !ofLedgers[fmt.Sprintf("%T", a)] {
		return false
	}
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}
