package intake_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/examples/intake"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/tables"
)

func TestRead(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		want yusuan.Document
	}{
		"account":        {`{"text": "甲"}`, yusuan.Document{Kind: tables.Final, Text: "甲"}},
		"budget":         {`{"kind": "budget", "text": "乙"}`, yusuan.Document{Kind: tables.Budget, Text: "乙"}},
		"marked as UTF8": {"\ufeff" + `{"text": "丙"}`, yusuan.Document{Kind: tables.Final, Text: "丙"}},
	} {
		p, err := intake.Read([]byte(c.data))
		require.NoError(t, err, name)
		assert.Equal(t, intake.Paper{Document: c.want}, p, name)
	}
}

func TestDisclosure(t *testing.T) {
	d := licheng.Disclosure()
	data, err := d.MarshalJSON()
	require.NoError(t, err)
	p, err := intake.Read(data)
	require.NoError(t, err)
	published, err := yusuan.Publish(d)
	require.NoError(t, err)
	assert.Equal(t, published.Document(), p.Document)
	assert.Equal(t, &d.Facts, p.Facts)
}

func TestErrors(t *testing.T) {
	_, err := intake.Read([]byte(`{"kind": "draft", "text": "丁"}`))
	require.ErrorContains(t, err, "yusuan.Document.UnmarshalJSON: kind: ")
	_, err = intake.Read([]byte(`{}`))
	require.ErrorIs(t, err, yusuan.ErrEmpty)
	_, err = intake.Read([]byte(`{"kind": "budget", "text": 1}`))
	require.ErrorContains(t, err, "text")
	var place *disclosure.JSONError
	_, err = intake.Read([]byte(`{"account": 1}`))
	require.ErrorAs(t, err, &place)
	var syntax *json.SyntaxError
	_, err = intake.Read([]byte(`{`))
	require.ErrorAs(t, err, &syntax)
}
