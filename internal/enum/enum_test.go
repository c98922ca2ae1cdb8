package enum_test

import (
	"errors"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/enum"
)

type colour uint8

var errName = errors.New("unknown name")

// The three ways in which an enumeration may treat zero.
var (
	fromOne  = enum.Names[colour]{Type: "paint.Colour", List: []string{1: "red", 3: "blue"}, Err: &errName}
	fromZero = enum.Names[colour]{Type: "paint.Colour", List: []string{"red", "", "", "blue"}, Err: &errName}
	none     = enum.Names[colour]{Type: "paint.Colour", List: []string{1: "red", 3: "blue"}, Err: &errName, None: true}
)

func TestNames(t *testing.T) {
	for name, c := range map[string]struct {
		names enum.Names[colour]
		valid []colour // "red" and "blue"
		empty bool     // zero has the text ""
	}{
		"from one":  {fromOne, []colour{1, 3}, false},
		"from zero": {fromZero, []colour{0, 3}, false},
		"or none":   {none, []colour{1, 3}, true},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.valid, slices.Collect(c.names.All()))
			texts := map[colour]string{c.valid[0]: "red", c.valid[1]: "blue"}
			if c.empty {
				texts[0] = ""
			}
			for e := range colour(5) {
				text, isText := texts[e]
				assert.Equal(t, slices.Contains(c.valid, e), c.names.Has(e))
				appended, err := c.names.AppendText([]byte("a "), e)
				if !isText {
					assert.Equal(t, "Colour("+strconv.Itoa(int(e))+")", c.names.String(e))
					require.EqualError(t, err, "paint.Colour.MarshalText "+strconv.Itoa(int(e))+": unknown name")
					require.ErrorIs(t, err, errName)
					assert.Equal(t, "a ", string(appended))
					continue
				}
				assert.Equal(t, text, c.names.String(e))
				require.NoError(t, err)
				assert.Equal(t, "a "+text, string(appended))
				parsed, err := c.names.Parse("paint.Parse", text)
				require.NoError(t, err)
				assert.Equal(t, e, parsed)
				read := colour(9)
				require.NoError(t, c.names.Unmarshal(&read, []byte(text)))
				assert.Equal(t, e, read)
			}
			refused := []string{"Red", "red ", "0", "Colour(0)"}
			if !c.empty {
				refused = append(refused, "")
			}
			for _, text := range refused {
				parsed, err := c.names.Parse("paint.Parse", text)
				require.EqualError(t, err, "paint.Parse "+strconv.Quote(text)+": unknown name")
				require.ErrorIs(t, err, errName)
				assert.Zero(t, parsed)
				read := colour(9)
				err = c.names.Unmarshal(&read, []byte(text))
				require.EqualError(t, err, "paint.Colour.UnmarshalText "+strconv.Quote(text)+": unknown name")
				require.ErrorIs(t, err, errName)
				assert.Equal(t, colour(9), read)
			}
		})
	}
	for first := range fromOne.All() {
		assert.Equal(t, colour(1), first)
		break
	}
}

func TestUnmarshal(t *testing.T) {
	read := 7
	require.NoError(t, enum.Unmarshal(&read, []byte("12"), strconv.Atoi))
	assert.Equal(t, 12, read)
	require.ErrorIs(t, enum.Unmarshal(&read, []byte("x"), strconv.Atoi), strconv.ErrSyntax)
	assert.Equal(t, 12, read)
}

func TestAllocations(t *testing.T) {
	buffer := make([]byte, 0, 16)
	text := []byte("blue")
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		if !fromOne.Has(3) || fromOne.String(3) != "blue" {
			t.Error("not blue")
		}
		_, _ = fromOne.AppendText(buffer, 3)
		var read colour
		_ = fromOne.Unmarshal(&read, text)
	}))
}
