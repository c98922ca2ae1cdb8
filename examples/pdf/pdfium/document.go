// Package pdfium reads pages of PDF files, and marks places in them, with PDFium as WebAssembly: no C compiler and nothing
// installed is needed, and a broken file can harm nothing outside the memory it is given.
package pdfium

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/fiscalcn/yusuan/examples/pdf/pages"
)

// Limits of a document. Published accounts have up to some hundred pages and some megabytes.
const (
	MaxBytes  = 64 << 20 // of a file
	MaxPages  = 3000
	maxGlyphs = 100_000 // of a page
)

// What is wrong with a file that cannot be read.
var (
	ErrFormat    = errors.New("not a PDF file, or a broken one")
	ErrEncrypted = errors.New("the PDF file is encrypted and needs a password")
	ErrSize      = errors.New("the PDF file is too large")
)

// Document is an open PDF file. It must be closed. It is for one goroutine at a time.
type Document struct {
	lib    pdfium.Pdfium
	handle references.FPDF_DOCUMENT
	pages  int
	stop   func() bool // no longer ends the document with its context
}

// OpenIn opens a PDF file in a PDFium, which is closed with the document. When ctx is done, what goes on in it ends with an error. The
// error wraps [ErrFormat], [ErrEncrypted] or [ErrSize] if that is what is wrong with the file.
func OpenIn(ctx context.Context, lib pdfium.Pdfium, file []byte) (*Document, error) {
	d := &Document{lib: lib, stop: context.AfterFunc(ctx, func() { _ = lib.Kill() })} // what goes on then says so
	err := look(file)
	if err == nil {
		err = d.open(ctx, file)
	}
	if err != nil {
		return nil, errors.Join(err, d.Close())
	}
	return d, nil
}

// look looks at a file from outside.
func look(file []byte) error {
	switch {
	case len(file) > MaxBytes:
		return fmt.Errorf("%w: %d MB, at most %d are read", ErrSize, len(file)>>20, MaxBytes>>20)
	case !bytes.Contains(file[:min(len(file), 1024)], []byte("%PDF-")):
		return ErrFormat
	}
	return nil
}

func (d *Document) open(ctx context.Context, file []byte) error {
	opened, err := d.lib.OpenDocument(&requests.OpenDocument{File: &file})
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, pdfiumerrors.ErrPassword) || errors.Is(err, pdfiumerrors.ErrSecurity):
		return ErrEncrypted
	case err != nil:
		return ErrFormat
	}
	d.handle = opened.Document
	count, err := d.lib.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.handle})
	switch {
	case err != nil:
		return fmt.Errorf("pdfium.Open: %w", err)
	case count.PageCount == 0:
		return fmt.Errorf("%w: it has no pages", ErrFormat)
	case count.PageCount > MaxPages:
		return fmt.Errorf("%w: %d pages, at most %d are read", ErrSize, count.PageCount, MaxPages)
	}
	d.pages = count.PageCount
	return nil
}

// Close closes the document.
func (d *Document) Close() error {
	if !d.stop() { // it was ended before
		return nil
	}
	return d.lib.Close()
}

// Len returns how many pages there are.
func (d *Document) Len() int { return d.pages }

// Page reads a page by its number from 1.
func (d *Document) Page(number int) (pages.Page, error) {
	p := pages.Page{Number: number}
	r, err := d.load(number)
	if err == nil {
		err = errors.Join(r.read(&p), r.close())
	}
	if err != nil {
		return pages.Page{}, fmt.Errorf("page %d: %w", number, err)
	}
	return p, nil
}

// A reader is an open page.
type reader struct {
	lib   pdfium.Pdfium
	ref   references.FPDF_PAGE
	page  requests.Page
	text  references.FPDF_TEXTPAGE
	signs int  // how many the text has
	view  view // how the reader of the page sees it
	drawn int  // how many objects, and parts of paths, were looked at
}

func (d *Document) load(number int) (*reader, error) {
	loaded, err := d.lib.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: d.handle, Index: number - 1})
	if err != nil {
		return nil, err
	}
	r := &reader{lib: d.lib, ref: loaded.Page, page: requests.Page{ByReference: &loaded.Page}}
	if err := r.open(); err != nil {
		return nil, errors.Join(err, r.close())
	}
	return r, nil
}

func (r *reader) open() error {
	text, err := r.lib.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: r.page})
	if err != nil {
		return err
	}
	r.text = text.TextPage
	count, err := r.lib.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: r.text})
	if err != nil {
		return err
	}
	if r.signs = count.Count; r.signs > maxGlyphs {
		return fmt.Errorf("%w: %d signs, at most %d are read", ErrSize, r.signs, maxGlyphs)
	}
	r.view, err = r.look()
	return err
}

func (r *reader) close() error {
	var closed error
	if r.text != "" {
		_, closed = r.lib.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: r.text})
	}
	_, err := r.lib.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: r.ref})
	return errors.Join(closed, err)
}

func (r *reader) read(p *pages.Page) error {
	p.Width, p.Height = r.view.size()
	if err := r.objects(p); err != nil {
		return err
	}
	return r.glyphs(p)
}
