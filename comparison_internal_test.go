package yusuan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestPublisherOf: a line is a title or none, as a whole.
func TestPublisherOf(t *testing.T) {
	for text, want := range map[string]string{
		"":               "",
		"某市某局2025年度部门决算": ofDepartment,
		"某市某局\n2025 年度\n单位预算\n一":              ofUnit,
		"某市某局\n2025年度\n\n单位预算":                "", // on the fourth line
		"2025年度部门决算公开":                        "",
		strings.Repeat("某", 196) + "部门决算编制说明": "", // 部门决算 ends with byte 600
	} {
		assert.Equal(t, want, publisherOf(text), text)
	}
}
