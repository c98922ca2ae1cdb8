package budget

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// ErrEncoding reports data that are no ledger as AppendBinary writes one.
var ErrEncoding = errors.New("not the binary form of a ledger")

// ledgerJSON is a ledger as JSON.
type ledgerJSON struct {
	Functional codes.Catalogue    `json:"functional"`
	Economic   economic.Catalogue `json:"economic"`
	Receipts   []Receipt          `json:"receipts"`
	Outlays    []Outlay           `json:"outlays"`
}

// MarshalJSON returns the catalogues and the sums of the ledger, in the order of Receipts and Outlays:
//
//	{"functional": {"year": 2023}, "economic": {"year": 2023},
//	 "receipts": [{"code": "2011301", "source": "一般公共预算财政拨款收入", "amount": "1746625.00"}, …],
//	 "outlays": [{"code": "2011301", "economic": "30101", "nature": "基本支出", "source": "…", "amount": "221000.00"}, …]}
func (l *Ledger) MarshalJSON() ([]byte, error) {
	return json.Marshal(ledgerJSON{
		Functional: l.rules.functional, Economic: l.rules.economic,
		Receipts: slices.AppendSeq([]Receipt{}, l.Receipts()), Outlays: slices.AppendSeq([]Outlay{}, l.Outlays()),
	})
}

// UnmarshalJSON reads what MarshalJSON returns; entries that are alike add up. On an error l is as it was; it is that of
// the JSON, of a value, of [NewLedgerOf] or of [Ledger.Add].
func (l *Ledger) UnmarshalJSON(data []byte) error {
	var wire ledgerJSON
	if err := json.Unmarshal(data, &wire); err != nil {
		return fmt.Errorf("budget.Ledger.UnmarshalJSON: %w", err)
	}
	return l.restore("budget.Ledger.UnmarshalJSON", wire)
}

// restore makes l the ledger of a wire form.
func (l *Ledger) restore(function string, wire ledgerJSON) error {
	read := new(Ledger)
	if wire.Functional.Year() != 0 || wire.Economic.Year() != 0 {
		var err error
		if read, err = NewLedgerOf(wire.Functional, wire.Economic); err != nil {
			return fmt.Errorf("%s: %w", function, err)
		}
	} else if len(wire.Receipts)+len(wire.Outlays) > 0 {
		return fmt.Errorf("%s: %w", function, ErrNoYear)
	}
	if err := read.book(function, wire.Receipts, wire.Outlays); err != nil {
		return err
	}
	*l = *read
	return nil
}

// The binary form is the version, the year, the own entries of both catalogues as JSON with the length before it (0
// without any), then receipts and outlays: their number, and for each its cell less the one before it and its sum. All
// numbers are varints.
const binaryVersion = 1

// AppendBinary appends the ledger in a compact form: about eight bytes for every sum. It has a version, so that later
// releases read what this one wrote; the zero Ledger has one too.
func (l *Ledger) AppendBinary(b []byte) ([]byte, error) {
	b = binary.AppendUvarint(b, binaryVersion)
	b = binary.AppendUvarint(b, uint64(l.Year()))
	b, err := appendOwn(b, slices.Collect(l.rules.functional.Own()))
	if err == nil {
		b, err = appendOwn(b, slices.Collect(l.rules.economic.Own()))
	}
	if err != nil {
		return nil, fmt.Errorf("budget.Ledger.AppendBinary: %w", err)
	}
	for _, t := range []*tally{&l.receipts, &l.outlays} {
		sums := t.sorted()
		b = binary.AppendUvarint(b, uint64(len(sums)))
		before := cell(0)
		for _, s := range sums {
			b = binary.AppendUvarint(b, uint64(s.cell-before))
			b = binary.AppendVarint(b, s.sum)
			before = s.cell
		}
	}
	return b, nil
}

func appendOwn[E any](b []byte, entries []E) ([]byte, error) {
	var text []byte
	if len(entries) > 0 {
		var err error
		if text, err = json.Marshal(entries); err != nil {
			return nil, err
		}
	}
	return append(binary.AppendUvarint(b, uint64(len(text))), text...), nil
}

// MarshalBinary returns what AppendBinary appends, for gob and other binary forms.
func (l *Ledger) MarshalBinary() ([]byte, error) { return l.AppendBinary(nil) }

// UnmarshalBinary reads what AppendBinary appends, and nothing after it. On an error l is as it was; it wraps
// [ErrEncoding], or is that of [NewLedgerOf] or of [Ledger.Add].
func (l *Ledger) UnmarshalBinary(data []byte) error {
	const function = "budget.Ledger.UnmarshalBinary"
	r := binaryReader{data: data}
	wire, err := r.ledger()
	switch {
	case err != nil:
		return fmt.Errorf("%s: %w", function, err)
	case r.failed || len(r.data) > 0:
		return fmt.Errorf("%s: %d of %d bytes read: %w", function, len(data)-len(r.data), len(data), ErrEncoding)
	}
	return l.restore(function, wire)
}

// binaryReader reads numbers from the front of data. Once it has failed it reads zeros.
type binaryReader struct {
	data   []byte
	failed bool
}

func (r *binaryReader) ledger() (wire ledgerJSON, err error) {
	if v := r.uvarint(); v != binaryVersion {
		return wire, fmt.Errorf("version %d: %w", v, ErrEncoding)
	}
	if year := int(r.uvarint()); year != 0 {
		if wire.Functional, err = codes.ForYear(year); err != nil {
			return wire, err
		}
		if wire.Economic, err = economic.ForYear(year); err != nil {
			return wire, err
		}
	}
	var functional []codes.Entry
	var economics []economic.Entry
	if r.own(&functional) {
		if wire.Functional, err = wire.Functional.Extend(functional...); err != nil {
			return wire, err
		}
	}
	if r.own(&economics) {
		if wire.Economic, err = wire.Economic.Extend(economics...); err != nil {
			return wire, err
		}
	}
	for s := range r.slots {
		wire.Receipts = append(wire.Receipts, s.cell.receipt(Amount{s.sum}))
	}
	for s := range r.slots {
		wire.Outlays = append(wire.Outlays, s.cell.outlay(Amount{s.sum}))
	}
	return wire, nil
}

// own reads entries of a catalogue, and reports whether there are any.
func (r *binaryReader) own(entries any) bool {
	n := r.uvarint()
	if n > uint64(len(r.data)) {
		r.failed = true
	}
	if n == 0 || r.failed {
		return false
	}
	r.failed = json.Unmarshal(r.data[:n], entries) != nil
	r.data = r.data[n:]
	return !r.failed
}

// slots yields the sums of a list.
func (r *binaryReader) slots(yield func(slot) bool) {
	var s slot
	for n := r.uvarint(); n > 0; n-- {
		s.cell += cell(r.uvarint())
		s.sum = r.varint()
		if r.failed || !yield(s) {
			return
		}
	}
}

func (r *binaryReader) uvarint() uint64 {
	v, n := binary.Uvarint(r.data)
	return read(r, v, n)
}

func (r *binaryReader) varint() int64 {
	v, n := binary.Varint(r.data)
	return read(r, v, n)
}

// read takes n bytes off the data for a number; none is a failure.
func read[N int64 | uint64](r *binaryReader, v N, n int) N {
	if r.failed || n <= 0 {
		r.failed = true
		return 0
	}
	r.data = r.data[n:]
	return v
}
