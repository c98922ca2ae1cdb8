package tables

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
)

// setJSON is a set as JSON.
type setJSON struct {
	Header   budget.Header `json:"header"`
	Rounding Rounding      `json:"rounding"`
	Template *Template     `json:"template,omitzero"` // of an edition that the library does not have
	Tables   []tableJSON   `json:"tables"`
}

// MarshalJSON returns header, rounding and tables of the set, and the template of an edition that the library does not have.
// The error is that of a table: see [Table.MarshalJSON].
func (s Set) MarshalJSON() ([]byte, error) {
	wire := setJSON{Header: s.header, Rounding: s.method, Tables: make([]tableJSON, 0, len(s.tables))}
	if shipped, err := ParseEdition(s.edition.String()); s.edition.IsValid() && (err != nil || shipped != s.edition) {
		template := s.edition.Template()
		wire.Template = &template
	}
	for t := range s.Tables() {
		wire.Tables = append(wire.Tables, t.wire())
	}
	return json.Marshal(wire)
}

// UnmarshalJSON reads what MarshalJSON returns. On an error s is as it was; it is that of the JSON, of a value, of a table, of
// [NewEdition] or of [NewSet].
func (s *Set) UnmarshalJSON(data []byte) error {
	var wire setJSON
	if err := json.Unmarshal(data, &wire); err != nil {
		return fmt.Errorf("tables.Set.UnmarshalJSON: %w", err)
	}
	var e Edition
	if wire.Template != nil {
		own, err := NewEdition(*wire.Template)
		if err != nil {
			return fmt.Errorf("tables.Set.UnmarshalJSON: %w", err)
		}
		e = own
	}
	var list []*Table
	for i := range wire.Tables {
		if wire.Tables[i].Form == 0 {
			list = append(list, nil) // which NewSet refuses
			continue
		}
		t, err := wire.Tables[i].table(e)
		if err != nil {
			return fmt.Errorf("tables.Set.UnmarshalJSON: %w", err)
		}
		list = append(list, t)
	}
	read, err := NewSet(wire.Header, list...)
	if err != nil {
		return fmt.Errorf("tables.Set.UnmarshalJSON: %w", err)
	}
	read.method = wire.Rounding
	*s = read
	return nil
}

// MarshalBinary returns what MarshalJSON returns, for encoding/gob.
func (s Set) MarshalBinary() ([]byte, error) { return s.MarshalJSON() }

// UnmarshalBinary reads what MarshalBinary returns, as UnmarshalJSON does.
func (s *Set) UnmarshalBinary(data []byte) error { return s.UnmarshalJSON(data) }

// tableJSON is a table as JSON.
type tableJSON struct {
	Form    Form        `json:"form"`
	Edition string      `json:"edition"`
	Unit    budget.Unit `json:"unit"`
	Columns []Column    `json:"columns,omitzero"` // where they are not those of the edition
	Rows    []rowJSON   `json:"rows"`
}

type rowJSON struct {
	Key     RowKey          `json:"key"`
	Name    string          `json:"name"`
	Figures []budget.Figure `json:"figures"`
}

// MarshalJSON returns the table with the figures of each row in the order of its columns:
//
//	{"form": "公开05", "edition": "福建2021", "unit": "万元",
//	 "rows": [{"key": "合计", "name": "合计", "figures": ["2993.83万元", "478.07万元", "2515.76万元"]}, …]}
//
// "columns" lists those that the table has, if they are not the edition's. The error wraps [ErrForm] for a table of no form.
// An edition of the user's own is written by its name, which UnmarshalJSON does not know.
func (t *Table) MarshalJSON() ([]byte, error) { return json.Marshal(t.wire()) }

func (t *Table) wire() tableJSON {
	wire := tableJSON{Form: t.form, Edition: t.edition.String(), Unit: t.unit, Rows: make([]rowJSON, 0, len(t.rows))}
	own := false
	for i := range t.rows {
		r := &t.rows[i]
		wire.Rows = append(wire.Rows, rowJSON{r.key, r.name, t.figures[r.first : r.first+len(r.columns)]})
		own = own || !slices.Equal(r.columns, t.edition.columns(t.form, r.key))
		for _, c := range r.columns {
			if !slices.Contains(wire.Columns, c) {
				wire.Columns = append(wire.Columns, c)
			}
		}
	}
	if !own {
		wire.Columns = nil
	}
	return wire
}

// table returns the table of an edition, of one of the library for the zero value.
func (wire *tableJSON) table(e Edition) (*Table, error) {
	if e.String() != wire.Edition {
		var err error
		if e, err = ParseEdition(wire.Edition); err != nil {
			return nil, err
		}
	}
	b := NewTable(wire.Form, e, wire.Unit)
	if wire.Columns != nil {
		b.Columns(wire.Columns...)
	}
	for _, r := range wire.Rows {
		b.Row(r.Key, r.Name, r.Figures...)
	}
	return b.Table()
}

// UnmarshalJSON reads what MarshalJSON returns. On an error t is as it was; it is that of the JSON, of a value, or of
// [TableBuilder.Table].
func (t *Table) UnmarshalJSON(data []byte) error {
	var wire tableJSON
	if err := json.Unmarshal(data, &wire); err != nil {
		return fmt.Errorf("tables.Table.UnmarshalJSON: %w", err)
	}
	read, err := wire.table(Edition{})
	if err != nil {
		return fmt.Errorf("tables.Table.UnmarshalJSON: %w", err)
	}
	*t = *read
	return nil
}

// MarshalBinary returns what MarshalJSON returns, for encoding/gob.
func (t *Table) MarshalBinary() ([]byte, error) { return t.MarshalJSON() }

// UnmarshalBinary reads what MarshalBinary returns, as UnmarshalJSON does.
func (t *Table) UnmarshalBinary(data []byte) error { return t.UnmarshalJSON(data) }

// MarshalJSON fails: a row is a part of a [Table], which has a JSON form.
func (r Row) MarshalJSON() ([]byte, error) {
	return nil, errors.New("tables.Row.MarshalJSON: a row is part of its table: marshal the Table, or Key, Name and Figure")
}

// MarshalJSON fails: an identity is worked out from its table.
func (Identity) MarshalJSON() ([]byte, error) {
	return nil, errors.New("tables.Identity.MarshalJSON: marshal the Table")
}
