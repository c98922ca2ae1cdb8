// Package batch audits many files at a time: each by itself at first, then accounts again whose budgets, or accounts of the year before,
// are among them. A file that cannot be read, or that breaks a program, is a result like others.
package batch

import (
	"bytes"
	"compress/flate"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/audit/door"
	"github.com/fiscalcn/yusuan/examples/placed"
)

// File is a file to audit.
type File struct {
	Path string // where it is
	Name string // how it is called in reports, with slashes: 局/2024.pdf
}

// Find returns the files of folders in order of their names. What lies in the folder without is left out. A name that is a file
// itself is one of them. Links are not followed.
func Find(roots []string, without string) ([]File, error) {
	without, err := filepath.Abs(without)
	if err != nil {
		return nil, err
	}
	var files []File
	for _, root := range roots {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if full, err := filepath.Abs(path); err == nil && entry.IsDir() && full == without {
				return filepath.SkipDir
			}
			if !entry.Type().IsRegular() || !door.IsFile(path) {
				return nil
			}
			name, err := filepath.Rel(root, path)
			if err != nil {
				return err
			}
			if name == "." {
				name = filepath.Base(path)
			}
			if len(roots) > 1 {
				name = filepath.Join(filepath.Base(filepath.Clean(root)), name)
			}
			files = append(files, File{path, filepath.ToSlash(name)})
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}

// Finding is what is wrong, and where in the file.
type Finding struct {
	Rule     string         `json:"rule"`
	Severity judge.Severity `json:"severity"`
	Place    string         `json:"place"`
	Message  string         `json:"message"`
	Expected string         `json:"expected,omitempty"`
	Cause    string         `json:"cause,omitempty"`
}

// Result is what came of a file.
type Result struct {
	Name     string
	Key      door.Key
	Err      error // why it could not be read
	Findings []Finding
	Notes    int // places that could not be read
	// Beside are the names of the files that it was held against: its budget, and the account of the year before.
	Beside []string
	// IsAlone is set if there are such files, and the run ended before it was held against them.
	IsAlone bool

	kept []byte // the document, packed
}

// Count returns how many findings have a severity.
func (r *Result) Count(s judge.Severity) int {
	n := 0
	for _, f := range r.Findings {
		if f.Severity == s {
			n++
		}
	}
	return n
}

// Job says how files are audited.
type Job struct {
	Opener  door.Opener
	Workers int           // how many files at a time; at least 1
	Timeout time.Duration // for a file; 0 is none
	// Write is given each report, to be kept. It may be called by several goroutines at the same time, and twice for a file: what
	// comes later counts.
	Write func(name string, p door.Paper, r yusuan.Report) error
	// Done is called after each file, by one goroutine at a time.
	Done func(name string)
}

// Run audits files. The results are in the order of the files. When ctx is done the rest is left out, and the results are those of the
// files that were audited, if only by themselves; the error then is that of ctx.
func (j Job) Run(ctx context.Context, files []File) ([]Result, error) {
	results := make([]Result, len(files))
	audited := make([]bool, len(files))
	all := make([]int, len(files))
	for i := range files {
		all[i] = i
	}
	var one sync.Mutex
	j.each(ctx, all, func(i int) {
		results[i], audited[i] = j.audit(ctx, files[i], nil)
		one.Lock()
		defer one.Unlock()
		j.done(files[i])
	})
	beside := pairs(results)
	var again []int
	for i := range files {
		if len(beside[i]) > 0 {
			again = append(again, i)
			results[i].IsAlone = true
		}
	}
	j.each(ctx, again, func(i int) {
		if r, ok := j.audit(ctx, files[i], func(d *yusuan.Document) []string { return put(d, beside[i]) }); ok {
			results[i] = r
		}
	})
	var out []Result
	for i, r := range results {
		if audited[i] {
			out = append(out, r)
		}
	}
	return out, ctx.Err()
}

func (j Job) done(f File) {
	if j.Done != nil {
		j.Done(f.Name)
	}
}

// each calls do for each index, by so many goroutines, until ctx is done.
func (j Job) each(ctx context.Context, indices []int, do func(i int)) {
	next := make(chan int)
	var workers sync.WaitGroup
	for range max(j.Workers, 1) {
		workers.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for _, i := range indices {
		if ctx.Err() != nil {
			break
		}
		select {
		case next <- i:
		case <-ctx.Done():
		}
	}
	close(next)
	workers.Wait()
}

// errPanic reports a fault of a program that reads files.
var errPanic = errors.New("internal error, please report it with the file")

// audit audits a file. It reports whether it came to an end. beside puts what the account is held against into its document.
func (j Job) audit(ctx context.Context, f File, beside func(*yusuan.Document) []string) (r Result, ok bool) {
	r = Result{Name: f.Name}
	parent := ctx
	if j.Timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, j.Timeout)
		defer cancel()
	}
	defer func() {
		if fault := recover(); fault != nil {
			r.Err = fmt.Errorf("%w: %v", errPanic, fault)
		}
		if r.Err != nil && errors.Is(ctx.Err(), context.DeadlineExceeded) {
			r.Err = fmt.Errorf("not read within %v", j.Timeout)
		}
		ok = parent.Err() == nil || r.Err == nil
	}()
	r.Err = j.report(ctx, f, beside, &r)
	return r, true
}

// report audits a file, and hands the report on.
func (j Job) report(ctx context.Context, f File, beside func(*yusuan.Document) []string, r *Result) (err error) {
	p, err := j.Opener.Open(ctx, f.Path)
	if err != nil {
		return oneLine(err, f.Path)
	}
	defer func() { err = errors.Join(err, p.Close()) }()
	d := p.Document()
	if beside != nil {
		r.Beside = beside(&d)
	}
	read, err := yusuan.Read(d)
	if err != nil {
		return oneLine(err, f.Path)
	}
	report := yusuan.Audit(read, yusuan.Options{})
	r.Key, r.Notes = door.KeyOf(p, read), p.Notes()
	for found := range report.Findings() {
		r.Findings = append(r.Findings, Finding{
			Rule: found.Rule, Severity: found.Severity, Place: p.Place(report, found), Message: placed.OneLine(found.Message.String()),
			Expected: found.ExpectedText, Cause: found.Cause.Chinese(),
		})
	}
	if beside == nil && r.Key.IsComplete() {
		if r.kept, err = packed(p.Document()); err != nil {
			return err
		}
	}
	return j.Write(f.Name, p, report)
}

// oneLine returns an error in one line, without the path of the file, which is named beside it.
func oneLine(err error, path string) error {
	text := strings.TrimPrefix(strings.ReplaceAll(err.Error(), "\n", "; "), path+": ")
	if place, ok := errors.AsType[*fs.PathError](err); ok {
		text = place.Err.Error()
	}
	return lineError{text, err}
}

type lineError struct {
	text string
	err  error
}

func (e lineError) Error() string { return e.text }
func (e lineError) Unwrap() error { return e.err }

// packed returns a document in few bytes: a folder may have thousands.
func packed(d yusuan.Document) ([]byte, error) {
	data, err := d.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestSpeed)
	if err != nil {
		return nil, err
	}
	_, err = w.Write(data)
	err = errors.Join(err, w.Close())
	return b.Bytes(), err
}

func unpacked(data []byte) (d yusuan.Document, err error) {
	plain, err := io.ReadAll(flate.NewReader(bytes.NewReader(data)))
	if err != nil {
		return d, err
	}
	err = d.UnmarshalJSON(plain)
	return d, err
}

// Save writes a file whole or not at all, with the folders that it is in.
func Save(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".part-*")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Chmod(0o644), f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		_ = os.Remove(f.Name()) // what is there of it is of no use
	}
	return err
}
