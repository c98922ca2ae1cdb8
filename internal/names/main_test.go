package names_test

import (
	"testing"

	"github.com/fiscalcn/yusuan/internal/steady"
)

// TestMain draws the same values in every run.
func TestMain(m *testing.M) { steady.Run(m) }
