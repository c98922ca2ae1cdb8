package economic_test

import (
	"testing"

	"github.com/fiscalcn/yusuan/economic"
)

func parseAndName(catalogue economic.Catalogue, texts []string) (n int) {
	for _, text := range texts {
		code, err := economic.Parse(text)
		if err != nil {
			return -1
		}
		name, _ := catalogue.Name(code)
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
// they replace, over every code of both schemes.
func BenchmarkName(b *testing.B) {
	catalogue := forYear(b, 2021)
	names := make(map[string]string)
	var texts []string
	for entry := range catalogue.All() {
		names[entry.Code.String()] = entry.Name
		texts = append(texts, entry.Code.String())
	}
	if parseAndName(catalogue, texts) != mapLookup(names, texts) {
		b.Fatal("the catalogue and the map disagree")
	}
	perCode := func(b *testing.B) {
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(texts)), "ns/code")
	}
	b.Run("economic", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			parseAndName(catalogue, texts)
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
