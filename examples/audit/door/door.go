// Package door opens the files of an account, whatever they are: PDF, workbook or JSON.
package door

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/intake"
	"github.com/fiscalcn/yusuan/examples/pdf/pdfium"
	"github.com/fiscalcn/yusuan/examples/pdf/published"
	"github.com/fiscalcn/yusuan/examples/placed"
	"github.com/fiscalcn/yusuan/examples/xlsx/workbook"
)

// names are the endings of the files that are opened. Workbooks of old kinds and with macros are among them, to be refused by name.
var names = []string{".pdf", ".xlsx", ".json", ".xls", ".xlsm"}

// IsFile reports whether a file is opened, by its name. Those that programs leave behind, such as ~$a.xlsx, are not.
func IsFile(name string) bool {
	base := filepath.Base(name)
	if strings.HasPrefix(base, "~$") || strings.HasPrefix(base, ".") {
		return false
	}
	ending := strings.ToLower(filepath.Ext(base))
	return slices.Contains(names, ending)
}

// Paper is an open account. What a report on it looks like, and where findings stand, is up to its kind.
type Paper interface {
	// Document returns what was read.
	Document() yusuan.Document
	// Text returns a report for people, and JSON one for programs.
	Text(r yusuan.Report) []byte
	JSON(r yusuan.Report) ([]byte, error)
	// Place says where a finding stands: 第3页, “公开03”D8.
	Place(r yusuan.Report, f judge.Finding) string
	// Mark writes a copy of the file with the findings marked. It does nothing if the kind of file cannot be marked.
	Mark(w io.Writer, r yusuan.Report) error
	// Notes returns how many places of the file could not be read, or were odd.
	Notes() int
	// Close closes the file.
	Close() error
}

// MaxBytes is how large a JSON file may be.
const MaxBytes = 64 << 20

// ErrSize reports a JSON file that is too large.
var ErrSize = errors.New("the file is too large")

// Opener opens files. It may be used by several goroutines at the same time.
type Opener struct{ Engine *pdfium.Engine }

// Open opens a file by its ending. The error is one line, and wraps those of the packages that read it.
func (o Opener) Open(ctx context.Context, name string) (Paper, error) {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".pdf":
		return o.pdf(ctx, name)
	case ".json":
		return openJSON(name)
	}
	data, err := workbook.ReadFile(name)
	if err != nil {
		return nil, err
	}
	a, err := workbook.Read(data)
	return book{&a}, err
}

// pdf is a PDF file.
type pdf struct {
	*published.Account

	file *pdfium.Document
}

func (o Opener) pdf(ctx context.Context, name string) (Paper, error) {
	data, err := pdfium.ReadFile(name)
	if err != nil {
		return nil, err
	}
	file, err := o.Engine.Open(ctx, data)
	if err != nil {
		return nil, err
	}
	a, err := published.Read(file, nil)
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return pdf{&a, file}, nil
}

func (p pdf) Document() yusuan.Document { return p.Account.Document }
func (p pdf) Notes() int                { return len(p.Account.Notes) }
func (p pdf) Close() error              { return p.file.Close() }

func (p pdf) Mark(w io.Writer, r yusuan.Report) error { return p.file.Save(w, p.Marks(r)) }

func (p pdf) Place(r yusuan.Report, f judge.Finding) string {
	return fmt.Sprintf("第%d页", p.Locate(r, f)[0].Page)
}

// book is a workbook.
type book struct{ *workbook.Account }

func (b book) Document() yusuan.Document                     { return b.Account.Document }
func (b book) Notes() int                                    { return len(b.Account.Notes) }
func (b book) Close() error                                  { return nil }
func (b book) Place(_ yusuan.Report, f judge.Finding) string { return b.Locate(f).String() }

// plain is JSON: a document, or a disclosure.
type plain struct{ document yusuan.Document }

func openJSON(name string) (Paper, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, MaxBytes+1))
	if err := errors.Join(err, f.Close()); err != nil {
		return nil, err
	}
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("%w: more than %d MB", ErrSize, MaxBytes>>20)
	}
	return document(data)
}

// document reads what JSON holds.
func document(data []byte) (Paper, error) {
	p, err := intake.Read(data)
	return plain{p.Document}, err
}

func (p plain) Document() yusuan.Document { return p.document }
func (plain) Notes() int                  { return 0 }
func (plain) Close() error                { return nil }

func (plain) Mark(io.Writer, yusuan.Report) error { return nil }

func (p plain) Place(_ yusuan.Report, f judge.Finding) string {
	switch {
	case f.Cell.Table > 0 && f.Cell.Row > 0:
		return fmt.Sprintf("tables[%d].rows[%d][%d]", f.Cell.Table-1, f.Cell.Row-1, f.Cell.Column-1)
	case f.Cell.Table > 0:
		return fmt.Sprintf("tables[%d]", f.Cell.Table-1)
	case f.Text.End > f.Text.Start:
		return "text"
	}
	return "全部"
}

func (p plain) Text(r yusuan.Report) []byte {
	return placed.Text(r, func(f judge.Finding) string { return p.Place(r, f) }, nil)
}

func (p plain) JSON(r yusuan.Report) ([]byte, error) {
	type where struct {
		Place string `json:"place"`
	}
	return placed.JSON(r, func(f judge.Finding) any { return where{p.Place(r, f)} }, []string{})
}
