package disclosure

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/internal/jsonread"
)

// Version is the version of the JSON form of a [Disclosure]. It changes when an older
// reader would misread what is written.
const Version = 1

// Reasons why JSON is refused, beside those of the values in it.
var (
	// ErrVersion reports JSON of another version, or of none.
	ErrVersion = errors.New("unknown version")
	// ErrForm reports JSON that is not of the form that MarshalJSON writes: a field that
	// is missing, unknown or there twice, a value of another kind, or a text that would
	// be written otherwise.
	ErrForm = errors.New("not of the form of a disclosure")
	// ErrText reports text that is not UTF-8, which JSON cannot hold.
	ErrText = errors.New("not UTF-8")
)

// JSONError says which place of a JSON text could not be read, or which part of a
// disclosure not written.
type JSONError struct {
	Func string // the method
	Path string // the place: account.ledger.outlays[3].amount; "" for all of it
	Err  error  // the reason
}

// Error implements error: `disclosure.Disclosure.UnmarshalJSON: account.name: missing: …`.
func (e *JSONError) Error() string {
	if e.Path == "" {
		return e.Func + ": " + e.Err.Error()
	}
	return e.Func + ": " + e.Path + ": " + e.Err.Error()
}

// Unwrap returns Err.
func (e *JSONError) Unwrap() error { return e.Err }

// MarshalJSON returns d as a JSON object, as [Schema] describes it:
//
//	{"version": 1, "unit": "元", "edition": "福建2021",
//	 "account": {"name": "某局", "year": 2021,
//	   "units": [{"name": "某局", "nature": "行政单位", "headcount": 6}, …],
//	   "ledger": {
//	     "receipts": [{"code": "2011301", "source": "一般公共预算财政拨款收入", "amount": "1746625.00"}, …],
//	     "outlays": [{"code": "2011301", "economic": "30101", "nature": "基本支出",
//	       "source": "一般公共预算财政拨款收入", "amount": "221000.00"}, …]},
//	   "carried": {"openings": […], "surplusUsed": "0.00", "surplusDistributed": "0.00"},
//	   "initial": {a ledger}, "prior": {an account}},
//	 "facts": {"threePublic": {…}, "operatingCost": {…}, …, "explanations": {…}},
//	 "evaluations": [{as performance.Evaluation has it}, …]}
//
// Amounts are strings in 元, to 分; what is stated with a precision of its own is a
// string with its unit, "25.60万元". Codes are strings. A ledger is the sums of its
// entries, sorted as it yields them, with the codes that its catalogues have beyond
// those of the year ("ownCodes", without their basis and confidence). What is nil or
// blank is left out; all else is there, zeros too. Reading it gives back an equal
// value.
//
// A budget has "kind": "部门预算", and its edition: "上海预算2025".
//
// The disclosure need not be valid, but it must be possible to write it: the error is
// a [*JSONError] that wraps [ErrText], [budget.ErrNoLedger] for an account without a
// ledger, [budget.ErrYearMismatch] for a ledger of another year than its account's, or
// [codes.ErrName] or [budget.ErrUnit] for an undeclared value.
func (d Disclosure) MarshalJSON() ([]byte, error) {
	const fn = "disclosure.Disclosure.MarshalJSON"
	wire, err := toWire(&d)
	if err == nil {
		err = texts{}.check(reflect.ValueOf(wire))
	}
	if err != nil {
		return nil, inFunc(fn, err)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(wire); err != nil {
		return nil, &JSONError{fn, "", err}
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// UnmarshalJSON reads what MarshalJSON writes. Everything must be there that
// MarshalJSON always writes, and nothing that it never does; the order of fields and
// of entries is free, and entries that are alike add up. On an error d stays as it is;
// it is a [*JSONError] that says where, and wraps [ErrVersion], [ErrForm], [ErrText],
// the error of a value, or the reason why the ledger refuses an entry. The disclosure
// is not validated.
func (d *Disclosure) UnmarshalJSON(data []byte) error {
	const fn = "disclosure.Disclosure.UnmarshalJSON"
	root, err := reasons().Parse(data)
	if err == nil {
		err = checkVersion(root)
	}
	var wire disclosureJSON[ledgerJSON]
	if err == nil {
		err = reasons().Read(root, &wire)
	}
	var result Disclosure
	if err == nil {
		result, err = fromWire(&wire)
	}
	if err != nil {
		return inFunc(fn, err)
	}
	*d = result
	return nil
}

// reasons are what errors of reading wrap.
func reasons() jsonread.Reasons { return jsonread.Reasons{Form: ErrForm, Text: ErrText} }

// inFunc says in which method an error came about.
func inFunc(fn string, err error) error {
	if e := (*jsonread.Error)(nil); errors.As(err, &e) {
		return &JSONError{fn, e.Path(), e.Err}
	}
	return &JSONError{fn, "", err}
}

// checkVersion looks at the version first: nothing else is known of another one.
func checkVersion(root *jsonread.Node) error {
	if !root.IsObject() {
		return reasons().Malformed("", "want an object, found %s", root.Kind())
	}
	switch version := root.Part("version"); {
	case version == nil:
		return jsonread.At("version", fmt.Errorf("%w: missing, want %d", ErrVersion, Version))
	case version.String() != fmt.Sprint(Version):
		return jsonread.At("version", fmt.Errorf("%w %s, want %d", ErrVersion, version, Version))
	}
	return nil
}

// texts tells which types hold text: most of a disclosure is entries, which hold none.
type texts map[reflect.Type]bool

// in reports whether values of a type may hold text.
func (in texts) in(t reflect.Type) bool {
	holds, seen := in[t]
	if seen {
		return holds
	}
	if t == reflect.TypeFor[ownText]() {
		return false
	}
	in[t] = true // while it is looked at: an account refers to itself
	switch t.Kind() {
	case reflect.String, reflect.Map, reflect.Interface:
		holds = true
	case reflect.Pointer, reflect.Slice, reflect.Array:
		holds = in.in(t.Elem())
	case reflect.Struct:
		for f := range t.Fields() {
			holds = holds || in.in(f.Type)
		}
	default:
	}
	in[t] = holds
	return holds
}

// check looks for text that is not UTF-8.
func (in texts) check(v reflect.Value) error {
	if !in.in(v.Type()) {
		return nil
	}
	switch v.Kind() {
	case reflect.String:
		if !utf8.ValidString(v.String()) {
			return jsonread.At("", fmt.Errorf("%q: %w", v.String(), ErrText))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			return in.check(v.Elem())
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if err := in.check(v.Index(i)); err != nil {
				return jsonread.Inside(jsonread.Index(i), err)
			}
		}
	case reflect.Map:
		for key, value := range v.Seq2() {
			if err := in.check(key); err != nil {
				return err
			}
			if err := in.check(value); err != nil {
				return jsonread.Inside(key.String(), err)
			}
		}
	case reflect.Struct:
		for f, value := range v.Fields() {
			if err := in.check(value); err != nil {
				return jsonread.Inside(jsonread.FieldOf(f).Name, err) // "" for what is embedded, or written as text
			}
		}
	default:
	}
	return nil
}
