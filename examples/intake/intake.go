// Package intake reads what JSON holds: a document of an account or of a budget, or a disclosure. The programs that open files share it.
package intake

import (
	"bytes"
	"encoding/json"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/disclosure"
)

// Paper is what JSON holds. The zero value is a document without anything in it.
type Paper struct {
	// Document is that of a disclosure as its department would publish it.
	Document yusuan.Document
	// Facts are what the text of a disclosure is held against, too; nil for a document.
	Facts *disclosure.Facts
}

// Read reads JSON. The error is that of [yusuan.Document.UnmarshalJSON], [disclosure.Disclosure.UnmarshalJSON] or [yusuan.Publish].
func Read(data []byte) (Paper, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	var fields struct{ Account, Tables json.RawMessage }
	_ = json.Unmarshal(data, &fields) // what is no JSON the document says below
	if fields.Account != nil && fields.Tables == nil {
		var own disclosure.Disclosure
		if err := own.UnmarshalJSON(data); err != nil {
			return Paper{}, err
		}
		p, err := yusuan.Publish(own)
		return Paper{p.Document(), &own.Facts}, err
	}
	var p Paper
	err := p.Document.UnmarshalJSON(data)
	return p, err
}
