package jsonread_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/internal/jsonread"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// jsonTexts are JSON and what is nearly JSON.
var jsonTexts = []string{
	"", " ", "\x00", "{}", "[]", "[1,]", "[,1]", "[1 2]", `{"a"}`, `{"a":}`, `{"a":1,}`, `{a:1}`, `{"a" : [1, {"b":null}] }`, "[}", "{]", "[[", "]", "1 1",
	"0", "-0", "00", "01", "-", "-a", "1.", "1.5", ".5", "1e", "1E+5", "1e-", "1e5.5", "0x1", "+1", "1.50e07", "-1.0E-0",
	"true", "tru", "truex", "false", "null", "nul", "True", `"`, `"a`, `"\`, `"\"`, `"a"b`, "\"\t\"", "\"a\x7f\"", "\"\\\x10\"",
	`"\b\f\n\r\t\/\\\""`, `"\a"`, `"\u12"`, `"\u12g4"`, `"\u00e9\u6570\u4E00"`, `"\uD83D\uDE00"`, `"\uD83D"`, `"\uD83Dx"`, `"\uDE00\uD83D"`, `"\uD83D\uD83D\uDE00"`,
	`"\uD83D\u0041"`, `"\uD800\uDC00\uDBFF\uDFFF\uD800\uDFFF"`, "\"\\u\x10234\"", "\ufeff1", "\u00a01", "[1\u2028]", strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000),
	strings.Repeat("[", 10_001) + strings.Repeat("]", 10_001), strings.Repeat(`{"a":`, 10_000) + "1" + strings.Repeat("}", 10_000),
}

// requireAlike holds that a scanner takes the texts that encoding/json takes, and reads the same in them.
func requireAlike(t assert.TestingT, text string) {
	s := jsonread.NewScanner(text)
	s.Skip()
	assert.Equal(t, json.Valid([]byte(text)), s.Ended(), "%q", text)
	var want string
	if strings.HasPrefix(text, `"`) && json.Unmarshal([]byte(text), &want) == nil {
		s := jsonread.NewScanner(text)
		assert.Equal(t, want, s.Text(), "%q", text)
	}
}

func TestScanner(t *testing.T) {
	for _, text := range jsonTexts {
		requireAlike(t, text)
	}
	rapid.Check(t, func(t *rapid.T) { // of parts that are JSON by themselves, and signs between them
		parts := rapid.SliceOfN(rapid.SampledFrom([]string{
			"{", "}", "[", "]", ",", ":", `"a"`, `"\n\u00e9"`, "1", "-2.5e3", "true", "null", " ", `"`, `\`, "0", ".", "e",
		}), 0, 12).Draw(t, "parts")
		requireAlike(t, strings.Join(parts, ""))
	})
	rapid.Check(t, func(t *rapid.T) { // one sign of which is another
		signs := []rune(`{"a\"b": [1.5, -2e+7, true, {"\uD83D\uDE00": null}], "c": "\t\u4e00", "d": {}}`)
		signs[rapid.IntRange(0, len(signs)-1).Draw(t, "at")] = rapid.Rune().Draw(t, "sign")
		requireAlike(t, string(signs))
	})
}

func FuzzScanner(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, text := range jsonTexts {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if utf8.Valid(text) {
			requireAlike(t, string(text))
		}
	})
}

// TestScannerParts reads a text part by part.
func TestScannerParts(t *testing.T) {
	s := jsonread.NewScanner(` { "a" : [ 1 , "\u4e00" ] , "b" : false , "c" : { } } `)
	assert.Equal(t, jsonread.Object, s.Kind())
	var read []string
	for name := range s.Names() {
		read = append(read, name+" "+s.Kind().String())
		switch s.Kind() {
		case jsonread.Array:
			for i := range s.Items() {
				switch s.Kind() {
				case jsonread.String:
					read = append(read, jsonread.Index(i)+s.Text())
				default:
					read = append(read, jsonread.Index(i)+s.Word())
				}
			}
		default:
			s.Skip()
		}
	}
	assert.Equal(t, "a an array, [0]1, [1]一, b a boolean, c an object", strings.Join(read, ", "))
	assert.True(t, s.Ended())
}
