package catalogue_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/internal/catalogue"
)

// The families as packages codes, economic and revenue have them.
var (
	three = catalogue.Form{Levels: 3, Leads: 1 << 2, Widths: "3, 5 or 7", Refuse: refuse}
	two   = catalogue.Form{Levels: 2, Leads: 1<<3 | 1<<5, Widths: "3 or 5", Refuse: refuse}
	four  = catalogue.Form{Levels: 4, Leads: 1 << 1, Widths: "3, 5, 7 or 9", Refuse: refuse}
)

// A refusal is the fault of a text as an error.
type refusal catalogue.Fault

func (r refusal) Error() string { return r.Reason }

func refuse(_ string, fault *catalogue.Fault) error { return refusal(*fault) }

// pattern is the reference: the codes of three as a regular expression.
var pattern = regexp.MustCompile(`^(2(?:0[1-9]|[1-9]\d))(?:(0[1-9]|[1-9]\d)(0[1-9]|[1-9]\d)?)?$`)

// slowParse reads a code of three by the pattern.
func slowParse(s string) (padded string, level int) {
	m := pattern.FindStringSubmatch(s)
	if m == nil {
		return "", 0
	}
	for _, part := range m[1:] {
		if part != "" {
			level++
		}
	}
	return (s + "0000")[:7], level
}

// anyCode draws texts that are codes about half of the time.
func anyCode() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.StringMatching(`2\d\d(\d\d){0,2}`),
		rapid.StringMatching(`[0-9]{0,9}`),
		rapid.StringMatching(`[235]\d{2}[0-9a| ]{0,4}`),
		rapid.String(),
	)
}

func TestParseAgreesWithPattern(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyCode().Draw(t, "s")
		code, err := three.Parse(s)
		padded, level := slowParse(s)
		if level == 0 {
			var fault refusal
			require.ErrorAs(t, err, &fault)
			require.Zero(t, code)
			require.NotEmpty(t, fault.Reason)
			require.LessOrEqual(t, fault.Offset, len(s))
			return
		}
		require.NoError(t, err)
		require.Equal(t, padded, fmt.Sprint(code))
		require.Equal(t, level, three.Level(code))
		require.Equal(t, s, string(three.Append(nil, code)))
	})
}

// Every text of the width of each family that differs from a code in one byte is read as the
// pattern says.
func TestParseOfEveryByte(t *testing.T) {
	families := map[*catalogue.Form]string{&three: "2011309", &two: "50109", &four: "101010109"}
	for form, longest := range families {
		for size := 0; size <= len(longest); size++ {
			for place := range size {
				for sign := range 256 {
					text := []byte(longest[:size])
					text[place] = byte(sign)
					padded := append(slices.Clone(text), strings.Repeat("0", len(longest)-size)...)
					code, err := form.Parse(string(text))
					if want := isCode(form, text); want != (err == nil) || want && fmt.Sprint(code) != string(padded) {
						t.Fatalf("Parse(%q) = %d, %v", text, code, err)
					}
				}
			}
		}
	}
}

// isCode is the reference: an odd number of digits from three on, the first one of those that
// codes begin with, and no pair of the others 00.
func isCode(form *catalogue.Form, text []byte) bool {
	if len(text) < 3 || len(text)%2 == 0 || !strings.ContainsRune(strings.ReplaceAll(form.Leads.String(), " or ", ""), rune(text[0])) {
		return false
	}
	for i := 1; i < len(text); i += 2 {
		pair := string(text[i : i+2])
		if pair == "00" || strings.Trim(pair, "0123456789") != "" {
			return false
		}
	}
	return true
}

// Codes of four levels have the texts of three with a pair more.
func TestFourLevels(t *testing.T) {
	for _, c := range []struct {
		text  string
		code  uint32
		level int
		above uint32
	}{
		{"101", 101_00_00_00, 1, 0},
		{"10101", 101_01_00_00, 2, 101_00_00_00},
		{"1010101", 101_01_01_00, 3, 101_01_00_00},
		{"101010110", 101_01_01_10, 4, 101_01_01_00},
	} {
		code, err := four.Parse(c.text)
		require.NoError(t, err)
		assert.Equal(t, c.code, code)
		assert.Equal(t, c.level, four.Level(code))
		assert.Equal(t, c.above, four.Parent(code))
		assert.Equal(t, c.text, string(four.Append(nil, code)))
	}
}

func TestLevelAgreesWithPattern(t *testing.T) {
	for code := range uint32(10_000_000) {
		if code%7 != 0 && code%100 != 0 { // every 类 and 款, and a seventh of the 项
			continue
		}
		_, level := slowParse(strings.TrimRight(fmt.Sprintf("%d", code), "0"))
		for pad := "0"; level == 0 && len(pad) < 4; pad += "0" { // the zeros that belong to the code
			_, level = slowParse(strings.TrimRight(fmt.Sprintf("%d", code), "0") + pad)
		}
		if code < 1_000_000 {
			level = 0
		}
		if got := three.Level(code); got != level {
			t.Fatalf("Level(%d) = %d, want %d", code, got, level)
		}
	}
}

func TestParentAndSpan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`2[1-9]\d([1-9]\d){0,2}`).Draw(t, "s")
		code, err := three.Parse(s)
		require.NoError(t, err)
		if len(s) == 3 {
			require.Zero(t, three.Parent(code))
			require.Equal(t, uint32(10_000), three.Span(code))
			return
		}
		parent, err := three.Parse(s[:len(s)-2])
		require.NoError(t, err)
		require.Equal(t, parent, three.Parent(code))
		require.Less(t, code, parent+three.Span(parent))
		require.Equal(t, three.Span(parent), 100*three.Span(code))
	})
}

func TestParseFaults(t *testing.T) {
	for _, c := range []struct {
		form   *catalogue.Form
		text   string
		offset int
		reason string
	}{
		{&three, "", 0, "want 3, 5 or 7 digits, found 0"},
		{&three, "20", 2, "want 3, 5 or 7 digits, found 2"},
		{&three, "2011", 4, "want 3, 5 or 7 digits, found 4"},
		{&three, "201130101", 7, "want 3, 5 or 7 digits, found 9"},
		{&three, "20a", 2, "want 3, 5 or 7 digits, found 'a' at byte 2"},
		{&three, "2０1", 1, "want 3, 5 or 7 digits, found '０' at byte 1"},
		{&three, "201 13 01", 3, "want 3, 5 or 7 digits, found ' ' at byte 3"},
		{&three, "20\xff", 2, "want 3, 5 or 7 digits, found byte 0xff at byte 2"},
		{&three, "-201", 0, "want 3, 5 or 7 digits, found '-' at byte 0"},
		{&three, "301", 0, "want 2 as the first digit, found '3'"},
		{&three, "200", 1, "levels are numbered from 01, found 00 at byte 1"},
		{&three, "20100", 3, "levels are numbered from 01, found 00 at byte 3"},
		{&three, "2011300", 5, "levels are numbered from 01, found 00 at byte 5"},
		{&three, "2010001", 3, "levels are numbered from 01, found 00 at byte 3"},
		{&two, "201", 0, "want 3 or 5 as the first digit, found '2'"},
		{&two, "3010101", 5, "want 3 or 5 digits, found 7"},
		{&four, "", 0, "want 3, 5, 7 or 9 digits, found 0"},
		{&four, "10101010", 8, "want 3, 5, 7 or 9 digits, found 8"},
		{&four, "10101010101", 9, "want 3, 5, 7 or 9 digits, found 11"},
		{&four, "1010101:1", 7, "want 3, 5, 7 or 9 digits, found ':' at byte 7"},
		{&four, "10101011/", 8, "want 3, 5, 7 or 9 digits, found '/' at byte 8"},
		{&four, "101010100", 7, "levels are numbered from 01, found 00 at byte 7"},
		{&four, "101000101", 3, "levels are numbered from 01, found 00 at byte 3"},
		{&four, "201010101", 0, "want 1 as the first digit, found '2'"},
	} {
		code, err := c.form.Parse(c.text)
		assert.Zero(t, code, "%q", c.text)
		assert.Equal(t, refusal{Offset: c.offset, Reason: c.reason}, err, "%q", c.text)
	}
}

func TestNormalize(t *testing.T) {
	for _, c := range []struct {
		text string
		code uint32
	}{
		{"201", 2010000},
		{"2011301", 2011301},
		{"201 13 01", 2011301},
		{"201-13-01", 2011301},
		{"201|13|01", 2011301},
		{"201 | 13 | 01", 2011301},
		{"201||", 2010000},
		{"201|13|", 2011300},
		{"２０１１３０１", 2011301},
		{"２０１　１３　０１", 2011301},
		{"201.13.01", 2011301},
		{"201－13－01", 2011301},
		{"\t20113 \n", 2011300},
		{"20113\n01", 2011301},
		{"2011\n301", 2011301},
		{"20\r\n1", 2010000},
		{"\ufeff201", 2010000},
		{"201\u200b13", 2011300},
		{"201\u202c13\u200e", 2011300},
		{"201—13‑01", 2011301},
		{"201・13", 2011300},
		{"2010000", 2010000},
		{"2011300", 2011300},
		{"201|00|00", 2010000},
		{"201 13 00", 2011300},
	} {
		code, fault := three.Normalize(c.text)
		assert.Nil(t, fault, "%q", c.text)
		assert.Equal(t, c.code, code, "%q", c.text)
	}
}

func TestNormalizeFaults(t *testing.T) {
	for _, c := range []struct {
		text   string
		offset int
		reason string
	}{
		{"", 0, `want 3, 5 or 7 digits, found 0 in ""`},
		{"  ", 2, `want 3, 5 or 7 digits, found 0 in ""`},
		{"201 6", 5, `want 3, 5 or 7 digits, found 4 in "2016"`},
		{"201 6 1", 5, "want separators between levels of 3, 2 and 2 digits, found ' ' at byte 5 after 4 digits"},
		{"2 0 1", 1, "want separators between levels of 3, 2 and 2 digits, found ' ' at byte 1 after 1 digits"},
		{"2|01", 1, "want separators between levels of 3, 2 and 2 digits, found '|' at byte 1 after 1 digits"},
		{"201类13款", 3, "want digits and separators, found '类' at byte 3"},
		{"20l", 2, "want digits and separators, found 'l' at byte 2"},
		{"201\xff", 3, "want digits and separators, found '�' at byte 3"},
		{"20113012", 7, "want 3, 5 or 7 digits, found more at byte 7"},
		{"301", 3, `want 2 as the first digit, found '3' in "301"`},
		{"2010001", 7, `levels are numbered from 01, found 00 at byte 3 in "2010001"`},
		{"200", 3, `levels are numbered from 01, found 00 at byte 1 in "200"`},
	} {
		code, fault := three.Normalize(c.text)
		assert.Zero(t, code, "%q", c.text)
		assert.Equal(t, &catalogue.Fault{Offset: c.offset, Reason: c.reason}, fault, "%q", c.text)
	}
}

// What Parse reads, Normalize reads alike, and separators between the levels and
// line breaks anywhere make no difference to it.
func TestNormalizeIsParseOfCleanText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`2[1-9]\d([1-9]\d){0,2}`).Draw(t, "s")
		separator := rapid.SampledFrom([]string{"", " ", "-", "|", " | ", "　", "．", "\n"}).Draw(t, "separator")
		at := rapid.IntRange(0, len(s)).Draw(t, "at")
		want, err := three.Parse(s)
		require.NoError(t, err)

		dirty := s[:3]
		for i := 3; i < len(s); i += 2 {
			dirty += separator + s[i:i+2]
		}
		for _, text := range []string{s, dirty, " " + dirty + " ", s[:at] + "\n" + s[at:]} {
			code, fault := three.Normalize(text)
			require.Nil(t, fault, "%q", text)
			require.Equal(t, want, code, "%q", text)
		}
	})
}

func TestScan(t *testing.T) {
	for _, c := range []struct {
		value any
		code  uint32
	}{
		{nil, 0},
		{"20113", 2011300},
		{[]byte("201"), 2010000},
		{int64(201), 2010000},
		{int64(20113), 2011300},
		{int64(2011301), 2011301},
		{int64(2011300), 2011300},
	} {
		code, _, fault := three.Scan(c.value)
		assert.Nil(t, fault, "%v", c.value)
		assert.Equal(t, c.code, code, "%v", c.value)
	}
	for _, c := range []struct {
		value  any
		text   string
		reason string
	}{
		{"", "", "want 3, 5 or 7 digits, found 0"},
		{int64(-201), "-201", "want 3, 5 or 7 digits, found '-' at byte 0"},
		{int64(1)<<32 + 2010000, "4296977296", "want 3, 5 or 7 digits, found 10"},
		{201.0, "201", "want text or an integer, found float64"},
		{true, "true", "want text or an integer, found bool"},
	} {
		_, text, fault := three.Scan(c.value)
		require.NotNil(t, fault, "%v", c.value)
		assert.Equal(t, c.text, text, "%v", c.value)
		assert.Equal(t, c.reason, fault.Reason, "%v", c.value)
	}
}
