package numeral_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/internal/numeral"
)

func TestChinese(t *testing.T) {
	for n, want := range map[int]string{
		1: "一", 9: "九", 10: "十", 11: "十一", 19: "十九", 20: "二十", 26: "二十六", 30: "三十", 99: "九十九",
		0: "0", 100: "100", -1: "-1",
	} {
		assert.Equal(t, want, numeral.Chinese(n), "%d", n)
	}
}

func TestChineseIsInjective(t *testing.T) {
	seen := map[string]int{}
	for n := 1; n <= 99; n++ {
		text := numeral.Chinese(n)
		assert.NotContains(t, seen, text)
		seen[text] = n
	}
}
