package disclosure

import (
	"bytes"
	"encoding"
	"encoding/json"
	"reflect"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/jsonread"
)

// Schema returns the JSON Schema (draft 2020-12) of what [Disclosure.MarshalJSON]
// writes, as JSON with a line break at the end. It is generated from the Go types; the
// file schema.json beside this package is the same. [Disclosure.UnmarshalJSON] refuses
// what is not of the schema, and more, such as a code that its year does not have. A
// panic would be a mistake of this package.
func Schema() []byte {
	s := schema{}
	root := s.object(reflect.TypeFor[disclosureJSON[ledgerJSON]]())
	document := append(object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", "部门决算公开、部门预算公开"},
		{"description", "A published final account or budget of a Chinese government department as github.com/fiscalcn/yusuan/budget/disclosure writes it."},
	}, root...)
	document = append(document, property{"$defs", s.defs})
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(document); err != nil {
		panic("disclosure.Schema: " + err.Error()) // it is strings alone, and tested
	}
	return b.Bytes()
}

// object is a JSON object that keeps the order of its members.
type object []property

type property struct {
	name  string
	value any
}

// MarshalJSON writes the members in order.
func (o object) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, m := range o {
		if i > 0 {
			b = append(b, ',')
		}
		name, err := json.Marshal(m.name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(m.value)
		if err != nil {
			return nil, err
		}
		b = append(append(append(b, name...), ':'), value...)
	}
	return append(b, '}'), nil
}

// schema gathers the definitions of struct types, each once.
type schema struct{ defs object }

// of returns the schema of a type.
func (s *schema) of(t reflect.Type) object {
	if o := textSchema(t); o != nil {
		return o
	}
	switch t.Kind() {
	case reflect.Pointer:
		return s.of(t.Elem())
	case reflect.Struct:
		return s.reference(t)
	case reflect.Slice:
		return object{{"type", "array"}, {"items", s.of(t.Elem())}}
	case reflect.Map:
		return object{{"type", "object"}, {"additionalProperties", s.of(t.Elem())}}
	case reflect.Int:
		return object{{"type", "integer"}}
	default:
		return object{{"type", "string"}}
	}
}

// reference returns a reference to the definition of a struct type.
func (s *schema) reference(t reflect.Type) object {
	name, _, _ := strings.Cut(t.Name(), "JSON") // accountJSON[…ledgerJSON] → account
	name = strings.ToLower(name[:1]) + name[1:]
	result := object{{"$ref", "#/$defs/" + name}}
	for _, d := range s.defs {
		if d.name == name {
			return result
		}
	}
	i := len(s.defs)
	s.defs = append(s.defs, property{name, nil}) // an account refers to itself
	s.defs[i].value = s.object(t)
	return result
}

func (s *schema) object(t reflect.Type) object {
	properties, required := object{}, []string{}
	for _, m := range jsonread.MembersOf(t) {
		value := s.of(m.Of.Type)
		switch {
		case m.Name == "version" && t == reflect.TypeFor[selfEvaluationJSON]():
			value = object{{"const", performance.Version}}
		case m.Name == "version":
			value = object{{"const", Version}}
		case m.Name == "unit" && t == reflect.TypeFor[disclosureJSON[ledgerJSON]]():
			value = object{{"const", budget.Yuan}}
		}
		properties = append(properties, property{m.Name, value})
		if !m.Optional {
			required = append(required, m.Name)
		}
	}
	o := object{{"type", "object"}, {"properties", properties}}
	if len(required) > 0 {
		o = append(o, property{"required", required})
	}
	return append(o, property{"additionalProperties", false})
}

// textSchema returns the schema of a type that is written as text or in a form of its
// own, nil for other types.
func textSchema(t reflect.Type) object {
	switch t {
	case reflect.TypeFor[budget.Amount]():
		return pattern("元, to 分", `^-?[0-9]+\.[0-9]{2}$`)
	case reflect.TypeFor[budget.Figure]():
		return pattern("an amount with its unit, as precise as it is stated", `^(-?[0-9]+(\.[0-9]+)?(元|万元|亿元))?$`)
	case reflect.TypeFor[codes.Code]():
		return pattern("支出功能分类", `^[0-9]{3}([0-9]{2}){0,2}$`)
	case reflect.TypeFor[economic.Code]():
		return pattern("支出经济分类", `^[0-9]{3}([0-9]{2})?$`)
	case reflect.TypeFor[Score]():
		return pattern("分", `^-?[0-9]+\.[0-9]{2}$`)
	case reflect.TypeFor[performance.Number]():
		return number()
	case reflect.TypeFor[performance.Value]():
		return object{{"description", "a number with its unit, or words"}, {"type", "string"}}
	case reflect.TypeFor[performance.Scale]():
		return scaleSchema()
	}
	return enumeration(t)
}

func pattern(description, expression string) object {
	return object{{"description", description}, {"type", "string"}, {"pattern", expression}}
}

func number() object {
	return pattern("a number, as precise as it is stated", `^(-?[0-9]+(\.[0-9]+)?)?$`)
}

func scaleSchema() object {
	list := func(items object, n int) object {
		return object{{"type", "array"}, {"items", items}, {"minItems", n}, {"maxItems", n}}
	}
	return object{
		{"type", "object"},
		{"properties", object{{"names", list(object{{"type", "string"}}, 4)}, {"from", list(number(), 3)}}},
		{"required", []string{"names", "from"}},
		{"additionalProperties", false},
	}
}

// enumeration returns the schema of a type of few values that have names.
func enumeration(t reflect.Type) object {
	if t.Kind() != reflect.Uint8 {
		return nil
	}
	var names []string
	for i := range 1 << 8 {
		v := reflect.New(t).Elem()
		v.SetUint(uint64(i))
		if m, ok := reflect.TypeAssert[encoding.TextMarshaler](v); ok {
			if text, err := m.MarshalText(); err == nil {
				names = append(names, string(text))
			}
		}
	}
	return object{{"enum", names}}
}
