package yusuan_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/narrative"
)

// recorded returns what is found in the documents of the golden files, and in the account of
// 鲤城.
func recorded(t *testing.T) map[string]yusuan.Record {
	t.Helper()
	all := map[string]yusuan.Record{}
	for name, in := range documents(t) {
		var d yusuan.Document
		require.NoError(t, json.Unmarshal(in, &d), name)
		r, err := yusuan.Read(d)
		require.NoError(t, err, name)
		all[name] = yusuan.Audit(r, yusuan.Options{}).Record()
	}
	publication, err := yusuan.Publish(licheng.Disclosure())
	require.NoError(t, err)
	r, err := yusuan.Read(publication.Document())
	require.NoError(t, err)
	all["licheng"] = yusuan.Audit(r, yusuan.Options{}).Record()
	e := licheng.Disclosure().Evaluations[0]
	e.Grade, e.Indicators[0].Score = "差", e.Indicators[1].Weight
	wrong := e.Check()
	all["evaluation"] = yusuan.Record{Findings: slices.Collect(wrong.Findings()), NotEvaluated: slices.Collect(wrong.NotEvaluated())}
	return all
}

// TestRecord: what a report found comes back equal from JSON, with the places by their type.
func TestRecord(t *testing.T) {
	places := map[string]bool{}
	all := recorded(t)
	all["fact"] = yusuan.Record{Findings: []judge.Finding{{Rule: "N18", Verdict: judge.Mismatch, Severity: judge.Warning, At: narrative.AgencyOperation}}}
	for name, record := range all {
		data, err := json.Marshal(record)
		require.NoError(t, err, name)
		var read yusuan.Record
		require.NoError(t, json.Unmarshal(data, &read), name)
		require.Equal(t, record, read, name)
		for _, f := range record.Findings {
			places[fmt.Sprintf("%T", f.At)] = true
			for _, e := range f.Evidence {
				for _, term := range e.Terms {
					places[fmt.Sprintf("%T", term.At)] = true
				}
			}
		}
	}
	for _, place := range []string{"<nil>", "tables.Address", "verify.Place", "performance.Place", "narrative.Indicator"} {
		assert.True(t, places[place], place)
	}
}

type elsewhere struct{}

func (elsewhere) String() string { return "elsewhere" }

func TestRecordErrors(t *testing.T) {
	_, err := json.Marshal(yusuan.Record{NotEvaluated: []judge.Unevaluated{{At: elsewhere{}}}})
	require.ErrorIs(t, err, yusuan.ErrPlace)
	require.ErrorContains(t, err, "yusuan.Record.MarshalJSON: yusuan_test.elsewhere: no place")
	kept := yusuan.Record{NotEvaluated: []judge.Unevaluated{{Rule: "X1"}}}
	require.ErrorContains(t, kept.UnmarshalJSON([]byte(`{"findings": [{"At": {"figure": "公开99"}}]}`)), "yusuan.Record.UnmarshalJSON: ")
	assert.Equal(t, "X1", kept.NotEvaluated[0].Rule)
	for _, alone := range []any{&judge.Finding{}, &judge.Evidence{}, &judge.EvidenceTerm{}, &judge.Unevaluated{}} {
		require.ErrorContains(t, json.Unmarshal([]byte(`{}`), alone), "read a yusuan.Record")
	}
}

// TestEnglish holds what is said in English, line by line below the Chinese.
func TestEnglish(t *testing.T) {
	var b strings.Builder
	seen := map[string]bool{}
	say := func(m judge.Message) {
		line := fmt.Sprintf("%s\n\t%s\n", m, m.In(judge.English))
		if !seen[line] {
			seen[line] = true
			b.WriteString(line)
		}
	}
	all := recorded(t)
	for _, g := range slices.Sorted(maps.Keys(all)) {
		for _, f := range all[g].Findings {
			say(f.Message)
		}
		for _, u := range all[g].NotEvaluated {
			say(u.Reason)
		}
	}
	path := filepath.Join(verifyData, "english.txt")
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String())
}
