package narrative_test

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/narrative"
)

// spoilt puts another number in the place of one, further off than rounding goes:
// three times as much and a hundred last digits.
func spoilt(old string) string {
	whole, places, _ := strings.Cut(old, ".")
	n, err := strconv.Atoi(whole + places)
	if err != nil {
		panic(err)
	}
	digits := fmt.Sprintf("%0*d", len(places)+1, 3*n+100)
	if places == "" {
		return digits
	}
	return digits[:len(digits)-len(places)] + "." + digits[len(digits)-len(places):]
}

// TestEveryNumberIsHeld spoils every number of the composed texts, one at a time:
// each is found at its place and nothing else is found.
func TestEveryNumberIsHeld(t *testing.T) {
	missed, alone, all := map[string]int{}, map[string]int{}, map[string]int{}
	for _, s := range seededTexts(t) {
		for _, c := range s.claims {
			class := c.Measure + " " + c.Base
			if strings.HasPrefix(c.Subject, "公开") {
				class = c.Measure + " of a cell"
			}
			with := spoilt(s.text[c.Start:c.End])
			text := s.text[:c.Start] + with + s.text[c.End:]
			found, unaided := s.verify(text)
			all[class]++
			hit := slices.ContainsFunc(found, func(f narrative.Finding) bool {
				return f.Start == c.Start && f.End == c.Start+len(with)
			})
			if unaided > 0 {
				alone[class]++
			} else if os.Getenv("EXH") != "" {
				t.Logf("ALONE %s %s: …%s[%s→%s]%s", class, c.Subject, s.text[max(0, c.Start-60):c.Start], s.text[c.Start:c.End], with, s.text[c.End:min(len(s.text), c.End+30)])
			}
			if !hit || len(found) != 1 {
				missed[class]++
				if os.Getenv("EXH") != "" {
					var m []string
					for _, f := range found {
						m = append(m, f.Message)
					}
					from := max(0, c.Start-60)
					t.Logf("%v %s→%s …%s: %q", hit, s.text[c.Start:c.End], with, s.text[from:c.Start], m)
				}
			}
		}
	}
	for class, n := range all {
		t.Logf("%s: %d, missed %d, alone %d", class, n, missed[class], alone[class])
	}
	require.Empty(t, missed)
}
