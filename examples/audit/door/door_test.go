package door_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/audit/door"
)

func TestKeyOf(t *testing.T) {
	for text, want := range map[string]door.Key{
		"某市某局2024年度部门决算\n":                   {Department: "某市某局", Year: 2024},
		"某市某局2024年部门预算\n":                    {Department: "某市某局", Year: 2024, IsBudget: true},
		"某市某局\n2024 年度\n部门决算\n本年收入比部门预算多。\n": {Department: "某市某局", Year: 2024},
		"2025年某市某局部门预算\n":                    {Department: "某市某局", Year: 2025, IsBudget: true},
		"单位预算公开\n":                           {IsBudget: true},
		"说明\n":                               {},
	} {
		data, err := yusuan.Document{Text: text}.MarshalJSON()
		require.NoError(t, err)
		path := filepath.Join(t.TempDir(), "a.json")
		require.NoError(t, os.WriteFile(path, data, 0o600))
		p, err := door.Opener{}.Open(context.Background(), path)
		require.NoError(t, err)
		r, err := yusuan.Read(p.Document())
		require.NoError(t, err)
		got := door.KeyOf(p, r)
		assert.Equal(t, want, got, text)
		assert.Equal(t, got.Department != "" && got.Year != 0, got.IsComplete())
	}
}

func TestIsFile(t *testing.T) {
	for name, want := range map[string]bool{
		"a.pdf": true, "a.PDF": true, "a.xlsx": true, "a.xls": true, "a.xlsm": true, "a.json": true,
		"a.doc": false, "pdf": false, "~$a.xlsx": false, ".a.pdf": false,
	} {
		assert.Equal(t, want, door.IsFile(name), name)
	}
}

func TestJSON(t *testing.T) {
	dir := t.TempDir()
	for name, c := range map[string]struct{ data, text, err string }{
		"account": {`{"text": "甲"}`, "甲", ""},
		"budget":  {`{"kind": "budget", "text": "乙"}`, "乙", ""},
		"marked":  {"\ufeff" + `{"text": "丙"}`, "丙", ""},
		"other":   {`{"kind": "draft", "text": "丁"}`, "", `want "final"`},
		"broken":  {`{"kind": "budget", "text": 1}`, "", "text"},
		"none":    {`[]`, "", "object"},
	} {
		path := filepath.Join(dir, name+".json")
		require.NoError(t, os.WriteFile(path, []byte(c.data), 0o600))
		p, err := door.Opener{}.Open(context.Background(), path)
		if c.err != "" {
			assert.ErrorContains(t, err, c.err, name)
			continue
		}
		require.NoError(t, err, name)
		assert.Equal(t, c.text, p.Document().Text)
		assert.Equal(t, "tables[0].rows[1][2]", p.Place(yusuan.Report{}, judge.Finding{Cell: judge.Cell{Table: 1, Row: 2, Column: 3}}))
		assert.Equal(t, "全部", p.Place(yusuan.Report{}, judge.Finding{}))
		require.NoError(t, p.Close())
	}
	large := filepath.Join(dir, "large.json")
	require.NoError(t, os.WriteFile(large, nil, 0o600))
	require.NoError(t, os.Truncate(large, 100<<20))
	_, err := door.Opener{}.Open(context.Background(), large)
	assert.ErrorIs(t, err, door.ErrSize)
}
