package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/tables"
)

// BenchmarkRead reads texts of three sizes: MB/s is the same for each, since the
// time is proportional to the length.
func BenchmarkRead(b *testing.B) {
	c, err := compose.Text(accountgen.Full(2021), accountgen.FullFacts(), tables.Fujian2021())
	if err != nil {
		b.Fatal(err)
	}
	one, _, _ := strings.Cut(c.String(), "第四部分")
	for _, size := range []int{10_000, 100_000, 1_000_000} {
		text := strings.Repeat(one, size/len(one)+1)
		b.Run(fmt.Sprintf("%dKB", size/1000), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				read(b, text)
			}
		})
	}
}

func read(b *testing.B, text string) {
	b.Helper()
	if r := reading.Read(text, reading.Options{}); r.Year() != 2021 {
		b.Fatal(r.Year())
	}
}
