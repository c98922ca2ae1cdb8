package disclosure

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Score is a score (得分) out of 100 in hundredths of a point: 9862 is 98.62分.
type Score int

// MaxScore is 100.00分.
const MaxScore Score = 100_00

// String returns the score with two decimal places: 98.62.
func (s Score) String() string {
	sign, size := "", uint64(s)
	if s < 0 {
		sign, size = "-", -size
	}
	return fmt.Sprintf("%s%d.%02d", sign, size/100, size%100)
}

// ErrScoreText reports text that is no score of two decimal places.
var ErrScoreText = errors.New("want a score of two decimal places")

// MarshalText returns the score as String prints it. The error is always nil.
func (s Score) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what String prints, and nothing else. It fails with
// [ErrScoreText].
func (s *Score) UnmarshalText(text []byte) error {
	whole, rest, _ := strings.Cut(string(text), ".")
	n, err := strconv.Atoi(whole + rest)
	if read := Score(n); err != nil || read.String() != string(text) {
		return fmt.Errorf("disclosure.Score.UnmarshalText %q: %w", text, ErrScoreText)
	}
	*s = Score(n)
	return nil
}
