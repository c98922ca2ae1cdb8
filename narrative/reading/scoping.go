package reading

import (
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/scope"
)

// scopeOf returns what the glyphs from i to end say of the scope.
func (r *reader) scopeOf(i, end int) narrative.Scope {
	return narrative.Scope(scope.Of(r.Glyphs[i:max(i, end)]))
}
