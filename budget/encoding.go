package budget

import (
	"bytes"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"strconv"
)

// AppendText appends a in 元, exactly: "1234.56". It never fails.
func (a Amount) AppendText(b []byte) ([]byte, error) { return a.AppendFormat(b, Yuan, 2), nil }

// MarshalText returns a in 元, exactly: "1234.56". It never fails.
func (a Amount) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads an amount in 元, as Parse does, with the same errors.
func (a *Amount) UnmarshalText(text []byte) error {
	return a.set("Amount.UnmarshalText", string(text))
}

// MarshalJSON returns a in 元 as a JSON string, "1234.56": a number would be a float to most readers.
func (a Amount) MarshalJSON() ([]byte, error) {
	b := a.AppendFormat([]byte{'"'}, Yuan, 2)
	return append(b, '"'), nil
}

// UnmarshalJSON reads an amount in 元 from a JSON string, as Parse does, or from a JSON number without an exponent,
// digit by digit and not through a float. null is an error (ErrType), because nothing is not 0.00元: use a Figure or a
// *Amount for what may be blank.
func (a *Amount) UnmarshalJSON(data []byte) error {
	const fn = "Amount.UnmarshalJSON"
	text := string(data)
	switch {
	case len(data) == 0 || bytes.ContainsAny(data[:1], "ntf[{"):
		return typeError(fn, "JSON "+text)
	case data[0] == '"':
		if err := json.Unmarshal(data, &text); err != nil {
			return fmt.Errorf("budget.%s: %w", fn, err)
		}
	}
	return a.set(fn, text)
}

// MarshalBinary returns the text of a, "1234.56", for gob and other binary forms. It never fails.
func (a Amount) MarshalBinary() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalBinary reads what MarshalBinary returns.
func (a *Amount) UnmarshalBinary(data []byte) error { return a.UnmarshalText(data) }

// Value returns a for a database column: a string in 元, "1234.56", as a DECIMAL(19,2) or text column takes it.
func (a Amount) Value() (driver.Value, error) { return a.String(), nil }

// Scan reads an amount in 元 from a database column:
//
//   - PostgreSQL: NUMERIC, DECIMAL, TEXT, BIGINT of 元;
//   - MySQL: DECIMAL, VARCHAR, BIGINT of 元;
//   - SQLite: TEXT, and DECIMAL(19,2) or NUMERIC, in which it keeps 1234.00 as the integer 1234 and 1234.56 as a float.
//
// Text is read as Parse reads it, an integer counts 元. A float is read as the decimal that it stands for, and only if it
// stands for one alone, so that nothing is rounded: with at most two decimal places and 15 digits in all. What SQLite adds
// up in floats has more places and is refused (ErrPrecision); add it up in 分, or here. So is a float with more digits
// (ErrRange). NULL is not 0.00元 but an error (ErrType): use a Figure or sql.Null[Amount] for that. For a column of 分 scan
// an int64 and take Fen.
func (a *Amount) Scan(src any) error {
	const fn = "Amount.Scan"
	switch src := src.(type) {
	case string:
		return a.set(fn, src)
	case []byte:
		return a.set(fn, string(src))
	case int64:
		return a.set(fn, strconv.FormatInt(src, 10))
	case float64:
		if math.Abs(src) >= floatLimit {
			return fmt.Errorf("budget.%s: float64 %v: more than 15 digits: %w", fn, src, ErrRange)
		}
		if !math.IsNaN(src) {
			return a.set(fn, strconv.FormatFloat(src, 'f', -1, 64))
		}
	}
	return typeError(fn, fmt.Sprintf("%T", src))
}

// floatLimit is the first amount of 元 with 14 digits before its point: below it, each amount has a float of its own.
const floatLimit = 1e13

// set reads *a from text in 元; on an error it stays as it is.
func (a *Amount) set(fn, text string) error {
	fen, _, err := scan(fn, text, "", Yuan)
	if err == nil {
		a.fen = fen
	}
	return err
}

func typeError(fn, what string) error {
	return fmt.Errorf("budget.%s: %w %s", fn, ErrType, what)
}

// MarshalText returns the total in 分, however large: "-123". It never fails.
func (s Accumulator) MarshalText() ([]byte, error) { return s.fen().Append(nil, 10), nil }

// UnmarshalText reads what MarshalText returns. The error wraps ErrSyntax, or ErrRange beyond 128 bits; s then keeps its value.
func (s *Accumulator) UnmarshalText(text []byte) error {
	fen, ok := new(big.Int).SetString(string(text), 10)
	if !ok {
		return fmt.Errorf("budget.Accumulator.UnmarshalText %q: %w", text, ErrSyntax)
	}
	hi := new(big.Int).Rsh(fen, 64)
	if !hi.IsInt64() {
		return fmt.Errorf("budget.Accumulator.UnmarshalText %q: %w", text, ErrRange)
	}
	lo := new(big.Int).Sub(fen, new(big.Int).Lsh(hi, 64))
	*s = Accumulator{hi.Int64(), lo.Uint64()}
	return nil
}

// MarshalBinary returns what MarshalText returns.
func (s Accumulator) MarshalBinary() ([]byte, error) { return s.MarshalText() }

// UnmarshalBinary reads what MarshalBinary returns.
func (s *Accumulator) UnmarshalBinary(data []byte) error { return s.UnmarshalText(data) }
