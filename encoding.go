package yusuan

import "errors"

// What would marshal to {} says what to marshal.

// MarshalJSON fails: a publication is made of its disclosure.
func (Publication) MarshalJSON() ([]byte, error) {
	return nil, errors.New("yusuan.Publication.MarshalJSON: marshal the disclosure.Disclosure, or the Document")
}

// MarshalJSON fails: a reading is made of its document.
func (Reading) MarshalJSON() ([]byte, error) {
	return nil, errors.New("yusuan.Reading.MarshalJSON: marshal the Document, and Read it")
}

// UnmarshalJSON fails: what a report says of a document comes of auditing it.
func (*Report) UnmarshalJSON([]byte) error {
	return errors.New("yusuan.Report.UnmarshalJSON: a report is not read back: store its Record, or marshal the Document, Read and Audit it")
}
