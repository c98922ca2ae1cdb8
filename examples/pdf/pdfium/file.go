package pdfium

import (
	"errors"
	"fmt"
	"io"
	"os"
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
