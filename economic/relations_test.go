package economic_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

var unitKinds = map[string]economic.UnitKind{
	"any": economic.AnyUnit, "administrative": economic.Administrative, "institution": economic.Institution,
}

// The correspondence of every year and kind of unit is what the data file says.
func TestCrosswalkAgreesWithFile(t *testing.T) {
	file := lines(t, "econ_map.csv")
	for year := economic.FirstYear; year <= economic.LastYear; year++ {
		catalogue := forYear(t, year)
		for _, kind := range unitKinds {
			for entry := range catalogue.OfScheme(economic.Department) {
				var want []economic.Match
				for _, line := range file {
					m := matchOf(t, line)
					_, known := catalogue.Lookup(m.Government)
					_, knownToo := catalogue.Lookup(m.Department)
					if known && knownToo && entry.Code.Contains(m.Department) && (kind == economic.AnyUnit || m.Kind == economic.AnyUnit || m.Kind == kind) {
						want = append(want, m)
					}
				}
				require.Equal(t, want, slices.Collect(catalogue.ToGovernment(entry.Code, kind)), "%v in %d", entry.Code, year)
			}
		}
	}
}

func matchOf(t *testing.T, line map[string]string) economic.Match {
	t.Helper()
	m := economic.Match{
		Government: slowCode(t, line["gov_code"]),
		Kind:       unitKinds[line["unit_kind"]],
		Basis:      bases[line["basis"]],
		Confidence: confidences[line["confidence"]],
	}
	if line["dept_code"] != "" {
		m.Department = slowCode(t, line["dept_code"])
	}
	return m
}

// In every year the correspondence leaves out no 款 but the known ones without any. Each
// kind of unit has one counterpart at most, with one known exception.
func TestCrosswalkIsComplete(t *testing.T) {
	none := []string{"50599", "51201", "51202", "51301", "51302", "51303", "51304", "51305", "51306", "51307", "51401", "51402"}
	for year := economic.FirstYear; year <= economic.LastYear; year++ {
		catalogue := forYear(t, year)
		for entry := range catalogue.All() {
			switch {
			case entry.Code.Level() == economic.Class:
			case entry.Code.Scheme() == economic.Government:
				found := slices.Collect(catalogue.ToDepartment(entry.Code))
				assert.Equal(t, slices.Contains(none, entry.Code.String()), len(found) == 0, "%v in %d", entry.Code, year)
			default:
				administrative := slices.Collect(catalogue.ToGovernment(entry.Code, economic.Administrative))
				institution := slices.Collect(catalogue.ToGovernment(entry.Code, economic.Institution))
				assert.NotEmpty(t, slices.Concat(administrative, institution), "%v in %d", entry.Code, year)
				if entry.Code == 30311 {
					continue
				}
				assert.LessOrEqual(t, len(administrative), 1, "%v in %d", entry.Code, year)
				assert.LessOrEqual(t, len(institution), 1, "%v in %d", entry.Code, year)
			}
		}
	}
}

func TestCrosswalkDirectionsAgree(t *testing.T) {
	catalogue := forYear(t, 2024)
	var forth, back []economic.Match
	for entry := range catalogue.Children(0) {
		forth = slices.AppendSeq(forth, catalogue.ToGovernment(entry.Code, economic.AnyUnit))
		back = slices.AppendSeq(back, catalogue.ToDepartment(entry.Code))
	}
	assert.ElementsMatch(t, forth, back)
	assert.Greater(t, len(forth), 150)
	for range catalogue.ToDepartment(50101) {
		break
	}
}

func TestThreePublicAgreesWithFile(t *testing.T) {
	words := map[string]economic.ThreePublic{
		"abroad": economic.Abroad, "vehicle_purchase": economic.VehiclePurchase, "vehicle_operation": economic.VehicleOperation, "reception": economic.Reception,
	}
	want := map[economic.Code]economic.ThreePublic{}
	for _, line := range lines(t, "three_public.csv") {
		want[slowCode(t, line["code"])] = words[line["item"]]
	}
	assert.Len(t, want, 10)
	for entry := range forYear(t, 2021).All() {
		item, ok := entry.Code.ThreePublic()
		assert.Equal(t, want[entry.Code], item)
		assert.Equal(t, want[entry.Code] != 0, ok)
	}
}

func TestIdentitiesAgreeWithFile(t *testing.T) {
	file := lines(t, "func_econ_identities.csv")
	all := slices.Collect(economic.Identities(economic.LastYear))
	require.Len(t, all, len(file))
	for i, line := range file {
		id := all[i]
		var functional, economics []string
		for code := range id.Functional() {
			functional = append(functional, code.String())
		}
		for code := range id.Economic() {
			economics = append(economics, code.String())
		}
		assert.Equal(t, line["id"], id.ID)
		assert.Equal(t, line["functional"], strings.Join(functional, "+"))
		assert.Equal(t, line["op"], id.Relation.String())
		assert.Equal(t, line["economic"], strings.Join(economics, "+"))
		assert.Equal(t, line["scope"] == "basic", id.Basic)
		assert.Equal(t, bases[line["basis"]], id.Basis)
		assert.Equal(t, confidences[line["confidence"]], id.Confidence)
		assert.Equal(t, line["note"], id.Note)
	}
}

// Every code of an identity is in the catalogues of its years.
func TestIdentitiesByYear(t *testing.T) {
	counts := map[int]int{2018: 12, 2019: 12, 2020: 13, 2021: 14}
	for year := economic.FirstYear; year <= economic.LastYear; year++ {
		functional, err := codes.ForYear(year)
		require.NoError(t, err)
		seen := 0
		for id := range economic.Identities(year) {
			seen++
			assert.True(t, id.In(year))
			for code := range id.Functional() {
				_, err := functional.Find(code)
				assert.NoError(t, err)
			}
			for code := range id.Economic() {
				_, err := forYear(t, year).Find(code)
				assert.NoError(t, err)
				assert.Equal(t, economic.Department, code.Scheme())
			}
		}
		assert.Equal(t, counts[min(year, 2021)], seen, "%d", year)
	}
	assert.Empty(t, slices.Collect(economic.Identities(2017)))
	assert.Empty(t, slices.Collect(economic.Identities(economic.LastYear+1)))
	for range economic.Identities(2021) {
		break
	}
}
