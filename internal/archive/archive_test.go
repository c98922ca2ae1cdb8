package archive_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/internal/archive"
)

func TestDocument(t *testing.T) {
	d := archive.Document(t, "licheng_2021")
	assert.Equal(t, 2021, d.Year)
	assert.NotEmpty(t, d.Department)
	assert.NotEmpty(t, d.Tables)
	assert.NotEmpty(t, d.Text)
	assert.True(t, json.Valid(archive.File(t, "licheng_2021")))
}

func TestNotAtHand(t *testing.T) {
	t.Run("skipped", func(t *testing.T) {
		defer func() { assert.True(t, t.Skipped()) }()
		archive.Document(t, "nothing_1900")
	})
}
