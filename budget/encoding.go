package budget

import (
	"bytes"
	"database/sql/driver"
	"encoding/json"
	"fmt"

	"github.com/fiscalcn/yusuan/internal/enum"
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

// Value returns a for a database column: a string in 元, "1234.56", as a DECIMAL(19,2) or text column takes it.
func (a Amount) Value() (driver.Value, error) { return a.String(), nil }

// Scan reads an amount from a database column that holds 元 as DECIMAL or text, in the form Parse reads. It refuses
// (ErrType) floats, which are not exact; integers, because they do not say whether they count 元 or 分 (for the latter:
// Fen); and NULL, which is not 0.00元: use a Figure or sql.Null[Amount] for that.
func (a *Amount) Scan(src any) error {
	const fn = "Amount.Scan"
	switch src := src.(type) {
	case string:
		return a.set(fn, src)
	case []byte:
		return a.set(fn, string(src))
	}
	return typeError(fn, fmt.Sprintf("%T", src))
}

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

// AppendText appends p with its sign: "7.87%". It never fails.
func (p Percentage) AppendText(b []byte) ([]byte, error) { return append(b, p.String()...), nil }

// MarshalText returns p with its sign: "7.87%". It never fails.
func (p Percentage) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads a percentage, as ParsePercentage does, with the same errors.
func (p *Percentage) UnmarshalText(text []byte) error {
	return enum.Unmarshal(p, text, ParsePercentage)
}
