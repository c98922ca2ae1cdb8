package judge

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
)

// Message is what a finding says, or why something was not evaluated (说明): a code and its
// arguments, which are put into words last. String says it in Chinese, [Message.In] in any
// language. The zero value says nothing.
type Message struct {
	// Code says what is said: one of [Codes]. It is "" for a plain Text.
	Code string
	// Args are what is said of: places, figures, names, other messages.
	Args []Message
	// Text takes the place of code and arguments where every language says the same: a
	// number, a code, a name, words quoted from the document.
	Text string
}

// Language returns what a language has for a code (语言): words in which {0}, {1} … stand for
// the arguments, and {*, } for all of them with a comma and a blank between two. It returns
// "" for a code that it does not know. [Chinese] and [English] are two.
type Language func(code string) string

// Say returns the message of a code. An argument is a Message, a string or a number, a
// [budget.Unit], a [Cause] or [Causes], or what else has a String, which is then its name in
// every language. Arguments at the end that say nothing are left out.
func Say(code string, args ...any) Message {
	m := Message{Code: code}
	for len(args) > 0 && saysNothing(args[len(args)-1]) {
		args = args[:len(args)-1]
	}
	if len(args) > 0 {
		m.Args = make([]Message, len(args))
	}
	for i, a := range args {
		m.Args[i] = argument(a)
	}
	return m
}

func saysNothing(a any) bool {
	m, ok := a.(Message)
	return ok && m.IsZero()
}

func argument(a any) Message {
	switch a := a.(type) {
	case Message:
		return a
	case string:
		return Message{Text: a}
	case int:
		return Message{Text: strconv.Itoa(a)}
	case budget.Unit:
		if a.IsValid() {
			return Message{Code: unitCodes[a]}
		}
		return Message{Text: a.String()}
	case Cause:
		return Message{Code: causeCode + a.String()}
	case Causes:
		return Message{Code: "all.or", Args: a.messages()}
	default:
		return Message{Text: fmt.Sprint(a)}
	}
}

// messages returns the causes of a set, the likeliest first.
func (s Causes) messages() []Message {
	var all []Message
	for c := range causeNames.All() {
		if s.Has(c) {
			all = append(all, argument(c))
		}
	}
	return all
}

// String says the message in Chinese.
func (m Message) String() string { return m.In(Chinese) }

// In says the message in a language. What the language does not know is said in Chinese,
// and a code that nobody knows as itself, with its arguments: no argument is lost.
func (m Message) In(l Language) string {
	var most [512]byte // of nearly all
	return string(m.appendIn(most[:0], l))
}

func (m *Message) appendIn(b []byte, l Language) []byte {
	if m.Code == "" {
		return append(b, m.Text...)
	}
	words := l(m.Code)
	if words == "" {
		words = Chinese(m.Code)
	}
	if words == "" {
		b, words = append(b, m.Code...), " {*, }"
	}
	for {
		before, rest, found := strings.Cut(words, "{")
		b = append(b, before...)
		if !found {
			return b
		}
		var slot string
		slot, words, _ = strings.Cut(rest, "}")
		if between, isAll := strings.CutPrefix(slot, "*"); isAll {
			for i := range m.Args {
				if i > 0 {
					b = append(b, between...)
				}
				b = m.Args[i].appendIn(b, l)
			}
		} else if i, err := strconv.Atoi(slot); err == nil && i >= 0 && i < len(m.Args) {
			b = m.Args[i].appendIn(b, l)
		}
	}
}

// IsZero reports whether the message says nothing.
func (m Message) IsZero() bool { return m.Code == "" && m.Text == "" }

// Equal reports whether two messages say the same of the same.
func (m Message) Equal(n Message) bool {
	return m.Code == n.Code && m.Text == n.Text && slices.EqualFunc(m.Args, n.Args, Message.Equal)
}

// messageJSON is a message with a code as it is written.
type messageJSON struct {
	Code string    `json:"code"`
	Args []Message `json:"args,omitempty"`
}

// MarshalJSON returns {"code", "args"}, and a string for a plain text. The error is always
// nil.
func (m Message) MarshalJSON() ([]byte, error) {
	if m.Code == "" {
		return json.Marshal(m.Text)
	}
	return json.Marshal(messageJSON{m.Code, m.Args})
}

// UnmarshalJSON reads what MarshalJSON returns. Another code than those of [Codes] is kept.
// The error is that of package json, and m then keeps its value.
func (m *Message) UnmarshalJSON(data []byte) error {
	var read Message
	err := json.Unmarshal(data, &read.Text)
	if err != nil {
		var w messageJSON
		err = json.Unmarshal(data, &w)
		read = Message{Code: w.Code, Args: w.Args}
	}
	if err != nil {
		return fmt.Errorf("judge.Message.UnmarshalJSON: %w", err)
	}
	*m = read
	return nil
}

// causeCode begins the codes of causes.
const causeCode = "cause."

// unitCodes are the codes of units.
var unitCodes = [...]string{budget.Yuan: "unit.yuan", budget.WanYuan: "unit.wan", budget.YiYuan: "unit.yi"}

// Codes yields the codes of all messages that the library has, in order: what a language
// needs words for.
func Codes() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range wordings {
			if !yield(wordings[i].code) {
				return
			}
		}
		for c := range causeNames.All() {
			if !yield(causeCode + c.String()) {
				return
			}
		}
	}
}

// Chinese returns what Chinese has for a code.
func Chinese(code string) string {
	w, c := wordingOf(code)
	if c != 0 {
		return c.Chinese()
	}
	return w.chinese
}

// English returns what English has for a code.
func English(code string) string {
	w, c := wordingOf(code)
	if c != 0 {
		return c.String()
	}
	return w.english
}

// wordingOf returns the wording of a code, or the cause that it is of.
func wordingOf(code string) (wording, Cause) {
	if name, isCause := strings.CutPrefix(code, causeCode); isCause {
		c, _ := causeNames.Find(name)
		return wording{}, c
	}
	i, found := slices.BinarySearchFunc(wordings[:], code, func(w wording, code string) int { return strings.Compare(w.code, code) })
	if !found {
		return wording{}, 0
	}
	return wordings[i], 0
}
