package reading

import "errors"

// What would marshal to {} says what to marshal.

// MarshalJSON fails: the parts of a reading have JSON forms.
func (Reading) MarshalJSON() ([]byte, error) {
	return nil, errors.New("reading.Reading.MarshalJSON: marshal its Set, and the lists that it yields: Extra, Unread, Defects, …")
}
