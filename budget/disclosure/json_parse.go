package disclosure

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// node is a value of a JSON text.
type node struct {
	kind  nodeKind
	text  string   // of a string or number
	names []string // of the parts of an object
	parts []*node  // of an object or array
	raw   []byte   // an object or array as it stands in the text
}

type nodeKind uint8

const (
	objectNode nodeKind = iota + 1
	arrayNode
	stringNode
	numberNode
	boolNode
	nullNode
)

var nodeKinds = [...]string{
	objectNode: "an object", arrayNode: "an array", stringNode: "a string",
	numberNode: "a number", boolNode: "a boolean", nullNode: "null",
}

func (k nodeKind) String() string { return nodeKinds[k] }

// shown returns the node as an error message shows it.
func (n *node) shown() string {
	switch n.kind {
	case stringNode:
		return strconv.Quote(n.text)
	case numberNode:
		return n.text
	default:
		return n.kind.String()
	}
}

// parse reads a JSON text. What encoding/json passes over in silence is refused: text
// that is not UTF-8 or half of a character, names that are there twice, and what comes
// after the value.
func parse(data []byte) (*node, error) {
	if !utf8.Valid(data) {
		return nil, at("", ErrText)
	}
	var whole json.RawMessage // which limits the depth, too
	if err := json.Unmarshal(data, &whole); err != nil {
		place := ""
		if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
			place = fmt.Sprintf(" at byte %d", syntax.Offset)
		}
		return nil, malformed("", "%v%s", err, place)
	}
	if i := loneSurrogate(data); i >= 0 {
		return nil, at("", fmt.Errorf("%w: half of a character at byte %d", ErrText, i))
	}
	p := parser{data: data, decoder: json.NewDecoder(bytes.NewReader(data))}
	p.decoder.UseNumber()
	return p.value()
}

type parser struct {
	data    []byte
	decoder *json.Decoder
}

// value reads the next value.
func (p *parser) value() (*node, error) {
	token, err := p.decoder.Token()
	if err != nil {
		return nil, at("", err)
	}
	start := p.decoder.InputOffset() - 1
	switch token := token.(type) {
	case string:
		return &node{kind: stringNode, text: token}, nil
	case json.Number:
		return &node{kind: numberNode, text: token.String()}, nil
	case bool:
		return &node{kind: boolNode}, nil
	case json.Delim:
		n := &node{kind: arrayNode}
		parts := p.items
		if token == '{' {
			n.kind, parts = objectNode, p.members
		}
		if err := parts(n); err != nil {
			return nil, err
		}
		_, err := p.decoder.Token() // the end
		n.raw = p.data[start:p.decoder.InputOffset()]
		return n, err
	default:
		return &node{kind: nullNode}, nil
	}
}

func (p *parser) items(n *node) error {
	for p.decoder.More() {
		part, err := p.value()
		if err != nil {
			return inside(index(len(n.parts)), err)
		}
		n.parts = append(n.parts, part)
	}
	return nil
}

func (p *parser) members(n *node) error {
	known := map[string]bool{}
	for p.decoder.More() {
		token, err := p.decoder.Token()
		if err != nil {
			return at("", err)
		}
		name := fmt.Sprint(token)
		if known[name] {
			return malformed(name, "there twice")
		}
		known[name] = true
		part, err := p.value()
		if err != nil {
			return inside(name, err)
		}
		n.names, n.parts = append(n.names, name), append(n.parts, part)
	}
	return nil
}

// The upper bits of the halves of a character in UTF-16.
const (
	highSurrogate = 0xd800 >> 10
	lowSurrogate  = 0xdc00 >> 10
)

// loneSurrogate returns where a valid JSON text has an escape \ud800 to \udfff that is
// not half of a pair, -1 if nowhere: encoding/json would replace it.
func loneSurrogate(data []byte) int {
	for i := 0; i < len(data); i++ {
		if data[i] != '\\' {
			continue
		}
		i++
		if data[i] != 'u' {
			continue
		}
		switch codeUnit(data[i+1:]) >> 10 {
		case lowSurrogate:
			return i - 1
		case highSurrogate:
			rest := data[i+5:]
			if !bytes.HasPrefix(rest, []byte(`\u`)) || codeUnit(rest[2:])>>10 != lowSurrogate {
				return i - 1
			}
			i += 6
		}
	}
	return -1
}

// codeUnit returns the number of four hexadecimal digits, which are there.
func codeUnit(digits []byte) uint64 {
	unit, _ := strconv.ParseUint(strings.ToLower(string(digits[:4])), 16, 16)
	return unit
}
