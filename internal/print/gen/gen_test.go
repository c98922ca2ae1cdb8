package main

import (
	"bytes"
	"os"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"

	"github.com/fiscalcn/yusuan/internal/print"
)

func TestGeneratedFileIsUpToDate(t *testing.T) {
	text, err := source()
	if err != nil {
		t.Fatal(err)
	}
	if old, err := os.ReadFile(output); err != nil || !bytes.Equal(old, text) {
		t.Errorf("%s is not what the program writes: %v", output, err)
	}
}

// TestTablesSayWhatTheFilesSay compares the tables with the maps they were made from.
func TestTablesSayWhatTheFilesSay(t *testing.T) {
	f, err := load()
	if err != nil {
		t.Fatal(err)
	}
	for r := rune(0); r <= utf8.MaxRune; r++ {
		want, ok := f[r]
		if !ok {
			want = r
		}
		if got := print.Fold(r); got != want {
			t.Errorf("%U is read as %U, want %U", r, got, want)
		}
	}
}

// except are signs of a category that are read otherwise than the rest of it.
var except = map[rune]bool{
	// Marks that other scripts write before digits, and letters for them.
	0x600: true, 0x601: true, 0x602: true, 0x603: true, 0x604: true, 0x605: true, 0x6DD: true, 0x70F: true, 0x890: true, 0x891: true, 0x8E2: true,
	'〜': true, '〰': true, '゠': true, '֊': true, '־': true, '᐀': true, '᠆': true, '⸗': true, '⸚': true, '⹀': true, '⹝': true, // no dashes of Chinese
}

// TestCategories holds the tables against what Unicode says of the signs of the first plane.
func TestCategories(t *testing.T) {
	read := func(r, want rune, why string) {
		t.Helper()
		if got := print.Fold(r); got != want && !except[r] {
			t.Errorf("%U is read as %U, want %U: %s", r, got, want, why)
		}
	}
	for r := range rune(planeSize) {
		switch f := print.Fold(r); {
		case unicode.Is(unicode.Cf, r):
			read(r, nothing, "it is invisible")
		case unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Zl, r) || unicode.Is(unicode.Zp, r):
			if f != ' ' && f != '\n' {
				t.Errorf("%U is read as %U: want a blank or a line break for a control character", r, f)
			}
		case unicode.Is(unicode.Zs, r):
			read(r, ' ', "it is a blank")
		case unicode.Is(unicode.Pd, r):
			read(r, '-', "it is a dash")
		}
	}
}

// TestWidths holds the full-width and half-width forms against another package.
func TestWidths(t *testing.T) {
	for r := rune(0xFF01); r <= 0xFF5E; r++ {
		narrow, _ := utf8.DecodeRuneInString(width.Narrow.String(string(r)))
		if got, want := print.Fold(r), print.Fold(narrow); got != want {
			t.Errorf("%U is read as %U, want %U", r, got, want)
		}
	}
}

// TestHan holds that compatibility ideographs and radicals are read as what they are normalized to, and all as characters.
func TestHan(t *testing.T) {
	f, err := load()
	if err != nil {
		t.Fatal(err)
	}
	for r := range f {
		if !unicode.Is(unicode.Han, r) {
			continue
		}
		got := print.Fold(r)
		if !unicode.Is(unicode.Unified_Ideograph, got) {
			t.Errorf("%U is read as %U, which is no character", r, got)
		}
		normal := []rune(norm.NFKC.String(string(r)))
		if want := print.Fold(normal[0]); len(normal) != 1 || got != want {
			t.Errorf("%U is read as %U, want %U", r, got, want)
		}
	}
}
