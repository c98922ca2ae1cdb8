package yusuan_test

import (
	"testing"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/internal/archive"
	"github.com/fiscalcn/yusuan/narrative/reading"
)

// BenchmarkAudit goes from the JSON of a published document to that of what is found in it, whole and step by step.
func BenchmarkAudit(b *testing.B) {
	for _, account := range realAccounts {
		data := archive.File(b, account.name)
		var d yusuan.Document
		if err := d.UnmarshalJSON(data); err != nil {
			b.Fatal(err)
		}
		r, err := yusuan.Read(d)
		if err != nil {
			b.Fatal(err)
		}
		for _, step := range []struct {
			name string
			run  func() error
		}{
			{"whole", func() error { return auditWhole(data) }},
			{"decode", func() error { var d yusuan.Document; return d.UnmarshalJSON(data) }},
			{"read", func() error { _, err := yusuan.Read(d); return err }},
			{"text", func() error { reading.Read(d.Text, reading.Options{Year: d.Year}); return nil }},
			{"audit", func() error { yusuan.Audit(r, yusuan.Options{}); return nil }},
		} {
			b.Run(account.name+" "+step.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := step.run(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// auditWhole goes the whole way.
func auditWhole(data []byte) error {
	var d yusuan.Document
	if err := d.UnmarshalJSON(data); err != nil {
		return err
	}
	r, err := yusuan.Read(d)
	if err != nil {
		return err
	}
	_, err = yusuan.Audit(r, yusuan.Options{}).MarshalJSON()
	return err
}
