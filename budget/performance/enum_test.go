package performance_test

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/performance"
)

// TestNames: every value of an enumeration has a name of its own that reads back, and no other value has one.
func TestNames(t *testing.T) {
	type value interface {
		fmt.Stringer
		encoding.TextMarshaler
		encoding.TextAppender
		IsValid() bool
	}
	for _, c := range []struct {
		name        string
		first, last uint8
		of          func(uint8) value
		read        func([]byte) (any, error)
	}{
		{"Source", 1, 9, func(n uint8) value { return performance.Source(n) }, func(text []byte) (any, error) {
			var v performance.Source
			err := v.UnmarshalText(text)
			return v, err
		}},
		{"Category", 1, 11, func(n uint8) value { return performance.Category(n) }, func(text []byte) (any, error) {
			var v performance.Category
			err := v.UnmarshalText(text)
			return v, err
		}},
		{"Direction", 0, 3, func(n uint8) value { return performance.Direction(n) }, func(text []byte) (any, error) {
			var v performance.Direction
			err := v.UnmarshalText(text)
			return v, err
		}},
		{"Template", 0, 1, func(n uint8) value { return performance.Template(n) }, func(text []byte) (any, error) {
			var v performance.Template
			err := v.UnmarshalText(text)
			return v, err
		}},
		{"Scoring", 1, 3, func(n uint8) value { return performance.Scoring(n) }, func(text []byte) (any, error) {
			var v performance.Scoring
			err := v.UnmarshalText(text)
			return v, err
		}},
	} {
		seen := map[string]bool{}
		for n := range 256 {
			v := c.of(uint8(n))
			text, err := v.MarshalText()
			if n < int(c.first) || n > int(c.last) {
				assert.False(t, v.IsValid())
				assert.Equal(t, fmt.Sprintf("%s(%d)", c.name, n), v.String())
				require.EqualError(t, err, fmt.Sprintf("performance.%s.MarshalText %d: unknown name", c.name, n))
				require.ErrorIs(t, err, performance.ErrName)
				continue
			}
			require.NoError(t, err)
			assert.True(t, v.IsValid())
			assert.Equal(t, v.String(), string(text))
			assert.False(t, seen[v.String()], v)
			seen[v.String()] = true
			appended, err := v.AppendText([]byte("x"))
			require.NoError(t, err)
			assert.Equal(t, "x"+v.String(), string(appended))
			back, err := c.read(text)
			require.NoError(t, err)
			assert.Equal(t, any(v), back)
		}
		for _, bad := range []string{"", "无"} {
			_, err := c.read([]byte(bad))
			require.EqualError(t, err, fmt.Sprintf("performance.%s.UnmarshalText %q: unknown name", c.name, bad))
		}
	}
}

func TestGroups(t *testing.T) {
	var groups []string
	for c := range performance.Unclassified + 2 {
		groups = append(groups, c.Group())
	}
	assert.Equal(t, []string{"", "产出指标", "产出指标", "产出指标", "产出指标", "效益指标", "效益指标", "效益指标", "效益指标", "满意度指标", "预算执行", "其他指标", ""}, groups)
}
