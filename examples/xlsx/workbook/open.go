// Package workbook writes the tables of an account as a workbook, as its department would print them, and reads workbooks of others.
package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Limits of a workbook. Published accounts have some thousand cells and some hundred kilobytes.
const (
	MaxBytes     = 64 << 20 // of a file
	maxUnpacked  = 64 << 20 // of all its parts
	maxParts     = 5_000
	maxPositions = 10_000_000 // of cells, blank ones between others included
)

// What is wrong with a file that cannot be read.
var (
	ErrFormat    = errors.New("not an .xlsx workbook, or a broken one")
	ErrOld       = errors.New("a workbook of the old .xls kind, which is not read: save it as .xlsx")
	ErrEncrypted = errors.New("the workbook is encrypted and needs a password")
	ErrMacros    = errors.New("the workbook has macros, which are not run: save it as .xlsx without them")
	ErrSize      = errors.New("the workbook is too large")
	ErrEmpty     = errors.New("no sheet of the workbook has anything in it")
)

// ReadFile reads a file that is no larger than [MaxBytes]. The error names the file, and wraps [ErrSize] for a larger one.
func ReadFile(name string) (data []byte, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	data, err = io.ReadAll(io.LimitReader(f, MaxBytes+1)) // a device has no size to ask for
	if err == nil && len(data) > MaxBytes {
		err = fmt.Errorf("%s: %w: more than %d MB", name, ErrSize, MaxBytes>>20)
	}
	return data, err
}

// open opens a workbook after a look at its parts: nothing is unpacked that does not fit.
func open(data []byte) (*excelize.File, error) {
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("%w: %d MB, at most %d are read", ErrSize, len(data)>>20, MaxBytes>>20)
	}
	if bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")) { // a compound file of OLE
		if bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")) {
			return nil, ErrEncrypted
		}
		return nil, ErrOld
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, ErrFormat
	}
	if err := look(archive); err != nil {
		return nil, err
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked})
	if err != nil {
		return nil, fmt.Errorf("%w (%s)", ErrFormat, strings.ReplaceAll(err.Error(), "\n", " "))
	}
	return f, nil
}

// look unpacks all parts into nothing, and counts. What the directory says of their sizes may be a lie.
func look(archive *zip.Reader) error {
	if len(archive.File) > maxParts {
		return fmt.Errorf("%w: %d parts", ErrSize, len(archive.File))
	}
	unpacked, isWorkbook := int64(0), false
	for _, part := range archive.File {
		switch name := strings.ToLower(part.Name); {
		case strings.HasSuffix(name, "vbaproject.bin"):
			return ErrMacros
		case strings.HasPrefix(name, "xl/workbook"):
			isWorkbook = true
		}
		r, err := part.Open()
		if err != nil {
			return ErrFormat
		}
		n, err := io.Copy(io.Discard, io.LimitReader(r, maxUnpacked-unpacked+1))
		_ = r.Close() // nothing was written
		if unpacked += n; unpacked > maxUnpacked {
			return fmt.Errorf("%w: unpacked it has more than %d MB", ErrSize, maxUnpacked>>20)
		}
		if err != nil {
			return ErrFormat
		}
	}
	if !isWorkbook {
		return ErrFormat
	}
	return nil
}
