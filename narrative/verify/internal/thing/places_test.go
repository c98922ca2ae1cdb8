package thing_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/thing"
	"github.com/fiscalcn/yusuan/tables"
)

// TestPlaces finds the statements of every key as a search through all of them does.
func TestPlaces(t *testing.T) {
	measures := []narrative.Measure{narrative.MeasureActual, narrative.MeasureBudget, narrative.MeasureChange}
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) thing.Key {
			l := rapid.SampledFrom([]tables.Line{0, tables.Abroad, tables.Reception}).Draw(t, "line")
			if l == 0 {
				return thing.Key{}
			}
			return thing.Line(tables.Form07, l, tables.Actual).Key.Of(rapid.SampledFrom(measures).Draw(t, "measure"), narrative.BaseBudget)
		}), 0, 20).Draw(t, "keys")
		var p thing.Places
		p.Group(keys)
		for i, k := range keys {
			var same []int32
			before := int32(-1)
			for j, other := range keys {
				if other == k && k != (thing.Key{}) {
					same = append(same, int32(j))
				}
				if other == k && j < i {
					before = int32(j)
				}
			}
			assert.Equal(t, same, p.Of(k))
			assert.Equal(t, before, p.Before(int32(i)))
		}
	})
}

// TestWholes goes up from the smallest parts to all that they are of.
func TestWholes(t *testing.T) {
	key := func(f tables.Form, l tables.Line, c tables.Column) thing.Key { return thing.Line(f, l, c).Key }
	for _, c := range []struct {
		name string
		part thing.Key
		want []thing.Key
	}{
		{"of a part of a part", key(tables.Form07, tables.VehiclePurchase, tables.Actual), []thing.Key{
			key(tables.Form07, tables.Vehicles, tables.Actual), key(tables.Form07, tables.Total, tables.Actual),
		}},
		{"of two wholes", key(tables.Form01, tables.IncomeGeneral, tables.Actual), []thing.Key{
			key(tables.Form01, tables.IncomeTotal, tables.Actual), key(tables.Form04, tables.IncomeTotal, tables.Actual),
			key(tables.Form04, tables.GrandIncome, tables.Actual), key(tables.Form01, tables.GrandIncome, tables.Actual),
		}},
		{"of none", key(tables.Form01, tables.GrandIncome, tables.Actual), nil},
	} {
		assert.Equal(t, c.want, thing.Wholes(c.part), c.name)
	}
}

// TestCanonical brings cells that hold one figure by the rules X to one key, and no others.
func TestCanonical(t *testing.T) {
	for _, c := range []struct {
		of, same string
		is       bool
	}{
		{"公开02/合计/本年收入", "公开01/本年收入合计/决算数", true},
		{"公开02/合计/事业收入", "公开01/事业收入/决算数", true},
		{"公开03/合计/本年支出", "公开01/本年支出合计/决算数", true},
		{"公开04/本年支出合计/一般公共预算财政拨款", "公开05/合计/本年支出", true},
		{"公开04/支出总计/合计", "公开04/收入总计/决算数", true},
		{"公开07/合计/预算数", "公开07/合计/决算数", true},
		{"公开03/合计/基本支出", "公开05/合计/基本支出", false},
		{"公开08/合计/本年支出", "公开08/合计/基本支出", false},
	} {
		a, err := tables.ParseAddress(c.of)
		assert.NoError(t, err)
		b, err := tables.ParseAddress(c.same)
		assert.NoError(t, err)
		assert.Equal(t, c.is, thing.In(a) == thing.In(b), c.of)
	}
}
