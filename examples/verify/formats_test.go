package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// mistaken is a document with an error in a table, one in the text and a warning.
func mistaken(t *testing.T) string {
	t.Helper()
	clean, err := os.ReadFile(filepath.Join("testdata", "clean.json"))
	require.NoError(t, err)
	return strings.NewReplacer(
		`费支出", "15.72", "15.72", "", "", "", ""]`, `费支出", "15.72", "15.27", "", "", "", ""]`,
		`"部门：某市某局"`, `"部门：某市某委"`,
	).Replace(string(clean))
}

// TestFormats compares what the formats for people and for machines print with golden
// files, which UPDATE=1 writes.
func TestFormats(t *testing.T) {
	for _, format := range []string{"text", "sarif"} {
		t.Run(format, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			code := run([]string{"-fail", "-format", format, "-"}, strings.NewReader(mistaken(t)), &stdout, &stderr)
			require.Equal(t, 1, code, "%s", &stderr)
			golden := filepath.Join("testdata", "mistaken."+format+".golden")
			if os.Getenv("UPDATE") != "" {
				require.NoError(t, os.WriteFile(golden, stdout.Bytes(), 0o600))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), stdout.String())
		})
	}
}

// TestQuotations: words that go over a line or a page are quoted in one line.
func TestQuotations(t *testing.T) {
	var stdout, stderr bytes.Buffer
	in := `{"text": "本年支出合计12.00万元，其中：基本支出7.00万元，占\n\f70.00%；项目支出5.00万元，占41.67%。"}`
	require.Zero(t, run([]string{"-format", "text", "-"}, strings.NewReader(in), &stdout, &stderr), "%s", &stderr)
	assert.NotContains(t, stdout.String(), "\f")
	assert.Contains(t, stdout.String(), "占70.00%")
	for line := range strings.SplitSeq(stdout.String(), "\n") {
		assert.False(t, strings.HasPrefix(line, "70.00%"), line)
	}
}

// TestKind: what was read is called what it is.
func TestKind(t *testing.T) {
	var stdout, stderr bytes.Buffer
	in := `{"kind": "budget", "department": "某市某局", "year": 2025, "text": "某市某局2025年部门预算编制说明"}`
	require.Zero(t, run([]string{"-format", "text", "-"}, strings.NewReader(in), &stdout, &stderr), "%s", &stderr)
	assert.True(t, strings.HasPrefix(stdout.String(), "某市某局 2025 年度部门预算审核结果\n"), stdout.String())
}

// TestPositions: a position is where a value stands, counted in characters.
func TestPositions(t *testing.T) {
	in := "{\n  \"年\": 1, \"tables\": [null, {\"unit\": [{}], \"rows\": [[\"甲\", null],\n\t[\"乙\", 1]]}],\n \"text\" : \"…\"}"
	assert.Equal(t, map[key]sarifRegion{
		{2, 1, 1}: {2, 53}, {2, 1, 2}: {2, 58}, {2, 2, 1}: {3, 3}, {2, 2, 2}: {3, 8}, {}: {4, 11},
	}, positions([]byte(in)))
	for _, in := range []string{"", "{", "[]", "null", `{"tables": 1}`, `{"tables": [[]], "x": {"text": ""}}`, `{"text": ""} {`} {
		assert.Empty(t, positions([]byte(in)), in)
	}
}

// TestSARIF: every result has a rule of the list, a level and the line of its cell.
func TestSARIF(t *testing.T) {
	var stdout, stderr bytes.Buffer
	in := mistaken(t)
	require.Zero(t, run([]string{"-format", "sarif", "-"}, strings.NewReader(in), &stdout, &stderr))
	var log sarifLog
	require.NoError(t, json.Unmarshal(stdout.Bytes(), &log))
	require.Len(t, log.Runs, 1)
	rules := map[string]bool{}
	for _, r := range log.Runs[0].Tool.Driver.Rules {
		assert.NotEmpty(t, r.ShortDescription.Text, r.ID)
		assert.False(t, rules[r.ID], r.ID)
		rules[r.ID] = true
	}
	lines := strings.Split(in, "\n")
	require.NotEmpty(t, log.Runs[0].Results)
	for _, r := range log.Runs[0].Results {
		assert.True(t, rules[r.RuleID], r.RuleID)
		assert.Contains(t, []string{"error", "warning", "note"}, r.Level)
		require.Len(t, r.Locations, 1)
		if at := r.Locations[0].Physical.Region; at != nil {
			assert.Equal(t, `"`, string([]rune(lines[at.StartLine-1])[at.StartColumn-1]), r.Message)
		}
	}
}
