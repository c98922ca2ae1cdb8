package jsonread

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Node is a value of a JSON text.
type Node struct {
	kind  nodeKind
	text  string   // of a string, a number or a boolean
	names []string // of the parts of an object
	parts []*Node  // of an object or array
	raw   string   // an object or array as it stands in the text
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

// IsObject reports whether the node is an object.
func (n *Node) IsObject() bool { return n.kind == objectNode }

// Kind returns what the node is: an object, a string.
func (n *Node) Kind() string { return n.kind.String() }

// Part returns the part of an object under a name, nil if there is none.
func (n *Node) Part(name string) *Node {
	if i := slices.Index(n.names, name); i >= 0 {
		return n.parts[i]
	}
	return nil
}

// String returns the node as an error message shows it.
func (n *Node) String() string {
	switch n.kind {
	case stringNode:
		return strconv.Quote(n.text)
	case numberNode:
		return n.text
	default:
		return n.kind.String()
	}
}

// Parse reads a JSON text. What encoding/json passes over in silence is refused: text
// that is not UTF-8 or half of a character, names that are there twice, and what comes
// after the value.
func (r Reasons) Parse(data []byte) (*Node, error) {
	if !utf8.Valid(data) {
		return nil, At("", r.Text)
	}
	if !json.Valid(data) { // which limits the depth, too
		var whole json.RawMessage
		err := json.Unmarshal(data, &whole)
		place := ""
		if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
			place = fmt.Sprintf(" at byte %d", syntax.Offset)
		}
		return nil, r.Malformed("", "%v%s", err, place)
	}
	if i := loneSurrogate(data); i >= 0 {
		return nil, At("", fmt.Errorf("%w: half of a character at byte %d", r.Text, i))
	}
	p := parser{reasons: r, rest: string(data)}
	return p.value()
}

// parser goes over a text that is valid JSON, once. What it reads are parts of it.
type parser struct {
	reasons Reasons
	rest    string
	nodes   []Node // room for what comes next
}

// next skips what stands between two values or signs, and returns the byte after it.
func (p *parser) next() byte {
	p.rest = strings.TrimLeft(p.rest, " \t\r\n,:")
	return p.rest[0]
}

// node returns a new node. They are made many at a time.
func (p *parser) node(kind nodeKind) *Node {
	if len(p.nodes) == 0 {
		p.nodes = make([]Node, 64)
	}
	n := &p.nodes[0]
	p.nodes = p.nodes[1:]
	n.kind = kind
	return n
}

// value reads the next value.
func (p *parser) value() (*Node, error) {
	switch first := p.next(); first {
	case '"':
		n := p.node(stringNode)
		n.text = p.string()
		return n, nil
	case '{', '[':
		return p.list(first)
	case 't', 'f', 'n':
		kind := boolNode
		if first == 'n' {
			kind = nullNode
		}
		n := p.node(kind)
		n.text = p.word()
		return n, nil
	default:
		n := p.node(numberNode)
		n.text = p.word()
		return n, nil
	}
}

// word reads a number, true, false or null.
func (p *parser) word() string {
	end := strings.IndexAny(p.rest, " \t\r\n,:]}")
	if end < 0 {
		end = len(p.rest)
	}
	word := p.rest[:end]
	p.rest = p.rest[end:]
	return word
}

// string reads a string. Most have no escape.
func (p *parser) string() string {
	escaped := false
	end := 1
	for ; p.rest[end] != '"'; end++ {
		if p.rest[end] == '\\' {
			escaped = true
			end++
		}
	}
	quoted := p.rest[:end+1]
	p.rest = p.rest[end+1:]
	if !escaped {
		return quoted[1:end]
	}
	var text string
	_ = json.Unmarshal([]byte(quoted), &text) // it is a valid string
	return text
}

// list reads an object or an array.
func (p *parser) list(first byte) (*Node, error) {
	whole := p.rest
	n, end := p.node(arrayNode), byte(']')
	if first == '{' {
		n.kind, end = objectNode, '}'
	}
	known := map[string]bool{} // of an object of many names
	p.rest = p.rest[1:]
	for p.next() != end {
		place := ""
		if n.kind == objectNode {
			place = p.string()
			if n.has(place, known) {
				return nil, p.reasons.Malformed(place, "there twice")
			}
			n.names = append(n.names, place)
		}
		part, err := p.value()
		if err != nil {
			if n.kind == arrayNode {
				place = Index(len(n.parts))
			}
			return nil, Inside(place, err)
		}
		n.parts = append(n.parts, part)
	}
	p.rest = p.rest[1:]
	n.raw = whole[:len(whole)-len(p.rest)]
	return n, nil
}

// has reports whether an object has a part of a name, and remembers the names of an object of
// many.
func (n *Node) has(name string, known map[string]bool) bool {
	const few = 16
	if len(n.names) < few {
		return slices.Contains(n.names, name)
	}
	if len(known) == 0 {
		for _, other := range n.names {
			known[other] = true
		}
	}
	is := known[name]
	known[name] = true
	return is
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
