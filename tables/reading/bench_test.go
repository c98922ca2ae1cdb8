package reading_test

import (
	"testing"

	"github.com/fiscalcn/yusuan/internal/archive"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// BenchmarkRead reads whole published accounts, their text included.
func BenchmarkRead(b *testing.B) {
	for _, account := range realAccounts {
		b.Run(account.name, func(b *testing.B) {
			d := archive.Document(b, account.name)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := reading.Read(d); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
