package steady_test

import (
	"flag"
	"fmt"
	"hash/crc32"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/steady"
)

// FuzzAll is a target with arguments of every kind. All of them change, texts are changed
// as texts and as bytes, and every run is given the same.
func FuzzAll(tf *testing.F) {
	type call struct {
		s string
		b string
		n int8
		u uint32
		t bool
	}
	var seen []call
	if flag.Lookup("test.fuzz").Value.String() != "" {
		tf.Skip("the mutations are not tried")
	}
	tf.Setenv("MUTANTS", "500")
	seed := call{"收入12.30万元", "支出4万元", 7, 9, true}
	f := steady.Fuzz(tf)
	f.Add(seed.s, []byte(seed.b), seed.n, seed.u, seed.t)
	f.Add("", []byte(nil), int8(0), uint32(0), false)
	f.Fuzz(func(t *testing.T, s string, b []byte, n int8, u uint32, is bool) {
		if !utf8.ValidString(s) {
			t.Error("a text of half signs")
		}
		seen = append(seen, call{s, string(b), n, u, is})
	})
	tf.Cleanup(func() {
		require.Len(tf, seen, 502)
		differ := func(differs func(c call) bool) { assert.True(tf, slices.ContainsFunc(seen[2:], differs)) }
		differ(func(c call) bool { return c.n != seed.n && c.n != 0 })
		differ(func(c call) bool { return c.u != seed.u && c.u != 0 })
		differ(func(c call) bool { return strings.Contains(c.s, "支出") || strings.Count(c.s, "收入") > 1 })
		differ(func(c call) bool { return !utf8.ValidString(c.b) })
		assert.Equal(tf, uint32(0xa3552df4), crc32.ChecksumIEEE(fmt.Append(nil, seen)))
	})
}
