package verify

import (
	"strings"

	"github.com/fiscalcn/yusuan/narrative"
)

// vagueBefore and vagueBehind are the words by which a number is not quite what it
// says.
var (
	vagueBefore = [...]string{"约", "近", "超", "超过"}
	vagueVerbs  = [...]string{"为", "占", "完成", "增长", "下降", "增加", "减少"} // between
	vagueBehind = [...]string{"余", "多", "左右", "以上", "上下"}
)

// isVague reports whether a number is a round one that its words make an
// approximation: 约2900万元, 2100余万元. One with decimal places is as precise as it is
// written: 约37.12%.
func (v *verifier) isVague(s *narrative.Statement) bool {
	if !s.HasValue() || strings.Contains(v.text[s.Start:s.End], ".") {
		return false
	}
	before := strings.TrimRight(v.text[:s.Start], " \n\u3000")
	for _, verb := range vagueVerbs {
		before = strings.TrimSuffix(before, verb)
	}
	for _, word := range vagueBefore {
		if strings.HasSuffix(before, word) && !strings.HasSuffix(before, "节约") {
			return true
		}
	}
	behind := v.text[s.End:]
	for _, after := range [...]string{behind, strings.TrimPrefix(strings.TrimLeft(behind, " "), s.Unit)} {
		for _, word := range vagueBehind {
			if strings.HasPrefix(after, word) {
				return true
			}
		}
	}
	return false
}
