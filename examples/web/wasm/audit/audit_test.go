package audit_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/examples/web/view"
	"github.com/fiscalcn/yusuan/examples/web/wasm/audit"
)

func TestFile(t *testing.T) {
	data, err := licheng.Document().MarshalJSON()
	require.NoError(t, err)
	var v view.View
	require.NoError(t, json.Unmarshal(audit.File(data, audit.JSON), &v))
	r, err := yusuan.Read(licheng.Document())
	require.NoError(t, err)
	assert.Len(t, v.Findings, yusuan.Audit(r, yusuan.Options{}).Len())
	assert.Equal(t, "泉州市鲤城区工业和信息化局 2021 年度部门决算", v.Title)

	disclosed, err := licheng.Disclosure().MarshalJSON()
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(audit.File(disclosed, audit.JSON), &v))
	assert.Equal(t, "泉州市鲤城区工业和信息化局 2021 年度部门决算", v.Title)
}

func TestErrors(t *testing.T) {
	for name, c := range map[string]struct {
		data, want string
		open       func([]byte) (audit.Paper, error)
	}{
		"no JSON":      {"{", "JSON 文件不是部门决算或部门预算：invalid JSON after 1 bytes (line 1): unexpected end of JSON input", audit.JSON},
		"another":      {`{"a": 1}`, `JSON 文件不是部门决算或部门预算：the document has neither "tables" nor "text"`, audit.JSON},
		"in its place": {`{"tables": [{"rows": [[true]]}]}`, "JSON 文件不是部门决算或部门预算：tables[0].rows[0][0]: want a string, a number or null, found true", audit.JSON},
		"in one line":  {"", "a b", func([]byte) (audit.Paper, error) { return audit.Paper{}, errors.New("a\n\tb") }},
		"broken":       {"", "程序读取此文件时出错：away", func([]byte) (audit.Paper, error) { panic("away") }},
	} {
		var got map[string]string
		require.NoError(t, json.Unmarshal(audit.File([]byte(c.data), c.open), &got), name)
		assert.Equal(t, map[string]string{"error": c.want}, got, name)
	}
}
