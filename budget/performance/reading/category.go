package reading

import (
	"strings"

	"github.com/fiscalcn/yusuan/budget/performance"
)

// categoryWords tell the categories in whatever wording: of several the first one.
var categoryWords = [...]struct {
	word     string
	category performance.Category
}{
	{"满意", performance.Satisfaction},
	{"成本", performance.Cost}, // of any kind, 经济成本 among them
	{"数量", performance.Quantity},
	{"质量", performance.Quality},
	{"时效", performance.Timeliness},
	{"经济", performance.Economic},
	{"社会", performance.Social},
	{"生态", performance.Ecological},
	{"可持续", performance.Sustainable},
	{"执行", performance.Execution},
}

// findCategory returns the category that a document calls so, 0 if none.
func findCategory(name string) performance.Category {
	for _, w := range categoryWords {
		if strings.Contains(name, w.word) {
			return w.category
		}
	}
	return 0
}
