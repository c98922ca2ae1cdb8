package reading_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/narrative/reading"
)

// TestReadLacking shows that what was not there last year says nothing of the year of what is
// named next.
func TestReadLacking(t *testing.T) {
	const heading = "七、“三公”经费支出决算情况说明\n"
	for text, want := range map[string][]string{
		"公务接待费3万元，上年无此项；因公出国（境）费2万元。": {"3万元 公开07/公务接待费/决算数 actual", "无 公开07/公务接待费/决算数 prior 无 2019", "2万元 公开07/因公出国（境）费/决算数 actual"},
		"上年无此项支出，公务接待费3万元。":           {"3万元 公开07/公务接待费/决算数 actual"},
		"2019年没有此项，公务接待费3万元。":         {"3万元 公开07/公务接待费/决算数 actual"},
		"上年公务接待费3万元，因公出国（境）费2万元。":     {"3万元 公开07/公务接待费/决算数 prior 2019", "2万元 公开07/因公出国（境）费/决算数 actual 2019"},
	} {
		assert.Equal(t, want, readings(reading.Read(heading+text, reading.Options{Year: 2020})), text)
	}
}
