package tables

import (
	"fmt"

	"github.com/fiscalcn/yusuan/internal/jsonread"
)

// UnmarshalJSON reads a template, strictly: what [TemplateSchema] describes, nothing else.
// The error names the place, such as forms[3].lines[0].line, and wraps [ErrTemplate] for
// a name that a template does not have, one that is there twice or missing, null, a
// value of another kind, text that is not UTF-8 or would be written otherwise, or parts of a
// text more than 16 deep; that of a code or of a name of an enumeration is its own. On an
// error t keeps its value. Whether a template makes an edition is another question:
// [NewEdition].
func (t *Template) UnmarshalJSON(data []byte) error {
	type plain Template // without this method
	var read plain
	reasons := jsonread.Reasons{Form: ErrTemplate, Text: ErrTemplate}
	root, err := reasons.Parse(data)
	if err == nil {
		err = reasons.Read(root, &read)
	}
	if err == nil && depth(read.Text) > maxDepth {
		err = reasons.Malformed("text", "nested more than %d deep", maxDepth)
	}
	if err != nil {
		return fmt.Errorf("tables.Template.UnmarshalJSON: %w", err)
	}
	*t = Template(read)
	return nil
}

// TemplateSchema returns the JSON Schema (draft 2020-12) of a [Template], as JSON. The file
// editions/schema.json beside this package is the same.
func TemplateSchema() []byte { return []byte(templateSchema) }

// maxDepth is how deep the parts of a text may stand in each other.
const maxDepth = 16

// depth returns how deep the parts of a text stand in each other.
func depth(text []TextTemplate) int {
	deepest := 0
	for _, part := range text {
		deepest = max(deepest, 1+depth(part.Parts))
	}
	return deepest
}
