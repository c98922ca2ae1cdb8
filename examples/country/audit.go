package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

// A tally is what was found in accounts, and how long it took.
type tally struct {
	accounts, figures, unread     int
	statements, verified, unnamed int
	errors, warnings, infos       int
	making, auditing              time.Duration // of all that worked at a time
	wrong                         []string      // the first errors
}

// String is a line for each kind of thing that was counted, and for each of the first errors.
func (t tally) String() string {
	b := fmt.Appendf(nil, "%d accounts: %d figures of tables, %d cells unread; %d statements of texts, %d of them verified, %d numbers of none\n",
		t.accounts, t.figures, t.unread, t.statements, t.verified, t.unnamed)
	b = fmt.Appendf(b, "%d errors, %d warnings, %d remarks\n", t.errors, t.warnings, t.infos)
	for _, w := range t.wrong {
		b = fmt.Appendln(b, w)
	}
	return string(b)
}

// mostWrong is how many errors are printed.
const mostWrong = 20

func (t *tally) add(other tally) {
	t.accounts += other.accounts
	t.figures += other.figures
	t.unread += other.unread
	t.statements += other.statements
	t.verified += other.verified
	t.unnamed += other.unnamed
	t.errors += other.errors
	t.warnings += other.warnings
	t.infos += other.infos
	t.making += other.making
	t.auditing += other.auditing
	t.wrong = append(t.wrong, other.wrong...)
	t.wrong = t.wrong[:min(len(t.wrong), mostWrong)]
}

// audited makes up so many accounts and audits them, so many at a time. It calls done after each of them, one call at a time.
func audited(n, workers int, makers []maker, done func(int)) (tally, error) {
	var (
		next  atomic.Int64
		mutex sync.Mutex // for what is below
		all   tally
		first error
		group sync.WaitGroup
	)
	for range workers {
		group.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				one, err := audit(i, makers[i%len(makers)])
				mutex.Lock()
				if err != nil && first == nil {
					first = fmt.Errorf("account %d: %w", i, err)
					next.Store(int64(n)) // the others end
				}
				all.add(one)
				done(all.accounts)
				mutex.Unlock()
			}
		})
	}
	group.Wait()
	return all, first
}

// A maker makes up the account of a number, the same one every time.
type maker func(number ...int) disclosure.Disclosure

// newMakers returns a maker for every edition.
func newMakers() []maker {
	var all []maker
	for e := range tables.Final.Editions() {
		all = append(all, accountgen.Disclosure(e.String()).Example)
	}
	return all
}

// audit makes up an account, prints it, and audits what was printed as if it were another's.
func audit(number int, made maker) (tally, error) {
	start := time.Now()
	d := made(number)
	p, err := yusuan.Publish(d)
	if err != nil {
		return tally{}, err
	}
	printed := p.Document()
	read := time.Now()
	r, err := yusuan.Read(printed)
	if err != nil {
		return tally{}, err
	}
	report := yusuan.Audit(r, yusuan.Options{Facts: &d.Facts})
	t := counted(report)
	t.making, t.auditing = read.Sub(start), time.Since(read)
	for f := range report.Findings() {
		if f.Severity == judge.Error {
			t.wrong = append(t.wrong, fmt.Sprintf("account %d, %s: %s", number, d.Edition, f.Message))
		}
	}
	return t, nil
}

// counted counts what a report has looked at and found.
func counted(report yusuan.Report) tally {
	t := tally{
		accounts: 1, errors: report.Count(judge.Error), warnings: report.Count(judge.Warning), infos: report.Count(judge.Info),
	}
	r := report.Reading()
	for table := range r.Set().Tables() {
		t.figures += table.Size()
	}
	for range r.Cells().Unread() {
		t.unread++
	}
	for range r.Text().Unresolved() {
		t.unnamed++
	}
	for s := range report.Statements() {
		t.statements++
		if s.Verdict != judge.NotEvaluated {
			t.verified++
		}
	}
	return t
}
