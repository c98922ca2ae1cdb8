package batch_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/audit/batch"
	"github.com/fiscalcn/yusuan/examples/audit/door"
	"github.com/fiscalcn/yusuan/examples/pdf/pdfium"
	"github.com/fiscalcn/yusuan/examples/pdf/typeset"
)

// files writes files and returns them in order of their names.
func files(t *testing.T, contents map[string]string) (dir string, all []batch.File) {
	t.Helper()
	dir = t.TempDir()
	for name, text := range contents {
		name = filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	}
	all, err := batch.Find([]string{dir}, filepath.Join(dir, "out"))
	require.NoError(t, err)
	return dir, all
}

func keep(string, door.Paper, yusuan.Report) error { return nil }

func account(department string, year int) string {
	return fmt.Sprintf(`{"department": %q, "year": %d, "text": "本年支出合计12.00万元，其中：基本支出7.00万元，占70.00%%；项目支出5.00万元，占41.67%%。"}`, department, year)
}

func TestFind(t *testing.T) {
	dir, all := files(t, map[string]string{"b.json": "", "a/c.pdf": "", "a/d.XLSX": "", "a/e.doc": "", "out/f.json": "", "~$g.xlsx": "", ".h.pdf": ""})
	var names []string
	for _, f := range all {
		names = append(names, f.Name)
	}
	assert.Equal(t, []string{"a/c.pdf", "a/d.XLSX", "b.json"}, names)
	one, err := batch.Find([]string{filepath.Join(dir, "b.json")}, "out")
	require.NoError(t, err)
	assert.Equal(t, []batch.File{{Path: filepath.Join(dir, "b.json"), Name: "b.json"}}, one)
	two, err := batch.Find([]string{filepath.Join(dir, "a"), filepath.Join(dir, "out")}, "reports")
	require.NoError(t, err)
	assert.Equal(t, "a/c.pdf", two[0].Name)
	assert.Equal(t, "out/f.json", two[2].Name, "files of several folders are told apart")
}

// TestFaults holds that a fault of a program is a result of one file, and the others go on.
func TestFaults(t *testing.T) {
	_, all := files(t, map[string]string{"a.json": account("甲局", 2024), "b.json": account("乙局", 2024), "c.json": account("丙局", 2024)})
	calls := 0
	job := batch.Job{Workers: 1, Done: func(string) { calls++ }, Write: func(name string, _ door.Paper, _ yusuan.Report) error {
		switch name {
		case "a.json":
			panic("a fault")
		case "b.json":
			return errors.New("disk full")
		}
		return nil
	}}
	results, err := job.Run(context.Background(), all)
	require.NoError(t, err)
	require.Len(t, results, 3)
	assert.ErrorContains(t, results[0].Err, "internal error, please report it with the file: a fault")
	assert.ErrorContains(t, results[1].Err, "disk full")
	require.NoError(t, results[2].Err)
	assert.Equal(t, 1, results[2].Count(judge.Error))
	assert.Equal(t, 3, calls)
}

// TestMany audits files by several goroutines: each once, results in order, progress by one at a time.
func TestMany(t *testing.T) {
	contents := map[string]string{}
	for i := range 100 {
		contents[fmt.Sprintf("%03d.json", i)] = account(fmt.Sprintf("第%d局", i%50), 2000+i/50)
	}
	_, all := files(t, contents)
	var written atomic.Int64
	calls := 0 // not atomic: one goroutine at a time
	job := batch.Job{Workers: 8, Done: func(string) { calls++ }, Write: func(string, door.Paper, yusuan.Report) error { written.Add(1); return nil }}
	results, err := job.Run(context.Background(), all)
	require.NoError(t, err)
	require.Len(t, results, 100)
	assert.Equal(t, 100, calls)
	assert.Equal(t, int64(150), written.Load(), "50 accounts have one of the year before, and are audited again")
	for i, r := range results {
		require.NoError(t, r.Err)
		assert.Equal(t, all[i].Name, r.Name)
		if i < 50 {
			assert.Empty(t, r.Beside)
		} else {
			assert.Equal(t, []string{fmt.Sprintf("%03d.json", i-50)}, r.Beside)
		}
	}
}

func TestInterrupted(t *testing.T) {
	contents := map[string]string{}
	for i := range 20 {
		contents[fmt.Sprintf("%03d.json", i)] = account("某局", 2000+i)
	}
	_, all := files(t, contents)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	calls := 0
	job := batch.Job{Workers: 1, Write: keep, Done: func(string) {
		calls++
		if calls == 3 {
			cancel()
		}
	}}
	results, err := job.Run(ctx, all)
	assert.ErrorIs(t, err, context.Canceled)
	assert.GreaterOrEqual(t, len(results), 3)
	assert.Less(t, len(results), 20)
	for _, r := range results {
		assert.NoError(t, r.Err, "what was audited is complete")
	}
}

// TestAlone ends a run while accounts are held against those of the years before: those that were not say so.
func TestAlone(t *testing.T) {
	const years = 10
	contents := map[string]string{}
	for i := range years {
		contents[fmt.Sprintf("%03d.json", i)] = account("某局", 2000+i)
	}
	_, all := files(t, contents)
	for interrupted, want := range map[bool]error{true: context.Canceled, false: nil} {
		ctx, cancel := context.WithCancel(context.Background())
		written := 0
		job := batch.Job{Workers: 1, Write: func(string, door.Paper, yusuan.Report) error {
			written++
			if written == years+1 && interrupted { // the first that is held against another
				cancel()
			}
			return nil
		}}
		results, err := job.Run(ctx, all)
		cancel()
		require.ErrorIs(t, err, want)
		require.Len(t, results, years)
		alone := 0
		for _, r := range results {
			assert.NotEqual(t, r.Name != "000.json", r.IsAlone == (len(r.Beside) > 0), r.Name)
			if r.IsAlone {
				alone++
			}
		}
		assert.Equal(t, interrupted, alone > 0)
	}
}

// TestTimeout holds that a file which takes too long is a result like others.
func TestTimeout(t *testing.T) {
	e, err := pdfium.Start(context.Background(), pdfium.CacheDir(), 2, os.Stderr)
	require.NoError(t, err)
	defer func() { assert.NoError(t, e.Close()) }()
	var f typeset.File
	for range 2000 {
		p := f.Page(typeset.Short, typeset.Long)
		for i := range 40 {
			p.Text(50, float64(i)*20, 10, "支出1.00支出1.00支出1.00支出1.00")
		}
	}
	_, all := files(t, map[string]string{"a.pdf": string(f.Bytes()), "b.json": account("某局", 2024)})
	job := batch.Job{Opener: door.Opener{Engine: e}, Workers: 2, Timeout: 50 * time.Millisecond, Write: keep}
	results, err := job.Run(context.Background(), all)
	require.NoError(t, err)
	require.Len(t, results, 2)
	assert.ErrorContains(t, results[0].Err, "not read within 50ms")
}

func TestSave(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a", "b.txt")
	for _, text := range []string{"first", "second"} {
		require.NoError(t, batch.Save(name, []byte(text)))
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Equal(t, text, string(data))
	}
	left, err := os.ReadDir(filepath.Dir(name))
	require.NoError(t, err)
	assert.Len(t, left, 1)
	assert.Error(t, batch.Save(filepath.Join(name, "c"), nil), "a file is no folder")
}
