package reading_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/narrative/reading"
)

// TestReadWordings reads facts in wordings that no other test has, each of which was answered before it was read the first
// time. Of their 144 numbers 103 were read right then.
func TestReadWordings(t *testing.T) {
	for _, p := range patterns(t, "testdata/wordings.txt") {
		assert.Equal(t, p.expect, readings(reading.Read(p.text, reading.Options{Year: 2020})), "%s: %s", p.name, p.text)
	}
}
