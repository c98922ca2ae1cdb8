package jsonread

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"
)

// Node is a value of a JSON text.
type Node struct {
	kind  Kind
	text  string   // of a string, a number or a boolean
	names []string // of the parts of an object
	parts []*Node  // of an object or array
	raw   string   // an object or array as it stands in the text
}

// IsObject reports whether the node is an object.
func (n *Node) IsObject() bool { return n.kind == Object }

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
	case String:
		return strconv.Quote(n.text)
	case Number:
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
	text := string(data)
	p := parser{reasons: r, Scanner: NewScanner(text)}
	root, err := p.value()
	if (err != nil || !p.Ended()) && !json.Valid(data) {
		var whole json.RawMessage
		err := json.Unmarshal(data, &whole)
		place := ""
		if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
			place = fmt.Sprintf(" at byte %d", syntax.Offset)
		}
		return nil, r.Malformed("", "%v%s", err, place)
	}
	if err != nil || p.halved { // a half that is not read yet counts, too
		if i := loneSurrogate(text); i >= 0 {
			return nil, At("", fmt.Errorf("%w: half of a character at byte %d", r.Text, i))
		}
	}
	return root, err
}

// parser makes nodes of a text. What they hold are parts of it.
type parser struct {
	Scanner
	reasons Reasons
	nodes   []Node   // room for what comes next
	open    []*Node  // the parts of the lists that are being read
	parts   []*Node  // room for those that are read
	names   []string // likewise
}

// node returns a new node. They are made many at a time.
func (p *parser) node(kind Kind) *Node {
	if len(p.nodes) == 0 {
		p.nodes = make([]Node, 64)
	}
	n := &p.nodes[0]
	p.nodes = p.nodes[1:]
	n.kind = kind
	return n
}

// keep returns a copy of a list in the room, of which more is made where there is too little.
func keep[T any](room *[]T, list []T) []T {
	if len(*room) < len(list) {
		*room = make([]T, max(256, len(list)))
	}
	kept := (*room)[:len(list):len(list)]
	*room = (*room)[copy(kept, list):]
	return kept
}

// value reads the next value.
func (p *parser) value() (*Node, error) {
	n := p.node(p.Kind())
	switch n.kind {
	case Object, Array:
		return n, p.list(n)
	case String:
		n.text = p.Text()
	default:
		n.text = p.Word()
	}
	return n, nil
}

// list reads an object or an array.
func (p *parser) list(n *Node) error {
	whole, first := p.rest, len(p.open)
	part := func(place func() string) error {
		part, err := p.value()
		if err != nil {
			return Inside(place(), err)
		}
		p.open = append(p.open, part)
		return nil
	}
	if n.kind == Array {
		for i := range p.Items() {
			if err := part(func() string { return Index(i) }); err != nil {
				return err
			}
		}
	} else {
		seen := Seen{names: make([]string, 0, 8)}
		for name := range p.Names() {
			if !seen.Add(name) {
				return p.reasons.Malformed(name, "there twice")
			}
			if err := part(func() string { return name }); err != nil {
				return err
			}
		}
		n.names = keep(&p.names, seen.names)
	}
	n.parts = keep(&p.parts, p.open[first:])
	p.open = p.open[:first]
	n.raw = whole[:len(whole)-len(p.rest)]
	return nil
}

// Seen is the names of an object that were read. The zero value has none.
type Seen struct {
	names []string
	known map[string]bool // the same, of an object of many
}

// Add adds a name, and reports whether it is a new one.
func (s *Seen) Add(name string) bool {
	const few = 16
	if len(s.names) < few && slices.Contains(s.names, name) {
		return false
	}
	if len(s.names) == few {
		s.known = make(map[string]bool)
		for _, other := range s.names {
			s.known[other] = true
		}
	}
	if s.known[name] {
		return false
	}
	if s.known != nil {
		s.known[name] = true
	}
	s.names = append(s.names, name)
	return true
}

// The upper bits of the halves of a character in UTF-16.
const (
	highSurrogate = 0xd800 >> 10
	lowSurrogate  = 0xdc00 >> 10
)

// loneSurrogate returns where a valid JSON text has an escape \ud800 to \udfff that is
// not half of a pair, -1 if nowhere: encoding/json would replace it.
func loneSurrogate(text string) int {
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		i++
		if text[i] != 'u' {
			continue
		}
		switch unit, _ := codeUnit(text[i+1:]); unit >> 10 {
		case lowSurrogate:
			return i - 1
		case highSurrogate:
			if _, ok := lowHalf(text[i+5:]); !ok {
				return i - 1
			}
			i += 6
		}
	}
	return -1
}
