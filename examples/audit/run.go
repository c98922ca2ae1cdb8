package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/audit/batch"
	"github.com/fiscalcn/yusuan/examples/audit/door"
	"github.com/fiscalcn/yusuan/examples/audit/summary"
	"github.com/fiscalcn/yusuan/examples/pdf/pdfium"
)

const usage = `usage: audit [-o REPORTS] [-marked] [-j N] [-timeout 5m] FOLDER...`

// The exit codes.
const (
	codeWarning     = 1
	codeError       = 2
	codeFailed      = 3
	codeRefused     = 4
	codeInterrupted = 130
)

// A request is what the command line asks for.
type request struct {
	roots   []string
	out     string
	marked  bool
	workers int
	timeout time.Duration
}

// run is the program. It returns the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	var r request
	flags := flag.NewFlagSet("audit", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // one line is all that is said
	flags.StringVar(&r.out, "o", "reports", "")
	flags.BoolVar(&r.marked, "marked", false, "")
	flags.IntVar(&r.workers, "j", runtime.GOMAXPROCS(0), "")
	flags.DurationVar(&r.timeout, "timeout", 5*time.Minute, "")
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		_, _ = fmt.Fprintln(stdout, usage)
		return 0
	}
	if err != nil || flags.NArg() == 0 || r.workers < 1 || r.timeout < 0 {
		_, _ = fmt.Fprintln(stderr, usage) // there is nobody else to tell
		return codeRefused
	}
	r.roots = flags.Args()
	done, err := r.audit(ctx, stderr)
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "audit: "+strings.ReplaceAll(err.Error(), "\n", "; "))
		return codeRefused
	}
	_, _ = fmt.Fprintf(stdout, "%d 个文件：错误 %d 项，警告 %d 项，提示 %d 项，未能读取 %d 个；见 %s\n", len(done.Results),
		done.Count(judge.Error), done.Count(judge.Warning), done.Count(judge.Info), done.Failed(), filepath.Join(r.out, "summary.html"))
	return code(done)
}

// code returns the exit code for what came of all files.
func code(r summary.Run) int {
	switch {
	case r.IsInterrupted():
		return codeInterrupted
	case r.Failed() > 0:
		return codeFailed
	case r.Count(judge.Error) > 0:
		return codeError
	case r.Count(judge.Warning) > 0:
		return codeWarning
	}
	return 0
}

// audit audits the files and writes all reports.
func (r request) audit(ctx context.Context, stderr io.Writer) (done summary.Run, err error) {
	files, err := batch.Find(r.roots, r.out)
	if err != nil {
		return done, err
	}
	if len(files) == 0 {
		return done, fmt.Errorf("no PDF, .xlsx or JSON file in %s", strings.Join(r.roots, ", "))
	}
	if err := os.MkdirAll(r.out, 0o755); err != nil {
		return done, err
	}
	// The engine outlives the signal: each document ends with the context that it was opened with.
	engine, err := pdfium.Start(context.WithoutCancel(ctx), pdfium.CacheDir(), r.workers, stderr)
	if err != nil {
		return done, err
	}
	defer func() { err = errors.Join(err, engine.Close()) }()
	bar := progress(len(files), stderr)
	job := batch.Job{
		Opener: door.Opener{Engine: engine}, Workers: r.workers, Timeout: r.timeout, Write: r.write,
		Done: func(name string) {
			bar.Describe(filepath.Base(name))
			_ = bar.Add(1) // a bar that cannot be drawn stops nothing
		},
	}
	results, err := job.Run(ctx, files)
	_ = bar.Exit()
	if err != nil && !errors.Is(err, context.Canceled) {
		return done, err
	}
	done = summary.Run{Results: results, Left: len(files) - len(results), Reports: r.reports}
	return done, r.summarize(done)
}

// progress returns a bar. It is drawn on a terminal only.
func progress(n int, stderr io.Writer) *progressbar.ProgressBar {
	f, ok := stderr.(*os.File)
	visible := ok && term.IsTerminal(int(f.Fd()))
	return progressbar.NewOptions(n, progressbar.OptionSetWriter(stderr), progressbar.OptionSetVisibility(visible),
		progressbar.OptionShowCount(), progressbar.OptionSetPredictTime(true), progressbar.OptionClearOnFinish(),
		progressbar.OptionUseANSICodes(true), progressbar.OptionThrottle(100*time.Millisecond))
}

// write writes the reports on a file.
func (r request) write(name string, p door.Paper, report yusuan.Report) error {
	base := filepath.Join(r.out, filepath.FromSlash(name))
	out, err := p.JSON(report)
	if err != nil {
		return err
	}
	if err := errors.Join(batch.Save(base+".json", out), batch.Save(base+".txt", p.Text(report))); err != nil {
		return err
	}
	if !r.marked {
		return nil
	}
	var b bytes.Buffer
	if err := p.Mark(&b, report); err != nil || b.Len() == 0 {
		return err
	}
	return batch.Save(base+".marked"+filepath.Ext(name), b.Bytes())
}

// reports returns the names of the reports on a file that are there. What an earlier run left of a file that could not be read, or was
// not marked, is none of them.
func (r request) reports(result batch.Result) []string {
	if result.Err != nil {
		return nil
	}
	endings := []string{".txt", ".json"}
	if r.marked {
		endings = append(endings, ".marked"+filepath.Ext(result.Name))
	}
	var names []string
	for _, ending := range endings {
		name := result.Name + ending
		if _, err := os.Stat(filepath.Join(r.out, filepath.FromSlash(name))); err == nil {
			names = append(names, name)
		}
	}
	return names
}

// summarize writes the summaries.
func (r request) summarize(done summary.Run) error {
	for _, s := range []struct {
		name  string
		write func(io.Writer) error
	}{{"html", done.WriteHTML}, {"csv", done.WriteCSV}, {"json", done.WriteJSON}, {"sarif", done.WriteSARIF}} {
		var b bytes.Buffer
		if err := s.write(&b); err != nil {
			return err
		}
		if err := batch.Save(filepath.Join(r.out, "summary."+s.name), b.Bytes()); err != nil {
			return err
		}
	}
	return nil
}
