package disclosure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// TestMemory holds that reading takes no more memory for a byte of many entries than of few, and
// writing neither.
func TestMemory(t *testing.T) {
	const mostRead, mostWritten = 16, 10 // bytes for one of JSON
	for _, n := range []int{500, 4_000} {
		d := disclosure.Disclosure{Account: entries(t, n)}
		data := encode(t, d)
		read := float64(steady.Memory(func() { decode(t, data) })) / float64(len(data))
		written := float64(steady.Memory(func() { encode(t, d) })) / float64(len(data))
		t.Logf("%d entries, %d bytes: %.1f read, %.1f written", n, len(data), read, written)
		assert.LessOrEqual(t, read, float64(mostRead))
		assert.LessOrEqual(t, written, float64(mostWritten))
	}
}
