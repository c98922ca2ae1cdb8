package codes_test

import (
	"testing"

	"github.com/fiscalcn/yusuan/codes"
)

// sample returns the 项 of a year as texts, in an order without locality, and the
// map a user would otherwise keep.
func sample(tb testing.TB, year, size int) ([]string, map[string]string) {
	tb.Helper()
	cat, err := codes.ForYear(year)
	if err != nil {
		tb.Fatal(err)
	}
	names := make(map[string]string)
	var all []string
	for entry := range cat.All() {
		names[entry.Code.String()] = entry.Name
		all = append(all, entry.Code.String())
	}
	texts := make([]string, size)
	for i := range texts {
		texts[i] = all[i*997%len(all)]
	}
	return texts, names
}

func parseAndName(cat codes.Catalogue, texts []string) (n int) {
	for _, text := range texts {
		code, err := codes.Parse(text)
		if err != nil {
			return -1
		}
		name, _ := cat.Name(code)
		n += len(name)
	}
	return n
}

func mapLookup(names map[string]string, texts []string) (n int) {
	for _, text := range texts {
		n += len(names[text])
	}
	return n
}

// BenchmarkName compares Parse and Name together with the map[string]string that
// they replace, over the same 1,000 codes. ns/code is the time for one of them.
func BenchmarkName(b *testing.B) {
	texts, names := sample(b, 2021, 1000)
	cat, err := codes.ForYear(2021)
	if err != nil {
		b.Fatal(err)
	}
	if parseAndName(cat, texts) != mapLookup(names, texts) {
		b.Fatal("the catalogue and the map disagree")
	}
	perCode := func(b *testing.B) {
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(texts)), "ns/code")
	}
	b.Run("codes", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			parseAndName(cat, texts)
		}
		perCode(b)
	})
	b.Run("map", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			mapLookup(names, texts)
		}
		perCode(b)
	})
}
