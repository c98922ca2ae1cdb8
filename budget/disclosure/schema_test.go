package disclosure_test

import (
	"encoding/json"
	"errors"
	"flag"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

var update = flag.Bool("update", false, "write schema.json and the golden files anew")

// TestSchemaFile holds that the file in the repository is what the types say.
func TestSchemaFile(t *testing.T) {
	golden(t, "schema.json", disclosure.Schema())
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(name, got, 0o644))
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}

func TestSchemaAcceptsWhatIsWritten(t *testing.T) {
	schema := newValidator(t)
	assert.Empty(t, schema.document(read(t, encode(t, whole(t)))))
	rapid.Check(t, func(t *rapid.T) {
		require.Empty(t, schema.document(read(t, encode(t, drawDisclosure(t)))))
	})
}

// TestSchemaFields takes each field of a disclosure with all of them away, adds one
// beside it, and puts another kind of value into its place: schema and reader agree on
// what to refuse, which is all but the absence of what may be absent.
func TestSchemaFields(t *testing.T) {
	schema := newValidator(t)
	optional := map[string]bool{}
	fields := 0
	document := read(t, encode(t, whole(t)))
	agree := func(place string) bool {
		data, err := json.Marshal(document)
		require.NoError(t, err)
		found, refused := schema.document(document), new(disclosure.Disclosure).UnmarshalJSON(data)
		if errors.Is(refused, codes.ErrUnknown) || errors.Is(refused, economic.ErrUnknown) || errors.Is(refused, budget.ErrEconomic) {
			refused = nil // which is more than a schema can say
		}
		assert.Equal(t, len(found) > 0, refused != nil, "%s: %v, %v", place, found, refused)
		return refused == nil
	}
	var visit func(value any, place string)
	visit = func(value any, place string) {
		switch value := value.(type) {
		case []any:
			for i := range value {
				visit(value[i], place+"[]")
			}
		case map[string]any:
			for _, name := range slices.Sorted(maps.Keys(value)) {
				at, kept := place+"."+name, value[name]
				fields++
				delete(value, name)
				if agree(at) {
					optional[at] = true
				}
				value[name] = false
				assert.False(t, agree(at), "%s: a boolean", at)
				value[name] = kept
				value["extra"] = false
				agree(at)
				delete(value, "extra")
				visit(kept, at)
			}
		}
	}
	visit(document, "$")
	assert.Greater(t, fields, 200)
	for name := range optional {
		if strings.Contains(name, "explanations.") {
			delete(optional, name) // a list of its own
		}
	}
	assert.Equal(t, []string{
		"$.account.carried.openings", "$.account.carried.openings[].code", "$.account.initial", "$.account.ledger.outlays[].economic",
		"$.account.prior", "$.account.prior.carried.openings", "$.account.prior.carried.openings[].code",
		"$.account.prior.ledger.outlays[].economic", "$.account.prior.ledger.ownCodes", "$.account.prior.ledger.ownCodes.economic",
		"$.account.prior.ledger.ownCodes.functional", "$.account.prior.units", "$.account.units", "$.evaluations",
		"$.evaluations[].achieved", "$.evaluations[].agencyCode", "$.evaluations[].funding", "$.evaluations[].funding[].adjustment",
		"$.evaluations[].funding[].allocated", "$.evaluations[].funding[].initial", "$.evaluations[].funding[].name",
		"$.evaluations[].funding[].received", "$.evaluations[].funding[].spent", "$.evaluations[].funding[].unallocated",
		"$.evaluations[].funding[].unspent", "$.evaluations[].funding[].unspentPercent", "$.evaluations[].goal",
		"$.evaluations[].grade", "$.evaluations[].indicators", "$.evaluations[].indicators[].actual",
		"$.evaluations[].indicators[].bands", "$.evaluations[].indicators[].criterion", "$.evaluations[].indicators[].explanation",
		"$.evaluations[].indicators[].score", "$.evaluations[].indicators[].scoring", "$.evaluations[].indicators[].target",
		"$.evaluations[].indicators[].weight", "$.evaluations[].item", "$.evaluations[].itemName", "$.evaluations[].scale",
		"$.evaluations[].total", "$.evaluations[].totalWeight", "$.evaluations[].year", "$.facts.assets", "$.facts.explanations",
		"$.facts.operatingCost", "$.facts.operatingCost.prior", "$.facts.performance", "$.facts.performance.department.names",
		"$.facts.performance.goals.names", "$.facts.performance.mechanism", "$.facts.performance.self.names",
		"$.facts.performance.systems", "$.facts.performance.tracked.names", "$.facts.procurement", "$.facts.threePublic",
	}, slices.Sorted(maps.Keys(optional)))
}
