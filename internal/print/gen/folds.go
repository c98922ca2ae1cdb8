package main

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

//go:embed *.txt
var data embed.FS

// Folds says as what each sign is read. A sign that is not in it is read as itself.
type folds map[rune]rune

// nothing is what a sign is read as that is left out.
const nothing = -1

// unicodeVersion is that of the least Go release the module supports. Later ones say the same of the signs in widths.
const unicodeVersion = "15.0.0"

// widths are the blocks of signs that are read as their compatibility decompositions, where those are one sign.
var widths = [...][2]rune{
	{0x2F00, 0x2FD5},   // Kangxi radicals
	{0x2E9F, 0x2E9F},   // one CJK radical,
	{0x2EF3, 0x2EF3},   // and another: the rest is in radicals.txt
	{0xF900, 0xFA6D},   // CJK compatibility ideographs
	{0xFA70, 0xFAD9},   // more of them
	{0xFE10, 0xFE19},   // vertical forms
	{0xFE30, 0xFE4F},   // CJK compatibility forms
	{0xFE50, 0xFE6B},   // small form variants
	{0xFF01, 0xFF65},   // full-width forms of ASCII, half-width forms of Chinese signs
	{0xFFE0, 0xFFEE},   // full-width forms of currency signs
	{0x2F800, 0x2FA1D}, // the supplement of the compatibility ideographs
}

// load gathers what the files and Unicode say. Where they say different things, the files are right.
func load() (folds, error) {
	f := folds{}
	for _, block := range widths {
		for r := block[0]; r <= block[1]; r++ {
			if to := []rune(norm.NFKC.String(string(r))); len(to) == 1 && to[0] != r {
				f[r] = to[0]
			}
		}
	}
	for _, read := range [...]struct {
		name string
		line func(folds, []string) error
	}{{"signs.txt", folds.signs}, {"radicals.txt", folds.pairs}, {"traditional.txt", folds.pairs}} {
		if err := f.read(read.name, read.line); err != nil {
			return nil, err
		}
	}
	return f, f.close()
}

// read reads the lines of a file that are neither blank nor comments.
func (f folds) read(name string, line func(folds, []string) error) error {
	text, err := data.ReadFile(name)
	if err != nil {
		return err
	}
	number := 0
	for s := range strings.Lines(string(text)) {
		number++
		if fields := strings.Fields(s); len(fields) > 0 && !strings.HasPrefix(s, "# ") {
			if err := line(f, fields); err != nil {
				return fmt.Errorf("%s:%d: %w", name, number, err)
			}
		}
	}
	return nil
}

// pairs takes in a line of pairs, a sign and what it is read as.
func (f folds) pairs(fields []string) error {
	for _, field := range fields {
		pair := []rune(field)
		if len(pair) != 2 || pair[0] == pair[1] {
			return fmt.Errorf("want a pair, found %q", field)
		}
		f[pair[0]] = pair[1]
	}
	return nil
}

// named are the signs that have no picture.
var named = map[string]rune{"nothing": nothing, "blank": ' ', "newline": '\n'}

// signs takes in a line of a sign and of those that are read as it.
func (f folds) signs(fields []string) error {
	to, ok := named[fields[0]]
	if !ok {
		var size int
		if to, size = utf8.DecodeRuneInString(fields[0]); size != len(fields[0]) {
			return fmt.Errorf("want one sign, found %q", fields[0])
		}
	}
	for _, field := range fields[1:] {
		first, last, err := span(field)
		if err != nil {
			return err
		}
		for r := first; r <= last; r++ {
			if r != to {
				f[r] = to
			}
		}
	}
	return nil
}

// span reads a sign, U+2014, or U+2010..U+2015.
func span(s string) (first, last rune, _ error) {
	if r, size := utf8.DecodeRuneInString(s); size == len(s) {
		return r, r, nil
	}
	from, to, isSpan := strings.Cut(s, "..")
	if !isSpan {
		to = from
	}
	first, err := code(from)
	if err == nil {
		last, err = code(to)
	}
	if err == nil && last < first {
		err = fmt.Errorf("want a span, found %q", s)
	}
	return first, last, err
}

func code(s string) (rune, error) {
	digits, ok := strings.CutPrefix(s, "U+")
	n, err := strconv.ParseUint(digits, 16, 21)
	if !ok || err != nil {
		return 0, fmt.Errorf("want a sign or its code, found %q", s)
	}
	return rune(n), nil
}

// close makes what signs are read as final: ⾞ is 車, and that is 车.
func (f folds) close() error {
	for from, to := range f {
		for steps := 0; ; steps++ {
			next, ok := f[to]
			if !ok {
				break
			}
			if steps == len(f) {
				return fmt.Errorf("%U is read in a circle", from)
			}
			to = next
		}
		f[from] = to
	}
	return nil
}
